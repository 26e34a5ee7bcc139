import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError, explain } from '../../src/core/app-error';
import { LANGUAGES } from '../../src/core/text';
import { findTables } from '../../src/file/find-tables';
import { readRows } from '../../src/file/read-rows';
import { writeXlsx } from '../../src/file/write-xlsx';
import { options } from '../file/read-options';
import { PAYLOADS } from '../hostile/payloads';

/** More by `FUZZ=5000`, others by `SEED=7`. */
const RUNS = Number(process.env.FUZZ ?? 250);
const SEED = Number(process.env.SEED ?? 20_261_201);

/** Real files, small, of every kind that is read. */
const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  const lines = readFileSync('test/data/clinic-kr/visits.csv', 'utf8').split('\n').slice(0, 40);
  const csv = lines.join('\n');
  const rows = lines.slice(0, 20).map((line) => line.split(','));
  files.set('utf8.csv', Buffer.from(csv));
  files.set('utf16.csv', Buffer.from(`\ufeff${csv}`, 'utf16le'));
  files.set('cp949.csv', iconv.encode(csv, 'cp949'));
  files.set('tabs.txt', Buffer.from(csv.replaceAll(',', '\t')));
  files.set('ours.xlsx', writeXlsx({ name: '내원', rows }));
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('내원');
  for (const row of rows) sheet.addRow(row);
  sheet.addRow(['2026-11-03', new Date(2026, 10, 3), 12.5, true, { formula: '1+1', result: 2 }]);
  files.set('office.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join('');
  files.set(
    'table.xls',
    Buffer.from(`<html><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></html>`),
  );
});

/** What becomes of a file; everything but an answer or a refusal in words is a fault. */
function open(bytes: Uint8Array, name: string): 'read' | 'refused' {
  try {
    const { sheets } = readRows(bytes, name, options);
    for (const wanted of ['visits', 'staff', 'any'] as const) {
      try {
        findTables(sheets, { file: name, hash: '0123456789abcdef' }, wanted);
      } catch (error) {
        requireWords(error);
      }
    }
    return 'read';
  } catch (error) {
    requireWords(error);
    return 'refused';
  }
}

function requireWords(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
  for (const language of LANGUAGES) expect(explain(error, language).length).toBeGreaterThan(10);
}

const KINDS = ['utf8.csv', 'utf16.csv', 'cp949.csv', 'tabs.txt', 'ours.xlsx', 'office.xlsx', 'table.xls'];

describe('a file that somebody drops', () => {
  it.each(KINDS)('is read or refused in words, wherever it was cut off: %s', (name) => {
    const bytes = files.get(name) ?? new Uint8Array();
    expect(open(bytes, name)).toBe('read');
    const step = Math.max(1, Math.floor(bytes.length / RUNS));
    for (let length = 0; length < bytes.length; length += step)
      expect(['read', 'refused']).toContain(open(bytes.subarray(0, length), name));
  });

  it.each(KINDS)('is read or refused in words, whatever became of its bytes: %s', (name) => {
    const bytes = files.get(name) ?? new Uint8Array();
    const place = fc.nat(bytes.length - 1);
    const change = fc.record({
      at: place,
      how: fc.constantFrom('flip', 'insert', 'remove', 'repeat'),
      what: fc.uint8Array({ minLength: 1, maxLength: 8 }),
      length: fc.integer({ min: 1, max: 64 }),
    });
    const changes = fc.array(change, { minLength: 1, maxLength: 6 });
    for (const list of fc.sample(changes, { numRuns: RUNS, seed: SEED })) {
      let damaged: Uint8Array = Uint8Array.from(bytes);
      for (const { at, how, what, length } of list) {
        if (how === 'flip')
          damaged.set(what.slice(0, Math.max(0, damaged.length - at)), Math.min(at, damaged.length));
        const [front, back] = [damaged.subarray(0, at), damaged.subarray(at)];
        if (how === 'insert') damaged = Buffer.concat([front, what, back]);
        if (how === 'remove') damaged = Buffer.concat([front, back.subarray(length)]);
        if (how === 'repeat') damaged = Buffer.concat([front, back.subarray(0, length), back]);
      }
      expect(['read', 'refused']).toContain(open(damaged, name));
    }
  });

  it('is read or refused in words, whatever bytes it holds', () => {
    const starts = [
      '',
      'PK\u0003\u0004',
      '\u00d0\u00cf\u0011\u00e0',
      '\ufeff',
      '<html>',
      '<?xml ',
      '<table>',
      '"',
      '%PDF-1.4',
    ];
    const any = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 600 }));
    for (const [start, rest] of fc.sample(any, { numRuns: RUNS * 4, seed: SEED + 1 }))
      expect(['read', 'refused']).toContain(
        open(Buffer.concat([Buffer.from(start, 'latin1'), rest]), 'x.csv'),
      );
  });

  it('is read or refused in words, whatever its parts hold', () => {
    const parts = [
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/_rels/workbook.xml.rels',
    ];
    const strange = [
      ...PAYLOADS,
      '<'.repeat(5000),
      '<a>'.repeat(5000),
      '<c r="ZZZZZZ9"/>',
      '<row r="-1"><c r="A0" t="s"><v>99999</v></c></row>',
      '<row r="1048577"><c r="XFD1048577"><v>1e999</v></c></row>',
    ];
    const whole: Record<string, Uint8Array> = Object.fromEntries(
      parts.map((part) => [
        part,
        strToU8(
          '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>이름</t></is></c></row></sheetData></worksheet>',
        ),
      ]),
    );
    for (const part of parts)
      for (const text of strange) {
        const content = strToU8(`<worksheet><sheetData>${text}</sheetData></worksheet>`);
        expect(['read', 'refused']).toContain(
          open(zipSync({ ...whole, [part]: content }, { level: 0 }), 'x.xlsx'),
        );
      }
  });

  it('is refused before it fills the memory: an archive that blows up, a cell far out, a name that leads elsewhere', () => {
    const blank = new Uint8Array(450_000_000);
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': [blank, { level: 1 }],
    });
    expect(bomb.length).toBeLessThan(10_000_000);
    const before = process.memoryUsage().rss;
    expect(open(bomb, 'bomb.xlsx')).toBe('refused');
    // An archive that lies about the sizes: the directory says that nothing is in it.
    const lying = Buffer.from(bomb);
    const entry = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    lying.writeUInt32LE(10, entry + 24);
    expect(open(lying, 'bomb.xlsx')).toBe('refused');
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
    expect(['read', 'refused']).toContain(
      open(zipSync({ '../../etc/passwd': strToU8('x'), '/xl/workbook.xml': strToU8('x') }), 'x.xlsx'),
    );
  });
});
