import type { ComponentChildren } from 'preact';
import type { Text } from '../../core/text';
import type { DraftEntry } from '../../features/message/draft-view';
import { useApp } from '../app';
import { FindingList, type ShownFinding } from '../kit/finding-list';
import { Notice } from '../kit/notice';
import { DraftPreview } from './draft-preview';
import { BroughtBehindShield, DraftSource } from './draft-source';

export interface ReviewCardProps {
  readonly draft: DraftEntry;
  /** Why what was just done with it was not taken; '' = nothing. */
  readonly refusal: string;
  /** Of its wording: said once above, not with every draft. */
  readonly saidAbove: ReadonlySet<string>;
  /** What stands where the preview stands otherwise: the editor, the reasons to hold. */
  readonly children?: ComponentChildren;
}

/** One draft beside the row it comes from: who it is, how it will look, what was found. */
export function ReviewCard({ draft, refusal, saidAbove, children }: ReviewCardProps) {
  const app = useApp();
  const { text, subject, findings, hints, reason, status, staffNote } = draft;
  const isTold = findings.some(({ reason: told }) => reason.includes(told));
  const own = findings.filter(({ reason: told, words }) => !saidAbove.has(`${told} ${words.join()}`));
  const shown: readonly ShownFinding[] = [
    ...own,
    ...hints.map((hint) => ({ level: 'hint' as const, reason: hint, words: [] })),
  ];
  return (
    <article class="review-card">
      <DraftSource draft={draft} />
      {refusal !== '' && (
        <Notice kind="warning">
          <p>{refusal}</p>
        </Notice>
      )}
      {reason !== '' && !isTold && (
        <p class={`draft-reason ${status === 'blocked' ? 'of-block' : ''}`}>{reason}</p>
      )}
      {children ?? (
        <>
          {text === '' ? (
            <p class="quiet no-text">{app.say(NO_TEXT)}</p>
          ) : (
            <DraftPreview draft={draft} words={{ subject, text }} found={findings} />
          )}
          <FindingList findings={shown} />
        </>
      )}
      {staffNote !== '' && <p class="quiet">{app.say(NOTE, { note: staffNote })}</p>}
      {!children && <BroughtBehindShield key={draft.patient} patient={draft.patient} />}
    </article>
  );
}

const NO_TEXT: Text = {
  ko: '이분께는 글을 만들지 않았어요.',
  zh: '没有为这位制作内容。',
  en: 'Nothing was written for this person.',
};
const NOTE: Text = { ko: '메모: {note}', zh: '备注：{note}', en: 'Note: {note}' };
