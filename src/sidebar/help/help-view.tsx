import { useApp } from '../app';
import { Frame } from '../kit/frame';

export function HelpView() {
  const app = useApp();
  return <Frame title={app.say(TITLE)}>{''}</Frame>;
}

const TITLE = { ko: '도움말', zh: '帮助', en: 'Help' };
