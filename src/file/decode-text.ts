import { chooseEncoding } from './choose-encoding';
import type { OldEncoding, ReadOptions, TextEncoding } from './file-rows';
import { finish, type Steps } from './steps';

/** A text file's content without its byte order mark, and the encoding that it was taken for. */
export interface DecodedText {
  readonly text: string;
  /** `unknown`: no encoding makes words of it; the text is then a guess that must not be taken for data. */
  readonly encoding: TextEncoding | 'unknown';
}

/**
 * Decodes by byte order mark, else as UTF-8 if every byte is valid, else as the older encoding in which headings are known words or,
 * where none tells, most characters are those that tables are full of.
 * A file whose lines are partly UTF-8 and partly an older encoding, as when two exports were joined, is read line by line.
 * A UTF-8 file with a few damaged bytes stays UTF-8.
 */
export function decodeText(bytes: Uint8Array, options: ReadOptions): DecodedText {
  return finish(decodeTextInSteps(bytes, options));
}

/** As {@link decodeText}, about a megabyte a step. */
export function* decodeTextInSteps(bytes: Uint8Array, { decodeOld }: ReadOptions): Steps<DecodedText> {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  // UTF-16 without a mark: the other byte of each ASCII character is zero, which no other text has.
  if (first !== 0 && second === 0 && bytes[3] === 0) return decoded(bytes, 'utf-16le');
  if (first === 0 && second !== 0 && bytes[2] === 0) return decoded(bytes, 'utf-16be');
  const valid = yield* decodeValid(bytes);
  if (valid !== undefined) return { text: valid, encoding: 'utf-8' };
  const chosen = chooseEncoding(linesBeyondUtf8(bytes), decodeOld);
  if (chosen === 'utf-8') return decoded(bytes, 'utf-8');
  // A few odd lines in a file of UTF-8 are damaged; a file of nothing else is not understood.
  if (chosen === undefined)
    return { ...decoded(bytes, 'utf-8'), encoding: holdsUtf8(bytes) ? 'utf-8' : 'unknown' };
  return yield* decodeLines(bytes, (line) => decodeOld(line, chosen), chosen);
}

const LINE_FEED = 0x0a;
/** Bytes that are decoded in one step, and as many more as the line goes on. */
const STEP_BYTES = 1_000_000;
/** How much of what is no UTF-8 is looked at to find its encoding. */
const SAMPLE_BYTES = 50_000;

/** The text as UTF-8, whole lines at a time; undefined at the first byte that is not, which older encodings have early. */
function* decodeValid(bytes: Uint8Array): Steps<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for (const piece of piecesOf(bytes, STEP_BYTES)) {
    try {
      text += decoder.decode(piece);
    } catch {
      return undefined;
    }
    yield;
  }
  return text;
}

/** Reads each line as UTF-8 where it is that, else in the older encoding; a line feed is part of no other character in either. */
function* decodeLines(
  bytes: Uint8Array,
  decodeOld: (line: Uint8Array) => string,
  old: OldEncoding,
): Steps<DecodedText> {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let hasUtf8 = false;
  for (const piece of piecesOf(bytes, STEP_BYTES)) {
    for (const line of piecesOf(piece, 0)) {
      const asOld = decodeOld(line);
      const asUtf8 = BEYOND_ASCII.test(asOld) ? utf8.decode(line) : asOld;
      const isUtf8 = asUtf8 !== asOld && isMoreLikely(asUtf8, asOld);
      hasUtf8 ||= isUtf8;
      text += isUtf8 ? asUtf8 : asOld;
    }
    yield;
  }
  return { text, encoding: hasUtf8 ? 'mixed' : old };
}

const BEYOND_ASCII = /[^\u0000-\u007f]/;

/**
 * Whether a line is UTF-8 rather than the older encoding. A short word in that can be valid UTF-8 by chance, but then of two bytes a
 * letter: Korean and Chinese have three.
 */
function isMoreLikely(asUtf8: string, asOld: string): boolean {
  const unreadable = countUnreadable(asUtf8);
  if (unreadable === 0 && !/[\u0080-\u07ff]/.test(asUtf8)) return true;
  return unreadable < countUnreadable(asOld);
}

function countUnreadable(text: string): number {
  return text.split('\uFFFD').length - 1;
}

/** The first lines that are not UTF-8. */
function linesBeyondUtf8(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  for (const line of piecesOf(bytes, 0)) {
    if (isUtf8(line)) continue;
    for (const byte of line.subarray(0, SAMPLE_BYTES)) sample.push(byte);
    if (sample.length >= SAMPLE_BYTES) break;
  }
  return Uint8Array.from(sample);
}

/** Whether any line is UTF-8 that is more than ASCII. */
function holdsUtf8(bytes: Uint8Array): boolean {
  for (const line of piecesOf(bytes, 0)) if (line.some((byte) => byte >= 0x80) && isUtf8(line)) return true;
  return false;
}

function isUtf8(line: Uint8Array): boolean {
  return !new TextDecoder('utf-8').decode(line).includes('\uFFFD');
}

/** Whole lines, at least so many bytes at a time. */
function* piecesOf(bytes: Uint8Array, least: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from + least);
    const piece = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    yield piece;
    from += piece.length;
  }
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
