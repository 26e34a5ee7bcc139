import * as v from 'valibot';
import { nameKey } from '../../core/person-name';
import { action, type Context } from '../action';
import { keepTakingPart, readVisits } from '../intake/read-records';
import { patientTable } from '../intake/table';
import { chartForm } from './chart-key';
import { CLAIM_SECONDS, CLAIMS, claimQuestions, readClaims, writeClaims } from './claim';
import { countQuestions, openQuestions } from './open-question';
import type { Question, QuestionsOutcome } from './question';
import { splitList } from './read-patient';
import { readReferrals } from './read-referrals';
import {
  CARD_COLUMNS,
  type QuestionGround,
  showQuestion,
  TEXT_COLUMNS,
  type TextVisit,
} from './show-question';
import type { ReferralRow } from './table';

/** A tab of the browser as it names itself. */
export const tabInput = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** A patient's id as an action takes it. */
export const patientInput = v.pipe(v.string(), v.minLength(1), v.maxLength(20));

/** 소개 확인하기: hands out questions, so that two who answer at once never have the same one. */
export const questionsAction = action({
  id: 'referral.questions',
  title: { ko: '2. 소개 확인하기', zh: '2. 确认转介绍', en: '2. Read the referrals' },
  hint: {
    ko: '누가 소개했는지 확실하지 않은 분을 한 분씩 보여 드립니다. 후보 가운데 고르시면 됩니다.',
    zh: '逐一显示介绍人不明确的患者，从候选人中选择即可。',
    en: 'Shows one by one whose referrer is in doubt, with the candidates to choose from.',
  },
  inMenu: true,
  group: 'steps',
  view: 'questions',
  isUnlogged: true,
  input: v.object({
    tab: tabInput,
    /** How many at most; 0 gives all back. */
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)), 10),
    /** Patients whose questions the tab gives back. */
    release: v.optional(v.pipe(v.array(patientInput), v.maxLength(100)), []),
  }),
  run(context, { tab, count, release }) {
    const { workbook, board, now } = context;
    const { rows } = readReferrals(workbook);
    const open = openQuestions(rows);
    const { questions, claims, heldByOthers } = claimQuestions(open, readClaims(board.get(CLAIMS), now), {
      tab,
      count,
      release,
      now,
    });
    board.set(CLAIMS, writeClaims(claims), CLAIM_SECONDS);
    const { changing, unapplied } = countQuestions(rows);
    const outcome: QuestionsOutcome = {
      open: open.length,
      changing,
      heldByOthers,
      unapplied,
      questions: questions.length === 0 ? [] : showAll(questions, context),
    };
    return { done: outcome };
  },
  summary: () => '',
});

/** Rows as questions: patients and visits are read once for all of them. */
function showAll(rows: readonly ReferralRow[], { workbook, memory, today, language }: Context): Question[] {
  const patients = keepTakingPart(workbook, memory, workbook.read(patientTable, { columns: CARD_COLUMNS }));
  const names = new Set(patients.flatMap(({ name, aliases }) => [name, ...splitList(aliases)].map(nameKey)));
  const forms = new Set(patients.map(({ chart }) => chartForm(chart)));
  const shown = new Set(rows.flatMap((row) => [row.patient, ...splitList(row.candidateIds)]));
  const visits = new Map(rows.map((row): [string, TextVisit[]] => [row.patient, []]));
  for (const visit of readVisits(workbook, memory, TEXT_COLUMNS)) {
    visits.get(visit.patient)?.push(visit);
  }
  const ground: QuestionGround = {
    patients: new Map(patients.filter(({ id }) => shown.has(id)).map((patient) => [patient.id, patient])),
    visits,
    register: {
      isPatientName: (name) => names.has(nameKey(name)),
      isChartForm: (text) => {
        const form = chartForm(text);
        return form !== undefined && forms.has(form);
      },
    },
    today,
    language,
  };
  return rows.map((row) => showQuestion(row, ground));
}
