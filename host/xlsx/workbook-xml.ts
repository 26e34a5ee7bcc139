import type { SavedNamedRange, SavedSheet } from '../snapshot';
import { fixedRangeName } from './address';
import { quotedName } from './sheet-name';
import { element, escapeXml } from './xml-text';

/** What `xl/workbook.xml` says. */
export interface WorkbookParts {
  readonly sheets: readonly {
    readonly name: string;
    readonly state: string | undefined;
    readonly relation: string;
  }[];
  /** As {@link definedNames} gives them. */
  readonly names: readonly string[];
  /** The position of the sheet in front. */
  readonly firstShown: number;
}

export function workbookXml({ sheets, names, firstShown }: WorkbookParts): string {
  const sheetItems = sheets.map(({ name, state, relation }, index) =>
    element('sheet', { name, sheetId: index + 1, state, 'r:id': relation }),
  );
  return element(
    'workbook',
    {
      xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    [
      element('bookViews', {}, element('workbookView', { activeTab: firstShown })),
      element('sheets', {}, sheetItems.join('')),
      names.length > 0 ? element('definedNames', {}, names.join('')) : '',
      '<calcPr fullCalcOnLoad="1"/>',
    ].join(''),
  );
}

/**
 * The names of a workbook: its own, filters, which are named again, and header rows, which are repeated on every
 * printed page. @param fileNames of the sheets, in order
 */
export function definedNames(
  sheets: readonly SavedSheet[],
  fileNames: readonly string[],
  namedRanges: readonly SavedNamedRange[],
  leaveOut: (what: string) => void,
): string[] {
  const taken = new Set<string>();
  const own = namedRanges.flatMap(({ name, sheetId, at }) => {
    const index = sheets.findIndex(({ id }) => id === sheetId);
    if (index < 0 || at === null || !isExcelName(name) || taken.has(name.toLowerCase())) {
      leaveOut(`name ${name}`);
      return [];
    }
    taken.add(name.toLowerCase());
    return [
      element(
        'definedName',
        { name },
        escapeXml(`${quotedName(fileNames[index] ?? '')}!${fixedRangeName(at)}`),
      ),
    ];
  });
  const excels = sheets.flatMap((sheet, index) => {
    const named = (name: string, reference: string, hidden?: 1) =>
      element(
        'definedName',
        { name, localSheetId: index, hidden },
        escapeXml(`${quotedName(fileNames[index] ?? '')}!${reference}`),
      );
    return [
      ...(sheet.filter ? [named('_xlnm._FilterDatabase', fixedRangeName(sheet.filter), 1)] : []),
      ...(sheet.frozenRows > 0 ? [named('_xlnm.Print_Titles', `$1:$${sheet.frozenRows}`)] : []),
    ];
  });
  return [...own, ...excels];
}

/** Whether Excel takes the name: no reference to a cell, and no more than 255 characters. */
function isExcelName(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(name)) return false;
  return !/^(?:[a-z]{1,3}\d{1,7}|r\d*c?\d*|c\d*)$/i.test(name);
}
