import { type CalendarDate, fullYears } from '../../core/calendar-date';
import { phoneTail } from '../../core/phone';
import { LANGUAGES, type Language } from '../../core/text';
import type { Patient, Visit } from '../intake/table';
import { CANDIDATE_REASONS } from './candidate';
import type { NameRegister } from './mention/mention';
import { findTyped, narrow, type Span } from './mention/normalise-memo';
import { readMention } from './mention/read-mention';
import type { CandidateCard, Question } from './question';
import { splitList } from './read-patient';
import { sayReason } from './reason';
import type { ReferralRow } from './table';

/** Of 환자, what cards show. */
export const CARD_COLUMNS = [
  'id',
  'chart',
  'name',
  'aliases',
  'birth',
  'phone',
  'lastVisit',
  'firstVisit',
  'totalReferrals',
] as const;
type CardPatient = Pick<Patient, (typeof CARD_COLUMNS)[number]>;

/** Of 내원, where the words stand. */
export const TEXT_COLUMNS = [
  'patient',
  'date',
  'ordinal',
  'referrer',
  'route',
  'memo',
  'file',
  'fileRow',
] as const;
export type TextVisit = Pick<Visit, (typeof TEXT_COLUMNS)[number]>;

/** What a question is shown with. */
export interface QuestionGround {
  readonly patients: ReadonlyMap<string, CardPatient>;
  /** By patient id, in any order. */
  readonly visits: ReadonlyMap<string, readonly TextVisit[]>;
  readonly register: Pick<NameRegister, 'isPatientName' | 'isChartForm'>;
  readonly today: CalendarDate;
  readonly language: Language;
}

/** A row of 소개 내역 as a question. */
export function showQuestion(row: ReferralRow, ground: QuestionGround): Question {
  const { patients, today, language } = ground;
  const patient = patients.get(row.patient);
  const whys = readWhys(row.candidates, language);
  return {
    patient: row.patient,
    name: patient?.name ?? row.name,
    chart: patient?.chart ?? row.chart,
    phoneTail: phoneTail(patient?.phone ?? ''),
    age: fullYears(patient?.birth ?? '', today),
    firstVisit: row.firstVisit,
    changesList: row.changesList,
    ...findWords(row, ground),
    source: row.sourceColumn,
    reason: sayReason(row.reason, language),
    candidates: splitList(row.candidateIds).flatMap((id, position): CandidateCard[] => {
      const candidate = patients.get(id);
      return candidate ? [showCandidate(candidate, whys[position] ?? '', today)] : [];
    }),
    wasLater: row.decision === 'later',
  };
}

function showCandidate(patient: CardPatient, why: string, today: CalendarDate): CandidateCard {
  return {
    patient: patient.id,
    name: patient.name,
    chart: patient.chart,
    phoneTail: phoneTail(patient.phone),
    age: fullYears(patient.birth, today),
    firstVisit: patient.firstVisit,
    lastVisit: patient.lastVisit,
    why,
    referrals: patient.totalReferrals ?? 0,
  };
}

/** The words in the brackets of `1. 김영희 10034 (끝번호 일치) / 2. …`, in the language of who looks; '' for anything else. */
function readWhys(shown: string, language: Language): string[] {
  const reasons = Object.values(CANDIDATE_REASONS);
  return shown.split(' / ').map((part) => {
    const words = /\(([^()]*)\)$/.exec(part)?.[1] ?? '';
    return reasons.find((reason) => LANGUAGES.some((each) => reason[each] === words))?.[language] ?? '';
  });
}

/** The text in which the evidence stands: the row names the first visit, the words may be on any. */
function findWords(
  row: ReferralRow,
  { patients, visits, register }: QuestionGround,
): Pick<Question, 'memo' | 'mention' | 'named' | 'said'> {
  const sources = [...new Set([row.sourceColumn || 'memo', 'referrer', 'route', 'memo'] as const)];
  const said = [...(visits.get(row.patient) ?? [])].sort(
    (a, b) => compare(a.date, b.date) || (a.ordinal ?? 0) - (b.ordinal ?? 0),
  );
  for (const source of sources) {
    for (const visit of said) {
      const memo = visit[source];
      const place = memo === '' ? null : findTyped(memo, row.evidence);
      if (!place) continue;
      const read = readMention(memo, source, {
        ...register,
        isStaffName: () => false,
        patientName: patients.get(row.patient)?.name ?? '',
        isExistingPatientRow: visit !== said[0] || row.firstVisit !== visit.date,
      });
      return {
        memo,
        mention: place(0, row.evidence.length),
        named:
          narrow(read.evidence) === narrow(row.evidence)
            ? namesIn(read).map(([start, end]): Span => place(start, end))
            : [],
        said: { on: visit.date, file: visit.file, row: visit.fileRow },
      };
    }
  }
  return {
    memo: row.evidence,
    mention: null,
    named: [],
    said: { on: '', file: row.file, row: row.fileRow },
  };
}

/** Where people are named in the evidence, or the family word stands: parts that do not overlap, in their order. */
function namesIn({
  people,
  relation,
  relationOf,
  evidence,
}: ReturnType<typeof readMention>): (readonly [number, number])[] {
  const places = [...people, ...(relationOf ? [relationOf] : [])].map(({ start, end }) => {
    const words = evidence.slice(start, end);
    // The bracket closes what was opened before the name: 모친(김영희).
    const isLoose = /[)\]）]$/.test(words) && !/[([（]/.test(words);
    return [start, isLoose ? end - 1 : end] as const;
  });
  const at = places.length === 0 && relation !== '' ? evidence.indexOf(relation) : -1;
  if (at >= 0) places.push([at, at + relation.length]);
  let last = 0;
  return places
    .sort((a, b) => a[0] - b[0])
    .filter(([start, end]) => {
      if (start < last || end <= start) return false;
      last = end;
      return true;
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
