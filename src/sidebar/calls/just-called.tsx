import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import { CALL_OUTCOMES } from '../../features/message/call-outcome';
import { useApp } from '../app';
import { sayDay } from '../kit/say-day';
import { ChartCopies } from '../patient/chart-copies';
import type { Turn, TurnOutcome } from './turn';

/** Who was called last and what came of it, with the line for the chart, so that nothing is typed twice. */
export function JustCalled({
  turn,
  outcome,
  season,
  today,
}: {
  readonly turn: Turn;
  readonly outcome: TurnOutcome;
  readonly season: number;
  readonly today: CalendarDate;
}) {
  const app = useApp();
  const { name, chart, tier, owner, total } = turn;
  // The chart speaks the clinic's language.
  const chartLanguage = app.home?.language ?? app.language;
  const word = CALL_OUTCOMES[outcome];
  const note = [sayDay(today, today), CALLED[chartLanguage], word[chartLanguage]].join(' ');
  return (
    <section class="just-called">
      <p>
        <strong>{name}</strong> {app.say(word)}
      </p>
      <ChartCopies
        name={name}
        chart={chart}
        facts={{ season, tier, attendant: owner, total, notes: [note] }}
      />
    </section>
  );
}

const CALLED: Text = { ko: '전화', zh: '电话', en: 'call:' };
