import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { groupDigits } from '../../core/group-digits';
import { type Language, say, type Text } from '../../core/text';
import type { Memory } from '../../workbook/memory';
import { action, type Context, type Step } from '../action';
import { readSettings } from '../clinic/settings';
import { staffTable } from '../clinic/staff';
import { complaintTable } from '../complaint/complaint-table';
import { consentTable } from '../consent/consent-table';
import { draftTable } from '../message/draft-table';
import { readReferrals } from '../referral/read-referrals';
import { referralTable } from '../referral/table';
import { candidateTable } from '../vip/candidate-table';
import { vipTable } from '../vip/table';
import type { UndoOutcome } from './import-outcome';
import { forgetImport, type KnownImport, readImports, rememberImport } from './import-register';
import { openRows } from './read-records';
import { staffKeysOf } from './staff-keys';
import { staffsOwn } from './staffs-own';
import { PATIENT_COLUMNS, patientTable, visitTable } from './table';
import { planUndo } from './undo-import';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** What the steps of one run hand on, in rows. */
const removedSchema = v.object({ visits: count, patients: count, staff: count });
type Removed = v.InferOutput<typeof removedSchema>;

const NOTHING: Removed = { visits: 0, patients: 0, staff: 0 };

/** Takes an import back: one that is open is cancelled, one that counts leaves the sheets again. */
export const undoImportAction = action({
  id: 'intake.undo',
  title: { ko: '가져오기 되돌리기', zh: '撤销导入', en: 'Take an import back' },
  hint: {
    ko: '가져온 자료를 다시 뺍니다. 직원이 적은 내용이 있는 환자는 남깁니다.',
    zh: '撤回已导入的资料。有员工填写内容的患者会保留。',
    en: 'Takes the rows of an import out again. Patients about whom staff wrote something stay.',
  },
  inMenu: false,
  input: v.object({
    batch: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    /** Only if it is still open: for cancelling, when its last chunk may have come through meanwhile. */
    onlyOpen: v.optional(v.boolean(), false),
  }),
  cursor: removedSchema,
  run(context, { batch, onlyOpen }, cursor): Step<UndoOutcome> {
    const known = readImports(context.memory).find((each) => each.batch === batch);
    if (!known) return { done: { file: '', wasOpen: false, ...NOTHING, changedVisits: 0, keptPatients: 0 } };
    if (onlyOpen && known.state === 'done') throw new AppError('intake.counts', COUNTS, { file: known.file });
    const before = cursor === null ? NOTHING : (JSON.parse(cursor) as Removed);
    return known.report === 'staff'
      ? takeStaffBack(context, known, before)
      : takeVisitsBack(context, known, before);
  },
  // What was open counted nowhere, but what it changed of earlier visits stays. Where nothing is known of it, an earlier run may have broken off at its end.
  isNews: ({ wasOpen, changedVisits }) => !wasOpen || changedVisits > 0,
  summary: summarise,
});

/** From here on nothing of it counts, wherever the run may break off: only once everything could be read. */
function beginLeaving(memory: Memory, known: KnownImport): void {
  if (known.state !== 'leaving') rememberImport(memory, { ...known, state: 'leaving' });
}

function takeVisitsBack(context: Context, known: KnownImport, before: Removed): Step<UndoOutcome> {
  const { workbook, memory, today } = context;
  const referrals = readReferrals(workbook);
  const isStaffs = staffsOwn({
    referrals: referrals.rows,
    unreadable: new Set(referrals.unreadable.keys()),
    vips: workbook.read(vipTable, { columns: ['patient', 'staffNote'] }),
    candidates: workbook.read(candidateTable, {
      columns: ['patient', 'decision', 'chosenTier', 'staffNote'],
    }),
    drafts: workbook.read(draftTable, { columns: ['patient', 'status', 'staffNote'] }),
    said: [consentTable, complaintTable].flatMap((table) => workbook.read(table, { columns: ['patient'] })),
  });
  const records = { patients: workbook.read(patientTable), visits: workbook.read(visitTable) };
  const others = readImports(memory).filter(({ batch }) => batch !== known.batch);
  const options = { ...readSettings(workbook), today };
  const plan = planUndo(records, known, openRows(others), isStaffs, options);
  beginLeaving(memory, known);
  if (plan.changedPatients.length > 0) {
    workbook.sync(patientTable, plan.changedPatients, { columns: PATIENT_COLUMNS });
  }
  if (plan.handedOver.length > 0) {
    workbook.sync(visitTable, plan.handedOver, { columns: ['batch', 'addedBy', 'fileRow'] });
  }
  // Visits first: people are told to be known only through this import by having none left.
  const visits = workbook.remove(visitTable, plan.visits);
  const removed = { ...before, visits: before.visits + visits.removed };
  if (visits.left > 0) return goOn(removed, visits.left + plan.patients.size);
  const referralsLeft = workbook.remove(referralTable, plan.patients).left;
  if (referralsLeft > 0) return goOn(removed, referralsLeft + plan.patients.size);
  const patients = workbook.remove(patientTable, plan.patients);
  removed.patients += patients.removed;
  if (patients.left > 0) return goOn(removed, patients.left);
  forgetImport(memory, known);
  return { done: finish(known, removed, plan.keptPatients) };
}

function takeStaffBack(
  { workbook, memory }: Context,
  known: KnownImport,
  before: Removed,
): Step<UndoOutcome> {
  const keys = new Set(staffKeysOf(workbook, known));
  beginLeaving(memory, known);
  const { removed, left } = workbook.remove(staffTable, keys);
  const sum = { ...before, staff: before.staff + removed };
  if (left > 0) return goOn(sum, left);
  forgetImport(memory, known);
  return { done: finish(known, sum, 0) };
}

function goOn(removed: Removed, left: number): Step<UndoOutcome> {
  const done = removed.visits + removed.patients + removed.staff;
  return { more: { cursor: JSON.stringify(removed), done, total: done + left } };
}

function finish(known: KnownImport, removed: Removed, keptPatients: number): UndoOutcome {
  const { file, changedVisits, endNumber } = known;
  return { file, wasOpen: endNumber === 0, ...removed, changedVisits, keptPatients };
}

function summarise(outcome: UndoOutcome, language: Language): string {
  const { file, wasOpen, visits, patients, staff, changedVisits, keptPatients } = outcome;
  if (file === '') return SUMMARY.nothing[language];
  const parts = [
    say(wasOpen ? SUMMARY.cancelled : SUMMARY.undone, language, { file }),
    staff > 0
      ? say(SUMMARY.staff, language, { staff })
      : say(SUMMARY.rows, language, { visits: groupDigits(visits), patients: groupDigits(patients) }),
    ...(keptPatients > 0 ? [say(SUMMARY.kept, language, { count: groupDigits(keptPatients) })] : []),
    ...(changedVisits > 0 ? [say(SUMMARY.changed, language, { count: groupDigits(changedVisits) })] : []),
  ];
  return parts.join(language === 'zh' ? '' : ' ');
}

const SUMMARY = {
  nothing: {
    ko: '되돌릴 가져오기가 없어요. 이미 되돌렸거나 오래되어 남아 있지 않습니다.',
    zh: '没有可撤销的导入，可能已撤销或时间太久。',
    en: 'There is no such import to take back: it was taken back already, or is too old.',
  },
  undone: { ko: '"{file}" 가져오기를 되돌렸어요.', zh: '已撤销“{file}”的导入。', en: 'Took "{file}" back.' },
  cancelled: {
    ko: '"{file}" 가져오기를 취소했어요.',
    zh: '已取消“{file}”的导入。',
    en: 'Cancelled "{file}".',
  },
  rows: {
    ko: '내원 {visits}건, 환자 {patients}명을 뺐습니다.',
    zh: '移除就诊{visits}条、患者{patients}人。',
    en: '{visits} {visits|visit|visits} and {patients} {patients|patient|patients} are out again.',
  },
  staff: {
    ko: '직원 {staff}명을 뺐습니다.',
    zh: '移除员工{staff}人。',
    en: '{staff} {staff|member|members} of staff {staff|is|are} out again.',
  },
  kept: {
    ko: '직원이 적은 내용이 있는 환자 {count}명은 남겼어요.',
    zh: '有员工填写内容的{count}位患者已保留。',
    en: '{count} {count|patient stays|patients stay}, because staff wrote something about {count|this person|them}.',
  },
  changed: {
    ko: '전에 있던 내원 {count}건은 이번 파일의 내용 그대로입니다. 이전 파일을 다시 가져오면 예전 내용으로 돌아갑니다.',
    zh: '原有的{count}条就诊仍保留本次文件的内容，重新导入之前的文件即可恢复。',
    en: '{count} earlier {count|visit keeps|visits keep} what this file said; bring in the earlier file again to get the old words back.',
  },
} as const satisfies Readonly<Record<string, Text>>;

const COUNTS: Text = {
  ko: '"{file}" 파일은 그사이 다 들어왔어요. 취소하지 않았습니다. 빼려면 "되돌리기"를 눌러 주세요.',
  zh: '“{file}”已导入完成，未取消。如需移除，请点“撤销”。',
  en: '"{file}" had come in completely meanwhile and was not cancelled. Choose "Undo" to take it out.',
};
