/** Excel's own limits. */
const MAX_LENGTH = 8192;
const MAX_DEPTH = 60;

/**
 * Whether Excel can read a formula of Google Sheets. One that it cannot would make it call the whole file damaged:
 * open ranges (`A2:A`), arguments divided by semicolons, a phone number typed as `+82 10-1234-5678`.
 * Functions that Excel lacks are readable; it shows `#NAME?`. Where in doubt, no.
 *
 * @param formula with or without the leading `=`
 */
export function isExcelFormula(formula: string): boolean {
  if (formula.length > MAX_LENGTH) return false;
  const tokens = tokensOf(formula.replace(/^=/, ''));
  if (!tokens) return false;
  let at = 0;
  const peek = () => tokens[at] ?? END;
  const accept = (texts: string): boolean => {
    const { kind, text } = peek();
    if (kind !== 'mark' || !texts.split(' ').includes(text)) return false;
    at++;
    return true;
  };

  const expression = (depth: number): boolean => {
    do {
      while (accept('+ -'));
      if (depth > MAX_DEPTH || !operand(depth)) return false;
      while (accept('%'));
    } while (accept('+ - * / ^ & = <> < <= > >='));
    return true;
  };
  const operand = (depth: number): boolean => {
    const { kind, text } = peek();
    if (accept('(')) return expression(depth + 1) && accept(')');
    if (accept('{')) return constants();
    at++;
    if (kind === 'text' || kind === 'error') return true;
    if (kind === 'name' && accept('(')) return rest(depth);
    if (kind === 'sheet') {
      const reference = peek();
      at++;
      return reference.kind === 'name' ? range(reference.text) : reference.kind === 'error';
    }
    return (kind === 'name' || kind === 'number') && range(text);
  };
  /** A reference may go on to its other corner; both must be cells, columns or rows. */
  const range = (first: string): boolean => {
    if (!accept(':')) return !first.includes('$') || CELL.test(first);
    const second = peek().text;
    at++;
    return [CELL, COLUMN, ROW].some((corner) => corner.test(first) && corner.test(second));
  };
  /** Arguments after the opening bracket; they may be left blank. */
  const rest = (depth: number): boolean => {
    for (;;) {
      if (accept(')')) return true;
      if (accept(',')) continue;
      if (!expression(depth + 1)) return false;
      if (accept(')')) return true;
      if (!accept(',')) return false;
    }
  };
  const constants = (): boolean => {
    for (;;) {
      accept('-');
      const { kind, text } = peek();
      if (kind !== 'text' && kind !== 'number' && !/^(true|false)$/i.test(text)) return false;
      at++;
      if (accept('}')) return true;
      if (!accept(', ;')) return false;
    }
  };
  return expression(0) && at === tokens.length;
}

interface Token {
  readonly kind: 'text' | 'number' | 'error' | 'sheet' | 'name' | 'mark' | 'end';
  readonly text: string;
}

const END: Token = { kind: 'end', text: '' };
const CELL = /^\$?[a-z]{1,3}\$?\d{1,7}$/i;
const COLUMN = /^\$?[a-z]{1,3}$/i;
const ROW = /^\$?\d{1,7}$/;

/** `undefined` where something is no token. */
function tokensOf(formula: string): Token[] | undefined {
  const pattern =
    /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)|(\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+)|(#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!))|([\p{L}_$][\p{L}\p{N}_.$]*)|(<=|>=|<>|[-+*/^&=<>:%(),;{}]))\s*/iuy;
  const kinds = ['text', 'sheet', 'number', 'error', 'name', 'mark'] as const;
  const tokens: Token[] = [];
  while (pattern.lastIndex < formula.length) {
    const match = pattern.exec(formula);
    if (!match) return undefined;
    const index = kinds.findIndex((_, group) => match[group + 1] !== undefined);
    tokens.push({ kind: kinds[index] ?? 'mark', text: match[index + 1] ?? '' });
  }
  return tokens;
}
