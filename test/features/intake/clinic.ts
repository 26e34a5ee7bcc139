import { createHost, type Host, type HostOptions } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import type { ImportOutcome, UndoOutcome } from '../../../src/features/intake/import-outcome';
import type { Reply } from '../../../src/run-action';
import { callToEnd } from '../../bundle/call-to-end';

/** A file to bring in, as the sidebar reads it. */
export interface FileToImport {
  readonly file: string;
  readonly batch: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly rowNumber: number; readonly cells: readonly string[] }[];
}

type Cells = Snapshot['sheets'][number]['cells'];

/** A prepared workbook, run by the built script as the sidebar runs it. */
export interface Clinic {
  readonly host: Host;
  act(id: string, input?: unknown, language?: 'ko' | 'zh' | 'en'): Reply;
  /** The outcome of an action that must not refuse. */
  done<Outcome>(id: string, input?: unknown): Outcome;
  /** One call that is killed at its n-th service call; false where it had ended before. */
  killAt(n: number, id: string, input: unknown): boolean;
  /** Sends the n-th chunk, from 0. */
  chunk(file: FileToImport, rowsPerChunk: number, n: number, more?: object): ImportOutcome;
  /** Sends a whole file; the outcome of its last chunk. */
  bring(file: FileToImport, rowsPerChunk?: number, more?: object): ImportOutcome;
  undo(batch: string): UndoOutcome;
  /** Cells of a sheet. */
  cells(sheet: string): Cells;
  /** What the tally comes to, told on a copy: its outcome, the referrals, and every patient's counts. */
  tally(): { readonly outcome: unknown; readonly counts: unknown; readonly referrals: Cells };
  snapshot(): Snapshot;
}

export function openClinic(script: HostOptions['script'], snapshot?: Snapshot): Clinic {
  const now = new Date('2026-12-01T09:00:00+09:00');
  const host = createHost({ script, now, ...(snapshot ? { snapshot } : {}) });
  const act: Clinic['act'] = (id, input = {}, language = 'ko') =>
    callToEnd(host, id, { input, language, who: '데스크 실장' });
  const done = <Outcome>(id: string, input: unknown = {}) => {
    const reply = act(id, input);
    if (!reply.ok || !('done' in reply.step)) throw new Error(JSON.stringify(reply));
    return reply.step.done as Outcome;
  };
  const inputOf = ({ rows, ...file }: FileToImport, rowsPerChunk: number, n: number, more: object = {}) => ({
    report: 'visits',
    ...file,
    rows: rows.slice(n * rowsPerChunk, (n + 1) * rowsPerChunk),
    totalRows: rows.length,
    first: n === 0,
    last: (n + 1) * rowsPerChunk >= rows.length,
    ...more,
  });
  const clinic: Clinic = {
    host,
    act,
    done,
    killAt(at, id, input) {
      let calls = 0;
      const onServiceCall = (k: number) => {
        calls = k;
        if (k === at) throw new Error('killed');
      };
      try {
        host.callFromClient('call', [id, { input, language: 'ko', who: '데스크 실장' }], { onServiceCall });
      } catch (error) {
        if (!String(error).includes('killed')) throw error;
      }
      return calls >= at;
    },
    chunk: (file, rowsPerChunk, n, more) => done('intake.import', inputOf(file, rowsPerChunk, n, more)),
    bring(file, rowsPerChunk = 20_000, more = {}) {
      let outcome = clinic.chunk(file, rowsPerChunk, 0, more);
      for (let n = 1; n * rowsPerChunk < file.rows.length; n++) {
        outcome = clinic.chunk(file, rowsPerChunk, n, more);
      }
      return outcome;
    },
    undo: (batch) => done('intake.undo', { batch }),
    cells: (sheet) => host.snapshot().sheets.find(({ name }) => name === sheet)?.cells ?? [],
    tally() {
      const copy = openClinic(script, host.snapshot());
      const outcome = copy.done('referral.tally', { asOf: '2026-12-01' });
      const [header = [], ...patients] = copy.cells('환자').map((row) => row.map(String));
      const at = (name: string) => header.indexOf(name);
      const counts = patients
        .map((row) => [row[0], row[at('최근 1년 소개')], row[at('누적 소개')], row[at('가족 소개')]])
        .filter((row) => row[2] !== '' && row[2] !== undefined);
      return { outcome, counts, referrals: copy.cells('소개 내역') };
    },
    snapshot: () => host.snapshot(),
  };
  if (!snapshot) act('workbook.prepare');
  return clinic;
}
