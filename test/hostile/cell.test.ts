import { beforeAll, describe, expect, it } from 'vitest';
import { createHost, type ScriptFile } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import { callToEnd } from '../bundle/call-to-end';
import { person, type Row, visit } from '../features/desk';
import { APOSTROPHES, formulasIn, loadUnpacked, openClinic } from './hostile-clinic';
import { CELL_PAYLOADS, SHORT_PAYLOADS, shown } from './payloads';

let script: readonly ScriptFile[] = [];
beforeAll(async () => {
  script = await loadUnpacked();
});

const idOf = (index: number) => `P${String(index + 1).padStart(6, '0')}`;

/** Where people write, by table and column. */
interface Place {
  readonly what: string;
  readonly table: string;
  readonly column: string;
  row(index: number): Row;
}

/** Columns that the program writes. */
const WRITTEN: readonly Place[] = [
  {
    what: 'a patient’s name',
    table: 'patients',
    column: 'name',
    row: (index) => person(idOf(index), '', '2025-01-01'),
  },
  {
    what: 'an address',
    table: 'patients',
    column: 'address',
    row: (index) => person(idOf(index), '김영희', '2025-01-01'),
  },
  { what: 'a memo', table: 'visits', column: 'memo', row: (index) => visit(idOf(index), '2025-01-01', '') },
  {
    what: 'a member of the staff',
    table: 'staff',
    column: 'name',
    row: (index) => ({ id: `S${index}`, role: 'desk' }),
  },
  {
    what: 'the words of a wording',
    table: 'templates',
    column: 'text',
    row: (index) => ({ id: `w${index}`, name: '연말' }),
  },
  {
    what: 'the subject of a wording',
    table: 'templates',
    column: 'subject',
    row: (index) => ({ id: `w${index}`, name: '연말' }),
  },
  {
    what: 'the words of a draft',
    table: 'drafts',
    column: 'text',
    row: (index) => ({ id: `2026/${idOf(index)}/w/sms`, season: '2026' }),
  },
  {
    what: 'a point to mind',
    table: 'candidates',
    column: 'warnings',
    row: (index) => ({ id: `2026/${idOf(index)}`, season: '2026' }),
  },
];

/** Columns of staff, written through the program. */
const ENTERED: readonly Place[] = [
  { ...place('patients'), what: 'a note on a patient', column: 'staffNote' },
  { ...place('visits'), what: 'a memo that staff mend', column: 'memo' },
];

function place(table: 'patients' | 'visits'): Pick<Place, 'table' | 'row'> {
  return {
    table,
    row: (index) =>
      table === 'patients' ? person(idOf(index), '김', '2025-01-01') : visit(idOf(index), '2025-01-01', ''),
  };
}

describe.each(APOSTROPHES)('a cell where a leading apostrophe is $apostropheInTextCell', (options) => {
  let prepared: Snapshot;
  beforeAll(() => {
    const host = createHost({ script, now: new Date('2026-12-01T10:00:00+09:00'), ...options });
    callToEnd(host, 'workbook.prepare', { language: 'ko' });
    prepared = host.snapshot();
  });
  const open = () => openClinic(script, { ...options, snapshot: prepared });
  const rowsOf = ({ row, column }: Place, texts: readonly string[]) =>
    texts.map((text, index) => ({ ...row(index), [column]: text }));
  /** What stands there otherwise than it was written. */
  const differences = (clinic: ReturnType<typeof open>, { table, column }: Place, texts: readonly string[]) =>
    clinic
      .read(table)
      .flatMap((row, index) => (row[column] === texts[index] ? [] : [shown(texts[index] ?? '')]));

  it.each(WRITTEN)('holds $what to the letter, never as a formula, whatever it is', (given) => {
    const clinic = open();
    clinic.put(given.table, rowsOf(given, CELL_PAYLOADS));
    expect(clinic.read(given.table)).toHaveLength(CELL_PAYLOADS.length);
    expect(differences(clinic, given, CELL_PAYLOADS)).toEqual([]);
    expect(formulasIn(clinic)).toEqual([]);
    // What is read is what was written: the next run finds nothing to change.
    const again = clinic.host.run('syncAgain', [given.table, [given.column]]).value;
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: CELL_PAYLOADS.length });
  });

  it.each(ENTERED)('holds $what to the letter, entered for staff', (given) => {
    const clinic = open();
    clinic.put(
      given.table,
      CELL_PAYLOADS.map((_, index) => given.row(index)),
    );
    const entries = CELL_PAYLOADS.map((text, index) => ({
      key: given.row(index).id,
      values: { [given.column]: text },
    }));
    clinic.host.run('enterAll', [given.table, entries]);
    expect(differences(clinic, given, CELL_PAYLOADS)).toEqual([]);
    expect(formulasIn(clinic)).toEqual([]);
  });

  it('never becomes a formula, also where somebody took the text format away', () => {
    const [given] = WRITTEN;
    if (!given) throw new Error('no place');
    const clinic = open();
    clinic.put(
      given.table,
      rowsOf(
        given,
        SHORT_PAYLOADS.map(() => '김영희'),
      ),
    );
    clinic.host.run('forgetFormats', [given.table]);
    clinic.put(given.table, rowsOf(given, SHORT_PAYLOADS));
    expect(formulasIn(clinic)).toEqual([]);
  });

  it('holds what the log is told about who did it', () => {
    const clinic = open();
    const rows = SHORT_PAYLOADS.map((who) => ({ at: '2026-12-01 10:00:00', who, action: '', result: '' }));
    clinic.host.run('appendAll', ['log', rows]);
    expect(
      clinic
        .read('log')
        .slice(-rows.length)
        .map(({ who }) => who),
    ).toEqual(SHORT_PAYLOADS);
    expect(formulasIn(clinic)).toEqual([]);
  });

  it('leaves what staff typed as a text beside it as it is, through every later run', () => {
    const clinic = open();
    const [given] = ENTERED;
    if (!given) throw new Error('no place');
    clinic.put(given.table, [given.row(0), given.row(1), given.row(2)]);
    const sheet = clinic.host.snapshot().sheets.find(({ name }) => name === '환자');
    const column = (sheet?.cells[0] ?? []).indexOf('메모(직원)');
    for (const [at, typed] of ["'=1+1", '=1+1', '+82 10'].entries())
      clinic.host.edit('환자', `${letters(column)}${at + 2}`, typed);
    const kept = () => clinic.read('patients').map(({ staffNote }) => staffNote);
    const before = kept();
    const raw = () =>
      clinic.host
        .snapshot()
        .sheets.find(({ name }) => name === '환자')
        ?.cells.map((row) => row[column]);
    const stood = raw();
    clinic.put(
      'patients',
      [1, 2, 0].map((index) => ({ ...given.row(index), name: `=이름${index}` })),
    );
    expect(kept()).toEqual(before);
    expect(raw()).toEqual(stood);
  });
});

function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
