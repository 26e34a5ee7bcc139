import type { Text } from '../src/core/text';
import type { MenuItem } from '../src/google/menu';
import { evaluateList } from './evaluate';

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

/** Evaluates the list of actions. @throws Error where the file cannot be evaluated or exports no `ACTIONS` */
export async function evaluateActions(root: string, file: string): Promise<readonly ListedAction[]> {
  return (await evaluateList(root, file, 'ACTIONS')) as readonly ListedAction[];
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

/** The menu as the script needs it, without what only the build knows. */
export function menuItems(menu: readonly MenuAction[]): readonly MenuItem[] {
  return menu.map(({ functionName, title, separatorBefore }) => ({ functionName, title, separatorBefore }));
}
