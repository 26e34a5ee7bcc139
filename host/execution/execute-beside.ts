import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { whenDone } from '../service/later';
import { CellBlock } from '../service/wire';
import type { HostClock } from './clock';
import { type Execution, type ExecutionRequest, type Outcome, openExecution } from './execution';
import { type Fault, TIME_FAULT } from './fault';
import { fromWire } from './value';
import type { Answered, Ask, Ended, WorkerStart } from './worker-message';
import { workerSource } from './worker-source';

/** What executions beside each other share. */
export interface Surroundings {
  readonly clock: HostClock;
  /** Does the host's part of a service call; sets the zone. */
  readonly around: <T>(action: () => T) => T;
}

/**
 * Runs one function of a script in a thread of its own. Its service calls are answered here, one by one, whenever this
 * thread has time for them; meanwhile other executions go on, and so do people.
 * @throws HostError for anything that the script throws, for a thread that dies, and where its time is over
 */
export function executeBeside(request: ExecutionRequest, { clock, around }: Surroundings): Promise<Outcome> {
  const execution = around(() => openExecution(request));
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const start: WorkerStart = {
    port: port2,
    signal,
    files: request.compiled.files.map(({ name, text, script }) => ({
      name,
      text,
      cache: script.createCachedData(),
    })),
    job: execution.job,
    clock: clock.reading,
  };
  const { heapMegabytes } = request;
  const worker = new Worker(workerSource(), {
    eval: true,
    workerData: start,
    transferList: [port2],
    ...(heapMegabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } }),
  });
  clock.beginComputing();

  return new Promise((resolve, reject) => {
    let isComputing = true;
    let isEnded = false;
    const settle = (action: () => void) => {
      if (isEnded) return;
      isEnded = true;
      clearTimeout(watchdog);
      request.signal?.removeEventListener('abort', stopNow);
      port.close();
      void worker.terminate();
      try {
        around(action);
      } finally {
        if (isComputing) clock.endComputing();
      }
    };
    const stop = (fault: Fault) => settle(() => reject(execution.fail(fault, Number.NaN)));
    const stopNow = () => stop(TIME_FAULT);
    const watchdog = setTimeout(stopNow, request.wallMilliseconds);
    if (request.signal?.aborted) stopNow();
    else request.signal?.addEventListener('abort', stopNow);

    const end = (ended: Ended) =>
      settle(() => {
        try {
          if ('fault' in ended) throw execution.fail(ended.fault, ended.cpuMs);
          resolve(execution.complete(fromWire(ended.value), ended.cpuMs));
        } catch (error) {
          reject(error);
        }
      });

    const reply = (answered: Answered) => {
      if (isEnded) return;
      if (execution.bridge.isOver()) {
        stop(TIME_FAULT);
        return;
      }
      post(port, answered);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    };

    port.on('message', (message: Ask | Ended) => {
      if (isEnded) return;
      if (!('ask' in message)) {
        end(message);
        return;
      }
      const answer = answerOf(message, execution, request, around);
      if (!(answer instanceof Promise)) {
        reply(answer);
        return;
      }
      isComputing = false;
      clock.endComputing();
      void answer.then((answered) => {
        if (isEnded) return;
        isComputing = true;
        clock.beginComputing();
        reply(answered);
      });
    });
    worker.on('error', (error) => stop({ name: 'Error', message: error.message, stack: error.stack ?? '' }));
    worker.on('exit', () => {
      const last = receiveMessageOnPort(port)?.message as Ended | undefined;
      if (last) end(last);
      stop({ name: 'Error', message: 'the thread of the execution ended before the script did', stack: '' });
    });
  });
}

function answerOf(
  { ask, args }: Ask,
  { bridge }: Execution,
  { scope }: ExecutionRequest,
  around: Surroundings['around'],
): Answered | Promise<Answered> {
  try {
    const result: unknown = around(() =>
      ask === 'now' ? scope.now() : Reflect.apply(bridge[ask], bridge, args),
    );
    return whenDone(result, (value) => ({ answer: around(() => portable(value, scope)) }));
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Answered {
  return error instanceof Error
    ? { failed: { name: error.name, message: error.message } }
    : { failed: { name: 'Error', message: String(error) } };
}

/** A block of cells crosses with its dates as instants and its formulas as values: the thread cannot ask for each. */
function portable(reply: unknown, { workbook, formulaValue }: ExecutionRequest['scope']): unknown {
  const value: unknown = isReplyOf(reply) ? reply.value.cells : undefined;
  if (!(value instanceof CellBlock)) return reply;
  const stamps = new Map<number, { readonly t: number }>();
  const stampOf = (serial: number) => {
    const known = stamps.get(serial);
    if (known) return known;
    const made = { t: workbook.instantOf(serial) };
    stamps.set(serial, made);
    return made;
  };
  const { rows, columnOffset, height, width } = value;
  const cells = rows.map((row) =>
    row.slice(columnOffset, columnOffset + width).map((cell) => {
      if (typeof cell !== 'object') return cell;
      return 'formula' in cell ? formulaValue(cell.formula) : stampOf(cell.date);
    }),
  );
  return { value: { cells: { rows: cells, columnOffset: 0, height, width } } };
}

function isReplyOf(reply: unknown): reply is { readonly value: { readonly cells: unknown } } {
  if (typeof reply !== 'object' || reply === null || !('value' in reply)) return false;
  return typeof reply.value === 'object' && reply.value !== null && 'cells' in reply.value;
}

function post(port: MessagePort, answered: Answered): void {
  try {
    port.postMessage(answered);
  } catch (error) {
    port.postMessage(failed(error));
  }
}
