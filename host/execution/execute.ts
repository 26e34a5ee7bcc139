import type { Reply } from './bridge';
import { cpuMilliseconds } from './cpu-clock';
import { type ExecutionRequest, type Outcome, openExecution } from './execution';
import { faultOf } from './fault';
import { runScript } from './run-script';

/**
 * Runs one function of a script in this thread, to its end: nothing else happens meanwhile.
 * @throws HostError for anything that the script throws
 */
export function execute(request: ExecutionRequest): Outcome {
  const { bridge, job, complete, fail } = openExecution(request);
  const started = cpuMilliseconds();
  const until = performance.now() + request.wallMilliseconds;
  const call = (...given: Parameters<typeof bridge.call>): Reply => {
    if (performance.now() > until) bridge.stop();
    const reply = bridge.call(...given);
    return reply instanceof Promise ? { error: CANNOT_WAIT } : reply;
  };
  let value: unknown;
  try {
    const scripts = request.compiled.files.map(({ script }) => script);
    value = runScript(
      scripts,
      job,
      { ...bridge, call },
      request.scope.now,
      request.wallMilliseconds + LAST_CALL,
    );
  } catch (thrown) {
    throw fail(faultOf(thrown), cpuMilliseconds() - started);
  }
  return complete(value, cpuMilliseconds() - started);
}

/**
 * Milliseconds that a call which is under way when the time is over has to end: what stops a hanging script would stop
 * the host, too, in the middle of a write.
 */
const LAST_CALL = 1000;

const CANNOT_WAIT = {
  name: 'Error',
  message: 'an answer that comes later needs an execution in a thread of its own: host.start',
};
