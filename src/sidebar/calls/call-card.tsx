import { useEffect, useRef } from 'preact/hooks';
import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import { CALL_OUTCOMES } from '../../features/message/call-outcome';
import { useApp } from '../app';
import { CopyButton } from '../kit/copy-button';
import { Field } from '../kit/field';
import { Icon } from '../kit/icon';
import { IconButton } from '../kit/icon-button';
import { sayDay } from '../kit/say-day';
import { ChartCopies } from '../patient/chart-copies';
import { TierTag } from '../patient/tier-tag';
import { NEVER, sayCallFacts } from '../prints/call-paper';
import { TURN_OUTCOMES, type Turn, type TurnOutcome } from './turn';

export interface CallCardProps {
  readonly turn: Turn;
  readonly season: number;
  readonly today: CalendarDate;
  /** From 0; -1 = asked for by name, of another day. */
  readonly place: number;
  readonly of: number;
  readonly isOwn: boolean;
  readonly isScriptOpen: boolean;
  /** When it is tried again where it comes to nothing. */
  readonly nextTry: CalendarDate | '';
  /** What was said of the call is being written down. */
  readonly isBusy: boolean;
  readonly onScript: () => void;
  readonly onNextTry: (day: CalendarDate) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onOutcome: (outcome: TurnOutcome) => void;
}

/** One person to call: the number large, what to know, the script, and a button for whatever comes of it. */
export function CallCard(props: CallCardProps) {
  const { turn, season, today, place, of, isOwn, isScriptOpen, nextTry, isBusy } = props;
  const app = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { name, phone, chart, tier, owner, total, warnings, script, lastContact } = turn;
  return (
    <article class="call-card">
      <div class="call-place">
        <IconButton icon="back" label={app.say(PREVIOUS)} onPress={() => props.onMove(-1)} />
        <span>{place < 0 ? app.say(OTHER_DAY) : `${place + 1} / ${of}`}</span>
        <IconButton icon="forward" label={app.say(NEXT)} onPress={() => props.onMove(1)} />
      </div>
      <h2 ref={heading} class="person-head" tabIndex={-1}>
        <span>{app.say(NAME, { name })}</span>
        <TierTag tier={tier} />
        {!isOwn && <span class="quiet">{owner === '' ? app.say(NOBODY) : app.say(OWNER, { owner })}</span>}
      </h2>
      <p class="call-number">
        <a
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          target="_top"
          aria-label={app.say(CALL, { name, phone })}
        >
          {phone}
        </a>
        <CopyButton text={phone} what={app.say(PHONE)} />
      </p>
      <p class="facts">
        {sayCallFacts(turn, today, app).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {warnings.length > 0 && (
        <ul class="call-warnings" aria-label={app.say(LOOK)}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <ChartCopies
        name={name}
        chart={chart}
        facts={{
          season,
          tier,
          attendant: owner,
          total,
          notes: lastContact ? [`${sayDay(lastContact.on, today)} ${lastContact.by}`] : [],
        }}
      />
      {script !== '' && (
        <>
          <button type="button" class="fold" aria-expanded={isScriptOpen} onClick={props.onScript}>
            <span>{app.say(SCRIPT)}</span>
            <Icon name="caret" size={16} />
          </button>
          {isScriptOpen && (
            <p class="call-script" lang={turn.language}>
              {script}
            </p>
          )}
        </>
      )}
      <p class="quiet">{app.say(NEVER)}</p>
      <Field
        name={app.say(AGAIN)}
        type="date"
        value={nextTry}
        onInput={(day) => day >= today && props.onNextTry(day)}
      />
      <fieldset class="call-outcomes" aria-label={app.say(OUTCOME)} aria-busy={isBusy ? 'true' : undefined}>
        {TURN_OUTCOMES.map((outcome, index) => (
          <button
            key={outcome}
            type="button"
            class="choice"
            aria-keyshortcuts={String(index + 1)}
            aria-disabled={isBusy ? 'true' : undefined}
            onClick={() => props.onOutcome(outcome)}
          >
            <span class="key" aria-hidden="true">
              {index + 1}
            </span>{' '}
            {app.say(CALL_OUTCOMES[outcome])}
          </button>
        ))}
      </fieldset>
    </article>
  );
}

const NAME: Text = { ko: '{name}님', zh: '{name}', en: '{name}' };
const OTHER_DAY: Text = { ko: '다른 날', zh: '改日', en: 'another day' };
const PREVIOUS: Text = { ko: '앞 분', zh: '上一位', en: 'Previous' };
const NEXT: Text = { ko: '다음 분', zh: '下一位', en: 'Next' };
const OWNER: Text = { ko: '담당 {owner}', zh: '负责人 {owner}', en: 'of {owner}' };
const NOBODY: Text = { ko: '담당 없음', zh: '无负责人', en: 'nobody’s yet' };
const PHONE: Text = { ko: '휴대폰', zh: '手机', en: 'mobile' };
const CALL: Text = { ko: '{phone} {name}님께 전화', zh: '{phone} 致电{name}', en: '{phone}, call {name}' };
const LOOK: Text = { ko: '살펴볼 점', zh: '注意事项', en: 'To look at' };
const SCRIPT: Text = { ko: '대본 보기', zh: '查看电话稿', en: 'The script' };
const AGAIN: Text = {
  ko: '안 되면 다시 걸 날',
  zh: '未接通时再打的日期',
  en: 'If it comes to nothing, try again on',
};
const OUTCOME: Text = { ko: '어떻게 됐나요?', zh: '结果如何？', en: 'What came of it?' };
