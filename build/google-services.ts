import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findFreeNames } from './free-names';

/** Which of Google's services a script, or a function's body, uses; advanced ones included, by the names of their globals. */
export function findServices(code: string): Promise<string[]> {
  return findFreeNames(code, listServices());
}

function listServices(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));
  const files = [folder, join(folder, 'apis')].flatMap((inside) =>
    readdirSync(inside)
      .filter((name) => name.endsWith('.d.ts'))
      .map((name) => readFileSync(join(inside, name), 'utf8')),
  );
  const names = files.flatMap((text) =>
    [...text.matchAll(/^declare var (\w+): GoogleAppsScript\./gm)].map((match) => match[1] ?? ''),
  );
  return [...new Set(names)].sort();
}
