import type { ReadOptions } from './file-rows';
import { finish, type Steps } from './steps';

/** A text file's content without its byte order mark, and the encoding that it was taken for. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949' | 'mixed';
}

/**
 * Decodes by byte order mark, else as UTF-8 if every byte is valid, else as CP949: exports of Korean programs are one or the other.
 * A file whose lines are partly one and partly the other, as when two exports were joined, is read line by line.
 * A UTF-8 file with a few damaged bytes stays UTF-8: the reading with fewer unreadable places wins.
 */
export function decodeText(bytes: Uint8Array, options: ReadOptions): DecodedText {
  return finish(decodeTextInSteps(bytes, options));
}

/** As {@link decodeText}, about a megabyte a step. */
export function* decodeTextInSteps(bytes: Uint8Array, { decodeCp949 }: ReadOptions): Steps<DecodedText> {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  // UTF-16 without a mark: the other byte of each ASCII character is zero, which no other text has.
  if (first !== 0 && second === 0 && bytes[3] === 0) return decoded(bytes, 'utf-16le');
  if (first === 0 && second !== 0 && bytes[2] === 0) return decoded(bytes, 'utf-16be');
  const valid = yield* decodePieces(bytes, validUtf8);
  if (valid !== undefined) return { text: valid, encoding: 'utf-8' };
  const text = (yield* decodePieces(bytes, decodeCp949)) ?? '';
  const unreadable = countUnreadable(text);
  if (unreadable === 0) return { text, encoding: 'cp949' };
  const mixed = decodeMixed(bytes, decodeCp949);
  if (mixed !== undefined) return { text: mixed, encoding: 'mixed' };
  const damaged = decoded(bytes, 'utf-8');
  return countUnreadable(damaged.text) < unreadable ? damaged : { text, encoding: 'cp949' };
}

const LINE_FEED = 0x0a;
/** Bytes that are decoded in one step, and as many more as the line goes on. */
const STEP_BYTES = 1_000_000;

/** Decodes whole lines at a time: a line feed is part of no other character. undefined as soon as a piece is. */
function* decodePieces(
  bytes: Uint8Array,
  decode: (piece: Uint8Array) => string | undefined,
): Steps<string | undefined> {
  let text = '';
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from + STEP_BYTES);
    const piece = decode(bytes.subarray(from, end < 0 ? bytes.length : end + 1));
    if (piece === undefined) return undefined;
    text += piece;
    from = end < 0 ? bytes.length : end + 1;
    yield;
  }
  return text;
}

/** `undefined` where the file does not hold lines of both encodings. A line feed is part of no other character in either. */
function decodeMixed(bytes: Uint8Array, decodeCp949: ReadOptions['decodeCp949']): string | undefined {
  const lines: string[] = [];
  let utf8 = 0;
  let korean = 0;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    from += line.length;
    const valid = validUtf8(line);
    if (valid !== undefined) {
      lines.push(valid);
      if (valid.length < line.length) utf8++;
    } else if (isPlainKorean(line)) {
      lines.push(decodeCp949(line));
      korean++;
    } else lines.push(decoded(line, 'utf-8').text);
  }
  return utf8 > 0 && korean > 0 ? lines.join('') : undefined;
}

/** Whether everything beyond ASCII is pairs of the common Korean set, which damaged UTF-8 is not. Source: KS X 1001, EUC-KR. */
function isPlainKorean(line: Uint8Array): boolean {
  for (let i = 0; i < line.length; i++) {
    const lead = line[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = line[++i] ?? 0;
    if (lead < 0xa1 || trail < 0xa1) return false;
  }
  return true;
}

/** `undefined` at the first byte that is not UTF-8, which CP949 text has early. */
function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function countUnreadable(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}
