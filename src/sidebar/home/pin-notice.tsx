import type { Text } from '../../core/text';
import type { HomeState } from '../../features/home/home';
import { useApp } from '../app';
import { sayDay } from '../kit/say-day';

/** Whose PIN was set, changed or cleared these days, so that nobody signs under another's name unnoticed. */
export function PinNotice({ home }: { readonly home: Pick<HomeState, 'pinNews' | 'today'> }) {
  const app = useApp();
  if (home.pinNews.length === 0) return null;
  const told = new Map<string, { readonly text: string; readonly names: string[] }>();
  for (const { name, on, what } of home.pinNews) {
    const text = app.say(WHAT[what], { day: sayDay(on, home.today) });
    told.set(text, { text, names: [...(told.get(text)?.names ?? []), name] });
  }
  return (
    <p class="quiet">
      {[...told.values()].map(({ text, names }) => `${text}: ${names.join(', ')}. `)}
      {app.say(NOT_YOU)}
    </p>
  );
}

const WHAT: Readonly<Record<HomeState['pinNews'][number]['what'], Text>> = {
  set: { ko: '{day} 비밀번호 정함', zh: '{day}设置密码', en: 'PIN set {day}' },
  changed: { ko: '{day} 비밀번호 바꿈', zh: '{day}更改密码', en: 'PIN changed {day}' },
  cleared: { ko: '{day} 비밀번호 지움', zh: '{day}清除密码', en: 'PIN cleared {day}' },
};
const NOT_YOU: Text = {
  ko: '본인이 모르는 일이면 작업기록을 확인해 주세요.',
  zh: '如果本人不知情，请查看操作记录。',
  en: 'If they know nothing of it, look at the log.',
};
