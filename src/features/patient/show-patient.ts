import { type CalendarDate, fullYears } from '../../core/calendar-date';
import { phoneTail } from '../../core/phone';
import type { Language } from '../../core/text';
import { type Patient, patientTable } from '../intake/table';
import type { PatientHit } from './patient-card';

/** Of 환자, what a hit shows. */
export const HIT_COLUMNS = [
  'id',
  'name',
  'aliases',
  'chart',
  'birth',
  'phone',
  'oldPhones',
  'firstVisit',
  'lastVisit',
  'totalReferrals',
  'status',
] as const;

/** A patient as found, all former names with him. @param tier on the VIP list as it stands */
export function showHit(
  patient: Pick<Patient, (typeof HIT_COLUMNS)[number]>,
  tier: 'A' | 'B' | '',
  today: CalendarDate,
  language: Language,
): PatientHit {
  return {
    patient: patient.id,
    name: patient.name,
    aliases: patient.aliases,
    chart: patient.chart,
    phoneTail: phoneTail(patient.phone),
    age: fullYears(patient.birth, today),
    firstVisit: patient.firstVisit,
    lastVisit: patient.lastVisit,
    tier,
    referrals: patient.totalReferrals ?? 0,
    status: patient.status === 'normal' ? '' : wordOf(patient.status, language),
  };
}

function wordOf(status: Patient['status'], language: Language): string {
  const word = patientTable.columns.status.codec.encode(status, language);
  return typeof word === 'string' ? word : '';
}
