import type { CalendarDate } from '../../core/calendar-date';
import { chartPlace } from './chart-number';
import { fitChartSequence, type SequencePoint } from './chart-sequence';
import type { Patient, Visit } from './table';

/** When a patient first came, and how that is known; '' with `before`: was there before the records begin. */
export type FirstVisit = Pick<Patient, 'firstVisit' | 'firstVisitFrom'>;

/** What the visits say about a patient's beginning, gathered in any order, see {@link addVisit}. */
export interface Beginning {
  earliest: CalendarDate | '';
  /** Marks on the earliest day. */
  newMark: Visit['newMark'];
  billingMark: Visit['billingMark'];
  /** The earliest stated first visit. */
  stated: CalendarDate | '';
  /** Whether a later row is marked as a new patient's. */
  newLater: boolean;
}

/** Nothing known yet. */
export function noBeginning(): Beginning {
  return { earliest: '', newMark: '', billingMark: '', stated: '', newLater: false };
}

/** Takes one visit into account. On one day the mark of a new patient, or of a first visit, wins: the first row of the day had it. */
export function addVisit(
  beginning: Beginning,
  visit: Pick<Visit, 'date' | 'newMark' | 'billingMark' | 'firstVisitStated'>,
): void {
  const { firstVisitStated: stated } = visit;
  if (stated !== '' && (beginning.stated === '' || stated < beginning.stated)) beginning.stated = stated;
  if (beginning.earliest === '' || visit.date < beginning.earliest) {
    beginning.newLater = beginning.newLater || beginning.newMark === 'new';
    beginning.earliest = visit.date;
    beginning.newMark = visit.newMark;
    beginning.billingMark = visit.billingMark;
  } else if (visit.date === beginning.earliest) {
    if (beginning.newMark !== 'new') beginning.newMark = visit.newMark || beginning.newMark;
    if (beginning.billingMark !== 'first') beginning.billingMark = visit.billingMark || beginning.billingMark;
  } else if (visit.newMark === 'new') beginning.newLater = true;
}

/** What the summary of an import says about how first visits are known. */
export interface FirstVisitDoubts {
  /** Patients whose earliest row counts as the first visit, because nothing says more. */
  earliestRow: number;
  /** Of these, patients billed as 초진 whose chart number tells nothing: there is none, or the numbers follow no sequence. */
  billingOnly: number;
}

/**
 * Tells for every patient when he first came.
 *
 * 초진 is a billing word: after a pause an old patient is 초진 again. So the stated first visit is trusted, then
 * 신환/구환 on the earliest day. With 초진/재진 only, somebody marked returning was there before, and somebody marked
 * first is new if his chart number fits those issued around that day. Without any mark, or without numbers that follow a
 * sequence, the earliest row counts as the first visit, and the doubt is counted where it is asked for.
 *
 * @param isTold for the patient of that index doubts are counted
 */
export function findFirstVisits(
  patients: readonly { readonly branch: string; readonly chart: string; readonly beginning: Beginning }[],
  isTold: (index: number) => boolean = () => true,
): { readonly firstVisits: FirstVisit[]; readonly doubts: FirstVisitDoubts } {
  const marked = patients.map(({ beginning }) => byMark(beginning));
  const fits = checkCharts(patients, marked);
  const doubts: FirstVisitDoubts = { earliestRow: 0, billingOnly: 0 };
  const firstVisits = marked.map((known, index): FirstVisit => {
    if (known) return known;
    const beginning = patients[index]?.beginning ?? noBeginning();
    const fit = fits[index];
    if (fit === false) return BEFORE;
    if (fit) return { firstVisit: beginning.earliest, firstVisitFrom: 'chartSequence' };
    if (beginning.earliest === '') return { firstVisit: '', firstVisitFrom: '' };
    if (isTold(index)) {
      doubts.earliestRow++;
      if (beginning.billingMark === 'first') doubts.billingOnly++;
    }
    return { firstVisit: beginning.earliest, firstVisitFrom: 'earliestRow' };
  });
  return { firstVisits, doubts };
}

const BEFORE: FirstVisit = { firstVisit: '', firstVisitFrom: 'before' };

/** What marks alone say; undefined where chart numbers are to be asked, or nothing is known. */
function byMark({ earliest, stated, newMark, newLater, billingMark }: Beginning): FirstVisit | undefined {
  if (stated !== '') {
    return stated <= earliest
      ? { firstVisit: stated, firstVisitFrom: 'stated' }
      : { firstVisit: earliest, firstVisitFrom: 'earliestRow' };
  }
  if (newMark === 'existing') return BEFORE;
  if (newMark === 'new') return { firstVisit: earliest, firstVisitFrom: 'newMark' };
  if (billingMark === 'repeat') return BEFORE;
  return newLater ? { firstVisit: earliest, firstVisitFrom: 'newMark' } : undefined;
}

/** For every patient whether his number fits; undefined where it tells nothing: no mark at all, no number, no sequence. */
function checkCharts(
  patients: readonly { readonly branch: string; readonly chart: string; readonly beginning: Beginning }[],
  marked: readonly (FirstVisit | undefined)[],
): (boolean | undefined)[] {
  const series = new Map<string, { indexes: number[]; points: SequencePoint[] }>();
  patients.forEach(({ branch, chart, beginning }, index) => {
    const known = marked[index];
    if (beginning.earliest === '' || (!known && beginning.billingMark === '')) return;
    const place = chart === '' ? undefined : chartPlace(chart);
    if (!place) return;
    const key = `${branch}\u0000${place.series}`;
    const group = series.get(key) ?? { indexes: [], points: [] };
    series.set(key, group);
    group.indexes.push(index);
    const isOld = known !== undefined && known.firstVisit !== beginning.earliest;
    group.points.push({
      order: place.order,
      date: beginning.earliest,
      known: known === undefined ? 'open' : isOld ? 'old' : 'new',
    });
  });
  const fits: (boolean | undefined)[] = patients.map(() => undefined);
  for (const { indexes, points } of series.values()) {
    fitChartSequence(points).forEach((fit, i) => {
      const index = indexes[i];
      if (index !== undefined) fits[index] = fit;
    });
  }
  return fits;
}
