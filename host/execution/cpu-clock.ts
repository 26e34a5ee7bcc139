import { readFileSync } from 'node:fs';

/** Nanoseconds on the processor, then waiting, then time slices. Source: https://docs.kernel.org/scheduler/sched-stats.html */
const THREAD_TIME = '/proc/thread-self/schedstat';

/**
 * CPU milliseconds so far of the thread that runs the script; only differences mean anything.
 * Where the system does not tell it (not Linux): of the whole process, V8's collecting and compiling helper threads included,
 * whose work depends on how much else the process holds rather than on the script.
 */
export function cpuMilliseconds(): number {
  try {
    return Number(readFileSync(THREAD_TIME, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}
