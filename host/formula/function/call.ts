import type { Context } from '../context';
import { forEach } from '../for-each';
import type { Expression } from '../parse';
import { BLANK, errorOf, FormulaRefusal, type Scalar, type Value } from '../value';
import { DATE_FUNCTIONS } from './date';
import { FACT_FUNCTIONS } from './fact';
import type { FormulaFunction } from './function';
import { libraryFunctions } from './library';
import { LOGIC_FUNCTIONS } from './logic';
import { LOOKUP_FUNCTIONS } from './lookup';
import { MATH_FUNCTIONS } from './math';
import { RESHAPE_FUNCTIONS } from './reshape';
import { TALLY_FUNCTIONS } from './tally';
import { TEXT_FUNCTIONS } from './text';

let functions: ReadonlyMap<string, FormulaFunction> | undefined;

function functionNamed(name: string): FormulaFunction {
  functions ??= new Map(
    [
      libraryFunctions(),
      DATE_FUNCTIONS,
      FACT_FUNCTIONS,
      LOGIC_FUNCTIONS,
      LOOKUP_FUNCTIONS,
      MATH_FUNCTIONS,
      RESHAPE_FUNCTIONS,
      TALLY_FUNCTIONS,
      TEXT_FUNCTIONS,
    ].flatMap((table) => Object.entries(table)),
  );
  const found = functions.get(name);
  if (!found) throw new FormulaRefusal(name);
  return found;
}

/** @throws ErrorValue #N/A for a wrong number of arguments @throws FormulaRefusal for a function that the host lacks */
export function callFunction(
  name: string,
  args: readonly (Expression | undefined)[],
  context: Context,
): Value {
  const target = functionNamed(name);
  if (args.length < target.least || args.length > target.most) throw errorOf('#N/A');
  const before = { look: context.look, inArray: context.inArray };
  context.look = 'none';
  if (target.isArray) context.inArray = true;
  try {
    const result = run(target, args, context);
    return target.isPlain ? result : context.withLook(result);
  } finally {
    context.look = before.look;
    context.inArray = before.inArray;
  }
}

function run(target: FormulaFunction, args: readonly (Expression | undefined)[], context: Context): Value {
  if (target.takes === 'trees') return target.run(args, context);
  const values = args.map((arg) => context.evaluate(arg));
  if (target.takes === 'scalars') return forEach(values, context, (scalars) => target.run(scalars, context));
  const single = target.single.filter((index) => index < values.length);
  if (single.length === 0) return target.run(values, context);
  return forEach(
    single.map((index) => values[index] ?? BLANK),
    context,
    (scalars: readonly Scalar[]) => {
      const all = [...values];
      single.forEach((index, i) => {
        all[index] = scalars[i] ?? BLANK;
      });
      return target.run(all, context);
    },
  );
}
