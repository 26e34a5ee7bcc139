import { describe, expect, it } from 'vitest';
import { readReference } from '../../../host/reference/reference';
import { cellsOfCall, kindOfCall } from '../../../host/service/cost';

describe('kindOfCall', () => {
  it.each([
    'Range.getValues',
    'Range.getNumberFormats',
    'Range.getDataValidations',
    'Range.isBlank',
    'Range.isChecked',
    'Sheet.getLastRow',
    'Sheet.getMaxRows',
    'Sheet.getDataRange',
    'Sheet.getName',
    'Sheet.getFilter',
    'Sheet.getConditionalFormatRules',
    'Sheet.getProtections',
    'Sheet.isSheetHidden',
    'Sheet.getColumnWidth',
    'Spreadsheet.getSpreadsheetTimeZone',
    'Spreadsheet.getNamedRanges',
    'DeveloperMetadataFinder.find',
    'Banding.getHeaderRowColor',
    'Group.isCollapsed',
    'TextFinder.findAll',
    'Range.getNextDataCell',
    'Range.getMergedRanges',
  ])('counts %s as a read', (member) => {
    expect(kindOfCall(member)).toBe('reads');
  });

  it.each([
    'Range.setValues',
    'Range.setNumberFormat',
    'Range.clearContent',
    'Range.sort',
    'Range.insertCheckboxes',
    'Range.createFilter',
    'Range.protect',
    'Range.copyTo',
    'RangeList.setBackground',
    'TextFinder.replaceAllWith',
    'Range.moveTo',
    'Range.autoFillToNeighbor',
    'Sheet.appendRow',
    'Sheet.insertRowsAfter',
    'Sheet.deleteColumns',
    'Sheet.moveColumns',
    'Sheet.hideColumns',
    'Sheet.hideSheet',
    'Sheet.setFrozenRows',
    'Sheet.setConditionalFormatRules',
    'Spreadsheet.insertSheet',
    'Spreadsheet.moveActiveSheet',
    'Spreadsheet.rename',
    'Filter.remove',
    'Protection.setWarningOnly',
    'NamedRange.setName',
    'DeveloperMetadata.remove',
    'Banding.setFirstRowColor',
    'Group.collapse',
    'Range.shiftRowGroupDepth',
    'Sheet.addDeveloperMetadata',
    'SpreadsheetApp.flush',
  ])('counts %s as a write', (member) => {
    expect(kindOfCall(member)).toBe('writes');
  });

  it.each([
    'SpreadsheetApp.getActiveSpreadsheet',
    'SpreadsheetApp.newDataValidation',
    'Spreadsheet.getSheetByName',
    'Spreadsheet.getSheets',
    'Spreadsheet.getActiveSheet',
    'Spreadsheet.toast',
    'Spreadsheet.setActiveSheet',
    'Sheet.getRange',
    'Sheet.getRangeList',
    'Sheet.getParent',
    'Sheet.activate',
    'Range.getRow',
    'Range.getNumRows',
    'Range.getA1Notation',
    'Range.offset',
    'Range.getSheet',
    'Sheet.createTextFinder',
    'TextFinder.matchCase',
    'Range.activateAsCurrentCell',
    'Spreadsheet.createDeveloperMetadataFinder',
    'DeveloperMetadataFinder.withKey',
    'NamedRange.getRange',
    'ConditionalFormatRuleBuilder.setBackground',
    'DataValidationBuilder.build',
    'Menu.addItem',
    'Properties.setProperty',
    'Lock.waitLock',
    'Logger.log',
    'Utilities.formatDate',
  ])('counts %s as another call', (member) => {
    expect(kindOfCall(member)).toBe('otherCalls');
  });

  it('takes no getter of the reference for a write', () => {
    const getters = [...readReference().methods.keys()].filter((member) =>
      /\.(get|is|has|can)[A-Z]/.test(member),
    );
    expect(getters.length).toBeGreaterThan(300);
    expect(getters.filter((member) => kindOfCall(member) === 'writes')).toEqual([]);
  });
});

describe('cellsOfCall', () => {
  it.each([
    ['getValues', 'reads', 6],
    ['getBackgrounds', 'reads', 6],
    ['setValues', 'writes', 6],
    ['setBackgrounds', 'writes', 6],
    ['setBackground', 'writes', 0],
    ['setNumberFormat', 'writes', 0],
  ] as const)('%s of 2 × 3 cells carries %s of %i', (method, kind, cells) => {
    expect(cellsOfCall(method, kind, [1, 1, 2, 3])).toBe(cells);
  });
});
