import type { ColumnId } from '../../file/headers';

/** One column of a table that somebody wants to bring in. */
export interface RecognisedColumn {
  /** From 0. */
  readonly index: number;
  /** As in the file. */
  readonly header: string;
  /** null: it is left out. */
  readonly meaning: ColumnId | null;
  /** Worth a look: the heading says it in part only, could mean something else, or another column means the same. */
  readonly isDoubtful: boolean;
  /** Never read, whoever asks for it: a resident number or a diagnosis. */
  readonly isRefused: boolean;
  /** The clinic confirmed this heading in an earlier import. */
  readonly isRemembered: boolean;
}

/** What a table seems to be, and what its columns mean. */
export interface Recognition {
  /** As what it can be brought in; null where it cannot. */
  readonly report: 'visits' | 'staff' | null;
  /** What it looks like: `신환·내원 목록`; in the language of who asks. */
  readonly looksLike: string;
  /** Why it cannot be brought in as that report and what to do, in the language of who asks; '' where it can. */
  readonly missing: string;
  /** See {@link missingMeanings}. */
  readonly missingMeanings: readonly ColumnId[];
  readonly columns: readonly RecognisedColumn[];
  /** Whether the clinic confirmed the columns of this very header before. */
  readonly isRemembered: boolean;
}

/** The meanings that a report needs and no column has. Of visit date and first visit one is enough; the visit date is named. */
export function missingMeanings(
  report: 'visits' | 'staff',
  meanings: readonly (ColumnId | null)[],
): ColumnId[] {
  const has = (meaning: ColumnId) => meanings.includes(meaning);
  const second: ColumnId[] =
    report === 'staff'
      ? has('role')
        ? []
        : ['role']
      : has('visitDate') || has('firstVisit')
        ? []
        : ['visitDate'];
  return [...(has('name') ? [] : (['name'] as const)), ...second];
}
