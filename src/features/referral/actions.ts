import * as v from 'valibot';
import type { CalendarDate } from '../../core/calendar-date';
import { type Language, say } from '../../core/text';
import { action } from '../action';
import { readSettings } from '../clinic/settings';
import { readStaff } from '../clinic/staff';
import { rememberSettings } from '../clinic/used-settings';
import { markRead } from '../intake/import-register';
import { readPatients, readVisits } from '../intake/read-records';
import { type Patient, patientTable } from '../intake/table';
import { readErased } from '../privacy/erased';
import type { DecidedRow } from './apply-decision';
import { asOfInput, resolveAsOf } from './as-of';
import { readCredits } from './read-credits';
import { readPatient, splitList } from './read-patient';
import { readReferrals } from './read-referrals';
import type { Referral, ReferralStatus } from './referral';
import { findReferrals } from './referrals';
import { isOfErased, SHOWN_COLUMNS, showReferral, showVanished } from './show-referral';
import { type ReferralRow, referralTable } from './table';
import type { Tally } from './tally';

/** What reading the referrals came to. */
export interface TallyOutcome {
  readonly asOf: CalendarDate;
  /** Entries by status. */
  readonly byStatus: Readonly<Record<ReferralStatus, number>>;
  readonly questions: number;
  readonly questionsThatChangeList: number;
}

/** 소개 다시 세기: reads who referred whom, obeys what staff decided, and counts. */
export const tallyAction = action({
  id: 'referral.tally',
  title: { ko: '소개 다시 세기', zh: '重新统计转介绍', en: 'Count the referrals' },
  hint: {
    ko: '메모에서 누가 누구를 소개했는지 읽고 셉니다. 직원이 확인한 내용은 그대로 둡니다.',
    zh: '从备注中读取谁介绍了谁并统计。员工已确认的内容会保留。',
    en: 'Reads from the memos who referred whom, and counts. What staff decided stays.',
  },
  inMenu: false,
  input: v.object({ asOf: asOfInput }),
  run({ workbook, memory, today }, input) {
    const settings = readSettings(workbook);
    const asOf = resolveAsOf(input.asOf, settings, today);
    const patients = readPatients(workbook, memory);
    const { rows, unreadable } = readReferrals(workbook);
    const before = rows.filter((row) => !isOfErased(row));
    const erased = readErased(workbook, memory);
    const { referrals, tallies } = findReferrals({
      patients: patients.map(readPatient),
      visits: readVisits(workbook, memory, VISIT_COLUMNS),
      staffNames: readStaff(workbook).map((member) => member.name),
      decided: toDecided(before, unreadable),
      kept: readCredits(rows.filter(isOfErased)),
      ...(erased ? { isErasedName: erased.hasName } : {}),
      paidNeeded: settings.paidNeeded,
      asOf,
      criteria: settings,
    });
    const found = new Set(referrals.map((referral) => referral.patient.id));
    const shown = [
      ...referrals.map((referral) => showReferral(referral, workbook.language)),
      ...before.filter((row) => !found.has(row.patient)).map((row) => showVanished(row, workbook.language)),
    ];
    workbook.sync(referralTable, shown, { columns: SHOWN_COLUMNS, expectRows: shown.length });
    workbook.sync(patientTable, countColumns(patients, tallies), {
      columns: ['lastYearReferrals', 'totalReferrals', 'familyReferrals'],
    });
    rememberSettings(memory, 'tally', settings);
    markRead(memory);
    return { done: countByStatus(referrals, asOf) };
  },
  summary: summarise,
});

const VISIT_COLUMNS = [
  'patient',
  'date',
  'ordinal',
  'referrer',
  'route',
  'memo',
  'paidBand',
  'file',
  'fileRow',
] as const;

/** @param unreadable what stands for a decision but is no word of the list, by patient id: it becomes a question, nothing stops */
function toDecided(
  rows: readonly ReferralRow[],
  unreadable: ReadonlyMap<string, string>,
): Map<string, DecidedRow> {
  return new Map(
    rows
      .filter(
        (row) => row.decision !== '' || row.decidedReferrer.trim() !== '' || unreadable.has(row.patient),
      )
      .map((row) => [
        row.patient,
        {
          decision: row.decision,
          unreadable: unreadable.get(row.patient) ?? '',
          decidedReferrer: row.decidedReferrer,
          shown: splitList(row.candidateIds),
          kind: row.kind,
          evidence: row.evidence,
          file: row.file,
          fileRow: row.fileRow,
          source: row.sourceColumn,
        },
      ]),
  );
}

/** The three counts of every patient; blank where nobody was referred. */
function countColumns(patients: readonly Patient[], tallies: readonly Tally[]) {
  const byPatient = new Map(tallies.map((tally) => [tally.patient, tally]));
  return patients.map(({ id }) => {
    const tally = byPatient.get(id);
    return {
      id,
      lastYearReferrals: tally?.lastYear || null,
      totalReferrals: tally?.total || null,
      familyReferrals: tally?.family || null,
    };
  });
}

function countByStatus(referrals: readonly Referral[], asOf: CalendarDate): TallyOutcome {
  const byStatus = { counted: 0, question: 0, unnamed: 0, staff: 0, business: 0, channel: 0, none: 0 };
  for (const { status } of referrals) byStatus[status] += 1;
  return {
    asOf,
    byStatus,
    questions: byStatus.question,
    questionsThatChangeList: referrals.filter((referral) => referral.changesList).length,
  };
}

function summarise(outcome: TallyOutcome, language: Language): string {
  const { counted, question, unnamed } = outcome.byStatus;
  const values = {
    all: counted + question + unnamed,
    counted,
    changing: outcome.questionsThatChangeList,
    waiting: outcome.questions - outcome.questionsThatChangeList,
  };
  const parts = [say(SUMMARY.found, language, values)];
  if (values.waiting > 0) parts.push(say(SUMMARY.waiting, language, values));
  return parts.join(' ');
}

const SUMMARY = {
  found: {
    ko: '소개 {all} · 인정 {counted} · 명단이 바뀌는 질문 {changing}.',
    zh: '转介绍 {all} 条 · 计入 {counted} 条 · 影响名单的问题 {changing} 个。',
    en: '{all} {all|referral|referrals} · {counted} counted · {changing} {changing|question that changes|questions that change} the list.',
  },
  waiting: {
    ko: '나머지 질문 {waiting}건은 천천히 보셔도 돼요.',
    zh: '其余 {waiting} 个问题可以稍后再看。',
    en: 'The other {waiting} can wait.',
  },
} as const;
