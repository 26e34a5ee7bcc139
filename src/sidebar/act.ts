import type { Language } from '../core/text';
import type { Undo } from '../features/action';
import type { Reply } from '../run-action';
import { callServer } from './google-script';

/** Who asks, and in which language: goes along with every call. */
export interface Asker {
  readonly language: Language;
  readonly who: string;
  readonly pass: string;
}

/** A finished action. */
export interface Acted<Outcome> {
  readonly outcome: Outcome;
  /** In a sentence or two; '' where none is needed. */
  readonly summary: string;
  readonly undo: Undo | undefined;
}

export interface ActOptions {
  /** Told after every step that was not the last. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops between two steps; what was done stays done. */
  readonly signal?: AbortSignal;
  /** Where an earlier run stopped, as its ActError told. */
  readonly from?: string | null;
}

/** Why an action did not come to its end; `message` is for people. */
export class ActError extends Error {
  constructor(
    /** Of the program's own faults as the server names them; `offline` where nothing answered, `crashed` for a bug, `stopped`, `working` where other long work is under way here. */
    readonly code: string,
    message: string,
    /** Where the action goes on; null for its beginning. */
    readonly cursor: string | null = null,
  ) {
    super(message);
  }
}

/**
 * Runs a listed action to its end, step by step.
 * @throws ActError
 */
export async function act<Outcome>(
  asker: Asker,
  id: string,
  input: unknown = {},
  { onProgress, signal, from = null }: ActOptions = {},
): Promise<Acted<Outcome>> {
  let cursor = from;
  for (;;) {
    if (signal?.aborted) throw new ActError('stopped', '', cursor);
    const reply = await send(id, { ...asker, input, cursor }, cursor);
    if (!reply.ok) throw new ActError(reply.error.code, reply.error.message, cursor);
    if ('done' in reply.step)
      return { outcome: reply.step.done as Outcome, summary: reply.summary, undo: reply.undo };
    const { more } = reply.step;
    cursor = more.cursor;
    onProgress?.(more.done, more.total);
  }
}

async function send(id: string, request: unknown, cursor: string | null): Promise<Reply> {
  try {
    return (await callServer(id, request)) as Reply;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isOffline = !navigator.onLine || /network|connection|offline/i.test(message);
    throw new ActError(isOffline ? 'offline' : 'crashed', message, cursor);
  }
}
