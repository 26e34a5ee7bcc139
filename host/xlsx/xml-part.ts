import { SaxesParser } from 'saxes';
import { XlsxError } from './xlsx-error';

/** An element of a part: names of elements without their prefix, attributes as written (`r:id`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly within, between children too. */
  readonly text: string;
}

/** Deeper than any workbook nests. */
const MAX_DEPTH = 100;
/** What one unit may hold, so that no file fills the memory. */
const MAX_ELEMENTS = 1_000_000;
const MAX_TEXT = 20_000_000;

/**
 * Reads a part unit by unit, so that a large one never stands whole in memory.
 *
 * @param isUnit whether an element at this depth (root = 0) is handed over whole; within a unit it is not asked
 * @throws XlsxError `broken` where it is no well-formed XML; `forbiddenXml` where it declares a document type;
 *   `tooLarge` where a unit would fill the memory
 */
export function readUnits(
  part: string,
  chunks: Iterable<string>,
  isUnit: (name: string, depth: number) => boolean,
  onUnit: (unit: XmlElement) => void,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] =
    [];
  let depth = 0;
  let elements = 0;
  let characters = 0;
  parser.on('doctype', () => {
    // What entities could do to a reader has no place in a workbook.
    throw new XlsxError('forbiddenXml', 'a document type is declared', part);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    if (depth++ > MAX_DEPTH) throw damaged(part);
    if (open.length === 0) {
      if (!isUnit(local, depth - 1)) return;
      elements = characters = 0;
    }
    if (++elements > MAX_ELEMENTS) throw tooLarge(part);
    open.push({ name: local, attributes, children: [], text: '' });
  });
  parser.on('closetag', () => {
    depth--;
    const element = open.pop();
    if (!element) return;
    const parent = open[open.length - 1];
    if (parent) parent.children.push(element);
    else onUnit(element);
  });
  const addText = (text: string) => {
    const element = open[open.length - 1];
    if (!element) return;
    characters += text.length;
    if (characters > MAX_TEXT) throw tooLarge(part);
    element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', () => {
    throw damaged(part);
  });
  for (const chunk of chunks) parser.write(chunk);
  parser.close();
}

/** A small part as a tree. @throws as {@link readUnits} */
export function readTree(part: string, chunks: Iterable<string>): XmlElement {
  let root: XmlElement | undefined;
  readUnits(
    part,
    chunks,
    () => true,
    (unit) => {
      root = unit;
    },
  );
  if (!root) throw damaged(part);
  return root;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** The children of the first child of that name: the items of a list. */
export function items(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return child(element, name)?.children ?? [];
}

/** All elements of that name within, at any depth. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const inner of element.children) {
    if (inner.name === name) yield inner;
    yield* descendants(inner, name);
  }
}

/** An attribute of the relationships' namespace, whatever its prefix. */
export function relationId({ attributes }: XmlElement): string | undefined {
  for (const [name, value] of Object.entries(attributes)) if (name.endsWith(':id')) return value;
  return undefined;
}

/** A whole number; `undefined` where it is none. */
export function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** `1`, `true`, `on`; `otherwise` where nothing is said. */
export function flag(text: string | undefined, otherwise = false): boolean {
  return text === undefined ? otherwise : /^(1|true|on)$/i.test(text);
}

/**
 * A text of a cell: what XML cannot carry stands as `_x0007_`; every kind of line end is one `\n`.
 * Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
export function decodeText(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function tooLarge(part: string): XlsxError {
  return new XlsxError('tooLarge', 'a part of the workbook is too large', part);
}

function damaged(part: string): XlsxError {
  return new XlsxError('broken', 'a part of the workbook is damaged', part);
}
