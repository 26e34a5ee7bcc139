import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { type CalendarDate, isCalendarDate } from '../../core/calendar-date';
import { groupDigits } from '../../core/group-digits';
import { normalisePhone } from '../../core/phone';
import { type Language, say, type Text } from '../../core/text';
import { action } from '../action';
import { readPatients } from '../intake/read-records';
import { maskResidentNumbers } from '../intake/resident-number';
import { unknownPatient } from '../referral/answer-fault';
import { refreshConsents } from '../vip/current-consent';
import { addConsents, type NewConsent, readConsents } from './add-consents';
import { bearerOf, gatherConsents, isToTell } from './consent';
import { consentTable } from './consent-table';
import {
  type LinesOutcome,
  MOST_LINES,
  MOST_RECORDED,
  type OptOutOutcome,
  type RecordOutcome,
} from './consent-view';
import {
  CONSENT_CHANNELS,
  CONSENT_METHODS,
  CONSENT_STATES,
  type ConsentChannel,
  type ConsentMethod,
  type ConsentState,
} from './consent-words';
import { findHolders } from './find-holders';

/** Numbers that one call may bring. */
const MOST_PHONES = 5000;
const MOST_SHOWN = 20;
const LONGEST_SHOWN = 20;

const dayInput = v.pipe(v.string(), v.check(isCalendarDate, 'a date such as 2026-12-01'));
const idsInput = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(20))),
  v.minLength(1),
  v.maxLength(MOST_LINES),
);
const channelInput = v.optional(v.picklist(Object.keys(CONSENT_CHANNELS) as ConsentChannel[]), 'all');
const methodInput = v.picklist(Object.keys(CONSENT_METHODS) as ConsentMethod[]);

/** 수신동의 적기: what one or many people said about being written to, when and how. */
export const recordConsentAction = action({
  id: 'consent.record',
  title: { ko: '수신동의 적기', zh: '登记接收同意', en: 'Record consent' },
  hint: {
    ko: '문자와 이메일 수신동의, 철회, 거부를 한 분 또는 여러 분에게 한 번에 적습니다.',
    zh: '为一位或多位患者登记接收短信和邮件的同意、撤回或拒绝。',
    en: 'Records for one person or many that texts and e-mail are welcome, or not any more.',
  },
  inMenu: false,
  input: v.object({
    patients: v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(20))),
      v.minLength(1),
      v.maxLength(MOST_RECORDED),
    ),
    state: v.picklist(Object.keys(CONSENT_STATES) as ConsentState[]),
    /** When it was said: not after today. */
    on: dayInput,
    method: methodInput,
    channel: channelInput,
    /** Advertising is agreed to by name or not at all. */
    isAd: v.optional(v.boolean(), false),
    isNight: v.optional(v.boolean(), false),
  }),
  run(context, { patients: wanted, ...facts }) {
    const { workbook, memory, today, who } = context;
    requirePast(facts.on, today);
    const byId = new Map(readPatients(workbook, memory, { lenient: true }).map((each) => [each.id, each]));
    const people = [...new Set(wanted)].map((id) => {
      const patient = byId.get(id);
      if (!patient) throw unknownPatient(id);
      return patient;
    });
    const lines = people.map(({ id, name, phone, email }) => ({ patient: id, name, phone, email }));
    const { ids, already } = addConsents(workbook, readConsents(context), lines, facts, who);
    refreshConsents(context, [...byId.values()]);
    const refusing = facts.state === 'granted' ? people.filter(({ consent }) => consent === 'no') : [];
    const outcome: RecordOutcome = {
      state: facts.state,
      ids,
      names: people.map(({ name }) => name),
      already,
      chartSaysNo: refusing.map(({ name }) => name),
    };
    return { done: outcome };
  },
  summary({ state, ids, already, chartSaysNo }, language) {
    const parts = ids.length > 0 ? [say(SUMMARY[state], language, { count: ids.length })] : [];
    if (already > 0) parts.push(say(SUMMARY.already, language, { count: already }));
    if (chartSaysNo.length > 0) parts.push(say(SUMMARY.chartSaysNo, language, { count: chartSaysNo.length }));
    return join(parts, language);
  },
  undo: ({ ids }) => (ids.length > 0 ? { action: 'consent.takeBack', input: { ids } } : undefined),
});

/** 수신거부 번호 넣기: stops numbers from a file or a list, whether a patient has them or not. */
export const importOptOutsAction = action({
  id: 'consent.importOptOuts',
  title: { ko: '수신거부 번호 넣기', zh: '导入退订号码', en: 'Bring in opt-outs' },
  hint: {
    ko: '080 수신거부 목록의 번호를 한 번에 넣습니다. 환자가 아닌 번호도 막고, 그분의 이메일 광고도 멈춥니다.',
    zh: '一次导入080退订号码，非患者的号码也会停发；本人的广告邮件也一并停发。',
    en: 'Stops the numbers of an opt-out list at once, also those that no patient has, and advertising by e-mail with them.',
  },
  inMenu: false,
  input: v.object({
    phones: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.minLength(1), v.maxLength(MOST_PHONES)),
    on: dayInput,
    method: v.optional(methodInput, 'freeNumber'),
  }),
  run(context, { phones: texts, on, method }) {
    const { workbook, memory, today, who } = context;
    requirePast(on, today);
    const unread: string[] = [];
    const phones = new Set<string>();
    for (const text of texts) {
      const phone = normalisePhone(text);
      if (phone !== '') phones.add(phone);
      else if (text.trim() !== '') unread.push(text.trim());
    }
    const log = readConsents(context);
    const patients = readPatients(workbook, memory, { lenient: true });
    const holdersOf = findHolders(patients, log);
    const { stopped, of } = gatherConsents(log);
    const fresh: NewConsent[] = [];
    let unknown = 0;
    for (const phone of phones) {
      const holders = holdersOf(phone);
      // Stopped earlier: the day of the first word stands; only who had the number before may still be open under another.
      const news = stopped.has(phone)
        ? holders.filter((each) => each.phone !== phone && of(each).state !== 'no')
        : holders;
      fresh.push(...news.map(({ id, name, email }) => ({ patient: id, name, phone, email })));
      if (holders.length > 0 || stopped.has(phone)) continue;
      fresh.push({ patient: '', name: '', phone, email: '' });
      unknown++;
    }
    // Whoever dials the free number means the clinic's advertising, not one way of sending it.
    const facts = { state: 'withdrawn', channel: 'all', method, on, isAd: false, isNight: false } as const;
    const { ids } = addConsents(workbook, log, fresh, facts, who);
    refreshConsents(context, patients);
    const added = new Set(fresh.map(({ phone }) => phone));
    const outcome: OptOutOutcome = {
      ids,
      added: added.size,
      already: phones.size - added.size,
      unknown,
      unread: unread.slice(0, MOST_SHOWN).map((text) => maskResidentNumbers(text).slice(0, LONGEST_SHOWN)),
      unreadCount: unread.length,
    };
    return { done: outcome };
  },
  summary({ added, already, unknown, unreadCount }, language) {
    const parts = added > 0 ? [say(SUMMARY.stopped, language, { count: groupDigits(added) })] : [];
    if (unknown > 0) parts.push(say(SUMMARY.unknown, language, { count: groupDigits(unknown) }));
    if (already > 0) parts.push(say(SUMMARY.alreadyStopped, language, { count: groupDigits(already) }));
    if (unreadCount > 0) parts.push(say(SUMMARY.unread, language, { count: groupDigits(unreadCount) }));
    return join(parts, language);
  },
  undo: ({ ids }) => (ids.length > 0 ? { action: 'consent.takeBack', input: { ids } } : undefined),
});

/** 수신동의 취소: what was recorded by mistake counts no more, or counts again; the lines stay. */
export const takeBackConsentAction = action({
  id: 'consent.takeBack',
  title: { ko: '수신동의 기록 취소', zh: '取消同意登记', en: 'Take a consent entry back' },
  hint: {
    ko: '잘못 적은 동의나 철회를 없던 것으로 합니다. 줄은 남습니다.',
    zh: '将登记错误的同意或撤回视为无效，记录仍保留。',
    en: 'Makes lines entered by mistake count no more; they stay in the log.',
  },
  inMenu: false,
  input: v.object({ ids: idsInput, isBack: v.optional(v.boolean(), true) }),
  run({ workbook, memory, today }, { ids, isBack }) {
    const undoneOn = isBack ? today : ('' as const);
    workbook.enter(
      consentTable,
      [...new Set(ids)].map((key) => ({ key, values: { undoneOn } })),
    );
    refreshConsents({ workbook, memory }, readPatients(workbook, memory, { lenient: true }));
    return { done: { ids, count: ids.length, isBack } satisfies LinesOutcome };
  },
  summary: ({ count, isBack }, language) =>
    say(isBack ? SUMMARY.takenBack : SUMMARY.putBack, language, { count }),
  undo: ({ ids, isBack }) => ({ action: 'consent.takeBack', input: { ids, isBack: !isBack } }),
});

/** 결과 안내함: the person was told what was recorded; one line named tells of all that were not told yet. */
export const tellConsentAction = action({
  id: 'consent.tell',
  title: { ko: '수신동의 결과 안내함', zh: '已通知同意结果', en: 'Told the result of consent' },
  hint: {
    ko: '동의나 철회를 처리했다고 알려 드린 날을 적습니다.',
    zh: '登记已通知本人处理结果的日期。',
    en: 'Notes that people were told what was recorded.',
  },
  inMenu: false,
  input: v.object({ ids: idsInput, isBack: v.optional(v.boolean(), false) }),
  run({ workbook, memory, today }, { ids, isBack }) {
    const noticeOn = isBack ? ('' as const) : today;
    const log = readConsents({ workbook, memory });
    const named = new Set(ids);
    const people = new Set(log.filter(({ id }) => named.has(id)).map(bearerOf));
    if (!isBack) {
      for (const entry of log) if (isToTell(entry) && people.has(bearerOf(entry))) named.add(entry.id);
    }
    workbook.enter(
      consentTable,
      [...named].map((key) => ({ key, values: { noticeOn } })),
    );
    return { done: { ids: [...named], count: people.size, isBack } satisfies LinesOutcome };
  },
  summary: ({ count, isBack }, language) => say(isBack ? SUMMARY.untold : SUMMARY.told, language, { count }),
  undo: ({ ids, isBack }) => ({ action: 'consent.tell', input: { ids, isBack: !isBack } }),
});

/** @throws AppError `consent.future` */
function requirePast(on: CalendarDate, today: CalendarDate): void {
  if (on > today) throw new AppError('consent.future', FUTURE, { on, today }, FUTURE_TIP);
}

function join(parts: readonly string[], language: Language): string {
  return parts.join(language === 'zh' ? '' : ' ');
}

const FUTURE: Text = {
  ko: '받은 날({on})이 오늘({today})보다 뒤입니다. 아무것도 적지 않았습니다.',
  zh: '日期（{on}）晚于今天（{today}）。未写入任何内容。',
  en: 'The date {on} is after today, {today}. Nothing was written.',
};
const FUTURE_TIP: Text = {
  ko: '본인이 말씀하신 날을 골라 주세요.',
  zh: '请选择本人表示意愿的日期。',
  en: 'Choose the day on which it was said.',
};
const SUMMARY = {
  granted: {
    ko: '{count}명의 수신동의를 적었어요.',
    zh: '已登记{count}人的接收同意。',
    en: 'Recorded that {count} {count|person agrees|people agree}.',
  },
  withdrawn: {
    ko: '{count}명의 동의 철회를 적었어요. 광고와 안부를 더 보내지 않습니다.',
    zh: '已登记{count}人撤回同意，不再发送广告和问候。',
    en: 'Recorded that {count} {count|person|people} withdrew; nothing but care notices goes there.',
  },
  refused: {
    ko: '{count}명의 수신거부를 적었어요. 광고와 안부를 보내지 않습니다.',
    zh: '已登记{count}人拒绝接收，不发送广告和问候。',
    en: 'Recorded that {count} {count|person|people} refused; nothing but care notices goes there.',
  },
  already: {
    ko: '{count}명은 이미 그렇게 적혀 있어요.',
    zh: '{count}人已是如此登记。',
    en: 'For {count} it stood there already.',
  },
  chartSaysNo: {
    ko: '{count}명은 차트에 수신거부로 되어 있어 차트를 고치기 전에는 보내지 않습니다.',
    zh: '{count}人在病历中标为拒收，修改病历前不会发送。',
    en: 'For {count} the chart still says no, which wins until it is changed there.',
  },
  stopped: {
    ko: '번호 {count}개를 막았어요. 그분들께는 이메일 광고와 안부도 보내지 않습니다.',
    zh: '已停发{count}个号码，对应患者的广告和问候邮件也一并停发。',
    en: 'Stopped {count} {count|number|numbers}; no advertising or greetings by e-mail go there either.',
  },
  unknown: {
    ko: '그중 {count}개는 환자에게 없는 번호예요.',
    zh: '其中{count}个号码不属于任何患者。',
    en: 'No patient has {count} of them.',
  },
  alreadyStopped: {
    ko: '{count}개는 전부터 막혀 있었어요.',
    zh: '{count}个号码此前已停发。',
    en: '{count} {count|was|were} stopped before.',
  },
  unread: {
    ko: '{count}개는 번호로 읽을 수 없었어요.',
    zh: '有{count}个无法识别为号码。',
    en: '{count} could not be read as a number.',
  },
  takenBack: {
    ko: '적은 것 {count}건을 취소했어요.',
    zh: '已取消{count}条登记。',
    en: 'Took {count} {count|entry|entries} back.',
  },
  putBack: {
    ko: '취소한 {count}건을 다시 살렸어요.',
    zh: '已恢复{count}条登记。',
    en: '{count} {count|entry counts|entries count} again.',
  },
  told: {
    ko: '{count}명께 안내했다고 적었어요.',
    zh: '已登记通知{count}人。',
    en: 'Noted that {count} {count|person was|people were} told.',
  },
  untold: {
    ko: '{count}명의 안내 표시를 지웠어요.',
    zh: '已清除{count}人的通知标记。',
    en: 'Cleared the note for {count}.',
  },
} as const satisfies Readonly<Record<string, Text>>;
