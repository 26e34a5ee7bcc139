import type { CalendarDate } from '../../core/calendar-date';
import { type Language, say, type Text } from '../../core/text';
import type { ReferralPatient } from './patient';
import type { PatientIndex } from './patient-index';
import type { Answer } from './question';
import { readCredits } from './read-credits';
import type { ReferralRow } from './table';
import { type Credit, type Criteria, listedTier, type Tally, tallyReferrals } from './tally';
import { REFERRAL_DECISIONS } from './words';

/** What would be changed. */
export interface Change {
  /** Patient id of the referred. */
  readonly patient: string;
  readonly answer: Answer | '';
  /** Patient id; '' for nobody. */
  readonly referrer: string;
}

export interface EffectGround {
  readonly rows: readonly ReferralRow[];
  readonly patients: readonly ReferralPatient[];
  readonly index: PatientIndex;
  readonly asOf: CalendarDate;
  readonly criteria: Criteria;
}

/** What a change would do, in a few sentences: from whom to whom, how many each then has, and who leaves or joins the list. */
export function tellEffect(change: Change, ground: EffectGround, language: Language): string {
  const { rows, index, criteria } = ground;
  const row = rows.find(({ patient }) => patient === change.patient);
  const patient = index.byId(change.patient);
  const before = readCredits(rows);
  const credit = before.find(({ referred }) => referred === change.patient);
  const others = before.filter(({ referred }) => referred !== change.patient);
  const after: Credit[] =
    change.referrer === ''
      ? others
      : [
          ...others,
          {
            referrer: change.referrer,
            referred: change.patient,
            firstVisit: patient?.firstVisit ?? '',
            isFamily: row?.family ?? false,
          },
        ];
  const nameOf = (id: string) => index.byId(id)?.name ?? id;
  const answered = (answer: Answer | '') =>
    (answer === '' ? UNDECIDED : REFERRAL_DECISIONS[answer])[language];
  const from = credit ? nameOf(credit.referrer) : answered(row?.decision ?? '');
  const to = change.referrer === '' ? answered(change.answer) : nameOf(change.referrer);
  const isSame = (credit?.referrer ?? '') === change.referrer && (change.referrer !== '' || from === to);
  const isChange = !isSame && (credit !== undefined || (row?.decision ?? '') !== '');
  const sentences = isChange ? [say(BECOMES, language, { from, to })] : [];
  const referrer = index.byId(change.referrer);
  if (referrer && patient && patient.firstVisit !== '' && referrer.firstVisit > patient.firstVisit) {
    sentences.push(
      say(CAME_LATER, language, {
        referrer: referrer.name,
        patient: patient.name,
        came: referrer.firstVisit,
        before: patient.firstVisit,
      }),
    );
  }
  const [tallyBefore, tallyAfter] = [before, after].map((credits) => count(credits, ground)) as [
    Counts,
    Counts,
  ];
  for (const id of new Set([credit?.referrer ?? '', change.referrer])) {
    const [one, other] = [tallyBefore.get(id), tallyAfter.get(id)];
    if (id === '' || one?.total === other?.total) continue;
    sentences.push(
      say(COUNT, language, { name: nameOf(id), before: one?.total ?? 0, after: other?.total ?? 0 }),
    );
    const [tier, next] = [one, other].map((tally) =>
      tally ? listedTier(tally.total, tally.lastYear, criteria) : '',
    );
    if (tier === next) continue;
    const text = next === '' ? LEAVES : tier === '' ? JOINS : MOVES;
    sentences.push(say(text, language, { name: nameOf(id), tier: tier ?? '', next: next ?? '' }));
  }
  return sentences.join(language === 'zh' ? '' : ' ');
}

type Counts = ReadonlyMap<string, Tally>;

function count(credits: readonly Credit[], { patients, asOf, criteria }: EffectGround): Counts {
  const carriedOver = new Map(
    patients.filter((patient) => patient.carriedOver > 0).map(({ id, carriedOver }) => [id, carriedOver]),
  );
  return new Map(tallyReferrals(credits, carriedOver, asOf, criteria).map((tally) => [tally.patient, tally]));
}

const BECOMES: Text = { ko: '{from} → {to}.', zh: '{from} → {to}。', en: '{from} → {to}.' };
const UNDECIDED: Text = { ko: '정하지 않음', zh: '未定', en: 'undecided' };
const CAME_LATER: Text = {
  ko: '{referrer}님({came})은 {patient}님({before})보다 늦게 처음 오셨어요.',
  zh: '{referrer}（{came}）首次来诊晚于{patient}（{before}）。',
  en: '{referrer} ({came}) first came later than {patient} ({before}).',
};
const COUNT: Text = {
  ko: '{name}님의 소개 {before}명 → {after}명.',
  zh: '{name}的介绍人数：{before} → {after}。',
  en: '{name}: {before} → {after} {after|referral|referrals}.',
};
const LEAVES: Text = {
  ko: '{name}님은 VIP 명단에서 빠집니다.',
  zh: '{name}将移出VIP名单。',
  en: '{name} leaves the VIP list.',
};
const JOINS: Text = {
  ko: '{name}님은 VIP 명단에 들어갑니다 ({next}).',
  zh: '{name}将进入VIP名单（{next}级）。',
  en: '{name} joins the VIP list ({next}).',
};
const MOVES: Text = {
  ko: '{name}님의 등급 {tier} → {next}.',
  zh: '{name}的等级：{tier} → {next}。',
  en: "{name}'s tier: {tier} → {next}.",
};
