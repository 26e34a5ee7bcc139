import { transform } from 'esbuild';

/**
 * Which of the names a script, or a function's body, takes from outside: used somewhere and declared nowhere around
 * that place. Words in strings, properties and a script's own variables of that name do not count.
 */
export async function findFreeNames(code: string, names: readonly string[]): Promise<string[]> {
  const marked = (name: string) => `taken_from_outside_${name}`;
  const define = Object.fromEntries(names.map((name) => [name, marked(name)]));
  const { code: seen } = await transform(code, { define, charset: 'utf8' });
  const words = new Set(seen.match(/[\w$]+/g));
  return names.filter((name) => words.has(marked(name)));
}
