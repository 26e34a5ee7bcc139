import { Inflate } from 'fflate';
import { XlsxError } from './xlsx-error';

/** The files of an archive. Paths are compared without case, with `/` between folders and none at the start. */
export interface ArchiveReader {
  has(path: string): boolean;
  /** Paths as the archive writes them, in its order. */
  paths(): string[];
  /**
   * A file's text, piece by piece.
   *
   * @param limit most bytes that it may hold
   * @throws XlsxError `missingPart`, `broken`, `tooLarge`
   */
  text(path: string, limit: number): Generator<string>;
}

/** The most that all files read from one archive may hold unpacked, whatever the archive states. */
const MAX_UNPACKED_BYTES = 1_000_000_000;
/** Deflate gives at most about 1,000 bytes for one, so that no step unpacks more than some 16 MB. */
const STEP_BYTES = 16_384;

interface Entry {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Opens a ZIP archive that holds a workbook.
 * Source: ECMA-376 part 2 (packages); PKWARE APPNOTE 6.3.
 *
 * @throws XlsxError `notXlsx`, `oldExcel`, `encrypted`, `broken`, `tooLarge`
 */
export function openArchive(bytes: Uint8Array): ArchiveReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseOtherKinds(view);
  const entries = new Map<string, Entry>();
  let declared = 0;
  for (const entry of readDirectory(view, bytes)) {
    // Of two files with one name the first counts, so that all readers of the same file see the same.
    if (!entries.has(normalise(entry.path))) entries.set(normalise(entry.path), entry);
    declared += entry.size;
  }
  if (declared > 4 * MAX_UNPACKED_BYTES) throw tooLarge('');
  let unpacked = 0;
  return {
    has: (path) => entries.has(normalise(path)),
    paths: () => [...entries.values()].map(({ path }) => path),
    *text(path, limit) {
      const entry = entries.get(normalise(path));
      if (!entry) throw new XlsxError('missingPart', 'the workbook lacks a part', path);
      if (entry.size > limit) throw tooLarge(path);
      const decoder = new TextDecoder('utf-8');
      let size = 0;
      for (const piece of unpack(view, bytes, entry)) {
        size += piece.length;
        unpacked += piece.length;
        if (size > limit || unpacked > MAX_UNPACKED_BYTES) throw tooLarge(path);
        yield decoder.decode(piece, { stream: true });
      }
      if (size !== entry.size) throw broken(path);
      yield decoder.decode();
    },
  };
}

function refuseOtherKinds(view: DataView): void {
  const start = view.byteLength < 4 ? 0 : view.getUint32(0, true);
  if (start === OLE_START) {
    if (holdsEncryption(view)) throw new XlsxError('encrypted', 'the workbook has a password');
    throw new XlsxError('oldExcel', 'an Excel file of before 2007 (.xls)');
  }
  if (start !== LOCAL_FILE && start !== END_OF_DIRECTORY) throw new XlsxError('notXlsx', 'not an XLSX file');
}

/** A workbook with a password is an OLE file with a stream of this name, in UTF-16. */
function holdsEncryption(view: DataView): boolean {
  const name = 'EncryptedPackage';
  const end = view.byteLength - 2 * name.length;
  // Names of streams stand at multiples of 128 bytes.
  for (let at = 0; at <= end; at += 128) {
    let index = 0;
    while (index < name.length && view.getUint16(at + 2 * index, true) === name.charCodeAt(index)) index++;
    if (index === name.length) return true;
  }
  return false;
}

const OLE_START = 0xe011cfd0;
const LOCAL_FILE = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const FULL_32 = 0xffffffff;
const FULL_16 = 0xffff;

function* readDirectory(view: DataView, bytes: Uint8Array): Generator<Entry> {
  const { count, offset } = findDirectory(view);
  const decoder = new TextDecoder('utf-8');
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken('');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraStart = at + 46 + nameLength;
    if (extraStart + extraLength > view.byteLength) throw broken('');
    // Sizes and places beyond 4 GB stand in an extra field, in this order, each only where needed.
    const large = largeNumbers(view, extraStart, extraStart + extraLength);
    const number = (place: number) => {
      const value = view.getUint32(place, true);
      return value === FULL_32 ? (large.shift() ?? value) : value;
    };
    const size = number(at + 24);
    const packedSize = number(at + 20);
    yield {
      path: decoder.decode(bytes.subarray(at + 46, extraStart)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      size,
      packedSize,
      offset: number(at + 42),
    };
    at = extraStart + extraLength + view.getUint16(at + 32, true);
  }
}

function findDirectory(view: DataView): { count: number; offset: number } {
  // The end mark is followed by a comment of at most 65,535 bytes.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - FULL_16); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== FULL_16 && offset !== FULL_32) return { count, offset };
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return { count, offset };
    const end = Number(view.getBigUint64(at - 12, true));
    if (end + 56 > view.byteLength || view.getUint32(end, true) !== END_OF_DIRECTORY_64) throw broken('');
    return {
      count: Math.min(Number(view.getBigUint64(end + 32, true)), MAX_FILES),
      offset: Number(view.getBigUint64(end + 48, true)),
    };
  }
  throw broken('');
}

const MAX_FILES = 1_000_000;

function largeNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const stop = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    const numbers: number[] = [];
    for (let place = at + 4; place + 8 <= stop; place += 8)
      numbers.push(Number(view.getBigUint64(place, true)));
    return numbers;
  }
  return [];
}

function* unpack(view: DataView, bytes: Uint8Array, entry: Entry): Generator<Uint8Array> {
  const { path, offset, packedSize, method } = entry;
  if ((entry.flags & 1) === 1) throw new XlsxError('encrypted', 'the archive has a password', path);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_FILE) throw broken(path);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + packedSize;
  if (end > view.byteLength) throw broken(path);
  if (method !== 0 && method !== 8) throw broken(path);
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = start; at < end; at += STEP_BYTES) {
    const step = bytes.subarray(at, Math.min(end, at + STEP_BYTES));
    if (method === 0) {
      yield step;
      continue;
    }
    try {
      inflate.push(step, at + STEP_BYTES >= end);
    } catch {
      throw broken(path);
    }
    yield* pieces.splice(0);
  }
}

function normalise(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function broken(part: string): XlsxError {
  return new XlsxError('broken', 'the archive is damaged', part);
}

function tooLarge(part: string): XlsxError {
  return new XlsxError('tooLarge', 'the file holds more than can be read once unpacked', part);
}
