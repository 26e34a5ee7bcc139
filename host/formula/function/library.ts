import { createRequire } from 'node:module';
import type { Context } from '../context';
import { type ErrorCode, errorOf, FormulaRefusal, isMany, type Value } from '../value';
import { type FormulaFunction, MANY, ofScalars, ofValues } from './function';
import { numbersOf } from './tally';

/** Functions of numbers alone, each with its least and most number of arguments. */
const OF_NUMBERS: Readonly<Record<string, readonly [number, number?]>> = {
  SIN: [1],
  COS: [1],
  TAN: [1],
  ASIN: [1],
  ACOS: [1],
  ATAN: [1],
  RADIANS: [1],
  DEGREES: [1],
  FACT: [1],
  COMBIN: [2],
  PMT: [3, 5],
  PV: [3, 5],
  FV: [3, 5],
  NPER: [3, 5],
  IPMT: [4, 6],
  PPMT: [4, 6],
  SLN: [3],
  EFFECT: [2],
  NOMINAL: [2],
};

/** Functions of a list of numbers, which may come from several ranges. */
const OF_LISTS = new Map<string, readonly [path: string, least: number]>([
  ['MEDIAN', ['MEDIAN', 1]],
  ['STDEV', ['STDEV.S', 2]],
  ['STDEV.S', ['STDEV.S', 2]],
  ['STDEVP', ['STDEV.P', 1]],
  ['STDEV.P', ['STDEV.P', 1]],
  ['VAR', ['VAR.S', 2]],
  ['VAR.S', ['VAR.S', 2]],
  ['VARP', ['VAR.P', 1]],
  ['VAR.P', ['VAR.P', 1]],
  ['SUMSQ', ['SUMSQ', 1]],
  ['GEOMEAN', ['GEOMEAN', 1]],
  ['HARMEAN', ['HARMEAN', 1]],
]);

/** Functions of a list and a number. */
const OF_LIST_AND_NUMBER: Readonly<Record<string, string>> = {
  LARGE: 'LARGE',
  SMALL: 'SMALL',
  PERCENTILE: 'PERCENTILE.INC',
  'PERCENTILE.INC': 'PERCENTILE.INC',
  QUARTILE: 'QUARTILE.INC',
  'QUARTILE.INC': 'QUARTILE.INC',
};

type Library = Readonly<Record<string, unknown>>;
let library: Library | undefined;

/** Not before the first of its functions runs: it is large, and few workbooks need it. */
function loadLibrary(): Library {
  const require = createRequire(import.meta.url);
  return require('@formulajs/formulajs');
}

function bodyOf(path: string): (...args: unknown[]) => unknown {
  library ??= loadLibrary();
  let found: unknown = library;
  for (const name of path.split('.')) found = Reflect.get(Object(found), name);
  if (typeof found !== 'function') throw new FormulaRefusal(path);
  return (...args) => Reflect.apply(found as () => unknown, undefined, args);
}

function resultOf(path: string, args: readonly unknown[]): number {
  const result = bodyOf(path)(...args);
  if (typeof result === 'number' && Number.isFinite(result)) return result;
  const code = result instanceof Error ? result.message : '#NUM!';
  throw errorOf(code.startsWith('#') ? (code as ErrorCode) : '#NUM!');
}

function listOf(args: readonly Value[], least: number, context: Context): number[] {
  const numbers = numbersOf(args, context);
  if (numbers.length < least) throw errorOf(least > 1 ? '#DIV/0!' : '#NUM!');
  return numbers;
}

/** What a kept library computes as Google does: statistics, angles, loans. Everything is a number when it gets there. */
export function libraryFunctions(): Readonly<Record<string, FormulaFunction>> {
  const functions: Record<string, FormulaFunction> = {};
  for (const [name, count] of Object.entries(OF_NUMBERS))
    functions[name] = ofScalars(count, (args, context) =>
      resultOf(
        name,
        args.map((arg) => context.number(arg)),
      ),
    );
  for (const [name, [path, least]] of OF_LISTS)
    functions[name] = ofValues([1, MANY], (args, context) => resultOf(path, [listOf(args, least, context)]));
  for (const [name, path] of Object.entries(OF_LIST_AND_NUMBER))
    functions[name] = ofValues(
      [2],
      ([list = 0, index = 0], context) => {
        if (!isMany(list)) throw new FormulaRefusal(`${name} of a single value`);
        return resultOf(path, [listOf([list], 1, context), context.number(context.single(index))]);
      },
      { single: [1] },
    );
  return functions;
}
