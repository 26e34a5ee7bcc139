import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/script/script-app

const script = `
  function install(name) { return ScriptApp.newTrigger(name).timeBased().everyDays(1).create().getUniqueId(); }
  function installEdit(name) { ScriptApp.newTrigger(name).forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
  function names() { return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction()); }
  function oldNames() { return ScriptApp.getScriptTriggers().map((t) => t.getHandlerFunction()); }
  function userNames() { return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).map((t) => t.getHandlerFunction()); }
  function remove(name) {
    ScriptApp.getProjectTriggers().filter((t) => t.getHandlerFunction() === name).forEach((t) => ScriptApp.deleteTrigger(t));
  }
  function removeTwice() { const [t] = ScriptApp.getProjectTriggers(); ScriptApp.deleteTrigger(t); ScriptApp.deleteTrigger(t); }`;

const lead = { user: 'lead@example.com' };
const desk = { user: 'desk@example.com' };

describe('ScriptApp.getProjectTriggers', () => {
  it("gives the current user's triggers only", () => {
    const host = createHost({ script });
    host.run('install', ['a'], lead);
    host.run('install', ['b'], desk);
    expect([host.run('names', [], lead).value, host.run('names', [], desk).value]).toEqual([['a'], ['b']]);
  });
});

describe('ScriptApp.getScriptTriggers', () => {
  it('gives the same', () => {
    const host = createHost({ script });
    host.run('install', ['a'], lead);
    expect(host.run('oldNames', [], lead).value).toEqual(['a']);
  });
});

describe('ScriptApp.getUserTriggers', () => {
  it('gives those of the spreadsheet, not of the clock', () => {
    const host = createHost({ script });
    host.run('install', ['a'], lead);
    host.run('installEdit', ['b'], lead);
    expect(host.run('userNames', [], lead).value).toEqual(['b']);
  });
});

describe('ScriptApp.deleteTrigger', () => {
  it('removes it, so that it no longer runs', () => {
    const host = createHost({ script, now: 0 });
    host.run('install', ['a'], lead);
    host.run('install', ['b'], lead);
    host.run('remove', ['a'], lead);
    expect(host.run('names', [], lead).value).toEqual(['b']);
    expect(host.advanceTo(90_000_000).map(({ functionName }) => functionName)).toEqual(['b']);
  });

  it('refuses one that is gone', () => {
    const host = createHost({ script });
    host.run('install', ['a'], lead);
    expect(() => host.run('removeTwice', [], lead)).toThrow('deleteTrigger');
  });
});

describe('ScriptApp.newTrigger', () => {
  it('gives each trigger an id of its own, and does not look whether the function exists', () => {
    const host = createHost({ script });
    const ids = ['a', 'b', 'c'].map((name) => host.run('install', [name], lead).value);
    host.run('remove', ['b'], lead);
    ids.push(host.run('install', ['d'], lead).value);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('ScriptApp', () => {
  it('ScriptApp.getScriptId tells an id', () => {
    expect(resultOf('return ScriptApp.getScriptId()')).toBe('bound-script');
  });

  it('ScriptApp.getService: the script is no web app (Service.getUrl, Service.isEnabled)', () => {
    expect(resultOf('const app = ScriptApp.getService(); return [app.getUrl(), app.isEnabled()]')).toEqual([
      null,
      false,
    ]);
  });

  it('ScriptApp.getInstallationSource: bound scripts are not installed', () => {
    expect(resultOf('return ScriptApp.getInstallationSource() === ScriptApp.InstallationSource.NONE')).toBe(
      true,
    );
  });

  it.each(['getOAuthToken', 'getIdentityToken', 'invalidateAuth', 'newStateToken', 'getProjectKey'])(
    'ScriptApp.%s is not imitated',
    (method) => {
      expect(() => resultOf(`ScriptApp.${method}()`)).toThrow(`not implemented: ScriptApp.${method}`);
    },
  );
});

describe('ScriptApp.getAuthorizationInfo', () => {
  const SEND = 'https://www.googleapis.com/auth/script.send_mail';
  const UI = 'https://www.googleapis.com/auth/script.container.ui';
  /** Without touching the spreadsheet, which would need a scope itself. */
  const scopedResult = (body: string, options: { oauthScopes?: readonly string[] } = {}) =>
    createHost({ script: `function main() { ${body} }`, ...options }).run('main').value;
  const info = (args: string) => `ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL${args})`;

  it('AuthorizationInfo.getAuthorizationStatus, AuthorizationInfo.getAuthorizationUrl, AuthorizationInfo.getAuthorizedScopes: all that the manifest names is granted', () => {
    const body = (args: string) => `const info = ${info(args)};
      return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, info.getAuthorizationUrl(), info.getAuthorizedScopes()]`;
    expect(scopedResult(body(''), { oauthScopes: [SEND, UI] })).toEqual([true, null, [SEND, UI]]);
    expect(scopedResult(body(`, ['${UI}']`), { oauthScopes: [SEND, UI] })).toEqual([true, null, [UI]]);
  });

  it('refuses scopes that are none of the script, as ScriptApp.requireScopes does', () => {
    expect(() => scopedResult(info(`, ['${UI}']`), { oauthScopes: [SEND] })).toThrow(
      `Invalid argument: ${UI}`,
    );
    const require = (scope: string) =>
      `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${scope}']); return 1`;
    expect(() => scopedResult(require(UI), { oauthScopes: [SEND] })).toThrow(`Invalid argument: ${UI}`);
    expect(scopedResult(require(SEND), { oauthScopes: [SEND] })).toBe(1);
  });

  it('cannot tell scopes where the host does not know the manifest', () => {
    expect(() => scopedResult(`${info('')}.getAuthorizedScopes()`)).toThrow('not implemented');
    expect(() => scopedResult(info(`, ['${UI}']`))).toThrow('not implemented');
  });
});

describe('ScriptApp.requireAllScopes', () => {
  it('passes', () => {
    expect(resultOf('ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return 1')).toBe(1);
  });
});
