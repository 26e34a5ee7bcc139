import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { ROLES } from '../../features/clinic/role';
import type {
  ListStanding,
  ReviewOutcome,
  Signature,
  SignInput,
  SignOutcome,
} from '../../features/vip/review-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { sayDay } from '../kit/say-day';
import type { ActAsThem } from '../who/prove-form';
import { DecideForm, type Say } from './decide-form';
import './signature-list.css';

export interface SignatureListProps {
  readonly review: Pick<ReviewOutcome, keyof ListStanding | 'asOf' | 'signers'>;
  /** Decisions are still on their way: what is signed is not settled yet. */
  readonly isUnsettled?: boolean;
  /** Somebody signed, or could not: then there is nothing to take in but to look again. */
  readonly onChanged: (standing?: SignOutcome) => void;
}

interface Doing {
  readonly role: Signature['role'];
  readonly say: Say;
}

/** The two signatures under the list: who has signed, who is still to, and the way to do it or to take one's own back. */
export function SignatureList({ review, isUnsettled = false, onChanged }: SignatureListProps) {
  const app = useApp();
  const [doing, setDoing] = useState<Doing>();
  const { a, b } = review.count;
  const send = async (act: ActAsThem, role: Signature['role'], reason: string) => {
    const isBack = doing?.say === 'takeBack';
    const input: SignInput = {
      role,
      mark: review.mark,
      ...(doing?.say === 'return' ? { decision: 'returned', reason } : {}),
    };
    try {
      const { outcome, summary } = await act<SignOutcome>(
        isBack ? 'vip.unsign' : 'vip.sign',
        isBack ? { role } : input,
      );
      setDoing(undefined);
      if (summary !== '') app.tell(summary);
      onChanged(outcome);
      void app.refresh();
    } catch (error) {
      // The list may have changed meanwhile: whoever tries again sees it as it is.
      onChanged();
      throw error;
    }
  };
  return (
    <section class="seals">
      <h2>{app.say(TITLE)}</h2>
      <p class="signed-for">{app.say(SIGNED_FOR, { a, b, all: a + b })}</p>
      {review.asOf !== '' && <p class="quiet">{app.say(AS_OF, { day: review.asOf })}</p>}
      <ul>
        {review.signatures.map((signature) => {
          // Signed, or taken back, elsewhere meanwhile: then there is nothing left to ask.
          const isSigned = signature.decision === 'approved';
          const isDoing = doing?.role === signature.role && (doing.say === 'takeBack') === isSigned;
          return (
            <li key={signature.role} class={`seal-row ${signature.decision || 'open'}`}>
              <SignatureLine
                signature={signature}
                people={review.signers[signature.role]}
                isDoing={isDoing}
                onBegin={(say) => setDoing({ role: signature.role, say })}
              />
              {isDoing && (
                <DecideForm
                  key={doing.say}
                  say={doing.say}
                  people={review.signers[signature.role]}
                  wait={isUnsettled ? app.say(UNSETTLED) : ''}
                  onSend={(act, reason) => send(act, signature.role, reason)}
                  onLeave={() => setDoing(undefined)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function SignatureLine({
  signature,
  people,
  isDoing,
  onBegin,
}: {
  readonly signature: Signature;
  /** Who may sign in this role. */
  readonly people: readonly string[];
  readonly isDoing: boolean;
  readonly onBegin: (say: Say) => void;
}) {
  const app = useApp();
  const { role, decision, by, on, reason, isOutdated } = signature;
  const day = sayDay(on, app.home?.today ?? '');
  const said = {
    approved: app.say(SIGNED, { by: [by, day].filter(Boolean).join(' · ') }),
    returned: app.say(RETURNED, { reason }),
    '': app.say(isOutdated ? OUTDATED : WAITS),
  }[decision];
  return (
    <>
      <p class="seal-line">
        <span class="seal" aria-hidden="true">
          {decision === 'approved' && <Icon name="check" size={18} />}
        </span>
        <span class="grow">
          <strong>{ROLES[role][app.language]}</strong>
          <span>{said}</span>
        </span>
      </p>
      {people.length === 0 && decision !== 'approved' && (
        <p class="nobody">
          <span>{app.say(NOBODY, { role: ROLES[role][app.language] })}</span>
          {!app.isLarge && (
            <Button kind="link" label={app.say(SETTINGS)} onPress={() => app.go('settings')} />
          )}
        </p>
      )}
      {people.length > 0 && !isDoing && (
        <div class="buttons">
          {decision === 'approved' ? (
            <Button kind="link" label={app.say(TAKE_BACK)} onPress={() => onBegin('takeBack')} />
          ) : (
            <>
              <Button
                label={app.say(SIGN_AS, { role: ROLES[role][app.language] })}
                onPress={() => onBegin('approve')}
              />
              {decision === '' && (
                <Button kind="link" label={app.say(RETURN)} onPress={() => onBegin('return')} />
              )}
            </>
          )}
        </div>
      )}
    </>
  );
}

const TITLE: Text = { ko: '서명', zh: '签字', en: 'Signatures' };
const SIGNED_FOR: Text = {
  ko: 'A {a}명 · B {b}명, 모두 {all}명',
  zh: 'A级{a}人 · B级{b}人，共{all}人',
  en: 'A {a} · B {b}, {all} in all',
};
const AS_OF: Text = { ko: '기준일 {day}', zh: '基准日 {day}', en: 'as of {day}' };
const WAITS: Text = { ko: '서명을 기다려요', zh: '等待签字', en: 'is still to sign' };
const OUTDATED: Text = {
  ko: '서명한 뒤 명단이 바뀌었어요. 다시 서명해 주세요.',
  zh: '签字后名单有变动，请重新签字。',
  en: 'The list has changed since this signature: please sign anew.',
};
const SIGNED: Text = { ko: '서명함 {by}', zh: '已签字 {by}', en: 'signed {by}' };
const RETURNED: Text = { ko: '돌려보냄: {reason}', zh: '已退回：{reason}', en: 'sent back: {reason}' };
const NOBODY: Text = {
  ko: '직원 명단에 {role}으로 적힌 분이 없어요. 먼저 적어 주세요.',
  zh: '员工名单中没有{role}，请先填写。',
  en: 'Nobody on the staff list is {role}: please enter somebody first.',
};
const SETTINGS: Text = { ko: '직원 적으러 가기', zh: '去填写员工', en: 'To the staff list' };
const SIGN_AS: Text = { ko: '{role} 서명하기', zh: '{role}签字', en: 'Sign as {role}' };
const RETURN: Text = { ko: '돌려보내기', zh: '退回', en: 'Send back' };
const TAKE_BACK: Text = { ko: '서명 거두기', zh: '撤回签字', en: 'Take the signature back' };
const UNSETTLED: Text = {
  ko: '방금 정한 것을 저장하고 있어요. 끝나면 서명할 수 있어요.',
  zh: '正在保存刚才的决定，完成后即可签字。',
  en: 'The last decisions are being saved; then it can be signed.',
};
