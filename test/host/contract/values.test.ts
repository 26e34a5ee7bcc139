import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setValue(Object)
// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#getValues()

describe('Range.setValue, Range.setValues, Sheet.appendRow: a text is taken as if typed', () => {
  const WAYS = [
    ['Range.setValue', `s.getRange('A1').setValue(a)`],
    ['Range.setValues', `s.getRange('A1:B1').setValues([[a, 'x']])`],
    ['Sheet.appendRow', 's.appendRow([a])'],
  ] as const;

  it.each(
    WAYS.flatMap(([name, write]) =>
      (
        [
          ['01012345678', 1012345678],
          ['1.0', 1],
          ['TRUE', true],
          ['50%', 0.5],
          ['김영희', '김영희'],
          ['  김영희 ', '  김영희 '],
          ["'010", '010'],
          ["''quoted", "'quoted"],
          ['@SUM(A1)', '@SUM(A1)'],
          ['#N/A', '#N/A'],
          ['010-1234-5678', '010-1234-5678'],
          ['12345678901234567', 12345678901234568],
          ['=1+1', 2],
          ['＝1+1', 2],
          ['-2+3', 1],
          ['+82 10-1234-5678', '#ERROR!'],
        ] as const
      ).map(([typed, value]) => [name, typed, value, write] as const),
    ),
  )('%s of %s gives %s', (_, typed, value, write) => {
    expect(hostOf(`${write}; return s.getRange('A1').getValue()`).run('main', [typed]).value).toBe(value);
  });

  it.each(['2026-08', 'MAY26', '1-2', '11/3', '10:30'])('%s becomes a date', (typed) => {
    const body = `const value = s.getRange('A1').setValue(a).getValue(); return value instanceof Date`;
    expect(hostOf(body).run('main', [typed]).value).toBe(true);
  });
});

describe("Range.setNumberFormat('@') before Range.setValues", () => {
  const HOSTILE = [
    '01012345678',
    '2026-11-03',
    'MAY26',
    'TRUE',
    '=A1',
    '=IMPORTXML("http://example.com","//a")',
    '+cmd|x',
    '-2+3',
    '@SUM(A1)',
    '1.0',
    ' 앞뒤 ',
    '\t탭',
    '줄\n바꿈',
    '#REF!',
  ];

  it.each(['swallowed', 'stored'] as const)('keeps every text to the letter, apostrophes %s', (switched) => {
    const body = `const range = s.getRange(1, 1, a.length, 1).setNumberFormat('@').setValues(a.map((text) => [text]));
      return [range.getValues(), range.getDisplayValues(), range.getFormulas()].map((rows) => rows.map((row) => row[0]));`;
    const run = hostOf(body, { apostropheInTextCell: switched }).run('main', [HOSTILE]);
    expect(run.value).toEqual([HOSTILE, HOSTILE, HOSTILE.map(() => '')]);
  });

  it.each([
    ['swallowed', "'=A1", '=A1'],
    ['swallowed', "''=A1", "'=A1"],
    ['stored', "'=A1", "'=A1"],
    ['stored', "''=A1", "''=A1"],
  ] as const)('apostrophes %s: %s is held as %s, and is no formula', (apostropheInTextCell, typed, held) => {
    const body = `const range = s.getRange('A1').setNumberFormat('@').setValue(a); return [range.getValue(), range.getFormula()]`;
    expect(hostOf(body, { apostropheInTextCell }).run('main', [typed]).value).toEqual([held, '']);
  });

  it('an apostrophe in any other cell forces text under either switch', () => {
    for (const apostropheInTextCell of ['swallowed', 'stored'] as const)
      expect(resultOf(`return s.getRange('A1').setValue("'=A1").getValue()`, { apostropheInTextCell })).toBe(
        '=A1',
      );
  });

  it('set afterwards it changes no value', () => {
    const body = `return s.getRange('A1').setValue('007').setNumberFormat('@').getValue()`;
    expect(resultOf(body)).toBe(7);
  });
});

describe('Range.getValue, Range.getValues: types', () => {
  it('gives number, boolean, Date or text, and an empty text for a blank', () => {
    const body = `s.getRange('A1:E1').setValues([[1.5, false, new Date(2026, 10, 3), 'x', null]]);
      return s.getRange('A1:F1').getValues()[0].map((value) => value instanceof Date ? 'Date' : typeof value + ':' + value);`;
    expect(resultOf(body)).toEqual(['number:1.5', 'boolean:false', 'Date', 'string:x', 'string:', 'string:']);
  });

  it('gives a new array each time, and new dates', () => {
    const body = `s.getRange('A1').setValue(new Date(2026, 10, 3)); const first = s.getRange('A1:B1').getValues(); first[0][0].setFullYear(1999); first[0][1] = 'x';
      const second = s.getRange('A1:B1').getValues(); return [second[0][0].getFullYear(), second[0][1]];`;
    expect(resultOf(body)).toEqual([2026, '']);
  });

  it('a blank, null or an empty text clears the cell', () => {
    const body = `s.getRange('A1:C1').setValues([['a', '=1', 3]]).setValues([[null, '', 'x']]); return [s.getRange('A1:C1').getValues()[0], s.getRange('A1').isBlank(), s.getLastColumn()];`;
    expect(resultOf(body)).toEqual([['', '', 'x'], true, 3]);
  });

  it('holds 50,000 characters, and refuses one more in any write', () => {
    const body = `return s.getRange('A1').setValue('x'.repeat(50000)).getValue().length`;
    expect(resultOf(body)).toBe(50_000);
    for (const write of [
      `s.getRange('A1').setValue('x'.repeat(50001))`,
      `s.getRange('A1').setNumberFormat('@').setValues([['x'.repeat(50001)]])`,
      `s.appendRow(['x'.repeat(50001)])`,
    ])
      expect(() => resultOf(write)).toThrow(
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      );
  });

  it('text from typing into the sheet keeps emoji, line ends and other planes', () => {
    const text = '😀 김\r\n영\u200b희 𠮷';
    expect(hostOf(`return s.getRange('A1').setValue(a).getValue()`).run('main', [text]).value).toBe(text);
  });
});

describe('Range.getValue, Range.setValue: dates, the zones of script and spreadsheet', () => {
  const ZONES = ['Asia/Seoul', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'UTC'];

  it.each(ZONES.flatMap((timeZone) => ZONES.map((spreadsheetTimeZone) => [timeZone, spreadsheetTimeZone])))(
    'a Date comes back as the same instant: %s, %s',
    (timeZone, spreadsheetTimeZone) => {
      const body = `const range = s.getRange('A1'); return a.map((instant) => range.setValue(new Date(instant)).getValue().toISOString())`;
      const instants = ['2026-01-15T03:04:05.000Z', '2026-07-15T23:59:59.000Z', '1969-07-20T20:17:00.000Z'];
      const options = { timeZone: timeZone ?? '', spreadsheetTimeZone: spreadsheetTimeZone ?? '' };
      expect(hostOf(body, options).run('main', [instants]).value).toEqual(instants);
    },
  );

  it('the cell shows the wall clock of the spreadsheet', () => {
    const body = `return s.getRange('A1').setNumberFormat('yyyy-mm-dd hh:mm').setValue(new Date(Date.UTC(2026, 6, 15, 12))).getDisplayValue()`;
    expect(ZONES.map((spreadsheetTimeZone) => resultOf(body, { spreadsheetTimeZone }))).toEqual([
      '2026-07-15 21:00',
      '2026-07-15 08:00',
      '2026-07-15 13:00',
      '2026-07-15 22:30',
      '2026-07-15 12:00',
    ]);
  });

  it('a typed date is midnight in the spreadsheet, whatever the script', () => {
    const body = `return s.getRange('A1').setValue('2026-07-15').getValue().toISOString()`;
    expect([
      resultOf(body),
      resultOf(body, { spreadsheetTimeZone: 'America/New_York' }),
      resultOf(body, { timeZone: 'America/New_York', spreadsheetTimeZone: 'Europe/London' }),
    ]).toEqual(['2026-07-14T15:00:00.000Z', '2026-07-15T04:00:00.000Z', '2026-07-14T23:00:00.000Z']);
  });

  it('an hour that the clock leaves out is the one after it', () => {
    const body = `return s.getRange('A1').setValue('2026-03-08 02:30').getValue().toISOString()`;
    for (const timeZone of ['Asia/Seoul', 'America/New_York'])
      expect(resultOf(body, { timeZone, spreadsheetTimeZone: 'America/New_York' })).toBe(
        '2026-03-08T07:30:00.000Z',
      );
  });

  it('of an hour that the clock shows twice it is the first', () => {
    const body = `return s.getRange('A1').setValue('2026-11-01 01:30').getValue().toISOString()`;
    for (const timeZone of ['Asia/Seoul', 'America/New_York'])
      expect(resultOf(body, { timeZone, spreadsheetTimeZone: 'America/New_York' })).toBe(
        '2026-11-01T05:30:00.000Z',
      );
  });

  it('a time alone lies on 30 December 1899', () => {
    const body = `const value = s.getRange('A1').setValue('10:30').getValue(); return [value.getFullYear(), value.getMonth(), value.getDate(), value.getHours(), value.getMinutes()]`;
    expect(resultOf(body, { timeZone: 'UTC' })).toEqual([1899, 11, 30, 10, 30]);
  });
});
