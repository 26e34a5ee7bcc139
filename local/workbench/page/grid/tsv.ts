/** Most cells that one paste may fill; more would hold up everybody who works in the same file. */
export const PASTE_CELLS = 500_000;

/**
 * The block of texts that a spreadsheet put on the clipboard: columns by tabs, rows by line ends; a field in quotes may hold
 * both, and quotes doubled. Rows come out equally long. Nothing gives no rows.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = text.endsWith('\r\n') ? text.length - 2 : /[\n\r]$/.test(text) ? text.length - 1 : text.length;
  if (end === 0) return text.length === 0 ? [] : [['']];
  while (at <= end) {
    let field = '';
    const quoted = text[at] === '"' ? readQuoted(text, at, end) : null;
    if (quoted) {
      field = quoted.field;
      at = quoted.next;
    } else {
      let stop = at;
      while (stop < end && text[stop] !== '\t' && text[stop] !== '\n' && text[stop] !== '\r') stop++;
      field = text.slice(at, stop);
      at = stop;
    }
    row.push(field);
    if (at >= end) break;
    if (text[at] === '\t') at++;
    else {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      rows.push(row);
      row = [];
    }
  }
  rows.push(row);
  const columns = rows.reduce((most, line) => Math.max(most, line.length), 0);
  return rows.map((line) => [...line, ...Array<string>(columns - line.length).fill('')]);
}

/** A quoted field and where it ends; null where the quote is no more than a letter of a plain field. */
function readQuoted(text: string, start: number, end: number): { field: string; next: number } | null {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote >= end) return null;
    parts.push(text.slice(from, quote));
    if (text[quote + 1] === '"' && quote + 1 < end) {
      parts.push('"');
      from = quote + 2;
      continue;
    }
    const next = quote + 1;
    const isOver = next >= end || text[next] === '\t' || text[next] === '\n' || text[next] === '\r';
    return isOver ? { field: parts.join(''), next } : null;
  }
}

/** A block of texts as a spreadsheet puts it on the clipboard; {@link readTsv} reads it back. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((text) => (/[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
    )
    .join('\n');
}

/** The same as an HTML table, for programs that take the look as well. */
export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '<br>'],
]);

function escapeHtml(text: string): string {
  return text.replace(/[&<>"\n]/g, (letter) => ENTITIES.get(letter) ?? letter);
}
