import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { leaveOutHyphenation } from './leave-out';

/** A file of the page as it is served. */
export interface PageFile {
  readonly type: string;
  readonly body: Uint8Array;
}

/** The style sheet that lets pages of HtmlService have the workbench's fonts. */
export const FRAME_FONTS = '/font/frame.css';

export interface PageFiles {
  /** Names the content of script and styles, so that a browser may keep them. */
  readonly version: string;
  /** By path, `/page.js`. */
  readonly served: ReadonlyMap<string, PageFile>;
  /** The script that every page of HtmlService begins with; its fonts are at {@link FRAME_FONTS}. */
  readonly frameScript: string;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = fileURLToPath(new URL('page/', import.meta.url));

const TYPES: ReadonlyMap<string, string> = new Map([
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['woff2', 'font/woff2'],
  ['woff', 'font/woff'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
]);

/** What is built for the browser; `out` is put beside the others in the cache. */
const BUILDS: readonly BuildOptions[] = [
  {
    entryPoints: { page: join(PAGE, 'main.ts') },
    format: 'iife',
    // The address bar is to keep no token.
    banner: { js: "if(location.search)history.replaceState(history.state,'',location.pathname);" },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [leaveOutHyphenation],
  },
  { entryPoints: { frame: join(PAGE, 'frame.ts') }, format: 'iife' },
  { entryPoints: { 'font/frame': join(PAGE, 'style/frame-font.css') } },
];

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  absWorkingDir: PROJECT,
  outdir: join(PROJECT, '.cache/page'),
  loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'dataurl', '.png': 'dataurl' },
  assetNames: 'font/[name]-[hash]',
  publicPath: '/',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  jsx: 'automatic',
};

/**
 * Builds the page, or takes what was built before of the very same sources.
 * @param cache the folder to keep it in
 * @throws Error saying what cannot be built
 */
export async function buildPage(cache = join(PROJECT, '.cache/page')): Promise<PageFiles> {
  const known = readCache(cache);
  if (known) return known;
  const results = await Promise.all(BUILDS.map((options) => build({ ...COMMON, ...options })));
  const files = new Map<string, Uint8Array>();
  const inputs = new Set<string>();
  for (const { outputFiles = [], metafile } of results) {
    for (const { path, contents } of outputFiles) files.set(relative(String(COMMON.outdir), path), contents);
    for (const input of Object.keys(metafile?.inputs ?? {})) inputs.add(input);
  }
  writeCache(cache, files, [...inputs].filter((input) => !input.startsWith('node_modules/')).sort());
  return toPage(files);
}

interface CacheIndex {
  readonly key: string;
  /** The sources outside of packages. */
  readonly inputs: readonly string[];
  readonly files: readonly string[];
}

/** Of the sources' texts, of all packages' versions, and of how it is built. */
function keyOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of ['package-lock.json', relative(PROJECT, fileURLToPath(import.meta.url)), ...inputs]) {
    const path = join(PROJECT, input);
    hash.update(`${input}\n`).update(existsSync(path) ? readFileSync(path) : '-');
  }
  return hash.digest('hex');
}

function readCache(cache: string): PageFiles | undefined {
  try {
    const { key, inputs, files }: CacheIndex = JSON.parse(readFileSync(join(cache, 'index.json'), 'utf8'));
    if (key !== keyOf(inputs)) return undefined;
    return toPage(new Map(files.map((name) => [name, readFileSync(join(cache, key, name))])));
  } catch {
    return undefined;
  }
}

function writeCache(cache: string, files: ReadonlyMap<string, Uint8Array>, inputs: readonly string[]): void {
  const key = keyOf(inputs);
  const folder = join(cache, key);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(join(folder, 'font'), { recursive: true });
  for (const [name, body] of files) writeFileSync(join(folder, name), body);
  const index: CacheIndex = { key, inputs, files: [...files.keys()] };
  const draft = join(cache, `index.${process.pid}.tmp`);
  writeFileSync(draft, JSON.stringify(index));
  renameSync(draft, join(cache, 'index.json'));
}

function toPage(files: ReadonlyMap<string, Uint8Array>): PageFiles {
  const served = new Map<string, PageFile>();
  for (const [name, body] of files) {
    const type = TYPES.get(name.slice(name.lastIndexOf('.') + 1));
    if (type !== undefined && !name.startsWith('frame.')) served.set(`/${name}`, { type, body });
  }
  const version = createHash('sha256');
  for (const name of ['page.js', 'page.css', FRAME_FONTS.slice(1)]) version.update(files.get(name) ?? '');
  return {
    version: version.digest('hex').slice(0, 16),
    served,
    frameScript: Buffer.from(files.get('frame.js') ?? []).toString('utf8'),
  };
}
