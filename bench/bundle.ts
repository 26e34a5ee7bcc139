import { join } from 'node:path';
import type { Built } from '../build/build';
import { type Figure, median } from './figure';
import { runChild } from './run-child';

const PROCESSES = 7;
const KB = 1024;

/** What Google loads: its size, and what opening the spreadsheet costs. */
export function measureBundle({ directory, files, bodies }: Built): Figure[] {
  const script = files.get('main.js') ?? '';
  const parsed = script.replace(/unpack\("[^"]*"/, '');
  const packed = [...bodies].map(([factory, body]): Figure => {
    return { what: `${factory} unpacked`, value: Buffer.byteLength(body) / KB, unit: 'KB' };
  });
  const opening = Array.from({ length: PROCESSES }, () =>
    Number(runChild('bench/child-open.ts', [join(directory, 'main.js')]).output),
  );
  return [
    { what: 'main.js as shipped', value: Buffer.byteLength(script) / KB, unit: 'KB', bar: 400 },
    {
      what: 'of it parsed at every execution',
      value: Buffer.byteLength(parsed) / KB,
      unit: 'KB',
      bar: 30,
    },
    ...packed,
    { what: `loading it and onOpen, median of ${PROCESSES}`, value: median(opening), unit: 'ms CPU', bar: 5 },
  ];
}
