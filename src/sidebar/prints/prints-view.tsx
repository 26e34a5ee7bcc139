import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Frame } from '../kit/frame';

/** 인쇄. */
export function PrintsView() {
  const app = useApp();
  return <Frame title={app.say(TITLE)}>{null}</Frame>;
}

const TITLE: Text = { ko: '인쇄', zh: '打印', en: 'Print' };
