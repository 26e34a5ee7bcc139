import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { resultOf } from '../script-run';

describe('the event of onEdit', () => {
  const host = () =>
    createHost({
      script: `function onEdit(e) {
        console.log(JSON.stringify([e.range.getSheet().getName(), e.range.getA1Notation(), typeof e.value, e.value ?? null]));
      }`,
    });

  // Source: https://developers.google.com/apps-script/guides/triggers/events#edit
  it('has the edited cell as SheetsOnEdit.range and its new content as SheetsOnEdit.value', () => {
    expect(host().edit('시트1', 'C4', '소개')?.log[0]?.text).toBe('["시트1","C4","string","소개"]');
    expect(host().edit('시트1', 'C4', '5')?.log[0]?.text).toBe('["시트1","C4","string","5"]');
  });

  // Source: https://developers.google.com/apps-script/guides/triggers/events#edit (its range in JSON)
  it('tells the place of SheetsOnEdit.range in figures, too', () => {
    const script = `function onEdit({ range }) { console.log(JSON.stringify(range), range.columnStart, range.getA1Notation()); }`;
    const log = createHost({ script }).edit('시트1', 'B3', [
      ['a', 'b'],
      ['c', 'd'],
    ])?.log[0]?.text;
    expect(log).toBe('{"columnEnd":3,"columnStart":2,"rowEnd":4,"rowStart":3} 2 B3:C4');
  });

  it('has no SheetsOnEdit.value where the cell was cleared', () => {
    expect(host().edit('시트1', 'C4', '')?.log[0]?.text).toBe('["시트1","C4","undefined",null]');
  });
});

describe('BorderStyle.SOLID', () => {
  // Source: https://developers.google.com/apps-script/reference/spreadsheet/border-style
  it('is what Range.setBorder draws where no style is named', () => {
    const body = `s.getRange('A1').setBorder(true, true, true, true, null, null);
      s.getRange('C3').setBorder(true, null, null, null, null, null, 'red', SpreadsheetApp.BorderStyle.SOLID);
      return [s.getRange('A1').getBorder().getTop(), s.getRange('C3').getBorder().getTop()]
        .map((side) => [side.getColor().asRgbColor().asHexString(), side.getBorderStyle() === SpreadsheetApp.BorderStyle.SOLID])`;
    expect(resultOf(body)).toEqual([
      ['#000000', true],
      ['#ff0000', true],
    ]);
  });
});
