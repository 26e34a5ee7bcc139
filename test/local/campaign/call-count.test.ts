import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../build/build';
import { type ClinicHost, openClinicHost } from '../../../local/campaign/clinic-host';
import { makeExport } from '../../../local/sample/make-export';

const CHUNKS = 4;
const MOST_CALLS = 20;
const { visitRows } = makeExport({ patients: 240, visits: 1200, seed: 5, asOf: '2026-11-30' });
const [header = [], ...rows] = visitRows;

let script = '';
beforeAll(async () => {
  script = (await build()).files.get('main.js') ?? '';
});

function openClinic(): ClinicHost {
  const now = new Date('2026-12-01T09:00:00+09:00');
  const clinic = openClinicHost({ script, snapshot: undefined, now, language: 'ko' });
  clinic.act('workbook.prepare', { language: 'ko', settings: {} });
  return clinic;
}

/** Reads and writes of each call that brings in a part of the file. */
function importInChunks(clinic: ClinicHost, count: number): number[] {
  const size = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, chunk) => {
    const before = clinic.cost.get('intake.import');
    clinic.act('intake.import', {
      report: 'visits',
      file: '내원.csv',
      batch: 'one',
      header,
      rows: rows
        .map((cells, index) => ({ rowNumber: index + 2, cells }))
        .slice(chunk * size, (chunk + 1) * size),
      totalRows: rows.length,
      first: chunk === 0,
      last: chunk === count - 1,
    });
    const after = clinic.cost.get('intake.import');
    return (after?.reads ?? 0) + (after?.writes ?? 0) - (before?.reads ?? 0) - (before?.writes ?? 0);
  });
}

describe('calls of an import', () => {
  it('every part of a file takes at most twenty, the first one included, in which both sheets grow', () => {
    const calls = importInChunks(openClinic(), CHUNKS);
    expect(Math.max(...calls)).toBeLessThanOrEqual(MOST_CALLS);
  });

  it('later parts take as many calls as each other, however long the sheets have become', () => {
    const [, second, ...others] = importInChunks(openClinic(), CHUNKS);
    expect(others).toEqual(others.map(() => second));
  });

  it('the same file again only reads', () => {
    const clinic = openClinic();
    const [first = 0] = importInChunks(clinic, 1);
    const [again = 0] = importInChunks(clinic, 1);
    expect(again).toBeLessThan(first);
  });
});
