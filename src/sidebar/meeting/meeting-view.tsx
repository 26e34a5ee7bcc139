import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Frame } from '../kit/frame';

/** 회의·확정. */
export function MeetingView() {
  const app = useApp();
  return <Frame title={app.say(TITLE)}>{null}</Frame>;
}

const TITLE: Text = { ko: '회의·확정', zh: '会议·确定', en: 'Meeting' };
