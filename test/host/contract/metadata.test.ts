import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata
// Source: https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder

const ADD = `
  const { PROJECT, DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
  ss.addDeveloperMetadata('file', 'f');
  s.addDeveloperMetadata('sheet', 's', PROJECT);
  s.getRange('3:3').addDeveloperMetadata('row');
  s.getRange('C:C').addDeveloperMetadata('column', PROJECT);
  const places = () => ss.createDeveloperMetadataFinder().find().map((item) => {
    const at = item.getLocation();
    const range = at.getRow() || at.getColumn();
    return item.getKey() + ' ' + at.getLocationType() + (at.getRow() ? ' ' + range.getRow() : range ? ' ' + range.getColumn() : '');
  });`;

describe('Spreadsheet.addDeveloperMetadata, Sheet.addDeveloperMetadata, Range.addDeveloperMetadata, DeveloperMetadata.getKey, DeveloperMetadata.getLocation, DeveloperMetadataLocation.getLocationType, DeveloperMetadataLocation.getRow, DeveloperMetadataLocation.getColumn', () => {
  it('put metadata on the file, a sheet, a whole row and a whole column', () => {
    expect(resultOf(`${ADD} return places()`)).toEqual([
      'file SPREADSHEET',
      'sheet SHEET',
      'row ROW 3',
      'column COLUMN 3',
    ]);
  });

  it.each(['A1', 'B6:D6', 'F2:F5', 'B2:D4', 'C:D', '2:3'])('refuse the range %s', (a1) => {
    expect(() => hostOf(`s.getRange(a).addDeveloperMetadata('k', 'v')`).run('main', [a1])).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
  });
});

describe('Spreadsheet.getDeveloperMetadata, Sheet.getDeveloperMetadata, Range.getDeveloperMetadata', () => {
  it('give what is at that very place', () => {
    const body = `${ADD}
      const keys = (holder) => holder.getDeveloperMetadata().map((item) => item.getKey()).join();
      return [keys(ss), keys(s), keys(s.getRange('3:3')), keys(s.getRange('C:C')), keys(s.getRange('C3'))];`;
    expect(resultOf(body)).toEqual(['file', 'sheet', 'row', 'column', '']);
  });
});

describe('DeveloperMetadata.getValue, DeveloperMetadata.setValue, DeveloperMetadata.setKey, DeveloperMetadata.getVisibility, DeveloperMetadata.setVisibility, DeveloperMetadata.getId', () => {
  it('read and change one', () => {
    const body = `${ADD}
      const [item] = s.getRange('3:3').getDeveloperMetadata();
      const before = [item.getValue(), item.getVisibility().toString()];
      item.setKey('k').setValue('v').setVisibility(PROJECT);
      const [again] = s.getRange('3:3').getDeveloperMetadata();
      return [before, again.getKey(), again.getValue(), again.getVisibility().toString(), again.getId() === item.getId()];`;
    expect(resultOf(body)).toEqual([[null, 'DOCUMENT'], 'k', 'v', 'PROJECT', true]);
  });
});

describe('DeveloperMetadata.moveToRow, DeveloperMetadata.moveToColumn, DeveloperMetadata.moveToSheet, DeveloperMetadata.moveToSpreadsheet, DeveloperMetadata.remove, DeveloperMetadataLocation.getSheet, DeveloperMetadataLocation.getSpreadsheet', () => {
  it('move it, and take it away', () => {
    const body = `${ADD}
      const [item] = s.getRange('3:3').getDeveloperMetadata();
      const where = () => { const at = item.getLocation(); const range = at.getRow() || at.getColumn(); return [at.getLocationType().toString(), range && range.getColumn(), at.getSheet() && at.getSheet().getName(), at.getSpreadsheet() && at.getSpreadsheet().getName()]; };
      const seen = [item.moveToColumn(s.getRange('J:J')), item.moveToRow(s.getRange('9:9')), item.moveToSheet(s), item.moveToSpreadsheet()].length;
      const last = where();
      item.moveToColumn(s.getRange('J:J'));
      const column = where();
      item.remove();
      return [seen, last, column, places().length];`;
    expect(resultOf(body)).toEqual([
      4,
      ['SPREADSHEET', null, null, 'Workbook'],
      ['COLUMN', 10, null, null],
      3,
    ]);
    expect(() => resultOf(`${ADD} ss.getDeveloperMetadata()[0].moveToRow(s.getRange('A:A'))`)).toThrow(
      'must be one row',
    );
  });
});

describe('Spreadsheet.createDeveloperMetadataFinder, Sheet.createDeveloperMetadataFinder, Range.createDeveloperMetadataFinder, DeveloperMetadataFinder.withKey, DeveloperMetadataFinder.withValue, DeveloperMetadataFinder.withVisibility, DeveloperMetadataFinder.withLocationType, DeveloperMetadataFinder.withId, DeveloperMetadataFinder.find', () => {
  it.each([
    ["ss.createDeveloperMetadataFinder().withKey('row')", 'row'],
    ["ss.createDeveloperMetadataFinder().withValue('s')", 'sheet'],
    ['ss.createDeveloperMetadataFinder().withVisibility(PROJECT)', 'sheet,column'],
    [
      'ss.createDeveloperMetadataFinder().withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN)',
      'column',
    ],
    ["ss.createDeveloperMetadataFinder().withKey('row').withValue('s')", ''],
    ['ss.createDeveloperMetadataFinder().withId(ss.getDeveloperMetadata()[0].getId())', 'file'],
    ['s.createDeveloperMetadataFinder()', 'sheet,row,column'],
    ["s.getRange('1:5').createDeveloperMetadataFinder()", 'row'],
    ["s.getRange('A1:D5').createDeveloperMetadataFinder()", ''],
  ])('%s finds "%s"', (finder, keys) => {
    expect(resultOf(`${ADD} return ${finder}.find().map((item) => item.getKey()).join()`)).toBe(keys);
  });
});

describe('DeveloperMetadataFinder.onIntersectingLocations', () => {
  it('is for ranges only; what it would find is not implemented', () => {
    expect(() => resultOf('s.createDeveloperMetadataFinder().onIntersectingLocations()')).toThrow(
      'for a range',
    );
    expect(() =>
      resultOf(`s.getRange('A1').createDeveloperMetadataFinder().onIntersectingLocations().find()`),
    ).toThrow('not implemented');
  });
});

describe('developer metadata when rows and columns change', () => {
  it.each([
    ['s.insertRowsBefore(2, 2)', ['row ROW 5', 'column COLUMN 3']],
    ['s.insertColumnsAfter(1, 1)', ['row ROW 3', 'column COLUMN 4']],
    ['s.deleteRow(3)', ['column COLUMN 3']],
    ["s.moveColumns(s.getRange('C1'), 1)", ['row ROW 3', 'column COLUMN 1']],
  ])('%s', (change, left) => {
    expect(resultOf(`${ADD} ${change}; return places().slice(2)`)).toEqual(left);
  });

  it('goes with its sheet, and is kept in a snapshot', () => {
    const host = hostOf(
      `${ADD} const other = ss.insertSheet('x'); other.addDeveloperMetadata('gone'); ss.deleteSheet(other)`,
    );
    host.run('main');
    const saved = host.snapshot();
    expect(saved.metadata?.map(({ key }) => key)).toEqual(['file', 'sheet', 'row', 'column']);
    expect(createHost({ script: '', snapshot: JSON.parse(JSON.stringify(saved)) }).snapshot()).toEqual(saved);
  });
});
