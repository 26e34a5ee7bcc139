import { disassemble } from 'es-hangul';
import { remember } from './remember';

/** Two strokes of the keyboard: 김영히 for 김영희, 최복리 for 최복례. */
const MAX_DISTANCE = 2;

/** Finds names that differ from a misspelt one by a letter or two. */
export interface NearNames {
  /** The nearest first; the name itself is not among them. `distance` counts letters (jamo) put in, left out or exchanged. */
  find(key: string): readonly NearName[];
}

/** One name near to another. */
export interface NearName {
  readonly key: string;
  readonly distance: number;
}

/**
 * An index of names for {@link NearNames}: two names meet where dropping one character of one or of both gives the same rest,
 * so that a look-up costs a handful of map reads however many names there are.
 */
export function indexNearNames(keys: Iterable<string>): NearNames {
  const lettersOf = remember(disassemble);
  const byRest = new Map<string, string[]>();
  for (const key of keys) {
    for (const rest of restsOf(key)) {
      const list = byRest.get(rest);
      if (list) list.push(key);
      else byRest.set(rest, [key]);
    }
  }
  const found = new Map<string, readonly NearName[]>();
  return {
    find(key) {
      const known = found.get(key);
      if (known) return known;
      const near = [...new Set(restsOf(key).flatMap((rest) => byRest.get(rest) ?? []))]
        .filter((other) => other !== key)
        .map((other) => ({
          key: other,
          distance: editDistance(lettersOf(key), lettersOf(other), MAX_DISTANCE),
        }))
        .filter(({ distance }) => distance <= MAX_DISTANCE)
        .sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1));
      found.set(key, near);
      return near;
    },
  };
}

/** The name itself, and what is left of it without each of its characters. */
function restsOf(key: string): string[] {
  const rests = [key];
  for (let at = 0; at < key.length && key.length > 1; at++) rests.push(key.slice(0, at) + key.slice(at + 1));
  return rests;
}

/**
 * Letters (jamo of Hangul) to put in, leave out or exchange to make one name of the other.
 *
 * @param most a larger distance is given as `most + 1`
 */
export function letterDistance(a: string, b: string, most: number): number {
  return editDistance(disassemble(a), disassemble(b), most);
}

function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const exchange = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return Math.min(row[to.length] ?? 0, most + 1);
}
