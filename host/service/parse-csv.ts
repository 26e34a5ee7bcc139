import { ServiceError } from './service-error';

/**
 * Rows of a CSV text, as many fields each as its line has. Quotes may enclose delimiters, line ends and doubled quotes.
 * @throws ServiceError where quotes do not fit: one within a bare field, text behind a closing one, one never closed
 * Source: https://developers.google.com/apps-script/reference/utilities/utilities#parseCsv(String)
 */
export function parseCsv(text: string, delimiter: string): string[][] {
  if (delimiter.length !== 1 || delimiter === '"') throw new ServiceError('Invalid argument: delimiter');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : bareField(text, at, delimiter);
    row.push(field.value);
    at = field.end;
    if (at < text.length && text[at] === delimiter) {
      at++;
      if (at === text.length) row.push('');
      else continue;
    } else if (at < text.length) {
      const lineEnd = text.startsWith('\r\n', at) ? 2 : text[at] === '\n' || text[at] === '\r' ? 1 : 0;
      if (lineEnd === 0) throw unreadable();
      at += lineEnd;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function quotedField(text: string, start: number): Field {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) throw unreadable();
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function bareField(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') {
    if (text[end] === '"') throw unreadable();
    end++;
  }
  return { value: text.slice(start, end), end };
}

function unreadable(): ServiceError {
  return new ServiceError('Could not parse text.');
}
