import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { Undo } from '../../features/action';
import type { PatientHit } from '../../features/patient/patient-card';
import type { AnswerOutcome } from '../../features/referral/question';
import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';
import { Frame } from '../kit/frame';
import { ErrorNotice, Notice } from '../kit/notice';
import { ChosenPatient } from '../patient/chosen-patient';
import { PatientSearch } from '../patient/patient-search';
import { sayDecided } from '../questions/say-decided';
import { blockedBy, EMPTY_ENTRY, type Entry, inputOf } from './entry';
import './enter.css';

type Answered = Exclude<AnswerOutcome, { readonly status: 'saved' }>;

/** 소개 직접 등록: a referral that was told and stands in no memo. Opened with `referrer` and `referrerName`, the first is chosen. */
export function EnterView({ referrer = '', referrerName = '' }: ViewParams) {
  const app = useApp();
  const id = useId();
  const start: Entry =
    referrer === '' ? EMPTY_ENTRY : { ...EMPTY_ENTRY, referrer: { patient: referrer, name: referrerName } };
  const [entry, setEntry] = useState<Entry>(start);
  const [answered, setAnswered] = useState<Answered>();
  const [fault, setFault] = useState<unknown>();
  const [done, setDone] = useState<string>();
  const again = useRef<HTMLDivElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  const blocked = blockedBy(entry, answered?.status === 'reasonNeeded');
  const change = (part: Partial<Entry>) => {
    setEntry((before) => ({ ...before, ...part }));
    setFault(undefined);
  };
  useLayoutEffect(() => {
    if (done !== undefined) again.current?.querySelector('button')?.focus();
  }, [done]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is there once a reason is asked for
  useLayoutEffect(() => reason.current?.focus(), [answered]);

  const save = async () => {
    if (blocked) return;
    try {
      const acted = await app.act<AnswerOutcome>('referral.enter', inputOf(entry, answered), { quiet: true });
      const { outcome, summary } = acted;
      setFault(undefined);
      if (outcome.status === 'saved') {
        app.tell(summary, acted.undo && (() => takeBack(acted.undo)));
        setDone(summary);
        setAnswered(undefined);
        void app.refresh();
      } else {
        setAnswered(outcome);
      }
    } catch (error) {
      setFault(error);
    }
  };
  /** What was chosen stands there again, to be mended. */
  const takeBack = async (undo: Undo | undefined) => {
    if (!undo) return;
    const back = await app.act(undo.action, undo.input, { quiet: true });
    setDone(undefined);
    app.tell(back.summary);
    void app.refresh();
  };
  const another = () => {
    setEntry(EMPTY_ENTRY);
    setDone(undefined);
  };

  if (done !== undefined) {
    return (
      <Frame title={app.say(TITLE)}>
        <Notice kind="done">
          <p>{app.say(SAVED)}</p>
          <p>{done}</p>
        </Notice>
        <p class="quiet">{app.say(COUNTS_LATER)}</p>
        <div class="buttons" ref={again}>
          <Button label={app.say(ANOTHER)} onPress={another} />
          <Button label={app.say(TO_LIST)} onPress={() => app.go('questions', { apply: 'yes' })} />
        </div>
      </Frame>
    );
  }
  return (
    <Frame
      title={app.say(TITLE)}
      primary={{ label: app.say(SAVE), onPress: save, isDisabled: blocked !== undefined }}
    >
      <p class="quiet">{app.say(HELP)}</p>
      <div class="enter-part">{pick('referrer', REFERRER, entry.referred?.patient ?? '')}</div>
      <div class="enter-part">{pick('referred', REFERRED, entry.referrer?.patient ?? '')}</div>
      <label class="field-name" for={`${id}-note`}>
        {app.say(NOTE)}
      </label>
      <textarea
        id={`${id}-note`}
        class="input"
        rows={2}
        maxLength={300}
        value={entry.note}
        placeholder={app.say(NOTE_EXAMPLE)}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
      <label class="enter-secret">
        <input
          type="checkbox"
          checked={entry.isSecret}
          onChange={(event) => change({ isSecret: event.currentTarget.checked })}
        />
        <span>{app.say(SECRET)}</span>
      </label>
      {answered?.status === 'reasonNeeded' && (
        <>
          <Notice kind="warning">
            <p>{app.say(CHANGES)}</p>
            <p>
              <strong>{answered.effect}</strong>
            </p>
          </Notice>
          <label class="field-name" for={`${id}-reason`}>
            {app.say(REASON)}
          </label>
          <input
            id={`${id}-reason`}
            ref={reason}
            class="input"
            maxLength={300}
            value={entry.reason}
            onInput={(event) => change({ reason: event.currentTarget.value })}
          />
        </>
      )}
      {answered?.status === 'already' && (
        <Notice kind="warning">
          <p>{sayDecided(answered, app)}</p>
          <p>{app.say(AGAIN)}</p>
        </Notice>
      )}
      {fault !== undefined && <ErrorNotice error={fault} />}
    </Frame>
  );

  function pick(part: 'referrer' | 'referred', label: Text, other: string) {
    const chosen = entry[part];
    const choose = (hit: PatientHit | undefined) => {
      change({ [part]: hit });
      setAnswered(undefined);
    };
    return chosen ? (
      <ChosenPatient label={app.say(label)} hit={chosen} onChange={() => choose(undefined)} />
    ) : (
      <PatientSearch
        label={app.say(label)}
        takesFocus={part === 'referrer' || entry.referrer !== undefined}
        isExplained={part === 'referrer'}
        without={other === '' ? [] : [other]}
        onChoose={choose}
      />
    );
  }
}

const TITLE: Text = { ko: '소개 직접 등록', zh: '手动登记转介绍', en: 'Enter a referral' };
const HELP: Text = {
  ko: '메모에 없고 말로 들은 소개를 적어 둡니다.',
  zh: '登记备注中没有、口头得知的转介绍。',
  en: 'For a referral that was told and stands in no memo.',
};
const REFERRER: Text = { ko: '누가 소개했나요?', zh: '谁介绍的？', en: 'Who referred?' };
const REFERRED: Text = { ko: '누가 오셨나요?', zh: '谁来了？', en: 'Who came?' };
const NOTE: Text = {
  ko: '어떻게 들으셨나요? (안 적어도 돼요)',
  zh: '如何得知？（可不填）',
  en: 'How do you know? (optional)',
};
const NOTE_EXAMPLE: Text = {
  ko: '예: 접수하실 때 직접 말씀하심',
  zh: '例：挂号时本人告知',
  en: 'Told at the desk when she checked in',
};
const SECRET: Text = {
  ko: '소개자에게 말하지 말아 달라고 하심',
  zh: '本人要求不要告知介绍人',
  en: 'Asked that the referrer not be told',
};
const CHANGES: Text = {
  ko: '이미 정한 소개가 있어요. 이유를 적고 다시 누르면 이렇게 바뀝니다.',
  zh: '已有确认的转介绍。填写理由后再次点击将这样更改：',
  en: 'Something was decided before. Give a reason and press again; this is what changes:',
};
const REASON: Text = { ko: '바꾸는 이유', zh: '更改理由', en: 'Why' };
const AGAIN: Text = {
  ko: '그래도 바꾸려면 등록하기를 다시 눌러 주세요.',
  zh: '仍要更改请再次点“登记”。',
  en: 'To change it all the same, press the button again.',
};
const SAVE: Text = { ko: '등록하기', zh: '登记', en: 'Enter it' };
const SAVED: Text = { ko: '등록했어요.', zh: '已登记。', en: 'Entered.' };
const COUNTS_LATER: Text = {
  ko: '다음에 소개를 셀 때부터 인정됩니다.',
  zh: '下次统计转介绍时开始计入。',
  en: 'It counts from the next count on.',
};
const ANOTHER: Text = { ko: '한 건 더 등록하기', zh: '再登记一条', en: 'Enter another' };
const TO_LIST = { ko: '명단에 반영하기', zh: '更新到名单', en: 'Bring it into the list' };
