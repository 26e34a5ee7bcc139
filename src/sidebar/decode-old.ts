import type { OldEncoding } from '../file/file-rows';

/** Decodes text older than Unicode; what browsers call `euc-kr` is CP949. */
export function decodeOld(bytes: Uint8Array, encoding: OldEncoding): string {
  return new TextDecoder(encoding === 'cp949' ? 'euc-kr' : encoding).decode(bytes);
}
