import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/file/read-csv';
import { SAMPLE_SIZE } from '../../../src/sidebar/start/sample-size';

function readRows(file: string): Record<string, string>[] {
  const rows = readCsv(readFileSync(`local/sample/${file}`, 'utf8').replace(/^\ufeff/, ''), ',');
  if (!Array.isArray(rows)) throw new Error(`${file} does not read`);
  const [header, ...data] = rows;
  return data.map(({ cells }) =>
    Object.fromEntries(cells.map((cell, column) => [header?.cells[column] ?? '', cell])),
  );
}

describe('SAMPLE_SIZE', () => {
  it('is what the made-up clinic holds', () => {
    const visits = readRows('visits.csv');
    const charts = new Set(visits.map(({ 차트번호: chart = '' }) => chart).filter((chart) => chart !== ''));
    const staff = readRows('staff.csv').length;
    expect({ patients: charts.size, staff, visits: visits.length }).toEqual(SAMPLE_SIZE);
  });
});
