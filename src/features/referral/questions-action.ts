import * as v from 'valibot';
import { nameKey } from '../../core/person-name';
import { action } from '../action';
import { patientTable, visitTable } from '../intake/table';
import { chartForm } from './chart-key';
import { CLAIM_SECONDS, CLAIMS, claimQuestions, readClaims, writeClaims } from './claim';
import { countQuestions, openQuestions } from './open-question';
import type { QuestionsOutcome } from './question';
import { splitList } from './read-patient';
import { readReferrals } from './read-referrals';
import { CARD_COLUMNS, showQuestion, TEXT_COLUMNS } from './show-question';

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
  run({ workbook, board, now, today, language }, { tab, count, release }) {
    const { rows } = readReferrals(workbook);
    const open = openQuestions(rows);
    const handout = claimQuestions(open, readClaims(board.get(CLAIMS), now), { tab, count, release, now });
    board.set(CLAIMS, writeClaims(handout.claims), CLAIM_SECONDS);
    const { changing, unapplied } = countQuestions(rows);
    const outcome: QuestionsOutcome = {
      open: open.length,
      changing,
      heldByOthers: handout.heldByOthers,
      unapplied,
      questions: handout.questions.length === 0 ? [] : show(),
    };
    return { done: outcome };

    function show() {
      const asked = new Set(handout.questions.map(({ patient }) => patient));
      const wanted = new Set(
        handout.questions.flatMap((row) => [row.patient, ...splitList(row.candidateIds)]),
      );
      const patients = workbook.read(patientTable, { columns: CARD_COLUMNS });
      const visits = new Map<string, VisitText[]>();
      for (const visit of readTexts()) {
        if (!asked.has(visit.patient)) continue;
        const known = visits.get(visit.patient);
        if (known) known.push(visit);
        else visits.set(visit.patient, [visit]);
      }
      const names = new Set(
        patients.flatMap(({ name, aliases }) => [name, ...splitList(aliases)].map(nameKey)),
      );
      const forms = new Set(patients.map(({ chart }) => chartForm(chart)));
      return handout.questions.map((row) =>
        showQuestion(row, {
          patients: new Map(
            patients.filter(({ id }) => wanted.has(id)).map((patient) => [patient.id, patient]),
          ),
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
        }),
      );
    }

    function readTexts() {
      return workbook.read(visitTable, { columns: TEXT_COLUMNS });
    }
    type VisitText = ReturnType<typeof readTexts>[number];
  },
  summary: () => '',
});
