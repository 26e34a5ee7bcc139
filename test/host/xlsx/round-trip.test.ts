import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rectangle, SavedCell, SavedFormat, SavedSheet, Snapshot } from '../../../host/snapshot';
import { readXlsx } from '../../../host/xlsx/read-xlsx';
import { writeXlsx } from '../../../host/xlsx/write-xlsx';
import { fullSample } from './full-sample';
import { asSeen } from './looks-of';
import { sheet, snapshot } from './sample';

function roundTrip(written: Snapshot): Snapshot {
  const left: string[] = [];
  const { snapshot: read, dropped } = readXlsx(writeXlsx(written, { onLeftOut: (what) => left.push(what) }));
  expect(left).toEqual([]);
  expect(dropped).toEqual([]);
  return read;
}

function expectSame(read: Snapshot, written: Snapshot): void {
  expect({ ...read, sheets: read.sheets.map(asSeen) }).toEqual({
    ...written,
    sheets: written.sheets.map(asSeen),
  });
}

const ROWS = 12;
const COLUMNS = 6;

const rectangle: fc.Arbitrary<Rectangle> = fc
  .tuple(fc.integer({ min: 1, max: ROWS }), fc.integer({ min: 1, max: COLUMNS }), fc.nat(5), fc.nat(3))
  .map(([row, column, down, right]) => [
    row,
    column,
    Math.min(down + 1, ROWS - row + 1),
    Math.min(right + 1, COLUMNS - column + 1),
  ]);

const colour = fc.integer({ min: 1, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

const look: fc.Arbitrary<Partial<SavedFormat>> = fc.oneof(
  colour.map((background) => ({ background })),
  colour.map((fontColor) => ({ fontColor })),
  fc.constantFrom('bold' as const, 'normal' as const).map((fontWeight) => ({ fontWeight })),
  fc.constantFrom('italic' as const, 'normal' as const).map((fontStyle) => ({ fontStyle })),
  fc
    .constantFrom(
      'underline' as const,
      'line-through' as const,
      'underline line-through' as const,
      'none' as const,
    )
    .map((fontLine) => ({ fontLine })),
  fc.integer({ min: 6, max: 40 }).map((fontSize) => ({ fontSize })),
  fc.constantFrom('맑은 고딕', 'Georgia', 'Arial').map((fontFamily) => ({ fontFamily })),
  fc.constantFrom('left', 'center', 'right').map((horizontalAlignment) => ({ horizontalAlignment })),
  fc.constantFrom('top', 'middle', 'bottom').map((verticalAlignment) => ({ verticalAlignment })),
  fc.constantFrom('WRAP' as const, 'CLIP' as const).map((wrap) => ({ wrap })),
  fc.integer({ min: -90, max: 90 }).map((textRotation) => ({ textRotation })),
  fc
    .tuple(
      fc.constantFrom('borderTop', 'borderLeft', 'borderBottom', 'borderRight'),
      fc.constantFrom('SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOTTED', 'DASHED', 'DOUBLE'),
      colour,
    )
    .map(([edge, line, rgb]) => ({ [edge]: `${line} ${rgb}` })),
);

const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((value) => value.replace(/[\r\uFFFE\uFFFF]/g, ''))
  .filter((value) => value !== '');
const shownText = fc.oneof(
  text,
  fc.constantFrom('=1+1', "'가", '010', '2026-01-02', ' 빈칸 ', '_x0041_', '<a>&'),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);
const date = fc.integer({ min: 61, max: 80_000 }).map((day) => ({ date: day }));
const time = fc.integer({ min: 0, max: 1439 }).map((minute) => ({ date: minute / 1440 }));
const formula = fc
  .constantFrom('=SUM(A1:B2)', '=\'시트\'!$A$1&"=B1"', '=SUM(A2:A)', '=IFNA(XLOOKUP(A1,B:B,C:C),"없음")')
  .map((written) => ({ formula: written }));

/** By column: what it holds and its number format. */
const KINDS: readonly { format: string; cell: fc.Arbitrary<SavedCell> }[] = [
  { format: '@', cell: shownText },
  { format: 'General', cell: fc.oneof(shownText, number, fc.boolean(), formula) },
  { format: '#,##0.00"원"', cell: number },
  { format: 'yyyy-mm-dd', cell: date },
  { format: 'h:mm', cell: time },
  { format: 'yyyy"년" m"월"', cell: fc.oneof(date, shownText) },
];

const cells = fc
  .array(fc.tuple(...KINDS.map(({ cell }) => fc.oneof(fc.constant<SavedCell>(''), cell))), { maxLength: 6 })
  .map((rows) => trimmed(rows));

/** Without the blanks that snapshots leave out. */
function trimmed(rows: readonly (readonly SavedCell[])[]): SavedCell[][] {
  const kept = rows.map((row) => {
    const cells = [...row];
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });
  while (kept.at(-1)?.length === 0) kept.pop();
  return kept;
}

const sizes = (count: number) =>
  fc.dictionary(fc.integer({ min: 1, max: count }).map(String), fc.integer({ min: 22, max: 99 }));
const few = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: count }), { maxLength: 3 })
    .map((all) => all.sort((a, b) => a - b));

/** The smaller one first, as files have them. */
const ordered = fc.tuple(fc.integer(), fc.integer()).map((pair) => pair.sort((a, b) => a - b));

const condition = fc.oneof(
  fc
    .constantFrom(
      'TEXT_EQUAL_TO',
      'TEXT_CONTAINS',
      'TEXT_DOES_NOT_CONTAIN',
      'TEXT_STARTS_WITH',
      'TEXT_ENDS_WITH',
    )
    .chain((type) => text.map((value) => ({ type, values: [value] }))),
  fc
    .constantFrom(
      'NUMBER_EQUAL_TO',
      'NUMBER_NOT_EQUAL_TO',
      'NUMBER_GREATER_THAN',
      'NUMBER_LESS_THAN_OR_EQUAL_TO',
    )
    .chain((type) => fc.integer().map((value) => ({ type, values: [value] }))),
  fc
    .constantFrom('NUMBER_BETWEEN', 'NUMBER_NOT_BETWEEN')
    .chain((type) => ordered.map((values) => ({ type, values }))),
  fc
    .constantFrom('DATE_EQUAL_TO', 'DATE_BEFORE', 'DATE_AFTER')
    .chain((type) => date.map((value) => ({ type, values: [value] }))),
  fc.constantFrom('CELL_EMPTY', 'CELL_NOT_EMPTY').map((type) => ({ type, values: [] })),
  fc
    .constantFrom('=$A1="가"', '=A1>B$2', '=TRUE')
    .map((value) => ({ type: 'CUSTOM_FORMULA', values: [value] })),
);

const conditionalFormat = fc
  .tuple(rectangle, condition, colour, fc.boolean())
  .map(([at, rule, background, bold]) => ({ ranges: [at], ...rule, background, bold }));

const validation = fc.oneof(
  fc
    .array(
      text.map((word) => word.trim()).filter((word) => !/^(|true|false)$/i.test(word)),
      { minLength: 1, maxLength: 4 },
    )
    .map((words) => ({ type: 'VALUE_IN_LIST', values: [words, true] })),
  fc.constant({ type: 'CHECKBOX', values: [] }),
  ordered.map((values) => ({ type: 'NUMBER_BETWEEN', values })),
  fc.constantFrom('TODAY', 'YESTERDAY').map((day) => ({ type: 'DATE_AFTER_RELATIVE', values: [day] })),
  fc.integer({ min: 2, max: 60_000 }).map((value) => ({ type: 'DATE_AFTER', values: [value] })),
  text.map((value) => ({ type: 'TEXT_CONTAINS', values: [value] })),
);

const anySheet: fc.Arbitrary<SavedSheet> = fc
  .record({
    hidden: fc.boolean(),
    tabColor: fc.oneof(fc.constant(''), colour),
    frozenRows: fc.nat(3),
    frozenColumns: fc.nat(2),
    columnWidths: sizes(COLUMNS),
    rowHeights: sizes(ROWS),
    hiddenColumns: few(COLUMNS - 1),
    hiddenRows: few(ROWS),
    cells,
    looks: fc.array(fc.tuple(rectangle, look), { maxLength: 8 }),
    notes: fc.uniqueArray(
      fc.record({
        row: fc.integer({ min: 1, max: ROWS }),
        column: fc.integer({ min: 1, max: COLUMNS }),
        note: text,
      }),
      { maxLength: 3, selector: ({ row, column }) => `${row},${column}` },
    ),
    validation: fc.array(fc.tuple(validation, fc.boolean()), { maxLength: 3 }),
    conditionalFormats: fc.array(conditionalFormat, { maxLength: 4 }),
    filter: fc.oneof(fc.constant(null), rectangle),
    isRightToLeft: fc.boolean(),
  })
  .map(({ looks, validation: rules, isRightToLeft, notes, ...rest }) => ({
    ...sheet({}),
    ...rest,
    maxRows: ROWS,
    maxColumns: COLUMNS,
    formats: [
      ...KINDS.map(({ format }, index) => ({ at: [1, index + 1, ROWS, 1] as const, numberFormat: format })),
      ...looks.map(([at, set]) => ({ at, ...set })),
    ],
    notes: [...notes].sort((a, b) => a.row - b.row || a.column - b.column),
    // A column each, so that none lies over another.
    validations: rules.map(([rule, allowInvalid], index) => ({
      at: [2, index + 1, 5, 1] as const,
      ...rule,
      allowInvalid,
    })),
    ...(isRightToLeft ? { rightToLeft: true } : {}),
  }));

describe('readXlsx', () => {
  it('담을 수 있는 것은 모두 그대로 돌아온다', () => {
    expectSame(roundTrip(fullSample()), fullSample());
  });

  it('무엇이 담겼든 내보내고 들이면 같다', () => {
    fc.assert(
      fc.property(fc.array(anySheet, { minLength: 1, maxLength: 3 }), (sheets) => {
        const written = snapshot(
          ...sheets.map((one, index) => ({
            ...one,
            id: index,
            name: `시트${index || ''}`,
            hidden: index > 0 && one.hidden,
          })),
        );
        expectSame(roundTrip(written), written);
      }),
      { numRuns: 150 },
    );
  });

  it('들인 것을 다시 내보내면 바이트까지 같다', () => {
    const once = readXlsx(writeXlsx(fullSample())).snapshot;
    const again = readXlsx(writeXlsx(once)).snapshot;
    expect(again).toEqual(once);
    expect(writeXlsx(again)).toEqual(writeXlsx(once));
  });

  it.each(['가/나?[다]*:\\', "'따옴표'", '가'.repeat(100), 'History', 'a'.repeat(31), `a${'b'.repeat(40)}`])(
    '엑셀이 받지 않는 시트 이름도 돌아온다: %s',
    (name) => {
      const written = snapshot(sheet({ name }), sheet({ id: 2, name: name.toUpperCase() + 1 }));
      expect(roundTrip(written).sheets.map((one) => one.name)).toEqual(written.sheets.map((one) => one.name));
    },
  );

  it('이름이 바뀌는 시트를 가리키는 수식과 목록도 돌아온다', () => {
    const long = '아주 긴 이름을 가진 시트 '.repeat(4);
    const at = [1, 1, 1, 1] as const;
    const written = snapshot(
      sheet({ id: 1, name: long, maxRows: 5, maxColumns: 5 }),
      sheet({
        id: 2,
        name: '둘',
        maxRows: 5,
        maxColumns: 5,
        cells: [[{ formula: `='${long}'!A1+둘!B2` }]],
        validations: [{ at, type: 'VALUE_IN_RANGE', values: [`'${long}'!A1:A5`, false], allowInvalid: true }],
        conditionalFormats: [
          { ranges: [at], type: 'CUSTOM_FORMULA', values: [`='${long}'!A1>0`], bold: true },
        ],
      }),
    );
    expectSame(roundTrip(written), written);
  });

  it.each([
    ['http://a.example/100%?x={1}#a#b', 'http://a.example/100%25?x=%7B1%7D#a%23b'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['#gid=1', '#gid=1&range=A1'],
    ['javascript:alert(1)', undefined],
    ['file:///c:/a.exe', undefined],
    ['#gid=99', undefined],
  ])('링크는 해롭지 않은 것만, 엑셀이 받는 꼴로 적는다: %s', (link, expected) => {
    const left: string[] = [];
    const written = sheet({
      cells: [['누리집']],
      richTexts: [{ row: 1, column: 1, runs: [{ start: 0, style: {}, link }] }],
    });
    const bytes = writeXlsx(snapshot(written), { onLeftOut: (what) => left.push(what) });
    const [read] = readXlsx(bytes).snapshot.sheets;
    expect(read?.richTexts?.[0]?.runs[0]?.link).toBe(expected);
    expect(left).toEqual(expected === undefined ? ['시트: link A1'] : []);
  });

  it('엑셀보다 큰 시트와 높은 행은 엑셀만큼만 내보내고 알린다', () => {
    const left: string[] = [];
    const large = sheet({
      name: '큰 시트',
      maxRows: 2_000_000,
      maxColumns: 2,
      cells: [['가'], ...Array.from({ length: 1_048_576 }, () => []), ['나']],
      formats: [{ at: [2, 1, 1_999_999, 1], numberFormat: '@' }],
      validations: [{ at: [1_900_000, 1, 5, 1], type: 'CHECKBOX', values: [], allowInvalid: true }],
      rowHeights: { '1': 2000 },
      notes: [{ row: 1, column: 1, note: '가'.repeat(40_000) }],
    });
    const [read] = readXlsx(writeXlsx(snapshot(large), { onLeftOut: (what) => left.push(what) })).snapshot
      .sheets;
    expect(read).toMatchObject({
      cells: [['가']],
      formats: [{ at: [2, 1, 1_999_999, 1], numberFormat: '@' }],
      validations: [],
      rowHeights: { '1': 545 },
    });
    expect(left).toEqual([
      '큰 시트: height of row 1',
      '큰 시트: a note of 40000 characters, after 32766',
      '큰 시트: rows after 1048576 and columns after 16384',
    ]);
  });

  it('교대로 칠한 행은 조건부 서식이 되어 같은 색으로 보인다', () => {
    const written = snapshot(
      sheet({
        bandings: [{ at: [1, 1, 9, 3], row: { header: '#111111', first: '#222222', second: '#333333' } }],
        formats: [{ at: [4, 1, 1, 3], background: '#ff0000' }],
      }),
    );
    const [read] = roundTrip(written).sheets;
    expect(read?.conditionalFormats.map(({ values, background }) => [values[0], background])).toEqual([
      ['=TRUE', '#111111'],
      ['=MOD(ROW(),2)=0', '#222222'],
      ['=MOD(ROW(),2)=1', '#333333'],
    ]);
    const covered = (row: number) =>
      read?.conditionalFormats.some(({ ranges }) =>
        ranges.some(([top, , rows]) => row >= top && row < top + rows),
      );
    expect([1, 3, 4, 5, 9, 10].map(covered)).toEqual([true, true, false, true, true, false]);
  });

  it('막는 보호는 남고, 알리기만 하는 보호는 내보내지 않는다', () => {
    const protections: SavedSheet['protections'] = [
      { at: [1, 1, 1, 26], description: '머리글', warningOnly: false },
      { at: [2, 1, 9, 1], description: '', warningOnly: true },
    ];
    const [read] = readXlsx(writeXlsx(snapshot(sheet({ protections })))).snapshot.sheets;
    expect(read?.protections).toEqual([{ at: [1, 1, 1, 26], description: '', warningOnly: false }]);
    const [open] = readXlsx(writeXlsx(snapshot(sheet({ protections: protections.slice(1) })))).snapshot
      .sheets;
    expect(open?.protections).toEqual([]);
  });
});
