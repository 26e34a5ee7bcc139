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
    [1, `setHiddenValues(['가', 'ab'])`, '24'],
    [2, `setHiddenValues(['', '30'])`, '45'],
    [3, `setHiddenValues(['2026-12-01'])`, '3'],
    [1, `whenTextContains('가')`, '345'],
    [1, `whenTextDoesNotContain('가')`, '26'],
    [1, `whenTextEqualTo('AB')`, '236'],
    [1, `whenTextNotEqualTo('ab')`, '45'],
    [1, `whenTextStartsWith('가')`, '345'],
    [1, `whenTextEndsWith('나')`, '245'],
    [2, 'whenCellEmpty()', '2346'],
    [2, 'whenCellNotEmpty()', '5'],
    [2, 'whenNumberGreaterThan(10)', '256'],
    [2, 'whenNumberGreaterThanOrEqualTo(10)', '56'],
    [2, 'whenNumberLessThan(10)', '2345'],
    [2, 'whenNumberLessThanOrEqualTo(10)', '345'],
    [2, 'whenNumberEqualTo(20)', '2456'],
    [2, 'whenNumberBetween(5, 10)', '345'],
    [3, 'whenDateEqualTo(new Date(2026, 11, 1))', '2456'],
    [3, 'whenDateAfter(new Date(2026, 11, 1))', '2356'],
    [3, `whenDateBefore(${TODAY})`, '3456'],
    [3, `whenDateEqualTo(${TODAY})`, '2456'],
    [3, 'whenDateAfter(SpreadsheetApp.RelativeDate.YESTERDAY)', '256'],
    [2, `whenFormulaSatisfied('=B2>$B$2')`, '256'],
    [2, `whenNumberGreaterThan(5).setHiddenValues(['20'])`, '356'],
    [1, `setVisibleBackgroundColor(SpreadsheetApp.newColor().setRgbColor('#ff0000').build())`, '2346'],
  ])('column %i with FilterCriteriaBuilder.%s hides rows %s', (column, criteria, rows) => {
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

describe('Filter.getColumnFilterCriteria, FilterCriteria.getCriteriaType, FilterCriteria.getCriteriaValues, FilterCriteria.getHiddenValues, FilterCriteria.copy, FilterCriteriaBuilder.withCriteria', () => {
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
