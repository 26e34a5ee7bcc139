/** One piece of a formula. */
export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'operator';
  readonly text: string;
}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|(\$?[A-Za-z]{1,3}\$?\d{1,8}(?![\w(]))|([A-Za-z_][A-Za-z_.]*)|(<>|<=|>=|[=<>+\-*/&(),]))/y;

/** @throws Error naming the place that is no formula the host reads */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  const text = formula.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`not implemented: formula "${formula}" at "${text.slice(at)}"`);
    const [, quoted, number, reference, name, operator] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.slice(1, -1).replaceAll('""', '"') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (reference !== undefined) tokens.push({ kind: 'reference', text: reference });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.toUpperCase() });
    else tokens.push({ kind: 'operator', text: operator ?? '' });
  }
  return tokens;
}
