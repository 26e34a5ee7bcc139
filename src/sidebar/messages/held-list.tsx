import type { Text } from '../../core/text';
import type { HeldBack } from '../../features/message/draft-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { wayOut } from './way-out';

/** Who gets nothing or has to wait, by reason: `동의 없음 6명`. Unfolded, each person can be opened, and what can be done is said. */
export function HeldList({ heldBack }: { readonly heldBack: readonly HeldBack[] }) {
  return (
    <ul class="held-list">
      {heldBack.map((held) => (
        <li key={`${held.code} ${held.reason}`}>
          <HeldReason {...held} />
        </li>
      ))}
    </ul>
  );
}

function HeldReason({ code, reason, people, named }: HeldBack) {
  const app = useApp();
  const { said, label, open } = wayOut(code);
  return (
    <details>
      <summary>
        <span class="held-reason">{reason}</span>
        <span class="badge">{app.say(PEOPLE, { count: people.toLocaleString() })}</span>
        <Icon name="caret" size={16} />
      </summary>
      <p class="quiet">{app.say(said)}</p>
      <ul class="held-people">
        {named.map(({ patient, name, chart }) => (
          <li key={patient}>
            <button type="button" class="link" onClick={() => app.go('patient', { patient, name })}>
              {name}
            </button>
            {chart !== '' && <span class="quiet">{app.say(CHART, { chart })}</span>}
          </li>
        ))}
      </ul>
      {people > named.length && (
        <p class="quiet">{app.say(MORE, { count: (people - named.length).toLocaleString() })}</p>
      )}
      {open && label && (
        <Button
          label={app.say(label)}
          onPress={() =>
            open(
              app,
              named.map(({ patient }) => patient),
            )
          }
        />
      )}
    </details>
  );
}

/** How many people are held back, each counted once as far as they are all named. */
export function countHeld(heldBack: readonly HeldBack[]): number {
  const isNamed = heldBack.every(({ people, named }) => people === named.length);
  return isNamed
    ? new Set(heldBack.flatMap(({ named }) => named.map(({ patient }) => patient))).size
    : heldBack.reduce((sum, { people }) => sum + people, 0);
}

const PEOPLE: Text = { ko: '{count}명', zh: '{count}人', en: '{count}' };
const CHART: Text = { ko: '차트 {chart}', zh: '病历 {chart}', en: 'chart {chart}' };
const MORE: Text = { ko: '그 밖에 {count}명', zh: '另有{count}人', en: 'and {count} more' };
