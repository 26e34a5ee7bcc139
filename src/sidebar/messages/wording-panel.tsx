import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { DirectorOutcome, DirectorQuestion, WordingSummary } from '../../features/message/draft-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { FindingList, type ShownFinding } from '../kit/finding-list';
import { ErrorNotice } from '../kit/notice';
import type { GroupId } from './draft-group';
import { findingsOfWording } from './findings-of-wording';

export interface WordingPanelProps {
  readonly summary: WordingSummary;
  readonly group: GroupId;
  /** The director was asked: the states may have changed. */
  readonly onAsked: () => void;
}

/** What is wrong with a wording as a whole, said once: mended there, it is mended for everybody; what is the director's goes to him. */
export function WordingPanel({ summary, group, onAsked }: WordingPanelProps) {
  const { director } = summary;
  const mustChange = findingsOfWording(summary).filter(({ level }) => level === 'block');
  return (
    <>
      {group === 'toMend' && mustChange.length > 0 && <MendOnce summary={summary} findings={mustChange} />}
      {group === 'director' && director && (
        <AskDirector summary={summary} director={director} onAsked={onAsked} />
      )}
    </>
  );
}

/** `이 문구 1곳을 고치면 42건 해결`, with the very words. */
function MendOnce({
  summary,
  findings,
}: {
  readonly summary: WordingSummary;
  readonly findings: readonly (ShownFinding & { readonly drafts: number })[];
}) {
  const app = useApp();
  const drafts = Math.max(...findings.map((finding) => finding.drafts));
  const places = new Set(findings.flatMap(({ words }) => words)).size;
  return (
    <section class="wording-panel">
      <h2>{app.say(MEND_ONCE, { places: Math.max(1, places), drafts: drafts.toLocaleString() })}</h2>
      <FindingList findings={findings} />
      <div class="buttons">
        <Button label={app.say(MEND)} onPress={() => app.go('wordings', { wording: summary.id })} />
      </div>
    </section>
  );
}

function AskDirector({
  summary,
  director,
  onAsked,
}: {
  readonly summary: WordingSummary;
  readonly director: DirectorQuestion;
  readonly onAsked: () => void;
}) {
  const app = useApp();
  const [fault, setFault] = useState<unknown>();
  const { state, findings, drafts, reason } = director;
  const ask = async () => {
    setFault(undefined);
    try {
      await app.act<DirectorOutcome>('message.askDirector', { wording: summary.id });
      onAsked();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <section class="wording-panel">
      <h2>{app.say(TITLES[state], { drafts: drafts.toLocaleString() })}</h2>
      {reason !== '' && <p class="director-said">{app.say(SAID, { reason })}</p>}
      <FindingList findings={findings} />
      {fault !== undefined && <ErrorNotice error={fault} onRetry={() => void ask()} />}
      <div class="buttons">
        {state !== 'asked' && <Button label={app.say(state === '' ? ASK : ASK_AGAIN)} onPress={ask} />}
        {state === 'asked' && <Button label={app.say(SEE)} onPress={() => app.go('approvals')} />}
        <Button label={app.say(MEND)} onPress={() => app.go('wordings', { wording: summary.id })} />
      </div>
      <p class="quiet">{app.say(ONCE)}</p>
    </section>
  );
}

const MEND_ONCE: Text = {
  ko: '이 문구 {places}곳을 고치면 {drafts}건 해결',
  zh: '修改此文案{places}处，可解决{drafts}条',
  en: 'Mend {places} {places|place|places} in this wording, and {drafts} are mended',
};
const MEND: Text = { ko: '문구 고치기', zh: '修改文案', en: 'Mend the wording' };
const TITLES: Readonly<Record<DirectorQuestion['state'], Text>> = {
  '': {
    ko: '원장님이 한 번 정하시면 {drafts}건 해결',
    zh: '院长决定一次，可解决{drafts}条',
    en: 'One decision of the director settles {drafts}',
  },
  asked: {
    ko: '원장님 결재를 기다려요 ({drafts}건)',
    zh: '等待院长审批（{drafts}条）',
    en: 'Waiting for the director ({drafts})',
  },
  returned: {
    ko: '원장님이 돌려보내셨어요 ({drafts}건)',
    zh: '院长已退回（{drafts}条）',
    en: 'The director sent it back ({drafts})',
  },
};
const SAID: Text = { ko: '"{reason}"', zh: '“{reason}”', en: '“{reason}”' };
const ASK: Text = { ko: '원장님께 올리기', zh: '提交院长', en: 'Ask the director' };
const ASK_AGAIN: Text = { ko: '다시 올리기', zh: '重新提交', en: 'Ask again' };
const SEE: Text = { ko: '원장 결재 보기', zh: '查看院长审批', en: 'See the approvals' };
const ONCE: Text = {
  ko: '이 시즌에 이 문구의 이 표현은 한 번만 여쭤봐요.',
  zh: '本季此文案的这些用语只需询问一次。',
  en: 'These words of this wording are asked about once a season.',
};
