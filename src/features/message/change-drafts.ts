import { AppError } from '../../core/app-error';
import { type Language, say, type Text } from '../../core/text';
import type { Entry } from '../../workbook/table';
import type { Context } from '../action';
import { type DraftChange, type DraftRow, MADE_COLUMNS } from './draft-row';
import { DRAFT_STATUS, type DraftStatus } from './draft-status';
import { draftTable } from './draft-table';
import type { MarkedDrafts, Named } from './draft-view';
import { wordingOf } from './made-mark';
import { type Cause, sayCause } from './reason';

/** What becomes of one row that somebody chose. */
export interface DraftEdict {
  /** As it is written; left out, it stays as it is. */
  readonly row?: DraftRow;
  /** Why it could not be done. */
  readonly refused?: Cause | Text;
}

/**
 * Changes rows that somebody chose, each judged as it stands at the moment of writing, and tells what became of them.
 * One write, however many.
 *
 * @param decree undefined for a row that nobody chose
 */
export function changeDrafts(
  { workbook, language }: Pick<Context, 'workbook' | 'language'>,
  nameOf: (patient: string) => Named,
  decree: (row: DraftRow) => DraftEdict | undefined,
): MarkedDrafts {
  let outcome: MarkedDrafts = { changed: [], refused: [] };
  workbook.enter(draftTable, (rows) => {
    const changed: { id: string; was: DraftStatus; now: DraftStatus }[] = [];
    const refused: MarkedDrafts['refused'][number][] = [];
    const entries: Entry<typeof draftTable>[] = [];
    for (const row of rows) {
      const edict = decree(row);
      if (!edict) continue;
      if (edict.row) entries.push(draftEntry(edict.row));
      if (edict.refused) {
        const { id, patient } = row;
        refused.push({ id, ...nameOf(patient), reason: tell(edict.refused, language) });
      } else if (edict.row) {
        changed.push({ id: row.id, was: row.status || 'draft', now: edict.row.status || 'draft' });
      }
    }
    outcome = { changed, refused };
    return entries;
  });
  return outcome;
}

/** A changed row as an entry: all that one change of a draft may write. */
export function draftEntry(row: DraftRow): Entry<typeof draftTable> {
  const columns = [...MADE_COLUMNS, 'approvedBy', 'approvedOn'] as const;
  const staff = wordingOf(row);
  return {
    key: row.id,
    values: Object.fromEntries(columns.map((id) => [id, row[id]])),
    // Unless somebody changed them, the wording may write them again.
    proposes: (['subject', 'text'] as const).filter((id) => staff[id] === undefined),
  };
}

function tell(refused: Cause | Text, language: Language): string {
  return 'code' in refused ? sayCause(refused as Cause, language) : (refused as Text)[language];
}

/** A row with what a run would write into it; nobody has approved it. */
export function asPlanned(row: DraftRow, change: DraftChange): DraftRow {
  return { ...row, ...(change as Partial<DraftRow>), approvedBy: '', approvedOn: '' } as DraftRow;
}

/** Said of a draft that is too far on for what somebody wants. */
export function inState({ status }: Pick<DraftRow, 'status'>): Text {
  const word = DRAFT_STATUS[status || 'draft'];
  return {
    ko: say(IN_STATE, 'ko', { status: word.ko }),
    zh: say(IN_STATE, 'zh', { status: word.zh }),
    en: say(IN_STATE, 'en', { status: word.en }),
  };
}

const IN_STATE: Text = {
  ko: '지금 상태: {status}',
  zh: '当前状态：{status}',
  en: 'is {status} now',
};

/** The draft of that id. @throws AppError `message.draftGone` */
export function requireDraft(rows: readonly DraftRow[], id: string): DraftRow {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new AppError('message.draftGone', GONE, {}, GONE_TIP);
  return row;
}

const GONE: Text = {
  ko: '이 글이 문자·카드 시트에 더 이상 없어요.',
  zh: '“短信·贺卡”表中已没有这条内容。',
  en: 'This draft is no longer in the sheet Texts and cards.',
};
const GONE_TIP: Text = {
  ko: '다른 분이 줄을 지운 것 같아요. "문자·카드 만들기"를 다시 누르면 새로 만들어져요. 아무것도 바꾸지 않았어요.',
  zh: '可能被他人删除。再次点击“制作短信·贺卡”会重新生成。未做任何更改。',
  en: 'Somebody seems to have deleted its row; making texts and cards again brings it back. Nothing was changed.',
};
