/**
 * Reads a style sheet as HtmlService does, piece by piece, and takes its comments away: those of CSS, and lines from `//` on,
 * which browsers of old took for comments. Strings and `url(…)` are left alone.
 * Source: as js-scanner.ts.
 */
export class CssScanner {
  place: 'code' | 'string' | 'url' | 'lineComment' | 'blockComment' = 'code';
  private quote = '';

  /** @returns the piece without comments; a block comment leaves one space */
  scan(piece: string): string {
    let out = '';
    let at = 0;
    while (at < piece.length) {
      const start = at;
      switch (this.place) {
        case 'code': {
          const stop = /["']|\/\/|\/\*|\burl\(\s*(?![\s"'])/gi;
          stop.lastIndex = at;
          const found = stop.exec(piece);
          at = found ? stop.lastIndex : piece.length;
          if (found?.[0] === '//' || found?.[0] === '/*') {
            this.place = found[0] === '//' ? 'lineComment' : 'blockComment';
            out += piece.slice(start, found.index);
            break;
          }
          if (found) this.enter(found[0]);
          out += piece.slice(start, at);
          break;
        }
        case 'string':
          while (at < piece.length && piece[at] !== this.quote) at += piece[at] === '\\' ? 2 : 1;
          if (at < piece.length) this.place = 'code';
          at = Math.min(at + 1, piece.length);
          out += piece.slice(start, at);
          break;
        case 'url': {
          const length = piece.slice(at).search(/[\s)]/);
          if (length !== -1) this.place = 'code';
          at = length === -1 ? piece.length : at + length;
          out += piece.slice(start, at);
          break;
        }
        case 'lineComment': {
          const length = piece.slice(at).search(/[\n\r\f]/);
          if (length !== -1) this.place = 'code';
          at = length === -1 ? piece.length : at + length;
          break;
        }
        case 'blockComment': {
          const end = piece.indexOf('*/', at);
          if (end !== -1) this.place = 'code';
          at = end === -1 ? piece.length : end + 2;
          out += ' ';
        }
      }
    }
    return out;
  }

  private enter(token: string): void {
    this.place = token.startsWith('u') || token.startsWith('U') ? 'url' : 'string';
    this.quote = token;
  }
}
