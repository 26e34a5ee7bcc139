import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeExport, writeCsv } from '../../../local/sample/make-export';
import { SAMPLE, SAMPLE_CLINIC } from '../../../local/sample/sample';
import { isCalendarDate } from '../../../src/core/calendar-date';

const OPTIONS = { patients: 300, visits: 1200, seed: 7, asOf: '2026-11-30' };

/** Rows without the header, faulty ones left out, by header. */
function readableRows(sample: ReturnType<typeof makeExport>): Map<string, string>[] {
  const [header = [], ...rows] = sample.visitRows;
  const faulty = new Set(sample.faultyRowNumbers);
  return rows
    .filter((_, index) => !faulty.has(index + 2))
    .map((row) => new Map(header.map((name, column) => [name, row[column] ?? ''])));
}

const newcomersOf = (sample: ReturnType<typeof makeExport>) =>
  sample.arrivals.filter(({ firstVisit }) => firstVisit !== '');

const dateOf = (row: Map<string, string>) =>
  (row.get('진료일') ?? '').replace(
    /^(\d+)\.(\d+)\.(\d+)$/,
    (_, year: string, month: string, day: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );

describe('makeExport', () => {
  it('같은 씨앗은 같은 자료를, 다른 씨앗은 다른 자료를 만든다', () => {
    expect(makeExport(OPTIONS)).toEqual(makeExport(OPTIONS));
    expect(makeExport(OPTIONS).visitRows).not.toEqual(makeExport({ ...OPTIONS, seed: 8 }).visitRows);
  });

  it.each([
    [120, 1000],
    [1200, 10_000],
  ])('환자 %i명, 내원 %i줄을 꼭 맞춰 만든다', (patients, visits) => {
    const sample = makeExport({ ...OPTIONS, patients, visits });
    expect(sample.visitRows).toHaveLength(visits + 1);
    expect(new Set(readableRows(sample).map((row) => row.get('차트번호'))).size).toBe(patients);
  });

  it('날짜가 없거나 이름이 없는 줄이 몇 개 있고, 나머지는 모두 읽을 수 있다', () => {
    const sample = makeExport(OPTIONS);
    expect(sample.faultyRowNumbers).toHaveLength(4);
    for (const row of readableRows(sample)) {
      expect(isCalendarDate(dateOf(row))).toBe(true);
      expect(row.get('이름')).not.toBe('');
    }
    for (const rowNumber of sample.faultyRowNumbers) {
      const [date = '', , name = ''] = sample.visitRows[rowNumber - 1] ?? [];
      expect(isCalendarDate(date) && name !== '').toBe(false);
    }
  });

  it('신환의 첫 줄만 신환이고, 그 전에는 온 적이 없다', () => {
    const sample = makeExport(OPTIONS);
    const seen = new Set<string>();
    const fresh = new Set(newcomersOf(sample).map(({ chart }) => chart));
    for (const row of readableRows(sample)) {
      const chart = row.get('차트번호') ?? '';
      expect(row.get('신환/구환')).toBe(fresh.has(chart) && !seen.has(chart) ? '신환' : '구환');
      seen.add(chart);
    }
    expect(fresh.size).toBe(150);
  });

  it('차트번호는 온 차례대로 붙고, 소개자는 언제나 먼저 온 환자이다', () => {
    const newcomers = newcomersOf(makeExport(OPTIONS));
    for (const [index, { chart, firstVisit, referrerChart }] of newcomers.entries()) {
      const next = newcomers[index + 1];
      if (next) {
        expect(next.firstVisit >= firstVisit).toBe(true);
        expect(Number(next.chart)).toBe(Number(chart) + 1);
      }
      if (referrerChart !== '') expect(Number(referrerChart)).toBeLessThan(Number(chart));
    }
  });

  it('소개에 관한 말은 그 줄의 메모와 경로에 그대로 있다', () => {
    const sample = makeExport(OPTIONS);
    for (const { rowNumber, chart, words } of sample.arrivals) {
      const row = sample.visitRows[rowNumber - 1] ?? [];
      expect([row[1], [row[7], row[8]].filter(Boolean).join(' | ')]).toEqual([chart, words]);
    }
  });

  it('휴대폰은 아무에게도 주어지지 않는 010-0으로 시작한다', () => {
    const sample = makeExport(OPTIONS);
    const text = writeCsv(sample.visitRows) + writeCsv(sample.staffRows);
    const phones = text.match(/\b01\d-?\d{3,4}-?\d{4}\b/g) ?? [];
    expect(phones.length).toBeGreaterThan(1000);
    for (const phone of phones) expect(phone).toMatch(/^010-?0/);
  });

  it('아이는 보호자의 휴대폰을 쓰고, 이름이 같은 환자가 있다', () => {
    const rows = readableRows(makeExport(OPTIONS));
    const chartsBy = (field: string) => {
      const charts = new Map<string, Set<string>>();
      for (const row of rows) {
        const value = row.get(field) ?? '';
        charts.set(value, (charts.get(value) ?? new Set()).add(row.get('차트번호') ?? ''));
      }
      return charts;
    };
    const children = rows.filter((row) => row.get('보호자') !== '');
    const byName = chartsBy('이름');
    expect(new Set(children.map((row) => row.get('차트번호'))).size).toBeGreaterThan(10);
    for (const child of children) expect(byName.has(child.get('보호자') ?? '')).toBe(true);
    expect([...byName.values()].filter((charts) => charts.size > 1).length).toBeGreaterThan(5);
  });

  it('어느 내원도 기준일보다 늦거나 3년보다 이르지 않다', () => {
    for (const row of readableRows(makeExport(OPTIONS))) {
      expect(dateOf(row) <= '2026-11-30').toBe(true);
      expect(dateOf(row) > '2023-11-30').toBe(true);
    }
  });
});

describe('연습용 자료', () => {
  const committed = (name: string) =>
    readFileSync(new URL(`../../../local/sample/${name}`, import.meta.url), 'utf8');

  it('저장된 파일은 만드는 프로그램이 지금 만드는 것과 같다', () => {
    const { visitRows, staffRows } = makeExport(SAMPLE);
    expect(committed('visits.csv')).toBe(writeCsv(visitRows));
    expect(committed('staff.csv')).toBe(writeCsv(staffRows));
    expect(JSON.parse(committed('clinic.json'))).toEqual(SAMPLE_CLINIC);
  });
});
