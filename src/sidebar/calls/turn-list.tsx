import type { CalendarDate } from '../../core/calendar-date';
import { CALL_OUTCOMES } from '../../features/message/call-outcome';
import { useApp } from '../app';
import { GrowingList } from '../kit/growing-list';
import { Icon } from '../kit/icon';
import { sayDay } from '../kit/say-day';
import { TierTag } from '../patient/tier-tag';
import { isToday, type Turn } from './turn';

/** The others to be called, to jump to one of them; nothing where there are none. */
export function TurnList({
  title,
  turns,
  today,
  onChoose,
}: {
  readonly title: string;
  readonly turns: readonly Turn[];
  readonly today: CalendarDate;
  readonly onChoose: (draft: string) => void;
}) {
  const { say } = useApp();
  if (turns.length === 0) return null;
  return (
    <section class="section">
      <div class="section-head">
        <h2>{title}</h2>
        <span class="count">{turns.length}</span>
      </div>
      <GrowingList class="turns" items={turns} keyOf={({ draft }) => draft}>
        {(turn) => (
          <button type="button" class="row-button flush" onClick={() => onChoose(turn.draft)}>
            <span class="grow">
              {turn.name} <TierTag tier={turn.tier} />
            </span>
            <span class="quiet">
              {[
                turn.outcome === '' ? '' : say(CALL_OUTCOMES[turn.outcome]),
                isToday(turn, today) ? turn.owner : sayDay(turn.nextTry, today),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Icon name="next" size={16} />
          </button>
        )}
      </GrowingList>
    </section>
  );
}
