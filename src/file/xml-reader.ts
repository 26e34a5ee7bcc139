/**
 * Walks over the tags of an XML (or HTML) text, in order and without building a tree: large sheets are read in one pass.
 * Only what spreadsheets need: local names, attributes, text, CDATA; comments and processing instructions are passed over,
 * entities other than the predefined and numeric ones stay as they are.
 *
 * @example
 * const reader = new XmlReader('<a x="1">hi</a>');
 * while (reader.next()) console.log(reader.name, reader.kind, reader.textBefore());
 */
export class XmlReader {
  /** The tag's name in small letters or as written, without prefix: `c` for `<x:c>`. */
  name = '';
  kind: 'open' | 'close' | 'empty' = 'open';
  #xml: string;
  #position = 0;
  #textStart = 0;
  #textEnd = 0;
  #literal = '';
  #tagEnd = 0;
  #attributesStart = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Moves to the next tag; false at the end. */
  next(): boolean {
    const xml = this.#xml;
    this.#literal = '';
    this.#textStart = this.#position;
    for (;;) {
      const start = xml.indexOf('<', this.#position);
      if (start < 0) {
        this.#textEnd = this.#position = xml.length;
        return false;
      }
      this.#textEnd = start;
      const code = xml.charCodeAt(start + 1);
      if (code === EXCLAMATION || code === QUESTION) {
        this.#passOver(start);
        continue;
      }
      const close = code === SLASH;
      const end = this.#endOfTag(start);
      const nameStart = close ? start + 2 : start + 1;
      let nameEnd = nameStart;
      let localStart = nameStart;
      for (; nameEnd < end; nameEnd++) {
        const letter = xml.charCodeAt(nameEnd);
        if (letter <= SPACE || letter === SLASH) break;
        if (letter === COLON) localStart = nameEnd + 1;
      }
      this.name = xml.slice(localStart, nameEnd);
      this.kind = close ? 'close' : xml.charCodeAt(end - 1) === SLASH ? 'empty' : 'open';
      this.#attributesStart = nameEnd;
      this.#tagEnd = end;
      this.#position = end + 1;
      return true;
    }
  }

  /** Whether the reader stands at the end tag of this name. */
  closes(name: string): boolean {
    return this.kind === 'close' && this.name === name;
  }

  /** Whether the reader stands at the start tag of this name; `<x/>` counts, see {@link kind}. */
  opens(name: string): boolean {
    return this.kind !== 'close' && this.name === name;
  }

  /** Whether the reader stands at the start tag of an element that has an end tag. */
  isOpen(): boolean {
    return this.kind === 'open';
  }

  /** The text between the tag before and this one, entities read. */
  textBefore(): string {
    const text = this.#xml.slice(this.#textStart, this.#textEnd);
    return this.#literal === '' ? decodeEntities(text) : this.#literal + decodeEntities(text);
  }

  /** An attribute of this tag by its name without prefix; `undefined` where it has none. */
  attribute(name: string): string | undefined {
    const xml = this.#xml;
    const end = this.#tagEnd;
    let at = this.#attributesStart;
    while (at < end) {
      while (at < end && isBetweenAttributes(xml.charCodeAt(at))) at++;
      let nameStart = at;
      for (; at < end; at++) {
        const code = xml.charCodeAt(at);
        if (code === EQUALS || code <= SPACE) break;
        if (code === COLON) nameStart = at + 1;
      }
      const isWanted =
        at - nameStart === name.length &&
        xml.charCodeAt(nameStart) === name.charCodeAt(0) &&
        (name.length === 1 || xml.startsWith(name, nameStart));
      while (at < end && xml.charCodeAt(at) <= SPACE) at++;
      if (xml.charCodeAt(at) !== EQUALS) {
        if (isWanted) return '';
        continue;
      }
      at++;
      while (at < end && xml.charCodeAt(at) <= SPACE) at++;
      const quote = xml.charCodeAt(at);
      let valueEnd: number;
      if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
        valueEnd = xml.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", ++at);
        if (valueEnd < 0 || valueEnd > end) valueEnd = end;
      } else {
        // HTML allows a value without marks.
        for (valueEnd = at; valueEnd < end && !isBetweenAttributes(xml.charCodeAt(valueEnd)); ) valueEnd++;
      }
      if (isWanted) return decodeEntities(xml.slice(at, valueEnd));
      at = valueEnd + 1;
    }
    return undefined;
  }

  /** Passes over everything up to the end tag of the element that was just opened, nested ones of its name included. */
  skip(): void {
    if (!this.isOpen()) return;
    const name = this.name;
    for (let depth = 1; depth > 0 && this.next(); ) {
      if (this.name !== name) continue;
      if (this.closes(name)) depth--;
      else if (this.isOpen()) depth++;
    }
  }

  /** Comments and declarations vanish; CDATA is text. */
  #passOver(start: number): void {
    const xml = this.#xml;
    this.#literal += decodeEntities(xml.slice(this.#textStart, start));
    const [mark, endMark] = xml.startsWith('<!--', start)
      ? ['<!--', '-->']
      : xml.startsWith('<![CDATA[', start)
        ? ['<![CDATA[', ']]>']
        : ['<', '>'];
    const end = xml.indexOf(endMark, start + mark.length);
    const stop = end < 0 ? xml.length : end;
    if (mark === '<![CDATA[') this.#literal += xml.slice(start + mark.length, stop);
    this.#position = end < 0 ? xml.length : end + endMark.length;
    this.#textStart = this.#position;
  }

  /** The tag's `>`; one inside an attribute's quotation marks does not end it. */
  #endOfTag(start: number): number {
    const xml = this.#xml;
    for (let at = start + 1; ; ) {
      const end = xml.indexOf('>', at);
      if (end < 0) return xml.length;
      let quote = firstQuote(xml, at, end);
      if (quote < 0) return end;
      // Walk over whole quoted values; stop where one reaches beyond this ">".
      let close = xml.indexOf(xml.charAt(quote), quote + 1);
      while (close >= 0 && close < end) {
        quote = firstQuote(xml, close + 1, end);
        if (quote < 0) return end;
        close = xml.indexOf(xml.charAt(quote), quote + 1);
      }
      // A mark that never closes is no attribute's (broken HTML).
      if (close < 0) return end;
      at = close + 1;
    }
  }
}

const SPACE = 32;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const QUESTION = 63;

function isBetweenAttributes(code: number): boolean {
  return code <= SPACE || code === SLASH;
}

function firstQuote(xml: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return at;
  }
  return -1;
}

/** The predefined entities of XML, HTML's blank, and numeric ones; others stay as they are. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(String(name).toLowerCase()) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);
