import { addDays, type CalendarDate } from '../../core/calendar-date';
import type { Memory } from '../../workbook/memory';

/** What became of somebody's PIN. */
export interface PinNews {
  readonly name: string;
  readonly on: CalendarDate;
  readonly what: 'set' | 'changed' | 'cleared';
}

const KEY = 'pinNews';
const DAYS = 7;
const MOST = 10;

/**
 * What became of PINs within a week, the latest last. Everybody is told: whoever chooses a name that has no PIN may set the first
 * one, and the person himself would not notice before he signs.
 */
export function readPinNews(memory: Memory, today: CalendarDate): PinNews[] {
  const since = addDays(today, -DAYS);
  return (JSON.parse(memory.get(KEY) ?? '[]') as PinNews[]).filter(({ on }) => on > since);
}

/** Adds to {@link readPinNews}; of one person the latest stands. */
export function tellPinNews(memory: Memory, news: PinNews): void {
  const others = readPinNews(memory, news.on).filter(({ name }) => name !== news.name);
  memory.set(KEY, JSON.stringify([...others, news].slice(-MOST)));
}
