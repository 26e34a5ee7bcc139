import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import type { MenuAction } from './menu-actions';

/** A source file whose exports become globals of Apps Script. */
export interface Entry {
  /** From the project's root. */
  readonly file: string;
  /** Name of its lazy factory; ends in `_`, so that google.script.run cannot reach it. */
  readonly factory: string;
  /** Exports that become globals of the same name, arguments passed on as they came. */
  readonly globals: readonly string[];
  /** Exports that only forwarding functions call: never globals. */
  readonly wired: readonly string[];
  /** Shipped as a compressed text, see build/pack.ts; what has to be quick at every opening or edit is not. */
  readonly packed: boolean;
}

/**
 * The allow-list, and the only place that grants a name: every global function is one of these `globals` or the
 * `action_…` function of a menu action. Whatever is global can be called by google.script.run, a menu or a trigger,
 * so an export that stands in neither list fails the build.
 *
 * Three factories, because opening the spreadsheet must load the menu's words and nothing else, and whoever types into
 * a cell the few words of the columns that get a date.
 * Source: https://developers.google.com/apps-script/guides/html/communication#private_functions
 */
export const ENTRIES: readonly Entry[] = [
  { file: 'src/on-open.ts', factory: 'menu_', globals: ['onOpen'], wired: [], packed: false },
  { file: 'src/on-edit.ts', factory: 'stamp_', globals: ['onEdit'], wired: [], packed: false },
  { file: 'src/main.ts', factory: 'main_', globals: ['call'], wired: ['runFromMenu'], packed: true },
];

/** What every bundle of ours is built with: a bare V8 of ES2020, neither Node nor a browser. */
export const BUNDLE_OPTIONS = {
  bundle: true,
  write: false,
  platform: 'neutral',
  mainFields: ['browser', 'module', 'main'],
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * The real function declarations that Apps Script sees: one for every global of the entry, its doc comment kept,
 * since Google reads tags such as `@customfunction` there.
 */
export function forwardExports(root: string, entry: Entry): string {
  const source = readFileSync(join(root, entry.file), 'utf8');
  return entry.globals
    .map((name) => {
      const doc = docComments(source).find(({ exported }) => exported === name)?.comment;
      const forward = `function ${name}(){return ${entry.factory}().${name}.apply(this,arguments)}`;
      return doc ? `${doc}\n${forward}` : forward;
    })
    .join('\n');
}

/** One global for every menu action: a menu passes no arguments, and none from elsewhere get through. */
export function forwardActions(actions: readonly MenuAction[], factory: string): string {
  return actions
    .map(
      ({ id, functionName }) =>
        `function ${functionName}(){return ${factory}().runFromMenu(${JSON.stringify(id)})}`,
    )
    .join('\n');
}

/** Doc comments about the whole script (`@OnlyCurrentDoc`, `@NotOnlyCurrentDoc`), which belong to the top of the file. */
export function scriptComments(root: string, entry: Entry): readonly string[] {
  const source = readFileSync(join(root, entry.file), 'utf8');
  return docComments(source)
    .filter(({ comment, exported }) => exported === undefined && /@(?:Not)?OnlyCurrentDoc\b/.test(comment))
    .map(({ comment }) => comment);
}

function docComments(source: string): { comment: string; exported: string | undefined }[] {
  const pattern = /(\/\*\*(?:[^*]|\*(?!\/))*\*\/)(?:\s*export\s+(?:async\s+)?function\s+(\w+))?/g;
  return [...source.matchAll(pattern)].map((match) => ({ comment: match[1] ?? '', exported: match[2] }));
}
