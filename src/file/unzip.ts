import { Inflate } from 'fflate';
import { fileError } from './file-error';
import type { Steps } from './steps';

/** The most that an archive's wanted files may hold unpacked, against archives that blow up. */
const MAX_UNPACKED_BYTES = 400_000_000;

/** Packed bytes of one step. */
const STEP_BYTES = 65_536;

/**
 * The wanted files of a ZIP archive by path (small letters, `/` between folders).
 * @throws AppError `file.encrypted`, `file.broken`, `file.tooLarge`
 */
export function* unzip(
  bytes: Uint8Array,
  fileName: string,
  isWanted: (path: string) => boolean,
): Steps<Map<string, Uint8Array>> {
  // Bit 0 of the first entry's flags: the archive itself has a password.
  if (((bytes[6] ?? 0) & 1) === 1) throw fileError('file.encrypted', fileName);
  const broken = () => fileError('file.broken', fileName, { part: 'ZIP' });
  const entries = listEntries(bytes)?.filter(({ path }) => isWanted(path));
  if (!entries) throw broken();
  if (entries.reduce((total, { size }) => total + size, 0) > MAX_UNPACKED_BYTES) {
    throw fileError('file.tooLarge', fileName, { limit: '400 MB' });
  }
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = yield* unpack(bytes, entry);
    if (!content) throw broken();
    files.set(entry.path, content);
  }
  return files;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's own header stands. */
  readonly offset: number;
}

/**
 * What the archive's directory lists; undefined where it has none that can be read.
 * Source: PKWARE APPNOTE.TXT, 4.3.12 (directory), 4.3.14–16 (its end), 4.5.3 (sizes beyond 32 bits).
 */
function listEntries(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    if (end < 0) return undefined;
    let count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (end >= 20 && view.getUint32(end - 20, true) === LONG_END_LOCATOR) {
      const longEnd = long(view, end - 12);
      count = long(view, longEnd + 32);
      at = long(view, longEnd + 48);
    }
    const entries: Entry[] = [];
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      entries.push({
        path: name.replace(/\\/g, '/').toLowerCase(),
        method: view.getUint16(at + 10, true),
        ...sizesOf(view, at, at + 46 + nameLength, extraLength),
      });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const DIRECTORY_END = 0x06054b50;
const LONG_END_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const IN_EXTRA = 0xffffffff;

/** The directory's end stands at the archive's, behind it at most a comment of 65,535 bytes. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return -1;
}

function sizesOf(view: DataView, entry: number, extra: number, extraLength: number) {
  const found = [24, 20, 42].map((place) => view.getUint32(entry + place, true));
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    found.forEach((value, index) => {
      if (value !== IN_EXTRA) return;
      found[index] = long(view, next);
      next += 8;
    });
  }
  const [size = 0, packedSize = 0, offset = 0] = found;
  return { size, packedSize, offset };
}

function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** undefined where the content is damaged, or not as long as the directory says. */
function* unpack(
  bytes: Uint8Array,
  { method, packedSize, size, offset }: Entry,
): Steps<Uint8Array | undefined> {
  if (offset + 30 > bytes.length) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset + offset, 30);
  if (header.getUint32(0, true) !== LOCAL_HEADER) return undefined;
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize) return undefined;
  if (method === STORED) return packed.length === size ? packed : undefined;
  if (method !== DEFLATED) return undefined;
  const content = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((part) => {
    // More than the directory states is no sheet but an attack.
    if (filled + part.length <= size) content.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= size; at += STEP_BYTES) {
      inflate.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
      yield;
    }
  } catch {
    return undefined;
  }
  return filled === size ? content : undefined;
}

const STORED = 0;
const DEFLATED = 8;
