import { columnLetters, columnNumber } from '../model/a1';

/** One side of a reference; `isFixed`: written with `$`, stays where it is when the formula is copied. */
export interface Side {
  readonly index: number;
  readonly isFixed: boolean;
}

/** A reference as a formula writes it; an open side (`A:A`, `A2:A`, `2:2`) is undefined. */
export interface Reference {
  /** As written, quotes and `!` included; '' where none is named. */
  readonly prefix: string;
  /** undefined = the sheet that the formula stands on */
  readonly sheetName: string | undefined;
  readonly top: Side | undefined;
  readonly left: Side | undefined;
  readonly bottom: Side | undefined;
  readonly right: Side | undefined;
  /** Whether it is written with a colon. */
  readonly isRange: boolean;
}

const CORNER = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([0-9]{1,8}))?$/;

/** @param text a token of kind `reference` */
export function parseReference(text: string): Reference {
  const bang = text.lastIndexOf('!');
  const prefix = text.slice(0, bang + 1);
  const [first = '', second] = text.slice(bang + 1).split(':');
  const [left, top] = parseCorner(first);
  const [right, bottom] = second === undefined ? [left, top] : parseCorner(second);
  return {
    prefix,
    sheetName: prefix === '' ? undefined : sheetNameOf(prefix),
    ...ordered('top', top, 'bottom', bottom),
    ...ordered('left', left, 'right', right),
    isRange: second !== undefined,
  };
}

function sheetNameOf(prefix: string): string {
  return prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);
}

function parseCorner(text: string): [column: Side | undefined, row: Side | undefined] {
  const [, columnMark, letters, rowMark, digits] = CORNER.exec(text) ?? [];
  return [
    letters === undefined ? undefined : { index: columnNumber(letters), isFixed: columnMark === '$' },
    digits === undefined ? undefined : { index: Number(digits), isFixed: rowMark === '$' },
  ];
}

/** The smaller side first; of `A2:A`, `B2:2` the open side is the last. */
function ordered<A extends string, B extends string>(
  low: A,
  first: Side | undefined,
  high: B,
  second: Side | undefined,
): Record<A | B, Side | undefined> {
  const swaps =
    first === undefined ? second !== undefined : second !== undefined && second.index < first.index;
  return { [low]: swaps ? second : first, [high]: swaps ? first : second } as Record<A | B, Side | undefined>;
}

/** The reference as text again. */
export function printReference({ prefix, top, left, bottom, right, isRange }: Reference): string {
  const first = printSide(left, columnLetters) + printSide(top, String);
  return isRange
    ? `${prefix}${first}:${printSide(right, columnLetters)}${printSide(bottom, String)}`
    : prefix + first;
}

function printSide(side: Side | undefined, print: (index: number) => string): string {
  return side === undefined ? '' : `${side.isFixed ? '$' : ''}${print(side.index)}`;
}

/** A sheet's name as it stands before a reference, with quotes where it needs them. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !CORNER.test(name)
    ? `${name}!`
    : `'${name.replaceAll("'", "''")}'!`;
}
