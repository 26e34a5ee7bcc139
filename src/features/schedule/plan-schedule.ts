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
  /** What the sheet holds already, by id: remarks are made on what people changed, not on what was once proposed. */
  readonly inSheet?: ReadonlyMap<string, Proposed>;
}

/** What the program proposes for a row and people may change. */
export type Proposed = Pick<PlannedRow, 'owners'> & {
  readonly start: CalendarDate | '';
  readonly due: CalendarDate | '';
};

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
  const id = `${season}-${String(activity.number).padStart(2, '0')}`;
  const range = periodRange(activity.period, season);
  const dates = keepCutOff(activity, season, openDates(range, input), input);
  const owners = findOwners(activity.owners, staff, dates.due);
  const labelOf = (group: OwnerGroup) => OWNER_GROUPS[group].label[language];
  const proposed = {
    owners: owners.map((owner) => ('unheld' in owner ? labelOf(owner.unheld) : owner.name)).join(', '),
    start: dates.start,
    due: dates.due,
  };
  const actual = input.inSheet?.get(id) ?? proposed;
  const unheld = owners.flatMap((owner) =>
    'unheld' in owner && splitOwners(actual.owners).includes(labelOf(owner.unheld)) ? [owner.unheld] : [],
  );
  const notes = [
    ...(actual.start === dates.start && actual.due === dates.due ? dates.notes : []),
    ...remarkOnCutOff(activity, season, actual.due, language),
    ...unheld.map((group) => say(NOTES.roleUnheld, language, { role: labelOf(group) })),
    ...unknownYears(range).map((year) => say(NOTES.holidaysUnknown, language, { year })),
  ];
  return {
    id,
    period: PERIODS[activity.period].label[language],
    stage: STAGES[activity.stage][language],
    activity: activity.text[language],
    ownerRole: activity.owners.map(labelOf).join(', '),
    ...proposed,
    note: notes.join(' / '),
    unheld,
  };
}

/** The names in an owners cell, however people parted them. */
function splitOwners(owners: string): string[] {
  return owners.split(/[,、，/]/).map((name) => name.trim());
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

/**
 * Cards are due in time for the post, but never before they are begun; gifts keep their period.
 * Post offices may work on a day on which the clinic does not: then the clinic's last open day before it counts.
 */
function keepCutOff(activity: Activity, season: Season, dates: Dates, { closed }: PlanInput): Dates {
  if (activity.cutOff !== 'cardsByPost') return dates;
  const posting = cardPostingDate(season);
  if (dates.due <= posting) return dates;
  const open = openDaysOf({ from: dates.start, to: posting }, closed);
  return { ...dates, due: open[open.length - 1] ?? dates.start };
}

/** What the post asks of an activity, and whether its due date misses it. */
function remarkOnCutOff(
  { cutOff }: Activity,
  season: Season,
  due: CalendarDate | '',
  language: Language,
): string[] {
  if (cutOff === 'cardsByPost') {
    const date = cardPostingDate(season);
    return [say(due > date ? NOTES.cardsTooLate : NOTES.cardsByPost, language, { date })];
  }
  if (cutOff === 'giftsBySeollal') {
    const date = giftPostingDate(season);
    return date !== '' && due > date ? [say(NOTES.giftsBySeollal, language, { date })] : [];
  }
  return [];
}

function unknownYears({ from, to }: DateRange): string[] {
  const dates = [from, to].filter((date) => !areHolidaysKnown(date));
  return [...new Set(dates.map((date) => date.slice(0, 4)))];
}
