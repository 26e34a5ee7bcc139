import { useState } from 'preact/hooks';
import { isCalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import {
  CONSENT_CHANNELS,
  CONSENT_METHODS,
  type ConsentChannel,
  type ConsentMethod,
  type ConsentState,
} from '../../features/consent/consent-words';
import { useApp } from '../app';
import { Chips } from '../kit/chips';
import { Field } from '../kit/field';
import { sayChoice } from './say-choice';

/** What is recorded, as it is being filled in. */
export interface RecordDraft {
  readonly state: ConsentState;
  readonly on: string;
  readonly method: ConsentMethod;
  readonly channel: ConsentChannel;
  readonly isAd: boolean;
  readonly isNight: boolean;
}

/** Begins as the desk has it most often, a signed form of today; advertising is ticked by whoever reads it there. @param today '' where it is not known yet */
export function newDraft(state: ConsentState, today: string): RecordDraft {
  return {
    state,
    on: today,
    method: state === 'granted' ? 'paper' : 'desk',
    channel: 'all',
    isAd: false,
    isNight: false,
  };
}

/** Why it cannot be saved yet; '' where it can. */
export function faultOf({ on }: RecordDraft, today: string): 'day' | 'future' | '' {
  if (!isCalendarDate(on)) return 'day';
  return today !== '' && on > today ? 'future' : '';
}

/** What somebody said, when, how and about which messages. */
export function RecordForm({
  draft,
  onChange,
}: {
  readonly draft: RecordDraft;
  readonly onChange: (draft: RecordDraft) => void;
}) {
  const app = useApp();
  const today = app.home?.today ?? '';
  const [isTouched, setTouched] = useState(false);
  const fault = isTouched ? faultOf(draft, today) : '';
  const change = (part: Partial<RecordDraft>) => onChange({ ...draft, ...part });
  return (
    <div class="record-form">
      <Chips
        label={app.say(SAID)}
        options={STATES.map(({ value, text }) => ({ value, text: app.say(text) }))}
        chosen={draft.state}
        onChoose={(state) => change({ ...newDraft(state, draft.on), channel: draft.channel })}
      />
      <Field
        type="date"
        name={app.say(ON)}
        value={draft.on}
        fault={fault === '' ? '' : app.say(fault === 'day' ? NO_DAY : FUTURE)}
        onInput={(on) => {
          setTouched(true);
          change({ on });
        }}
      />
      <Field
        name={app.say(METHOD)}
        value={draft.method}
        choices={Object.entries(CONSENT_METHODS).map(([value, text]) => ({
          value,
          label: sayChoice(app, text),
        }))}
        onInput={(method) => change({ method: method as ConsentMethod })}
      />
      <Field
        name={app.say(CHANNEL)}
        value={draft.channel}
        choices={Object.entries(CONSENT_CHANNELS).map(([value, text]) => ({
          value,
          label: sayChoice(app, text),
        }))}
        onInput={(channel) => change({ channel: channel as ConsentChannel })}
      />
      {draft.state === 'granted' && (
        <>
          <label class="consent-tick">
            <input
              type="checkbox"
              checked={draft.isAd}
              onChange={({ currentTarget }) => change({ isAd: currentTarget.checked, isNight: false })}
            />
            <span>{app.say(AD)}</span>
          </label>
          {draft.isAd && (
            <label class="consent-tick">
              <input
                type="checkbox"
                checked={draft.isNight}
                onChange={({ currentTarget }) => change({ isNight: currentTarget.checked })}
              />
              <span>{app.say(NIGHT)}</span>
            </label>
          )}
        </>
      )}
    </div>
  );
}

const STATES: readonly { readonly value: ConsentState; readonly text: Text }[] = [
  { value: 'granted', text: { ko: '동의하심', zh: '同意', en: 'Agreed' } },
  { value: 'withdrawn', text: { ko: '그만 받으심', zh: '撤回', en: 'Withdrew' } },
  { value: 'refused', text: { ko: '거절하심', zh: '拒绝', en: 'Refused' } },
];
const SAID: Text = { ko: '무엇이라고 하셨나요?', zh: '表示了什么？', en: 'What was said?' };
const ON: Text = { ko: '말씀하신 날', zh: '日期', en: 'When' };
const METHOD: Text = { ko: '받은 경로', zh: '获取途径', en: 'How' };
const CHANNEL: Text = { ko: '무엇으로 받는 것', zh: '接收方式', en: 'For which messages' };
const AD: Text = {
  ko: '광고·혜택 안내도 받겠다고 하심',
  zh: '也同意接收广告和优惠',
  en: 'Advertising and offers, too',
};
const NIGHT: Text = {
  ko: '밤 9시~아침 8시에도 받겠다고 따로 동의하심',
  zh: '另外同意在21点至次日8点接收',
  en: 'Also between 9 pm and 8 am, agreed separately',
};
const NO_DAY: Text = { ko: '날짜를 골라 주세요.', zh: '请选择日期。', en: 'Choose a day.' };
const FUTURE: Text = {
  ko: '오늘보다 뒤의 날은 적을 수 없어요.',
  zh: '不能填写今天之后的日期。',
  en: 'Not after today.',
};
