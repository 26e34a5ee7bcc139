import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../../local/gs/arguments';
import { type Run, runScript } from '../../../local/gs/run-script';
import { readSource } from '../../../local/gs/script-source';

/** Files in a folder of their own; their paths by name. */
export function filesOf(contents: Readonly<Record<string, string>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'gs-'));
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text);
  return (name) => join(folder, name);
}

/** Runs one source as the command would, on a clock that stands still in Seoul. */
export function runSource(text: string, ...argv: string[]): Run {
  const path = filesOf({ 'Code.gs': text });
  const clock = ['--now', '2026-12-01T09:00:00+09:00', '--time-zone', 'Asia/Seoul'];
  const asked = readArguments([path('Code.gs'), ...clock, ...argv]);
  if (!asked) throw new Error('only help was asked for');
  return runScript(readSource(asked.paths), asked);
}
