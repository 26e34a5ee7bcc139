import { isDate, isMark } from '../service/wire';

/** A value of the host on its way into a script's realm. Functions and class instances do not cross. */
export function toWire(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error(`a ${typeof value} cannot be given to a script`);
    return value;
  }
  if (isDate(value)) return { t: value.getTime() };
  if (Array.isArray(value)) return value.map(toWire);
  if (value instanceof ScriptObject) return { other: value.className };
  return { plain: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toWire(item)])) };
}

/** What {@link toWire} made, as a value of the host again. */
export function fromWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromWire);
  if (isMark(value, 't')) return new Date(Number(value.t));
  if (isMark(value, 'other')) return new ScriptObject(String(value.other));
  if (!isMark(value, 'plain') || typeof value.plain !== 'object' || value.plain === null) return value;
  return Object.fromEntries(Object.entries(value.plain).map(([key, item]) => [key, fromWire(item)]));
}

/** A function, a service object, a map … that a script returned: outside of the script only its class is known. */
export class ScriptObject {
  constructor(readonly className: string) {}

  get [Symbol.toStringTag](): string {
    return this.className;
  }
}

/**
 * A script's value as one of the host's realm; an error becomes its text; what is neither plain nor a list,
 * a date or an error, becomes a ScriptObject.
 */
export function fromRealm(value: unknown, serviceName: (value: object) => string): unknown {
  if (typeof value === 'function') return new ScriptObject('Function');
  if (typeof value === 'symbol') return new ScriptObject('Symbol');
  if (typeof value !== 'object' || value === null) return value;
  const service = serviceName(value);
  if (service !== '') return new ScriptObject(service);
  if (isDate(value)) return new Date(value.getTime());
  const tag = Object.prototype.toString.call(value);
  if (Array.isArray(value)) return value.map((item) => fromRealm(item, serviceName));
  if (tag === '[object Error]') return String(value);
  if (tag !== '[object Object]') return new ScriptObject(tag.slice(8, -1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromRealm(item, serviceName)]));
}

/**
 * A value as `google.script.run` carries it, as JSON: number, boolean, string, null, and plain arrays and objects of these.
 * Undefined becomes null, as a field of an object it is left out.
 * @throws Error naming the place of anything else, a Date above all
 * Source: https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)
 */
export function clientJson(value: unknown, place: string): string {
  const fault = findFault(value, []);
  if (fault) throw new Error(`google.script.run cannot carry ${fault.kind} at ${place}${fault.path}`);
  return JSON.stringify(value ?? null);
}

interface Fault {
  readonly kind: string;
  readonly path: string;
}

/** @param around the objects that the value lies in, the outermost first */
function findFault(value: unknown, around: object[]): Fault | undefined {
  switch (typeof value) {
    case 'undefined':
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : { kind: String(value), path: '' };
    case 'object':
      return value === null ? undefined : findFaultWithin(value, around);
    default:
      return { kind: typeof value, path: '' };
  }
}

function findFaultWithin(value: object, around: object[]): Fault | undefined {
  if (around.includes(value)) return { kind: 'a circle', path: '' };
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== 'Array' && tag !== 'Object') return { kind: tag, path: '' };
  around.push(value);
  const fault = tag === 'Array' ? itemFault(value as readonly unknown[], around) : fieldFault(value, around);
  around.pop();
  return fault;
}

function itemFault(items: readonly unknown[], around: object[]): Fault | undefined {
  for (let index = 0; index < items.length; index++) {
    const fault = findFault(items[index], around);
    if (fault) return { kind: fault.kind, path: `[${index}]${fault.path}` };
  }
  return undefined;
}

function fieldFault(value: object, around: object[]): Fault | undefined {
  for (const [key, item] of Object.entries(value)) {
    const fault = findFault(item, around);
    if (fault) return { kind: fault.kind, path: `.${key}${fault.path}` };
  }
  return undefined;
}
