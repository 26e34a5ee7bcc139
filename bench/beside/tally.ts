import { createHost } from '../../host/host';
import type { SavedCell, Snapshot } from '../../host/snapshot';
import { openClinicHost } from '../../local/campaign/clinic-host';
import { patientTable, visitTable } from '../../src/features/intake/table';
import { median } from '../figure';
import { AS_OF, NOW, openPlainClinic, placesOf, readCounts, toCounts, YEAR_BEFORE } from './clinic';
import { CELL_BY_CELL, FLOOR } from './counting-scripts';
import { type Cell, findLibreOffice, type LibreOffice } from './libre-office';
import type { Load } from './model';

/** One way of counting, on one size. */
export interface Counting {
  readonly way: 'floor' | 'ours' | 'cells' | 'formulas';
  /** CPU of the script's thread; of formulas that of all threads. */
  readonly ms: number;
  /** What it does to the spreadsheet; formulas stand in it. */
  readonly load: Load | undefined;
}

/** The same tally in several ways. */
export interface TallyRun {
  readonly visits: number;
  readonly patients: number;
  /** Patients who referred somebody; all ways agree on them and on their counts. */
  readonly referrers: number;
  readonly countings: readonly Counting[];
}

/** What computed the formulas; undefined where nothing here can. */
export interface TallyRuns {
  readonly office: string | undefined;
  readonly runs: readonly TallyRun[];
}

/** How many referrals everybody made, in all and in the last year, from the same rows. @throws Error where two ways disagree */
export function measureTallies(script: string, sizes: readonly number[]): TallyRuns {
  const office = findLibreOffice();
  try {
    return { office: office?.version, runs: sizes.map((visits) => measureTally(script, visits, office)) };
  } finally {
    office?.close();
  }
}

const RUNS = 3;

function measureTally(script: string, visits: number, office: LibreOffice | undefined): TallyRun {
  const before = openPlainClinic(script, visits).host.snapshot();
  const tallies = repeat(() => runOurs(script, before));
  const [{ counts }] = tallies;
  if (counts.size === 0) throw new Error('nothing was counted');

  const counted = (way: 'floor' | 'cells', text: string): Counting => {
    const runs = repeat(() => runScript(text, before));
    requireSame(way, runs[0].counts, counts);
    return { way, ms: median(runs.map(({ cost }) => cost.cpuMs)), load: runs[0].cost };
  };
  const computed = (): Counting[] => {
    if (!office) return [];
    const { cells, ms } = office.compute(toFormulas(before));
    requireSame('formulas', toCounts(cells), counts);
    return [{ way: 'formulas', ms, load: undefined }];
  };
  return {
    visits,
    patients: placesOf(before).patients.cells.length - 1,
    referrers: counts.size,
    countings: [
      counted('floor', FLOOR),
      { way: 'ours', ms: median(tallies.map(({ cost }) => cost.cpuMs)), load: tallies[0].cost },
      counted('cells', CELL_BY_CELL),
      ...computed(),
    ],
  };
}

function repeat<T>(run: () => T): readonly [T, ...T[]] {
  return [run(), ...Array.from({ length: RUNS - 1 }, run)];
}

type Counts = ReadonlyMap<string, string>;

function requireSame(way: string, theirs: Counts, ours: Counts): void {
  const odd = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
    (name) => ours.get(name) !== theirs.get(name),
  );
  const [first = ''] = odd;
  if (odd.length > 0)
    throw new Error(
      `${way} and ours count ${odd.length} people differently, as ${first}: ${theirs.get(first)}, ${ours.get(first)}`,
    );
}

function runOurs(script: string, snapshot: Snapshot) {
  const clinic = openClinicHost({ script, snapshot, now: NOW, language: 'ko' });
  clinic.act('referral.tally', { asOf: AS_OF });
  const cost = clinic.cost.get('referral.tally');
  if (!cost) throw new Error('the tally has no cost');
  return { cost, counts: readCounts(clinic.host.snapshot()) };
}

function runScript(script: string, snapshot: Snapshot) {
  const host = createHost({ script, snapshot, now: NOW });
  const { date, referrer, name, total, lastYear } = placesOf(snapshot);
  const { cost } = host.run('count', [
    {
      visits: visitTable.name.ko,
      patients: patientTable.name.ko,
      yearBefore: `${YEAR_BEFORE}T00:00:00+09:00`,
      ...{ date, referrer, name, total, lastYear },
    },
  ]);
  return { cost, counts: readCounts(host.snapshot()) };
}

/** Beside everybody's name two formulas, over the columns of all visits. */
function toFormulas(snapshot: Snapshot): ReadonlyMap<string, readonly (readonly Cell[])[]> {
  const { visits, patients, date, referrer, name } = placesOf(snapshot);
  const rows = visits.cells.slice(1).map((row) => [plain(row[date - 1]), plain(row[referrer - 1])]);
  const dates = `[visits.$A$1:.$A$${rows.length}]`;
  const referrers = `[visits.$B$1:.$B$${rows.length}]`;
  const yearBefore = Date.parse(YEAR_BEFORE) / DAY_MS + EPOCH;
  const people = patients.cells.slice(1).map((row, index) => {
    const who = `[.A${index + 1}]`;
    return [
      plain(row[name - 1]),
      { formula: `COUNTIFS(${referrers};${who})` },
      { formula: `COUNTIFS(${referrers};${who};${dates};">${yearBefore}")` },
    ];
  });
  return new Map([
    ['patients', people],
    ['visits', rows],
  ]);
}

const DAY_MS = 24 * 3600 * 1000;
/** 1970-01-01 as spreadsheets count days. */
const EPOCH = 25_569;

function plain(cell: SavedCell | undefined): string | number {
  if (typeof cell === 'object') return 'date' in cell ? cell.date : '';
  return typeof cell === 'number' ? cell : String(cell ?? '');
}
