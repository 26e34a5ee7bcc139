import { toA1 } from '../model/a1';
import type { SavedCell, SavedSheet, SavedTextRun, SavedTextStyle } from '../snapshot';
import type { Look } from './looks';
import { clip, parseRange } from './read-range';
import type { TextPlace } from './read-row';
import type { TextRun } from './read-text';
import { LINK_COLOUR } from './rich-text-xml';
import { relationId, type XmlElement } from './xml-part';

type RichText = NonNullable<SavedSheet['richTexts']>[number];

/** What the texts of a sheet are read with. */
export interface RichTextReading {
  readonly cells: SavedSheet['cells'];
  readonly maxRows: number;
  readonly maxColumns: number;
  /** The address behind a relation of the sheet. */
  targetOf(id: string): string | undefined;
  /** The address of a place in this workbook, e.g. `#gid=0&range=A1`. */
  addressOf(location: string): string | undefined;
  readonly drop: (what: string) => void;
}

/** Texts that do not look alike all through, or that have links. */
export function readRichTexts(
  places: readonly TextPlace[],
  links: readonly XmlElement[],
  reading: RichTextReading,
): RichText[] {
  const texts = new Map<string, RichText>();
  for (const { row, column, runs, look } of places)
    if (!isSplitByScript(runs)) texts.set(`${row},${column}`, { row, column, runs: runsOf(runs, look) });
  for (const link of links) {
    const at = clip(
      parseRange(link.attributes.ref ?? '') ?? [1, 1, 0, 0],
      reading.maxRows,
      reading.maxColumns,
    );
    const address = addressOf(link, reading);
    if (!at || address === undefined) {
      if (at) reading.drop(`link ${toA1(at)}`);
      continue;
    }
    for (let row = at[0]; row < at[0] + at[2]; row++) {
      for (let column = at[1]; column < at[1] + at[3]; column++) {
        const cell = reading.cells[row - 1]?.[column - 1] ?? '';
        if (cell === '') continue;
        if (typeof cell !== 'string') {
          reading.drop(`link ${toA1([row, column, 1, 1])}: only texts have links`);
          continue;
        }
        const known = texts.get(`${row},${column}`);
        texts.set(`${row},${column}`, { row, column, runs: linked(known?.runs, address) });
      }
    }
  }
  return [...texts.values()]
    .filter(({ runs }) => runs.some(({ style, link }) => link !== undefined || Object.keys(style).length > 0))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function addressOf(link: XmlElement, { targetOf, addressOf: inBook }: RichTextReading): string | undefined {
  const { location } = link.attributes;
  const id = relationId(link);
  if (id === undefined) return location === undefined ? undefined : inBook(location);
  const target = targetOf(id);
  return target !== undefined && location ? `${target}#${location}` : target;
}

/** Where some letters look like a link those are it, else all are. */
function linked(runs: readonly SavedTextRun[] | undefined, link: string): SavedTextRun[] {
  const stretches = runs ?? [{ start: 0, style: {} }];
  const isLinkLook = ({ style }: SavedTextRun) => style.underline === true && style.color === LINK_COLOUR;
  const some = stretches.some(isLinkLook) && !stretches.every(isLinkLook);
  return stretches.map((run) => {
    if (some && !isLinkLook(run)) return run;
    if (!isLinkLook(run)) return { ...run, link };
    const { underline: _line, color: _colour, ...style } = run.style;
    return { ...run, style, link };
  });
}

/**
 * Whether the runs differ in nothing but that East Asian letters have another font than the others: some programs write
 * so what is one font to people.
 */
function isSplitByScript(runs: readonly TextRun[]): boolean {
  const looks = new Set(
    runs.map(({ look }) => {
      const { fontFamily: _family, ...rest } = look ?? {};
      return JSON.stringify(rest);
    }),
  );
  if (looks.size > 1) return false;
  const families = new Map<string, string>();
  return runs.every(({ text, look }) => {
    const hasEast = EAST_ASIAN.test(text);
    if (hasEast && /[A-Za-z\d]/.test(text)) return false;
    const script = hasEast ? 'east' : 'west';
    const family = look?.fontFamily ?? 'Arial';
    const known = families.get(script) ?? family;
    families.set(script, known);
    return known === family;
  });
}

const EAST_ASIAN = /[\u1100-\u11FF\u3040-\u30FF\u3130-\u318F\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/;

function runsOf(runs: readonly TextRun[], cell: Look): SavedTextRun[] {
  let start = 0;
  const read: SavedTextRun[] = [];
  for (const { text, look } of runs) {
    if (text === '') continue;
    const style = look ? styleOver(cell, look) : {};
    const previous = read[read.length - 1];
    if (!previous || JSON.stringify(previous.style) !== JSON.stringify(style)) read.push({ start, style });
    start += text.length;
  }
  return read;
}

/** What of a run's look differs from its cell's. */
function styleOver(cell: Look, run: Look): SavedTextStyle {
  const has = (look: Look, line: string) => (look.fontLine ?? '').includes(line);
  return {
    ...(run.fontFamily !== cell.fontFamily ? { fontFamily: run.fontFamily ?? 'Arial' } : {}),
    ...(run.fontSize !== cell.fontSize ? { fontSize: run.fontSize ?? 10 } : {}),
    ...(run.fontColor !== cell.fontColor ? { color: run.fontColor ?? '#000000' } : {}),
    ...(run.fontWeight !== cell.fontWeight ? { bold: run.fontWeight === 'bold' } : {}),
    ...(run.fontStyle !== cell.fontStyle ? { italic: run.fontStyle === 'italic' } : {}),
    ...(has(run, 'through') !== has(cell, 'through') ? { strikethrough: has(run, 'through') } : {}),
    ...(has(run, 'underline') !== has(cell, 'underline') ? { underline: has(run, 'underline') } : {}),
  };
}

/** Blanks what merged cells hide. */
export function withoutHidden(
  cells: readonly (readonly SavedCell[])[],
  merges: NonNullable<SavedSheet['merges']>,
  drop: (what: string) => void,
): SavedSheet['cells'] {
  const changed = new Map<number, SavedCell[]>();
  for (const at of merges) {
    const [row, column, rows, columns] = at;
    for (let r = row; r < Math.min(row + rows, cells.length + 1); r++) {
      const before = changed.get(r) ?? cells[r - 1] ?? [];
      for (let c = column; c < Math.min(column + columns, before.length + 1); c++) {
        if ((r === row && c === column) || (before[c - 1] ?? '') === '') continue;
        const copy = changed.get(r) ?? [...before];
        changed.set(r, copy);
        copy[c - 1] = '';
        drop(`contents behind the merged cells ${toA1(at)}`);
      }
    }
  }
  if (changed.size === 0) return cells;
  return cells.map((row, index) => changed.get(index + 1) ?? row);
}
