import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Frame } from '../kit/frame';

/** 수신동의. */
export function ConsentsView() {
  const app = useApp();
  return <Frame title={app.say(TITLE)}>{null}</Frame>;
}

const TITLE: Text = { ko: '수신동의', zh: '接收同意', en: 'Consent' };
