import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type {
  DirectorDecision,
  DirectorOutcome,
  DirectorQuestion,
  WordingSummary,
} from '../../features/message/draft-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { FindingList } from '../kit/finding-list';
import type { ActAsThem } from '../who/prove-form';
import { DecideForm, type Say } from './decide-form';

export interface WordingApprovalProps {
  readonly summary: Pick<WordingSummary, 'id' | 'name'>;
  readonly director: DirectorQuestion;
  /** The directors. */
  readonly people: readonly string[];
  readonly onChanged: () => Promise<void>;
}

/** A wording on which the director decides once for the season: the words concerned, why, and how many drafts wait. */
export function WordingApproval({ summary, director, people, onChanged }: WordingApprovalProps) {
  const app = useApp();
  const [say, setSay] = useState<Say>();
  const { mark, findings, drafts } = director;
  const send = async (act: ActAsThem, reason: string) => {
    const input: DirectorDecision = {
      wording: summary.id,
      mark,
      decision: say === 'return' ? 'returned' : 'approved',
      reason,
    };
    const { summary: said } = await act<DirectorOutcome>('message.decide', input);
    if (said !== '') app.tell(said);
    await onChanged();
    void app.refresh();
  };
  return (
    <article class="approval">
      <h3>{summary.name}</h3>
      <p class="quiet">{app.say(DRAFTS, { count: drafts.toLocaleString() })}</p>
      <FindingList findings={findings} />
      {say === undefined ? (
        <div class="buttons">
          <Button
            label={app.say(APPROVE)}
            onPress={() => setSay('approve')}
            isDisabled={people.length === 0}
          />
          <Button label={app.say(RETURN)} onPress={() => setSay('return')} isDisabled={people.length === 0} />
          <Button
            kind="link"
            label={app.say(SEE)}
            onPress={() => app.go('wordings', { wording: summary.id })}
          />
        </div>
      ) : (
        <DecideForm
          key={say}
          say={say}
          people={people}
          yes={app.say(APPROVE)}
          onSend={send}
          onLeave={() => setSay(undefined)}
        />
      )}
      {people.length === 0 && <p class="quiet">{app.say(NOBODY)}</p>}
    </article>
  );
}

const DRAFTS: Text = {
  ko: '이 문구로 쓴 글 {count}건이 기다려요.',
  zh: '使用此文案的{count}条正在等待。',
  en: 'Drafts that wait for it: {count}.',
};
const APPROVE: Text = { ko: '이대로 보내도 됨', zh: '同意照此发送', en: 'May go out as it is' };
const RETURN: Text = { ko: '돌려보내기', zh: '退回', en: 'Send back' };
const SEE: Text = { ko: '문구 보기', zh: '查看文案', en: 'See the wording' };
const NOBODY: Text = {
  ko: '직원 명단에 원장이 적혀 있어야 결재할 수 있어요.',
  zh: '员工名单中填写院长后才能审批。',
  en: 'There must be a director on the staff list first.',
};
