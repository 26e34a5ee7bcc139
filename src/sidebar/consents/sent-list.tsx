import type { Text } from '../../core/text';
import type { SentText } from '../../features/complaint/complaint-view';
import { useApp } from '../app';
import { sayDay } from '../kit/say-day';

/** What went out, when and on what ground; the words unfold. */
export function SentList({ sent }: { readonly sent: readonly SentText[] }) {
  const app = useApp();
  const today = app.home?.today ?? '';
  return (
    <ul class="consent-sent">
      {sent.map(({ id, wording, channel, status, sentOn, ground, text }) => (
        <li key={id}>
          <details>
            <summary>
              <strong>{wording}</strong> <span class="consent-day">{sayDay(sentOn, today)}</span>
              <span class="quiet">
                {[channel, status, ground === '' ? '' : app.say(GROUND, { ground })]
                  .filter((word) => word !== '')
                  .join(' · ')}
              </span>
            </summary>
            <p class="consent-text">{text}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}

const GROUND: Text = { ko: '근거: {ground}', zh: '依据：{ground}', en: 'ground: {ground}' };
