import type { ComponentChildren } from 'preact';
import type { Text } from '../../core/text';
import { COLUMN_WORDS, MEANINGS, NOT_IMPORTED } from '../../features/intake/column-words';
import type { RecognisedColumn } from '../../features/intake/recognition';
import type { ColumnId } from '../../file/headers';
import { useApp } from '../app';
import { lackOf, type Part } from './entry';
import { sampleValues } from './sample-values';

export interface ColumnListProps {
  readonly part: Part;
  /** Tells the fields of one card from those of another. */
  readonly name: string;
  readonly onChoose: (column: number, meaning: ColumnId | null) => void;
  /** Another way out of what is missing. */
  readonly children?: ComponentChildren;
}

/** What the columns of a file mean: what is missing and what is doubtful on top, the rest folded away. */
export function ColumnList({ part, name, onChoose, children }: ColumnListProps) {
  const app = useApp();
  const { columns, missing, missingMeanings, isRemembered } = part.recognition;
  const usable = columns.filter(({ isRefused, header }) => !isRefused && header.trim() !== '');
  const doubtful = usable.filter(({ isDoubtful }) => isDoubtful || part.isGuessed);
  const others = usable.filter((column) => !doubtful.includes(column));
  const unused = others.filter(({ index }) => part.meanings[index] === null);
  const refused = columns.filter(({ isRefused }) => isRefused);
  const lack = lackOf(part);
  const row = (column: RecognisedColumn) => (
    <ColumnRow key={column.index} {...{ part, name, column, onChoose }} />
  );
  return (
    <>
      {lack.length > 0 && (
        <p class="import-lack">{missing === '' || part.isGuessed ? app.say(CHOOSE_AGAIN) : missing}</p>
      )}
      {(part.isGuessed ? lack : missingMeanings).map((meaning) => (
        <MissingRow key={meaning} {...{ part, name, meaning, usable, onChoose }} />
      ))}
      {children}
      {doubtful.length > 0 && (
        <>
          <h3 class="import-doubt">
            {app.say(part.isGuessed ? GUESSED : DOUBTFUL, { count: doubtful.length })}
          </h3>
          <ul class="columns">{doubtful.map(row)}</ul>
        </>
      )}
      {isRemembered && <p class="quiet">{app.say(REMEMBERED)}</p>}
      {refused.length > 0 && (
        <p class="quiet">
          {app.say(REFUSED, { columns: refused.map(({ header }) => header.trim()).join(', ') })}
        </p>
      )}
      {unused.length > 0 && (
        <p class="quiet">
          {app.say(UNUSED, { columns: unused.map(({ header }) => header.trim()).join(', ') })}
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{app.say(OTHERS, { count: others.length - unused.length })}</summary>
          <ul class="columns">{others.map(row)}</ul>
        </details>
      )}
    </>
  );
}

function ColumnRow({
  part,
  name,
  column: { index, header },
  onChoose,
}: ColumnListProps & { readonly column: RecognisedColumn }) {
  const app = useApp();
  const samples = sampleValues(part, index);
  const id = `${name}-${index}`;
  const meaning = part.meanings[index] ?? null;
  const offered = MEANINGS[part.report];
  return (
    <li>
      <div class="column">
        <select
          value={meaning ?? ''}
          aria-label={app.say(MEANING_OF, { column: header.trim() })}
          aria-describedby={samples.length > 0 ? id : undefined}
          onChange={({ currentTarget }) =>
            onChoose(index, offered.find((each) => each === currentTarget.value) ?? null)
          }
        >
          <option value="">{app.say(NOT_IMPORTED)}</option>
          {(meaning === null || offered.includes(meaning) ? offered : [...offered, meaning]).map((each) => (
            <option key={each} value={each}>
              {app.say(COLUMN_WORDS[each])}
            </option>
          ))}
        </select>
        <span aria-hidden="true">←</span>
        <span class="column-name">{header.trim()}</span>
      </div>
      {samples.length > 0 && (
        <p class="samples" id={id}>
          {app.say(EXAMPLES)}
          {samples.map((sample) => (
            <span key={sample}>{sample}</span>
          ))}
        </p>
      )}
    </li>
  );
}

/** Something that no column was taken for: a column of the file is to be chosen. */
function MissingRow({
  part,
  meaning,
  usable,
  onChoose,
}: ColumnListProps & { readonly meaning: ColumnId; readonly usable: readonly RecognisedColumn[] }) {
  const app = useApp();
  const chosen = part.meanings.indexOf(meaning);
  return (
    <div class="column missing">
      <strong class="column-meaning">{app.say(COLUMN_WORDS[meaning])}</strong>
      <span aria-hidden="true">←</span>
      <select
        value={chosen < 0 ? '' : String(chosen)}
        aria-label={app.say(COLUMN_FOR, { meaning: app.say(COLUMN_WORDS[meaning]) })}
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') onChoose(Number(value), meaning);
          else if (chosen >= 0) onChoose(chosen, null);
        }}
      >
        <option value="">{app.say(CHOOSE)}</option>
        {usable.map(({ index, header }) => (
          <option key={index} value={String(index)}>
            {[header.trim(), ...sampleValues(part, index).slice(0, 1)].join(' · ')}
          </option>
        ))}
      </select>
    </div>
  );
}

const CHOOSE_AGAIN: Text = {
  ko: '이 칸이 꼭 있어야 해요. 어느 칸인지 골라 주세요.',
  zh: '这一列是必需的，请选择是哪一列。',
  en: 'This is needed. Please choose the column that has it.',
};
const DOUBTFUL: Text = {
  ko: '이 칸이 맞는지 봐 주세요 ({count})',
  zh: '请核对这些列（{count}）',
  en: 'Please check these columns ({count})',
};
const GUESSED: Text = {
  ko: '제목 줄이 없어 내용을 보고 짐작했어요. 맞는지 봐 주세요.',
  zh: '没有标题行，已根据内容推测，请核对。',
  en: 'There is no header row, so these were guessed from their content. Please check.',
};
const REMEMBERED: Text = {
  ko: '✓ 지난번에 가져온 칸 그대로예요.',
  zh: '✓ 沿用上次导入时的列。',
  en: '✓ Columns as they were brought in last time.',
};
const REFUSED: Text = {
  ko: '읽지 않는 칸: {columns}. 어디에도 저장하지 않아요.',
  zh: '不读取的列：{columns}。不会保存到任何地方。',
  en: 'Never read: {columns}. It is stored nowhere.',
};
const OTHERS: Text = {
  ko: '알아본 칸 {count}개 보기',
  zh: '查看已识别的{count}列',
  en: 'Show {count} clear columns',
};
const UNUSED: Text = {
  ko: '가져오지 않는 칸: {columns}',
  zh: '不导入的列：{columns}',
  en: 'Left out: {columns}',
};
const MEANING_OF: Text = {
  ko: '"{column}" 칸의 뜻',
  zh: '“{column}”列的含义',
  en: 'Meaning of the column "{column}"',
};
const COLUMN_FOR: Text = {
  ko: '{meaning} 칸 고르기',
  zh: '选择{meaning}所在的列',
  en: 'Column for {meaning}',
};
const CHOOSE: Text = { ko: '고르기', zh: '请选择', en: 'choose' };
const EXAMPLES: Text = { ko: '예:', zh: '例：', en: 'e.g.' };
