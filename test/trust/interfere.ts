import type { Host, ScriptFile } from '../../host/host';
import { kindOfCall } from '../../host/service/cost';
import type { Snapshot } from '../../host/snapshot';
import type { Reply } from '../../src/run-action';
import { TABLES } from '../../src/tables';
import type { AnyTable } from '../../src/workbook/table';
import { type Ask, ask, open, requestOf } from './clinic';
import { addOwnColumns, type Done, EDITS_AT_ONCE, type Edit, markOf } from './colleague';
import type { Start } from './crash';
import { OWN, RENAMED, type SheetView, tableOf, viewSheet } from './sheet-view';
import { BATCH, factsOf } from './state';

/** Something that an edit in the middle of an action broke. */
export interface Damage {
  readonly edit: string;
  readonly call: number;
  readonly member: string;
  readonly sheet: string;
  readonly what: string;
}

/** Refusals that say what else has happened: somebody is busy, or what was looked at has changed. */
const TELLING: ReadonlySet<string> = new Set(['call.busy', 'patient.planChanged']);

/** A refusal is clear where it says which sheet to look at, or what has happened. */
function isClear(reply: Reply): boolean {
  if (reply.ok || TELLING.has(reply.error.code)) return true;
  return TABLES.some(({ name }) => reply.error.message.includes(name.ko));
}

/** What no edit of a colleague changes: right before it is as good as before the next call about the sheet. */
const UNMOVED: ReadonlySet<string> = new Set(['Sheet.getName', 'Sheet.getType']);

/** A service call about one of our sheets. */
interface Point {
  /** Counted over all steps of the action, from 1. */
  readonly call: number;
  readonly member: string;
  readonly table: AnyTable;
  /** Nothing was asked of the sheet before: an edit right here is one before the action. */
  readonly isFirst: boolean;
}

/** Runs an action to its end, and tells before each service call, counted over all its steps. */
export function runWatched(
  host: Host,
  given: Ask,
  onCall: (call: number, member: string, sheet: string | undefined) => void,
): Reply {
  let before = 0;
  for (let cursor: string | null = null; ; ) {
    let count = 0;
    const onServiceCall = (nth: number, member: string, sheet: string | undefined) => {
      count = nth;
      onCall(before + nth, member, sheet);
    };
    const { value } = host.callFromClient('call', [given.action, { ...requestOf(given), cursor }], {
      onServiceCall,
    });
    const reply = value as Reply;
    if (!reply.ok || 'done' in reply.step) return reply;
    before += count;
    cursor = reply.step.more.cursor;
  }
}

/** Where a colleague may come in. @throws Error where the action is refused */
function pointsOf(host: Host, given: Ask): readonly Point[] {
  const points: Point[] = [];
  const reply = runWatched(host, given, (call, member, sheet) => {
    const table = tableOf(sheet ?? '');
    if (!table || kindOfCall(member) === 'otherCalls' || UNMOVED.has(member)) return;
    points.push({ call, member, table, isFirst: points.every((point) => point.table !== table) });
  });
  if (!reply.ok) throw new Error(`${given.action} is refused: ${reply.error.message}`);
  return points;
}

/** What became of an edit; undefined where the sheet offered no place for it. */
interface Run {
  readonly reply: Reply;
  readonly done: Done;
}

function editFirst(host: Host, given: Ask, { table }: Point, edit: Edit): Run | undefined {
  const done = edit(host, table);
  return done && { done, reply: ask(host, given) };
}

/** Lets a colleague do something to the sheet that a call is about, right before it. */
function editAt(host: Host, given: Ask, { call, table }: Point, edit: Edit): Run | undefined {
  let done: Done | undefined;
  const reply = runWatched(host, given, (at) => {
    if (at === call) done = edit(host, table);
    else if (at === call + 1) done?.next?.(host);
  });
  return done && { done, reply };
}

/**
 * Runs an action once for every call and every edit. All is well where the workbook is the one that the action leaves without the
 * edit or after it; where it stopped with a clear sentence, the next run may do what is left, or stop at the same and have
 * changed nothing.
 */
export function proveInterference(
  script: readonly ScriptFile[],
  { snapshot, given }: Start,
  edits: ReadonlyMap<string, Edit> = EDITS_AT_ONCE,
): { readonly tried: number; readonly damages: readonly Damage[] } {
  const prepared = open(script, { snapshot });
  addOwnColumns(prepared);
  const begin = prepared.snapshot();
  const goalHost = open(script, { snapshot: begin });
  const points = pointsOf(goalHost, given);
  const goal = goalHost.snapshot();
  const damages: Damage[] = [];
  let tried = 0;
  for (const [name, edit] of edits) {
    /** What the action leaves where the edit came before it: a row fewer to count, an owner who stands elsewhere. */
    const goalAfter = new Map<AnyTable, Snapshot>();
    for (const point of points) {
      const { call, member, table, isFirst } = point;
      let host = open(script, { snapshot: begin });
      let run = isFirst ? editFirst(host, given, point, edit) : editAt(host, given, point, edit);
      if (isFirst && run?.reply.ok) goalAfter.set(table, host.snapshot());
      if (isFirst && run?.done.next) {
        host = open(script, { snapshot: begin });
        run = editAt(host, given, point, edit);
      }
      if (!run) continue;
      tried++;
      const { done, reply } = run;
      const damage = (what: string) => damages.push({ edit: name, call, member, sheet: table.name.ko, what });
      if (!isClear(reply)) damage(`unclear: ${tell(reply)}`);
      const after = goalAfter.get(table);
      const goals = after ? [goal, after] : [goal];
      const check = (also: readonly Snapshot[]) => {
        const found = host.snapshot();
        const faults = [...goals, ...also].map((each) => firstDamage(found, begin, each, done));
        return done.lost(found, goals) || (faults.includes('') ? '' : faults.join(', or '));
      };
      if (reply.ok && check([]) === '') continue;
      done.undo?.(host);
      const again = ask(host, given);
      const left = check(again.ok ? [] : [begin]);
      if (left !== '') damage(`${left} (first ${tell(reply)}, then ${tell(again)})`);
    }
  }
  return { tried, damages };
}

const tell = (reply: Reply) => (reply.ok ? 'ran' : `refused: ${reply.error.message}`);

/** What stands elsewhere than it should, '' where all is well. */
function firstDamage(found: Snapshot, begin: Snapshot, goal: Snapshot, done: Done): string {
  for (const table of TABLES) {
    if (table.id === 'log') continue;
    const [now, wanted, before] = [found, goal, begin].map((each) => viewSheet(each, table));
    const difference = now && wanted ? compare(now, wanted, before, done) : '';
    if (difference !== '') return `${table.name.ko}: ${difference}`;
  }
  // Whoever deletes a line of the log deletes what it says.
  if (done.deleted !== undefined && /^L\d+$/.test(done.deleted)) return '';
  const [facts, wanted] = [factsOf(found), factsOf(goal)];
  for (const [fact, value] of Object.entries(wanted)) {
    if (!isSame(facts[fact] ?? '', value) && !isOf(done, fact))
      return `fact ${fact}: ${facts[fact]} instead of ${value}`;
  }
  return '';
}

function compare(now: SheetView, wanted: SheetView, before: SheetView | undefined, done: Done): string {
  if (now.doubled.length > 0) return `doubled ${now.doubled.join(', ')}`;
  for (const [key, cells] of wanted.rows) {
    const row = now.rows.get(key);
    if (isOf(done, key)) continue;
    if (!row) return `${key} is missing`;
    for (const [header, text] of cells) {
      if (header === OWN) continue;
      if (isTyped(done, key, header)) continue;
      const found = row.get(header) ?? '';
      if (isSame(found, text)) continue;
      return `${key} "${header}": "${found}" instead of "${text}"`;
    }
    const own = row.get(OWN) ?? row.get(RENAMED) ?? '';
    const mark = before?.rows.has(key) ? markOf(key) : '';
    if (own !== mark && !isTyped(done, key, OWN)) return `${key} "${OWN}": "${own}" instead of "${mark}"`;
  }
  for (const key of now.rows.keys())
    if (!wanted.rows.has(key) && !isOf(done, key)) return `${key} should not be there`;
  return '';
}

/** Numbers of batches count runs; that some are left out is no loss. */
function isSame(found: string, expected: string): boolean {
  return found === expected || (BATCH.test(found) && BATCH.test(expected));
}

/** Whether a row is the one that was deleted, or of the same patient: his draft hangs on his line in the list. */
function isOf({ deleted }: Done, key: string): boolean {
  return deleted !== undefined && (key === deleted || `/${key}/`.includes(`/${deleted}/`));
}

function isTyped({ typed = [] }: Done, key: string, header: string): boolean {
  return typed.some((each) => each.key === key && each.header === header);
}
