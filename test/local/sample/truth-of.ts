import type { Arrival, ClinicExport } from '../../../local/sample/make-export';
import type { SamplePatient } from '../../../local/sample/patient';
import { mistype } from '../../../local/sample/person-name';
import { addMonths, type CalendarDate } from '../../../src/core/calendar-date';
import type { Truth } from '../../score/score';

type TrueRow = Truth['rows'][string];

/**
 * What is true of a made-up export, judged by the clinic's rules from what the generator meant and from nothing that the
 * product computes.
 */
export function truthOf(sample: ClinicExport, asOf: CalendarDate): Truth {
  const facts = collectFacts(sample);
  const judged = new Set<string>();
  const rows: Record<string, TrueRow> = {};
  const credits: { readonly referrer: string; readonly firstVisit: CalendarDate }[] = [];
  for (const arrival of sample.arrivals) {
    // One patient, one referral: only the first row that speaks of it counts.
    if (judged.has(arrival.chart)) continue;
    judged.add(arrival.chart);
    const row = judgeArrival(arrival, facts);
    rows[String(arrival.rowNumber)] = row;
    if (row.referrer !== null) credits.push({ referrer: row.referrer, firstVisit: arrival.firstVisit });
  }
  const yearAgo = addMonths(asOf, -12);
  const tally: Record<string, Truth['tally'][string]> = {};
  for (const chart of new Set(credits.map(({ referrer }) => referrer))) {
    const own = credits.filter(({ referrer }) => referrer === chart);
    const total = own.length;
    const lastYear = own.filter(({ firstVisit }) => firstVisit > yearAgo).length;
    const tier = total >= 5 ? 'A' : total >= 2 ? 'B' : '';
    tally[chart] = { total, lastYear, eligible: lastYear >= 2 || total >= 3, tier };
  }
  const people = Object.fromEntries(
    sample.patients.map(({ chart, name, phone }) => [chart, { name, phone }]),
  );
  return { people, rows, tally, rejects: [...sample.faultyRowNumbers] };
}

interface Facts {
  readonly byName: ReadonlyMap<string, readonly SamplePatient[]>;
  readonly byChart: ReadonlyMap<string, SamplePatient>;
  readonly firstVisits: ReadonlyMap<string, CalendarDate>;
  readonly staffNames: ReadonlySet<string>;
}

function collectFacts({ patients, arrivals, staffRows }: ClinicExport): Facts {
  const byName = new Map<string, SamplePatient[]>();
  for (const patient of patients) {
    const namesakes = byName.get(patient.name);
    if (namesakes) namesakes.push(patient);
    else byName.set(patient.name, [patient]);
  }
  return {
    byName,
    byChart: new Map(patients.map((patient) => [patient.chart, patient])),
    firstVisits: new Map(
      arrivals.flatMap(({ chart, firstVisit }) => (firstVisit === '' ? [] : [[chart, firstVisit] as const])),
    ),
    staffNames: new Set(staffRows.slice(1).map(([name = '']) => name)),
  };
}

function judgeArrival(arrival: Arrival, facts: Facts): TrueRow {
  const { kind, chart, words } = arrival;
  const row = { referrer: null, candidates: [], memo: `[${kind}] ${words}`, patient: chart };
  if (arrival.firstVisit === '') return { ...row, expect: 'review' };
  switch (kind) {
    case 'unnamed':
      return { ...row, expect: 'unnamed' };
    case 'staff':
    case 'business':
    case 'channel':
      return { ...row, expect: 'excluded' };
    case 'none':
      return { ...row, expect: 'none' };
    case 'unclear':
      // A name mistyped into somebody else's name cannot be told from his.
      return { ...row, expect: facts.byName.has(mistypedName(arrival, facts)) ? 'skip' : 'review' };
    case 'relation':
    case 'several':
      return { ...row, expect: 'review' };
    default:
      return { ...row, ...judgeNamed(arrival, facts) };
  }
}

function mistypedName({ referrerChart }: Arrival, { byChart }: Facts): string {
  return mistype(byChart.get(referrerChart)?.name ?? '') ?? '';
}

/** The ladder, on what the desk wrote: number, whole phone, tail, year of birth, name alone. */
function judgeNamed(arrival: Arrival, facts: Facts): Pick<TrueRow, 'expect' | 'referrer' | 'candidates'> {
  const { kind, firstVisit, referrerChart } = arrival;
  const referrer = facts.byChart.get(referrerChart);
  if (!referrer) throw new Error(`nobody has chart ${referrerChart}`);
  const others = facts.byName.get(referrer.name) ?? [];
  const sameDay = others.some(({ chart }) => facts.firstVisits.get(chart) === firstVisit);
  const needsPhone = kind === 'phone' || kind === 'tail';
  const unclear =
    sameDay || facts.staffNames.has(referrer.name) || (needsPhone && referrer.phoneAsTyped === '');
  if (unclear) return { expect: 'skip', referrer: null, candidates: [] };
  const before = others.filter(({ chart }) => (facts.firstVisits.get(chart) ?? '') < firstVisit);
  const fitting = before.filter((patient) => fits(patient, referrer, kind));
  return fitting.length === 1
    ? { expect: 'credit', referrer: referrer.chart, candidates: [] }
    : { expect: 'review', referrer: null, candidates: before.map(({ chart }) => chart) };
}

function fits(patient: SamplePatient, referrer: SamplePatient, kind: Arrival['kind']): boolean {
  switch (kind) {
    case 'chart':
      return patient === referrer;
    case 'phone':
      return patient.phoneAsTyped !== '' && patient.phone === referrer.phone;
    case 'tail':
      return patient.phoneAsTyped !== '' && patient.phone.slice(-4) === referrer.phone.slice(-4);
    case 'birthYear':
      return patient.birth.slice(2, 4) === referrer.birth.slice(2, 4);
    default:
      return true;
  }
}
