import { useCallback } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { ApprovalsOutcome } from '../../features/approval/approval-view';
import type { ListOutcome } from '../../features/message/draft-view';
import type { ReviewOutcome } from '../../features/vip/review-view';
import { useApp } from '../app';
import { useFresh } from '../frame/use-fresh';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { changesSinceSigned } from '../meeting/meeting';
import { SinceSignedList } from '../meeting/since-signed';
import { PastApprovals } from './past-approvals';
import { SignatureList } from './signature-list';
import { WordingApproval } from './wording-approval';
import './approvals.css';

/** 원장 결재: the list and the wordings that wait for a word, each with what it is about; below, what was decided this season. */
export function ApprovalsView() {
  const app = useApp();
  const { act, language } = app;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(async () => {
    const [approvals, review, messages] = await Promise.all([
      act<ApprovalsOutcome>('approval.list', {}, { quiet: true }),
      act<ReviewOutcome>('vip.review', {}, { quiet: true }),
      act<ListOutcome>('message.list', {}, { quiet: true }),
    ]);
    return {
      approvals: approvals.outcome.approvals,
      deeds: approvals.outcome.deeds,
      review: review.outcome,
      wordings: messages.outcome.wordings,
    };
  }, [act, language]);
  const { value, error, isLoading, reload } = useLoaded(ask);
  useFresh(reload);
  const asked = value?.wordings.filter(({ director }) => director?.state === 'asked') ?? [];
  const hasList = value !== undefined && value.review.candidates.length > 0;
  const waiting =
    asked.length + (hasList ? value.review.signatures.filter(({ decision }) => decision === '').length : 0);
  return (
    <Frame
      title={app.say(TITLE)}
      aside={value && <span class="place-tag">{app.say(WAITING, { count: waiting })}</span>}
    >
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && <Loading />}
      {value && !hasList && asked.length === 0 && <EmptyState text={app.say(NOTHING)} />}
      {hasList && (
        <section class="section">
          <SinceSignedList changes={changesSinceSigned(value.review.state, value.review.candidates)} />
          <SignatureList review={value.review} onChanged={() => void reload()} />
          <div class="buttons">
            <Button kind="link" label={app.say(SEE_LIST)} onPress={() => app.go('vips')} />
            <Button kind="link" label={app.say(SEE_MEETING)} onPress={() => app.go('meeting')} />
          </div>
        </section>
      )}
      {value && asked.length > 0 && (
        <section class="section">
          <h2>{app.say(WORDINGS)}</h2>
          {asked.map((summary) =>
            summary.director ? (
              <WordingApproval
                key={summary.director.mark}
                summary={summary}
                director={summary.director}
                people={value.review.signers.director}
                onChanged={reload}
              />
            ) : null,
          )}
        </section>
      )}
      {value && <PastApprovals approvals={value.approvals} deeds={value.deeds} />}
    </Frame>
  );
}

const TITLE: Text = { ko: '원장 결재', zh: '院长审批', en: 'Approvals' };
const WAITING: Text = { ko: '기다림 {count}', zh: '待办 {count}', en: '{count} waiting' };
const NOTHING: Text = {
  ko: '지금 결재를 기다리는 것이 없어요.',
  zh: '目前没有待审批的事项。',
  en: 'Nothing waits for a decision.',
};
const SEE_LIST: Text = { ko: '명단 보기', zh: '查看名单', en: 'See the list' };
const SEE_MEETING: Text = { ko: '회의·확정 보기', zh: '查看会议', en: 'See the meeting' };
const WORDINGS: Text = { ko: '문구', zh: '文案', en: 'Wordings' };
