/*
 * What google.script.run carries: numbers, booleans, strings, null, and plain arrays and objects of these.
 * Source: https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */

/** Deeper than any honest value; a circle never ends. */
const MOST_DEPTH = 100;

/**
 * Copies of the arguments of a call as they travel: a property that is undefined is left out, an item of an array is null.
 * @throws TypeError in Google's words where one of them may not be handed over
 */
export function toArguments(values: readonly unknown[]): unknown[] {
  return values.map((value, index) => {
    if (value === undefined) throw illegal(String(index));
    return copy(value, String(index), 0);
  });
}

function copy(value: unknown, property: string, depth: number): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || depth > MOST_DEPTH) throw illegal(property);
  if (Array.isArray(value))
    return Array.from(value, (item: unknown, index) =>
      item === undefined ? null : copy(item, String(index), depth + 1),
    );
  if (!isPlain(value)) throw illegal(property);
  const copied: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value))
    if (item !== undefined) copied.push([key, copy(item, key, depth + 1)]);
  return Object.fromEntries(copied);
}

/** An object of any realm that no class made: dates, maps and elements are none. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    Object.prototype.toString.call(value) === '[object Object]' &&
    (prototype === null || Object.getPrototypeOf(prototype) === null)
  );
}

function illegal(property: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${property}`);
}

/** Whether a page can call the function: names that end in `_` are private to the script. */
export function isReachable(functionName: string): boolean {
  return functionName !== '' && !functionName.endsWith('_');
}
