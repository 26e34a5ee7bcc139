import { useId, useRef, useState } from 'preact/hooks';
import { AppError, explain } from '../../core/app-error';
import { isCalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import type { OptOutOutcome } from '../../features/consent/consent-view';
import { CONSENT_METHODS, type ConsentMethod } from '../../features/consent/consent-words';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { Frame } from '../kit/frame';
import { ErrorNotice, Notice } from '../kit/notice';
import { type FoundNumbers, numbersInRows, numbersInText } from './numbers-in';
import { readCells } from './read-cells';
import { sayChoice } from './say-choice';

/** Numbers that one call may bring. */
const PART = 5000;
const MOST_NAMED = 10;
const LONGEST_NAMED = 60;

/** The list of the free opt-out number, pasted or as a file: every number in it is stopped, a patient's or not. */
export function OptOutsPage() {
  const app = useApp();
  const id = useId();
  const today = app.home?.today ?? '';
  const [text, setText] = useState('');
  const [file, setFile] = useState<FoundNumbers & { readonly name: string }>();
  const [on, setOn] = useState(today);
  const [method, setMethod] = useState<ConsentMethod>('freeNumber');
  const [fault, setFault] = useState<unknown>();
  const chooser = useRef<HTMLInputElement>(null);
  const found = file ?? numbersInText(text);
  const isFuture = today !== '' && on > today;
  const isReady = found.phones.length > 0 && isCalendarDate(on) && !isFuture;

  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      setFile({ ...numbersInRows(await readCells(chosen)), name: chosen.name });
      setFault(undefined);
    } catch (refused) {
      setFault(refused);
    }
  };
  const save = async () => {
    if (!isReady) return;
    try {
      const ids: string[] = [];
      let added = 0;
      let last = '';
      for (let from = 0; from < found.phones.length; from += PART) {
        const phones = found.phones.slice(from, from + PART);
        const input = { phones, on, method };
        const { outcome, summary } = await app.act<OptOutOutcome>('consent.importOptOuts', input, {
          quiet: true,
        });
        ids.push(...outcome.ids);
        added += outcome.added;
        last = summary;
      }
      const isOne = found.phones.length <= PART;
      const said = isOne ? last : app.say(ADDED, { count: added.toLocaleString() });
      const { unread } = found;
      app.tell(
        unread.length > 0 ? `${said} ${app.say(LEFT, { count: unread.length.toLocaleString() })}` : said,
        ids.length > 0 ? { action: 'consent.takeBack', input: { ids } } : undefined,
      );
      setFile(undefined);
      // What nobody could read stays in sight, to be put right.
      setText(unread.join('\n'));
      setFault(undefined);
      void app.refresh();
    } catch (refused) {
      setFault(refused);
    }
  };
  return (
    <Frame
      title={app.say(TITLE)}
      primary={{
        label:
          found.phones.length === 0
            ? app.say(SAVE)
            : app.say(SAVE_SOME, { count: found.phones.length.toLocaleString() }),
        onPress: save,
        isDisabled: !isReady,
      }}
    >
      <p class="quiet">{app.say(HELP)}</p>
      {file ? (
        <div class="chosen-card consent-file">
          <strong>{file.name}</strong>
          <Button kind="link" label={app.say(OTHER)} onPress={() => setFile(undefined)} />
        </div>
      ) : (
        <>
          <label class="field-name consent-list" for={`${id}-list`}>
            {app.say(LIST)}
          </label>
          <textarea
            id={`${id}-list`}
            class="input"
            rows={5}
            maxLength={500_000}
            spellcheck={false}
            placeholder={'010-1234-5678\n010 9876 5432'}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <div class="buttons">
            <Button label={app.say(CHOOSE)} onPress={() => chooser.current?.click()} />
          </div>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".csv,.txt,.tsv,.xlsx,.xlsm,.xls,.htm,.html"
            onChange={({ currentTarget }) => {
              void open(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </>
      )}
      <p class="consent-found" role="status">
        {found.phones.length > 0 && app.say(FOUND, { count: found.phones.length.toLocaleString() })}
        {file && file.phones.length === 0 && app.say(NONE)}
      </p>
      {found.unread.length > 0 && (
        <Notice kind="warning">
          <p>{app.say(UNREAD, { count: found.unread.length.toLocaleString() })}</p>
          <ul>
            {found.unread.slice(0, MOST_NAMED).map((line) => (
              <li key={line}>{line.slice(0, LONGEST_NAMED)}</li>
            ))}
          </ul>
          {found.unread.length > MOST_NAMED && <p>…</p>}
        </Notice>
      )}
      <Field
        type="date"
        name={app.say(ON)}
        value={on}
        fault={isFuture ? app.say(FUTURE) : ''}
        onInput={setOn}
      />
      <Field
        name={app.say(METHOD)}
        value={method}
        choices={WAYS.map((value) => ({ value, label: sayChoice(app, CONSENT_METHODS[value]) }))}
        onInput={(way) => setMethod(way as ConsentMethod)}
      />
      {fault instanceof AppError ? (
        <Notice kind="error">
          <p>{explain(fault, app.language)}</p>
        </Notice>
      ) : (
        fault !== undefined && <ErrorNotice error={fault} />
      )}
    </Frame>
  );
}

const WAYS: readonly ConsentMethod[] = ['freeNumber', 'reply', 'call', 'desk', 'other'];
const TITLE: Text = { ko: '수신거부 번호 넣기', zh: '导入退订号码', en: 'Bring in opt-outs' };
const HELP: Text = {
  ko: '080 수신거부 목록의 번호를 막아요. 문자뿐 아니라 그분의 이메일 광고와 안부도 멈춰요. 환자가 아닌 번호도 막아 두어, 나중에 그 번호로 오셔도 광고가 나가지 않아요.',
  zh: '停发080退订名单中的号码；除短信外，本人的广告和问候邮件也一并停发。非患者的号码也会停发，以后即使成为患者也不会收到广告。',
  en: 'Stops every number of the opt-out list, for texts and e-mail alike, also of people who are no patients yet.',
};
const LIST: Text = { ko: '번호 붙여넣기', zh: '粘贴号码', en: 'Paste the numbers' };
const CHOOSE: Text = { ko: '파일로 넣기', zh: '从文件导入', en: 'From a file' };
const OTHER: Text = { ko: '다시 고르기', zh: '重新选择', en: 'Choose another' };
const FOUND: Text = {
  ko: '번호 {count}개를 찾았어요.',
  zh: '找到{count}个号码。',
  en: 'Found {count} {count|number|numbers}.',
};
const NONE: Text = {
  ko: '이 파일에는 전화번호가 없어요.',
  zh: '该文件中没有电话号码。',
  en: 'This file holds no telephone numbers.',
};
const UNREAD: Text = {
  ko: '{count}줄은 번호로 읽을 수 없어 막지 못해요. 번호를 확인해 주세요.',
  zh: '有{count}行无法识别为号码，不会停发，请核对：',
  en: '{count} {count|line|lines} cannot be read as a number and will not be stopped. Please check:',
};
const LEFT: Text = {
  ko: '읽지 못한 {count}줄은 막지 못해 그대로 남겨 두었어요.',
  zh: '无法识别的{count}行未停发，已留在框中。',
  en: '{count} {count|line|lines} could not be read and {count|was|were} not stopped; they are still in the box.',
};
const ON: Text = { ko: '거부한 날', zh: '退订日期', en: 'When' };
const METHOD: Text = { ko: '받은 경로', zh: '获取途径', en: 'How' };
const FUTURE: Text = {
  ko: '오늘보다 뒤의 날은 적을 수 없어요.',
  zh: '不能填写今天之后的日期。',
  en: 'Not after today.',
};
const SAVE: Text = { ko: '막기', zh: '停发', en: 'Stop them' };
const SAVE_SOME: Text = {
  ko: '번호 {count}개 막기',
  zh: '停发{count}个号码',
  en: 'Stop {count} {count|number|numbers}',
};
const ADDED: Text = {
  ko: '번호 {count}개를 막았어요. 그분들께는 이메일 광고와 안부도 보내지 않아요.',
  zh: '已停发{count}个号码，对应患者的广告和问候邮件也一并停发。',
  en: 'Stopped {count} {count|number|numbers}; no advertising or greetings by e-mail go there either.',
};
