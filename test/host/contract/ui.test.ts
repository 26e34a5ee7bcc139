import { describe, expect, it } from 'vitest';
import { type Answer, createHost, type Question } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/base/ui
// Source: https://developers.google.com/apps-script/reference/base/menu

/** What a body asks, and what it makes of an answer. */
function asked(expression: string, reply: Answer) {
  const questions: Question[] = [];
  const value = resultOf(`const ui = SpreadsheetApp.getUi(); return ${expression}`, {
    answer: (question) => {
      questions.push(question);
      return reply;
    },
  });
  return { value, question: questions[0] };
}

describe('Ui.alert', () => {
  it.each([
    [`ui.alert('글')`, { kind: 'alert', title: '', text: '글', buttons: 'OK' }],
    [`ui.alert('글', ui.ButtonSet.YES_NO)`, { kind: 'alert', title: '', text: '글', buttons: 'YES_NO' }],
    [
      `ui.alert('제목', '글', ui.ButtonSet.YES_NO_CANCEL)`,
      { kind: 'alert', title: '제목', text: '글', buttons: 'YES_NO_CANCEL' },
    ],
  ])('%s', (expression, question) => {
    expect(asked(expression, { button: 'CLOSE' }).question).toEqual(question);
  });

  it.each([
    ['OK', 'OK_CANCEL'],
    ['CANCEL', 'OK_CANCEL'],
    ['YES', 'YES_NO'],
    ['NO', 'YES_NO'],
    ['CLOSE', 'YES_NO'],
  ] as const)('answers Button.%s of %s, × as CLOSE', (button, set) => {
    expect(asked(`ui.alert('글', ui.ButtonSet.${set}) === ui.Button.${button}`, { button }).value).toBe(true);
  });

  it.each([`ui.alert('제목', '글')`, 'ui.alert()', 'ui.alert(5)', `ui.alert('글', 'OK')`])(
    'does not take %s',
    (call) => {
      expect(() => asked(call, { button: 'OK' })).toThrow("don't match the method signature for Ui.alert.");
    },
  );

  it('drops the locks of the execution', () => {
    const body = `const lock = LockService.getDocumentLock(); lock.waitLock(1000); SpreadsheetApp.getUi().alert('?'); return lock.hasLock();`;
    expect(resultOf(body)).toBe(false);
  });

  it('can be shown by a simple trigger', () => {
    const host = createHost({ script: `function onOpen() { SpreadsheetApp.getUi().alert('안녕'); }` });
    expect(() => host.open()).not.toThrow();
  });
});

describe('Ui.prompt, PromptResponse.getResponseText, PromptResponse.getSelectedButton', () => {
  it.each([
    [`ui.prompt('이름')`, { kind: 'prompt', title: '', text: '이름', buttons: 'OK' }],
    [
      `ui.prompt('이름', ui.ButtonSet.OK_CANCEL)`,
      { kind: 'prompt', title: '', text: '이름', buttons: 'OK_CANCEL' },
    ],
    [
      `ui.prompt('제목', '이름', ui.ButtonSet.YES_NO)`,
      { kind: 'prompt', title: '제목', text: '이름', buttons: 'YES_NO' },
    ],
  ])('%s', (call, question) => {
    const { question: given, value } = asked(
      `((reply) => [reply.getResponseText(), reply.getSelectedButton() === ui.Button.CLOSE])(${call})`,
      { button: 'CLOSE', text: '김영희' },
    );
    expect(given).toEqual(question);
    expect(value).toEqual(['김영희', true]);
  });

  it('gives a blank text where none was typed', () => {
    expect(asked(`ui.prompt('이름').getResponseText()`, { button: 'CLOSE' }).value).toBe('');
  });
});

describe('Ui.createMenu, Menu.addItem, Menu.addSeparator, Menu.addSubMenu, Menu.addToUi', () => {
  const add = `const ui = SpreadsheetApp.getUi();
    ui.createMenu('메뉴').addItem('하나', 'one').addSeparator().addSubMenu(ui.createMenu('더').addItem('둘', 'two')).addToUi();`;

  it('stand in the menu bar', () => {
    const host = hostOf(add);
    host.run('main');
    expect(host.menus).toEqual([
      {
        caption: '메뉴',
        items: [
          { caption: '하나', functionName: 'one' },
          { separator: true },
          { submenu: { caption: '더', items: [{ caption: '둘', functionName: 'two' }] } },
        ],
      },
    ]);
  });

  it('take the place of the menu of the same name', () => {
    const host = hostOf(
      `${add} ui.createMenu('다른').addToUi(); ui.createMenu('메뉴').addItem('셋', 'three').addToUi();`,
    );
    host.run('main');
    expect(host.menus.map(({ caption, items }) => [caption, items.length])).toEqual([
      ['다른', 0],
      ['메뉴', 1],
    ]);
  });

  it('can be made by a simple trigger', () => {
    const host = createHost({ script: `function onOpen() { ${add} }` });
    host.open();
    expect(host.menus).toHaveLength(1);
  });
});

describe('Ui.createAddonMenu', () => {
  it('stands among the extensions, under the script’s name', () => {
    const host = hostOf(`SpreadsheetApp.getUi().createAddonMenu().addItem('하나', 'one').addToUi()`);
    host.run('main');
    expect(host.menus).toEqual([
      { caption: '', inExtensions: true, items: [{ caption: '하나', functionName: 'one' }] },
    ]);
  });
});

const page = `HtmlService.createHtmlOutput('<p>내용</p>').setTitle('제목').setWidth(500).setHeight(400)`;

describe('Ui.showSidebar', () => {
  it('opens one that is 300 wide whatever was asked for; another takes its place', () => {
    const host = hostOf(
      `const ui = SpreadsheetApp.getUi(); ui.showSidebar(${page}); if (a) ui.showSidebar(HtmlService.createHtmlOutput(a))`,
    );
    host.run('main');
    expect(host.sidebar).toEqual({
      kind: 'sidebar',
      title: '제목',
      width: 300,
      height: undefined,
      html: '<p>내용</p>',
    });
    host.run('main', ['둘']);
    expect(host.sidebar).toMatchObject({ title: '', html: '둘' });
  });

  it('is served without meta tags, title and favicon of its own, with those that were added', () => {
    const html = `<html><head><meta charset="utf-8"><meta http-equiv='x' content="a > b"><title>t</title><link rel="shortcut icon" href="i"><link rel="stylesheet" href="s"></head>
<script>var tag = "<meta name=x>";</script></html>`;
    const host = hostOf(
      `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(a).addMetaTag('viewport', 'width=device-width').setFaviconUrl('https://x.y/i.png'))`,
    );
    host.run('main', [html]);
    expect(
      host.sidebar?.html,
    ).toBe(`<html><head><meta name="viewport" content="width=device-width"><link rel="icon" href="https://x.y/i.png"><link rel="stylesheet" href="s"></head>
<script>var tag = "<meta name=x>";</script></html>`);
  });

  it('is served broken where Google breaks it', () => {
    const host = hostOf('SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(a))');
    host.run('main', ['<script>go(`https://x.y`);\n</script>']);
    expect(host.sidebar?.html).toBe('<script>go(`https:\n</script>');
  });

  it('suspends nothing: locks stay', () => {
    const body = `const lock = LockService.getDocumentLock(); lock.waitLock(1000); SpreadsheetApp.getUi().showSidebar(${page}); return lock.hasLock();`;
    expect(resultOf(body)).toBe(true);
  });

  it('refuses what is no output, and a page that stops in its middle', () => {
    const show = (value: string) => resultOf(`SpreadsheetApp.getUi().showSidebar(${value})`);
    expect(() => show(`'<p>'`)).toThrow('Invalid argument: userInterface');
    expect(() => show(`HtmlService.createTemplate('x')`)).toThrow('Invalid argument: userInterface');
    expect(() => show(`HtmlService.createHtmlOutput('<script>x')`)).toThrow(
      'Malformed HTML content: <script>x.',
    );
  });

  it.each(['onOpen', 'onEdit'])('is out of reach for the simple trigger %s', (name) => {
    const host = createHost({
      script: `function ${name}() { SpreadsheetApp.getUi().showSidebar(${page}); }`,
    });
    expect(() => (name === 'onOpen' ? host.open() : host.edit('시트1', 'A1', 'x'))).toThrow(
      'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });
});

describe('Ui.showModalDialog, Ui.showModelessDialog, Ui.showDialog', () => {
  it('open dialogs in the size asked for; their title is the call’s', () => {
    const host = hostOf(
      `const ui = SpreadsheetApp.getUi(); ui.showModelessDialog(HtmlService.createHtmlOutput('b'), '둘'); ui.showModalDialog(${page}, '하나')`,
    );
    host.run('main');
    expect(host.dialogs).toEqual([
      { kind: 'modeless', title: '둘', width: undefined, height: undefined, html: 'b' },
      { kind: 'modal', title: '하나', width: 500, height: 400, html: '<p>내용</p>' },
    ]);
  });

  it('the oldest takes the output’s title', () => {
    const host = hostOf(`SpreadsheetApp.getUi().showDialog(${page})`);
    host.run('main');
    expect(host.dialogs).toMatchObject([{ kind: 'modal', title: '제목' }]);
  });

  it('close when somebody closes them, and another of the kind takes the place', () => {
    const host = hostOf(`SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(a), 't')`);
    host.run('main', ['1']);
    host.run('main', ['2']);
    expect(host.dialogs.map(({ html }) => html)).toEqual(['2']);
    for (const dialog of host.dialogs) host.closePage(dialog);
    expect(host.dialogs).toEqual([]);
  });

  it('need a title', () => {
    expect(() => resultOf(`SpreadsheetApp.getUi().showModalDialog(${page})`)).toThrow(
      "don't match the method signature for Ui.showModalDialog.",
    );
  });
});

describe('SpreadsheetApp.getUi', () => {
  it('is out of reach for a time trigger', () => {
    expect(() => hostOf('SpreadsheetApp.getUi()').run('main', [], { caller: 'timeTrigger' })).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

describe('Ui.alert, Ui.prompt', () => {
  it('are answered with a button that they have, or closed', () => {
    const asked = (button: 'OK' | 'YES' | 'CLOSE') =>
      resultOf(`const ui = SpreadsheetApp.getUi(); return String(ui.alert('Sure?', ui.ButtonSet.YES_NO))`, {
        answer: () => ({ button }),
      });
    expect([asked('YES'), asked('CLOSE')]).toEqual(['YES', 'CLOSE']);
    expect(() => asked('OK')).toThrow('the answer to "Sure?" is OK, a button that it does not have');
  });
});
