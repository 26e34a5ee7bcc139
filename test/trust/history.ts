import type { Host, ScriptFile } from '../../host/host';
import { ServiceError } from '../../host/service/service-error';
import type { SavedSheet, Snapshot } from '../../host/snapshot';
import { visitTable } from '../../src/features/intake/table';
import { referralTable } from '../../src/features/referral/table';
import { candidateTable } from '../../src/features/vip/candidate-table';
import { TABLES } from '../../src/tables';
import type { AnyTable } from '../../src/workbook/table';
import { type Ask, act, NOW, open, read, requestOf } from './clinic';
import { addOwnColumns, letters, markOf } from './colleague';
import { columnsOf, OWN, viewSheet } from './sheet-view';
import { cellsOf, importInput, patientNamed, stage, VISITS } from './stage';

/** How a run is ended before it is asked for again. */
export interface Ended {
  readonly call: number;
  readonly ending: 'fails' | 'times out';
}

/** What happens next in a clinic; numbers choose among what there is. */
export type Happening =
  | { readonly what: 'import' | 'undo'; readonly file: number; readonly ended?: Ended | undefined }
  | { readonly what: 'tally' | 'shortlist'; readonly ended?: Ended | undefined }
  | {
      readonly what: 'decide';
      readonly person: number;
      readonly decision: number;
      readonly ended?: Ended | undefined;
    }
  | { readonly what: 'answer'; readonly referrer: number; readonly ended?: Ended | undefined }
  | { readonly what: 'type' | 'sort' | 'insert' | 'move'; readonly sheet: number; readonly at: number };

/** Files that may come in, each with somebody new and a visit of somebody known. */
const FILES = [
  ['연하루', '도현수님 소개로 옴', '서미주'],
  ['유새벽', '서미주님 소개', '강나래'],
  ['온누리', '강나래님 소개로 내원', '도현수'],
  ['길마루', '민하늘님 소개로 오심', '곽다온'],
] as const;
const SHEETS = ['patients', 'visits', 'referrals', 'candidates', 'vips'] as const;
const DECISIONS = ['keep', 'drop', 'later'] as const;
const PEOPLE = ['강나래', '도현수'] as const;
const NAMED = /^(\S+?)(?:님| 환자분) 소개/;
/** Who is meant by it somebody has to say. */
const TWO_OF_THAT_NAME = '민하늘';

const tableOf = (id: string): AnyTable => {
  const found = TABLES.find((table) => table.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
};

function visitsOf(file: number): string[][] {
  const [name, memo, known] = FILES[file % FILES.length] ?? FILES[0];
  const chart = VISITS.find((visit) => visit[2] === known)?.[1] ?? 0;
  return [
    cellsOf(['2026-11-20', 200 + file, name, '신환', memo]),
    cellsOf(['2026-11-21', chart, known, '구환', '정기검진']),
  ];
}

/**
 * A clinic beside the simplest account of it that could be: which files are in, who decided what, what people wrote where.
 * {@link History.check} compares the two.
 */
export class History {
  private readonly host: Host;
  private readonly files = new Set<number>();
  private readonly decisions = new Map<string, string>();
  private readonly answers = new Map<string, string>();
  /** `table/key` → what stands in the staff's own column there. */
  private readonly notes = new Map<string, string>();
  private typed = 0;

  constructor(script: readonly ScriptFile[]) {
    this.host = open(script, { snapshot: stage(script, 'listed') });
    addOwnColumns(this.host);
  }

  /** @throws Error where the product refuses what it should do */
  happen(next: Happening): void {
    switch (next.what) {
      case 'import':
        if (this.files.has(next.file)) return;
        this.run(
          { action: 'intake.import', input: importInput(`file-${next.file}`, visitsOf(next.file)) },
          next.ended,
        );
        this.files.add(next.file);
        return;
      case 'undo': {
        if (!this.files.has(next.file)) return;
        const [name] = FILES[next.file % FILES.length] ?? FILES[0];
        this.run({ action: 'intake.undo', input: { batch: `file-${next.file}` } }, next.ended);
        this.files.delete(next.file);
        this.answers.delete(name);
        this.forgetGone();
        return;
      }
      case 'tally':
        this.run({ action: 'referral.tally' }, next.ended);
        return;
      case 'shortlist':
        this.run({ action: 'referral.tally' });
        this.run({ action: 'vip.shortlist' }, next.ended);
        return;
      case 'decide': {
        const name = PEOPLE[next.person % PEOPLE.length] ?? PEOPLE[0];
        const decision = DECISIONS[next.decision % DECISIONS.length] ?? 'keep';
        const input = { patient: patientNamed(this.host, name), decision, reason: '회의에서' };
        this.run({ action: 'vip.decide', input }, next.ended);
        this.decisions.set(name, decision);
        return;
      }
      case 'answer': {
        const people = read(this.host, 'patients').filter(({ name }) => name === TWO_OF_THAT_NAME);
        const referrer = String(people[next.referrer % people.length]?.id);
        const input = {
          patient: patientNamed(this.host, '설겨울'),
          answer: 'confirm',
          referrer,
          tab: 'tab-1',
        };
        if (this.answers.has('설겨울')) return;
        this.run({ action: 'referral.answer', input }, next.ended);
        this.answers.set('설겨울', referrer);
        return;
      }
      default:
        this.edit(next);
    }
  }

  /** What differs between the workbook and the account, '' where nothing does. */
  check(): string {
    const snapshot = this.host.snapshot();
    for (const id of SHEETS) {
      const view = viewSheet(snapshot, tableOf(id));
      if (!view) return `${id} is gone`;
      if (view.doubled.length > 0) return `${id}: doubled ${view.doubled.join(', ')}`;
      for (const [key, cells] of view.rows) {
        const wanted = this.notes.get(`${id}/${key}`);
        const own = cells.get(OWN) ?? '';
        // Rows that came in later bear no mark, the others theirs.
        if (wanted === undefined ? own !== '' && own !== markOf(key) : own !== wanted)
          return `${id} ${key}: "${own}" instead of "${wanted ?? markOf(key)}"`;
      }
      for (const place of this.notes.keys()) {
        const [table, ...key] = place.split('/');
        if (table === id && !view.rows.has(key.join('/'))) return `${place} is gone`;
      }
    }
    return this.checkFacts(snapshot);
  }

  private checkFacts(snapshot: Snapshot): string {
    const visits = [...VISITS.map(cellsOf), ...[...this.files].flatMap(visitsOf)];
    const found = viewSheet(snapshot, visitTable)?.rows.size;
    if (found !== visits.length) return `${found} visits instead of ${visits.length}`;
    const candidates = new Map(
      [...(viewSheet(snapshot, candidateTable)?.rows.values() ?? [])].map((cells) => [
        cells.get(candidateTable.columns.name.header.ko),
        candidateTable.columns.decision.codec.decode(
          cells.get(candidateTable.columns.decision.header.ko) ?? '',
        ),
      ]),
    );
    for (const [name, decision] of this.decisions)
      if (candidates.get(name) !== decision) return `${name}: ${candidates.get(name)} instead of ${decision}`;
    const { name: who, decidedReferrer } = referralTable.columns;
    for (const cells of viewSheet(snapshot, referralTable)?.rows.values() ?? []) {
      const wanted = this.answers.get(cells.get(who.header.ko) ?? '');
      const credited = cells.get(decidedReferrer.header.ko);
      if (wanted !== undefined && credited !== wanted)
        return `${cells.get(who.header.ko)} was brought by ${credited} instead of ${wanted}`;
    }
    return '';
  }

  /** As {@link check}, once everything is counted: how many everybody brought. */
  checkCounts(): string {
    this.happen({ what: 'shortlist' });
    const counts = new Map<string, number>();
    for (const [, , , , , , memo = ''] of [...VISITS.map(cellsOf), ...[...this.files].flatMap(visitsOf)]) {
      const name = NAMED.exec(memo)?.[1];
      if (name !== undefined && name !== TWO_OF_THAT_NAME) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const row of read(this.host, 'candidates')) {
      const [found, wanted] = [Number(row.totalReferrals), counts.get(String(row.name))];
      if (wanted !== undefined && found !== wanted)
        return `${row.name} brought ${found} instead of ${wanted}`;
    }
    return '';
  }

  /** Runs an action; first ended somewhere, where it is to be, then to its end. */
  private run(given: Ask, ended?: Ended): void {
    if (ended) this.runInto(given, ended);
    act(this.host, given);
  }

  private runInto(given: Ask, { call, ending }: Ended): void {
    const onServiceCall = (count: number) => {
      if (count !== call) return;
      if (ending === 'fails') throw new ServiceError('Service Spreadsheets failed while accessing document.');
      this.host.advanceTo(NOW.getTime() + this.late());
    };
    try {
      this.host.callFromClient('call', [given.action, requestOf(given)], { onServiceCall });
    } catch {
      // That is what it was for.
    }
  }

  /** The clock goes on for good: each time-out is seven minutes after the one before. */
  private late(): number {
    this.typed += 1;
    return this.typed * 7 * 60_000;
  }

  private edit({ what, sheet: nth, at }: Extract<Happening, { sheet: number }>): void {
    const table = tableOf(SHEETS[nth % SHEETS.length] ?? 'patients');
    const sheet = this.host.snapshot().sheets.find(({ name }) => name === table.name.ko);
    if (!sheet) throw new Error(`${table.id} is gone`);
    const width = sheet.cells[0]?.length ?? 1;
    const own = columnsOf(sheet).get(OWN) ?? 0;
    const row = 2 + (at % Math.max(1, sheet.cells.length - 1));
    switch (what) {
      case 'type': {
        const key = keyAt(sheet, table, row);
        if (key === '') return;
        const text = `적음 ${this.typed++}`;
        this.host.edit(sheet.name, `${letters(own)}${row}`, text);
        this.notes.set(`${table.id}/${key}`, text);
        return;
      }
      case 'sort':
        if (sheet.cells.length < 3) return;
        this.host.edit(sheet.name, `A2:${letters(width)}${sheet.cells.length}`, {
          sort: 1 + (at % width),
          ascending: at % 2 === 0,
        });
        return;
      case 'insert':
        this.host.edit(sheet.name, `${row}:${row}`, { insert: 'rows', side: 'before' });
        return;
      default: {
        const from = 1 + (at % width);
        const name = letters(from);
        this.host.edit(sheet.name, `${name}:${name}`, { move: 'columns', to: 1 + ((at * 7) % width) });
      }
    }
  }

  /** What was written beside rows that an import taken back took along. */
  private forgetGone(): void {
    const snapshot = this.host.snapshot();
    for (const id of ['patients', 'visits', 'referrals']) {
      const view = viewSheet(snapshot, tableOf(id));
      for (const place of [...this.notes.keys()])
        if (place.startsWith(`${id}/`) && !view?.rows.has(place.slice(id.length + 1)))
          this.notes.delete(place);
    }
  }
}

function keyAt({ cells, ...sheet }: SavedSheet, table: AnyTable, row: number): string {
  const at = columnsOf({ ...sheet, cells }).get(table.columns[table.key]?.header.ko ?? '') ?? 0;
  return String(cells[row - 1]?.[at - 1] ?? '');
}
