import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One method of Google's reference, as the package gas-types-detailed copies it. */
export interface ReferenceMethod {
  /** `Spreadsheet`, `Base`, … */
  readonly namespace: string;
  readonly className: string;
  readonly name: string;
  /** Any one of them suffices; none for a method that needs no authorisation. Without the common prefix. */
  readonly scopes: readonly string[];
}

/** The names that Google puts into a script's global scope, and every method behind them. */
export interface Reference {
  /** The class by global name, `SpreadsheetApp` → `Spreadsheet.SpreadsheetApp`; advanced services included. */
  readonly globals: ReadonlyMap<string, string>;
  readonly methods: readonly ReferenceMethod[];
}

const FOLDER = 'node_modules/gas-types-detailed';

/** Every scope begins with it. */
export const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

/** Reads the reference; methods of the advanced services are left out, since these grant by API and not by method. */
export function readReference(): Reference {
  const globals = new Map<string, string>();
  const methods: ReferenceMethod[] = [];
  for (const file of declarationFiles()) {
    const text = readFileSync(file, 'utf8');
    for (const [, name = '', path = ''] of text.matchAll(/^declare var (\w+): GoogleAppsScript\.([\w.]+);/gm))
      globals.set(name, path);
    if (!file.includes('/apis/')) methods.push(...readMethods(text));
  }
  return { globals, methods };
}

function declarationFiles(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.d.ts'))
      .map((name) => join(folder, name));
  return [...inFolder(FOLDER), ...inFolder(join(FOLDER, 'apis'))];
}

function readMethods(text: string): ReferenceMethod[] {
  const methods: ReferenceMethod[] = [];
  let namespace = '';
  let className = '';
  let scopes: string[] = [];
  for (const line of text.split('\n')) {
    const scope = /^\s*\* - (https:\/\/www\.googleapis\.com\/auth\/\S+)/.exec(line)?.[1];
    if (scope) scopes.push(scope.slice(SCOPE_PREFIX.length));
    else if (/^\s*\/\*\*/.test(line)) scopes = [];
    else if (!/^\s*\*/.test(line)) {
      namespace = /^\s*namespace (\w+)/.exec(line)?.[1] ?? namespace;
      className = /^\s*interface (\w+)/.exec(line)?.[1] ?? className;
      const name = /^\s+(\w+)\(.*\):/.exec(line)?.[1];
      if (name) methods.push({ namespace, className, name, scopes });
    }
  }
  return methods;
}
