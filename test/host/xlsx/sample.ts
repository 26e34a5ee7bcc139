import type { SavedSheet, Snapshot } from '../../../host/snapshot';

/** A sheet with nothing on it but what is given. */
export function sheet(parts: Partial<SavedSheet>): SavedSheet {
  return {
    id: 1,
    name: '시트',
    hidden: false,
    tabColor: '',
    maxRows: 1000,
    maxColumns: 26,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: {},
    rowHeights: {},
    hiddenColumns: [],
    hiddenRows: [],
    cells: [],
    formats: [],
    notes: [],
    validations: [],
    conditionalFormats: [],
    filter: null,
    protections: [],
    ...parts,
  };
}

export function snapshot(...sheets: readonly SavedSheet[]): Snapshot {
  return {
    format: 'dental-vip-care-workbook',
    version: 1,
    name: '표본',
    timeZone: 'Asia/Seoul',
    locale: 'ko_KR',
    sheets,
    documentProperties: {},
    scriptProperties: {},
  };
}
