import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One source file of the project. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text with comments blanked, so that what they quote counts for nothing. Lines keep their numbers. */
  readonly code: string;
}

/** One import, re-export or dynamic import. */
export interface Import {
  readonly from: string;
  /** The imported file from the project's root; a package or built-in module as it is written. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Erased by the compiler: `import type`, or only `type` names between the braces. */
  readonly isTypeOnly: boolean;
}

/** All TypeScript files under the folders, sorted; a folder that does not exist has none. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap(listFiles).map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, code: blankComments(text) };
  });
}

function listFiles(folder: string): string[] {
  let entries: string[];
  try {
    entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return entries
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

/** Replaces comments by blanks, and leaves `//` inside texts and regular expressions alone. */
export function blankComments(text: string): string {
  const pattern =
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*|(?<=(?:[=(,:[!&|?{};\n]|\breturn)\s*)\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//g;
  return text.replace(pattern, (token) => (/^\/[*/]/.test(token) ? token.replace(/[^\n]/g, ' ') : token));
}

/** What a file imports, in order; `import('…')` in types and in code included. */
export function findImports({ path, code }: SourceFile): Import[] {
  const statement = /^[ \t]*(import|export)\s+(type\s+)?([^'"`;()=]*?\bfrom\s+)?(['"])([^'"\n]+)\4/gm;
  const dynamic = /\bimport\s*\(\s*(['"])([^'"\n]+)\1/g;
  return [
    ...[...code.matchAll(statement)].map(([, , typeWord, names = '', , target = '']) =>
      toImport(path, target, typeWord !== undefined || namesOnlyTypes(names)),
    ),
    ...[...code.matchAll(dynamic)].map(([, , target = '']) => toImport(path, target, false)),
  ];
}

function namesOnlyTypes(names: string): boolean {
  const braces = /^\{([^}]*)\}\s*from\s+$/.exec(names)?.[1];
  if (braces === undefined) return false;
  return braces
    .split(',')
    .filter((name) => name.trim() !== '')
    .every((name) => /^\s*type\s/.test(name));
}

function toImport(from: string, target: string, isTypeOnly: boolean): Import {
  const isPackage = !target.startsWith('.');
  const to = isPackage ? target : normalize(join(dirname(from), target)).replaceAll('\\', '/');
  return { from, to, isPackage, isTypeOnly };
}
