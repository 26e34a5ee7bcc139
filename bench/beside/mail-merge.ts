import { readFileSync } from 'node:fs';
import { type Cost, createHost, type Host, HostError, type HostOptions } from '../../host/host';
import { headerOf } from '../../host/model/mail-message';
import type { Snapshot } from '../../host/snapshot';
import { readGrants } from '../../local/grants';
import { draftTable } from '../../src/features/message/draft-table';
import { act, actOnce, openSeason } from '../season-clinic';

/** What a mail merge does to the services, and what is left of it where it was stopped. */
export interface MergeRun {
  readonly way: 'sample' | 'ours';
  readonly letters: number;
  readonly reads: number;
  readonly writes: number;
  /** Calls of the mail service. */
  readonly mailCalls: number;
  /** How many times it was stopped: before each of its calls in turn, by the limit of time, which nothing can catch. */
  readonly stops: number;
  /** Of these, after how many somebody has two letters once it was run again. */
  readonly stopsThatDouble: number;
  /** At the worst: letters out of which the sheet knows nothing. */
  readonly mostUnmarked: number;
  /** At the worst: letters too many once it was run again. */
  readonly mostDoubled: number;
  /** At the worst: people without a letter once it was run again. */
  readonly mostMissing: number;
}

/** So many that ours takes several executions, each tenth of them without consent. */
const VIPS = 22;
/** Fewer and something went wrong before. */
const FEWEST = 16;
const USER = 'desk@example.com';
const NOW = new Date('2026-12-01T10:00:00+09:00');
const WORDING = 'year-end-mail';
/** A call takes this long, so that the limit of an execution is its last call. */
const CALL_MS = 1;

/**
 * The sample's way: a letter after the other, and at the end the column that says which have gone.
 * Source: https://developers.google.com/apps-script/samples/automations/mail-merge
 */
const SAMPLE = `function merge() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  var rows = sheet.getDataRange().getDisplayValues();
  var status = [];
  for (var i = 1; i < rows.length; i++) {
    if (rows[i][3] !== '') {
      status.push([rows[i][3]]);
      continue;
    }
    try {
      MailApp.sendEmail(rows[i][0], 'A year of thanks', 'Dear ' + rows[i][1] + ',\\n' + rows[i][2]);
      status.push([new Date()]);
    } catch (error) {
      status.push([error.message]);
    }
  }
  sheet.getRange(2, 4, status.length, 1).setValues(status);
}`;

/** The same letters to the same people in both ways, finished and stopped. @throws Error where a way that nothing stops does not reach everybody once */
export function measureMerges(script: string): readonly MergeRun[] {
  const ours = ourMerge(script);
  const sample = sampleMerge(waiting(ours.open({}).snapshot()));
  const runs = [measure('sample', sample), measure('ours', ours)];
  if (runs[0]?.letters !== runs[1]?.letters) throw new Error('not everybody got a letter in both ways');
  return runs;
}

/** A way to merge. */
interface Merge {
  /** The workbook as it stands before. */
  open(options: Partial<HostOptions>): Host;
  /** Runs it once, an execution at a time. */
  run(host: Host): Generator<Cost>;
  /** To whom letters are out, an entry a letter. */
  out(host: Host): readonly string[];
  /** To whom the sheet says that one is out. */
  marked(host: Host): readonly string[];
}

function measure(way: MergeRun['way'], merge: Merge): MergeRun {
  let mailCalls = 0;
  const countMail = (_: number, name: string) => {
    if (MAIL_CALL.test(name)) mailCalls++;
  };
  const host = merge.open({ onServiceCall: countMail });
  const costs = [...merge.run(host)];
  const everybody = new Set(merge.out(host));
  const letters = merge.out(host).length;
  if (letters < FEWEST || everybody.size !== letters || merge.marked(host).length !== letters)
    throw new Error(
      `${way}: ${letters} letters to ${everybody.size} people, ${merge.marked(host).length} marked`,
    );

  const ends = costs.flatMap((cost, step) =>
    Array.from({ length: callsOf(cost) }, (_, call) => stopAndRepeat(merge, step, call)),
  );
  const most = (count: (end: Ended) => number) => Math.max(...ends.map(count));
  return {
    way,
    letters,
    reads: sum(costs, ({ reads }) => reads),
    writes: sum(costs, ({ writes }) => writes),
    mailCalls,
    stops: ends.length,
    stopsThatDouble: ends.filter(({ out }) => out.length > new Set(out).size).length,
    mostUnmarked: most(
      ({ outThen, markedThen }) => outThen.filter((person) => !markedThen.includes(person)).length,
    ),
    mostDoubled: most(({ out }) => out.length - new Set(out).size),
    mostMissing: most(({ out }) => letters - new Set(out).size),
  };
}

const MAIL_CALL = /^MailApp\.sendEmail$|Drafts/;
const callsOf = ({ reads, writes, otherCalls }: Cost) => reads + writes + otherCalls;
const sum = (costs: readonly Cost[], count: (cost: Cost) => number) =>
  costs.reduce((total, cost) => total + count(cost), 0);

/** What was out and marked when it was stopped, and out once it was run again. */
interface Ended {
  readonly outThen: readonly string[];
  readonly markedThen: readonly string[];
  readonly out: readonly string[];
}

/** Stops an execution after so many calls, then runs the whole once more, as somebody would who finds it unfinished. */
function stopAndRepeat(merge: Merge, step: number, calls: number): Ended {
  const limits = { execution: NO_LIMIT };
  const host = merge.open({ limits, callMilliseconds: CALL_MS });
  const executions = merge.run(host);
  try {
    for (let at = 0; at <= step; at++) {
      limits.execution = at === step ? calls * CALL_MS : NO_LIMIT;
      executions.next();
    }
    throw new Error(`execution ${step} was not stopped after ${calls} calls`);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
  const outThen = merge.out(host);
  const markedThen = merge.marked(host);
  limits.execution = NO_LIMIT;
  for (const _ of merge.run(host));
  return { outThen, markedThen, out: merge.out(host) };
}

const NO_LIMIT = 10 ** 9;

/** The letters that wait: address, name, text. */
type Letter = readonly [address: string, name: string, text: string];

function sampleMerge(letters: readonly Letter[]): Merge {
  const fill = `function fill(rows) {
    SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(1, 1, rows.length, 4).setValues(rows);
  }`;
  const first = createHost({ script: fill, now: NOW });
  first.run('fill', [[['Recipient', 'Name', 'Text', 'Sent'], ...letters.map((letter) => [...letter, ''])]]);
  const snapshot = first.snapshot();
  return {
    open: (options) => createHost({ script: SAMPLE, snapshot, now: NOW, user: USER, ...options }),
    *run(host) {
      yield host.run('merge').cost;
    },
    out: (host) => host.outbox.flatMap(({ to }) => to.map(({ address }) => address)),
    marked: (host) => {
      const [, ...rows] = host.snapshot().sheets[0]?.cells ?? [];
      return rows.filter((row) => (row[3] ?? '') !== '').map(([address]) => String(address));
    },
  };
}

function ourMerge(script: string): Merge {
  const season = openSeason(script, VIPS, { user: USER });
  act(season, 'message.draft', { templates: [WORDING] });
  act(season, 'message.approve', { wording: WORDING });
  const snapshot = season.snapshot();
  const grants = readGrants(readFileSync('appsscript.json', 'utf8'));
  return {
    open: (options) => createHost({ script, snapshot, now: NOW, user: USER, ...grants, ...options }),
    *run(host) {
      let cursor: string | null = null;
      do {
        const step = actOnce(host, 'message.mail', {}, cursor);
        cursor = step.cursor;
        yield step.cost;
      } while (cursor !== null);
    },
    out: (host) =>
      host.mailbox(USER).drafts.map(({ message }) => addressOf(headerOf(message.content, 'To') ?? '')),
    marked: (host) =>
      draftRows(host.snapshot())
        .filter(({ batch }) => batch !== '')
        .map(({ email }) => email),
  };
}

function addressOf(header: string): string {
  return /<([^>]*)>/.exec(header)?.[1] ?? header;
}

/** The letters that wait in a workbook of ours. */
function waiting(snapshot: Snapshot): Letter[] {
  return draftRows(snapshot).flatMap(({ email, name, text, status }) =>
    status === APPROVED ? [[email, name, text] as const] : [],
  );
}

const READ = ['status', 'email', 'name', 'text', 'batch'] as const;
const APPROVED = draftTable.columns.status.codec.encode('approved', 'ko');

/** The rows of the sheet of drafts, as texts. */
function draftRows({ sheets }: Snapshot): Record<(typeof READ)[number], string>[] {
  const [header = [], ...rows] = sheets.find(({ name }) => name === draftTable.name.ko)?.cells ?? [];
  const cellOf = (row: (typeof rows)[number], id: (typeof READ)[number]) =>
    String(row[header.indexOf(draftTable.columns[id].header.ko)] ?? '');
  return rows.map((row) => ({
    status: cellOf(row, 'status'),
    email: cellOf(row, 'email'),
    name: cellOf(row, 'name'),
    text: cellOf(row, 'text'),
    batch: cellOf(row, 'batch'),
  }));
}
