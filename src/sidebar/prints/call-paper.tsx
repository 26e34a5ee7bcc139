import { useMemo } from 'preact/hooks';
import type { Text } from '../../core/text';
import { CALL_OUTCOMES } from '../../features/message/call-outcome';
import type { CallLine, CallSheet, CallsPrint } from '../../features/print/print-view';
import { sayDay } from '../kit/say-day';
import { ContinuedName } from './continued-name';
import { Facts } from './facts';
import type { PaperBlock } from './paged';
import { PersonalPaper } from './personal-paper';
import { CONTINUED } from './print-kind';
import { Remarks } from './remarks';
import { TickList } from './tick-list';
import { type Speaker, useSpeaker } from './use-speaker';
import { WriteLine } from './write-line';
import { writtenIn } from './written-in';

/** What may come of a call; a reply comes later and is no matter of paper. */
const OUTCOMES = ['spoke', 'noAnswer', 'callAgain', 'leftText', 'wrongNumber', 'refused'] as const;

/** 전화 목록: whom each member of staff calls, each one's list beginning on a page of its own. */
export function CallPaper({
  data,
  hasScript,
  onPages,
}: {
  readonly data: CallsPrint;
  readonly hasScript: boolean;
  readonly onPages: (pages: number) => void;
}) {
  const app = useSpeaker();
  const blocks = useMemo(
    () => data.sheets.flatMap((sheet) => blocksOf(sheet, data.today, hasScript, app)),
    [data, hasScript, app],
  );
  return (
    <PersonalPaper
      kind="of-calls"
      title={app.say(TITLE, { clinic: data.clinicName, season: data.season })}
      reminder={app.say(NEVER)}
      today={data.today}
      blocks={blocks}
      onPages={onPages}
    />
  );
}

function blocksOf(sheet: CallSheet, today: string, hasScript: boolean, app: Speaker): PaperBlock[] {
  const owner = sheet.owner === '' ? app.say(NOBODY) : app.say(OWNER, { name: sheet.owner });
  return [
    {
      key: `owner-${sheet.owner}`,
      isHeading: true,
      startsPage: true,
      content: (
        <h2 class="paper-owner">
          {owner} <small>{app.say(COUNT, { count: sheet.calls.length })}</small>
        </h2>
      ),
      again: (
        <h2 class="paper-owner">
          {owner} <small>{app.say(CONTINUED)}</small>
        </h2>
      ),
    },
    ...sheet.calls.map((call) => ({
      key: `${sheet.owner}/${call.patient}`,
      content: <CallBlock call={call} today={today} hasScript={hasScript} />,
      again: <ContinuedName name={call.name} />,
    })),
  ];
}

/** A script of more letters is read down the page: two columns would go on over several pages. */
const LONG_SCRIPT = 1_000;

function CallBlock({
  call,
  today,
  hasScript,
}: {
  readonly call: CallLine;
  readonly today: string;
  readonly hasScript: boolean;
}) {
  const app = useSpeaker();
  return (
    <article class="call">
      <header>
        <strong class="paper-name">{call.name}</strong>
        {call.tier !== '' && <span class={`tier-box of-${call.tier}`}>{call.tier}</span>}
        <span class="paper-contact">{call.chart}</span>
        <span class="paper-phone">{call.phone}</span>
      </header>
      <p class="soft">
        <Facts all={sayCallFacts(call, today, app)} />
      </p>
      {call.warnings.length > 0 && (
        <p class="paper-warning">
          <span class="paper-label">{app.say(LOOK)}</span> <Remarks all={call.warnings} />
        </p>
      )}
      {hasScript && call.script !== '' && (
        <div
          class={`script ${call.script.length > LONG_SCRIPT ? 'is-long' : ''}`}
          lang={writtenIn(call.script, call.language)}
        >
          {call.script.split(/\n{2,}/).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may come twice
            <p key={index}>{part}</p>
          ))}
        </div>
      )}
      <CallResult />
    </article>
  );
}

/** What came of the call, to be ticked and written. */
export function CallResult() {
  const app = useSpeaker();
  return (
    <footer>
      <TickList words={OUTCOMES.map((value) => ({ value, word: CALL_OUTCOMES[value][app.language] }))} />
      <div class="write-row">
        <WriteLine label={app.say(NEXT)} />
        <WriteLine label={app.say(NOTE)} />
      </div>
    </footer>
  );
}

/** What to know before calling, short. */
export function sayCallFacts(call: CallLine, today: string, app: Speaker): string[] {
  const day = (date: string) => sayDay(date, today);
  const { lastContact } = call;
  return [
    lastContact
      ? app.say(LAST_CONTACT, { day: day(lastContact.on), by: lastContact.by })
      : app.say(NO_CONTACT),
    call.outcome === '' ? '' : app.say(LAST_OUTCOME, { outcome: CALL_OUTCOMES[call.outcome][app.language] }),
    call.nextTry === '' ? '' : app.say(NEXT_TRY, { day: day(call.nextTry) }),
    call.lastVisit === '' ? '' : app.say(LAST_VISIT, { day: day(call.lastVisit) }),
    call.nextAppointment === '' ? '' : app.say(APPOINTMENT, { day: day(call.nextAppointment) }),
  ].filter((fact) => fact !== '');
}

const TITLE: Text = {
  ko: '{clinic} {season} 시즌 전화 목록',
  zh: '{clinic} {season}年终答谢季电话清单',
  en: '{clinic}: calls, {season} season',
};
const OWNER: Text = { ko: '담당 {name}', zh: '负责人 {name}', en: '{name}' };
const NOBODY: Text = { ko: '담당이 없는 분', zh: '尚无负责人', en: 'Nobody looks after them yet' };
const COUNT: Text = { ko: '{count}명', zh: '{count}位', en: '{count} {count|person|people}' };
/** Of every call. */
export const NEVER: Text = {
  ko: '누가 소개로 오셨는지는 말씀드리지 않습니다.',
  zh: '请勿透露由谁介绍、谁来过。',
  en: 'Never say who came through whom.',
};
const LOOK: Text = { ko: '살펴볼 점', zh: '注意', en: 'Look at' };
const NEXT: Text = { ko: '다음 전화', zh: '下次联系', en: 'Next try' };
const NOTE: Text = { ko: '메모', zh: '备注', en: 'Note' };
const LAST_CONTACT: Text = {
  ko: '최근 연락 {day} {by}',
  zh: '最近联系 {day} {by}',
  en: 'last contact {day}, {by}',
};
const NO_CONTACT: Text = { ko: '아직 연락 전', zh: '尚未联系', en: 'not contacted yet' };
const LAST_OUTCOME: Text = {
  ko: '지난 전화 {outcome}',
  zh: '上次结果 {outcome}',
  en: 'last call: {outcome}',
};
const NEXT_TRY: Text = { ko: '다시 걸 날 {day}', zh: '再次联系 {day}', en: 'try again {day}' };
const LAST_VISIT: Text = { ko: '최근 내원 {day}', zh: '最近就诊 {day}', en: 'last visit {day}' };
const APPOINTMENT: Text = { ko: '다음 예약 {day}', zh: '下次预约 {day}', en: 'next appointment {day}' };
