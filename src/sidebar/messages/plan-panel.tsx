import type { Text } from '../../core/text';
import type { PlanOutcome, WordingPlan } from '../../features/message/draft-view';
import { CHANNELS } from '../../features/message/message';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { countHeld, HeldList } from './held-list';

/** What a run would do: exact counts, over all and for each wording, and who is held back why. */
export function PlanPanel({ plan }: { readonly plan: PlanOutcome }) {
  const app = useApp();
  const sum = (count: (wording: WordingPlan) => number) =>
    plan.wordings.reduce((total, wording) => total + count(wording), 0);
  const returned = sum((wording) => wording.returned);
  const untouched = sum((wording) => wording.untouched);
  const tiles: readonly (readonly [Text, number])[] = [
    [ADDED, sum(({ added }) => added)],
    [UPDATED, sum(({ updated }) => updated)],
    [UNCHANGED, sum(({ unchanged }) => unchanged) + untouched],
    [HELD, countHeld(plan.heldBack)],
  ];
  return (
    <div class="plan">
      <p class="quiet">{app.say(FOR, { count: plan.people.toLocaleString() })}</p>
      <dl class="tiles">
        {tiles.map(([name, count]) => (
          <div key={name.en} class={count === 0 ? 'none' : ''}>
            <dt>{app.say(name)}</dt>
            <dd>{count.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {plan.faulty.map(({ id, name, fault }) => (
        <Notice key={id} kind="warning">
          <p>
            {app.say(FAULTY, { name, line: fault.line, problem: app.say(fault.problem), found: fault.found })}
          </p>
          <Button kind="link" label={app.say(MEND)} onPress={() => app.go('wordings', { wording: id })} />
        </Notice>
      ))}
      {returned > 0 && (
        <Notice kind="warning">
          <p>{app.say(RETURNED, { count: returned.toLocaleString() })}</p>
        </Notice>
      )}
      {untouched > 0 && <p class="quiet">{app.say(UNTOUCHED, { count: untouched.toLocaleString() })}</p>}
      <ul class="plan-wordings">
        {plan.wordings.map((wording) => (
          <li key={wording.id}>
            <span class="wording-name">
              <span class={`channel of-${wording.channel}`}>{app.say(CHANNELS[wording.channel])}</span>
              <strong>{wording.name}</strong>
            </span>
            <span class="quiet">{sayCounts(wording)}</span>
          </li>
        ))}
      </ul>
      {plan.heldBack.length > 0 && (
        <>
          <h2>{app.say(HELD_WHY)}</h2>
          <HeldList heldBack={plan.heldBack} />
        </>
      )}
    </div>
  );

  function sayCounts({ added, updated, unchanged, returned: back, untouched: kept }: WordingPlan): string {
    const parts: readonly (readonly [Text, number])[] = [
      [ADDED, added],
      [UPDATED, updated],
      [BACK, back],
      [UNCHANGED, unchanged + kept],
    ];
    return parts
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${app.say(name)} ${count.toLocaleString()}`)
      .join(' · ');
  }
}

const FOR: Text = { ko: '받을 분 {count}명', zh: '收件人{count}人', en: 'For {count} {count|person|people}' };
const ADDED: Text = { ko: '새로', zh: '新增', en: 'New' };
const UPDATED: Text = { ko: '바뀜', zh: '有变化', en: 'Changed' };
const UNCHANGED: Text = { ko: '그대로', zh: '不变', en: 'As it was' };
const HELD: Text = { ko: '멈춘 분', zh: '停下的人', en: 'Held back' };
const BACK: Text = { ko: '다시 볼 것', zh: '需重看', en: 'To look at again' };
const HELD_WHY: Text = { ko: '멈춘 까닭', zh: '停下的原因', en: 'Held back, and why' };
const RETURNED: Text = {
  ko: '확인했던 글 {count}건은 그 뒤로 사정이 바뀌어 다시 봐야 해요.',
  zh: '已确认的{count}条因情况变化需要重新查看。',
  en: 'Approved before and to be looked at again, since something changed: {count}.',
};
const UNTOUCHED: Text = {
  ko: '그대로 두는 글 가운데 {count}건은 확인했거나 보냈거나 보류한 것이에요.',
  zh: '不变的内容中有{count}条已确认、已发送或已暂缓。',
  en: 'Of those that stay, approved, sent or on hold: {count}.',
};
const FAULTY: Text = {
  ko: "문구 '{name}' {line}번째 줄: {problem} ({found}). 이 문구의 글은 그대로 둬요.",
  zh: '文案“{name}”第{line}行：{problem}（{found}）。该文案的内容保持不变。',
  en: 'Wording “{name}”, line {line}: {problem} ({found}). Its drafts stay as they are.',
};
const MEND: Text = { ko: '문구 고치기', zh: '修改文案', en: 'Mend the wording' };
