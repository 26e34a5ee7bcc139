import iconv from 'iconv-lite';
import { NotImplementedError, ServiceError } from './service-error';
import type { EnumMark } from './wire';

/** Google's bytes are signed: -128…127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** @throws ServiceError for what is no byte */
export function bytesOf(values: readonly unknown[]): Uint8Array {
  return Uint8Array.from(values, (value) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= -128 && value <= 255)
      return value & 255;
    throw new ServiceError(`Cannot convert ${String(value)} to (class).`);
  });
}

const BIG_ENDIAN_MARK = [0xfe, 0xff];

/** In ASCII a character beyond it becomes one question mark; UTF-16 is written as Java does, the high byte first, behind a mark. */
export function encodeText(text: string, charset: string): Uint8Array {
  const name = knownCharset(charset);
  if (name === 'ascii')
    return Uint8Array.from(text, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < 128 ? code : 63;
    });
  if (name === 'utf16') return Uint8Array.from([...BIG_ENDIAN_MARK, ...iconv.encode(text, 'utf16be')]);
  return requireKsX1001(iconv.encode(text, name), name);
}

export function decodeText(bytes: Uint8Array, charset: string): string {
  const name = knownCharset(charset);
  if (name === 'ascii')
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : '\ufffd')).join('');
  if (name === 'utf16') {
    const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
    return iconv.decode(Buffer.from(bytes), isLittle ? 'utf16le' : 'utf16be');
  }
  return iconv.decode(Buffer.from(requireKsX1001(bytes, name)), name, { stripBOM: false });
}

function knownCharset(charset: string): string {
  if (/^us-?_?ascii$/i.test(charset)) return 'ascii';
  if (/^utf-?16$/i.test(charset)) return 'utf16';
  if (/^utf-?(7|32)/i.test(charset)) throw new NotImplementedError(`the charset ${charset}`);
  if (!iconv.encodingExists(charset)) throw new ServiceError(`Invalid argument: ${charset}`);
  return charset;
}

/** EUC-KR ends at the characters of its standard at Google; here it goes on as Windows does. */
function requireKsX1001(bytes: Uint8Array, charset: string): Uint8Array {
  if (!/^(euc[-_]?kr|ks[-_]?c)/i.test(charset)) return bytes;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    if ((bytes[at] ?? 0) < 0xa1 || (bytes[at + 1] ?? 0) < 0xa1)
      throw new NotImplementedError(`characters of ${charset} beyond its standard`);
    at++;
  }
  return bytes;
}

/**
 * A text as bytes; where a script names no charset, what Google takes.
 * Digests and signatures take ASCII; for the others nobody has said, so only ASCII text passes.
 */
export function textBytes(
  text: string,
  charset: EnumMark | undefined,
  unnamed: 'ascii' | 'unknown',
  member: string,
): Uint8Array {
  if (charset === undefined && unnamed === 'unknown' && /[^\u0000-\u007f]/.test(text))
    throw new NotImplementedError(`${member} of characters beyond ASCII without a charset`);
  return encodeText(text, charset?.name === 'UTF_8' ? 'utf8' : 'ascii');
}
