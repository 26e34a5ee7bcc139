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

/**
 * Lets a colleague do something to the sheet that the k-th call is about, right before it.
 * @returns undefined where the run has fewer calls; `table` undefined where the call is about none of our sheets
 */
function runWith(host: Host, given: Ask, k: number, edit: Edit) {
  const request = requestOf(given);
  let [before, reached] = [0, false];
  let met: { readonly member: string; readonly table: AnyTable; readonly done: Done | undefined } | undefined;
  for (let cursor: string | null = null; ; ) {
    let count = 0;
    const onServiceCall = (nth: number, member: string, sheet: string | undefined) => {
      count = nth;
      if (before + nth === k + 1) met?.done?.next?.(host);
      if (before + nth !== k) return;
      reached = true;
      const table = tableOf(sheet ?? '');
      if (table && kindOfCall(member) !== 'otherCalls') met = { member, table, done: edit(host, table) };
    };
    const reply = host.callFromClient('call', [given.action, { ...request, cursor }], { onServiceCall })
      .value as Reply;
    before += count;
    if (!reply.ok || 'done' in reply.step) return reached ? { reply, met } : undefined;
    cursor = reply.step.more.cursor;
  }
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
  ask(goalHost, given);
  const goal = goalHost.snapshot();
  const afterEdit = editedFirst(script, begin, given);
  const damages: Damage[] = [];
  let tried = 0;
  for (const [name, edit] of edits) {
    for (let k = 1; ; k++) {
      const host = open(script, { snapshot: begin });
      const run = runWith(host, given, k, edit);
      if (!run) break;
      const { met, reply } = run;
      if (!met?.done) continue;
      tried++;
      const { done, table, member } = met;
      const damage = (what: string) =>
        damages.push({ edit: name, call: k, member, sheet: table.name.ko, what });
      if (!isClear(reply)) damage(`unclear: ${tell(reply)}`);
      const goals = [goal, ...afterEdit(name, edit, table)];
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

/** What the run leaves behind where the edit came before it: a row fewer to count, an owner who stands elsewhere. */
function editedFirst(script: readonly ScriptFile[], begin: Snapshot, given: Ask) {
  const known = new Map<string, readonly Snapshot[]>();
  return (name: string, edit: Edit, table: AnyTable): readonly Snapshot[] => {
    const id = `${name} ${table.id}`;
    const already = known.get(id);
    if (already) return already;
    const host = open(script, { snapshot: begin });
    edit(host, table);
    const made = ask(host, given).ok ? [host.snapshot()] : [];
    known.set(id, made);
    return made;
  };
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
