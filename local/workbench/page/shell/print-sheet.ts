import type { CellStyle, CellView, SheetFrame } from '../../protocol';
import { element } from '../dom';
import { shownText } from '../grid/cells';
import { isRowHidden } from '../grid/navigate';
import type { SheetDesk } from '../grid/sheet-desk';
import { spokenLanguage, word } from '../spoken';

/** More would be hundreds of sheets of paper, and a browser would not lay it out. */
const MOST_ROWS = 5_000;

/** More columns are printed across the paper, in smaller letters. */
const WIDE = 8;

/** Letters of a text that stays on one line. */
const SHORT = 16;

export interface PrintOptions {
  readonly workbook: string;
  readonly sheet: string;
  readonly now: Date;
  readonly say: (text: string) => void;
}

/**
 * Prints the sheet in view as a plain table with all its rows, whatever of it is on the screen: hidden rows and columns are
 * left out, the frozen rows stand at the head of every page.
 */
export async function printSheet(desk: SheetDesk, options: PrintOptions): Promise<void> {
  const { frame } = desk;
  if (!frame) return;
  if (frame.lastRow === 0) return options.say(word('printEmpty'));
  if (frame.lastRow > MOST_ROWS) return options.say(word('printTooLong', { n: MOST_ROWS.toLocaleString() }));
  if (!desk.hasRows(1, frame.lastRow)) options.say(word('printing'));
  const rows = await desk.readRows(1, frame.lastRow);
  if (!rows) return options.say(word('networkFailure'));
  const table = tableOf(rows, frame, desk.cells.styles);
  const columns = table.rows[0]?.cells.length ?? 0;
  const page = element(
    'section',
    { class: `print-page${columns > WIDE ? ' print-wide' : ''}` },
    element('h1', {}, options.sheet),
    element(
      'p',
      {},
      `${options.workbook} · ${options.now.toLocaleString(LOCALES[spokenLanguage()], { dateStyle: 'long', timeStyle: 'short' })}`,
    ),
    table,
  );
  document.body.append(page);
  const title = document.title;
  document.title = `${options.workbook} ${options.sheet}`;
  window.print();
  document.title = title;
  page.remove();
}

const LOCALES = { ko: 'ko-KR', zh: 'zh-CN', en: 'en-GB' } as const;

function tableOf(
  rows: readonly (readonly CellView[])[],
  frame: SheetFrame,
  styles: readonly CellStyle[],
): HTMLTableElement {
  const last = rows.reduce((most, cells) => Math.max(most, lastFilled(cells)), 1);
  const columns = Array.from({ length: last }, (_, i) => i + 1).filter(
    (column) => !frame.hiddenColumns.includes(column),
  );
  const [head, body] = [element('thead'), element('tbody')];
  for (const [index, cells] of rows.entries()) {
    const row = index + 1;
    if (isRowHidden(frame, row)) continue;
    const isHead = row <= frame.frozenRows;
    (isHead ? head : body).append(
      element('tr', {}, ...columns.map((column) => cellOf(cells[column - 1], isHead ? 'th' : 'td', styles))),
    );
  }
  return element('table', {}, head, body);
}

function lastFilled(cells: readonly CellView[]): number {
  return cells.reduce((last, cell, index) => (shownText(cell) === '' ? last : index + 1), 0);
}

function cellOf(cell: CellView | undefined, name: 'th' | 'td', styles: readonly CellStyle[]): HTMLElement {
  const style = styles[cell?.[1] ?? 0] ?? {};
  const ticked = cell?.[2];
  const made = element(name, {}, typeof ticked === 'boolean' ? (ticked ? '☑' : '☐') : (cell?.[0] ?? ''));
  if (style.background) made.style.background = style.background;
  if (style.colour) made.style.color = style.colour;
  if (style.bold) made.style.fontWeight = '700';
  if (style.italic) made.style.fontStyle = 'italic';
  if (style.strikethrough) made.style.textDecoration = 'line-through';
  if (style.align) made.style.textAlign = style.align;
  const isShort = name === 'td' && style.wrap !== 'wrap' && (cell?.[0].length ?? 0) <= SHORT;
  made.style.whiteSpace = isShort ? 'pre' : 'pre-wrap';
  return made;
}
