import type { Context } from '../context';
import { forEach } from '../for-each';
import { isEqual } from '../operator';
import type { Expression } from '../parse';
import { BLANK, ErrorValue, errorOf, FormulaRefusal, isMany, type Scalar, Table, type Value } from '../value';
import { type FormulaFunction, MANY, ofScalars, ofTrees, ofValues } from './function';

type Trees = readonly (Expression | undefined)[];

/** A choice made once, or inside ARRAYFORMULA for each value of the condition: then all branches are known. */
function choose(
  condition: Value,
  branches: Trees,
  context: Context,
  pick: (value: Scalar) => number | undefined,
  otherwise: Scalar,
): Value {
  if (!context.inArray || !isMany(condition)) {
    const index = pick(context.single(condition));
    return index === undefined ? otherwise : context.evaluate(branches[index]);
  }
  const values = branches.map((branch) => {
    try {
      return context.evaluate(branch);
    } catch (error) {
      if (error instanceof ErrorValue) return error;
      throw error;
    }
  });
  return forEach([condition, ...values], context, ([value = BLANK, ...results]) => {
    const index = pick(value);
    const result = index === undefined ? otherwise : (results[index] ?? BLANK);
    if (result instanceof ErrorValue) throw result;
    return result;
  });
}

/** The value, or what stands in for an error that `catches`. */
function instead(catches: (error: ErrorValue) => boolean): FormulaFunction {
  return ofTrees([1, 2], ([tree, other], context) => {
    let value: Value;
    try {
      value = context.evaluate(tree);
      if (!isMany(value) || !context.inArray) value = context.single(value);
    } catch (error) {
      if (error instanceof ErrorValue && catches(error)) return context.evaluate(other);
      throw error;
    }
    if (value instanceof ErrorValue) {
      if (catches(value)) return context.evaluate(other);
      throw value;
    }
    if (!isMany(value)) return value;
    const fallback = context.single(context.evaluate(other));
    return new Table(
      context
        .rowsOf(value)
        .map((row) => row.map((cell) => (cell instanceof ErrorValue && catches(cell) ? fallback : cell))),
    );
  });
}

/** AND, OR, XOR: of ranges, texts and blanks are left out. */
function joined(
  decide: (truths: readonly boolean[]) => boolean,
  settles: boolean | undefined,
): FormulaFunction {
  return ofValues(
    [1, MANY],
    (args, context) => {
      const truths: boolean[] = [];
      let sawBlank = false;
      const add = (value: Scalar) => {
        if (value instanceof ErrorValue) throw value;
        if (typeof value !== 'string') truths.push(context.truth(value));
      };
      for (const arg of args) {
        if (isMany(arg)) {
          const before = truths.length;
          context.each(arg, add);
          if (truths.length === before) sawBlank = true;
        } else if (arg === BLANK) sawBlank = true;
        else truths.push(context.truth(arg));
      }
      if (sawBlank && !(settles !== undefined && truths.includes(settles)))
        throw new FormulaRefusal('AND or OR of what is blank or text alone');
      return decide(truths);
    },
    { isPlain: true },
  );
}

/** Choices and errors. */
export const LOGIC_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  TRUE: ofScalars([0], () => true),
  FALSE: ofScalars([0], () => false),
  AND: joined((truths) => truths.every(Boolean), false),
  OR: joined((truths) => truths.some(Boolean), true),
  XOR: joined((truths) => truths.filter(Boolean).length % 2 === 1, undefined),
  NOT: ofScalars([1], ([value = BLANK], context) => !context.truth(value), { isPlain: true }),
  IF: ofTrees([2, 3], ([condition, ...branches], context) =>
    choose(
      context.evaluate(condition),
      branches,
      context,
      (value) => (context.truth(value) ? 0 : branches.length > 1 ? 1 : undefined),
      false,
    ),
  ),
  IFS: ofTrees([2, MANY], (args, context) => {
    if (args.length % 2 !== 0) throw errorOf('#N/A');
    if (context.inArray) throw new FormulaRefusal('IFS inside ARRAYFORMULA');
    for (let i = 0; i < args.length; i += 2)
      if (context.truth(context.single(context.evaluate(args[i])))) return context.evaluate(args[i + 1]);
    throw errorOf('#N/A');
  }),
  SWITCH: ofTrees([3, MANY], ([tree, ...rest], context) => {
    if (context.inArray) throw new FormulaRefusal('SWITCH inside ARRAYFORMULA');
    const value = context.single(context.evaluate(tree));
    for (let i = 0; i + 1 < rest.length; i += 2)
      if (isEqual(value, context.single(context.evaluate(rest[i])))) return context.evaluate(rest[i + 1]);
    if (rest.length % 2 === 0) throw errorOf('#N/A');
    return context.evaluate(rest.at(-1));
  }),
  CHOOSE: ofTrees([2, MANY], ([tree, ...branches], context) =>
    choose(
      context.evaluate(tree),
      branches,
      context,
      (value) => {
        const index = Math.trunc(context.number(value));
        if (index < 1 || index > branches.length) throw errorOf('#NUM!');
        return index - 1;
      },
      BLANK,
    ),
  ),
  IFERROR: instead(() => true),
  IFNA: instead(({ code }) => code === '#N/A'),
};
