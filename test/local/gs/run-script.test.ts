import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../local/gs/arguments';
import { printReport } from '../../../local/gs/print-report';
import { exitCodeOf } from '../../../local/gs/report';
import { runScript } from '../../../local/gs/run-script';
import { readSource } from '../../../local/gs/script-source';
import { filesOf, runSource } from './run';

const report = (text: string, ...argv: string[]) => runSource(text, ...argv).report;
const ASK = `function main() {
  const ui = SpreadsheetApp.getUi();
  const reply = ui.prompt('이름', '누구세요?', ui.ButtonSet.OK_CANCEL);
  return [ui.alert('지울까요?', ui.ButtonSet.YES_NO).toString(), reply.getSelectedButton().toString(), reply.getResponseText()];
}`;

describe('the function that runs', () => {
  it.each([
    [
      'the only one that a person could mean',
      'function onOpen() {} function tally() { return 1 } function help_() {}',
      'tally',
    ],
    ['main', 'function a() {} function main() {}', 'main'],
    ['myFunction', 'function a() {} function myFunction() { function main() {} }', 'myFunction'],
  ])('is %s', (_, text, name) => {
    expect(report(text).function).toBe(name);
  });

  it('must be named where several could run', () => {
    expect(() => report('function a() {} function b() {}')).toThrow('one of: a, b');
    expect(report('function a() {} function b() { return 2 }', 'b').result).toBe(2);
  });

  it('takes its arguments as JSON', () => {
    expect(report('function f(a, b) { return [b, a.x] }', '--args', '[{"x":1},"y"]').result).toEqual([
      'y',
      1,
    ]);
  });

  it('may return what cannot leave the script, as in Google, where nobody looks at it', () => {
    const { failure, result } = report('function f() { return SpreadsheetApp.getActiveSheet() }');
    expect([failure, String(result)]).toEqual([undefined, '[object Sheet]']);
  });
});

describe('what people do first', () => {
  const script = `function onOpen() { SpreadsheetApp.getUi().createMenu('소개').addItem('집계', 'x').addToUi(); }
    function onEdit(e) { console.log(e.range.getA1Notation() + e.value); }
    function other() { console.log('other'); }`;

  it('is opening and typing, in that order, and no function unless one is named', () => {
    const { menus, log, sheets } = report(script, '--open', '--edit', 'Sheet1!B2=a=b');
    expect(menus.map(({ caption }) => caption)).toEqual(['소개']);
    expect(log.map(({ text }) => text)).toEqual(['B2a=b']);
    expect(sheets[0]?.cells).toEqual([
      ['', ''],
      ['', 'a=b'],
    ]);
  });

  it('comes before the function', () => {
    const { log } = report(script, 'other', '--edit', "'Sheet1'!A1=5");
    expect(log.map(({ text }) => text)).toEqual(['A15', 'other']);
  });

  it('names a sheet that exists', () => {
    expect(() => report(script, '--edit', 'Sheet9!A1=5')).toThrow('no sheet Sheet9');
    expect(() => report(script, '--edit', 'A1=5')).toThrow('not of the form');
  });
});

describe('questions', () => {
  it('are answered in order by text or button', () => {
    const { result, dialogs } = report(ASK, '--answer', '김영희', '--answer', 'NO');
    expect(result).toEqual(['NO', 'OK', '김영희']);
    expect(dialogs.map(({ question }) => question.kind)).toEqual(['prompt', 'alert']);
    expect(report(ASK, '--answer', 'CANCEL:이:름', '--answer', 'CLOSE').result).toEqual([
      'CLOSE',
      'CANCEL',
      '이:름',
    ]);
  });

  it('stop the script where no answer is left', () => {
    const { failure } = report(ASK, '--answer', 'x');
    expect(failure?.message).toBe('nobody answers "지울까요?": give an answer with --answer');
  });

  it('is never taken from a word that is no button of the alert', () => {
    const source =
      'function main() { const ui = SpreadsheetApp.getUi(); return String(ui.alert("지울까요?", ui.ButtonSet.YES_NO)); }';
    expect(runSource(source, '--answer', '아니오').report.failure?.message).toContain('YES, NO');
    expect(runSource(source, '--answer', 'NO').report.result).toBe('NO');
  });

  it('names formulas whose value it cannot show, and ends as where a member is lacking', () => {
    const source = `function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=QUERY(B:C,"select B")'); }`;
    const { report } = runSource(source);
    expect(report.lacks).toEqual(['formula not evaluated: QUERY is not implemented']);
    expect(exitCodeOf(report)).toBe(3);
    expect(report.sheets[0]?.cells).toEqual([['=QUERY(B:C,"select B")']]);
  });
});

describe('a failure', () => {
  it("names file, line and Google's words, keeps the log, and exits with 1", () => {
    const text = `function main() {\n  console.log('before');\n  help();\n}\nfunction help() {\n  SpreadsheetApp.getActiveSheet().getRange(0, 1);\n}`;
    const run = report(text, 'main');
    expect(run.log.map((entry) => entry.text)).toEqual(['before']);
    expect(run.failure).toEqual({
      name: 'Exception',
      message: 'The starting row of the range is too small.',
      places: ['help (Code.gs:6:35)', 'main (Code.gs:3:3)'],
    });
    expect(exitCodeOf(run)).toBe(1);
  });

  it('that the script catches is told all the same, since what follows may differ from Google', () => {
    const run = report(`function main() { try { DocumentApp.create('x') } catch (e) { return 'went on' } }`);
    expect([run.result, run.failure, run.lacks]).toEqual([
      'went on',
      undefined,
      ['not implemented: DocumentApp.create'],
    ]);
    expect(exitCodeOf(run)).toBe(3);
    expect(printReport(run)).toContain('warn: not implemented: DocumentApp.create; the script caught this');
  });

  it('of the host names what it lacks, and exits with 3', () => {
    const run = report('function main() { DocumentApp.create("x") }');
    expect(run.failure?.message).toBe('not implemented: DocumentApp.create');
    expect(exitCodeOf(run)).toBe(3);
    expect(printReport(run)).toContain('Google has this, the local host does not');
  });

  it('of a formula that the host does not compute counts as lacking it', () => {
    const run = report(
      `function main() { const cell = SpreadsheetApp.getActiveSheet().getRange('A1'); cell.setFormula('=SPARKLINE(B1:B3)'); cell.getValue() }`,
    );
    expect([run.failure?.message, exitCodeOf(run)]).toEqual([expect.stringContaining('SPARKLINE'), 3]);
  });

  it('in the syntax names file and line', () => {
    const { failure } = report('function main() {\n  let 1a;\n}', 'main');
    expect(failure?.name).toBe('SyntaxError');
    expect(failure?.places[0]).toMatch(/Code\.gs:2$/);
  });
});

describe('several files', () => {
  it('share one scope; the manifest tells the time zone', () => {
    const path = filesOf({
      'a.gs': 'const RATE = 2;\nfunction main() { return [twice(21), Session.getScriptTimeZone()] }',
      'b.js': 'function twice(n) {\n  if (n < 0) throw new Error("below");\n  return n * RATE;\n}',
      'appsscript.json': '{ "timeZone": "America/New_York" }',
    });
    const asked = readArguments([path('.'), 'main']);
    if (!asked) throw new Error('no arguments');
    expect(runScript(readSource(asked.paths), asked).report.result).toEqual([42, 'America/New_York']);
    const { failure } = runScript(readSource(asked.paths), {
      ...asked,
      functionName: 'twice',
      args: [-1],
    }).report;
    expect(failure?.places).toEqual(['twice (b.js:2:20)']);
  });
});

describe('what a script leaves outside the sheets', () => {
  it('is told: pages, mails, drafts and events, none of which leave the machine', () => {
    const run = report(`function main() {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<b>1</b>').setTitle('소개'));
      MailApp.sendEmail('desk@example.com', '알림', '내용');
      const raw = Utilities.base64EncodeWebSafe('To: a@example.com\\r\\nSubject: draft\\r\\n\\r\\nx');
      Gmail.Users.Drafts.create({ message: { raw } }, 'me');
      Calendar.Events.insert({ summary: '회의', start: { date: '2026-12-02' }, end: { date: '2026-12-03' } }, 'primary');
    }`);
    expect(run.failure).toBeUndefined();
    expect(run.pages.map(({ kind, title }) => [kind, title])).toEqual([['sidebar', '소개']]);
    expect(run.mails).toEqual([{ to: 'desk@example.com', subject: '알림', body: '내용' }]);
    expect(run.drafts).toEqual([{ to: 'a@example.com', subject: 'draft' }]);
    expect(run.events.map(({ summary }) => summary)).toEqual(['회의']);
    expect(printReport(run)).toContain('[mail] desk@example.com: 알림');
  });

  it('needs the scopes that the manifest lists', () => {
    const path = filesOf({
      'a.gs': `function main() { MailApp.sendEmail('a@example.com', 's', 'b') }`,
      'appsscript.json': '{ "oauthScopes": ["https://www.googleapis.com/auth/spreadsheets.currentonly"] }',
    });
    const asked = readArguments([path('.'), 'main']);
    if (!asked) throw new Error('no arguments');
    expect(runScript(readSource(asked.paths), asked).report.failure?.message).toMatch(/permission/i);
  });
});
