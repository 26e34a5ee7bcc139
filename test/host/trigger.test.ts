import { describe, expect, it } from 'vitest';
import { createHost } from '../../host/host';

describe('open', () => {
  it('runs onOpen and keeps the menu that it makes; one menu per name', () => {
    const host = createHost({
      script: `function onOpen(e) {
        const ui = SpreadsheetApp.getUi();
        const more = ui.createMenu('더').addItem('가져오기', 'importFile');
        ui.createMenu('소개').addItem('VIP 명단', 'vip').addSeparator().addSubMenu(more).addToUi();
        ui.createMenu('소개').addItem(e.source.getName() + e.authMode, 'x').addToUi();
      }`,
    });
    host.open();
    host.open();
    expect(host.menus).toEqual([
      { caption: '소개', items: [{ caption: 'WorkbookLIMITED', functionName: 'x' }] },
    ]);
  });

  it('does nothing where the script has no onOpen', () => {
    expect(createHost({ script: '' }).open()).toBeUndefined();
  });
});

describe('edit', () => {
  const script = `function onEdit(e) {
    console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, typeof e.source.getId(), Session.getActiveUser().getEmail()]));
    e.range.offset(0, 1).setValue('직원');
  }`;

  it('types as a person does and tells onEdit what was there and what is', () => {
    const host = createHost({ script, user: 'staff@example.com' });
    const logged = ['5', '2026-11-03', ''].map((typed) => host.edit('시트1', 'B2', typed)?.log[0]?.text);
    expect(logged).toEqual([
      '["B2","5",null,"string",""]',
      '["B2","46329","5","string",""]',
      '["B2",null,"46329","string",""]',
    ]);
    expect(host.snapshot().sheets[0]?.cells).toEqual([[], ['', '', '직원']]);
  });

  it('is stopped by a validation that refuses', () => {
    const host = createHost({
      script: `function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInList(['예']).setAllowInvalid(false).build()); }`,
    });
    host.run('main');
    expect(() => host.edit('시트1', 'A1', '아니요')).toThrow('violates the data validation rules');
    host.edit('시트1', 'A1', '예');
    expect(host.snapshot().sheets[0]?.cells).toEqual([['예']]);
  });

  it('is not fired by what a script writes', () => {
    const host = createHost({
      script: `${script} function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); }`,
    });
    expect(host.run('main').log).toEqual([]);
    expect(host.snapshot().sheets[0]?.cells).toEqual([['x']]);
  });
});
