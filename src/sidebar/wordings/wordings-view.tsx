import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Frame } from '../kit/frame';

/** 문구함. */
export function WordingsView() {
  const app = useApp();
  return <Frame title={app.say(TITLE)}>{null}</Frame>;
}

const TITLE: Text = { ko: '문구함', zh: '文案库', en: 'Wordings' };
