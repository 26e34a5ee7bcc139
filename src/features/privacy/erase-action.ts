import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { say, type Text } from '../../core/text';
import type { AnyTable } from '../../workbook/table';
import { action, type Context, type Step } from '../action';
import { requireSigner, signersOf } from '../approval/signer';
import { readStaffLeniently } from '../clinic/staff';
import { consentTable } from '../consent/consent-table';
import { readPatients } from '../intake/read-records';
import { patientTable } from '../intake/table';
import { unknownPatient } from '../referral/answer-fault';
import { splitList } from '../referral/read-patient';
import { REASONS } from '../referral/reason';
import { ERASED_NAME } from '../referral/show-referral';
import { type ReferralRow, referralTable } from '../referral/table';
import { candidateTable } from '../vip/candidate-table';
import { type Erasing, planErasing } from './erase-plan';
import type { EraseOutcome, ErasePlan } from './erase-view';
import { ERASURE_REASONS, type ErasureReason } from './erasure-reason';
import { erasureTable } from './erasure-table';
import { type Mark, marksOf, prepareMark } from './mark';
import { isNamedAt } from './person';
import { hide } from './stop';

const patientInput = v.pipe(v.string(), v.minLength(1), v.maxLength(20));

/** 환자 정보 삭제, 먼저 보기: what deleting a patient would do; changes nothing. */
export const erasePlanAction = action({
  id: 'patient.erasePlan',
  title: { ko: '삭제 전에 보기', zh: '删除前查看', en: 'Before deleting a patient' },
  hint: {
    ko: '환자 정보를 삭제하면 무엇이 지워지고 무엇이 남는지 보여 줍니다. 아무것도 바꾸지 않습니다.',
    zh: '显示删除患者信息时哪些会删除、哪些会保留。不做任何更改。',
    en: 'Shows what would go and what would stay. Changes nothing.',
  },
  inMenu: false,
  readsOnly: true,
  input: v.object({ patient: patientInput }),
  run(context, { patient }) {
    const erasing = open(context, patient);
    if (!erasing) throw unknownPatient(patient);
    return { done: planOf(context, erasing) };
  },
  summary: () => '',
});

/**
 * 환자 정보 삭제: takes everything about one patient out of the workbook, but for what has to stay, without saying who it was.
 * The medical record is in the chart program and stays there. It cannot be taken back.
 *
 * Source: 개인정보 보호법 제36조, 시행령 제43조 (within ten days; not to be restored); 의료법 제22조, 시행규칙 제15조 (records of
 * treatment stay ten years); 정보통신망법 제50조 (a refusal goes on to hold, consent is the sender's to prove); 질서위반행위규제법
 * 제19조 (five years).
 */
export const eraseAction = action({
  id: 'patient.erase',
  title: { ko: '환자 정보 삭제', zh: '删除患者信息', en: 'Delete a patient' },
  hint: {
    ko: '삭제를 요구하신 분의 정보를 이 파일에서 지웁니다. 원장님만 할 수 있고 되돌릴 수 없습니다.',
    zh: '应本人要求从本文件删除其信息。仅院长可操作，且无法撤销。',
    en: 'Takes somebody who asks for it out of this file. The director alone can; it cannot be taken back.',
  },
  inMenu: false,
  input: v.object({
    patient: patientInput,
    /** Of the plan that was shown. */
    mark: v.pipe(v.string(), v.maxLength(100)),
    reason: v.optional(v.picklist(Object.keys(ERASURE_REASONS) as ErasureReason[]), 'request'),
  }),
  run(context, { patient, mark, reason }, cursor): Step<EraseOutcome> {
    const by = requireSigner(context, 'director');
    const { workbook } = context;
    const known = workbook.read(erasureTable, { lenient: true }).find(({ id }) => id === patient);
    const erasing = open(context, patient);
    const before = Number(cursor ?? 0);
    if (!erasing) {
      if (!known) throw unknownPatient(patient);
      if (known.state === 'begun') end(context);
      return { done: { patient, removed: before, anonymised: 0, already: before === 0 } };
    }
    if (known?.state !== 'begun' && planOf(context, erasing).mark !== mark)
      throw new AppError('patient.planChanged', CHANGED, {}, CHANGED_TIP);
    return erase(context, erasing, { by, reason, isResumed: known?.state === 'begun' }, before);
  },
  summary(outcome, language) {
    if (outcome.already) return SUMMARY.already[language];
    return say(SUMMARY.done, language, { removed: outcome.removed, anonymised: outcome.anonymised });
  },
});

/** Undefined where the patient is not there, or not any more. */
function open(context: Context, id: string): Erasing | undefined {
  const patients = readPatients(context.workbook, context.memory, { lenient: true });
  const patient = patients.find((each) => each.id === id);
  return patient && planErasing(context, patient, patients);
}

function planOf(context: Context, { plan }: Erasing): ErasePlan {
  const known = context.workbook.read(erasureTable, { columns: ['id', 'state'], lenient: true });
  return {
    ...plan,
    isBegun: known.some(({ id, state }) => id === plan.patient && state === 'begun'),
    directors: signersOf(readStaffLeniently(context.workbook), 'director', context.today),
    mark: context.digest(JSON.stringify({ ...plan, naming: plan.namingCount })).slice(0, 16),
  };
}

/**
 * Runs through: first what keeps him out of later imports, last his own row. Whatever it breaks off at, the next run finds the
 * patient still there and goes on with what is left.
 */
function erase(
  context: Context,
  erasing: Erasing,
  {
    by,
    reason,
    isResumed,
  }: { readonly by: string; readonly reason: ErasureReason; readonly isResumed: boolean },
  before: number,
): Step<EraseOutcome> {
  const { workbook, memory, uuid, today } = context;
  const { patient } = erasing;
  const mark = prepareMark(memory, uuid);
  const marks = marksOf(patient, mark, !erasing.isChartHis).join(' ');
  workbook.sync(erasureTable, [{ id: patient.id, erasedOn: today, reason, by, state: 'begun', marks }], {
    columns: ['erasedOn', 'reason', 'by', 'state', 'marks'],
  });
  const anonymised =
    keepCounts(context, erasing, by) + keepPlaces(context, erasing) + keepProof(context, erasing, mark);
  let removed = before;
  const doomed = new Map<AnyTable, ReadonlySet<string>>([
    ...(isResumed ? emptiedBefore(context) : []),
    ...erasing.removed,
    [patientTable, new Set([patient.id])],
  ]);
  for (const [table, keys] of doomed) {
    const went = workbook.remove(table, keys);
    removed += went.removed;
    if (went.left > 0)
      return { more: { cursor: String(removed), done: removed, total: removed + went.left } };
  }
  end(context);
  return { done: { patient: patient.id, removed, anonymised, already: false } };
}

/** What a run that broke off may have emptied: such a sheet does not say yet that it is empty. */
function emptiedBefore({ file, tables, workbook: { language } }: Context): [AnyTable, ReadonlySet<string>][] {
  const there = new Set(file.sheets().map(({ name }) => name));
  const told = tables.filter(
    (table) => table !== patientTable && table.whenEmpty && there.has(table.name[language]),
  );
  return told.map((table) => [table, new Set()]);
}

/** Also of others at which a run broke off right here: nobody could ask for them again. */
function end({ workbook }: Context): void {
  const there = new Set(workbook.read(patientTable, { columns: ['id'], lenient: true }).map(({ id }) => id));
  const gone = workbook
    .read(erasureTable, { columns: ['id', 'state'], lenient: true })
    .filter(({ id, state }) => state === 'begun' && !there.has(id));
  workbook.sync(
    erasureTable,
    gone.map(({ id }) => ({ id, state: 'done' })),
    { columns: ['state'] },
  );
}

/** Referrals of others, and his own as far as it counts for somebody. @returns rows that stay without him */
function keepCounts({ workbook, today }: Context, erasing: Erasing, by: string): number {
  const { patient, credit, given, proposed } = erasing;
  const { language } = workbook;
  const nameless = ERASED_NAME[language];
  const scrub = (row: ReferralRow) => {
    const at = splitList(row.candidateIds).indexOf(patient.id);
    const parts = row.candidates.split(CANDIDATE_GLUE);
    return parts.map((part, index) => (index === at ? `${at + 1}. ${nameless}` : part)).join(CANDIDATE_GLUE);
  };
  if (given.length > 0)
    workbook.enter(
      referralTable,
      given.map((row) => ({
        key: row.patient,
        values: {
          decision: 'unknown',
          decidedReferrer: '',
          decidedBy: by,
          decidedOn: today,
          status: 'unnamed',
          reason: REASONS.decidedUnknown[language],
          referrerName: '',
          referrerChart: '',
          candidates: scrub(row),
          family: false,
          changesList: false,
        },
      })),
    );
  // By this a run that broke off finds the rows again: it goes last, when all else is written.
  if (given.length > 0)
    workbook.enter(
      referralTable,
      given.map((row) => ({ key: row.patient, values: { referrer: '' } })),
    );
  if (proposed.length > 0)
    workbook.enter(
      referralTable,
      proposed.map((row) => ({ key: row.patient, values: { candidates: scrub(row) } })),
    );
  if (!credit) return 0;
  workbook.enter(referralTable, [
    {
      key: patient.id,
      values: {
        ...{ name: nameless, chart: '', evidence: '', candidates: '', candidateIds: '', sourceColumn: '' },
        ...{ file: '', fileRow: null, kind: '', changesList: false, staffNote: '' },
        ...{ decision: '', decidedReferrer: '', decidedBy: '', decidedOn: '' },
        ...{ status: 'counted', reason: REASONS.erased[language] },
      },
    },
  ]);
  return 1;
}

/** How {@link showReferral} parts the candidates. */
const CANDIDATE_GLUE = ' / ';

/** The VIP sheets: a nameless place on a signed list, and his name in what the program wrote of others. @returns rows that stay without him */
function keepPlaces({ workbook }: Context, { person, places, named }: Erasing): number {
  if (places.length > 0)
    workbook.enter(
      candidateTable,
      places.map(({ id }) => ({
        key: id,
        values: {
          ...{ name: '', chart: '', phone: '', proposal: '', proposalReason: '', brought: '', warnings: '' },
          ...{
            traits: '',
            lastVisit: '',
            spendBand: '',
            consent: '',
            decision: '',
            chosenTier: '',
            reason: '',
          },
          ...{ totalReferrals: null, lastYearReferrals: null, familyReferrals: null },
          ...{ decidedBy: '', decidedOn: '', noted: '', staffNote: '' },
        },
      })),
    );
  const nameless = ERASED_NAME[workbook.language];
  const without = (text: string) =>
    person.names.reduce((left, name) => {
      const at = left.indexOf(name);
      return at >= 0 && isNamedAt(left, at, name) ? left.replace(name, () => nameless) : left;
    }, text);
  for (const [table, rows] of named) {
    for (const column of ['brought', 'proposalReason']) {
      const entries = rows.flatMap(({ key, cells }) =>
        cells
          .filter((cell) => cell.column === column && key !== '')
          .map(({ value }) => ({ key, values: { [column]: without(value) } })),
      );
      if (entries.length > 0) workbook.enter(table, entries);
    }
  }
  return places.length;
}

/** What he said of being written to, as proof that nobody can read and that still stops what he refused. @returns rows that stay without him */
function keepProof({ workbook }: Context, { consents, stops }: Erasing, mark: Mark): number {
  if (consents.length === 0) return 0;
  workbook.enter(
    consentTable,
    consents.map((entry) => {
      const isNo = entry.state !== 'granted' && entry.undoneOn === '';
      return {
        key: entry.id,
        values: {
          name: ERASED_NAME[workbook.language],
          phone: hide(entry.phone, 'phone', isNo && stops.sms, mark),
          email: hide(entry.email, 'address', isNo && stops.email, mark),
          nextOn: '' as const,
          noticeDue: '' as const,
        },
      };
    }),
  );
  // Last, as above.
  workbook.enter(
    consentTable,
    consents.map(({ id }) => ({ key: id, values: { patient: '' } })),
  );
  return consents.length;
}

const SUMMARY = {
  done: {
    ko: '환자 한 분의 정보를 삭제했어요. 지운 줄 {removed}개, 누구인지 알 수 없게 남긴 줄 {anonymised}개.',
    zh: '已删除一位患者的信息。删除{removed}行，{anonymised}行以无法识别的形式保留。',
    en: 'One patient was deleted: {removed} {removed|row|rows} went, {anonymised} {anonymised|stays|stay} without saying who it was.',
  },
  already: {
    ko: '이미 삭제한 환자예요.',
    zh: '该患者已删除。',
    en: 'This patient was deleted already.',
  },
} as const satisfies Readonly<Record<string, Text>>;
const CHANGED: Text = {
  ko: '그사이 이 환자의 기록이 바뀌어 삭제하지 않았어요.',
  zh: '该患者的记录已有变化，未删除。',
  en: 'The records of this patient changed meanwhile, so nothing was deleted.',
};
const CHANGED_TIP: Text = {
  ko: '무엇이 지워지는지 다시 보고 눌러 주세요.',
  zh: '请重新查看将删除的内容后再操作。',
  en: 'Look again at what goes, and press again.',
};
