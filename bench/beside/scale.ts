import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../figure';
import { runChild } from '../run-child';

/** What a row costs, and the whole. */
export interface PerRow {
  readonly us: number;
  /** Of memory, held when all is done and nothing was let go. */
  readonly bytes: number;
  /** The most that the process held, in MB. */
  readonly peakMb: number;
}

/** From the file to the tallies, without sheets, beside the floor: the file read and one pass over its rows with a Map. */
export interface ScaleRun {
  readonly visits: number;
  readonly floor: PerRow;
  readonly ours: PerRow;
}

/** Small sizes are over before the machine settles: the middle of several processes. */
const RUNS_UP_TO = 100_000;
const RUNS = 3;

export function measureScale(sizes: readonly number[]): readonly ScaleRun[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-scale-'));
  try {
    return sizes.map((visits) => {
      runPart('write', folder, visits);
      const perRow = (part: 'floor' | 'ours'): PerRow => {
        const runs = Array.from({ length: visits > RUNS_UP_TO ? 1 : RUNS }, () =>
          measure(part, folder, visits),
        );
        if (runs.some(({ rows, found }) => rows !== visits || found === 0))
          throw new Error(`${part}: ${runs[0]?.rows} of ${visits} rows were read`);
        return {
          us: (median(runs.map(({ cpuMs }) => cpuMs)) * 1000) / visits,
          bytes: median(runs.map(({ bytesHeld }) => bytesHeld)) / visits,
          peakMb: median(runs.map(({ peakKb }) => peakKb)) / 1024,
        };
      };
      return { visits, floor: perRow('floor'), ours: perRow('ours') };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the process prints. */
interface Measured {
  readonly rows: number;
  readonly found: number;
  readonly cpuMs: number;
  readonly bytesHeld: number;
  readonly peakKb: number;
}

function measure(part: 'floor' | 'ours', folder: string, visits: number): Measured {
  return JSON.parse(runPart(part, folder, visits));
}

function runPart(part: 'write' | 'floor' | 'ours', folder: string, visits: number): string {
  return runChild('bench/child-scale.ts', [part, folder, String(visits)], {
    node: ['--max-old-space-size=8192', '--expose-gc'],
  }).output;
}
