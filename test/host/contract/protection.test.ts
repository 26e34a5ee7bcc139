import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/protection

const people = { owner: 'owner@example.com', editors: ['ann@example.com', 'bob@example.com'] };
const REFUSAL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('Sheet.protect, Range.protect, Sheet.getProtections, Spreadsheet.getProtections, Protection.getProtectionType, Protection.setDescription, Protection.getDescription', () => {
  it('protect a sheet once and ranges as often as one likes', () => {
    const body = `
      const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
      s.protect().setDescription('a'); s.protect().setDescription('b');
      s.getRange('A1').protect(); s.getRange('A1').protect();
      return [s.getProtections(SHEET).map((each) => each.getDescription()), ss.getProtections(RANGE).length,
        s.getProtections(SHEET)[0].getProtectionType() === SHEET, s.getProtections(RANGE)[0].getProtectionType() === RANGE];`;
    expect(resultOf(body)).toEqual([['b'], 2, true, true]);
  });
});

describe('Protection.setRange, Protection.getRange, Protection.setRangeName, Protection.setNamedRange, Protection.getRangeName', () => {
  it('go to another range, or follow a named one', () => {
    const body = `
      ss.setNamedRange('area', s.getRange('C3:F7'));
      const [named] = ss.getNamedRanges();
      const protection = s.getRange('A1:D5').protect();
      const facts = [protection.getRangeName(), protection.setRange(s.getRange('B2:E6')).getRange().getA1Notation(),
        protection.setRangeName('area').getRangeName(), protection.getRange().getA1Notation()];
      named.setRange(s.getRange('A1')).setName('place');
      facts.push(protection.getRange().getA1Notation(), protection.getRangeName(), s.getRange('B1').protect().setNamedRange(named).getRange().getA1Notation());
      named.remove();
      return [...facts, protection.getRangeName()];`;
    expect(resultOf(body)).toEqual([null, 'B2:E6', 'area', 'C3:F7', 'A1', 'place', 'A1', null]);
  });
});

describe('Protection.setUnprotectedRanges, Protection.getUnprotectedRanges', () => {
  it('open parts of a protected sheet, which move along', () => {
    const body = `const protection = s.protect().setUnprotectedRanges([s.getRange('E2:F5'), s.getRange('A9')]);
      s.insertRowsBefore(1, 1); s.deleteRow(10);
      return protection.getUnprotectedRanges().map((range) => range.getA1Notation())`;
    expect(resultOf(body)).toEqual(['E3:F6']);
    expect(() => resultOf(`s.getRange('A1').protect().setUnprotectedRanges([])`)).toThrow(
      'Only a protected sheet',
    );
  });
});

describe('Protection.addEditor, Protection.addEditors, Protection.removeEditor, Protection.removeEditors, Protection.getEditors, Protection.canEdit, Protection.canDomainEdit, Protection.setDomainEdit', () => {
  it('begin with all editors of the file; owner and current user cannot be taken out', () => {
    const body = `
      const emails = () => protection.getEditors().map((user) => user.getEmail());
      const protection = s.getRange('A1').protect();
      const first = emails();
      protection.addEditor(Session.getEffectiveUser());
      protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
      const left = emails();
      if (protection.canDomainEdit()) protection.setDomainEdit(false);
      protection.addEditors(['cy@example.com']).removeEditor('CY@example.com');
      return [first, left, emails(), protection.canEdit(), protection.setWarningOnly(true).getEditors().length, protection.isWarningOnly()];`;
    expect(resultOf(body, { people, user: 'ann@example.com' })).toEqual([
      ['owner@example.com', 'ann@example.com', 'bob@example.com'],
      ['owner@example.com', 'ann@example.com'],
      ['owner@example.com', 'ann@example.com'],
      true,
      0,
      true,
    ]);
  });
});

describe('Protection.setWarningOnly, Protection.isWarningOnly and writes of others', () => {
  const lock = (what: string, more = '') =>
    `if (b === 'lock') { const protection = ${what}; protection.removeEditors(['bob@example.com', 'ann@example.com']); ${more} return; }`;
  const tried = (setUp: string, act: string, user: string) => {
    const host = hostOf(`${setUp} ${act}`, { people });
    host.run('main', [null, 'lock'], { user: 'owner@example.com' });
    return () => host.run('main', [], { user });
  };

  it.each([
    "s.getRange('A1:B2').setValue(1)",
    "s.getRange('B2').setBackground('red')",
    "s.getRangeList(['Z9', 'A1']).clearContent()",
    "s.getRange('Z9').copyTo(s.getRange('A1'))",
    's.deleteRow(2)',
    's.deleteColumns(1, 1)',
    "s.moveRows(s.getRange('A1'), 5)",
    's.clear()',
    's.sort(1)',
    's.appendRow([1])',
  ])('a protected range refuses %s of who is no editor, and takes it from the owner', (act) => {
    const setUp = lock("s.getRange('A1:B2').protect()");
    expect(tried(setUp, act, 'bob@example.com')).toThrow(REFUSAL);
    expect(tried(setUp, act, 'owner@example.com')).not.toThrow();
  });

  it.each([
    "s.getRange('C3').setValue(1)",
    "s.getRange('A1').getValue()",
    "s.getRange('A1').copyTo(s.getRange('C1'))",
    's.insertRowsBefore(1, 1)',
    's.setFrozenRows(1)',
    "ss.insertSheet('x').getRange('A1').setValue(1)",
  ])('a protected range leaves %s alone', (act) => {
    expect(tried(lock("s.getRange('A1:B2').protect()"), act, 'bob@example.com')).not.toThrow();
  });

  it.each([
    ["s.getRange('A1').setValue(1)", true],
    ["s.getRange('E2').setValue(1)", false],
    ["s.getRange('E2:G2').setValue(1)", true],
    ['s.insertRowsBefore(1, 1)', true],
    ["s.setName('x')", true],
    ["ss.renameActiveSheet('x')", true],
    ['ss.appendRow([1])', true],
    ["ss.insertSheet('x'); ss.deleteSheet(s)", true],
  ])('a protected sheet with an open part: %s (refused: %s)', (act, refuses) => {
    const attempt = tried(
      lock('s.protect()', "protection.setUnprotectedRanges([s.getRange('E2:F5')]);"),
      act,
      'bob@example.com',
    );
    if (refuses) expect(attempt).toThrow(REFUSAL);
    else expect(attempt).not.toThrow();
  });

  it('does not stop anybody where it only warns, or where nobody was taken out', () => {
    const act = "s.getRange('A1').setValue(1)";
    const warning = lock("s.getRange('A1').protect()", 'protection.setWarningOnly(true);');
    expect(tried(warning, act, 'bob@example.com')).not.toThrow();
    const open = `if (b === 'lock') { s.getRange('A1').protect(); return; }`;
    expect(tried(open, act, 'bob@example.com')).not.toThrow();
  });

  it('is what Range.canEdit asks', () => {
    const act = "return ['A1', 'B2:C3', 'C3'].map((a1) => s.getRange(a1).canEdit())";
    const setUp = lock("s.getRange('A1:B2').protect()");
    expect(tried(setUp, act, 'bob@example.com')()).toMatchObject({ value: [false, false, true] });
    expect(tried(setUp, act, 'owner@example.com')()).toMatchObject({ value: [true, true, true] });
  });

  it('stops a person who types there', () => {
    const host = hostOf(lock("s.getRange('A1').protect()"), { people });
    host.run('main', [null, 'lock'], { user: 'owner@example.com' });
    expect(() => host.edit('시트1', 'A1', 'x', { user: 'bob@example.com' })).toThrow(REFUSAL);
    host.edit('시트1', 'B1', 'x', { user: 'bob@example.com' });
    host.edit('시트1', 'A1', 'y', { user: 'owner@example.com' });
    expect(host.snapshot().sheets[0]?.cells).toEqual([['y', 'x']]);
  });

  it('lets nobody change the protection but those who may edit', () => {
    const setUp = lock("s.getRange('A1').protect()");
    const act = 's.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove()';
    expect(tried(setUp, act, 'bob@example.com')).toThrow('permission');
    expect(
      tried(
        setUp,
        'return s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].canEdit()',
        'bob@example.com',
      )(),
    ).toMatchObject({ value: false });
  });
});

describe('Protection.remove', () => {
  it('opens the range again', () => {
    const body = `const protection = s.getRange('A1').protect(); protection.remove();
      let message; try { protection.setDescription('x') } catch (error) { message = error.message }
      return [s.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, message]`;
    expect(resultOf(body)).toEqual([0, 'The protection does not exist any more.']);
  });
});

describe('a protection in a snapshot', () => {
  it('is kept with editors, open parts and name', () => {
    const host = hostOf(
      `ss.setNamedRange('area', s.getRange('A1:B2')); s.getRange('A1').protect().setRangeName('area').removeEditor('bob@example.com');
       s.protect().setUnprotectedRanges([s.getRange('C1')])`,
      { people },
    );
    host.run('main');
    const saved = host.snapshot();
    expect(saved.sheets[0]?.protections[0]).toEqual({
      at: [1, 1, 2, 2],
      description: '',
      warningOnly: false,
      rangeName: 'area',
      editors: ['ann@example.com'],
    });
    expect(createHost({ script: '', snapshot: JSON.parse(JSON.stringify(saved)) }).snapshot()).toEqual(saved);
  });
});
