import * as v from 'valibot';
import type { CalendarDate } from '../../core/calendar-date';
import { type Language, say, type Text } from '../../core/text';
import { action } from '../action';
import { readSettings } from '../clinic/settings';
import { rememberSettings } from '../clinic/used-settings';
import { enterSettings } from '../clinic/write-settings';
import { readPatients } from '../intake/read-records';
import type { Patient } from '../intake/table';
import { asOfInput, resolveAsOf } from '../referral/as-of';
import { creditedReferrer, isOpenQuestion } from '../referral/open-question';
import { readCredits } from '../referral/read-credits';
import { readPatient, splitList } from '../referral/read-patient';
import { readReferrals } from '../referral/read-referrals';
import type { ReferralRow } from '../referral/table';
import { tallyReferrals } from '../referral/tally';
import { drawShortlist, type ReferralHints, type VipPatient } from './shortlist';
import { SHOWN_COLUMNS, showDroppedOut, showVip } from './show-vip';
import { vipTable } from './table';
import { tryCriteria, type WhatIf } from './what-if';

/** What drawing the list came to. */
export interface ShortlistOutcome {
  readonly asOf: CalendarDate;
  readonly a: number;
  readonly b: number;
  /** VIPs that were not on the sheet before. */
  readonly added: number;
  /** VIPs of the sheet who are not chosen any more; their rows are marked. */
  readonly dropped: number;
  /** How many VIPs other criteria would give. */
  readonly whatIf: readonly WhatIf[];
}

/** VIP 명단 뽑기: draws the provisional list from the referrals that count; what the team wrote stays. */
export const shortlistAction = action({
  id: 'vip.shortlist',
  title: { ko: '3. VIP 명단 뽑기', zh: '3. 生成VIP名单', en: '3. Draw the VIP list' },
  hint: {
    ko: '인정된 소개를 세어 예비 명단을 만듭니다. 회의에서 적은 내용은 그대로 둡니다.',
    zh: '统计已计入的转介绍，生成预备名单。会议中填写的内容会保留。',
    en: 'Counts the referrals and makes the provisional list. What the team wrote stays.',
  },
  inMenu: true,
  group: 'steps',
  input: v.object({ asOf: asOfInput }),
  run({ workbook, memory, today }, input) {
    const settings = readSettings(workbook);
    const asOf = resolveAsOf(input.asOf, settings, today);
    const patients = readPatients(workbook, memory).map(readVipPatient);
    const referrals = readReferrals(workbook).rows;
    const carriedOver = new Map(
      patients
        .filter((patient) => patient.carriedOver > 0)
        .map((patient) => [patient.id, patient.carriedOver]),
    );
    const tallies = tallyReferrals(readCredits(referrals), carriedOver, asOf, settings);
    const vips = drawShortlist(tallies, patients, readHints(referrals), asOf, settings);
    const chosen = new Set(vips.map((vip) => vip.patient.id));
    const dropped = workbook.read(vipTable).filter((row) => !chosen.has(row.patient));
    const rows = [...vips.map((vip) => showVip(vip, workbook.language)), ...dropped.map(showDroppedOut)];
    const result = workbook.sync(vipTable, rows, { columns: SHOWN_COLUMNS, expectRows: rows.length });
    // The season's date is frozen with its first list, so that who qualifies later is never slipped in; only a date given on purpose moves it.
    if (settings.asOf !== asOf) enterSettings(workbook, { asOf });
    rememberSettings(memory, 'shortlist', { ...settings, asOf });
    const outcome: ShortlistOutcome = {
      asOf,
      a: vips.filter(({ tier }) => tier === 'A').length,
      b: vips.filter(({ tier }) => tier === 'B').length,
      added: result.added,
      dropped: dropped.length,
      whatIf: tryCriteria(tallies, settings),
    };
    return { done: outcome };
  },
  summary: summarise,
});

function readVipPatient(row: Patient): VipPatient {
  return {
    ...readPatient(row),
    status: row.status,
    consent: row.consent,
    spendBand: row.spendBand,
    nextAppointment: row.nextAppointment,
  };
}

function readHints(rows: readonly ReferralRow[]): ReferralHints {
  const openQuestions = rows.filter(isOpenQuestion);
  const secrets = rows.filter((row) => !row.mayTell && creditedReferrer(row) !== '');
  return {
    openQuestions: countBy(openQuestions, (row) => splitList(row.candidateIds)[0] ?? ''),
    secrets: countBy(secrets, creditedReferrer),
  };
}

function countBy(rows: readonly ReferralRow[], keyOf: (row: ReferralRow) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

function summarise(outcome: ShortlistOutcome, language: Language): string {
  const parts = [say(SUMMARY.drawn, language, { a: outcome.a, b: outcome.b, asOf: outcome.asOf })];
  if (outcome.dropped > 0) parts.push(say(SUMMARY.dropped, language, { dropped: outcome.dropped }));
  const tried = outcome.whatIf.filter(({ criterion, from, to }) => criterion !== 'tierA' && to > from);
  for (const { criterion, from, to, count } of tried) {
    const values = {
      criterion: CRITERIA[criterion][language],
      from,
      to,
      before: outcome.a + outcome.b,
      after: count.all,
    };
    parts.push(say(SUMMARY.whatIf, language, values));
  }
  return parts.join(' ');
}

const CRITERIA = {
  minLastYear: { ko: '최근 1년', zh: '近1年', en: 'last year' },
  minTotal: { ko: '누적', zh: '累计', en: 'total' },
  tierA: { ko: 'A등급', zh: 'A级', en: 'tier A' },
} as const satisfies Readonly<Record<WhatIf['criterion'], Text>>;

const SUMMARY = {
  drawn: {
    ko: '예비 VIP 명단: A {a}명, B {b}명 (기준일 {asOf}).',
    zh: '预备VIP名单：A级{a}人，B级{b}人（基准日{asOf}）。',
    en: 'Provisional VIP list: {a} in tier A, {b} in tier B (as of {asOf}).',
  },
  dropped: {
    ko: '기준에서 벗어난 {dropped}명은 흐리게 표시했어요.',
    zh: '不再符合标准的{dropped}人已淡化显示。',
    en: '{dropped} who no longer qualify are greyed.',
  },
  whatIf: {
    ko: '{criterion} {from}명→{to}명이면 {before}→{after}명.',
    zh: '{criterion}由{from}人改为{to}人：{before}→{after}人。',
    en: 'With {to} instead of {from} ({criterion}): {before} → {after}.',
  },
} as const;
