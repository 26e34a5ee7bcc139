import { MarkupError } from './markup-error';

/** Words behind which a slash begins a regular expression. */
const BEFORE_REGEXP: ReadonlySet<string> = new Set([
  'break',
  'case',
  'continue',
  'delete',
  'do',
  'else',
  'finally',
  'in',
  'instanceof',
  'return',
  'throw',
  'try',
  'typeof',
  'void',
]);
const LINE_END = /[\n\r\u2028\u2029]/g;

/**
 * Reads JavaScript as HtmlService does, piece by piece: it knows strings, regular expressions and comments of ES5, takes comments
 * away, and knows no template literals. So `//` within one begins a comment for it, and a quotation mark a string.
 * Source: https://github.com/enuchi/React-Google-Apps-Script/issues/157; the rules are those of Google's published escaper,
 * https://github.com/mikesamuel/html-contextual-autoescaper-java
 */
export class JsScanner {
  place: 'code' | 'string' | 'regexp' | 'lineComment' | 'blockComment' = 'code';
  private quote = '';
  private slashDivides = false;
  private out = '';

  /** @returns the piece without comments; a block comment leaves one space, or one line end if it held one */
  scan(piece: string): string {
    this.out = '';
    let at = 0;
    while (at < piece.length) {
      switch (this.place) {
        case 'code':
          at = this.code(piece, at);
          break;
        case 'lineComment':
          at = this.lineComment(piece, at);
          break;
        case 'blockComment':
          at = this.blockComment(piece, at);
          break;
        case 'string':
          at = this.string(piece, at);
          break;
        case 'regexp':
          at = this.regexp(piece, at);
      }
    }
    return this.out;
  }

  /** To be called when a value was put where code stands: a slash behind it divides. */
  afterValue(): void {
    this.slashDivides = true;
  }

  private code(piece: string, start: number): number {
    const stop = /["'/]/g;
    stop.lastIndex = start;
    let from = start;
    for (let found = stop.exec(piece); found; found = stop.exec(piece)) {
      const at = found.index;
      this.read(piece.slice(from, at));
      if (found[0] !== '/') {
        this.quote = found[0];
        this.place = 'string';
        this.out += piece.slice(start, at + 1);
        return at + 1;
      }
      const next = piece[at + 1];
      if (next === '/' || next === '*') {
        this.place = next === '/' ? 'lineComment' : 'blockComment';
        this.out += piece.slice(start, at);
        return at + 2;
      }
      if (!this.slashDivides) {
        this.place = 'regexp';
        this.out += piece.slice(start, at + 1);
        return at + 1;
      }
      this.slashDivides = false;
      from = at + 1;
    }
    this.read(piece.slice(from));
    this.out += piece.slice(start);
    return piece.length;
  }

  /** Whether a slash behind these tokens divides. */
  private read(tokens: string): void {
    const text = tokens.replace(/[\t\n\r \u2028\u2029]+$/, '');
    const last = text.at(-1);
    if (last === undefined) return;
    if (last === '+' || last === '-') {
      const run = /(\++|-+)$/.exec(text)?.[0] ?? '';
      this.slashDivides = run.length % 2 === 0;
    } else if (last === '.') this.slashDivides = /\d\.$/.test(text);
    else if (',<>=*%&|^?!~([:;{}'.includes(last)) this.slashDivides = false;
    else this.slashDivides = !BEFORE_REGEXP.has(/[\w$]*$/.exec(text)?.[0] ?? '');
  }

  private string(piece: string, start: number): number {
    let at = start;
    while (at < piece.length && piece[at] !== this.quote) at += piece[at] === '\\' ? 2 : 1;
    return this.leave(piece, start, at);
  }

  private regexp(piece: string, start: number): number {
    let inSet = false;
    let at = start;
    while (at < piece.length && (inSet || piece[at] !== '/')) {
      if (piece[at] === '[') inSet = true;
      else if (piece[at] === ']') inSet = false;
      at += piece[at] === '\\' ? 2 : 1;
    }
    if (inSet) throw new MarkupError('a set of characters in a regular expression does not end');
    return this.leave(piece, start, at);
  }

  private leave(piece: string, start: number, end: number): number {
    if (end > piece.length) throw new MarkupError('a backslash stands at the end');
    this.out += piece.slice(start, end + 1);
    if (end === piece.length) return end;
    this.place = 'code';
    this.slashDivides = true;
    return end + 1;
  }

  private lineComment(piece: string, start: number): number {
    LINE_END.lastIndex = start;
    const end = LINE_END.exec(piece);
    if (!end) return piece.length;
    this.place = 'code';
    return end.index;
  }

  private blockComment(piece: string, start: number): number {
    const end = piece.indexOf('*/', start);
    const comment = piece.slice(start, end === -1 ? undefined : end);
    this.out += /[\n\r\u2028\u2029]/.test(comment) ? '\n' : ' ';
    if (end === -1) return piece.length;
    this.place = 'code';
    return end + 2;
  }
}
