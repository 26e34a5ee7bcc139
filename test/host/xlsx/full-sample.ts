import type { SavedSheet, Snapshot } from '../../../host/snapshot';
import { sheet, snapshot } from './sample';

/** A workbook with one of everything that staff can see and a file can hold. */
export function fullSample(): Snapshot {
  return {
    ...snapshot(patients(), calls(), staff()),
    name: '견본 <치과> & 병원',
    namedRanges: [
      { name: '직원명단', sheetId: 30, at: [2, 1, 3, 1] },
      { name: 'grades', sheetId: 10, at: [2, 3, 4, 1] },
    ],
  };
}

function patients(): SavedSheet {
  return sheet({
    id: 10,
    name: 'VIP 명단',
    maxRows: 40,
    maxColumns: 9,
    tabColor: '#d9b45b',
    frozenRows: 1,
    frozenColumns: 2,
    columnWidths: { '1': 120, '2': 83, '4': 210, '9': 61 },
    rowHeights: { '1': 40, '6': 33 },
    hiddenColumns: [8],
    hiddenRows: [12],
    cells: [
      ['이름', '전화', '등급', '메모', '금액', '첫 내원', '확인', '숨김', '비율'],
      ['김영희', '01012345678', 'A', '=1+1', 1_234_567, { date: 46_329 }, true, 'x', 0.125],
      ['이철수', '+82 10-1234-5678', 'B', "'작은따옴표", -50_000, { date: 46_330.4375 }, false, '', 0.5],
      ['박민수', '010-0000-0000', 'A', '첫 줄\n둘째 줄', 0, { date: 0.4375 }, false, '', 1],
      ['최지은', '', '', '홈페이지와 안내', { formula: '=SUM(E2:E4)' }, '', true, '', { formula: '=1/3' }],
      ['합친 칸', '', '', '굵게 그리고 붉게'],
    ],
    formats: [
      { at: [1, 1, 40, 9], verticalAlignment: 'middle', fontSize: 11, fontFamily: '맑은 고딕' },
      {
        at: [1, 1, 1, 9],
        background: '#1f3864',
        fontColor: '#ffffff',
        fontWeight: 'bold',
        horizontalAlignment: 'center',
        borderBottom: 'DOUBLE #d9b45b',
      },
      { at: [2, 2, 39, 1], numberFormat: '@', fontStyle: 'italic' },
      { at: [2, 4, 39, 1], wrap: 'WRAP' },
      { at: [2, 5, 39, 1], numberFormat: '#,##0"원"' },
      { at: [2, 6, 39, 1], numberFormat: 'yyyy-mm-dd' },
      { at: [3, 6, 1, 1], numberFormat: 'yyyy-mm-dd hh:mm' },
      { at: [4, 6, 1, 1], numberFormat: 'hh:mm' },
      { at: [2, 9, 39, 1], numberFormat: '0.0%' },
      { at: [2, 3, 5, 1], background: '#fff2cc', fontLine: 'underline line-through' },
      {
        at: [6, 1, 1, 3],
        borderTop: 'SOLID #ff0000',
        borderLeft: 'DASHED #00ff00',
        borderRight: 'DOTTED #0000ff',
        borderBottom: 'SOLID_THICK #000000',
      },
      { at: [3, 1, 1, 1], wrap: 'CLIP', textRotation: 45 },
      { at: [4, 1, 1, 1], textRotation: -30, verticalAlignment: 'top' },
      { at: [5, 1, 1, 1], textRotation: 'vertical' },
      { at: [2, 1, 1, 1], textDirection: 'RIGHT_TO_LEFT' },
    ],
    merges: [
      [6, 1, 1, 3],
      [8, 2, 2, 2],
    ],
    richTexts: [
      {
        row: 5,
        column: 4,
        runs: [
          { start: 0, style: {}, link: 'https://example.com/안내?a=1&b=2' },
          { start: 4, style: {} },
        ],
      },
      {
        row: 6,
        column: 4,
        runs: [
          { start: 0, style: { bold: true } },
          { start: 2, style: {} },
          { start: 6, style: { color: '#ff0000', fontSize: 14, fontFamily: 'Georgia', italic: true } },
          { start: 7, style: { strikethrough: true } },
        ],
      },
    ],
    notes: [
      { row: 1, column: 3, note: '누적 소개 <5>명부터 A\n2–4명 B' },
      { row: 2, column: 1, note: '긴 설명. '.repeat(40) },
    ],
    validations: [
      {
        at: [2, 3, 20, 1],
        type: 'VALUE_IN_LIST',
        values: [['A', 'B', '"특별"'], true],
        allowInvalid: false,
        helpText: '등급을 고르세요',
      },
      { at: [2, 7, 4, 1], type: 'CHECKBOX', values: [], allowInvalid: false },
      {
        at: [2, 1, 20, 1],
        type: 'VALUE_IN_RANGE',
        values: ["'직원'!A2:A4", true],
        allowInvalid: true,
      },
      { at: [2, 5, 20, 1], type: 'NUMBER_BETWEEN', values: [-100_000, 9_000_000], allowInvalid: false },
      { at: [2, 6, 20, 1], type: 'DATE_IS_VALID_DATE', values: [], allowInvalid: false },
      { at: [2, 9, 20, 1], type: 'CUSTOM_FORMULA', values: ['=AND(I2>=0,$I2<=1)'], allowInvalid: true },
    ],
    conditionalFormats: [
      {
        ranges: [[2, 1, 39, 7]],
        type: 'CUSTOM_FORMULA',
        values: ['=AND($C2="A",$E2>0)'],
        background: '#e2efda',
        bold: true,
      },
      { ranges: [[2, 3, 39, 1]], type: 'TEXT_EQUAL_TO', values: ['지"남'], fontColor: '#c00000' },
      { ranges: [[2, 5, 39, 1]], type: 'NUMBER_LESS_THAN', values: [0], fontColor: '#ff0000', italic: true },
      {
        ranges: [[2, 9, 39, 1]],
        type: 'GRADIENT',
        values: [],
        gradient: {
          min: { color: '#ffffff' },
          mid: { color: '#ffeb84', type: 'PERCENTILE', value: '50' },
          max: { color: '#63be7b', type: 'NUMBER', value: '1' },
        },
      },
    ],
    filter: [1, 1, 20, 9],
  });
}

function calls(): SavedSheet {
  return sheet({
    id: 20,
    name: '문자·카드와 아주 긴 이름을 가진 시트 (봄 시즌, 2026년)',
    maxRows: 30,
    maxColumns: 8,
    tabColor: '#93c47d',
    hiddenGridlines: true,
    cells: [
      ['상태', '금액', '글'],
      ['초안', 5, '가나'],
      ['막힘', 15, '나다'],
      ['초안', 25, '다라'],
      ['', 35, '라마'],
    ],
    filter: [1, 1, 5, 3],
    filterCriteria: { '1': { hiddenValues: ['막힘'] }, '2': { type: 'NUMBER_GREATER_THAN', values: [3] } },
    filteredRows: [[3, 1]],
    rowGroups: [
      { start: 8, length: 6, depth: 1, collapsed: false },
      { start: 10, length: 2, depth: 2, collapsed: true },
    ],
    columnGroups: [{ start: 5, length: 2, depth: 1, collapsed: true }],
    conditionalFormats: [
      { ranges: [[2, 3, 9, 1]], type: 'TEXT_CONTAINS', values: ['나?'], background: '#fce5cd' },
      { ranges: [[2, 3, 9, 1]], type: 'TEXT_STARTS_WITH', values: ['다'], underline: true },
      { ranges: [[2, 1, 9, 1]], type: 'CELL_EMPTY', values: [], background: '#eeeeee' },
      {
        ranges: [
          [2, 2, 4, 1],
          [2, 4, 4, 1],
        ],
        type: 'NUMBER_BETWEEN',
        values: [10, 20],
        background: '#cfe2f3',
      },
      { ranges: [[2, 6, 9, 1]], type: 'DATE_BEFORE', values: [{ date: 46_000 }], strikethrough: true },
      { ranges: [[2, 6, 9, 1]], type: 'DATE_AFTER_RELATIVE', values: ['TODAY'], bold: true },
    ],
    validations: [
      {
        at: [2, 1, 9, 1],
        type: 'VALUE_IN_LIST',
        values: [['김철수, 이영희', '박민수'], true],
        allowInvalid: true,
      },
      { at: [2, 3, 9, 1], type: 'TEXT_IS_VALID_EMAIL', values: [], allowInvalid: true, helpText: '전자우편' },
    ],
  });
}

function staff(): SavedSheet {
  return sheet({
    id: 30,
    name: '직원',
    hidden: true,
    rightToLeft: true,
    maxRows: 10,
    maxColumns: 5,
    cells: [['이름'], ['김실장'], ['이코디'], ['박상담']],
    protections: [{ at: 'sheet', description: '', warningOnly: false, unprotected: [[2, 1, 5, 2]] }],
  });
}
