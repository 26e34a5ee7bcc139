import type { Memory } from '../../workbook/memory';
import type { OpenImport } from '../home/home';
import type { KeptColumns } from './remembered-columns';

/** An import as the document remembers it. */
export interface KnownImport {
  readonly batch: string;
  readonly report: 'visits' | 'staff';
  readonly file: string;
  readonly who: string;
  /** Wall clock at the clinic when it began. */
  readonly at: string;
  /** `open`: counts nowhere yet. `leaving`: being taken back, counts nowhere any more. `done`: counts. */
  readonly state: 'open' | 'leaving' | 'done';
  readonly doneRows: number;
  readonly totalRows: number;
  /** The last of them, as the file counts: a chunk that is sent again counts once. */
  readonly doneTo: number;
  /** Whether any of them brought something new that the referrals were not yet read from. */
  readonly isNews: boolean;
  /** People with this number in their id, or a higher one, are known through it or a later one, not through any before it. */
  readonly firstNumber: number;
  /** People with this number or a higher one were not known when it ended; 0 while it is open. */
  readonly endNumber: number;
  /** Visits of earlier imports that it changed. */
  readonly changedVisits: number;
  /** As confirmed, while it is open. */
  readonly columns?: KeptColumns;
}

const KEY = 'imports';
/** A value of the memory holds 9 KB; letters of Korean and Chinese take three bytes. */
const MOST_BYTES = 8000;
const MOST_OPEN = 12;
const LONGEST_FILE = 60;
const LONGEST_WHO = 20;

/** The imports that are remembered, the newest last: all that are open, and the latest of the others. In a copied spreadsheet none is. */
export function readImports(memory: Memory): KnownImport[] {
  return JSON.parse(memory.get(KEY) ?? '[]') as KnownImport[];
}

/** Remembers an import as it stands now; the oldest finished ones are forgotten where there is no room. */
export function rememberImport(memory: Memory, known: KnownImport): void {
  const short = { ...known, file: known.file.slice(0, LONGEST_FILE), who: known.who.slice(0, LONGEST_WHO) };
  const others = readImports(memory).filter(({ batch }) => batch !== known.batch);
  write(memory, [...others, short]);
}

/** Forgets an import that was taken back. Of its people those stay whom later imports state too: from now on they are known through these. */
export function forgetImport(
  memory: Memory,
  { batch, report, firstNumber }: Pick<KnownImport, 'batch' | 'report' | 'firstNumber'>,
): void {
  const others = readImports(memory).filter((known) => known.batch !== batch);
  write(
    memory,
    others.map((known) =>
      report === 'visits' && known.report === 'visits' && known.firstNumber > firstNumber
        ? { ...known, firstNumber }
        : known,
    ),
  );
}

/** Whether another import may be begun, so many that were never finished being remembered. */
export function hasRoom(imports: readonly KnownImport[]): boolean {
  return imports.filter(({ state }) => state !== 'done').length < MOST_OPEN;
}

/** Imports that were begun and neither finished nor taken back, the oldest first. */
export function readOpenImports(memory: Memory): OpenImport[] {
  return readImports(memory)
    .filter(({ state }) => state !== 'done')
    .map(({ batch, file, doneRows, totalRows, who }) => ({ batch, file, doneRows, totalRows, who }));
}

/** Whether something came in that the referrals were not yet read from. */
export function isUnread(memory: Memory): boolean {
  return readImports(memory).some(({ state, isNews }) => state === 'done' && isNews);
}

/** Notes that the referrals were read from all that counts. */
export function markRead(memory: Memory): void {
  if (!isUnread(memory)) return;
  const imports = readImports(memory);
  write(
    memory,
    imports.map((known) => (known.state === 'done' ? { ...known, isNews: false } : known)),
  );
}

function write(memory: Memory, imports: readonly KnownImport[]): void {
  const kept = [...imports];
  while (bytesOf(JSON.stringify(kept)) > MOST_BYTES) {
    const oldest = kept.findIndex(({ state }) => state === 'done');
    if (oldest >= 0) {
      kept.splice(oldest, 1);
      continue;
    }
    const wide = kept.findIndex(({ columns }) => columns !== undefined);
    if (wide < 0) break;
    const { columns: _, ...narrow } = kept[wide] as KnownImport;
    kept[wide] = narrow;
  }
  if (kept.length === 0) memory.remove(KEY);
  else memory.set(KEY, JSON.stringify(kept));
}

/** Never fewer than UTF-8 takes. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) bytes += text.charCodeAt(i) < 0x80 ? 1 : 3;
  return bytes;
}
