import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../local/gs/arguments';
import { filesOf } from './run';

function gs(...argv: string[]) {
  return spawnSync('npx', ['tsx', 'local/gs.ts', ...argv], { encoding: 'utf8' });
}

describe('npm run gs', () => {
  it('prints the report, as JSON too, and writes the workbook', () => {
    const path = filesOf({
      'Code.gs': 'function main() { SpreadsheetApp.getActiveSheet().appendRow([1]); return "done" }',
    });
    const run = gs(path('Code.gs'), '--json', '--out', path('out.xlsx'));
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      function: 'main',
      result: 'done',
      sheets: [{ cells: [['1']] }],
    });
    expect(existsSync(path('out.xlsx'))).toBe(true);
  });

  it('exits with 2 and one sentence where it cannot begin', () => {
    const run = gs('nowhere/Code.gs');
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('nowhere/Code.gs');
  });
});

describe('its arguments', () => {
  it('are files, told by a dot or a slash, and the function', () => {
    expect(readArguments(['tally', 'a.gs', 'src/'])).toMatchObject({
      paths: ['a.gs', 'src/'],
      functionName: 'tally',
    });
    expect(readArguments(['--help'])).toBeUndefined();
  });

  it.each([
    [['main'], 'no file of a script is named'],
    [['a.gs', 'f', 'g'], 'not both f and g'],
    [['a.gs', '--args', '{}'], '--args is no JSON array'],
    [['a.gs', '--args', '['], '--args is no JSON'],
    [['a.gs', '--now', 'soon'], '--now is no instant: soon'],
    [['a.gs', '--time-zone', 'Mars/Base'], 'no time zone: Mars/Base'],
    [['a.gs', '--colour'], "Unknown option '--colour'"],
  ])('%j cannot be used', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });

  it('refuses a file that Apps Script knows nothing of', () => {
    const path = filesOf({ 'Code.py': '' });
    expect(gs(path('Code.py')).stderr).toContain('not a file of Apps Script');
  });
});
