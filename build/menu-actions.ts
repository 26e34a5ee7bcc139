import { runInNewContext } from 'node:vm';
import { build as bundle, type Plugin } from 'esbuild';
import type { Text } from '../src/core/text';
import type { MenuItem } from '../src/google/menu';
import { BUNDLE_OPTIONS } from './entry-points';

/** What the build needs to know of an action. */
export interface ListedAction {
  readonly id: string;
  readonly title: Text;
  readonly inMenu: boolean;
  /** Where neighbours in the menu name different groups, a separator stands between them. */
  readonly group?: string;
}

/** A menu action and the global that runs it. */
export interface MenuAction extends MenuItem {
  readonly id: string;
}

const ACTION_ID = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;

/**
 * Evaluates the list of actions in a context as bare as Apps Script's, so that whatever works at load here works there.
 *
 * @throws Error where the module cannot be evaluated or exports no `ACTIONS`
 */
export async function evaluateActions(root: string, file: string): Promise<readonly ListedAction[]> {
  const result = await bundle({
    ...BUNDLE_OPTIONS,
    absWorkingDir: root,
    entryPoints: [file],
    outfile: 'actions.js',
    format: 'iife',
    globalName: 'listed',
  });
  const actions: unknown = runInNewContext(
    `${result.outputFiles[0]?.text}\n;listed.ACTIONS`,
    {},
    { filename: file },
  );
  if (!Array.isArray(actions)) throw new Error(`${file} must export ACTIONS, an array of actions`);
  return actions;
}

/**
 * The menu in the order of the list.
 *
 * @throws Error naming every id that is not `feature.verb`, stands twice, or lacks a title in one of the languages
 */
export function toMenu(actions: readonly ListedAction[]): readonly MenuAction[] {
  const faults = findFaults(actions);
  if (faults.length > 0)
    throw new Error(`the list of actions cannot be built:\n${faults.map((x) => `  ${x}`).join('\n')}`);
  const offered = actions.filter(({ inMenu }) => inMenu);
  return offered.map(({ id, title, group }, index) => ({
    id,
    functionName: `action_${id.replace('.', '_')}`,
    title: { ko: title.ko, zh: title.zh, en: title.en },
    separatorBefore: index > 0 && group !== offered[index - 1]?.group,
  }));
}

function findFaults(actions: readonly ListedAction[]): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { id, title } of actions) {
    if (!ACTION_ID.test(id)) faults.push(`"${id}" is not written as feature.verb, such as vip.shortlist`);
    if (seen.has(id)) faults.push(`"${id}" stands twice in the list`);
    if (!title?.ko || !title.zh || !title.en)
      faults.push(`"${id}" needs a title in Korean, Chinese and English`);
    seen.add(id);
  }
  return faults;
}

/** Serves the menu's words as the module `virtual:menu`, so that opening the spreadsheet loads no feature. */
export function menuModule(menu: readonly MenuItem[]): Plugin {
  const items = menu.map(({ functionName, title, separatorBefore }) => ({
    functionName,
    title,
    separatorBefore,
  }));
  return {
    name: 'menu-module',
    setup(build) {
      build.onResolve({ filter: /^virtual:menu$/ }, () => ({ path: 'menu', namespace: 'menu-module' }));
      build.onLoad({ filter: /.*/, namespace: 'menu-module' }, () => ({
        contents: `export const MENU = ${JSON.stringify(items)};`,
        loader: 'js',
      }));
    },
  };
}
