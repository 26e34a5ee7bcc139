import iconv from 'iconv-lite';

/** The decoder of CP949 that Node is given; browsers have their own. */
export const options = { decodeCp949: (bytes: Uint8Array) => iconv.decode(Buffer.from(bytes), 'cp949') };
