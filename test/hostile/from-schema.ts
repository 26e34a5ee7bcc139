import fc from 'fast-check';
import { PAYLOADS, SHORT_PAYLOADS } from './payloads';

/** What is looked at of a valibot schema. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly key?: Shape;
  readonly value?: Shape;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** What a clinic holds, by the name of the field in which it is asked for: ids, days, marks. */
export type World = ReadonlyMap<string, readonly unknown[]>;

/** Inputs as the page would send them: fields of the right kinds, filled with what the clinic holds and with hostile texts. */
export function validInput(schema: unknown, world: World, field = ''): fc.Arbitrary<unknown> {
  const shape = schema as Shape;
  const found = world.get(field) ?? [];
  const known = found.length > 0 ? found : undefined;
  const inner = (child: unknown, name = field) => validInput(child, world, name);
  switch (shape.type) {
    case 'object': {
      const entries = Object.entries(shape.entries ?? {});
      const required = entries.flatMap(([name, child]) => (child.type === 'optional' ? [] : [name]));
      const fields = Object.fromEntries(entries.map(([name, child]) => [name, inner(child, name)]));
      const plain = Object.fromEntries(
        Object.entries(fields).filter(([name]) => shape.entries?.[name]?.wrapped?.type !== 'literal'),
      );
      // What only says "do it otherwise" is asked for now and then.
      return fc.oneof(
        { weight: 4, arbitrary: fc.record(plain, { requiredKeys: required }) },
        { weight: 1, arbitrary: fc.record(fields, { requiredKeys: required }) },
      );
    }
    case 'optional':
      return inner(shape.wrapped);
    case 'nullable':
      return fc.option(inner(shape.wrapped), { freq: 3 });
    case 'array':
      return fc.array(inner(shape.item), { minLength: 1, maxLength: 4 });
    case 'union':
      return fc.oneof(...(shape.options ?? []).map((option) => inner(option)));
    case 'picklist':
      return fc.constantFrom(...(shape.options ?? []));
    case 'record':
      return fc.dictionary(inner(shape.key, '') as fc.Arbitrary<string>, inner(shape.value, ''), {
        maxKeys: 4,
      });
    case 'literal':
      return fc.constant(shape.literal);
    case 'boolean':
      return fc.boolean();
    case 'number': {
      const bound = (type: string) => shape.pipe?.find((each) => each.type === type)?.requirement;
      const [min, max] = [Number(bound('min_value') ?? 0), Number(bound('max_value') ?? 100)];
      return known
        ? fc.constantFrom(...(known as number[]))
        : fc.integer({ min, max: Math.min(max, min + 300) });
    }
    case 'string':
      return fc.oneof(
        {
          weight: known ? 8 : 1,
          arbitrary: fc.constantFrom(...((known as string[]) ?? ['', '김영희', '가'])),
        },
        { weight: 1, arbitrary: fc.constantFrom(...SHORT_PAYLOADS) },
      );
    case 'custom':
      return fc.constantFrom(...(known ?? [[]]));
    default:
      throw new Error(`${field}: what a ${shape.type} is made of is not known`);
  }
}

/** Anything that comes through google.script.run. */
export const ANYTHING: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...PAYLOADS),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1.5,
    Number.MAX_VALUE,
    true,
    '',
    [],
    {},
    [[]],
    [null],
    Array(30_000).fill('가'),
    nested(400),
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    { length: -1 },
    { toString: '가', valueOf: null },
    JSON.parse('{"then":"가"}'),
  ),
);

/** An input changed in one place: a value that is something else, a field that is gone or was not asked for. */
export function mutated(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(valid, fc.nat(), fc.constantFrom('replace', 'remove', 'add', 'swell'), ANYTHING)
    .map(([input, place, how, other]) => {
      const copy: unknown = structuredClone(input);
      const places = holdersIn(copy);
      const [holder, key] = places[place % Math.max(places.length, 1)] ?? [];
      if (holder === undefined || key === undefined) return other;
      if (how === 'remove') delete holder[key];
      else if (how === 'add') Object.assign(holder, { [JSON.stringify(other).slice(0, 50)]: other });
      else if (how === 'swell' && Array.isArray(holder[key]))
        holder[key] = Array(25_000).fill((holder[key] as unknown[])[0]);
      else if (how === 'swell') holder[key] = JSON.stringify(holder[key]).repeat(20_000).slice(0, 60_000);
      else holder[key] = other;
      return copy;
    });
}

type Holder = Record<string, unknown>;

function holdersIn(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [[holder, key] as [Holder, string], ...holdersIn(holder[key])]);
}

function nested(depth: number): unknown {
  let value: unknown = '속';
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}
