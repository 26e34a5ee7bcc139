import { isDate } from '../service/wire';

/** A value of the host on its way into a script's realm. Functions and class instances do not cross. */
export function toWire(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error(`a ${typeof value} cannot be given to a script`);
    return value;
  }
  if (isDate(value)) return { t: value.getTime() };
  if (Array.isArray(value)) return value.map(toWire);
  return { plain: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toWire(item)])) };
}

/** A script's value as one of the host's realm; a service object becomes its class name, an error its text. */
export function fromRealm(value: unknown, serviceName: (value: object) => string): unknown {
  if (typeof value === 'function') return '[Function]';
  if (typeof value !== 'object' || value === null) return value;
  const service = serviceName(value);
  if (service !== '') return service;
  if (isDate(value)) return new Date(value.getTime());
  const tag = Object.prototype.toString.call(value);
  if (Array.isArray(value)) return value.map((item) => fromRealm(item, serviceName));
  if (tag === '[object Error]') return String(value);
  if (tag === '[object Promise]') throw new Error('not implemented: a function that returns a promise');
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromRealm(item, serviceName)]));
}

/**
 * What `google.script.run` carries: number, boolean, string, null, and plain arrays and objects of these.
 * @throws Error naming the place of anything else, a Date above all
 */
export function requireClientValue(value: unknown, place: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) requireClientValue(item, `${place}[${index}]`);
    return;
  }
  if (typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]') {
    for (const [key, item] of Object.entries(value))
      if (item !== undefined) requireClientValue(item, `${place}.${key}`);
    return;
  }
  const kind = typeof value === 'object' ? Object.prototype.toString.call(value).slice(8, -1) : String(value);
  throw new Error(`google.script.run cannot carry ${kind} at ${place}`);
}
