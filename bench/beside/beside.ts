import { cpus, loadavg, totalmem } from 'node:os';
import { showColumns, showNumber } from '../figure';
import { type Tables, writeTables } from './document';
import { type MergeRun, measureMerges } from './mail-merge';
import { CHEAP_CALL_MS, googleMs, MOST_MS, USUAL_CALL_MS } from './model';
import { measureScale, type ScaleRun } from './scale';
import { type Counting, measureTallies, type TallyRuns } from './tally';

/** How much is measured. */
export interface BesideOptions {
  readonly tallies: readonly number[];
  readonly scales: readonly number[];
  /** Whether docs/benchmark.md gets the tables. */
  readonly writes: boolean;
}

/**
 * What others do for the same work, in one run: formulas, a script that goes cell by cell, a mail merge row by row, and the floor
 * that nobody can go below.
 *
 * @param script dist/main.js
 * @throws Error where the ways do not come to the same
 */
export function compareBeside(script: string, { tallies, scales, writes }: BesideOptions): string {
  const loads = [loadavg()[0] ?? 0];
  const counted = measureTallies(script, tallies);
  const merged = measureMerges(script);
  const scaled = measureScale(scales);
  loads.push(loadavg()[0] ?? 0);
  const tables: Tables = new Map([
    ['machine', machineTable(counted, loads)],
    ['tally', tallyTable(counted)],
    ['mail merge', mergeTable(merged)],
    ['scale', scaleTable(scaled)],
  ]);
  if (writes) writeTables(tables);
  return [...tables].map(([name, rows]) => `\n${name}\n${showColumns(rows)}`).join('\n');
}

type Table = readonly (readonly string[])[];

function machineTable({ office }: TallyRuns, loads: readonly number[]): Table {
  return [
    ['cores', 'memory', 'Node', 'formulas computed by', 'load before and after', 'day'],
    [
      String(cpus().length),
      `${Math.round(totalmem() / 2 ** 30)} GB`,
      process.versions.node,
      office ?? 'nothing here',
      loads.map((load) => load.toFixed(1)).join(' and '),
      new Date().toISOString().slice(0, 10),
    ],
  ];
}

const WAYS: Readonly<Record<Counting['way'], string>> = {
  floor: 'floor',
  ours: 'ours',
  cells: 'cell by cell',
  formulas: 'formulas',
};

/** What formulas take is a difference of two starts of a large program: less than this is noise. */
const LEAST_MS = 200;

function tallyTable({ runs }: TallyRuns): Table {
  const header = [
    'visits (patients; referrers)',
    'way',
    'reads + writes',
    '× ours',
    'CPU here',
    '× ours',
    `Google at ${CHEAP_CALL_MS} ms a call`,
    `Google at ${USUAL_CALL_MS} ms a call`,
  ];
  return [
    header,
    ...runs.flatMap(({ visits, patients, referrers, countings }) => {
      const ours = countings.find(({ way }) => way === 'ours');
      return countings.map(({ way, ms, load }) => [
        `${showNumber(visits)} (${showNumber(patients)}; ${showNumber(referrers)})`,
        WAYS[way],
        load ? showNumber(callsOf(load)) : '–',
        load && ours?.load ? showTimes(callsOf(load) / callsOf(ours.load)) : '–',
        ...(way === 'formulas' && ms < LEAST_MS
          ? [`< ${LEAST_MS} ms`, '–']
          : [showTime(ms), ours ? showTimes(ms / ours.ms) : '']),
        ...[CHEAP_CALL_MS, USUAL_CALL_MS].map((each) => (load ? showGoogle(googleMs(load, each)) : '–')),
      ]);
    }),
  ];
}

function mergeTable(runs: readonly MergeRun[]): Table {
  const line = (what: string, show: (run: MergeRun) => number) => [
    what,
    ...runs.map((run) => showNumber(show(run))),
  ];
  return [
    ['', ...runs.map(({ way }) => (way === 'ours' ? 'ours' : 'row by row, as the sample'))],
    line('letters', ({ letters }) => letters),
    line('reads and writes of the spreadsheet', ({ reads, writes }) => reads + writes),
    line('calls of the mail service', ({ mailCalls }) => mailCalls),
    line('stopped, each time before another of its calls', ({ stops }) => stops),
    line('letters out that the sheet does not know of, at the worst', ({ mostUnmarked }) => mostUnmarked),
    line('stops after which a second run doubles letters', ({ stopsThatDouble }) => stopsThatDouble),
    line('people with two letters after the second run, at the worst', ({ mostDoubled }) => mostDoubled),
    line('people without a letter after the second run, at the worst', ({ mostMissing }) => mostMissing),
  ];
}

function scaleTable(runs: readonly ScaleRun[]): Table {
  const header = [
    'rows',
    ...['floor, CPU a row', 'ours', '× floor'],
    ...['floor, memory a row', 'ours', '× floor'],
    ...['floor, most memory', 'ours'],
  ];
  return [
    header,
    ...runs.map(({ visits, floor, ours }) => [
      showNumber(visits),
      ...[floor, ours].map(({ us }) => `${showNumber(us)} µs`),
      showTimes(ours.us / floor.us),
      ...[floor, ours].map(({ bytes }) => `${showNumber(bytes / 1024)} KB`),
      showTimes(ours.bytes / floor.bytes),
      ...[floor, ours].map(({ peakMb }) => `${showNumber(peakMb / 1024)} GB`),
    ]),
  ];
}

const callsOf = ({ reads, writes }: { reads: number; writes: number }) => reads + writes;

function showTimes(ratio: number): string {
  return showNumber(Number(ratio.toPrecision(2)));
}

function showTime(ms: number): string {
  return ms < 1000
    ? `${showNumber(Number(ms.toPrecision(2)))} ms`
    : `${showNumber(Number((ms / 1000).toPrecision(2)))} s`;
}

/** Longer than Google lets a script run: it would be stopped. */
function showGoogle(ms: number): string {
  if (ms <= MOST_MS) return showTime(ms);
  return `${ms < 5_400_000 ? `${Math.round(ms / 60_000)} min` : `${showNumber(Number((ms / 3_600_000).toPrecision(2)))} h`}, stopped at 6 min`;
}
