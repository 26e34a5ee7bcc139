import { addDays, type CalendarDate } from '../../core/calendar-date';
import { type Language, say } from '../../core/text';
import { ACTIVITIES, type Activity, type OwnerGroup, PERIODS, type PeriodId, STAGES } from './activities';
import { cardPostingDate, giftPostingDate } from './cut-off';
import { NOTES } from './note';
import { areHolidaysKnown, type ClosedDays, openDaysOf } from './open-day';
import { type Colleague, findOwners, OWNER_GROUPS } from './owner';
import type { Season } from './season';
import { type DateRange, weeksOfMonth } from './week';

/** How far back a day is sought on which the clinic still works before a closure. */
const SEARCH_DAYS = 60;

/** One activity with its dates and owners, in the words of the workbook. */
export interface PlannedRow {
  /** Season and activity number: '2026-01'. */
  readonly id: string;
  readonly period: string;
  readonly stage: string;
  readonly activity: string;
  readonly ownerRole: string;
  /** Names, parted by ', '; a role that nobody holds stands for itself. */
  readonly owners: string;
  readonly start: CalendarDate;
  readonly due: CalendarDate;
  /** What staff should know of these dates and owners; '' where there is nothing. */
  readonly note: string;
  readonly unheld: readonly OwnerGroup[];
}

export interface PlanInput {
  readonly season: Season;
  /** Leavers included: who is gone by the due date is left out. */
  readonly staff: readonly Colleague[];
  readonly closed: ClosedDays;
  readonly language: Language;
}

/** The days of one activity, before anybody is asked to keep them. */
interface Dates {
  readonly start: CalendarDate;
  readonly due: CalendarDate;
  readonly notes: readonly string[];
}

/** The calendar days of a period in a season. */
export function periodRange(period: PeriodId, season: Season): DateRange {
  const { month, weeks } = PERIODS[period];
  const inMonth = weeksOfMonth(month === 12 ? season : season + 1, month);
  const first = inMonth[weeks[0] - 1];
  const last = inMonth[weeks[1] - 1];
  if (!first || !last) throw new Error(`no such week: ${period} of ${season}`);
  return { from: first.from, to: last.to };
}

/** The season's twenty rows, in the order of the plan. */
export function planSchedule(input: PlanInput): PlannedRow[] {
  return ACTIVITIES.map((activity) => planActivity(activity, input));
}

function planActivity(activity: Activity, input: PlanInput): PlannedRow {
  const { season, staff, language } = input;
  const range = periodRange(activity.period, season);
  const dates = keepCutOff(activity, season, openDates(range, input), input);
  const owners = findOwners(activity.owners, staff, dates.due);
  const unheld = owners.flatMap((owner) => ('unheld' in owner ? [owner.unheld] : []));
  const labelOf = (group: OwnerGroup) => OWNER_GROUPS[group].label[language];
  const notes = [
    ...dates.notes,
    ...unheld.map((group) => say(NOTES.roleUnheld, language, { role: labelOf(group) })),
    ...unknownYears(range).map((year) => say(NOTES.holidaysUnknown, language, { year })),
  ];
  return {
    id: `${season}-${String(activity.number).padStart(2, '0')}`,
    period: PERIODS[activity.period].label[language],
    stage: STAGES[activity.stage][language],
    activity: activity.text[language],
    ownerRole: activity.owners.map(labelOf).join(', '),
    owners: owners.map((owner) => ('unheld' in owner ? labelOf(owner.unheld) : owner.name)).join(', '),
    start: dates.start,
    due: dates.due,
    note: notes.join(' / '),
    unheld,
  };
}

/**
 * First and last open day of a range. Where the clinic is closed throughout, the last open day before: what cannot be done
 * during a closure is done ahead of it. A clinic that is never open gets the calendar days.
 */
function openDates(range: DateRange, { closed, language }: PlanInput): Dates {
  const open = openDaysOf(range, closed);
  const start = open[0];
  const due = open[open.length - 1];
  if (start && due) return { start, due, notes: [] };
  const before = openDaysOf({ from: addDays(range.from, -SEARCH_DAYS), to: addDays(range.from, -1) }, closed);
  const last = before[before.length - 1];
  return last
    ? { start: last, due: last, notes: [say(NOTES.closedThroughout, language)] }
    : { start: range.from, due: range.to, notes: [say(NOTES.neverOpen, language)] };
}

/** Cards are due in time for the post; gifts keep their own dates and carry a warning. */
function keepCutOff(activity: Activity, season: Season, dates: Dates, input: PlanInput): Dates {
  if (activity.cutOff === 'cardsByPost') return keepCardPosting(dates, cardPostingDate(season), input);
  if (activity.cutOff === 'giftsBySeollal') return warnOfSeollal(dates, giftPostingDate(season), input);
  return dates;
}

function keepCardPosting(dates: Dates, posting: CalendarDate, { closed, language }: PlanInput): Dates {
  if (posting < dates.start) {
    const note = say(NOTES.cardsTooLate, language, { date: posting });
    return { start: dates.start, due: dates.start, notes: [...dates.notes, note] };
  }
  const note = say(NOTES.cardsByPost, language, { date: posting });
  if (dates.due <= posting) return { ...dates, notes: [...dates.notes, note] };
  // Post offices may work on a day on which the clinic does not: then the clinic's last day before it counts.
  const open = openDaysOf({ from: dates.start, to: posting }, closed);
  return { start: dates.start, due: open[open.length - 1] ?? dates.start, notes: [...dates.notes, note] };
}

function warnOfSeollal(dates: Dates, posting: CalendarDate | '', { language }: PlanInput): Dates {
  if (posting === '' || dates.due <= posting) return dates;
  return { ...dates, notes: [...dates.notes, say(NOTES.giftsBySeollal, language, { date: posting })] };
}

function unknownYears({ from, to }: DateRange): string[] {
  return [...new Set([from, to])].filter((date) => !areHolidaysKnown(date)).map((date) => date.slice(0, 4));
}
