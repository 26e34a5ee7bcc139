import type { SavedConditionalFormat } from '../snapshot';
import type { Scope } from './scope';
import { NotImplementedError } from './service-error';
import { type EnumMark, enumValue, isDate, isMark } from './wire';

type SavedValues = SavedConditionalFormat['values'];

/** A condition as rules and filters keep it: a relative date is its name. */
export interface SavedCondition {
  readonly type: string;
  readonly values: SavedValues;
}

/** The condition that a builder's `when…` method names, by Google's word for it. */
export function conditionOf(type: string, args: readonly unknown[], scope: Scope): SavedCondition {
  const relative = args.find((arg): arg is EnumMark => isMark(arg, 'enumeration'));
  if (relative)
    return { type: type.endsWith('_RELATIVE') ? type : `${type}_RELATIVE`, values: [relative.name] };
  return { type, values: args.map((arg) => savedValue(arg, scope)) };
}

function savedValue(value: unknown, { workbook }: Scope): SavedValues[number] {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (isDate(value)) return workbook.dateCellAt(value.getTime());
  throw new NotImplementedError('a condition with this value');
}

/** The arguments as a script gets them back. */
export function conditionValues({ type, values }: SavedCondition, { workbook }: Scope): unknown[] {
  if (type.endsWith('_RELATIVE')) return values.map((name) => enumValue('RelativeDate', String(name)));
  return values.map((value) => (typeof value === 'object' ? { t: workbook.instantOf(value.date) } : value));
}

/** How many arguments `withCriteria` takes for a condition. */
export function requireArguments(type: string, args: readonly unknown[]): void {
  const wanted = type.startsWith('CELL_') ? 0 : type.endsWith('BETWEEN') ? 2 : 1;
  if (args.length !== wanted)
    throw new NotImplementedError(`the condition ${type} with ${args.length} arguments`);
}
