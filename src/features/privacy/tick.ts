import { addMonths, type CalendarDate } from '../../core/calendar-date';
import type { Memory } from '../../workbook/memory';
import { YEARLY, type YearlyId, type YearlyTick } from './privacy-view';

const KEY = 'privacyTicks';

/** What was done within the last year. In a copied file nothing was. */
export function readTicks(memory: Memory, today: CalendarDate): YearlyTick[] {
  const kept = JSON.parse(memory.get(KEY) ?? '{}') as Partial<Record<YearlyId, [string, string]>>;
  return YEARLY.flatMap((id) => {
    const [on, by] = kept[id] ?? ['', ''];
    return on > addMonths(today, -12) ? [{ id, on, by }] : [];
  });
}

/** @param tick undefined takes it back */
export function writeTick(
  memory: Memory,
  today: CalendarDate,
  id: YearlyId,
  tick: YearlyTick | undefined,
): void {
  const others = readTicks(memory, today).filter((each) => each.id !== id);
  const kept = [...others, ...(tick ? [tick] : [])].map(({ id, on, by }) => [id, [on, by]] as const);
  memory.set(KEY, JSON.stringify(Object.fromEntries(kept)));
}
