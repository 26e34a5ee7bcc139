import { escapeValue } from './escape';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]*);/gi;

/** What an entity stands for; undefined for a name that is none of the five that markup needs. */
function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? Number(`0${name.slice(1)}`) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** A value as code reads it. */
export function withoutEntities(value: string): string {
  return value.replace(ENTITY, (entity, name: string) => characterOf(name) ?? entity);
}

/** A value with its special characters as entities, each written in one way; other entities stay. */
export function normaliseValue(value: string, quote: string): string {
  let out = '';
  let from = 0;
  for (const { index, 0: entity, 1: name = '' } of value.matchAll(ENTITY)) {
    const character = characterOf(name);
    out += escapeValue(value.slice(from, index), quote);
    out += character === undefined ? entity : escapeValue(character, quote);
    from = index + entity.length;
  }
  return out + escapeValue(value.slice(from), quote);
}
