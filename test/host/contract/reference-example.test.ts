import { describe, expect, it } from 'vitest';
import { resultOf } from '../script-run';

/**
 * What the reference shows in its examples, tried with other data: the member, the body of a script, what it returns.
 * The body has the first sheet as `s`, the spreadsheet as `ss`, and `a1(range)` for a range's address.
 *
 * Source: https://developers.google.com/apps-script/reference/spreadsheet (the page of each class)
 */
type Example = readonly [member: string, body: string, result: unknown];

const run = (body: string) => resultOf(`const a1 = (range) => range.getA1Notation(); ${body}`);

describe("places, as the reference's examples have them", () => {
  it.each<Example>([
    [
      'Range.getA1Notation',
      `return [a1(s.getRange(3, 2, 4, 2)), a1(s.getRange(1, 26)), a1(s.getRange('A1:A1'))]`,
      ['B3:C6', 'Z1', 'A1'],
    ],
    [
      'Range.getLastRow',
      `const r = s.getRange('C4:E9'); return [r.getRow(), r.getLastRow(), r.getColumn(), r.getLastColumn(), r.getHeight(), r.getWidth()]`,
      [4, 9, 3, 5, 6, 3],
    ],
    [
      'Sheet.getRange',
      `return [a1(s.getRange(2, 3, 5)), s.getRange('B:B').getNumRows(), s.getRange('2:3').getNumColumns()]`,
      ['C2:C6', 1000, 26],
    ],
    [
      'Spreadsheet.getRange',
      `ss.insertSheet('진료 기록'); const r = ss.getRange("'진료 기록'!B2:C3"); return [r.getSheet().getName(), a1(r)]`,
      ['진료 기록', 'B2:C3'],
    ],
    [
      'Range.offset',
      `const r = s.getRange('C3:D4'); return [a1(r.offset(1, -1)), a1(r.offset(0, 0, 1)), a1(r.offset(-2, 2, 3, 1))]`,
      ['B4:C5', 'C3:D3', 'E1:E3'],
    ],
    ['Range.getCell', `return a1(s.getRange('B2:D9').getCell(3, 2))`, 'C4'],
    [
      'Range.getDataRegion',
      `for (const cell of ['D3', 'C4', 'E4', 'D5']) s.getRange(cell).setValue('x');
    const at = s.getRange('D4');
    return [a1(at.getDataRegion()), a1(at.getDataRegion(SpreadsheetApp.Dimension.ROWS)), a1(at.getDataRegion(SpreadsheetApp.Dimension.COLUMNS))]`,
      ['C3:E5', 'D3:D5', 'C4:E4'],
    ],
    [
      'Range.getNextDataCell',
      `const r = s.getRange('C3:E5'); const to = (d) => a1(r.getNextDataCell(SpreadsheetApp.Direction[d]));
    const blank = [to('UP'), to('PREVIOUS')]; s.getRange('C1').setValue(1); s.getRange('C9').setValue(1);
    return [...blank, to('UP'), to('DOWN')]`,
      ['C1', 'A3', 'C1', 'C9'],
    ],
    [
      'Selection.getNextDataRange',
      `s.getRange('D4:F6').activate(); return a1(SpreadsheetApp.getSelection().getNextDataRange(SpreadsheetApp.Direction.UP))`,
      'D1:F4',
    ],
    [
      'Range.activate',
      `s.getRange('B2:D5').activate(); const at = s.getSelection(); return [a1(at.getCurrentCell()), a1(at.getActiveRange())]`,
      ['B2', 'B2:D5'],
    ],
    [
      'RangeList.activate',
      `s.getRangeList(['E7', 'B2:C4']).activate(); const at = s.getSelection();
    return [a1(at.getCurrentCell()), a1(at.getActiveRange()), at.getActiveRangeList().getRanges().map(a1)]`,
      ['B2', 'B2:C4', ['E7', 'B2:C4']],
    ],
    [
      'Spreadsheet.setActiveSheet',
      `const two = ss.insertSheet('둘'); ss.setActiveSheet(s).getRange('D4:F4').activate(); ss.setActiveSheet(two);
    ss.setActiveSheet(s, true); return a1(ss.getActiveSheet().getSelection().getActiveRange())`,
      'D4:F4',
    ],
    [
      'Spreadsheet.moveActiveSheet',
      `const two = ss.insertSheet('둘'); two.activate(); const before = two.getIndex(); ss.moveActiveSheet(1);
    return [before, two.getIndex(), ss.getSheets().map((x) => x.getName())]`,
      [2, 1, ['둘', '시트1']],
    ],
    [
      'Sheet.moveRows',
      `s.getRange('A1:A5').setValues([[1], [2], [3], [4], [5]]); s.moveRows(s.getRange('A1:A2'), 5);
    return s.getRange('A1:A5').getValues().flat()`,
      [3, 4, 1, 2, 5],
    ],
    [
      'Sheet.moveColumns',
      `s.getRange('A1:E1').setValues([[1, 2, 3, 4, 5]]); s.moveColumns(s.getRange('A1:B1'), 5);
    return s.getRange('A1:E1').getValues()[0]`,
      [3, 4, 1, 2, 5],
    ],
    [
      'Sheet.getRowGroup',
      `s.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.AFTER); s.getRange('2:3').shiftRowGroupDepth(1); const g = s.getRowGroup(2, 1);
    return [a1(g.getRange()), g.getDepth(), g.getControlIndex(), g.isCollapsed()]`,
      ['2:3', 1, 4, false],
    ],
  ])('%s', (_, body, result) => expect(run(body)).toEqual(result));
});

describe("contents, as the reference's examples have them", () => {
  it.each<Example>([
    [
      'Range.insertCheckboxes',
      `const r = s.getRange('A1:A2'); r.insertCheckboxes('네', '아니오'); const prefilled = r.getValues().flat(); s.getRange('A1').check();
    return [prefilled, r.getValues().flat(), s.getRange('A1').isChecked(), s.getRange('A2').isChecked(), s.getRange('B1').isChecked()]`,
      [['아니오', '아니오'], ['네', '아니오'], true, false, null],
    ],
    [
      'Range.isChecked',
      `s.getRange('A1').insertCheckboxes('네', '아니오').setValue('글'); const checked = s.getRange('A1').isChecked(); s.getRange('A1').removeCheckboxes(); return [checked, s.getRange('A1').getValue()]`,
      [null, '글'],
    ],
    [
      'Range.isChecked',
      `s.getRange('A1:A2').insertCheckboxes(); s.getRange('A1').check(); return [s.getRange('A1:A2').isChecked(), s.getRange('A2').isChecked()]`,
      [null, false],
    ],
    [
      'Range.uncheck',
      `s.getRange('A1:B2').setValue('글'); s.getRange('A1').insertCheckboxes(); s.getRange('A1').check(); s.getRange('A1:B2').uncheck(); return s.getRange('A1:B2').getValues()`,
      [
        [false, '글'],
        ['글', '글'],
      ],
    ],
    [
      'Range.removeCheckboxes',
      `s.getRange('A1:A3').insertCheckboxes('네'); s.getRange('A1').setValue('네'); s.getRange('A1:A3').removeCheckboxes();
    return [s.getRange('A1:A3').getValues().flat(), s.getRange('A1').getDataValidation()]`,
      [['', '', ''], null],
    ],
    [
      'Range.splitTextToColumns',
      `s.getRange('A1:A2').setValues([['김#영희#VIP'], ['이#순자']]); s.getRange('A1:A2').splitTextToColumns('#'); return s.getRange('A1:C2').getValues()`,
      [
        ['김', '영희', 'VIP'],
        ['이', '순자', ''],
      ],
    ],
    [
      'Range.trimWhitespace',
      `const r = s.getRange('A1:A3'); r.setValues([[' 앞'], ['뒤 '], ['가  운데']]); r.trimWhitespace(); return r.getValues().flat()`,
      ['앞', '뒤', '가 운데'],
    ],
    [
      'Range.removeDuplicates',
      `s.getRange('A1:B4').setValues([['김', 1], ['이', 2], ['김', 1], ['김', 3]]); const left = s.getRange('A1:B4').removeDuplicates();
    return [a1(left), s.getRange('A1:B4').getValues()]`,
      [
        'A1:B3',
        [
          ['김', 1],
          ['이', 2],
          ['김', 3],
          ['', ''],
        ],
      ],
    ],
    [
      'Range.sort',
      `const r = s.getRange('A1:B4'); r.setValues([['다', 1], ['가', 2], ['나', 1], ['라', 3]]); r.sort([{ column: 2, ascending: false }, 1]); return r.getValues()`,
      [
        ['라', 3],
        ['가', 2],
        ['나', 1],
        ['다', 1],
      ],
    ],
    [
      'Range.copyTo',
      `s.getRange('A1:B1').setValues([['가', '나']]).setFontWeight('bold'); s.getRange('A1:B1').copyTo(s.getRange('C2'), { contentsOnly: true });
    s.getRange('A1').copyTo(s.getRange('A5:A6')); return [s.getRange('C2:D2').getValues()[0], s.getRange('C2').getFontWeight(), s.getRange('A5:A6').getValues().flat(), s.getRange('A6').getFontWeight()]`,
      [['가', '나'], 'normal', ['가', '가'], 'bold'],
    ],
    [
      'Range.moveTo',
      `s.getRange('A1:B2').setValues([[1, 2], [3, 4]]); s.getRange('A1:B2').moveTo(s.getRange('D5')); return [s.getRange('A1:B2').isBlank(), s.getRange('D5:E6').getValues()]`,
      [
        true,
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
    [
      'Range.insertCells',
      `s.getRange('A1:B2').setValues([[1, 2], [3, 4]]); s.getRange('A1').insertCells(SpreadsheetApp.Dimension.ROWS); return s.getRange('A1:B3').getValues()`,
      [
        ['', 2],
        [1, 4],
        [3, ''],
      ],
    ],
    [
      'Range.deleteCells',
      `s.getRange('A1:C1').setValues([[1, 2, 3]]); s.getRange('A1').deleteCells(SpreadsheetApp.Dimension.COLUMNS); return s.getRange('A1:C1').getValues()[0]`,
      [2, 3, ''],
    ],
    [
      'Range.merge',
      `s.getRange('A1:B2').setValues([[1, 2], [3, 4]]); s.getRange('A1:B2').merge();
    return [s.getRange('A1:B2').getValues(), s.getRange('B2').isPartOfMerge(), s.getRange('A1:C3').getMergedRanges().map(a1), s.getRange('C3').isPartOfMerge()]`,
      [
        [
          [1, ''],
          ['', ''],
        ],
        true,
        ['A1:B2'],
        false,
      ],
    ],
    [
      'Range.createTextFinder',
      `s.getRange('A1:A3').setValues([['소개 김'], ['김밥'], ['이']]); const f = s.getRange('A1:A3').createTextFinder('김'); const found = f.findAll().map(a1);
    return [found, f.replaceAllWith('박'), s.getRange('A1:A3').getValues().flat()]`,
      [['A1', 'A2'], 2, ['소개 박', '박밥', '이']],
    ],
    [
      'TextFinder.matchEntireCell',
      `s.getRange('A1:A2').setValues([['VIP'], ['VIP 2']]); return [s.createTextFinder('vip').matchEntireCell(true).findAll().map(a1), s.createTextFinder('vip').matchCase(true).findNext()]`,
      [['A1'], null],
    ],
    [
      'Range.setRichTextValue',
      `const text = SpreadsheetApp.newRichTextValue().setText('김영희 님').setTextStyle(0, 3, SpreadsheetApp.newTextStyle().setBold(true).build()).build();
    s.getRange('B2').setRichTextValue(text); const back = s.getRange('B2').getRichTextValue();
    return [s.getRange('B2').getValue(), back.getRuns().map((run) => [run.getText(), run.getTextStyle().isBold()])]`,
      [
        '김영희 님',
        [
          ['김영희', true],
          [' 님', false],
        ],
      ],
    ],
    [
      'RichTextValueBuilder.setLinkUrl',
      `const value = SpreadsheetApp.newRichTextValue().setText('가 나').setLinkUrl(0, 1, 'https://example.com/').build(); return [value.getLinkUrl(), value.getLinkUrl(0, 1), value.getLinkUrl(2, 3)]`,
      [null, 'https://example.com/', null],
    ],
    [
      'Range.setFormulaR1C1',
      `s.getRange('B3').setFormulaR1C1('=R[-1]C+R1C1'); return [s.getRange('B3').getFormula(), s.getRange('B3').getFormulaR1C1()]`,
      ['=B2+$A$1', '=R[-1]C[0]+R1C1'],
    ],
    [
      'Range.setNumberFormat',
      `s.getRange('A1:A3').setValues([[1234.5], [0.256], [5]]).setNumberFormats([['#,##0.00'], ['0.0%'], ['000']]); return s.getRange('A1:A3').getDisplayValues().flat()`,
      ['1,234.50', '25.6%', '005'],
    ],
    [
      'Range.clearContent',
      `s.getRange('A1').setValue('x').setNote('메모').setBackground('red'); s.getRange('A1').clearContent(); return [s.getRange('A1').getValue(), s.getRange('A1').getNote(), s.getRange('A1').getBackground()]`,
      ['', '메모', '#ff0000'],
    ],
    [
      'Range.clear',
      `s.getRange('A1').setValue('x').setBackground('red'); s.getRange('A1').clear({ formatOnly: true }); const first = [s.getRange('A1').getValue(), s.getRange('A1').getBackground()]; s.getRange('A1').clear(); return [...first, s.getRange('A1').getValue()]`,
      ['x', '#ffffff', ''],
    ],
  ])('%s', (_, body, result) => expect(run(body)).toEqual(result));
});

describe("the file and the other services, as the reference's examples have them", () => {
  it.each<Example>([
    [
      'Spreadsheet.setNamedRange',
      `ss.setNamedRange('기준', s.getRange('B2:C3')); s.insertRowBefore(1); const [n] = ss.getNamedRanges(); return [n.getName(), a1(n.getRange()), a1(ss.getRangeByName('기준')), ss.getRangeByName('없음')]`,
      ['기준', 'B3:C4', 'B3:C4', null],
    ],
    [
      'NamedRange.setName',
      `ss.setNamedRange('a', s.getRange('A1')); ss.getNamedRanges()[0].setName('b').setRange(s.getRange('C1')); const names = ss.getNamedRanges().map((n) => n.getName() + a1(n.getRange())); ss.removeNamedRange('b'); return [names, ss.getNamedRanges().length]`,
      [['bC1'], 0],
    ],
    [
      'Protection.setRange',
      `const p = s.getRange('A1:D10').protect().setDescription('명단'); p.setRange(s.getRange('E1:F2')); return [a1(s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange()), p.getDescription(), p.isWarningOnly(), p.getProtectionType().toString(), s.protect().getProtectionType().toString()]`,
      ['E1:F2', '명단', false, 'RANGE', 'SHEET'],
    ],
    [
      'Protection.setUnprotectedRanges',
      `const p = s.protect().setUnprotectedRanges([s.getRange('B2:C5')]); return p.getUnprotectedRanges().map(a1)`,
      ['B2:C5'],
    ],
    [
      'Sheet.setTabColor',
      `s.setTabColor('ff0000'); const set = s.getTabColor(); s.setTabColor(null); return [set, s.getTabColor(), s.getTabColorObject()]`,
      ['#ff0000', null, null],
    ],
    [
      'Sheet.copyTo',
      `s.getRange('A1').setValue('x'); const copy = s.copyTo(ss); return [copy.getName(), copy.getRange('A1').getValue(), ss.getNumSheets(), copy.getIndex()]`,
      ['시트1의 사본', 'x', 2, 2],
    ],
    [
      'Sheet.appendRow',
      `s.getRange('B3').setValue('끝'); s.appendRow(['가', 2]); return [s.getLastRow(), s.getRange('A4:B4').getValues()[0]]`,
      [4, ['가', 2]],
    ],
    [
      'Filter.setColumnFilterCriteria',
      `s.getRange('A1:A4').setValues([['이름'], ['김'], ['이'], ['']]); s.getRange('A1:A4').createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenCellNotEmpty().build()); return [1, 2, 3, 4].map((row) => s.isRowHiddenByFilter(row))`,
      [false, false, false, true],
    ],
    [
      'ColorBuilder.build',
      `const rgb = SpreadsheetApp.newColor().setRgbColor('#ff8000').build().asRgbColor(); return [rgb.asHexString(), rgb.getRed(), rgb.getGreen(), rgb.getBlue(), rgb.getColorType().toString()]`,
      ['#ff8000', 255, 128, 0, 'RGB'],
    ],
    [
      'Properties.getProperties',
      `const store = PropertiesService.getScriptProperties(); store.setProperties({ a: '1', b: '2' }); store.setProperties({ c: '3' }, true); return [store.getProperties(), store.getKeys(), store.getProperty('a')]`,
      [{ c: '3' }, ['c'], null],
    ],
    [
      'Cache.getAll',
      `const cache = CacheService.getDocumentCache(); cache.putAll({ a: '1', b: '2' }); cache.remove('b'); return cache.getAll(['a', 'b', 'c'])`,
      { a: '1' },
    ],
    [
      'Utilities.base64EncodeWebSafe',
      `const web = Utilities.base64EncodeWebSafe('소개>?', Utilities.Charset.UTF_8); return [web, Utilities.newBlob(Utilities.base64DecodeWebSafe(web)).getDataAsString()]`,
      ['7IaM6rCcPj8=', '소개>?'],
    ],
    [
      'Utilities.parseCsv',
      `return [Utilities.parseCsv('a,"b, c"\\n"d""e",f'), Utilities.parseCsv('a;b', ';')]`,
      [
        [
          ['a', 'b, c'],
          ['d"e', 'f'],
        ],
        [['a', 'b']],
      ],
    ],
    [
      'Utilities.formatString',
      `return [Utilities.formatString('%11.6f', 123.456), Utilities.formatString('%6s|%-4s|', 'abc', 'x'), Utilities.formatString('%05d', 42)]`,
      [' 123.456000', '   abc|x   |', '00042'],
    ],
    [
      'HtmlTemplate.evaluate',
      `const t = HtmlService.createTemplate('<? for (var i = 0; i < 2; i++) { ?><?= name ?>;<? } ?>'); t.name = '<김>'; return t.evaluate().getContent()`,
      '&lt;김&gt;;&lt;김&gt;;',
    ],
    [
      'Logger.log',
      `Logger.log({ key: 'value' }); return Logger.getLog().split('\\n').map((line) => line.replace(/^.*INFO: /, ''))`,
      ['{key=value}', ''],
    ],
  ])('%s', (_, body, result) => expect(run(body)).toEqual(result));
});
