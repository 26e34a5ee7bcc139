import type { Text } from '../../core/text';
import type { TextEncoding } from '../../file/file-rows';
import type { ColumnId } from '../../file/headers';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { IconButton } from '../kit/icon-button';
import { ColumnList } from './column-list';
import { sayRows } from './count';
import { type Entry, lackOf, type Part, rowsOf } from './entry';
import { FaultText } from './fault-text';

export interface FileCardProps {
  readonly entry: Entry;
  readonly onRemove: () => void;
  readonly onChoose: (part: number, column: number, meaning: ColumnId | null) => void;
  /** Takes all rows of a part for visits of today. */
  readonly onDateAll: (part: number, heading: string, day: string) => void;
}

/** A file that waits to be brought in: what it was taken for, and what its columns mean. */
export function FileCard({ entry, onRemove, onChoose, onDateAll }: FileCardProps) {
  const app = useApp();
  const { id, name, stage, parts } = entry;
  return (
    <li class={`file-card ${stage}`}>
      <div class="file-name">
        <h2>{name}</h2>
        <IconButton icon="close" label={app.say(REMOVE, { name })} onPress={onRemove} />
      </div>
      {stage === 'reading' && (
        <p class="quiet reading">
          <span class="spinner" aria-hidden="true" /> {app.say(READING)}
        </p>
      )}
      {stage === 'unreadable' && <FaultText error={entry.error} file={name} />}
      {stage === 'ready' && (
        <>
          <FileFacts entry={entry} />
          {parts.map((part, index) => (
            <div key={part.tables[0]?.batch}>
              {parts.length > 1 && <h3>{part.tables.map(({ sheet }) => sheet).join(', ')}</h3>}
              <ColumnList
                part={part}
                name={`column-${id}-${index}`}
                onChoose={(column, meaning) => onChoose(index, column, meaning)}
              >
                {entry.isPasted && lackOf(part).includes('visitDate') && (
                  <AllToday onDateAll={(heading, day) => onDateAll(index, heading, day)} />
                )}
              </ColumnList>
            </div>
          ))}
        </>
      )}
    </li>
  );
}

/** What the file is, in a line or two. */
function FileFacts({ entry }: { readonly entry: Entry }) {
  const app = useApp();
  const { source, parts } = entry;
  if (!source) return null;
  const isText = source.kind === 'csv';
  const facts = [
    app.say(KINDS[source.kind]),
    ...(isText ? [app.say(ENCODINGS[source.encoding])] : []),
    sayRows(app, rowsOf(entry)),
  ];
  const sheets = parts
    .flatMap((part) => part.tables.map(({ sheet }) => sheet))
    .filter((sheet) => sheet !== '');
  const hasSeveral = sheets.length + source.otherSheets.length > 1;
  return (
    <>
      <p class={`looks-like ${parts.every((part) => lackOf(part).length === 0) ? 'sure' : ''}`}>
        {parts.some(({ isGuessed }) => isGuessed) ? app.say(NO_HEADINGS) : looksLike(parts)}
      </p>
      <p class="quiet">{facts.join(' · ')}</p>
      {hasSeveral && <p class="quiet">{app.say(SHEETS, { sheets: sheets.join(', ') })}</p>}
      {source.otherSheets.length > 0 && (
        <p class="quiet">{app.say(OTHER_SHEETS, { sheets: source.otherSheets.join(', ') })}</p>
      )}
    </>
  );
}

function looksLike(parts: readonly Part[]): string {
  return [...new Set(parts.map(({ recognition }) => recognition.looksLike))].join(', ');
}

function AllToday({ onDateAll }: { readonly onDateAll: (heading: string, day: string) => void }) {
  const app = useApp();
  const today = app.home?.today;
  if (!today) return null;
  const day = `${Number(today.slice(5, 7))}/${Number(today.slice(8))}`;
  return <Button label={app.say(ALL_TODAY, { day })} onPress={() => onDateAll(app.say(VISIT_DATE), today)} />;
}

const NO_HEADINGS: Text = { ko: '제목 줄이 없는 표', zh: '没有标题行的表格', en: 'table without headings' };
const REMOVE: Text = { ko: '{name} 빼기', zh: '移除{name}', en: 'Remove {name}' };
const READING: Text = { ko: '읽는 중', zh: '正在读取', en: 'Reading' };
const SHEETS: Text = {
  ko: '읽을 시트: {sheets}',
  zh: '读取的工作表：{sheets}',
  en: 'Sheets to read: {sheets}',
};
const OTHER_SHEETS: Text = {
  ko: '내용이 달라 뺀 시트: {sheets}',
  zh: '内容不同、不读取的工作表：{sheets}',
  en: 'Left out, since they hold something else: {sheets}',
};
const VISIT_DATE: Text = { ko: '내원일', zh: '就诊日期', en: 'Visit date' };
const ALL_TODAY: Text = {
  ko: '모두 오늘({day}) 내원으로 보기',
  zh: '全部视为今天（{day}）就诊',
  en: 'All of them came today ({day})',
};
const KINDS = {
  csv: { ko: 'CSV', zh: 'CSV', en: 'CSV' },
  xlsx: { ko: '엑셀', zh: 'Excel', en: 'Excel' },
  html: { ko: '웹 표(.xls)', zh: '网页表格（.xls）', en: 'web table (.xls)' },
  pasted: { ko: '붙여넣은 표', zh: '粘贴的表格', en: 'pasted table' },
} as const satisfies Record<string, Text>;
const UTF_8: Text = { ko: 'UTF-8', zh: 'UTF-8', en: 'UTF-8' };
const UTF_16: Text = { ko: 'UTF-16', zh: 'UTF-16', en: 'UTF-16' };
const ENCODINGS: Readonly<Record<TextEncoding, Text>> = {
  'utf-8': UTF_8,
  'utf-16le': UTF_16,
  'utf-16be': UTF_16,
  cp949: { ko: '한글(CP949)', zh: '韩文（CP949）', en: 'Korean (CP949)' },
  gb18030: { ko: '중국어(GB18030)', zh: '中文（GB18030）', en: 'Chinese (GB18030)' },
  big5: { ko: '중국어 번체(Big5)', zh: '繁体中文（Big5）', en: 'Traditional Chinese (Big5)' },
  mixed: { ko: '옛 형식과 UTF-8 섞임', zh: '旧编码与 UTF-8 混合', en: 'an old encoding and UTF-8 mixed' },
};
