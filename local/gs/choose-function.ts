import { ts } from 'ts-morph';
import type { SourceFile } from './script-source';
import { UsageError } from './usage-error';

/** Names that Google itself calls: nobody means them by "the function". */
const CALLED_BY_GOOGLE: ReadonlySet<string> = new Set(['onOpen', 'onEdit', 'onInstall', 'doGet', 'doPost']);

/** Taken where several could run. */
const USUAL_NAMES = ['main', 'myFunction'];

/**
 * The function that runs where none is named: the only one that could, else `main` or `myFunction`.
 * @throws UsageError listing what there is
 */
export function chooseFunction(scripts: readonly SourceFile[]): string {
  const all = scripts.flatMap(({ text }) => topLevelFunctions(text));
  const names = all.filter((name) => !name.endsWith('_') && !CALLED_BY_GOOGLE.has(name));
  const usual = USUAL_NAMES.find((name) => names.includes(name));
  const chosen = names.length === 1 ? names[0] : usual;
  if (chosen !== undefined) return chosen;
  throw new UsageError(
    all.length === 0
      ? 'the script declares no function'
      : `name the function to run, one of: ${all.join(', ')}`,
  );
}

/** Names of the functions that a source declares at top level, in order. */
export function topLevelFunctions(text: string): string[] {
  const tree = ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  return tree.statements.flatMap((statement) =>
    ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : [],
  );
}
