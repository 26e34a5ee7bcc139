import { join } from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';
import { BUNDLE_OPTIONS, type Entry } from './entry-points';

/** One entry, bundled. */
export interface BundledEntry {
  readonly entry: Entry;
  /** What stands between the braces of a function that returns the exports. */
  readonly body: string;
  /** Files that went in, absolute. */
  readonly inputs: readonly string[];
}

/**
 * Bundles an entry into the body of a function.
 *
 * @param define what names taken from outside stand for
 * @throws Error where the entry's exports are not exactly those that its allow-list names
 */
export async function bundleEntry(
  root: string,
  entry: Entry,
  plugins: Plugin[],
  define: Readonly<Record<string, string>> = {},
): Promise<BundledEntry> {
  const result = await bundle({
    ...BUNDLE_OPTIONS,
    absWorkingDir: root,
    entryPoints: [entry.file],
    outfile: 'entry.js',
    format: 'esm',
    minify: true,
    metafile: true,
    define,
    plugins,
  });
  const [output] = Object.values(result.metafile.outputs);
  const text = result.outputFiles[0]?.text;
  if (!output || text === undefined) throw new Error(`${entry.file}: esbuild wrote nothing`);
  checkExports(entry, output.exports);
  return {
    entry,
    body: toBody(entry, text),
    inputs: Object.keys(result.metafile.inputs).map((path) => join(root, path)),
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

/** esbuild ends an ES module with its one export clause; here it becomes what the function returns. */
function toBody({ file }: Entry, esm: string): string {
  const clause = /export\s*\{([^{}]*)\};?\s*$/.exec(esm);
  if (!clause) throw new Error(`${file}: no export clause at the end of what esbuild wrote`);
  const members = (clause[1] ?? '')
    .split(',')
    .map((part) => /^\s*([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(part))
    .map((match) => `${match?.[2] ?? match?.[1]}:${match?.[1]}`);
  return `"use strict";${esm.slice(0, clause.index)}return{${members.join(',')}}`;
}

/** The lazy factory: hands out what its maker makes, which runs on the first use, once an execution. */
export function lazyFactory(factory: string): string {
  return `function ${factory}(){return ${factory}.made||(${factory}.made=make_${factory}())}`;
}

/** The maker of an entry that is shipped as code. */
export function plainMaker({ entry, body }: BundledEntry): string {
  return `function make_${entry.factory}(){${body}}`;
}
