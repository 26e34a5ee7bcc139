import type { Text } from '../../core/text';
import type { HomeState } from '../../features/home/home';
import { useApp } from '../app';
import { sayDay } from '../kit/say-day';

/** Whose PIN was set, changed or cleared these days, so that nobody signs under another's name unnoticed. */
export function PinNotice({ home }: { readonly home: Pick<HomeState, 'pinNews' | 'today'> }) {
  const app = useApp();
  if (home.pinNews.length === 0) return null;
  const said = home.pinNews.map(({ name, on, what }) =>
    app.say(WHAT[what], { name, day: sayDay(on, home.today) }),
  );
  return (
    <p class="quiet">
      {said.join(' · ')}. {app.say(NOT_YOU)}
    </p>
  );
}

const WHAT: Readonly<Record<HomeState['pinNews'][number]['what'], Text>> = {
  set: {
    ko: '{name}님 비밀번호를 {day}에 정함',
    zh: '{name}的密码于{day}设置',
    en: 'PIN of {name} set on {day}',
  },
  changed: {
    ko: '{name}님 비밀번호를 {day}에 바꿈',
    zh: '{name}的密码于{day}更改',
    en: 'PIN of {name} changed on {day}',
  },
  cleared: {
    ko: '{name}님 비밀번호를 {day}에 지움',
    zh: '{name}的密码于{day}清除',
    en: 'PIN of {name} cleared on {day}',
  },
};
const NOT_YOU: Text = {
  ko: '본인이 모르는 일이면 작업기록을 확인해 주세요.',
  zh: '如果本人不知情，请查看操作记录。',
  en: 'If they know nothing of it, look at the log.',
};
