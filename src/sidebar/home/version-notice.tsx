import type { HomeState } from '../../features/home/home';
import { isNewer } from '../../features/home/version';
import { useApp } from '../app';
import { Notice } from '../kit/notice';

/** Says that somebody worked on this file with a newer program. */
export function VersionNotice({ home }: { readonly home: Pick<HomeState, 'version' | 'newestVersion'> }) {
  const app = useApp();
  const { version, newestVersion } = home;
  if (!isNewer(newestVersion, version)) return null;
  return (
    <Notice kind="warning">
      <p>{app.say(NEWER, { version, newest: newestVersion })}</p>
    </Notice>
  );
}

const NEWER = {
  ko: '이 파일은 더 새로운 프로그램({newest})으로도 쓰고 있어요. 지금 것은 {version}이에요. 시트를 새로고침해도 그대로면 프로그램을 새로 올려 주세요.',
  zh: '此文件也在用更新的程序（{newest}）。当前为{version}。刷新表格后若仍如此，请更新程序。',
  en: 'This file is also used with a newer program ({newest}); this one is {version}. Reload the sheet; if this stays, install the new one.',
};
