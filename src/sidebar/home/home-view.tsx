import { useApp } from '../app';
import { Frame } from '../kit/frame';

/** 오늘: what is to be done today, and how far the season has come. */
export function HomeView() {
  const app = useApp();
  return <Frame title={app.say(TITLE)}>{app.home?.clinic}</Frame>;
}

const TITLE = { ko: '오늘', zh: '今日', en: 'Today' };
