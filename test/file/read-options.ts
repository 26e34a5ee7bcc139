import iconv from 'iconv-lite';
import type { ReadOptions } from '../../src/file/file-rows';

/** The decoder of older encodings that Node is given; browsers have their own. */
export const options: ReadOptions = {
  decodeOld: (bytes, encoding) => iconv.decode(Buffer.from(bytes), encoding),
};
