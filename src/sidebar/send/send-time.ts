import { addDays } from '../../core/calendar-date';

/** The hours in which the clinic sends, `10:00`. */
export interface SendWindow {
  readonly from: string;
  readonly until: string;
}

/** Whether a time of the day lies in the window. @param at `2026-12-21 10:30` */
function isInWindow(at: string, { from, until }: SendWindow): boolean {
  const time = at.slice(11, 16);
  return from <= until ? time >= from && time <= until : time >= from || time <= until;
}

/** The time proposed for a scheduled sending: half an hour from now on the next half hour, else when the window opens next. */
export function proposeTime(now: string, window: SendWindow): string {
  const soon = nextHalfHour(now);
  if (soon.slice(0, 10) === now.slice(0, 10) && isInWindow(soon, window)) return soon;
  const [day, time] = [now.slice(0, 10), now.slice(11, 16)];
  return `${time < window.from ? day : addDays(day, 1)} ${window.from}`;
}

function nextHalfHour(now: string): string {
  const minutes = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16)) + 30;
  const rounded = Math.ceil(minutes / 30) * 30;
  const day = rounded >= 1440 ? addDays(now.slice(0, 10), 1) : now.slice(0, 10);
  const [hours, rest] = [Math.floor((rounded % 1440) / 60), rounded % 60];
  return `${day} ${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** What is wrong with a time of sending; '' = nothing. @param sendAt '' = at once */
export function judgeTime(
  sendAt: string,
  now: string,
  window: SendWindow,
): '' | 'blank' | 'past' | 'outside' | 'nowOutside' {
  if (sendAt === '') return isInWindow(now, window) ? '' : 'nowOutside';
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(sendAt)) return 'blank';
  if (sendAt < now) return 'past';
  return isInWindow(sendAt, window) ? '' : 'outside';
}
