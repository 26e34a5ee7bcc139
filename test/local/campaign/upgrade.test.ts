import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SavedSheet, Snapshot } from '../../../host/snapshot';
import { makeFolder, runWith } from './run';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EXPORT = `내원일,차트번호,이름,휴대폰,신환/구환,메모
2025-01-05,100,김영희,010-1111-2222,구환,
2025-01-06,101,이순자,010-1111-3333,구환,
2026-03-02,201,박철수,010-2222-1111,신환,김영희님 소개로 옴
2026-04-02,202,최지은,010-2222-1112,신환,김영희님 소개
2026-05-02,203,한지민,010-2222-1113,신환,이순자님 소개인듯
2026-06-02,204,정수아,010-2222-1114,신환,네이버 보고
2026-11-02,205,오세훈,010-2222-1115,신환,이순자님 소개로 오심
`;

const sheetOf = (path: string, name: string): SavedSheet => {
  const { sheets }: Snapshot = JSON.parse(readFileSync(path, 'utf8'));
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** test/data/workbooks/version-1.json was saved by the first version of this program; staff then answered a question in it. */
describe('a workbook of version 1', () => {
  it('goes on being used: new columns come behind, what staff decided stays, a newer export adds what is new', async () => {
    const state = join(folder, 'workbook.json');
    const visits = join(folder, 'visits.csv');
    copyFileSync('test/data/workbooks/version-1.json', state);
    writeFileSync(visits, EXPORT);
    const headers = (name: string, path = state) => sheetOf(path, name).cells[0] ?? [];
    const before = headers('작업기록', 'test/data/workbooks/version-1.json');

    const { report } = await runWith({ files: [visits], asOf: '2026-12-01', state });
    expect(headers('작업기록').slice(0, before.length)).toEqual(before);
    expect(headers('작업기록').slice(before.length)).toEqual([
      '기록한 시트',
      '기록한 칸',
      '기록한 값',
      '대상 번호',
    ]);
    expect(report.intake).toMatchObject({ accepted: 1, unchanged: 6 });
    expect(
      report.referrals
        .map(({ patient, status, referrer }) => [patient.name, status, referrer?.name].join(' '))
        .sort(),
    ).toEqual(
      [
        '박철수 counted 김영희',
        '오세훈 counted 이순자',
        '정수아 excluded ',
        '최지은 counted 김영희',
        '한지민 counted 이순자',
      ].sort(),
    );
    const noted = sheetOf(state, '소개 내역').cells.find((row) => row.includes('한지민'));
    expect(noted).toContain('이분 맞음');
    expect(noted).toContain('전화로 여쭤봄');
  });

  it('keeps a formula of staff that this host cannot compute, and works on', async () => {
    const state = join(folder, 'formula.json');
    const visits = join(folder, 'formula.csv');
    const snapshot: Snapshot = JSON.parse(readFileSync('test/data/workbooks/version-1.json', 'utf8'));
    const formula = { formula: '=GOOGLEFINANCE("CURRENCY:USDKRW")' };
    const sheets = snapshot.sheets.map((sheet) => {
      const at = sheet.name === '소개 내역' ? (sheet.cells[0] ?? []).indexOf('메모(직원)') : -1;
      const cells = sheet.cells.map((row, i) => row.map((cell, j) => (i === 1 && j === at ? formula : cell)));
      if (at < 0) return sheet;
      return {
        ...sheet,
        cells: cells.map((row, i) =>
          i === 1 && row.length <= at ? [...row, ...Array(at - row.length).fill(''), formula] : row,
        ),
      };
    });
    writeFileSync(state, JSON.stringify({ ...snapshot, sheets }));
    writeFileSync(visits, EXPORT);
    await runWith({ files: [visits], asOf: '2026-12-01', state });
    expect(sheetOf(state, '소개 내역').cells.flat()).toContainEqual(formula);
  });
});
