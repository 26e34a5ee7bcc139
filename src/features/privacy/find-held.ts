import { LANGUAGES } from '../../core/text';
import { PROPOSALS } from '../../workbook/bookkeeping';
import { placeColumns } from '../../workbook/locate-columns';
import type { AnyTable, Holds } from '../../workbook/table';
import type { PlainSheet } from '../action';
import { phoneKey } from '../referral/chart-key';
import { holdsId, mentions, type Sought } from './person';

/** A cell that says something of somebody. */
export interface FoundCell {
  /** '' of a column that staff made. */
  readonly column: string;
  readonly holds: Holds | undefined;
  readonly header: string;
  readonly value: string;
}

/**
 * A row that says something of somebody. `own`: it is his. `number`: it names no patient, and bears his number or address.
 * `named`: it is another's, or nobody's, and `cells` are those alone that name him.
 */
export interface FoundRow {
  /** As the sheet shows it. */
  readonly row: number;
  /** '' in a sheet of staff's own, and where staff added the row. */
  readonly key: string;
  readonly why: 'own' | 'number' | 'named';
  /** The id of the patient whose row it is; '' where it is nobody's. */
  readonly patient: string;
  readonly cells: readonly FoundCell[];
}

/** What a sheet says of somebody. */
export interface FoundSheet {
  readonly name: string;
  /** Undefined of a sheet that staff made. */
  readonly table: AnyTable | undefined;
  readonly rows: readonly FoundRow[];
}

/** What tells who a row is about: in another's row these are the other's. */
const IDENTITY: ReadonlySet<Holds | undefined> = new Set([
  'patient',
  'name',
  'phone',
  'email',
  'chart',
  'birth',
  'address',
]);

/**
 * Looks through every sheet, staff's own too, for what it says of one person. Columns are known by their headers, wherever staff
 * moved them; what staff wrote into columns of their own counts. Each sheet is read once.
 */
export function findHeld(
  sheets: readonly PlainSheet[],
  tables: readonly AnyTable[],
  person: Sought,
): FoundSheet[] {
  return sheets.flatMap((sheet) => {
    const table = tables.find(({ name }) => LANGUAGES.some((language) => name[language] === sheet.name));
    const rows = findRows(sheet.read(), table, person);
    return rows.length > 0 ? [{ name: sheet.name, table, rows }] : [];
  });
}

function findRows(
  cells: readonly (readonly string[])[],
  table: AnyTable | undefined,
  person: Sought,
): FoundRow[] {
  const [header = []] = cells;
  const ids = new Map([...(table ? (placeColumns(table, header) ?? []) : [])].map(([id, at]) => [at, id]));
  const columns = Array.from({ length: Math.max(0, ...cells.map((row) => row.length)) }, (_, at) => {
    const id = ids.get(at) ?? '';
    return { at, id, header: header[at] ?? '', holds: table?.columns[id]?.holds };
  }).filter(({ id }) => id !== PROPOSALS);
  const placeOf = (id: string) => columns.find((column) => column.id === id)?.at ?? -1;
  const keyAt = placeOf(table?.key ?? '');
  /** Ids beside which names stand: a name without its id is a namesake's. */
  const idsAt = columns.flatMap(({ id, holds, at }) => (holds === 'keys' && id !== table?.key ? [at] : []));
  const patientAt = columns.find(({ holds }) => holds === 'patient')?.at ?? -1;
  const found: FoundRow[] = [];
  // In a sheet of staff's own the first row may say something, too.
  for (let index = ids.size > 0 ? 1 : 0; index < cells.length; index++) {
    const row = cells[index] ?? [];
    const patient = (row[patientAt] ?? '').trim();
    const toCells = (those: typeof columns) =>
      those.flatMap(({ at, id, header, holds }): FoundCell[] => {
        const value = row[at] ?? '';
        if (value === '' || value === 'FALSE') return [];
        return [{ column: id, header, holds, value: value === 'TRUE' ? '✓' : value }];
      });
    const isOther = idsAt.length > 0 && !idsAt.some((at) => holdsId(row[at] ?? '', person.id));
    const why =
      patient !== '' && patient === person.id
        ? 'own'
        : patientAt >= 0 && patient === '' && bearsNumber(toCells(columns), person)
          ? 'number'
          : 'named';
    const said = toCells(
      why !== 'named'
        ? columns
        : columns.filter(
            ({ at, holds }) =>
              !(isOther && holds === 'others') && tells(row[at] ?? '', holds, patient !== '', person),
          ),
    );
    if (said.length === 0) continue;
    found.push({ row: index + 1, key: (row[keyAt] ?? '').trim(), why, patient, cells: said });
  }
  const order = ['own', 'number', 'named'];
  return found.sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why));
}

function bearsNumber(cells: readonly FoundCell[], { phones, email }: Sought): boolean {
  return cells.some(
    ({ holds, value }) =>
      (holds === 'phone' && phones.includes(phoneKey(value))) ||
      (holds === 'email' && email !== '' && value.toLowerCase() === email),
  );
}

function tells(value: string, holds: Holds | undefined, isOthers: boolean, person: Sought): boolean {
  if (value === '') return false;
  if (holds === 'keys') return holdsId(value, person.id);
  // A namesake's name, and the number that a household shares, are the other's own.
  if (isOthers && IDENTITY.has(holds)) return false;
  if (holds === 'others' && (holdsId(value, person.id) || isChart(value, person.chart))) return true;
  return mentions(value, person);
}

function isChart(value: string, chart: string): boolean {
  return chart !== '' && value.split(/[^\p{L}\p{N}-]+/u).includes(chart);
}
