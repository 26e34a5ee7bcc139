import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedCell, Snapshot } from '../../../host/snapshot';
import type { CampaignJson } from '../../../local/campaign/report-file';
import type { Language } from '../../../src/core/text';
import { makeFolder, runWith } from './run';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

const EXPORTS = {
  en: [
    'Visit Date,Chart No.,Patient Name,Mobile,Birth Date,New/Returning,Referred By,Notes',
    '2025-01-05,100,Jane Kim,010-1111-2222,1980-01-01,returning,,',
    '2026-03-02,201,Tom Park,010-1111-3333,1990-01-01,new,Jane Kim,',
    '2026-03-03,202,Amy Choi,010-1111-4444,1991-01-01,new,,referred by Jane Kim',
    '2026-03-04,203,Bob Lee,010-1111-5555,1992-01-01,new,,Google',
    '2026-03-05,204,Ann Roh,010-1111-6666,1993-01-01,new,,a friend referred',
    '2026-02-30,205,Max Moon,010-1111-7777,1994-01-01,new,,',
  ],
  zh: [
    '就诊日期,病历号,姓名,手机,出生日期,新患/老患,介绍人,备注',
    '2025-01-05,100,张伟,13812345678,1980-01-01,老患,,',
    '2026-03-02,201,李娜,13812345679,1990-01-01,新患,张伟,',
    '2026-03-03,202,王芳,13812345670,1991-01-01,新患,,张伟介绍来的',
    '2026-03-04,203,刘洋,13812345671,1992-01-01,新患,,美团',
    '2026-03-05,204,陈静,13812345672,1993-01-01,新患,,朋友介绍',
    '2026-02-30,205,赵磊,13812345673,1994-01-01,新患,,',
  ],
} as const;

interface Done {
  readonly report: CampaignJson;
  readonly lines: readonly string[];
  readonly snapshot: Snapshot;
}

const done = new Map<Language, Done>();
beforeAll(async () => {
  for (const language of ['en', 'zh'] as const) {
    const file = path(`${language}.csv`);
    const staff = path(`staff-${language}.csv`);
    const state = path(`${language}.json`);
    writeFileSync(file, EXPORTS[language].join('\n'));
    writeFileSync(
      staff,
      language === 'en'
        ? 'Name,Role\nAda Yoon,Director\nEve Jang,Manager\n'
        : '姓名,职务\n周院,院长\n吴敏,经理\n',
    );
    const out = path(`${language}.xlsx`);
    const asked = { files: [file], staff, clinic: 'Clear Dental', optOut: '080-123-4567' };
    const { report, lines } = await runWith({ ...asked, asOf: '2026-12-01', language, state, out });
    done.set(language, { report, lines, snapshot: JSON.parse(readFileSync(state, 'utf8')) });
  }
});

function of(language: Language): Done {
  const found = done.get(language);
  if (!found) throw new Error(`no run in ${language}`);
  return found;
}

const HANGUL = /[가-힣ㄱ-ㅎ]/;

/**
 * The marks of advertising are Korean by law in every language, the way to opt out of e-mails Korean and English; 초진 is named
 * where it is explained.
 */
function withoutLegalWords(line: string): string {
  return line.replace(
    /\(광고\)|수신거부: 이 메일에 '수신거부'라고 답장 또는 무료수신거부|무료수신거부|\\?"수신거부\\?"|\(초진\)/g,
    '',
  );
}

const text = (cell: SavedCell | undefined) => (typeof cell === 'string' ? cell : '');

/** Everything a person reads in the workbook that holds Hangul: cells, sheet names, notes, dropdown words, help. */
function hangulIn({ sheets }: Snapshot): string[] {
  const read = sheets.flatMap((sheet) => [
    `name: ${sheet.name}`,
    ...sheet.cells.flatMap((row) => row.map((cell) => `${sheet.name}: ${text(cell)}`)),
    ...sheet.notes.map(({ note }) => `${sheet.name} note: ${note}`),
    ...sheet.validations.flatMap(({ values, helpText }) => [
      `${sheet.name} words: ${JSON.stringify(values)}`,
      `${sheet.name} help: ${helpText ?? ''}`,
    ]),
    ...sheet.protections.map(({ description }) => `${sheet.name} protection: ${description}`),
  ]);
  return read.filter((line) => HANGUL.test(withoutLegalWords(line)));
}

describe('a campaign in another language', () => {
  it.each(['en', 'zh'] as const)(
    'has no Korean left in the workbook but what the law wants in Korean: %s',
    (language) => {
      expect(hangulIn(of(language).snapshot)).toEqual([]);
    },
  );

  it.each(['en', 'zh'] as const)('reports and speaks in it: %s', (language) => {
    const { cost: _, ...report } = of(language).report;
    expect(HANGUL.test(withoutLegalWords(JSON.stringify(report)))).toBe(false);
    expect(HANGUL.test(of(language).lines.join('\n'))).toBe(false);
  });

  it.each(['en', 'zh'] as const)(
    'counts as in Korean: two credits make a VIP of tier B, one row is refused: %s',
    (language) => {
      const { report } = of(language);
      expect(report.intake).toMatchObject({ rows: 6, accepted: 5 });
      expect(report.referrals.map(({ row, status }) => `${row} ${status}`).sort()).toEqual([
        '3 counted',
        '4 counted',
        '5 excluded',
        '6 unnamed',
      ]);
      expect(report.vip.map(({ patient, tier, total }) => `${patient.chart} ${tier} ${total}`)).toEqual([
        '100 B 2',
      ]);
    },
  );

  it.each(['en', 'zh'] as const)('opens as an Excel file: %s', async (language) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path(`${language}.xlsx`));
    const names = book.worksheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(of(language).snapshot.sheets.map(({ name }) => name)));
  });

  it('a workbook begun in Korean and continued with --lang en keeps its Korean sheets and adds nothing twice', async () => {
    const state = path('ko.json');
    const asked = { files: [path('en.csv')], asOf: '2026-12-01', state };
    const first = await runWith(asked);
    const before: Snapshot = JSON.parse(readFileSync(state, 'utf8'));
    const again = await runWith({ ...asked, language: 'en' });
    const after: Snapshot = JSON.parse(readFileSync(state, 'utf8'));
    const heads = ({ sheets }: Snapshot) => sheets.map(({ name, cells }) => [name, cells[0]]);
    expect(heads(after)).toEqual(heads(before));
    expect(again.report.intake).toMatchObject({ accepted: 0, unchanged: 5 });
    expect(again.report.tally).toEqual(first.report.tally);
    expect(again.report.referrals.map(({ status }) => status)).toEqual(
      first.report.referrals.map(({ status }) => status),
    );
  });
});
