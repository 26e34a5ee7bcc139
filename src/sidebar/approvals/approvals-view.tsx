import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Frame } from '../kit/frame';

/** 원장 결재. */
export function ApprovalsView() {
  const app = useApp();
  return <Frame title={app.say(TITLE)}>{null}</Frame>;
}

const TITLE: Text = { ko: '원장 결재', zh: '院长审批', en: "The director's decisions" };
