import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { isCalendarDate } from '../../core/calendar-date';
import { normalisePhone } from '../../core/phone';
import { say, type Text } from '../../core/text';
import { action } from '../action';
import { addConsents, readConsents } from '../consent/add-consents';
import { consentTable } from '../consent/consent-table';
import { findHolders } from '../consent/find-holders';
import { readPatients } from '../intake/read-records';
import { draftTable } from '../message/draft-table';
import { unknownPatient } from '../referral/answer-fault';
import { refreshConsents } from '../vip/current-consent';
import {
  COMPLAINT_CHANNELS,
  COMPLAINT_KINDS,
  type ComplaintChannel,
  type ComplaintKind,
  complaintTable,
} from './complaint-table';
import type { ComplaintOutcome, ResolveOutcome } from './complaint-view';
import { pendingFor, SENT_COLUMNS, textsSentTo } from './show-complaint';

/** 문자 항의 접수: enters a complaint; one about a text stops the number at once and shows what was sent on what ground. */
export const enterComplaintAction = action({
  id: 'complaint.enter',
  title: { ko: '문자 항의 접수', zh: '短信投诉登记', en: 'Complaint about a text' },
  hint: {
    ko: '항의하신 분의 번호로 더 보내지 않게 바로 막고, 무엇을 언제 보냈는지 보여 줍니다.',
    zh: '立即停止向投诉人的号码发送，并显示何时发送过什么。',
    en: 'Stops texts to that number at once and shows what was sent, when and on what ground.',
  },
  inMenu: true,
  group: 'more',
  view: 'consents',
  viewParams: { page: 'complaint' },
  input: v.object({
    /** By id; without it the number tells who it is. */
    patient: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(20))),
    phone: v.optional(v.pipe(v.string(), v.maxLength(50)), ''),
    kind: v.picklist(Object.keys(COMPLAINT_KINDS) as ComplaintKind[]),
    channel: v.picklist(Object.keys(COMPLAINT_CHANNELS) as ComplaintChannel[]),
    summary: v.optional(v.pipe(v.string(), v.maxLength(1000)), ''),
    owner: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
    /** Today if left out. */
    receivedOn: v.optional(v.pipe(v.string(), v.check(isCalendarDate, 'a date such as 2026-12-01'))),
  }),
  run(context, input) {
    const { workbook, memory, today, who, language } = context;
    const patients = readPatients(workbook, memory, { lenient: true });
    const typed = normalisePhone(input.phone);
    const log = readConsents(context);
    const [holder, ...others] = typed === '' ? [] : findHolders(patients, log)(typed);
    const patient =
      input.patient === undefined
        ? others.length === 0
          ? holder
          : undefined
        : patients.find(({ id }) => id === input.patient);
    if (input.patient !== undefined && !patient) throw unknownPatient(input.patient);
    const phone = typed || (patient?.phone ?? '');
    if (!patient && phone === '') throw new AppError('complaint.nobody', NOBODY, {}, NOBODY_TIP);
    const person = { patient: patient?.id ?? '', name: patient?.name ?? '', phone };
    const receivedOn = input.receivedOn !== undefined && input.receivedOn < today ? input.receivedOn : today;

    const isText = input.kind === 'text';
    const rows = workbook.read(complaintTable, { onUnreadable: () => undefined });
    const before = rows.find(
      (row) =>
        row.resolvedOn === '' &&
        row.receivedOn === receivedOn &&
        row.patient === person.patient &&
        row.phone === phone &&
        row.kind === input.kind &&
        row.summary === input.summary,
    );
    const id = before?.id ?? nextId(rows.map((row) => row.id));
    // The stop first: it holds even where the run breaks off before the complaint is written.
    const facts = {
      state: 'withdrawn',
      channel: 'all',
      method: 'complaint',
      isAd: false,
      isNight: false,
    } as const;
    const consents = isText
      ? addConsents(
          workbook,
          log,
          [{ ...person, email: patient?.email ?? '' }],
          { ...facts, on: receivedOn },
          who,
        ).ids
      : [];
    if (!before) {
      const { kind, channel, summary } = input;
      const row = { id, ...person, receivedOn, kind, channel, summary, owner: input.owner || who };
      workbook.sync(complaintTable, [row], {
        columns: ['receivedOn', 'name', 'phone', 'kind', 'channel', 'summary', 'owner', 'patient'],
      });
    }
    if (isText) refreshConsents(context, patients);
    const drafts = workbook.read(draftTable, { columns: SENT_COLUMNS, lenient: true });
    const pending = pendingFor(context, drafts, person, language);
    const isPending = new Set(pending.map((each) => each.id));
    const outcome: ComplaintOutcome = {
      ...{ id, name: person.name, phone, isStopped: isText, consents, pending },
      sent: isText ? textsSentTo(drafts, person, language).filter((each) => !isPending.has(each.id)) : [],
    };
    return { done: outcome };
  },
  summary({ isStopped, sent, pending }, language) {
    const parts: string[] = [(isStopped ? SUMMARY.stopped : SUMMARY.entered)[language]];
    if (isStopped && sent.length > 0) parts.push(say(SUMMARY.sent, language, { count: sent.length }));
    if (pending.length > 0) parts.push(say(SUMMARY.pending, language, { count: pending.length }));
    return parts.join(language === 'zh' ? '' : ' ');
  },
  undo: ({ id, consents }) => ({ action: 'complaint.remove', input: { id, consents } }),
});

/** 컴플레인 접수 취소: takes back what was entered by mistake, and the stop with it. */
export const removeComplaintAction = action({
  id: 'complaint.remove',
  title: { ko: '컴플레인 접수 취소', zh: '取消投诉登记', en: 'Take a complaint back' },
  hint: {
    ko: '잘못 접수한 컴플레인을 없애고 막은 번호를 풉니다.',
    zh: '删除登记错误的投诉，并解除停发。',
    en: 'Removes a complaint entered by mistake and lifts its stop.',
  },
  inMenu: false,
  input: v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
    consents: v.optional(
      v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(20))), v.maxLength(10)),
      [],
    ),
  }),
  run({ workbook, memory, today }, { id, consents }) {
    const { removed } = workbook.remove(complaintTable, new Set([id]));
    if (consents.length > 0) {
      workbook.enter(
        consentTable,
        consents.map((key) => ({ key, values: { undoneOn: today } })),
      );
      refreshConsents({ workbook, memory }, readPatients(workbook, memory, { lenient: true }));
    }
    return { done: { removed } };
  },
  summary: (_, language) => SUMMARY.removed[language],
});

/** 컴플레인 해결: the person may be written to again, as far as he wishes. */
export const resolveComplaintAction = action({
  id: 'complaint.resolve',
  title: { ko: '컴플레인 해결', zh: '解决投诉', en: 'Resolve a complaint' },
  hint: {
    ko: '해결한 날을 적습니다. 그때부터 안부를 다시 보낼 수 있습니다.',
    zh: '登记解决日期，此后可再次发送问候。',
    en: 'Notes that it is resolved; greetings may go out again.',
  },
  inMenu: false,
  input: v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
    resolution: v.optional(v.pipe(v.string(), v.maxLength(1000))),
    /** Opens it again. */
    isOpen: v.optional(v.boolean(), false),
  }),
  run({ workbook, today }, { id, resolution, isOpen }) {
    const row = workbook
      .read(complaintTable, { onUnreadable: () => undefined })
      .find((each) => each.id === id);
    if (!row) throw new AppError('complaint.gone', GONE, { id }, GONE_TIP);
    const resolvedOn = isOpen ? ('' as const) : row.resolvedOn || today;
    const values = { resolvedOn, ...(resolution === undefined ? {} : { resolution }) };
    workbook.enter(complaintTable, [{ key: id, values }]);
    return { done: { id, name: row.name, isOpen } satisfies ResolveOutcome };
  },
  summary: ({ isOpen }, language) => (isOpen ? SUMMARY.reopened : SUMMARY.resolved)[language],
  undo: ({ id, isOpen }) => ({ action: 'complaint.resolve', input: { id, isOpen: !isOpen } }),
});

function nextId(ids: readonly string[]): string {
  const last = Math.max(0, ...ids.map((id) => Number(/^K(\d{1,9})$/.exec(id)?.[1] ?? 0)));
  return `K${String(last + 1).padStart(5, '0')}`;
}

const NOBODY: Text = {
  ko: '누구의 컴플레인인지 알 수 없어요. 아무것도 적지 않았습니다.',
  zh: '无法确定是谁的投诉。未写入任何内容。',
  en: 'It is not clear whose complaint this is. Nothing was written.',
};
const NOBODY_TIP: Text = {
  ko: '환자를 고르거나 항의하신 전화번호를 적어 주세요.',
  zh: '请选择患者，或填写投诉人的电话号码。',
  en: 'Choose a patient, or type the number that complained.',
};
const GONE: Text = {
  ko: '접수 번호 {id}를 "컴플레인" 시트에서 찾지 못했습니다. 아무것도 바꾸지 않았습니다.',
  zh: '在“投诉登记”表中找不到编号{id}。未做任何更改。',
  en: 'The sheet "Complaints" has no entry {id}. Nothing was changed.',
};
const GONE_TIP: Text = {
  ko: '다른 분이 줄을 지웠는지 확인해 주세요.',
  zh: '请确认是否有人删除了该行。',
  en: 'Somebody may have deleted it; please check.',
};
const SUMMARY = {
  stopped: {
    ko: '문자 항의를 접수하고 그 번호를 막았어요.',
    zh: '已登记短信投诉并停发该号码。',
    en: 'The complaint is entered and the number stopped.',
  },
  sent: {
    ko: '이분께 나간 글은 {count}건이에요.',
    zh: '此前向其发送过{count}条。',
    en: '{count} {count|message|messages} had gone there.',
  },
  pending: {
    ko: '이미 만들어 둔 글 {count}건은 직접 빼 주세요.',
    zh: '已生成的{count}条内容请手动撤下。',
    en: '{count} already made {count|is|are} still to be taken out by hand.',
  },
  entered: {
    ko: '컴플레인을 접수했어요. 해결될 때까지 안부와 광고를 보내지 않습니다.',
    zh: '已登记投诉。解决之前不发送问候和广告。',
    en: 'The complaint is entered; no greetings or advertising until it is resolved.',
  },
  removed: {
    ko: '접수를 취소했어요.',
    zh: '已取消登记。',
    en: 'The complaint was taken back.',
  },
  resolved: {
    ko: '컴플레인을 해결로 적었어요.',
    zh: '投诉已登记为解决。',
    en: 'The complaint is resolved.',
  },
  reopened: {
    ko: '컴플레인을 다시 열었어요.',
    zh: '投诉已重新打开。',
    en: 'The complaint is open again.',
  },
} as const satisfies Readonly<Record<string, Text>>;
