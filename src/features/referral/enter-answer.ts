import type { Language } from '../../core/text';
import type { Workbook } from '../../workbook/workbook';
import type { Context } from '../action';
import { readSettings } from '../clinic/settings';
import { patientTable } from '../intake/table';
import { needsReferrer, referredSelf, rowGone, unknownPatient } from './answer-fault';
import { resolveAsOf } from './as-of';
import { readDecision } from './decision';
import { isAppliedAnswer, isUnapplied } from './open-question';
import { orderOf, type ReferralPatient } from './patient';
import { indexPatients, type PatientIndex } from './patient-index';
import type { AnswerOutcome, Decided, GivenAnswer } from './question';
import { PATIENT_COLUMNS, readPatient, splitList } from './read-patient';
import { REASONS } from './reason';
import { type ReferralRow, referralTable } from './table';
import { tellEffect } from './tell-effect';

const NOTHING: Decided = { answer: '', referrer: '', referrerName: '', by: '', on: '' };

/** What is known of a referral that was told and nowhere written. */
export interface Told {
  /** For the staff note, with date and name. */
  readonly note: string;
  /** What stands in place of words where there are none. */
  readonly evidence: string;
}

/**
 * Writes an answer with who gave it and when, unless somebody else decided meanwhile, or a reason has to be given first.
 * Nothing is counted anew.
 *
 * @param told gives somebody of whom no text speaks a row of his own
 * @throws AppError `referral.rowGone`, `referral.needsReferrer`, `patient.unknown`, `referral.self`
 */
export function enterAnswer(context: Context, given: GivenAnswer, told?: Told): AnswerOutcome {
  const { workbook, today, language } = context;
  const index = indexPatients(readNames(workbook), '');
  const note = [told?.note ?? '', given.reason ?? ''].filter(Boolean).join(' · ');
  const line = note === '' ? '' : `${[today, context.who].filter(Boolean).join(' ')}: ${note}`;
  let seen: { readonly rows: readonly ReferralRow[]; readonly row: ReferralRow | undefined } | undefined;
  let judged: Judged | undefined;
  const write = () =>
    workbook.enter(referralTable, (rows) => {
      const row = rows.find(({ patient }) => patient === given.patient);
      seen = { rows, row };
      judged = judge(row ?? newRow(given, told, index, workbook.language), given, line, index, context);
      return row && judged.decided ? [toEntry(row, given, line, judged.decided)] : [];
    });
  write();
  if (told && seen?.row?.evidence === '' && judged?.decided) {
    workbook.sync(referralTable, [{ patient: given.patient, evidence: told.evidence }], {
      columns: ['evidence'],
    });
  }
  if (!seen?.row && judged?.decided) {
    workbook.sync(referralTable, [newRow(given, told, index, workbook.language)], { columns: NEW_COLUMNS });
    write();
  }
  if (!seen || !judged) throw new Error('an answer came to nothing');
  if (judged.outcome.status !== 'reasonNeeded') return judged.outcome;
  const settings = readSettings(workbook);
  const patients = workbook.read(patientTable, { columns: PATIENT_COLUMNS }).map(readPatient);
  const effect = tellEffect(
    { patient: given.patient, answer: given.answer, referrer: judged.referrer },
    { rows: seen.rows, patients, index, asOf: resolveAsOf(undefined, settings, today), criteria: settings },
    language,
  );
  return { ...judged.outcome, effect };
}

/** What tells people apart in an answer; the sheet's first columns, since this is read at every answer. */
function readNames(workbook: Workbook): ReferralPatient[] {
  const columns = ['id', 'branch', 'chart', 'name', 'aliases', 'firstVisit'] as const;
  const unread = {
    phone: '',
    oldPhones: '',
    birth: '',
    guardian: '',
    household: '',
    lastVisit: '',
    carriedOver: null,
  } as const;
  return workbook.read(patientTable, { columns }).map((row) => readPatient({ ...unread, ...row }));
}

const NEW_COLUMNS = ['name', 'chart', 'firstVisit', 'status', 'evidence', 'reason', 'mayTell'] as const;

/** The row of somebody of whom no text says that he was referred. @throws AppError `referral.rowGone` where none may be made */
function newRow(
  { patient: id }: GivenAnswer,
  told: Told | undefined,
  index: PatientIndex,
  language: Language,
): ReferralRow {
  const patient = index.byId(id);
  if (!told) throw rowGone(id);
  if (!patient) throw unknownPatient(id);
  const blank = Object.fromEntries(
    Object.entries(referralTable.columns).map(([column, { codec }]) => [column, codec.blank]),
  ) as ReferralRow;
  return {
    ...blank,
    patient: id,
    name: patient.name,
    chart: patient.chart,
    firstVisit: patient.firstVisit,
    status: 'none',
    evidence: told.evidence,
    reason: REASONS.silent[language],
    mayTell: true,
  };
}

/** What is answered, and what is written for it; nothing where `decided` is left out. */
interface Judged {
  readonly outcome: AnswerOutcome;
  /** Patient id of who would be credited; '' for nobody. */
  readonly referrer: string;
  readonly decided?: Decided;
}

/** What the answer comes to on the row as it stands. */
function judge(
  row: ReferralRow,
  given: GivenAnswer,
  line: string,
  index: PatientIndex,
  { who, today }: Context,
): Judged {
  const subject = { patient: row.patient, name: row.name };
  const before = decidedOn(row, index);
  const was = { ...NOTHING, ...given.was };
  const referrer = chooseReferrer(given, row, index);
  const now: Decided =
    given.answer === ''
      ? NOTHING
      : {
          answer: given.answer,
          referrer: referrer?.id ?? '',
          referrerName: referrer?.name ?? '',
          by: who,
          on: today,
        };
  const save = (from: Decided, to: Decided): AnswerOutcome => ({
    status: 'saved',
    ...subject,
    before: from,
    now: to,
    takeBack: {
      patient: row.patient,
      answer: from.answer,
      ...(from.referrer ? { referrer: from.referrer } : {}),
      was: { answer: to.answer, referrer: to.referrer },
      ...(line ? { withoutNote: line } : {}),
      ...(given.mayTell === undefined ? {} : { mayTell: row.mayTell }),
    },
  });
  const isAsSeen = isSame(before, was) || (was.answer === '' && before.answer === 'later');
  if (!isAsSeen) {
    // The same call again, after what it had answered was lost on the way.
    return isSame(before, now) && before.by === now.by
      ? { outcome: save(was, before), referrer: now.referrer }
      : { outcome: { status: 'already', ...subject, now: before }, referrer: now.referrer };
  }
  const needsReason = changesCounted(row, now) || cameLater(row, referrer, index);
  return needsReason && !given.reason
    ? { outcome: { status: 'reasonNeeded', ...subject, effect: '' }, referrer: now.referrer }
    : { outcome: save(before, now), referrer: now.referrer, decided: now };
}

function toEntry(row: ReferralRow, given: GivenAnswer, line: string, decided: Decided) {
  return {
    key: row.patient,
    values: {
      decision: decided.answer,
      decidedReferrer: decided.referrer,
      decidedBy: decided.by,
      decidedOn: decided.on,
      mayTell: given.mayTell ?? row.mayTell,
      staffNote: noteAfter(row.staffNote, line, given.withoutNote ?? ''),
    },
  };
}

/** Whether the answer is another than the one that counts already. */
function changesCounted(row: ReferralRow, now: Decided): boolean {
  if (isUnapplied(row)) return false;
  if (row.status === 'counted') return now.referrer !== row.referrer;
  return isAppliedAnswer(row) && now.answer !== row.decision;
}

/** Where both first visits are known: who came later cannot have referred. */
function cameLater(row: ReferralRow, referrer: ReferralPatient | undefined, index: PatientIndex): boolean {
  const patient = index.byId(row.patient);
  if (!patient || !referrer || patient.firstVisit === '' || referrer.firstVisit === '') return false;
  return orderOf(referrer, patient, '') === 'after';
}

/** Who is to be credited; undefined where the answer names nobody. */
function chooseReferrer(
  { patient, answer, referrer }: GivenAnswer,
  row: ReferralRow,
  index: PatientIndex,
): ReferralPatient | undefined {
  if (answer !== 'confirm' && answer !== 'other') return undefined;
  const id = referrer ?? (answer === 'confirm' ? splitList(row.candidateIds)[0] : undefined);
  if (id === undefined) throw needsReferrer();
  return requireReferrer(patient, id, index);
}

/** Who is credited. @throws AppError `referral.self`, `patient.unknown` */
function requireReferrer(referred: string, id: string, index: Pick<PatientIndex, 'byId'>): ReferralPatient {
  if (id === referred) throw referredSelf();
  const found = index.byId(id);
  if (!found) throw unknownPatient(id);
  return found;
}

/** What stands on a row as decided; a decision that names nobody on record counts as none. */
function decidedOn(row: ReferralRow, index: PatientIndex): Decided {
  const patient = index.byId(row.patient);
  const verdict =
    patient &&
    readDecision(
      {
        decision: row.decision,
        unreadable: '',
        decidedReferrer: row.decidedReferrer,
        shown: splitList(row.candidateIds),
      },
      patient,
      index,
    );
  if (!verdict || 'fault' in verdict) return NOTHING;
  const { decidedBy: by, decidedOn: on } = row;
  if ('status' in verdict) return { answer: row.decision, referrer: '', referrerName: '', by, on };
  const { id, name } = verdict.referrer;
  return { answer: row.decision || 'confirm', referrer: id, referrerName: name, by, on };
}

function isSame(
  one: Pick<Decided, 'answer' | 'referrer'>,
  other: Pick<Decided, 'answer' | 'referrer'>,
): boolean {
  return one.answer === other.answer && one.referrer === other.referrer;
}

/** The staff note with a line more, or without one; whatever else stands there stays. */
function noteAfter(note: string, line: string, without: string): string {
  const lines = note === '' ? [] : note.split('\n');
  const at = without === '' ? -1 : lines.lastIndexOf(without);
  if (at >= 0) lines.splice(at, 1);
  if (line !== '') lines.push(line);
  return lines.join('\n');
}
