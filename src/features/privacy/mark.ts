import { nameKey } from '../../core/person-name';
import { sha256 } from '../../core/sha256';
import { utf8 } from '../../core/utf8';
import type { Memory } from '../../workbook/memory';
import type { RowValues } from '../intake/check-row';
import { chartKey } from '../referral/chart-key';
import { splitList } from '../referral/read-patient';
import type { Identity } from './person';

/*
 * Who was deleted is kept as marks: SHA-256 of what told him, with a key that the document keeps apart from the sheets. Without
 * the key nobody can find a number by trying all of them; whoever may edit the script can read the key, as everything else.
 */

const KEY = 'erasureKey';
const DIGITS = 20;

/** What a mark stands for. */
type MarkKind = 'key' | 'chart' | 'phone' | 'person' | 'name' | 'address';

/** The mark of a text; the same for the same text, as long as the document has its key. */
export type Mark = (kind: MarkKind, ...parts: readonly string[]) => string;

/** Undefined where the document has no key: nobody was deleted, or it is a copy of the one in which somebody was. */
export function recallMark(memory: Memory): Mark | undefined {
  const key = memory.get(KEY);
  return key === null ? undefined : markWith(key);
}

/** As {@link recallMark}, and makes the key where there is none. */
export function prepareMark(memory: Memory, uuid: () => string): Mark {
  let key = memory.get(KEY);
  if (key === null) {
    key = `${uuid()}${uuid()}`;
    memory.set(KEY, key);
  }
  return markWith(key);
}

function markWith(key: string): Mark {
  return (kind, ...parts) => {
    const bytes = sha256(Uint8Array.from(utf8(JSON.stringify([key, kind, ...parts]))));
    return Array.from(bytes.subarray(0, DIGITS / 2), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}

/** What an export could tell him by: his chart number, or his name with a number, or with the birth date where he has neither. */
type Told = Pick<RowValues['person'], 'branch' | 'chart' | 'name' | 'phone' | 'birth'>;

/**
 * All marks by which somebody is known again, and that of the key itself.
 *
 * @param sharesChart others bear the same chart number: it tells nobody
 */
export function marksOf(patient: Identity, mark: Mark, sharesChart: boolean): string[] {
  const names = [...new Set([patient.name, ...splitList(patient.aliases)].map(nameKey))];
  const { branch, birth } = patient;
  const chart = patient.chart === '' ? [] : [chartKey(patient.chart)];
  const numbers = [patient.phone, ...splitList(patient.oldPhones), ...chart].filter(Boolean);
  return [
    mark('key'),
    ...(sharesChart ? [] : chart.map((number) => mark('chart', branch, number))),
    ...names.flatMap((name) => numbers.map((number) => mark('person', name, number))),
    ...(numbers.length === 0 ? names.map((name) => mark('person', branch, name, birth)) : []),
    ...names.map((name) => mark('name', name)),
  ];
}

/** Whether a row of an export speaks of somebody with these marks. */
export function isMarked(marks: ReadonlySet<string>, told: Told, mark: Mark): boolean {
  const { branch, name, phone, birth } = told;
  const chart = told.chart === '' ? '' : chartKey(told.chart);
  if (chart !== '' && marks.has(mark('chart', branch, chart))) return true;
  const key = nameKey(name);
  if (!marks.has(mark('name', key))) return false;
  const numbers = [chart, phone].filter(Boolean);
  if (numbers.length === 0) return marks.has(mark('person', branch, key, birth));
  return numbers.some((number) => marks.has(mark('person', key, number)));
}
