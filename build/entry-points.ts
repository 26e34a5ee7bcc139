import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build as bundle, type Plugin } from 'esbuild';
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
}

/**
 * The allow-list, and the only place that grants a name: every global function is one of these `globals` or the
 * `action_…` function of a menu action. Whatever is global can be called by google.script.run, a menu or a trigger,
 * so an export that stands in neither list fails the build.
 *
 * Two factories, because opening the spreadsheet must load the menu's words and nothing else.
 * Source: https://developers.google.com/apps-script/guides/html/communication#private_functions
 */
export const ENTRIES: readonly Entry[] = [
  { file: 'src/on-open.ts', factory: 'menu_', globals: ['onOpen'], wired: [] },
  { file: 'src/main.ts', factory: 'main_', globals: ['onEdit', 'call'], wired: ['runFromMenu'] },
];

/** One entry, bundled: `code` declares two functions, the lazy factory and its maker, and runs nothing. */
export interface BundledEntry {
  readonly code: string;
  readonly exports: readonly string[];
  /** Files that went in, from the project's root. */
  readonly inputs: readonly string[];
}

/** What every bundle of ours is built with: a bare V8 of ES2019, neither Node nor a browser. */
export const BUNDLE_OPTIONS = {
  bundle: true,
  write: false,
  platform: 'neutral',
  mainFields: ['browser', 'module', 'main'],
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * Bundles an entry and puts its body into a factory that runs on the first use, once an execution.
 *
 * @throws Error where the entry's exports are not exactly those that its allow-list names
 */
export async function bundleEntry(root: string, entry: Entry, plugins: Plugin[]): Promise<BundledEntry> {
  const result = await bundle({
    ...BUNDLE_OPTIONS,
    absWorkingDir: root,
    entryPoints: [entry.file],
    outfile: 'entry.js',
    format: 'esm',
    minify: true,
    metafile: true,
    plugins,
  });
  const [output] = Object.values(result.metafile.outputs);
  const text = result.outputFiles[0]?.text;
  if (!output || text === undefined) throw new Error(`${entry.file}: esbuild wrote nothing`);
  checkExports(entry, output.exports);
  return {
    code: toFactory(entry, text),
    exports: output.exports,
    inputs: Object.keys(result.metafile.inputs),
  };
}

function checkExports({ file, globals, wired }: Entry, found: readonly string[]): void {
  const listed = [...globals, ...wired];
  const unlisted = found.filter((name) => !listed.includes(name));
  const missing = listed.filter((name) => !found.includes(name));
  if (unlisted.length > 0)
    throw new Error(`${file} exports ${unlisted.join(', ')}: not on the allow-list in build/entry-points.ts`);
  if (missing.length > 0)
    throw new Error(`${file} does not export ${missing.join(', ')}, which the allow-list names`);
}

/** esbuild ends an ES module with its one export clause; here it becomes what the maker returns. */
function toFactory({ file, factory }: Entry, esm: string): string {
  const clause = /export\s*\{([^{}]*)\};?\s*$/.exec(esm);
  if (!clause) throw new Error(`${file}: no export clause at the end of what esbuild wrote`);
  const members = (clause[1] ?? '')
    .split(',')
    .map((part) => /^\s*([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(part))
    .map((match) => `${match?.[2] ?? match?.[1]}:${match?.[1]}`);
  const maker = `make_${factory}`;
  return [
    `function ${factory}(){return ${factory}.made||(${factory}.made=${maker}())}`,
    `function ${maker}(){"use strict";${esm.slice(0, clause.index)}return{${members.join(',')}}}`,
  ].join('\n');
}

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
