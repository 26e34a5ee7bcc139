import { columnLetters } from '../../host/model/a1';
import type { Dialog } from './answer';
import { exitCodeOf, type Failure, type Report } from './report';
import type { SheetView } from './sheet-view';

const MAX_CELL_WIDTH = 40;

function consequenceOf(lack: string): string {
  return lack.startsWith('formula not evaluated')
    ? 'the sheet below shows the formula in place of its value'
    : 'the script caught this, and what it did then may differ from Google';
}

/** A report as plain text for a terminal. */
export function printReport(report: Report): string {
  const lines = [
    ...report.log.map(({ level, text }) =>
      level === 'warn' || level === 'error' ? `${level}: ${text}` : text,
    ),
    ...report.menus.map(({ caption, items }) => `[menu] ${caption} (${items.length} items)`),
    ...report.lacks
      .filter((lack) => lack !== report.failure?.message)
      .map((lack) => `warn: ${lack}; ${consequenceOf(lack)}`),
    ...report.toasts.map(({ title, text }) => `[toast] ${title === '' ? '' : `${title}: `}${text}`),
    ...report.dialogs.map(dialogLine),
    ...report.pages.map(({ kind, title, html }) => `[${kind}] ${title} (${html.length} characters of HTML)`),
    ...report.mails.map(({ to, subject }) => `[mail] ${to}: ${subject}`),
    ...report.drafts.map(({ to, subject }) => `[draft] ${to}: ${subject}`),
    ...report.events.map(({ summary, start }) => `[event] ${JSON.stringify(start)}: ${summary}`),
    ...report.dropped.map((what) => `[not read from the workbook] ${what}`),
    ...('result' in report ? [`→ ${JSON.stringify(report.result)}`] : []),
    ...report.sheets.flatMap(sheetLines),
    ...(report.failure ? ['', ...failureLines(report, report.failure)] : []),
  ];
  return lines.join('\n');
}

function dialogLine({ question: { kind, title, text }, answer }: Dialog): string {
  const asked = [title, text].filter((part) => part !== '').join(': ');
  return `[${kind}] ${asked} → ${answer.button}${answer.text === undefined ? '' : ` "${answer.text}"`}`;
}

function failureLines(report: Report, { name, message, places }: Failure): string[] {
  const lines = [`${name}: ${message}`, ...places.map((place) => `    at ${place}`)];
  if (exitCodeOf(report) === 3)
    lines.push('Google has this, the local host does not: what the script did up to here stands above.');
  return lines;
}

function sheetLines({ name, hidden, rows, columns, cells }: SheetView): string[] {
  const title = `\n${name}${hidden ? ' (hidden)' : ''}`;
  if (cells.length === 0) return [`${title}: blank`];
  const width = cells[0]?.length ?? 0;
  const head = ['', ...Array.from({ length: width }, (_, j) => columnLetters(j + 1))];
  const body = cells.map((row, i) => [String(i + 1), ...row.map(shownCell)]);
  const more = [
    ...(rows > cells.length ? [`${rows - cells.length} more rows`] : []),
    ...(columns > width ? [`${columns - width} more columns`] : []),
  ];
  return [
    `${title}: ${rows} rows, ${columns} columns`,
    ...alignTable([head, ...body]),
    ...more.map((text) => `… ${text}`),
  ];
}

function shownCell(text: string): string {
  const oneLine = text.replaceAll('\n', '⏎');
  const characters = [...oneLine];
  return characters.length > MAX_CELL_WIDTH
    ? `${characters.slice(0, MAX_CELL_WIDTH - 1).join('')}…`
    : oneLine;
}

/** Rows of equally many cells as lines, columns aligned by their width on a screen. */
export function alignTable(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, j) => Math.max(...rows.map((row) => screenWidth(row[j] ?? '')))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, j) => cell + ' '.repeat((widths[j] ?? 0) - screenWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** Hangul, Han and kana take two places. */
function screenWidth(text: string): number {
  const wide = text.match(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/gu,
  );
  return [...text].length + (wide?.length ?? 0);
}
