import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the tables stand, between marks that bear their names. */
const PATH = fileURLToPath(new URL('../../docs/benchmark.md', import.meta.url));

/** A table by its name, its cells as they are shown; the first row is its header. */
export type Tables = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Puts the tables of a run into docs/benchmark.md in place of those of an earlier one. @throws Error where a mark is missing */
export function writeTables(tables: Tables): void {
  let text = readFileSync(PATH, 'utf8');
  for (const [name, rows] of tables) {
    const begin = `<!-- ${name} -->\n`;
    const end = `<!-- end of ${name} -->`;
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/benchmark.md has no place for the table ${name}`);
    text = `${text.slice(0, from + begin.length)}${toMarkdown(rows)}${text.slice(to)}`;
  }
  writeFileSync(PATH, text);
}

/** All columns but the first to the right. */
function toMarkdown([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [header, rule, ...rows].map(line).join('');
}
