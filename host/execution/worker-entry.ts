import { Script } from 'node:vm';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { readClock } from './clock';
import { cpuMilliseconds } from './cpu-clock';
import { faultOf } from './fault';
import { type RealmBridge, runScript } from './run-script';
import { toWire } from './value';
import type { Answered, Ask, Ended, WorkerStart } from './worker-message';

// Runs one execution in a thread of its own, then ends. Bundled to text when it is first needed, see worker-source.ts.

const { port, signal, files, job, clock } = workerData as WorkerStart;

/** Sends a question and sleeps until the answer is there: for the script, a service call is like any other call. */
function ask(name: Ask['ask'], args: readonly unknown[]): unknown {
  port.postMessage({ ask: name, args } satisfies Ask);
  Atomics.wait(signal, 0, 0);
  Atomics.store(signal, 0, 0);
  const answered = receiveMessageOnPort(port)?.message as Answered;
  if ('answer' in answered) return answered.answer;
  const { name: errorName, message } = answered.failed;
  throw Object.assign(new Error(message), { name: errorName });
}

const METHODS = ['root', 'describe', 'call', 'enumValues', 'instantOf', 'formulaValue'] as const;
const bridge = Object.fromEntries(
  METHODS.map((name) => [name, (...args: unknown[]) => ask(name, args)]),
) as unknown as RealmBridge;

const started = cpuMilliseconds();
let ended: Ended;
try {
  const scripts = files.map(
    ({ name, text, cache }) => new Script(text, { filename: name, cachedData: cache }),
  );
  const now = () => readClock(clock) ?? Number(ask('now', []));
  // The host stops a thread that hangs.
  const value = toWire(runScript(scripts, job, bridge, now, 0));
  ended = { value, cpuMs: cpuMilliseconds() - started };
} catch (thrown) {
  ended = { fault: faultOf(thrown), cpuMs: cpuMilliseconds() - started };
}
port.postMessage(ended);
