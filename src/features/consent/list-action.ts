import * as v from 'valibot';
import { addMonths } from '../../core/calendar-date';
import { action } from '../action';
import { complaintTable } from '../complaint/complaint-table';
import { SENT_COLUMNS, showComplaint, textsSentTo } from '../complaint/show-complaint';
import { readPatients } from '../intake/read-records';
import { patientTable } from '../intake/table';
import { draftTable } from '../message/draft-table';
import { showHit } from '../patient/show-patient';
import { unknownPatient } from '../referral/answer-fault';
import { readConsents } from './add-consents';
import { bearerOf, gatherConsents, isToTell } from './consent';
import type { ConsentEntry } from './consent-table';
import {
  type ConsentLine,
  type ConsentOverview,
  MOST_LINES,
  MOST_LISTED,
  MOST_RECORDED,
  type PatientConsents,
} from './consent-view';
import { showEntry } from './show-consent';

const RECENT = 20;
const idInput = v.pipe(v.string(), v.minLength(1), v.maxLength(20));

/** 수신동의 보기: what is on record, who is to be told or asked anew, open complaints; and all of one patient. */
export const listConsentsAction = action({
  id: 'consent.list',
  title: { ko: '수신동의 보기', zh: '查看接收同意', en: 'View consents' },
  hint: {
    ko: '누가 동의하고 거부했는지, 알려 드리거나 다시 여쭐 분, 풀리지 않은 컴플레인을 보여 줍니다.',
    zh: '显示同意与拒绝情况、需通知或再次确认的人，以及未解决的投诉。',
    en: 'Shows who agreed or did not, who is to be told or asked again, and open complaints.',
  },
  inMenu: false,
  readsOnly: true,
  input: v.object({
    patient: v.optional(idInput),
    /** Of whom something is to be recorded together. */
    patients: v.optional(v.pipe(v.array(idInput), v.maxLength(MOST_RECORDED)), []),
  }),
  run({ workbook, memory, today, language }, { patient: wanted, patients: chosen }) {
    const patients = readPatients(workbook, memory, { lenient: true });
    const log = readConsents({ workbook, memory });
    const complaints = workbook.read(complaintTable, { onUnreadable: () => undefined });
    const sms = gatherConsents(log);
    const counts = { yes: 0, no: 0, unknown: 0 };
    for (const patient of patients) counts[sms.of(patient).state]++;
    const soon = addMonths(today, 1);
    const standing = log.filter(({ undoneOn }) => undoneOn === '');
    const latestOf = new Map(standing.map((entry) => [bearerOf(entry), entry]));
    const toTell = firstOfEach(by(standing.filter(isToTell), 'noticeDue'));
    const toConfirm = standing.filter(
      (entry) => entry.nextOn !== '' && entry.nextOn <= soon && latestOf.get(bearerOf(entry)) === entry,
    );
    const show = (entries: typeof log): ConsentLine[] => entries.map((entry) => showEntry(entry, language));

    let person: PatientConsents | null = null;
    if (wanted !== undefined) {
      const found = patients.find(({ id }) => id === wanted);
      if (!found) throw unknownPatient(wanted);
      const { id, name, chart, phone, status, consent } = found;
      const email = found.email.toLowerCase();
      const mails = gatherConsents(log, 'email');
      const others = patients.filter((other) => other !== found);
      const isPhoneStopped =
        sms.stopped.has(phone) ||
        others.some((other) => other.phone !== '' && other.phone === phone && sms.of(other).state === 'no');
      const isEmailStopped =
        mails.stopped.has(email) ||
        others.some(
          (other) => email !== '' && other.email.toLowerCase() === email && mails.of(other).state === 'no',
        );
      const own = (row: { readonly patient: string; readonly phone: string }) =>
        row.patient === id || (row.patient === '' && phone !== '' && row.phone === phone);
      const word = patientTable.columns.status.codec.encode(status, language);
      const drafts = workbook.read(draftTable, { columns: SENT_COLUMNS, lenient: true });
      person = {
        ...{ patient: id, name, chart, phone, status, chartSays: consent },
        statusWord: status === 'normal' ? '' : String(word),
        sms: sms.of(found),
        email: mails.of(found),
        isPhoneStopped: isPhoneStopped && sms.of(found).state !== 'no',
        isEmailStopped: isEmailStopped && mails.of(found).state !== 'no',
        log: show(log.filter(own)).reverse(),
        sent: textsSentTo(drafts, { patient: id, phone }, language),
        complaints: complaints
          .filter(own)
          .map((row) => showComplaint(row, language))
          .reverse(),
      };
    }
    const isChosen = new Set(chosen);
    const outcome: ConsentOverview = {
      counts,
      people: patients.filter(({ id }) => isChosen.has(id)).map((each) => showHit(each, '', today, language)),
      stoppedPhones: sms.stopped.size,
      toTell: show(toTell.slice(0, MOST_LISTED)),
      toTellCount: toTell.length,
      toTellIds: toTell.slice(0, MOST_LINES).map(({ id }) => id),
      toConfirm: show(by(toConfirm, 'nextOn').slice(0, MOST_LISTED)),
      toConfirmCount: toConfirm.length,
      recent: show(log.slice(-RECENT)).reverse(),
      complaints: by(
        complaints.filter(({ resolvedOn }) => resolvedOn === ''),
        'receivedOn',
      ).map((row) => showComplaint(row, language)),
      person,
    };
    return { done: outcome };
  },
  summary: () => '',
});

/** The first line of each person, or number without one. */
function firstOfEach<E extends Pick<ConsentEntry, 'patient' | 'phone'>>(entries: readonly E[]): E[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const whose = bearerOf(entry);
    return !seen.has(whose) && seen.add(whose);
  });
}

/** The earliest first. */
function by<K extends string, R extends Readonly<Record<K, string>>>(rows: readonly R[], key: K): R[] {
  return [...rows].sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0));
}
