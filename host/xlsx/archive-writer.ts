import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Packs parts one after the other; each is compressed piece by piece. */
export interface ArchiveWriter {
  add(path: string, xml: Iterable<string>): void;
  bytes(): Uint8Array;
}

export function createArchive(): ArchiveWriter {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  return {
    add(path, xml) {
      const file = new ZipDeflate(path, { level: 3 });
      // Always the same moment, so that the same workbook gives the same bytes.
      file.mtime = new Date(1980, 0, 1);
      zip.add(file);
      file.push(strToU8('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'));
      for (const piece of xml) file.push(strToU8(piece));
      file.push(new Uint8Array(0), true);
    },
    bytes() {
      zip.end();
      const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
  };
}
