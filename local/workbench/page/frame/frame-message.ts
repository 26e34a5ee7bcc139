/*
 * What a page of HtmlService and the workbench around it say to each other, over a MessageChannel whose other end the
 * page's frame posts to its parent as it begins. Both sides read with the functions below: what has no known shape is dropped.
 */

/** The one message that is posted to the parent window; the port travels with it. */
export const HELLO = 'workbench-frame';

/** What the frame is told before anything of it runs: by the frame's name, since nothing else is there at once. */
export interface FrameStart {
  readonly local: readonly (readonly [key: string, value: string])[];
  readonly session: readonly (readonly [key: string, value: string])[];
  readonly origin: string;
}

export type StorageName = 'local' | 'session';

export type FromFrame =
  | {
      readonly type: 'call';
      readonly call: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  /** `value` is null where the key was taken away; `key` is null where all were. */
  | {
      readonly type: 'store';
      readonly storage: StorageName;
      readonly key: string | null;
      readonly value: string | null;
    }
  | { readonly type: 'close' }
  | { readonly type: 'size'; readonly width: number | null; readonly height: number | null }
  | { readonly type: 'focusGrid' }
  /** F6 was pressed inside. */
  | { readonly type: 'leave'; readonly back: boolean };

export type ToFrame =
  | { readonly type: 'value'; readonly call: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly call: number; readonly name: string; readonly message: string };

/** What a frame said, if it has a shape that is known. */
export function readFromFrame(data: unknown): FromFrame | null {
  const said = asRecord(data);
  switch (said?.type) {
    case 'call':
      return isCount(said.call) && typeof said.functionName === 'string' && Array.isArray(said.args)
        ? { type: 'call', call: said.call, functionName: said.functionName, args: said.args }
        : null;
    case 'store':
      return (said.storage === 'local' || said.storage === 'session') &&
        isText(said.key) &&
        isText(said.value)
        ? { type: 'store', storage: said.storage, key: said.key, value: said.value }
        : null;
    case 'size':
      return isSize(said.width) && isSize(said.height)
        ? { type: 'size', width: said.width, height: said.height }
        : null;
    case 'leave':
      return { type: 'leave', back: said.back === true };
    case 'close':
    case 'focusGrid':
      return { type: said.type };
    default:
      return null;
  }
}

/** What the workbench said, if it has a shape that is known. */
export function readToFrame(data: unknown): ToFrame | null {
  const said = asRecord(data);
  if (!said || !isCount(said.call)) return null;
  if (said.type === 'value') return { type: 'value', call: said.call, value: said.value };
  if (said.type === 'failure' && typeof said.name === 'string' && typeof said.message === 'string')
    return { type: 'failure', call: said.call, name: said.name, message: said.message };
  return null;
}

/** What a frame is told as it begins; a name that was not written by the workbench tells nothing. */
export function readFrameStart(name: string): FrameStart {
  const nothing: FrameStart = { local: [], session: [], origin: '' };
  try {
    const said = asRecord(JSON.parse(name));
    if (!said) return nothing;
    return {
      local: readEntries(said.local),
      session: readEntries(said.session),
      origin: typeof said.origin === 'string' ? said.origin : '',
    };
  } catch {
    return nothing;
  }
}

/** Pairs of texts; whatever else stands among them is left out. */
export function readEntries(value: unknown): [key: string, value: string][] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): [string, string][] => {
    if (!Array.isArray(entry)) return [];
    const [key, text]: unknown[] = entry;
    return typeof key === 'string' && typeof text === 'string' ? [[key, text]] : [];
  });
}

function asRecord(data: unknown): Readonly<Record<string, unknown>> | null {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as Record<string, unknown>)
    : null;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value);
const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';
const isSize = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && value >= 0 && value <= 10_000);
