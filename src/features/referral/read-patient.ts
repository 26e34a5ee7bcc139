import type { Patient } from '../intake/table';
import type { ReferralPatient } from './patient';

/** Of 환자, what the rules of referrals look at. */
export const PATIENT_COLUMNS = [
  'id',
  'branch',
  'chart',
  'name',
  'aliases',
  'phone',
  'oldPhones',
  'birth',
  'guardian',
  'household',
  'firstVisit',
  'lastVisit',
  'carriedOver',
] as const;

/** A row of the sheet 환자 as the rules of referrals see it. */
export function readPatient(row: Pick<Patient, (typeof PATIENT_COLUMNS)[number]>): ReferralPatient {
  return {
    id: row.id,
    branch: row.branch,
    chart: row.chart,
    name: row.name,
    aliases: splitList(row.aliases),
    phone: row.phone,
    oldPhones: splitList(row.oldPhones),
    birth: row.birth,
    guardian: row.guardian,
    household: row.household,
    firstVisit: row.firstVisit,
    lastVisit: row.lastVisit,
    carriedOver: row.carriedOver ?? 0,
  };
}

/** The parts of a list that stands in one cell, `P00001,P00007`; [] for a blank cell. */
export function splitList(cell: string): string[] {
  return cell
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
