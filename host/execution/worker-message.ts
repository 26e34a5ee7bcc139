import type { MessagePort } from 'node:worker_threads';
import type { ClockReading } from './clock';
import type { Fault } from './fault';
import type { Job, RealmBridge } from './run-script';

/** What a worker begins with. */
export interface WorkerStart {
  readonly port: MessagePort;
  /** One number, told from 0 to 1 when a reply lies in the port. */
  readonly signal: Int32Array;
  readonly files: readonly { readonly name: string; readonly text: string; readonly cache: Uint8Array }[];
  readonly job: Job;
  readonly clock: ClockReading;
}

/** A question to the host, which the worker waits for: a method of the bridge, or the host's clock. */
export type Ask = { readonly ask: keyof RealmBridge | 'now'; readonly args: readonly unknown[] };

export type Answered =
  | { readonly answer: unknown }
  | { readonly failed: { readonly name: string; readonly message: string } };

/** The last message of a worker; the value is on the wire. */
export type Ended =
  | { readonly value: unknown; readonly cpuMs: number }
  | { readonly fault: Fault; readonly cpuMs: number };
