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

/** In ASCII a character beyond it becomes one question mark. */
export function encodeText(text: string, charset: string): Uint8Array {
  const name = knownCharset(charset);
  return name === 'ascii'
    ? Uint8Array.from(text, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return code < 128 ? code : 63;
      })
    : iconv.encode(text, name);
}

export function decodeText(bytes: Uint8Array, charset: string): string {
  const name = knownCharset(charset);
  if (name === 'ascii')
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : '\ufffd')).join('');
  return iconv.decode(Buffer.from(bytes), name, { stripBOM: false });
}

function knownCharset(charset: string): string {
  if (/^us-?_?ascii$/i.test(charset)) return 'ascii';
  if (!iconv.encodingExists(charset)) throw new ServiceError(`Invalid argument: ${charset}`);
  return charset;
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
