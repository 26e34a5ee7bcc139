import type { ServerResponse } from 'node:http';
import type { Snapshot } from '../../host/snapshot';
import { isSnapshot } from '../campaign/state-file';
import { blankWorkbook } from './clinic';
import { type DataFolder, snapshotPieces } from './data-folder';
import { explainFile, NotAWorkbook } from './file-fault';
import { Gate } from './gate';
import type { Keeper } from './keeper';
import type { Language } from './protocol';
import type { Workbench } from './workbench';
import { readBeside, writeBeside } from './xlsx-work';

/** What became of a workbook that was to take the place of the open one. */
export type Exchanged =
  | { readonly ok: true; readonly dropped: readonly string[] }
  | { readonly ok: false; readonly message: string };

export interface FileStoreOptions {
  readonly workbench: Workbench;
  readonly keeper: Keeper;
  readonly folder: DataFolder;
  /** Makes the sample clinic. */
  readonly makeSample: (language: Language) => Promise<Snapshot>;
}

/** Files in and out: the workbook as a download, and other workbooks in its place. */
export class FileStore {
  private readonly oneByOne = new Gate(1);

  constructor(private readonly options: FileStoreOptions) {}

  /** @param what `/export.json` or `/export.xlsx` */
  async export(what: string, response: ServerResponse): Promise<void> {
    const snapshot = this.options.workbench.host.snapshot();
    const extension = what.slice(what.lastIndexOf('.') + 1);
    const name = encodeURIComponent(`${snapshot.name} ${today()}.${extension}`).replaceAll("'", '%27');
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="workbook.${extension}"; filename*=UTF-8''${name}`,
    );
    if (extension === 'xlsx') {
      const bytes = await writeBeside(snapshot);
      response.setHeader('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
      response.setHeader('Content-Length', bytes.length);
      response.end(bytes);
      return;
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    for await (const piece of snapshotPieces(snapshot)) response.write(piece);
    response.end();
  }

  /** Opens an XLSX file or a saved workbook in the place of the open one. @param language of what is said of a fault */
  async open(bytes: Buffer, name: string, language: Language): Promise<Exchanged> {
    return await this.tryTo(language, async () => {
      const title = name.replace(/\.(xlsx|json)$/i, '');
      const { snapshot, dropped } = isArchive(bytes)
        ? await readBeside(bytes, title)
        : { snapshot: readSaved(bytes), dropped: [] };
      await this.exchange(snapshot);
      return dropped;
    });
  }

  /** Begins a new clinic, empty or the sample, in the place of the open workbook. */
  async begin({ sample, language }: { sample: boolean; language: Language }): Promise<Exchanged> {
    return await this.tryTo(language, async () => {
      await this.exchange(sample ? await this.options.makeSample(language) : blankWorkbook(language));
      return [];
    });
  }

  private async tryTo(language: Language, action: () => Promise<readonly string[]>): Promise<Exchanged> {
    try {
      return { ok: true, dropped: await action() };
    } catch (error) {
      return { ok: false, message: explainFile(error, language) };
    }
  }

  /** One at a time: whatever is taken away was kept aside. */
  private exchange(snapshot: Snapshot): Promise<void> {
    return this.oneByOne.pass(() => this.exchangeNow(snapshot));
  }

  private async exchangeNow(snapshot: Snapshot): Promise<void> {
    const { workbench, keeper, folder } = this.options;
    const before = workbench.host.snapshot();
    if (before.sheets.some(({ cells }) => cells.length > 0)) await folder.setAside(before, stamp());
    await workbench.exchange(snapshot);
    keeper.exchanged();
    // It is open now; where the disk refuses it, every tab is told so.
    await keeper.flush().catch(() => undefined);
  }
}

function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

function readSaved(bytes: Buffer): Snapshot {
  try {
    const saved: unknown = JSON.parse(bytes.toString('utf8'));
    if (isOurs(saved) && isSnapshot(saved)) return saved;
  } catch {
    // Said below.
  }
  throw new NotAWorkbook();
}

function isOurs(saved: unknown): boolean {
  if (typeof saved !== 'object' || saved === null || !('format' in saved) || !('version' in saved))
    return false;
  return saved.format === 'dental-vip-care-workbook' && saved.version === 1;
}

function today(): string {
  const now = new Date();
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function stamp(): string {
  return `${today()}-${new Date().toTimeString().slice(0, 8).replaceAll(':', '')}`;
}
