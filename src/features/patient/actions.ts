import * as v from 'valibot';
import { type CalendarDate, isCalendarDate } from '../../core/calendar-date';
import type { Language } from '../../core/text';
import type { Workbook } from '../../workbook/workbook';
import { action } from '../action';
import { readConsents } from '../consent/add-consents';
import { consentOf } from '../consent/consent';
import { keepTakingPart, readPatients } from '../intake/read-records';
import { type Patient, patientTable } from '../intake/table';
import { draftTable } from '../message/draft-table';
import { unknownPatient } from '../referral/answer-fault';
import { creditedReferrer } from '../referral/open-question';
import { readReferrals } from '../referral/read-referrals';
import { sayReason } from '../referral/reason';
import type { ReferralRow } from '../referral/table';
import { REFERRAL_STATUS } from '../referral/words';
import { seasonOf } from '../schedule/season';
import { readHistory } from '../vip/history';
import { readMembers, readVips } from '../vip/read-list';
import { DRAFT_COLUMNS, showBroughtBy, showDraftsOf } from '../vip/show-brought';
import { createMatcher } from './match-patient';
import type { FindOutcome, PatientCard } from './patient-card';
import { HIT_COLUMNS, showHit } from './show-patient';

/** 환자 찾기: by name, initials, phone tail or chart number. */
export const findAction = action({
  id: 'patient.find',
  title: { ko: '환자 찾기', zh: '查找患者', en: 'Find a patient' },
  hint: {
    ko: '이름, 초성, 끝번호, 차트번호로 찾습니다.',
    zh: '按姓名、首字母、手机尾号或病历号查找。',
    en: 'By name, initials, last digits or chart number.',
  },
  inMenu: true,
  group: 'desk',
  view: 'find',
  readsOnly: true,
  input: v.object({
    query: v.optional(v.pipe(v.string(), v.maxLength(50)), ''),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
    /** Only patients who had come by that day: who may have referred somebody who first came then. */
    before: v.optional(v.pipe(v.string(), v.check(isCalendarDate, 'a date such as 2026-12-01'))),
  }),
  run({ workbook, memory, today, language }, { query, limit, before }) {
    const match = createMatcher(query);
    if (!match) return { done: { hits: [], total: 0 } satisfies FindOutcome };
    const fits = workbook.read(patientTable, { columns: HIT_COLUMNS, lenient: true }).flatMap((patient) => {
      if (before !== undefined && patient.firstVisit > before) return [];
      const fit = match(patient);
      return fit ? [{ id: patient.id, patient, fit }] : [];
    });
    const found = [...keepTakingPart(workbook, memory, fits)].sort(
      (a, b) =>
        a.fit.rank - b.fit.rank ||
        compare(b.patient.lastVisit, a.patient.lastVisit) ||
        compare(a.patient.name, b.patient.name),
    );
    const tiers = found.length > 0 ? readTiers(workbook) : new Map<string, 'A' | 'B' | ''>();
    const outcome: FindOutcome = {
      hits: found.slice(0, limit).map(({ patient, fit }) => {
        const hit = showHit(patient, tiers.get(patient.id) ?? '', today, language);
        return fit.isFormer ? hit : { ...hit, aliases: '' };
      }),
      total: found.length,
    };
    return { done: outcome };
  },
  summary: () => '',
});

/** 환자 보기: what the records say of one patient. */
export const cardAction = action({
  id: 'patient.card',
  title: { ko: '환자 보기', zh: '查看患者', en: 'View a patient' },
  hint: {
    ko: '한 분의 소개와 문자를 보여 줍니다. 밖으로 말하지 마세요.',
    zh: '显示一位患者的转介绍和短信。请勿对外透露。',
    en: 'Shows the referrals and texts of one patient. Never to be told outside.',
  },
  inMenu: false,
  readsOnly: true,
  input: v.object({ patient: v.pipe(v.string(), v.minLength(1), v.maxLength(20)) }),
  run({ workbook, memory, today, language }, input) {
    const patients = readPatients(workbook, memory, { lenient: true });
    const patient = patients.find(({ id }) => id === input.patient);
    if (!patient) throw unknownPatient(input.patient);
    const rows = readReferrals(workbook).rows;
    const own = rows.find((row) => row.patient === patient.id);
    const drafts = workbook.read(draftTable, { columns: DRAFT_COLUMNS, lenient: true });
    const vip = readVips(workbook).find((each) => each.patient === patient.id);
    const card: PatientCard = {
      ...showHit(patient, vip?.tier ?? '', today, language),
      phone: patient.phone,
      birth: patient.birth,
      guardian: patient.guardian,
      household: householdOf(patient, patients),
      visitCount: patient.visitCount ?? 0,
      consent: consentOf(patient, readConsents({ workbook, memory })).state,
      nextAppointment: patient.nextAppointment >= today ? patient.nextAppointment : '',
      referredBy: own ? referrerOf(own, patients) : null,
      howCame: own ? howCame(own, language) : null,
      brought: showBroughtBy(rows, language).get(patient.id) ?? [],
      history: readHistory(workbook, vip?.season ?? seasonOf(today)).get(patient.id) ?? [],
      attendant: vip?.attendant ?? '',
      drafts: showDraftsOf(drafts, language).get(patient.id) ?? [],
    };
    return { done: card };
  },
  summary: () => '',
});

function readTiers(workbook: Workbook): Map<string, 'A' | 'B' | ''> {
  return new Map(readMembers(workbook).map(({ patient, tier }) => [patient, tier]));
}

function householdOf(patient: Patient, patients: readonly Patient[]): PatientCard['household'] {
  if (patient.household === '') return [];
  return patients
    .filter((other) => other.household === patient.household && other !== patient)
    .map(({ id, name }) => ({ patient: id, name }));
}

function referrerOf(row: ReferralRow, patients: readonly Patient[]): PatientCard['referredBy'] {
  const id = creditedReferrer(row);
  if (id === '') return null;
  const name = patients.find((patient) => patient.id === id)?.name ?? row.referrerName;
  return { patient: id, name, isSecret: !row.mayTell };
}

function howCame(row: ReferralRow, language: Language): PatientCard['howCame'] {
  return {
    status: row.status === '' ? '' : REFERRAL_STATUS[row.status][language],
    evidence: row.evidence,
    reason: sayReason(row.reason, language),
  };
}

function compare(a: CalendarDate | string, b: CalendarDate | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
