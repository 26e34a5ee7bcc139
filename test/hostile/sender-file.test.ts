import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { brokenCharacter } from '../../src/features/message/checks/broken-character';
import type { CheckContext } from '../../src/features/message/checks/check';
import type { SenderBatch, SenderRow } from '../../src/features/message/output-view';
import { type SenderTable, senderTables } from '../../src/features/message/sender-file';
import { SENDER_FORMATS, type SenderFormat } from '../../src/features/message/sender-format';
import { encodingFor, FILE_KINDS, fileOf, writerFor } from '../../src/sidebar/send/sender-bytes';
import { PAYLOADS, shown } from './payloads';

/** As the judge of every output does: words that no phone would show as typed never come so far. */
const goesOut = (text: string) =>
  brokenCharacter.find(text, { subject: '' } as Partial<CheckContext> as CheckContext).length === 0;

/** Longer than this no text to a mobile is. */
const TEXTS = PAYLOADS.filter((text) => goesOut(text) && text.length <= 2000);

function batchOf(format: SenderFormat): SenderBatch {
  const rows = TEXTS.map(
    (text, at): SenderRow => ({
      id: `2026/P${at}/w/sms`,
      patient: `P${at}`,
      name: text,
      chart: text,
      phone: '010-1234-5678',
      subject: text,
      text,
      form: 'LMS',
    }),
  );
  return { batch: 'S000001', format, sendAt: '', rows, from: '02-123-4567', columns: [] };
}

/** Line breaks of any kind are one and the same to whoever reads. */
const plain = (text: unknown) => String(text ?? '').replace(/\r\n?/g, '\n');
const tablesOf = (format: SenderFormat) => senderTables(batchOf(format), 'ko').tables;
const plainRows = ({ rows }: SenderTable) => rows.map((cells) => cells.map(plain));
const FORMATS = Object.keys(SENDER_FORMATS) as SenderFormat[];

/** Where two tables differ, shown. */
function differences(
  found: readonly (readonly string[])[],
  wanted: readonly (readonly string[])[],
): string[] {
  expect(found).toHaveLength(wanted.length);
  return wanted.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      found[row]?.[column] === cell ? [] : [`${shown(cell)} came as ${shown(found[row]?.[column] ?? '')}`],
    ),
  );
}

describe.each(FORMATS)('a sending file for %s', (format) => {
  const writer = writerFor(encodingFor(format, 'ko'));

  it('holds in XLSX exactly what was approved, in cells of text alone', async () => {
    for (const table of tablesOf(format)) {
      const { bytes } = fileOf(table, 'xlsx', writer);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
      const [sheet] = book.worksheets;
      const found = table.rows.map((cells, row) =>
        cells.map((_, column) => {
          const cell = sheet?.getCell(row + 1, column + 1);
          if (cell?.value === null) return '';
          expect(cell?.type).toBe(ExcelJS.ValueType.String);
          expect(cell?.numFmt).toBe('@');
          return plain(cell?.value);
        }),
      );
      expect(differences(found, plainRows(table))).toEqual([]);
    }
  });

  it('is in XLSX a workbook of shared texts, without a formula, a link or a part that nobody made', () => {
    for (const table of tablesOf(format)) {
      const files = unzipSync(fileOf(table, 'xlsx', writer).bytes);
      expect(Object.keys(files).sort()).toEqual([
        '[Content_Types].xml',
        '_rels/.rels',
        'xl/_rels/workbook.xml.rels',
        'xl/sharedStrings.xml',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ]);
      const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet).not.toMatch(/<f\b|<hyperlink|<is\b/);
      const cells = sheet.match(/<c [^>]*>/g) ?? [];
      expect(cells.every((cell) => / s="1" t="s">$/.test(cell))).toBe(true);
      const texts = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
      // Nothing but the elements that carry texts: whatever looks like one within a text is escaped.
      expect(new Set(texts.match(/<[^>]*>/g)?.map((tag) => tag.split(/[\s>]/)[0]))).toEqual(
        new Set(['<?xml', '<sst', '<si', '<t', '</t', '</si', '</sst']),
      );
    }
  });

  it('holds in CSV exactly what was approved, and says which cells a spreadsheet would change', () => {
    for (const table of tablesOf(format)) {
      const { bytes, changed } = fileOf(table, 'csv', writer);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const { data, errors } = Papa.parse<string[]>(text, {
        delimiter: ',',
        newline: '\r\n',
        skipEmptyLines: 'greedy',
      });
      expect(errors).toEqual([]);
      const found = data.map((cells) => cells.map(plain));
      expect(differences(found, plainRows(table))).toEqual([]);
      const told = new Set(changed.map(({ rowNumber, column }) => `${rowNumber} ${column}`));
      const untold = table.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) && !told.has(`${row + 1} ${column}`) ? [shown(cell)] : [],
        ),
      );
      expect(untold).toEqual([]);
    }
  });

  it('holds in the old encoding what was approved, or is written anew and says what is lacking', () => {
    for (const [at, text] of TEXTS.entries()) {
      const { tables } = senderTables(
        { ...batchOf(format), rows: batchOf(format).rows.slice(at, at + 1) },
        'ko',
      );
      const [table] = tables;
      if (!table) throw new Error('no table');
      const { bytes, lacking } = fileOf(table, 'csvOld', writer);
      const read =
        lacking.length > 0
          ? new TextDecoder('utf-8', { fatal: true }).decode(bytes)
          : iconv.decode(Buffer.from(bytes), encodingFor(format, 'ko'));
      const { data } = Papa.parse<string[]>(read, {
        delimiter: ',',
        newline: '\r\n',
        skipEmptyLines: 'greedy',
      });
      expect(
        differences(
          data.map((cells) => cells.map(plain)),
          plainRows(table),
        ),
        shown(text),
      ).toEqual([]);
    }
  }, 30_000);
});

it('covers most payloads: what is left out is refused, not changed', () => {
  expect(TEXTS.length).toBeGreaterThan(370);
  expect(FILE_KINDS).toEqual(['xlsx', 'csv', 'csvOld']);
});
