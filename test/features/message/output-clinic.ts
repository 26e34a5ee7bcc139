import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { BUNDLE_OPTIONS } from '../../../build/entry-points';
import { createHost, type Host, type HostOptions } from '../../../host/host';

/** The actions that hand messages over, with what they need, as a script of its own. */
const ENTRY = `
  import { explain, AppError } from './src/core/app-error';
  import { approvalTable } from './src/features/approval/approval-table';
  import { prepareAction } from './src/features/clinic/actions';
  import { logTable } from './src/features/clinic/log-table';
  import { settingsTable } from './src/features/clinic/settings-table';
  import { consentTable } from './src/features/consent/consent-table';
  import { patientTable } from './src/features/intake/table';
  import { batchAction, exportAction } from './src/features/message/export-action';
  import { mailAction } from './src/features/message/mail-action';
  import { markMessageAction } from './src/features/message/mark-action';
  import { outboxAction } from './src/features/message/outbox-action';
  import { draftTable } from './src/features/message/draft-table';
  import { templateTable } from './src/features/message/template-table';
  import { candidateTable } from './src/features/vip/candidate-table';
  import { openContext } from './src/google/open-context';
  import { WORKBOOK } from './src/tables';

  const TABLES = { patients: patientTable, drafts: draftTable, templates: templateTable, candidates: candidateTable, approvals: approvalTable, log: logTable, settings: settingsTable, consents: consentTable };
  const ACTIONS = [exportAction, batchAction, mailAction, markMessageAction, outboxAction];
  const open = () => openContext(WORKBOOK, { language: 'ko', who: '', version: '0.0.0' });

  export function prepare(settings) {
    for (let step = {}, cursor = null; !step.done; cursor = step.more && step.more.cursor)
      step = prepareAction.run(open(), { language: 'ko', settings }, cursor);
  }
  export function put(id, rows) {
    const table = TABLES[id];
    const columns = [...new Set(rows.flatMap(Object.keys))].filter((column) => column !== table.key);
    const { workbook } = open();
    const own = columns.filter((column) => table.columns[column].owner !== 'staff');
    workbook.sync(table, rows.map((row) => Object.fromEntries([table.key, ...own].map((column) => [column, row[column] ?? table.columns[column].codec.blank]))), { columns: own });
    const typed = columns.filter((column) => table.columns[column].owner === 'staff');
    if (typed.length > 0) workbook.enter(table, rows.map((row) => ({ key: row[table.key], values: Object.fromEntries(typed.map((column) => [column, row[column] ?? table.columns[column].codec.blank])) })));
  }
  export function type(id, key, values) { open().workbook.enter(TABLES[id], [{ key, values }]); }
  export function read(id) { return open().workbook.read(TABLES[id]); }
  export function act(id, input, cursor) {
    const action = ACTIONS.find((each) => each.id === id);
    try {
      const step = action.run(open(), input, cursor);
      return 'done' in step
        ? { done: step.done, summary: action.summary(step.done, 'ko'), undo: action.undo && action.undo(step.done) }
        : step;
    } catch (error) {
      if (error instanceof AppError) return { error: error.code, message: explain(error, 'ko') };
      throw error;
    }
  }
`;
const NAMES = ['prepare', 'put', 'type', 'read', 'act'];

export const SEASON = '2026';
export const USER = 'desk@example.com';
export const NOW = new Date('2026-12-21T10:30:00+09:00');

/** Bundles the script. */
export async function loadOutputScript(): Promise<string> {
  const result = await build({
    ...BUNDLE_OPTIONS,
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    format: 'iife',
    globalName: 'entry_',
  });
  const forward = NAMES.map((name) => `function ${name}() { return entry_.${name}.apply(null, arguments); }`);
  return `${result.outputFiles[0]?.text ?? ''}\n${forward.join('\n')}`;
}

export type Row = Record<string, string | number | boolean | null>;

/** What an action answered, to its end. */
export interface Answer<T> {
  readonly done?: T;
  readonly summary?: string;
  readonly undo?: { readonly action: string; readonly input: object };
  readonly error?: string;
  readonly message?: string;
  readonly steps: number;
}

export interface OutputClinic {
  readonly host: Host;
  put(table: string, rows: readonly Row[]): void;
  type(table: string, key: string, values: Row): void;
  read(table: string): Row[];
  /** Status by draft id. */
  statuses(): Record<string, unknown>;
  act<T>(id: string, input?: object): Answer<T>;
}

/** The wording of each channel. */
const WORDINGS: Readonly<Record<string, string>> = {
  sms: 'year-end',
  email: 'year-end-mail',
  card: 'year-end-card',
  call: 'year-end-call',
};

/** The key of a draft. */
export function idOf(patient: string, channel = 'sms'): string {
  return `${SEASON}/${patient}/${WORDINGS[channel]}/${channel}`;
}

/** An approved draft. */
export function draft(patient: string, changes: Row = {}): Row {
  const channel = changes.channel ?? 'sms';
  const template = WORDINGS[String(channel)] ?? 'year-end';
  return {
    id: `${SEASON}/${patient}/${template}/${channel}`,
    status: 'approved',
    season: SEASON,
    patient,
    name: '김하늘',
    tier: 'A',
    template,
    wording: '연말 감사',
    channel,
    phone: `010-1234-${patient.slice(-4)}`,
    email: channel === 'email' ? `${patient.toLowerCase()}@example.com` : '',
    subject: '(광고)한빛치과',
    text: `(광고)한빛치과\n${patient}님 한 해 동안 감사했습니다.\n무료수신거부 080-123-4567`,
    form: 'LMS',
    bytes: 100,
    ground: 'consent',
    reason: '',
    batch: '',
    sentOn: '',
    approvedBy: '데스크',
    approvedOn: '2026-12-20',
    outcome: '',
    nextTry: '',
    ...changes,
  };
}

/** A clinic whose list both have signed, with these drafts. */
export function openOutputClinic(
  script: string,
  drafts: readonly Row[],
  options: Partial<HostOptions> = {},
): OutputClinic {
  const first = options.snapshot ? undefined : createHost({ script, now: NOW, user: USER });
  if (first) fill(first, drafts);
  return clinicOf(
    createHost({
      script,
      now: NOW,
      user: USER,
      ...(first ? { snapshot: first.snapshot() } : {}),
      ...options,
    }),
  );
}

/** The clinic on a host that stands already. */
export function clinicOf(host: Host): OutputClinic {
  const read = (table: string) => host.run('read', [table]).value as Row[];
  return {
    host,
    read,
    put: (table, rows) => void host.run('put', [table, rows]),
    type: (table, key, values) => void host.run('type', [table, key, values]),
    statuses: () => Object.fromEntries(read('drafts').map(({ id, status }) => [id, status])),
    act<T>(id: string, input: object = {}): Answer<T> {
      let cursor: string | null = null;
      for (let steps = 1; ; steps++) {
        const answer = host.run('act', [id, input, cursor]).value as Answer<T> & {
          more?: { cursor: string };
        };
        if (!answer.more) return { ...answer, steps };
        cursor = answer.more.cursor;
      }
    },
  };
}

function fill(host: Host, drafts: readonly Row[]): void {
  host.run('prepare', [{ clinicName: '한빛치과', clinicPhone: '02-123-4567', optOutNumber: '080-123-4567' }]);
  const patients = [...new Set(drafts.map(({ patient }) => String(patient)))];
  host.run('put', ['patients', patients.map((id) => personOf(id, drafts))]);
  host.run('put', ['candidates', patients.map((id) => candidate(id))]);
  const lines = patients.map((id) => `${id}:A`).sort();
  const mark = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
  const sign = (role: string) => ({
    id: `${SEASON}/list/1/${role}`,
    season: SEASON,
    kind: 'list',
    role,
    mark,
    state: 'valid',
    decision: 'approved',
    noted: 'approved',
  });
  host.run('put', ['approvals', [sign('director'), sign('headDesk')]]);
  const wordings = Object.entries(WORDINGS).map(([channel, id]) => wording(id, 'season', channel));
  host.run('put', ['templates', [...wordings, wording('sorry', 'apology', 'sms')]]);
  if (drafts.length > 0) host.run('put', ['drafts', drafts]);
}

/** Somebody on record, as the drafts have him. */
function personOf(id: string, drafts: readonly Row[]): Row {
  const of = (channel: string) => drafts.find((row) => row.patient === id && row.channel === channel);
  return {
    id,
    name: '김하늘',
    chart: `1${id.slice(1)}`,
    phone: (of('sms') ?? draft(id)).phone ?? '',
    email: of('email')?.email ?? '',
    birth: '1970-01-01',
    lastVisit: '2026-11-20',
    consent: 'yes',
  };
}

function candidate(patient: string): Row {
  return {
    id: `${SEASON}/${patient}`,
    season: SEASON,
    patient,
    tier: 'A',
    proposal: 'eligible',
    signedTier: 'A',
    decision: '',
    chosenTier: '',
  };
}

function wording(id: string, occasion: string, channel: string): Row {
  return {
    id,
    name: id,
    class: 'greeting',
    channel,
    language: 'ko',
    occasion,
    text: '감사합니다.',
    active: true,
  };
}
