import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ts } from 'ts-morph';

/** What a test file says: the titles of its `describe`s and `it`s. */
export interface TestFile {
  /** Relative to test/host, without the ending. */
  readonly name: string;
  readonly titles: readonly string[];
}

/** The tests of the host, sorted by name. */
export function readContractTests(): TestFile[] {
  return readdirSync('test/host', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .sort()
    .map((path) => ({
      name: path.replaceAll('\\', '/').replace(/\.test\.ts$/, ''),
      titles: titlesOf(readFileSync(join('test/host', path), 'utf8')),
    }));
}

/** The titles of a test's `describe`s and `it`s, in order; for `.each` over a list that stands there, one a row. */
export function titlesOf(text: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTestCall(node.expression)) {
      const title = node.arguments[0];
      if (title && ts.isStringLiteralLike(title))
        titles.push(title.text, ...firstTexts(node.expression).map((text) => title.text.replace('%s', text)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
  return titles;
}

function isTestCall(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return /^(describe|it|test)$/.test(called.text);
  if (ts.isPropertyAccessExpression(called)) return isTestCall(called.expression);
  return ts.isCallExpression(called) && isTestCall(called.expression);
}

/** The texts that fill the first `%s` of `it.each([['text', …], …])`. */
function firstTexts(called: ts.Expression): string[] {
  const table = ts.isCallExpression(called) ? called.arguments[0] : undefined;
  if (!table || !ts.isArrayLiteralExpression(table)) return [];
  return table.elements.flatMap((row) => {
    const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
    return first && ts.isStringLiteralLike(first) ? [first.text] : [];
  });
}

/** `Class.member` as a text names it: not as a part of a longer name. */
export function namesMember(text: string, member: string): boolean {
  return text.match(/[A-Za-z]\w*(?:\.\w+)+/g)?.some((name) => name === member) ?? false;
}
