import type { Language } from '../../core/text';
import type { Context } from '../action';
import type { DraftRow } from './draft-row';
import { judgeDraft } from './judge-draft';
import type { StoppedLine } from './output-view';
import { readScene } from './read-scene';
import { knownTemplates } from './read-templates';
import { type Cause, type ReasonCode, sayCause } from './reason';
import type { Scene } from './scene';

/** Beside what stops a person: what makes a message that is on its way one to the wrong address, or on no ground. */
const WRONG_NOW: ReadonlySet<ReasonCode> = new Set([
  'gone',
  'phoneChanged',
  'emailChanged',
  'nameChanged',
  'addresseesChanged',
  'noGround',
  'noMobile',
  'noPhone',
  'checkNumber',
]);

/** What may not go out as things are now. */
export interface Stopped {
  /** Of what stands in sending files or among Gmail drafts and is not marked yet, by batch. */
  readonly byBatch: ReadonlyMap<string, readonly StoppedLine[]>;
  /** Of what is approved, by id: why it would stay behind. */
  readonly approved: ReadonlyMap<string, string>;
}

/**
 * To whom nothing may go as things are now, of what is approved or handed over.
 *
 * @param seasons of which there is any; each reads its sheets once
 */
export function findStopped(
  context: Pick<Context, 'workbook' | 'memory' | 'today'>,
  seasons: ReadonlySet<string>,
  language: Language,
): Stopped {
  const templates = knownTemplates(context.workbook);
  const byBatch = new Map<string, StoppedLine[]>();
  const approved = new Map<string, string>();
  for (const season of seasons) {
    const scene = readScene(context, Number(season), templates, { lenient: true });
    for (const row of scene.rowById.values()) {
      if (row.status === 'approved') {
        const cause = stopOf(row, scene);
        if (cause) approved.set(row.id, sayCause(cause, language));
      }
      if (row.status !== 'exported' || row.batch === '') continue;
      const cause = stopOf(row, scene);
      if (!cause) continue;
      const { id, patient, name, wording, batch } = row;
      const line = { id, patient, name, wording, reason: sayCause(cause, language) };
      byBatch.set(batch, [...(byBatch.get(batch) ?? []), line]);
    }
  }
  return { byBatch, approved };
}

function stopOf(row: DraftRow, scene: Scene): Cause | undefined {
  const person = scene.personById.get(row.patient);
  if (!person) return { code: 'gone' };
  const { template, channel } = row;
  const unknown = { class: 'ad', channel: channel || 'sms', occasion: 'other' } as const;
  const stop = scene.stopFor(person, scene.templateById.get(template) ?? unknown);
  if (stop) return stop;
  const { cause } = judgeDraft({ ...row, status: 'approved' }, scene);
  return cause && WRONG_NOW.has(cause.code) ? cause : undefined;
}
