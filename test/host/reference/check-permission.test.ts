import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { readReference } from '../../../host/reference/reference';

// Source: https://developers.google.com/apps-script/guides/triggers#restrictions
// Source: https://developers.google.com/apps-script/concepts/scopes

const CURRENT = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const ALL = 'https://www.googleapis.com/auth/spreadsheets';

describe('the scopes of the reference', () => {
  it('are read for each member', () => {
    const { scopes } = readReference();
    expect(scopes.get('Range.setValues')).toEqual([CURRENT, ALL]);
    expect(scopes.get('SpreadsheetApp.openById')).toEqual([ALL]);
    expect(scopes.get('Ui.showSidebar')).toEqual(['https://www.googleapis.com/auth/script.container.ui']);
    expect(scopes.get('Ui.alert')).toBeUndefined();
    expect(scopes.get('Cache.put')).toBeUndefined();
  });
});

describe('a manifest that names scopes', () => {
  const run = (body: string, oauthScopes: readonly string[]) =>
    createHost({ script: `function main() { ${body} }`, oauthScopes }).run('main').value;

  it('keeps other members out of reach', () => {
    expect(() => run('SpreadsheetApp.getActive()', [])).toThrow(
      `Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (${CURRENT} || ${ALL})`,
    );
    expect(() =>
      run(`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))`, [CURRENT]),
    ).toThrow(
      'Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });

  it.each([CURRENT, ALL])('reaches a member by any one of its scopes: %s', (scope) => {
    expect(run('return SpreadsheetApp.getActive().getSheets().length', [scope])).toBe(1);
  });

  it('reaches what needs none', () => {
    expect(run(`CacheService.getScriptCache().put('a', 'b'); return Utilities.getUuid().length`, [])).toBe(
      36,
    );
  });
});

describe('a simple trigger', () => {
  const open = (body: string) => createHost({ script: `function onOpen() { ${body} }` }).open();

  it('reaches the file it is bound to', () => {
    expect(() => open(`SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)`)).not.toThrow();
  });

  it('does not reach what somebody must authorise', () => {
    expect(() => open(`ScriptApp.newTrigger('f')`)).toThrow(
      'You do not have permission to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
  });
});
