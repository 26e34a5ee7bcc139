import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  bundleEntry,
  ENTRIES,
  type Entry,
  forwardActions,
  forwardExports,
  scriptComments,
} from './entry-points';
import { evaluateActions, menuModule, toMenu } from './menu-actions';
import { describeLibraries } from './third-party';
import { writeOutput } from './write-output';

/** What was built. */
export interface Built {
  /** Absolute. */
  readonly directory: string;
  /** Text by file name: all that stands in the directory. */
  readonly files: ReadonlyMap<string, string>;
  /** Every global function that a person or a page can reach, in the order of main.js. */
  readonly globals: readonly string[];
  /** false where the directory held exactly this already. */
  readonly changed: boolean;
}

/** Where to build from and to; each has the project's own as default. */
export interface BuildPlan {
  readonly root?: string;
  readonly entries?: readonly Entry[];
  /** From the root: the module that exports `ACTIONS`. */
  readonly actions?: string;
  readonly directory?: string;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds what Google runs: `dist/main.js` and `dist/appsscript.json`, nothing else.
 * Quick, and safe to call from several processes at once.
 *
 * @throws Error saying what in the sources cannot be built
 */
export async function build(plan: BuildPlan = {}): Promise<Built> {
  const root = plan.root ?? PROJECT;
  const entries = plan.entries ?? ENTRIES;
  const directory = plan.directory ?? join(root, 'dist');
  const menu = toMenu(await evaluateActions(root, plan.actions ?? 'src/actions.ts'));
  const plugins = [menuModule(menu)];
  const bundles = await Promise.all(entries.map((entry) => bundleEntry(root, entry, plugins)));
  const runner = entries.find(({ wired }) => wired.includes('runFromMenu'));
  if (!runner) throw new Error('no entry exports runFromMenu, which the menu needs');

  const main = [
    ...entries.flatMap((entry) => scriptComments(root, entry)),
    describeLibraries(root, [...new Set(bundles.flatMap(({ inputs }) => inputs))]),
    ...entries.map((entry) => forwardExports(root, entry)),
    forwardActions(menu, runner.factory),
    ...bundles.map(({ code }) => code),
  ];
  const files = new Map([
    ['appsscript.json', readFileSync(join(PROJECT, 'appsscript.json'), 'utf8')],
    ['main.js', `${main.filter((part) => part !== '').join('\n')}\n`],
  ]);
  return {
    directory,
    files,
    globals: [...entries.flatMap(({ globals }) => globals), ...menu.map(({ functionName }) => functionName)],
    changed: writeOutput(directory, files),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { directory, files, globals } = await build();
    for (const [name, text] of files) {
      console.log(`${join(directory, name)}  ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
    }
    console.log(`globals: ${globals.join(' ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
