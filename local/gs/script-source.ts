import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import * as v from 'valibot';
import { requireZone } from './arguments';
import { UsageError } from './usage-error';

/** A file of a script project. */
export interface SourceFile {
  /** As errors name it. */
  readonly name: string;
  readonly text: string;
}

const texts = v.optional(v.array(v.string()));
const MANIFEST = v.looseObject({
  timeZone: v.optional(v.string()),
  oauthScopes: texts,
  urlFetchWhitelist: texts,
});

/** What of appsscript.json matters to a run. */
export type Manifest = v.InferOutput<typeof MANIFEST>;

/** A script project as Apps Script would hold it. */
export interface ScriptSource {
  /** Files with code, in order: they share one global scope. */
  readonly scripts: readonly SourceFile[];
  /** By the name that HtmlService knows, without the ending. */
  readonly pages: readonly SourceFile[];
  readonly manifest: Manifest;
}

/**
 * Reads files and folders; a folder with all it holds, but for hidden files and node_modules.
 * @throws UsageError naming the file that cannot be used
 */
export function readSource(paths: readonly string[]): ScriptSource {
  const files = paths.flatMap((path) =>
    read(() => statSync(path)).isDirectory() ? filesIn(path) : [{ path, name: basename(path) }],
  );
  const scripts: SourceFile[] = [];
  const pages: SourceFile[] = [];
  let manifest: string | undefined;
  for (const { path, name } of files) {
    const text = read(() => readFileSync(path, 'utf8')).replace(/^\uFEFF/, '');
    if (basename(name) === 'appsscript.json') manifest = text;
    else if (/\.(gs|js)$/.test(name)) scripts.push({ name, text });
    else if (/\.html$/.test(name)) pages.push({ name: name.replace(/\.html$/, ''), text });
    else
      throw new UsageError(
        `not a file of Apps Script, which are .gs, .js, .html and appsscript.json: ${path}`,
      );
  }
  if (scripts.length === 0) throw new UsageError(`no .gs or .js file in ${paths.join(', ')}`);
  return { scripts, pages, manifest: readManifest(manifest) };
}

function filesIn(folder: string): { path: string; name: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).replaceAll('\\', '/') }))
    .filter(({ name }) => !/(^|\/)(\.|node_modules\/)/.test(name))
    .filter(({ name }) => /\.(gs|js|html)$/.test(name) || basename(name) === 'appsscript.json')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @throws UsageError where it is none */
function readManifest(text: string | undefined): Manifest {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError('appsscript.json is no JSON');
  }
  if (!v.is(MANIFEST, value)) throw new UsageError('appsscript.json is no manifest of Apps Script');
  if (value.timeZone !== undefined) requireZone(value.timeZone);
  return value;
}

function read<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
