import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleEntry, lazyFactory, plainMaker } from './bundle-entry';
import { ENTRIES, type Entry, forwardActions, forwardExports, scriptComments } from './entry-points';
import { evaluateActions, menuItems, toMenu } from './menu-actions';
import { bundleUnpacker, describePacked, packedMaker } from './pack';
import { buildSidebar } from './sidebar';
import { evaluateTables, toStamps } from './stamps';
import { describeLibraries } from './third-party';
import { virtualModule } from './virtual-module';
import { writeOutput } from './write-output';

/** What was built. */
export interface Built {
  /** Absolute. */
  readonly directory: string;
  /** Text by file name: all that stands in the directory. */
  readonly files: ReadonlyMap<string, string>;
  /** Every global function that a person or a page can reach, in the order of main.js. */
  readonly globals: readonly string[];
  /** By factory: what main.js holds packed, as it runs. */
  readonly bodies: ReadonlyMap<string, string>;
  /** false where the directory held exactly this already. */
  readonly changed: boolean;
}

/** Where to build from and to; each has the project's own as default. */
export interface BuildPlan {
  readonly root?: string;
  readonly entries?: readonly Entry[];
  /** From the root: the module that exports `ACTIONS`. */
  readonly actions?: string;
  /** From the root: the module that exports `TABLES`. */
  readonly tables?: string;
  readonly directory?: string;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds what Google runs: `dist/main.js`, `dist/sidebar.html` and `dist/appsscript.json`, nothing else.
 * Quick, and safe to call from several processes at once.
 *
 * @throws Error saying what in the sources cannot be built
 */
export async function build(plan: BuildPlan = {}): Promise<Built> {
  const root = plan.root ?? PROJECT;
  const entries = plan.entries ?? ENTRIES;
  const directory = plan.directory ?? join(root, 'dist');
  const [actions, tables] = await Promise.all([
    evaluateActions(root, plan.actions ?? 'src/actions.ts'),
    evaluateTables(root, plan.tables ?? 'src/tables.ts'),
  ]);
  const menu = toMenu(actions);
  const plugins = [
    virtualModule('menu', 'MENU', menuItems(menu)),
    virtualModule('stamps', 'STAMPS', toStamps(tables)),
    virtualModule('program', 'VERSION', programVersion()),
  ];
  const [sidebar, unpacker, ...bundles] = await Promise.all([
    buildSidebar(PROJECT, tables),
    bundleUnpacker(PROJECT),
    ...entries.map((entry) => bundleEntry(root, entry, plugins)),
  ]);
  const packed = bundles.filter(({ entry }) => entry.packed);
  const parts = packed.length > 0 ? [unpacker, ...bundles] : bundles;
  const runner = entries.find(({ wired }) => wired.includes('runFromMenu'));
  if (!runner) throw new Error('no entry exports runFromMenu, which the menu needs');

  const main = [
    ...entries.flatMap((entry) => scriptComments(root, entry)),
    await describePacked(packed),
    describeLibraries(parts.flatMap(({ inputs }) => inputs)),
    ...entries.map((entry) => forwardExports(root, entry)),
    forwardActions(menu, runner.factory),
    ...parts.map(({ entry }) => lazyFactory(entry.factory)),
    ...parts.map((part) => (part.entry.packed ? packedMaker(part) : plainMaker(part))),
  ];
  const files = new Map([
    ['appsscript.json', readFileSync(join(PROJECT, 'appsscript.json'), 'utf8')],
    ['sidebar.html', sidebar],
    ['main.js', `${main.filter((part) => part !== '').join('\n')}\n`],
  ]);
  return {
    directory,
    files,
    globals: [...entries.flatMap(({ globals }) => globals), ...menu.map(({ functionName }) => functionName)],
    bodies: new Map(packed.map(({ entry, body }) => [entry.factory, body])),
    changed: writeOutput(directory, files),
  };
}

/** Of the product, whatever is built. */
function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { directory, files, globals, bodies } = await build();
    for (const [name, text] of files) {
      console.log(`${join(directory, name)}  ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
    }
    for (const [factory, body] of bodies)
      console.log(`  ${factory}, unpacked  ${(Buffer.byteLength(body) / 1024).toFixed(1)} KB`);
    console.log(`globals: ${globals.join(' ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
