import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Notice } from '../kit/notice';
import type { SinceSigned } from './meeting';
import { NO_VEIL, type Veil } from './veil';

/** Why a signed list is to be looked at again, person by person; nothing where it is not. */
export function SinceSignedList({
  changes,
  veil = NO_VEIL,
}: {
  readonly changes: readonly SinceSigned[];
  readonly veil?: Veil;
}) {
  const app = useApp();
  if (changes.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>{app.say(TITLE)}</p>
      <ul class="since-signed">
        {changes.map(({ patient, name, before, now }) => (
          <li key={patient}>
            {app.say(before === '' ? CAME : now === '' ? LEFT : MOVED, {
              name: veil.name(name),
              before,
              now,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const TITLE: Text = {
  ko: '서명한 뒤 이렇게 바뀌었어요. 두 분이 다시 서명하면 확정돼요.',
  zh: '签字后有以下变动，两位重新签字后即确定。',
  en: 'This has changed since it was signed; it is final again once both have signed anew.',
};
const CAME: Text = {
  ko: '{name}님이 {now}등급으로 들어옴',
  zh: '{name}以{now}级加入',
  en: '{name} came in as tier {now}',
};
const LEFT: Text = {
  ko: '{name}님이 빠짐 ({before}등급)',
  zh: '{name}移出（{before}级）',
  en: '{name} is out (tier {before})',
};
const MOVED: Text = {
  ko: '{name}님 {before}→{now}',
  zh: '{name} {before}→{now}',
  en: '{name} {before} → {now}',
};
