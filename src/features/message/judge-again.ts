import type { Context } from '../action';
import type { DraftRow } from './draft-row';
import type { DraftStatus } from './draft-status';
import { judgeDraft } from './judge-draft';
import { readScene } from './read-scene';
import { knownTemplates } from './read-templates';
import { sayCause } from './reason';

/** What is written into an approved draft that is not right any more. */
export interface Returned {
  readonly status: DraftStatus;
  /** In the workbook's language. */
  readonly reason: string;
}

/** Of approved drafts, those that may not go out now, by id, with what becomes of them. Every sheet is read once. */
export function judgeAgain(
  context: Pick<Context, 'workbook' | 'memory' | 'today'>,
  rows: readonly DraftRow[],
): ReadonlyMap<string, Returned> {
  const templates = knownTemplates(context.workbook);
  const returned = new Map<string, Returned>();
  for (const season of new Set(rows.map((row) => row.season))) {
    const scene = readScene(context, Number(season), templates);
    for (const row of rows) {
      if (row.season !== season) continue;
      const { status, cause } = judgeDraft(row, scene);
      if (status === 'approved') continue;
      returned.set(row.id, { status, reason: cause ? sayCause(cause, context.workbook.language) : '' });
    }
  }
  return returned;
}
