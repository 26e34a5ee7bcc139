import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Frame } from '../kit/frame';

/** 문자·카드. */
export function MessagesView() {
  const app = useApp();
  return <Frame title={app.say(TITLE)}>{null}</Frame>;
}

const TITLE: Text = { ko: '문자·카드', zh: '短信·贺卡', en: 'Texts and cards' };
