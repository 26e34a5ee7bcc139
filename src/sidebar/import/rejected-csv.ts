import { type Language, say } from '../../core/text';
import type { RejectedRow } from '../../features/intake/import-outcome';

/** Refused rows as a file that any spreadsheet opens: UTF-8 with its mark; no cell of it can become a formula. */
export function rejectedCsv(rows: readonly RejectedRow[], language: Language): string {
  const head = HEADINGS.map((heading) => say(heading, language));
  const lines = rows.map(({ file, row, column, value, expected }) => [
    file,
    String(row),
    column,
    value,
    expected,
  ]);
  return `\ufeff${[head, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A mark in front keeps a spreadsheet from computing what begins like a formula. Source: OWASP, CSV injection. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(cell.normalize('NFKC')) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}

const HEADINGS = [
  { ko: '파일', zh: '文件', en: 'File' },
  { ko: '행', zh: '行', en: 'Row' },
  { ko: '칸', zh: '列', en: 'Column' },
  { ko: '적힌 값', zh: '现有内容', en: 'Value' },
  { ko: '이렇게 적어 주세요', zh: '应填写', en: 'Expected' },
] as const;
