import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/guides/v8-runtime
describe('an object of a service', () => {
  it('is an Object, and an empty one as JSON', () => {
    expect(
      resultOf(`return [s instanceof Object, JSON.stringify({ s }), String(s), 'getName' in s]`),
    ).toEqual([true, '{"s":{}}', 'Sheet', true]);
  });

  it('does not pass for one without members in a loop', () => {
    for (const object of ['s', 'SpreadsheetApp'])
      expect(() => resultOf(`for (const name in ${object}) return name`)).toThrow(
        'not implemented: the names of',
      );
  });
});

describe('a global service', () => {
  const run = (script: string) =>
    createHost({ script, now: new Date('2026-12-01T09:00:00+09:00') }).run('main').value;

  it('can be replaced by the script', () => {
    expect(run(`function main() { Logger = { log: (x) => 'own ' + x }; return Logger.log(1) }`)).toBe(
      'own 1',
    );
    expect(run(`var console = { log: () => 'own' }; function main() { return console.log(1) }`)).toBe('own');
    expect(run(`function main() { MimeType = 5; return globalThis.MimeType }`)).toBe(5);
  });

  it('is itself again in the next execution', () => {
    const script = `function main() { const was = typeof Logger.log; Logger = {}; return was }`;
    const host = createHost({ script });
    expect([host.run('main').value, host.run('main').value]).toEqual(['function', 'function']);
  });
});

describe('the stack of an error', () => {
  it.each(['s.getRange(0, 1)', 'SpreadsheetApp.nothing', 'HtmlService.createTemplateFromFile("none")'])(
    'of a service begins in the script: %s',
    (code) => {
      const stack = String(resultOf(`try { ${code} } catch (error) { return error.stack }`)).split('\n');
      expect(stack[1]).toMatch(/^ {4}at main \(main\.js:\d+:\d+\)$/);
    },
  );
});

describe('a machine that speaks another language', () => {
  const SCRIPT = `function main() {
    const day = new Date(2026, 0, 2, 3, 4, 5);
    return [(1234.5).toLocaleString(), [1234.5].toLocaleString(), day.toLocaleDateString(), day.toLocaleTimeString(),
      String(day), Utilities.formatString('%,d', 1234), Intl.DateTimeFormat().resolvedOptions().locale,
      new Intl.NumberFormat().format(1.5), (1.5).toLocaleString('de'), day instanceof Date,
      new Intl.NumberFormat() instanceof Intl.NumberFormat, ['b', 'a', 'z'].sort(new Intl.Collator().compare).join('')];
  }`;

  it.each(['de_DE.UTF-8', 'C.UTF-8'])('changes nothing for a script: %s', (locale) => {
    const path = join(mkdtempSync(join(tmpdir(), 'script-')), 'main.js');
    writeFileSync(path, SCRIPT);
    const printed = execFileSync(
      'node_modules/.bin/tsx',
      ['local/gs.ts', path, 'main', '--json', '--time-zone', 'Asia/Seoul'],
      {
        env: { ...process.env, LC_ALL: locale, LANG: locale },
        encoding: 'utf8',
      },
    );
    const report = JSON.parse(printed) as { readonly result: unknown };
    expect(report.result).toEqual([
      '1,234.5',
      '1,234.5',
      '1/2/2026',
      '3:04:05 AM',
      'Fri Jan 02 2026 03:04:05 GMT+0900 (Korean Standard Time)',
      '1,234',
      'en-US',
      '1.5',
      '1,5',
      true,
      true,
      'abz',
    ]);
  });
});
