import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/filter
// Source: https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder

const NEW = 'SpreadsheetApp.newFilterCriteria()';
const TABLE = `
  s.getRange('A1:C6').setValues([['이름', '수', '날'], ['가', 10, '2026-11-30'], ['나', 20, '2026-12-01'], ['ab', 30, '2026-12-02'], ['AB', '', ''], ['가나', 5, '']]);
  const filter = s.getRange('A1:C6').createFilter();
  const hidden = () => [1, 2, 3, 4, 5, 6, 7].filter((row) => s.isRowHiddenByFilter(row)).join('');`;

describe('Range.createFilter, Sheet.getFilter, Range.getFilter, Filter.getRange, Filter.remove', () => {
  it('make the one filter of a sheet, and take it away', () => {
    const body = `${TABLE}
      const told = [s.getFilter().getRange().getA1Notation(), s.getRange('F9').getFilter().getRange().getA1Notation()];
      filter.setColumnFilterCriteria(1, ${NEW}.setHiddenValues(['가']).build());
      filter.remove();
      let message; try { filter.getRange() } catch (error) { message = error.message }
      return [...told, s.getFilter(), hidden(), message, s.getRange('B2:C3').createFilter().getColumnFilterCriteria(2)];`;
    expect(resultOf(body)).toEqual(['A1:C6', 'A1:C6', null, '', 'The filter does not exist any more.', null]);
  });
});

describe('Filter.setColumnFilterCriteria, Sheet.isRowHiddenByFilter', () => {
  const TODAY = 'SpreadsheetApp.RelativeDate.TODAY';
  it.each([
    [`setHiddenValues(['가', 'ab'])`, 1, '24'],
    [`setHiddenValues(['', '30'])`, 2, '45'],
    [`setHiddenValues(['2026-12-01'])`, 3, '3'],
    [`whenTextContains('가')`, 1, '345'],
    [`whenTextDoesNotContain('가')`, 1, '26'],
    [`whenTextEqualTo('AB')`, 1, '236'],
    [`whenTextNotEqualTo('ab')`, 1, '45'],
    [`whenTextStartsWith('가')`, 1, '345'],
    [`whenTextEndsWith('나')`, 1, '245'],
    ['whenCellEmpty()', 2, '2346'],
    ['whenCellNotEmpty()', 2, '5'],
    ['whenNumberGreaterThan(10)', 2, '256'],
    ['whenNumberGreaterThanOrEqualTo(10)', 2, '56'],
    ['whenNumberLessThan(10)', 2, '2345'],
    ['whenNumberLessThanOrEqualTo(10)', 2, '345'],
    ['whenNumberEqualTo(20)', 2, '2456'],
    ['whenNumberBetween(5, 10)', 2, '345'],
    ['whenDateBefore(new Date(2026, 11, 1))', 3, '3456'],
    ['whenDateEqualTo(new Date(2026, 11, 1))', 3, '2456'],
    ['whenDateAfter(new Date(2026, 11, 1))', 3, '2356'],
    [`whenDateBefore(${TODAY})`, 3, '3456'],
    [`whenDateEqualTo(${TODAY})`, 3, '2456'],
    ['whenDateAfter(SpreadsheetApp.RelativeDate.YESTERDAY)', 3, '256'],
    [`whenFormulaSatisfied('=B2>$B$2')`, 2, '256'],
    [`whenNumberGreaterThan(5).setHiddenValues(['20'])`, 2, '356'],
    [`setVisibleBackgroundColor(SpreadsheetApp.newColor().setRgbColor('#ff0000').build())`, 1, '2346'],
  ])('FilterCriteriaBuilder.%s in column %i hides rows %s', (criteria, column, rows) => {
    const body = `${TABLE} s.getRange('A5').setBackground('#ff0000');
      filter.setColumnFilterCriteria(${column}, ${NEW}.${criteria}.build()); return hidden();`;
    expect(resultOf(body)).toBe(rows);
  });

  it('hides rows that any column hides; null and Filter.removeColumnFilterCriteria take criteria away', () => {
    const body = `${TABLE}
      filter.setColumnFilterCriteria(1, ${NEW}.setHiddenValues(['가']).build()).setColumnFilterCriteria(2, ${NEW}.whenNumberLessThan(25).build());
      const both = hidden();
      filter.setColumnFilterCriteria(2, null);
      const one = hidden();
      return [both, one, filter.removeColumnFilterCriteria(1) && hidden(), filter.getColumnFilterCriteria(1)];`;
    expect(resultOf(body)).toEqual(['245', '2', '', null]);
  });

  it('holds for the moment: what is written later hides nothing', () => {
    const body = `${TABLE} filter.setColumnFilterCriteria(1, ${NEW}.setHiddenValues(['가']).build());
      s.getRange('A3').setValue('가'); return hidden()`;
    expect(resultOf(body)).toBe('2');
  });

  it.each([
    [2, 'whenNumberNotEqualTo(10)'],
    [3, 'whenDateAfter(SpreadsheetApp.RelativeDate.PAST_WEEK)'],
    [1, `setVisibleForegroundColor(SpreadsheetApp.newColor().setRgbColor('#ff0000').build())`],
  ])('says so where it cannot tell: column %i, %s', (column, criteria) => {
    const body = `${TABLE} filter.setColumnFilterCriteria(${column}, ${NEW}.${criteria}.build()); return hidden();`;
    expect(() => resultOf(body)).toThrow('not implemented: Sheet.isRowHiddenByFilter');
  });

  it('refuses a column beside the filter', () => {
    expect(() => resultOf(`${TABLE} filter.setColumnFilterCriteria(4, null)`)).toThrow(
      'The column is not in the filter.',
    );
  });
});

describe('Filter.getColumnFilterCriteria, FilterCriteria.getCriteriaType, FilterCriteria.getCriteriaValues, FilterCriteria.getHiddenValues, FilterCriteria.getVisibleValues, FilterCriteria.getVisibleBackgroundColor, FilterCriteria.copy, FilterCriteriaBuilder.withCriteria, FilterCriteriaBuilder.getCriteriaType, FilterCriteriaBuilder.getCriteriaValues, FilterCriteriaBuilder.setVisibleValues, FilterCriteriaBuilder.build', () => {
  it('give criteria back', () => {
    const body = `${TABLE}
      filter.setColumnFilterCriteria(3, ${NEW}.whenDateBefore(SpreadsheetApp.RelativeDate.TOMORROW).setHiddenValues(['x']).build());
      const criteria = filter.getColumnFilterCriteria(3);
      const copy = criteria.copy().whenNumberBetween(1, 2).setVisibleValues(['y']).build();
      const again = ${NEW}.withCriteria(criteria.getCriteriaType(), criteria.getCriteriaValues());
      const bare = ${NEW}.build();
      return [criteria.getCriteriaType().toString(), criteria.getCriteriaValues()[0] === SpreadsheetApp.RelativeDate.TOMORROW, criteria.getHiddenValues(),
        copy.getCriteriaType().toString(), copy.getCriteriaValues(), copy.getHiddenValues(), copy.getVisibleValues(), criteria.getVisibleBackgroundColor(),
        again.getCriteriaType().toString(), bare.getCriteriaType(), bare.getCriteriaValues()];`;
    expect(resultOf(body)).toEqual([
      'DATE_BEFORE_RELATIVE',
      true,
      ['x'],
      'NUMBER_BETWEEN',
      [1, 2],
      [],
      ['y'],
      null,
      'DATE_BEFORE_RELATIVE',
      null,
      [],
    ]);
  });

  it('tell of a builder what is set: FilterCriteriaBuilder.copy, FilterCriteriaBuilder.getHiddenValues, FilterCriteriaBuilder.getVisibleValues, FilterCriteriaBuilder.getVisibleBackgroundColor, FilterCriteriaBuilder.getVisibleForegroundColor, FilterCriteria.getVisibleForegroundColor, FilterCriteriaBuilder.setVisibleForegroundColor', () => {
    const body = `
      const hex = (colour) => colour && colour.asRgbColor().asHexString();
      const red = SpreadsheetApp.newColor().setRgbColor('#ff0000').build();
      const builder = ${NEW}.setHiddenValues(['a']).setVisibleBackgroundColor(red);
      const copy = builder.copy().setVisibleValues(['b']).setVisibleForegroundColor(red);
      const told = (criteria) => [criteria.getHiddenValues(), criteria.getVisibleValues(), hex(criteria.getVisibleBackgroundColor()), hex(criteria.getVisibleForegroundColor())];
      return [told(builder), told(copy), told(copy.build())];`;
    const second = [[], ['b'], null, '#ff0000'];
    expect(resultOf(body)).toEqual([[['a'], [], '#ff0000', null], second, second]);
  });

  it.each([
    ['whenDateNotEqualTo(new Date())', 'DATE_NOT_EQUAL_TO', 1],
    ['whenNumberNotBetween(1, 2)', 'NUMBER_NOT_BETWEEN', 2],
    ['whenNumberNotEqualTo(1)', 'NUMBER_NOT_EQUAL_TO', 1],
  ])('FilterCriteriaBuilder.%s is %s with %i values', (call, type, values) => {
    const body = `const criteria = ${NEW}.${call}.build(); return [criteria.getCriteriaType().toString(), criteria.getCriteriaValues().length]`;
    expect(resultOf(body)).toEqual([type, values]);
  });

  it('keeps dates as dates', () => {
    const body = `return ${NEW}.whenDateAfter(new Date(2026, 0, 5)).build().getCriteriaValues()[0].getDate()`;
    expect(resultOf(body)).toBe(5);
  });
});

describe('Filter.sort', () => {
  it('sorts below the header and hides what the criteria hide there', () => {
    const body = `${TABLE}
      filter.setColumnFilterCriteria(1, ${NEW}.setHiddenValues(['나']).build());
      filter.sort(2, false);
      return [s.getRange('B1:B6').getValues().join(), hidden()];`;
    expect(resultOf(body)).toEqual(['수,30,20,10,5,', '3']);
  });
});

describe('a filter when rows and columns change', () => {
  const SET = `${TABLE} filter.setColumnFilterCriteria(2, ${NEW}.whenFormulaSatisfied('=B2>$B$2').build());
    const facts = (column) => [s.getFilter().getRange().getA1Notation(), hidden(), s.getFilter().getColumnFilterCriteria(column).getCriteriaValues()[0]];`;
  it.each([
    ['s.insertRowsBefore(1, 1)', 2, ['A2:C7', '367', '=B3>$B$3']],
    ['s.insertColumnBefore(1)', 3, ['B1:D6', '256', '=C2>$C$2']],
    ['s.deleteRow(3)', 2, ['A1:C5', '245', '=B2>$B$2']],
    ['s.deleteColumn(1)', 1, ['A1:B6', '256', '=A2>$A$2']],
    ["s.moveColumns(s.getRange('B1'), 1)", 1, ['A1:C6', '256', '=A2>$A$2']],
    ["s.moveRows(s.getRange('A6'), 2)", 2, ['A1:C6', '236', '=B3>$B$3']],
  ])('%s', (change, column, expected) => {
    // The formula is that of the first row below the header; a row moved there takes its place.
    const wanted = change.startsWith('s.moveRows') ? [expected[0], expected[1], '=B2>$B$3'] : expected;
    expect(resultOf(`${SET} ${change}; return facts(${column})`)).toEqual(wanted);
  });

  it('goes with its last column, and is kept in a snapshot', () => {
    expect(resultOf(`${SET} s.deleteColumns(1, 3); return s.getFilter()`)).toBe(null);
    const host = hostOf(SET);
    host.run('main');
    const saved = host.snapshot();
    expect(saved.sheets[0]).toMatchObject({
      filter: [1, 1, 6, 3],
      filterCriteria: { 2: { type: 'CUSTOM_FORMULA', values: ['=B2>$B$2'] } },
      filteredRows: [
        [2, 1],
        [5, 2],
      ],
    });
    expect(createHost({ script: '', snapshot: JSON.parse(JSON.stringify(saved)) }).snapshot()).toEqual(saved);
  });
});
