import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { RejectedRow } from '../../features/intake/import-outcome';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { shownCount } from './count';
import { rejectedCsv } from './rejected-csv';

/** How many are shown at first, and further ones at a time. */
const SHOWN = 30;

/** Rows that were not taken: what stands there, what was expected; to look at here and to take along. */
export function RejectedList({
  rows,
  count,
}: {
  readonly rows: readonly RejectedRow[];
  readonly count: number;
}) {
  const app = useApp();
  const [shown, setShown] = useState(SHOWN);
  const files = new Set(rows.map(({ file }) => file));
  return (
    <details class="rejected">
      <summary>{app.say(TITLE, { count: shownCount(count, app.language) })}</summary>
      <p class="quiet">{app.say(HINT)}</p>
      <ol>
        {rows.slice(0, shown).map(({ file, row, column, value, expected }) => (
          <li key={`${file} ${row} ${column}`}>
            <p class="rejected-place">
              {files.size > 1 && <span class="rejected-file">{file}</span>}
              <strong>{app.say(PLACE, { row: shownCount(row, app.language), column })}</strong>
            </p>
            <p>
              <span class="rejected-value">{value === '' ? app.say(BLANK) : value}</span>
              <span class="rejected-expected">{app.say(EXPECTED, { expected })}</span>
            </p>
          </li>
        ))}
      </ol>
      <div class="import-buttons">
        {rows.length > shown && (
          <Button label={app.say(MORE)} kind="link" onPress={() => setShown(shown + SHOWN)} />
        )}
        <Button
          label={app.say(DOWNLOAD)}
          onPress={() => download(rejectedCsv(rows, app.language), app.say(FILE))}
        />
      </div>
      {count > rows.length && <p class="quiet">{app.say(NOT_ALL, { shown: rows.length })}</p>}
    </details>
  );
}

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // Some browsers begin to read it later than the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const TITLE: Text = { ko: '확인할 줄 {count}', zh: '待核对的行 {count}', en: 'Rows to check: {count}' };
const HINT: Text = {
  ko: '차트 프로그램에서 고치면 다음에 내보낸 파일과 함께 들어와요.',
  zh: '在病历程序中更正后，会随下次导出的文件一起导入。',
  en: 'Correct them in the chart program; they come with the next export.',
};
const PLACE: Text = { ko: '{row}행 · {column}', zh: '第{row}行 · {column}', en: 'Row {row} · {column}' };
const BLANK: Text = { ko: '(빈칸)', zh: '（空）', en: '(blank)' };
const EXPECTED: Text = { ko: '→ {expected}', zh: '→ {expected}', en: '→ {expected}' };
const MORE: Text = { ko: '더 보기', zh: '显示更多', en: 'Show more' };
const DOWNLOAD: Text = { ko: 'CSV로 내려받기', zh: '下载 CSV', en: 'Download as CSV' };
const FILE: Text = { ko: '확인할 줄.csv', zh: '待核对的行.csv', en: 'rows to check.csv' };
const NOT_ALL: Text = {
  ko: '너무 많아 {shown}줄만 담았어요. 대개 같은 까닭이니 먼저 이것부터 고쳐 보세요.',
  zh: '数量过多，仅列出{shown}行。原因多半相同，请先更正这些。',
  en: 'There are too many; these are {shown} of them. Mostly the reason is the same: correct these first.',
};
