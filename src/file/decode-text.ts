import type { ReadOptions } from './file-rows';

/** A text file's content without its byte order mark, and the encoding that it was taken for. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949';
}

/**
 * Decodes by byte order mark, else as UTF-8 if every byte is valid, else as CP949: exports of Korean programs are one or the other.
 * A UTF-8 file with a few damaged bytes stays UTF-8: the reading with fewer unreadable places wins.
 */
export function decodeText(bytes: Uint8Array, { decodeCp949 }: ReadOptions): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  // UTF-16 without a mark: the other byte of each ASCII character is zero, which no other text has.
  if (first !== 0 && second === 0 && bytes[3] === 0) return decoded(bytes, 'utf-16le');
  if (first === 0 && second !== 0 && bytes[2] === 0) return decoded(bytes, 'utf-16be');
  const valid = validUtf8(bytes);
  if (valid !== undefined) return { text: valid, encoding: 'utf-8' };
  const text = decodeCp949(bytes);
  const unreadable = countUnreadable(text);
  if (unreadable === 0) return { text, encoding: 'cp949' };
  const damaged = decoded(bytes, 'utf-8');
  return countUnreadable(damaged.text) < unreadable ? damaged : { text, encoding: 'cp949' };
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
