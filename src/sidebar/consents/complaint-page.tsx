import { useId, useState } from 'preact/hooks';
import type { CalendarDate } from '../../core/calendar-date';
import { normalisePhone } from '../../core/phone';
import type { Text } from '../../core/text';
import {
  COMPLAINT_CHANNELS,
  COMPLAINT_KINDS,
  type ComplaintChannel,
  type ComplaintKind,
} from '../../features/complaint/complaint-table';
import type { ComplaintOutcome, PendingText } from '../../features/complaint/complaint-view';
import { type App, useApp } from '../app';
import { Button } from '../kit/button';
import { Chips } from '../kit/chips';
import { Field } from '../kit/field';
import { Frame } from '../kit/frame';
import { ErrorNotice, Notice } from '../kit/notice';
import { sayDay } from '../kit/say-day';
import { ChosenPatient } from '../patient/chosen-patient';
import { PatientSearch } from '../patient/patient-search';
import { sayChoice } from './say-choice';
import { SentList } from './sent-list';

/** Somebody complains: stop the number now if it is about a text, see what had been sent, and leave a line to follow up. */
export function ComplaintPage({ patient, name }: { readonly patient: string; readonly name: string }) {
  const app = useApp();
  const id = useId();
  const [who, setWho] = useState(patient === '' ? undefined : { patient, name });
  const [phone, setPhone] = useState('');
  const [kind, setKind] = useState<ComplaintKind>('text');
  const [channel, setChannel] = useState<ComplaintChannel>('call');
  const [summary, setSummary] = useState('');
  const [outcome, setOutcome] = useState<ComplaintOutcome>();
  const [fault, setFault] = useState<unknown>();
  const number = normalisePhone(phone);
  const isReady = who !== undefined || number !== '';
  const save = async () => {
    if (!isReady) return;
    try {
      const acted = await app.act<ComplaintOutcome>('complaint.enter', {
        ...(who ? { patient: who.patient } : {}),
        phone: number,
        kind,
        channel,
        summary: summary.trim(),
      });
      setOutcome(acted.outcome);
      setFault(undefined);
      void app.refresh();
    } catch (refused) {
      setFault(refused);
    }
  };
  if (outcome) return <Entered outcome={outcome} />;
  return (
    <Frame
      title={app.say(TITLE)}
      primary={{ label: app.say(kind === 'text' ? STOP : SAVE), onPress: save, isDisabled: !isReady }}
    >
      {who ? (
        <ChosenPatient label={app.say(WHO)} hit={who} onChange={() => setWho(undefined)} />
      ) : (
        <>
          <PatientSearch
            label={app.say(WHO)}
            takesFocus
            isExplained={false}
            onChoose={(hit) => setWho(hit)}
          />
          <Field
            type="tel"
            name={app.say(PHONE)}
            note={app.say(PHONE_NOTE)}
            value={phone}
            onInput={setPhone}
            fault={phone.replace(/\D/g, '').length >= 9 && number === '' ? app.say(NO_NUMBER) : ''}
          />
        </>
      )}
      <h2 class="consent-ask">{app.say(ABOUT)}</h2>
      <Chips
        label={app.say(ABOUT)}
        options={KINDS.map((value) => ({ value, text: sayChoice(app, COMPLAINT_KINDS[value]) }))}
        chosen={kind}
        onChoose={setKind}
      />
      <p class="quiet">{app.say(kind === 'text' ? STOPS : HOLDS)}</p>
      <Field
        name={app.say(CAME_BY)}
        value={channel}
        choices={CHANNELS.map((value) => ({ value, label: sayChoice(app, COMPLAINT_CHANNELS[value]) }))}
        onInput={(value) => setChannel(value as ComplaintChannel)}
      />
      <div class="field">
        <label class="field-name" for={`${id}-summary`}>
          {app.say(SUMMARY)}
        </label>
        <textarea
          id={`${id}-summary`}
          class="input"
          rows={3}
          maxLength={1000}
          value={summary}
          onInput={({ currentTarget }) => setSummary(currentTarget.value)}
        />
      </div>
      {fault !== undefined && <ErrorNotice error={fault} />}
    </Frame>
  );
}

/** What the caller can be told at once: it has stopped, and this is what had been sent. */
function Entered({ outcome }: { readonly outcome: ComplaintOutcome }) {
  const app = useApp();
  const { isStopped, phone, name, sent, pending } = outcome;
  return (
    <Frame title={app.say(TITLE)} primary={{ label: app.say(BACK), onPress: app.back }}>
      <Notice kind="done">
        <p>{app.say(isStopped && phone !== '' ? STOPPED : ENTERED, { phone, name: name || phone })}</p>
        {isStopped && <p>{app.say(TELL)}</p>}
      </Notice>
      {pending.length > 0 && (
        <Notice kind="warning">
          <p>
            <strong>{app.say(PENDING, { count: pending.length })}</strong>
          </p>
          <ul class="consent-pending">
            {pending.map((each) => (
              <li key={each.id}>{sayPending(each, app)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {isStopped && (
        <section class="section">
          <h2>{app.say(SENT)}</h2>
          {sent.length === 0 ? <p class="quiet">{app.say(NOTHING_SENT)}</p> : <SentList sent={sent} />}
        </section>
      )}
      {isStopped && (
        <section class="section">
          <h2>{app.say(ANSWER_TITLE)}</h2>
          <p class="consent-answer">{app.say(pending.length === 0 ? ANSWER : ANSWER_PENDING)}</p>
        </section>
      )}
      <div class="buttons">
        <Button label={app.say(ALL)} onPress={() => app.go('consents')} />
      </div>
    </Frame>
  );
}

function sayPending({ wording, channel, batch, sendAt, mayHaveGone }: PendingText, app: App): string {
  if (channel === 'email') return app.say(PENDING_MAIL, { wording });
  const at = sayDay(sendAt.slice(0, 10) as CalendarDate | '', app.home?.today ?? '');
  const when = `${at} ${sendAt.slice(11)}`;
  return app.say(mayHaveGone ? PENDING_FILE : PENDING_AT, { wording, batch, when });
}

const KINDS = Object.keys(COMPLAINT_KINDS) as ComplaintKind[];
const CHANNELS = Object.keys(COMPLAINT_CHANNELS) as ComplaintChannel[];
const TITLE: Text = { ko: '문자 항의 접수', zh: '短信投诉登记', en: 'Complaint about a text' };
const WHO: Text = { ko: '어느 분인가요?', zh: '是哪位患者？', en: 'Who is it?' };
const PHONE: Text = { ko: '환자를 모르면 전화번호', zh: '不清楚患者时填电话', en: 'Or the number' };
const PHONE_NOTE: Text = {
  ko: '전화 온 번호만 알아도 막을 수 있어요.',
  zh: '只知道来电号码也可以停发。',
  en: 'The number that called is enough.',
};
const NO_NUMBER: Text = {
  ko: '전화번호가 아니에요.',
  zh: '不是有效的电话号码。',
  en: 'This is no telephone number.',
};
const ABOUT: Text = { ko: '무엇에 대한 것인가요?', zh: '投诉内容', en: 'What is it about?' };
const STOPS: Text = {
  ko: '이분께 가는 광고와 안부를 문자도 이메일도 바로 막고, 그동안 보낸 글을 보여 줘요.',
  zh: '立即停止向其发送广告和问候（短信和邮件），并显示已发送的内容。',
  en: 'Stops advertising and greetings now, by text and e-mail, and shows what was sent.',
};
const HOLDS: Text = {
  ko: '해결될 때까지 안부와 광고를 보내지 않아요. 사과 문자는 보낼 수 있어요.',
  zh: '解决之前不发送问候和广告，仍可发送致歉短信。',
  en: 'No greetings or advertising until it is resolved; an apology may go out.',
};
const CAME_BY: Text = { ko: '어떻게 말씀하셨나요?', zh: '以何种方式？', en: 'How did it come?' };
const SUMMARY: Text = {
  ko: '뭐라고 하셨나요? (안 적어도 돼요)',
  zh: '具体内容（可不填）',
  en: 'What was said? (optional)',
};
const STOP: Text = { ko: '접수하고 바로 막기', zh: '登记并立即停发', en: 'Enter it and stop now' };
const SAVE: Text = { ko: '접수하기', zh: '登记', en: 'Enter it' };
const STOPPED: Text = { ko: '{phone} 번호를 막았어요.', zh: '已停发{phone}。', en: '{phone} is stopped.' };
const ENTERED: Text = {
  ko: '{name}님의 컴플레인을 접수했어요.',
  zh: '已登记{name}的投诉。',
  en: 'Entered the complaint of {name}.',
};
const TELL: Text = {
  ko: '14일 안에 처리했다고 알려 드리고, "수신동의"에서 알려 드림을 눌러 주세요.',
  zh: '请在14天内通知对方处理结果，并在“接收同意”中点“已通知”。',
  en: 'Tell the person within 14 days that it is done, and press “Told” under “Consent”.',
};
const SENT: Text = { ko: '이분께 보낸 글', zh: '向其发送过的内容', en: 'What was sent there' };
const PENDING: Text = {
  ko: '아직 나가지 않은 글 {count}건은 지금 직접 빼 주세요.',
  zh: '还有{count}条未发出的内容，请立即手动撤下。',
  en: 'Please stop by hand now what has not gone yet ({count}):',
};
const PENDING_AT: Text = {
  ko: '{wording}: {when}에 나가도록 예약됨(발송파일 {batch}). 문자 사이트의 예약에서 이분을 빼 주세요.',
  zh: '{wording}：已预约{when}发送（发送文件{batch}）。请在短信平台的预约中移除此人。',
  en: '{wording}: reserved for {when} (file {batch}). Take this person out of it on the site of the sender.',
};
const PENDING_FILE: Text = {
  ko: '{wording}: 발송파일 {batch}에 들어 있고 보냄 표시가 없어요. 문자 사이트에서 나갔는지 보고, 아직이면 빼 주세요.',
  zh: '{wording}：在发送文件{batch}中，未标记已发送。请在短信平台确认是否已发，未发则移除。',
  en: '{wording}: stands in file {batch}, not marked as sent. See on the site of the sender whether it went; if not, take it out.',
};
const PENDING_MAIL: Text = {
  ko: '{wording}: Gmail 임시보관함에 초안이 있어요. 그 초안을 지워 주세요.',
  zh: '{wording}：Gmail草稿箱中有草稿，请删除。',
  en: '{wording}: a draft stands in Gmail. Delete it there.',
};
const NOTHING_SENT: Text = {
  ko: '이 프로그램으로 보낸 글은 없어요.',
  zh: '没有通过本程序发送过内容。',
  en: 'Nothing was sent there with this program.',
};
const ANSWER_TITLE: Text = { ko: '이렇게 말씀드리세요', zh: '可以这样答复', en: 'What to say' };
const ANSWER: Text = {
  ko: '“불편을 드려 죄송합니다. 지금 바로 막아 두었습니다. 앞으로 광고나 안부 문자와 이메일은 가지 않습니다.”',
  zh: '“很抱歉给您带来不便。我们已立即停止发送，今后不会再收到广告或问候的短信和邮件。”',
  en: '“I am sorry for the trouble. I have stopped it just now; no more advertising or greetings will come, by text or e-mail.”',
};
const ANSWER_PENDING: Text = {
  ko: '“불편을 드려 죄송합니다. 지금 막아 두었고, 이미 예약되어 있던 것도 바로 빼겠습니다. 그 뒤로 광고나 안부 문자와 이메일은 가지 않습니다.”',
  zh: '“很抱歉给您带来不便。我们已停止发送，已预约的内容也会马上撤下，之后不会再收到广告或问候的短信和邮件。”',
  en: '“I am sorry for the trouble. I have stopped it, and am taking out what was already reserved; after that no advertising or greetings will come, by text or e-mail.”',
};
const BACK: Text = { ko: '확인', zh: '好', en: 'Done' };
const ALL: Text = { ko: '수신동의 보기', zh: '查看接收同意', en: 'See consents' };
