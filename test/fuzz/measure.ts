import { Worker } from 'node:worker_threads';
import type { Pump } from './pump';

/** A pattern and what it is tried with. */
export interface Trial {
  readonly name: string;
  readonly source: string;
  readonly flags: string;
  readonly pumps: readonly Pump[];
}

/** What grows faster than its text. */
export interface Slow {
  readonly name: string;
  readonly word: string;
  /** Of processor time, for a text and for one twice as long; undefined where it never came back. */
  readonly milliseconds: readonly [number, number] | undefined;
}

/** Longer than any memo that is kept. */
const LENGTH = 20_000;
/** Below this nobody waits; what is linear takes a hundredth of it. */
const NOTICEABLE = 60;
/** Twice the text may take twice the time, and some more; four times is a square. */
const MOST_GROWTH = 3;
/** Far beyond what a square takes on a busy machine: it hangs. */
const HANG = 60_000;

/** Runs in a thread of its own, which can be ended while a pattern is at work. */
const WORK = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { trials, length, noticeable } = workerData;
  const timed = (pattern, text) => {
    const before = process.cpuUsage();
    pattern.lastIndex = 0;
    if (pattern.global) text.replace(pattern, '');
    else pattern.exec(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const textOf = ({ before, word, after }, size) => before + word.repeat(Math.ceil(size / word.length)) + after;
  for (const [at, { source, flags, pumps }] of trials.entries()) {
    const pattern = new RegExp(source, flags);
    for (const pump of pumps) {
      parentPort.postMessage({ at, word: pump.word });
      const text = textOf(pump, length);
      if (timed(pattern, text) < noticeable) continue;
      // Once more: the machine may have been busy with something else.
      const one = Math.min(timed(pattern, text), timed(pattern, text));
      if (one < noticeable) continue;
      parentPort.postMessage({ at, word: pump.word, slow: [one, timed(pattern, textOf(pump, 2 * length))] });
      break;
    }
  }
`;

/** The patterns that take more than linear time, each once. @param hang milliseconds after which one counts as endless */
export async function findSlow(trials: readonly Trial[], hang = HANG): Promise<Slow[]> {
  const slow: Slow[] = [];
  let rest = trials;
  while (rest.length > 0) {
    const { found, hung } = await runUntilHung(rest, hang);
    slow.push(...found);
    if (hung === undefined) break;
    slow.push({ name: rest[hung.at]?.name ?? '', word: hung.word, milliseconds: undefined });
    rest = rest.slice(hung.at + 1);
  }
  return slow;
}

interface Told {
  readonly at: number;
  readonly word: string;
  readonly slow?: readonly [number, number];
}

function runUntilHung(
  trials: readonly Trial[],
  hang: number,
): Promise<{ found: Slow[]; hung: Told | undefined }> {
  return new Promise((resolve, reject) => {
    const found: Slow[] = [];
    const workerData = { trials, length: LENGTH, noticeable: NOTICEABLE };
    const worker = new Worker(WORK, { eval: true, workerData });
    let last: Told | undefined;
    let timer: NodeJS.Timeout | undefined;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void worker.terminate();
        resolve({ found, hung: last });
      }, hang);
    };
    watch();
    worker.on('message', (told: Told) => {
      watch();
      last = told;
      if (told.slow && told.slow[1] > MOST_GROWTH * told.slow[0])
        found.push({ name: trials[told.at]?.name ?? '', word: told.word, milliseconds: told.slow });
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve({ found, hung: undefined });
    });
  });
}
