import type { Context } from '../action';
import type { ConsentEntry } from '../consent/consent-table';
import { patientTable } from '../intake/table';
import { type Mark, recallMark } from './mark';

/*
 * What a deleted person said of being written to stays as proof, with marks in place of number and address. Where it was no,
 * it still holds for whoever uses them: such a mark begins with `!`, and is read as the number of those who have it.
 */
const STOPS = '!';
const PROVES = '#';

/** Stands for a number or an address of somebody who was deleted; '' for ''. @param stops it is still to be obeyed */
export function hide(text: string, kind: 'phone' | 'address', stops: boolean, mark: Mark): string {
  if (text === '' || isHidden(text)) return text;
  return (stops ? STOPS : PROVES) + mark(kind, text.toLowerCase());
}

export function isHidden(text: string): boolean {
  return /^[!#][0-9a-f]{20}$/.test(text);
}

/** The log with the numbers and addresses of others in place of marks that still stop them. Costs nothing where there are none. */
export function restoreStops<E extends Pick<ConsentEntry, 'phone' | 'email'>>(
  { workbook, memory }: Pick<Context, 'workbook' | 'memory'>,
  log: E[],
): E[] {
  const stops = (text: string) => text.startsWith(STOPS) && isHidden(text);
  const mark = recallMark(memory);
  if (!mark || !log.some(({ phone, email }) => stops(phone) || stops(email))) return log;
  const known = new Map<string, string>();
  for (const { phone, email } of workbook.read(patientTable, {
    columns: ['phone', 'email'],
    lenient: true,
  })) {
    if (phone !== '') known.set(hide(phone, 'phone', true, mark), phone);
    if (email !== '') known.set(hide(email, 'address', true, mark), email);
  }
  const shown = (text: string) => known.get(text) ?? text;
  return log.map((entry) => ({ ...entry, phone: shown(entry.phone), email: shown(entry.email) }));
}
