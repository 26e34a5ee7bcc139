import { useApp } from '../app';
import { Frame } from '../kit/frame';

export function SettingsView() {
  const app = useApp();
  return <Frame title={app.say(TITLE)}>{''}</Frame>;
}

const TITLE = { ko: '설정', zh: '设置', en: 'Settings' };
