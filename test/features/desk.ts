import { build as bundle } from 'esbuild';
import { BUNDLE_OPTIONS } from '../../build/entry-points';
import { createHost, type Host, type HostOptions, type Outcome, type ScriptFile } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import type { Reply } from '../../src/run-action';
import { callToEnd } from '../bundle/call-to-end';
import { unpackedScript } from '../bundle/unpacked';

/** Puts rows into sheets and reads them, beside the built script. */
const FIXTURE = `
  import { TABLES, WORKBOOK } from './src/tables';
  import { openContext } from './src/google/open-context';

  const tableOf = (id) => TABLES.find((table) => table.id === id);
  const open = () => openContext(WORKBOOK, { language: 'ko', who: '', version: '0' }).workbook;

  export function put(id, rows) {
    const table = tableOf(id);
    const columns = [...new Set(rows.flatMap(Object.keys))].filter((column) => column !== table.key);
    const blank = Object.fromEntries(columns.map((column) => [column, table.columns[column].codec.blank]));
    open().sync(table, rows.map((row) => ({ ...blank, ...row })), { columns });
  }
  export function type(id, key, values) { open().enter(tableOf(id), [{ key, values }]); }
  export function read(id) { return open().read(tableOf(id), { onUnreadable: () => {} }); }
`;

export type Row = Record<string, string | number | boolean | null>;

/** The built script, and beside it what puts rows into sheets. */
export async function loadScript(): Promise<ScriptFile[]> {
  const [main, fixture] = await Promise.all([
    unpackedScript(),
    bundle({
      ...BUNDLE_OPTIONS,
      stdin: { contents: FIXTURE, resolveDir: process.cwd(), loader: 'ts' },
      format: 'iife',
      globalName: 'fixture_',
    }),
  ]);
  const forward = ['put', 'type', 'read'].map(
    (name) => `function ${name}() { return fixture_.${name}.apply(null, arguments); }`,
  );
  return [
    ...main,
    { name: 'fixture.js', text: `${fixture.outputFiles[0]?.text ?? ''}\n${forward.join('\n')}` },
  ];
}

/** A clinic with prepared sheets, and short ways to work with it. */
export interface Clinic {
  readonly host: Host;
  put(table: string, rows: readonly Row[]): void;
  /** As staff type into the sheet. */
  type(table: string, key: string, values: Row): void;
  read(table: string): Row[];
  rowOf(table: string, key: string): Row | undefined;
  /** What an action answers. @throws Error with the code and sentence of a refusal */
  act<T>(id: string, input?: object, who?: string): T;
  reply(id: string, input?: object, who?: string): Reply;
  /** As {@link act}, in a thread of its own. */
  begin<T>(id: string, input?: object, who?: string): Promise<T>;
  /** Reads and writes of one call. */
  costOf(id: string, input?: object, who?: string): number;
}

/** Sheets take a while to be made, and are the same every time. */
const prepared = new WeakMap<readonly ScriptFile[], Snapshot>();

function prepare(script: readonly ScriptFile[], now: Date): Snapshot {
  const host = createHost({ script, now });
  callToEnd(host, 'workbook.prepare', { language: 'ko' });
  const snapshot = host.snapshot();
  prepared.set(script, snapshot);
  return snapshot;
}

/** Opens a clinic of the script. @param options of the host */
export function openClinic(script: readonly ScriptFile[], options: Partial<HostOptions> = {}): Clinic {
  const now = new Date('2026-12-01T10:00:00+09:00');
  const snapshot = prepared.get(script) ?? prepare(script, now);
  const host = createHost({ script, now, snapshot, ...options });
  const request = (input: object | undefined, who = '데스크') => ({
    input: input ?? {},
    who,
    language: 'ko',
  });
  const read = (table: string) => host.run('read', [table]).value as Row[];
  const outcomeOf = (reply: Reply): unknown => {
    if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
    return 'done' in reply.step ? reply.step.done : undefined;
  };
  const reply = (id: string, input?: object, who?: string) => callToEnd(host, id, request(input, who));
  return {
    host,
    put: (table, rows) => void host.run('put', [table, rows]),
    type: (table, key, values) => void host.run('type', [table, key, values]),
    read,
    rowOf: (table, key) => read(table).find((row) => (row.patient ?? row.id) === key),
    act: <T>(id: string, input?: object, who?: string) => outcomeOf(reply(id, input, who)) as T,
    reply,
    begin: async <T>(id: string, input?: object, who?: string) => {
      const { value }: Outcome = await host.start.callFromClient('call', [id, request(input, who)]);
      return outcomeOf(value as Reply) as T;
    },
    costOf: (id, input, who) => {
      const { cost } = host.callFromClient('call', [id, request(input, who)]);
      return cost.reads + cost.writes;
    },
  };
}

/** Somebody on record. */
export function person(id: string, name: string, firstVisit: string, more: Row = {}): Row {
  return {
    id,
    name,
    aliases: '',
    firstVisit,
    lastVisit: firstVisit,
    chart: `2${id.slice(1)}`,
    phone: `010-${id.slice(-4)}-${id.slice(-4)}`,
    oldPhones: '',
    birth: '',
    household: '',
    guardian: '',
    visitCount: 1,
    ...more,
  };
}

/** A visit with what was written that day. */
export function visit(patient: string, date: string, memo: string, more: Row = {}): Row {
  return {
    id: `${patient}/${date}/${more.ordinal ?? 1}`,
    patient,
    date,
    ordinal: 1,
    referrer: '',
    route: '',
    memo,
    file: '내원.csv',
    fileRow: 2,
    ...more,
  };
}
