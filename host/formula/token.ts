/** One piece of a formula and where it stands in the text. */
export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'error' | 'operator';
  readonly text: string;
  /** Offset of the first character, and of the one behind the last. */
  readonly start: number;
  readonly end: number;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[0-9]{1,8}`;
const CELL = COLUMN + ROW;
const REFERENCE = `(?:${SHEET})?(?:${CELL}(?::(?:${CELL}|${COLUMN}|${ROW}))?|${COLUMN}:${COLUMN}|${ROW}:${ROW})`;
const PIECES = [
  ['text', '"(?:[^"]|"")*"'],
  ['error', String.raw`(?:${SHEET})?#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)`],
  ['reference', String.raw`${REFERENCE}(?![\p{L}\p{N}_.($!:])`],
  ['number', String.raw`(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?![\p{L}_])`],
  ['name', String.raw`[\p{L}_\\][\p{L}\p{N}_.]*(?!!)`],
  ['operator', '<>|<=|>=|[=<>+\\-*/^&%(),;{}]'],
] as const;

const TOKEN = new RegExp(String.raw`\s*(?:${PIECES.map(([, source]) => `(${source})`).join('|')})\s*`, 'uy');

/** @returns null where something is no piece of a formula */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = /^\s*=?\s*/.exec(formula)?.[0].length ?? 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return null;
    const index = PIECES.findIndex((_, group) => match[group + 1] !== undefined);
    const text = match[index + 1] ?? '';
    const start = match.index + match[0].indexOf(text);
    tokens.push({ kind: PIECES[index]?.[0] ?? 'operator', text, start, end: start + text.length });
  }
  return tokens;
}
