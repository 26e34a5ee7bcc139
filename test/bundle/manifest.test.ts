import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../build/build';
import { SCOPE_PREFIX } from './google-reference';
import { findNeeds, type Needs } from './needed-scopes';

type Manifest = Readonly<Record<string, unknown>>;

/**
 * The top level of the manifest, and what each field may hold.
 * Source: https://developers.google.com/apps-script/manifest
 */
const FIELDS: ReadonlyMap<string, (value: unknown) => boolean> = new Map<string, (value: unknown) => boolean>(
  [
    ['timeZone', (value) => typeof value === 'string' && Intl.supportedValuesOf('timeZone').includes(value)],
    ['runtimeVersion', (value) => value === 'STABLE' || value === 'V8' || value === 'DEPRECATED_ES5'],
    ['exceptionLogging', (value) => value === 'NONE' || value === 'STACKDRIVER'],
    ['oauthScopes', (value) => isTextList(value) && value.every((text) => text.startsWith(SCOPE_PREFIX))],
    [
      'urlFetchWhitelist',
      (value) => isTextList(value) && value.every((text) => /^https:\/\/[^/*?#]+\/\S*$/.test(text)),
    ],
    ['dependencies', isObject],
    ['addOns', isObject],
    ['chat', isObject],
    ['executionApi', isObject],
    ['sheets', isObject],
    ['webapp', isObject],
  ],
);

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields that Google would not know, or whose value it would not take. */
function findFaults(manifest: Manifest): string[] {
  return Object.keys(manifest).filter((field) => !FIELDS.get(field)?.(manifest[field]));
}

describe('appsscript.json', () => {
  const manifest: Manifest = JSON.parse(readFileSync('appsscript.json', 'utf8'));
  let needs: Needs;
  beforeAll(async () => {
    const { files, bodies } = await build();
    needs = await findNeeds([files.get('main.js'), ...bodies.values()].join('\n'));
  });

  it('has only fields and values that Google knows', () => {
    expect(findFaults(manifest)).toEqual([]);
  });

  it('runs on V8, at Korean time, and logs exceptions', () => {
    expect(manifest).toMatchObject({
      runtimeVersion: 'V8',
      timeZone: 'Asia/Seoul',
      exceptionLogging: 'STACKDRIVER',
    });
  });

  it('uses no service of Google whose price for staff nobody has thought about', () => {
    expect(needs.unknownServices).toEqual([]);
  });

  it('asks staff for exactly what the bundle needs, no more and no less', () => {
    expect(manifest.oauthScopes).toEqual(needs.scopes.map((scope) => SCOPE_PREFIX + scope));
  });

  it('enables exactly the advanced services that the bundle uses', () => {
    const { enabledAdvancedServices } = manifest.dependencies as Manifest;
    const symbols = (enabledAdvancedServices as { userSymbol: string }[]).map(({ userSymbol }) => userSymbol);
    expect(symbols).toEqual(needs.advancedServices);
  });

  it('publishes nothing: no web app, no add-on, no executable', () => {
    for (const field of ['webapp', 'addOns', 'executionApi', 'chat'])
      expect(manifest).not.toHaveProperty(field);
  });
});

describe('findFaults', () => {
  it.each<[string, Manifest]>([
    ['timezone', { timezone: 'Asia/Seoul' }],
    ['timeZone', { timeZone: 'Korea/Seoul' }],
    ['runtimeVersion', { runtimeVersion: 'v8' }],
    ['exceptionLogging', { exceptionLogging: 'CLOUD' }],
    ['oauthScopes', { oauthScopes: ['spreadsheets'] }],
    ['urlFetchWhitelist', { urlFetchWhitelist: ['http://example.com/'] }],
  ])('sees a %s that Google would not take', (field, faulty) => {
    expect(findFaults(faulty)).toEqual([field]);
  });
});

describe('findNeeds', () => {
  it.each([
    ['a menu', 'SpreadsheetApp.getUi().createMenu("x").addToUi()', []],
    ['the locale', 'Session.getActiveUserLocale()', []],
    ['a lock', 'LockService.getDocumentLock().waitLock(1)', []],
    [
      'cells of the bound file',
      'SpreadsheetApp.getActive().getRange("A1").getValues()',
      ['spreadsheets.currentonly'],
    ],
    [
      'cells through a variable',
      '((app) => app.getActive().getRange(1, 1))(SpreadsheetApp)',
      ['spreadsheets.currentonly'],
    ],
    ['another file', 'SpreadsheetApp.openById("x")', ['spreadsheets']],
    ['a new file', 'SpreadsheetApp.create("x")', ['spreadsheets']],
    ['a dialog', 'SpreadsheetApp.getUi().alert("x")', ['script.container.ui']],
    [
      'the sidebar',
      'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))',
      ['script.container.ui'],
    ],
    ['who is signed in', 'Session.getActiveUser().getEmail()', ['userinfo.email']],
    ['drafts of e-mails', 'Gmail.Users.Drafts.list("me")', ['gmail.compose']],
  ])('knows the price of %s', async (_, code, scopes) => {
    expect((await findNeeds(code)).scopes).toEqual(scopes);
  });

  it.each([
    'GmailApp.getAliases()',
    'UrlFetchApp.fetch("")',
    'Gmail.Users.Messages.list("me")',
    'Calendar.Events.list("primary")',
    'DriveApp.getFiles()',
  ])('reports a service that nobody has put a price to: %s', async (code) => {
    expect((await findNeeds(code)).unknownServices).toHaveLength(1);
  });
});
