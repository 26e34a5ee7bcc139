import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { requireZone } from './arguments';
import { UsageError } from './usage-error';

/** A file of a script project. */
export interface SourceFile {
  /** As errors name it. */
  readonly name: string;
  readonly text: string;
}

/** A script project as Apps Script would hold it. */
export interface ScriptSource {
  /** Files with code, in order: they share one global scope. */
  readonly scripts: readonly SourceFile[];
  /** By the name that HtmlService knows, without the ending. */
  readonly pages: readonly SourceFile[];
  /** The text of appsscript.json. */
  readonly manifest: string | undefined;
  /** Of the manifest. */
  readonly timeZone: string | undefined;
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
  return { scripts, pages, manifest, timeZone: timeZoneOf(manifest) };
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

function timeZoneOf(manifest: string | undefined): string | undefined {
  if (manifest === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(manifest);
  } catch {
    throw new UsageError('appsscript.json is no JSON');
  }
  const zone: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'timeZone') : undefined;
  return typeof zone === 'string' ? requireZone(zone) : undefined;
}

function read<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
