import { NotImplementedError } from '../service/service-error';
import { attributeKind } from './attribute-kind';
import { CssScanner } from './css-scanner';
import { normaliseValue, withoutEntities } from './entity';
import {
  encodeUrlPart,
  escapeHtml,
  escapeJs,
  escapeValue,
  filterUrl,
  normaliseText,
  normaliseUrl,
} from './escape';
import { JsScanner } from './js-scanner';
import { MarkupError } from './markup-error';

/** Elements whose content is no markup. */
const RAW = /^(script|style|textarea|title)$/i;
type Place = 'text' | 'tagName' | 'tag' | 'name' | 'afterName' | 'beforeValue' | 'value' | 'raw' | 'comment';

/**
 * HTML as HtmlService takes it, piece by piece: comments vanish (those of scripts and styles too), bare values get quotes,
 * a stray `<` becomes `&lt;`; and it knows at each point how a value must be escaped there.
 * Source: https://developers.google.com/apps-script/reference/html/html-output#appendUntrusted(String); the rules are those of
 * Google's published escaper, https://github.com/mikesamuel/html-contextual-autoescaper-java
 */
export class MarkupWriter {
  private out = '';
  private given = '';
  private place: Place = 'text';
  /** The element that is open, where its content is no markup. */
  private element = '';
  /** The attribute whose value stands open, what closes it, and how far an address in it has come. */
  private attribute = '';
  private delimiter = '';
  private urlPart: 'none' | 'path' | 'query' = 'none';
  private scanner: JsScanner | CssScanner | undefined;

  /** What will be served. */
  get text(): string {
    return this.out;
  }

  /** As it was given, before anything was changed; untrusted values escaped. */
  get source(): string {
    return this.given;
  }

  /** Whether the markup may end here. */
  get isComplete(): boolean {
    return this.place === 'text';
  }

  /** @throws MarkupError for what cannot be followed */
  write(piece: string): void {
    this.given += piece;
    let at = 0;
    while (at < piece.length) at = this.step(piece, at);
  }

  private step(piece: string, at: number): number {
    switch (this.place) {
      case 'text':
        return this.markup(piece, at);
      case 'comment': {
        const end = piece.indexOf('-->', at);
        if (end === -1) return piece.length;
        this.place = 'text';
        return end + 3;
      }
      case 'tagName': {
        const end = this.copy(piece, at, /[A-Za-z0-9:-]*/y);
        if (end < piece.length) this.place = 'tag';
        return end;
      }
      case 'tag':
        return this.tag(piece, at);
      case 'name': {
        const end = this.copy(piece, at, /[^\s=>"'<]*/y);
        this.attribute += piece.slice(at, end);
        if (end < piece.length) this.place = 'afterName';
        return end;
      }
      case 'afterName': {
        const end = this.copy(piece, at, /\s*=?/y);
        if (piece[end - 1] === '=') this.place = 'beforeValue';
        else if (end < piece.length) this.place = 'tag';
        return end;
      }
      case 'beforeValue': {
        const end = this.copy(piece, at, /\s*/y);
        if (end === piece.length) return end;
        const first = piece.charAt(end);
        this.openValue(first === '"' || first === "'" ? first : '');
        return this.delimiter === '' ? end : end + 1;
      }
      case 'value':
        return this.attributeValue(piece, at);
      case 'raw':
        return this.raw(piece, at);
    }
  }

  /** Passes on what a sticky pattern takes. */
  private copy(piece: string, at: number, pattern: RegExp): number {
    pattern.lastIndex = at;
    const found = pattern.exec(piece)?.[0] ?? '';
    this.out += found;
    return at + found.length;
  }

  private markup(piece: string, start: number): number {
    const at = piece.indexOf('<', start);
    this.out += piece.slice(start, at === -1 ? undefined : at);
    if (at === -1) return piece.length;
    if (piece.startsWith('<!--', at)) {
      this.place = 'comment';
      return at + 4;
    }
    if (piece.startsWith('<![CDATA[', at)) throw new NotImplementedError('a CDATA section in HtmlService');
    if (/^<\?xml/.test(piece.slice(at, at + 5))) throw new NotImplementedError('XML in HtmlService');
    if (/^<!doctype/i.test(piece.slice(at, at + 9))) return this.copy(piece, at, /[^>]*>?/y);
    const [opening, slash, name = ''] =
      /^<(\/?)([A-Za-z][A-Za-z0-9:-]*)/.exec(piece.slice(at, at + 60)) ?? [];
    if (opening === undefined) {
      this.out += '&lt;';
      return at + 1;
    }
    this.out += opening;
    this.place = 'tagName';
    this.element = slash === '' && RAW.test(name) ? name.toLowerCase() : '';
    return at + opening.length;
  }

  private tag(piece: string, start: number): number {
    const at = this.copy(piece, start, /\s*/y);
    if (at === piece.length) return at;
    if (piece[at] === '>') {
      this.out += '>';
      this.place = this.element === '' ? 'text' : 'raw';
      this.scanner = scannerOf(this.element);
      return at + 1;
    }
    if (/["'<=]/.test(piece.charAt(at)))
      throw new MarkupError(`${piece[at]} where an attribute should begin`);
    this.attribute = '';
    this.place = 'name';
    return at;
  }

  private openValue(delimiter: string): void {
    this.delimiter = delimiter;
    this.out += delimiter || '"';
    this.urlPart = 'none';
    this.place = 'value';
    const kind = attributeKind(this.attribute);
    this.scanner = kind === 'style' ? new CssScanner() : kind === 'script' ? new JsScanner() : undefined;
  }

  private attributeValue(piece: string, start: number): number {
    const pattern = this.delimiter === '' ? /[\u0000- >]/g : this.delimiter === '"' ? /"/g : /'/g;
    pattern.lastIndex = start;
    const end = pattern.exec(piece)?.index ?? piece.length;
    const text = piece.slice(start, end);
    if (this.delimiter === '' && /["'<=`]/.test(text))
      throw new MarkupError(`a value without quotes: ${text}`);
    this.passUrl(text);
    this.out += this.scanner ? this.scanValue(this.scanner, text) : normaliseValue(text, this.delimiter);
    if (end === piece.length) return end;
    this.out += this.delimiter || '"';
    this.place = 'tag';
    this.scanner = undefined;
    return this.delimiter === '' ? end : end + 1;
  }

  /** The code of an attribute is read without its entities. */
  private scanValue(scanner: JsScanner | CssScanner, text: string): string {
    return escapeValue(scanner.scan(withoutEntities(text)), this.delimiter);
  }

  /** Up to the end tag's name, which passes through the scanner: within a comment it is lost, at Google too. */
  private raw(piece: string, start: number): number {
    const ending = new RegExp(`</${this.element}(?![A-Za-z0-9:-])`, 'gi');
    ending.lastIndex = start;
    const found = ending.exec(piece);
    const text = piece.slice(start, found ? ending.lastIndex : undefined);
    this.out += this.scanner ? this.scanner.scan(text) : rawText(text, found?.[0].length ?? 0);
    if (!found) return piece.length;
    this.place = 'tagName';
    this.element = '';
    this.scanner = undefined;
    return ending.lastIndex;
  }

  /**
   * Writes a value that nobody vouches for, escaped for where it stands.
   * @throws NotImplementedError where a value stands in a style, a regular expression, or as a name
   */
  writeUntrusted(value: string): void {
    const before = this.out.length;
    this.writeEscaped(value);
    this.given += this.out.slice(before);
  }

  private writeEscaped(value: string): void {
    const isWithinTag = this.place === 'tag' || this.place === 'name' || this.place === 'afterName';
    if (value === '' && !isWithinTag && !(this.scanner instanceof JsScanner)) return;
    if (this.place === 'beforeValue') this.openValue('');
    if (this.place === 'text' || (this.place === 'raw' && !this.scanner)) this.out += escapeHtml(value);
    else if (this.place === 'value' && !this.scanner)
      this.out += escapeValue(this.valuePart(value), this.delimiter);
    else if ((this.place === 'value' || this.place === 'raw') && this.scanner instanceof JsScanner)
      this.writeIntoScript(this.scanner, value);
    else if (this.scanner && /Comment$/.test(this.scanner.place)) return;
    else if (this.place !== 'comment')
      throw new NotImplementedError(`an untrusted value in ${this.scanner ? 'a style' : 'a tag'}`);
  }

  private passUrl(text: string): void {
    if (/[?#]/.test(text)) this.urlPart = 'query';
    else if (this.urlPart === 'none' && text.trim() !== '') this.urlPart = 'path';
  }

  private valuePart(value: string): string {
    if (attributeKind(this.attribute) !== 'url') return value;
    if (this.urlPart === 'query') return encodeUrlPart(value);
    if (this.urlPart === 'path') return normaliseUrl(value);
    const url = filterUrl(value.trimStart());
    this.passUrl(url);
    return url;
  }

  private writeIntoScript(scanner: JsScanner, value: string): void {
    if (/Comment$/.test(scanner.place)) return;
    if (scanner.place === 'regexp')
      throw new NotImplementedError('an untrusted value in a regular expression');
    const text = scanner.place === 'string' ? escapeJs(value) : `'${escapeJs(value)}'`;
    if (scanner.place === 'code') scanner.afterValue();
    this.out += this.place === 'value' ? escapeValue(text, this.delimiter) : text;
  }
}

function scannerOf(element: string): JsScanner | CssScanner | undefined {
  if (element === 'script') return new JsScanner();
  return element === 'style' ? new CssScanner() : undefined;
}

/** The text of a textarea or a title, then its end tag. */
function rawText(text: string, endLength: number): string {
  const end = text.length - endLength;
  return normaliseText(text.slice(0, end)) + text.slice(end);
}
