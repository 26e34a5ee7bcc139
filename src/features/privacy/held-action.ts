import * as v from 'valibot';
import { maskName } from '../../core/mask-name';
import { action } from '../action';
import { readSettingsLeniently } from '../clinic/settings';
import { patientTable } from '../intake/table';
import { unknownPatient } from '../referral/answer-fault';
import { splitList } from '../referral/read-patient';
import { type FoundRow, findHeld } from './find-held';
import { type HeldOutcome, type HeldRow, MOST_ROWS } from './held-view';
import { type MaskOthers, maskerOf } from './mask-others';
import { holdsId, isSameName, type Sought, soughtOf } from './person';

/**
 * 가진 기록 보기: all that the workbook holds on one patient, sheet by sheet in its own words, to be looked at and handed out.
 * Source: 개인정보 보호법 제35조, 시행령 제41조 (to be shown within ten days).
 */
export const heldAction = action({
  id: 'patient.held',
  title: { ko: '가진 기록 보기', zh: '查看所存记录', en: 'What we hold on a patient' },
  hint: {
    ko: '이 파일에 한 분에 대해 적힌 것을 모두 모아 보여 줍니다. 다른 환자의 이름은 가립니다.',
    zh: '汇总本文件中关于一位患者的所有记录，其他患者的姓名会遮盖。',
    en: 'Gathers all that this file says of one patient; names of others are masked.',
  },
  inMenu: false,
  readsOnly: true,
  input: v.object({ patient: v.pipe(v.string(), v.minLength(1), v.maxLength(20)) }),
  run({ workbook, file, tables, today }, input) {
    const patients = workbook.read(patientTable, { columns: IDENTITY_COLUMNS, lenient: true });
    const patient = patients.find(({ id }) => id === input.patient);
    if (!patient) throw unknownPatient(input.patient);
    const person = soughtOf(patient);
    const others = patients.filter((each) => each !== patient);
    const mask = maskerOf(
      others.flatMap(({ name, aliases, guardian }) => [name, ...splitList(aliases), guardian]),
      person,
    );
    const names = new Map(others.map(({ id, name }) => [id, name]));
    const outcome: HeldOutcome = {
      patient: patient.id,
      name: patient.name,
      clinicName: readSettingsLeniently(workbook).clinicName ?? '',
      today,
      namesakes: others.filter(({ name }) => isSameName(name, patient.name)).length,
      sheets: findHeld(file.sheets(), tables, person).map(({ name, table, rows }) => ({
        name,
        isStaffs: table === undefined,
        rows: rows.slice(0, MOST_ROWS).map((row) => showRow(row, names.get(row.patient) ?? '', person, mask)),
        more: Math.max(0, rows.length - MOST_ROWS),
      })),
    };
    return { done: outcome };
  },
  summary: () => '',
});

const IDENTITY_COLUMNS = [
  'id',
  'branch',
  'chart',
  'name',
  'aliases',
  'phone',
  'oldPhones',
  'birth',
  'email',
  'guardian',
] as const;

/** @param whose the name of the patient whose row it is, where it is another's */
function showRow(found: FoundRow, whose: string, person: Sought, mask: MaskOthers): HeldRow {
  const cells = found.cells.map(({ header, holds, value }) => ({
    header,
    value:
      holds === 'keys'
        ? ownKeys(value, person.id)
        : holds === 'others' && isMere(value) && !person.names.includes(value)
          ? maskName(value)
          : holds === 'others'
            ? maskNumbers(mask(value), person.chart)
            : mask(value),
  }));
  const other = whose === '' ? [] : [{ header: '', value: maskName(whose) }];
  return { row: found.row, why: found.why, cells: [...other, ...cells] };
}

/** Of many keys those that are about him: the others are nobody's business, and may be thousands. */
function ownKeys(value: string, id: string): string {
  return value
    .split(/[\s,]+/)
    .filter((key) => holdsId(key, id))
    .join(' ');
}

/** Of namesakes, who are called as he is, the number tells who they are. Dates stay. */
function maskNumbers(text: string, own: string): string {
  return text.replace(/[\p{L}\p{N}-]+/gu, (word) =>
    !/\d{3}/.test(word) || word === own || /^\d{4}-\d\d-\d\d$/.test(word) ? word : '***',
  );
}

/** A name alone: a guardian's, say, who need not be a patient. */
function isMere(value: string): boolean {
  return !/[\d./(]/.test(value);
}
