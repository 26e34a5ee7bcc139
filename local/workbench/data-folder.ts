import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SavedSheet, Snapshot } from '../../host/snapshot';
import { isSnapshot } from '../campaign/state-file';

/** A workbook without its sheets. */
export type Book = Omit<Snapshot, 'sheets'>;

interface KeptSheet {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
}

/** What `clinic.json` holds: the workbook, and which file holds which sheet. */
interface Manifest {
  readonly format: 'dental-vip-care-clinic';
  readonly version: 1;
  readonly book: Book;
  readonly sheets: readonly KeptSheet[];
}

/** As it stands in its file: with a mark of the whole, which early versions did not write. */
type MarkedManifest = Manifest & { readonly sha256?: string };

/** What a folder held when it was opened. */
export interface Loaded {
  /** undefined where nothing was ever saved */
  readonly snapshot: Snapshot | undefined;
  /** Whether the last state was damaged and the one before was taken. */
  readonly isBackup: boolean;
}

/** Neither the last state nor the one before can be read. */
export class FolderDamaged extends Error {}

const CURRENT = 'clinic.json';
const BACKUP = 'clinic.json.bak';
const SHEETS = 'sheets';
/** Nobody else on the machine may read what belongs to patients. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
/** Rows that are written as text at once: other work gets in between. */
const SLICE = 2_000;

/**
 * The clinic's data on disk. Each sheet is a file of its own that is never changed: a save writes new ones for what changed
 * and then swaps the manifest, so that a kill at any moment leaves the state of the last save or of this one, whole.
 * The state before stays as the backup.
 */
export class DataFolder {
  private manifest: Manifest | undefined;
  private manifestText = '';
  private next = 0;
  /** Whether the last state cannot be read: then the backup is what was loaded, and stays. */
  private isStale = false;

  constructor(readonly path: string) {
    mkdirSync(join(path, SHEETS), { recursive: true, mode: PRIVATE_FOLDER });
  }

  /** @throws FolderDamaged */
  load(): Loaded {
    const current = this.read(CURRENT);
    if (current.snapshot) return { snapshot: current.snapshot, isBackup: false };
    const backup = this.read(BACKUP);
    this.isStale = true;
    if (backup.snapshot) return { snapshot: backup.snapshot, isBackup: true };
    if (current.isThere || backup.isThere) throw new FolderDamaged(`${join(this.path, CURRENT)} is damaged`);
    return { snapshot: undefined, isBackup: false };
  }

  /**
   * Keeps a state. @param order the ids of all sheets; @param changed the sheets that may differ from what was kept before
   * @throws Error where the disk refuses; what was kept before stays
   */
  async save(book: Book, order: readonly number[], changed: readonly SavedSheet[]): Promise<void> {
    await mkdir(join(this.path, SHEETS), { recursive: true, mode: PRIVATE_FOLDER });
    const kept = new Map(this.manifest?.sheets.map((sheet) => [sheet.id, sheet]));
    for (const sheet of changed) {
      const written = await this.writeSheet(sheet);
      const before = kept.get(sheet.id);
      if (before?.sha256 === written.sha256) await rm(join(this.path, SHEETS, written.file), { force: true });
      else kept.set(sheet.id, written);
    }
    const sheets = order.map((id) => {
      const sheet = kept.get(id);
      if (!sheet || !existsSync(join(this.path, SHEETS, sheet.file)))
        throw new Error(`sheet ${id} is not in the folder any more`);
      return sheet;
    });
    const manifest: Manifest = { format: 'dental-vip-care-clinic', version: 1, book, sheets };
    const text = JSON.stringify({ ...manifest, sha256: sha256(JSON.stringify(manifest)) });
    if (text === this.manifestText && !this.isStale) return;
    if (this.manifest && !this.isStale) await this.swapIn(BACKUP, this.manifestText);
    await this.swapIn(CURRENT, text);
    this.isStale = false;
    const before = this.manifest?.sheets ?? [];
    this.manifest = manifest;
    this.manifestText = text;
    await this.clean([...sheets, ...before]);
  }

  /** Whatever was kept may be gone: the next save is to write everything. */
  distrust(): void {
    this.manifest = undefined;
    this.manifestText = '';
  }

  /** Keeps a whole workbook aside, as a file that can be opened again. @returns its path */
  async setAside(snapshot: Snapshot, stamp: string): Promise<string> {
    await mkdir(join(this.path, 'backup'), { recursive: true, mode: PRIVATE_FOLDER });
    let path = join(this.path, 'backup', `${stamp}.json`);
    for (let count = 2; existsSync(path); count++) path = join(this.path, 'backup', `${stamp}-${count}.json`);
    const draft = `${path}.tmp`;
    await writeFile(draft, async (write) => {
      for await (const piece of snapshotPieces(snapshot)) await write(piece);
    });
    await rename(draft, path);
    return path;
  }

  private read(name: string): { readonly isThere: boolean; readonly snapshot?: Snapshot } {
    const path = join(this.path, name);
    if (!existsSync(path)) return { isThere: false };
    try {
      const text = readFileSync(path, 'utf8');
      const { sha256: mark, ...manifest }: MarkedManifest = JSON.parse(text);
      if (mark !== undefined && sha256(JSON.stringify(manifest)) !== mark) return { isThere: true };
      if (manifest.format !== 'dental-vip-care-clinic' || manifest.version !== 1) return { isThere: true };
      const sheets = manifest.sheets.map(({ file, sha256: mark }) => {
        const bytes = readFileSync(join(this.path, SHEETS, file));
        if (sha256(bytes) !== mark) throw new Error(`${file} is damaged`);
        return JSON.parse(bytes.toString('utf8')) as unknown;
      });
      const snapshot: unknown = { ...manifest.book, sheets };
      if (!isSnapshot(snapshot)) return { isThere: true };
      this.manifest = manifest;
      this.manifestText = text;
      this.next = Math.max(0, ...manifest.sheets.map(({ file }) => Number(file.split('.')[1] ?? 0)));
      return { isThere: true, snapshot };
    } catch {
      return { isThere: true };
    }
  }

  private async writeSheet(sheet: SavedSheet): Promise<KeptSheet> {
    const file = `${sheet.id}.${++this.next}.json`;
    const hash = createHash('sha256');
    await writeFile(join(this.path, SHEETS, file), async (write) => {
      for (const piece of sheetPieces(sheet)) {
        const bytes = Buffer.from(piece);
        hash.update(bytes);
        await write(bytes);
      }
    });
    return { id: sheet.id, file, sha256: hash.digest('hex') };
  }

  private async swapIn(name: string, text: string): Promise<void> {
    const draft = join(this.path, `${name}.tmp`);
    await writeFile(draft, (write) => write(text));
    await rename(draft, join(this.path, name));
    await syncFolder(this.path);
  }

  /** Files of sheets that neither the state nor the one before holds. */
  private async clean(kept: readonly KeptSheet[]): Promise<void> {
    const names = new Set(kept.map(({ file }) => file));
    const folder = join(this.path, SHEETS);
    for (const name of await readdir(folder))
      if (!names.has(name)) await rm(join(folder, name), { force: true });
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

type Write = (piece: string | Uint8Array) => Promise<void>;

/** Writes a file to the disk for good. */
async function writeFile(path: string, fill: (write: Write) => Promise<void>): Promise<void> {
  const file: FileHandle = await open(path, 'w', PRIVATE_FILE);
  try {
    await fill(async (piece) => {
      await file.writeFile(piece);
    });
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // Not every system can.
  }
}

/** A sheet as JSON, some rows at a time. */
function* sheetPieces({ cells, ...sheet }: SavedSheet): Generator<string> {
  yield `${JSON.stringify(sheet).slice(0, -1)},"cells":[`;
  for (let row = 0; row < cells.length; row += SLICE)
    yield (row === 0 ? '' : ',') + JSON.stringify(cells.slice(row, row + SLICE)).slice(1, -1);
  yield ']}';
}

/** A workbook as JSON, some rows at a time; other work gets in between. */
export async function* snapshotPieces({ sheets, ...book }: Snapshot): AsyncGenerator<string> {
  yield `${JSON.stringify(book).slice(0, -1)},"sheets":[`;
  for (const [index, sheet] of sheets.entries()) {
    if (index > 0) yield ',';
    for (const piece of sheetPieces(sheet)) {
      yield piece;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  yield ']}';
}
