import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { workerSource } from '../../host/execution/worker-source';
import type { Snapshot } from '../../host/snapshot';
import { blankWorkbook } from './clinic';
import { DataFolder } from './data-folder';
import { FileStore } from './file-store';
import { lockFolder } from './folder-lock';
import { Keeper } from './keeper';
import type { PageFiles } from './page-files';
import type { Project } from './project';
import type { Language } from './protocol';
import { listen } from './server';
import { Workbench } from './workbench';

export interface StartOptions {
  readonly project: Project;
  /** The first that is tried; 0 = any. */
  readonly port: number;
  /** Where the data is kept. */
  readonly data: string;
  readonly page: Promise<PageFiles>;
  /** What an empty folder begins with: a blank workbook or the sample. */
  readonly isNew: boolean;
  readonly makeSample: (language: Language) => Promise<Snapshot>;
}

/** A workbench that runs. */
export interface Started {
  readonly port: number;
  readonly token: string;
  /** The folder, absolute. */
  readonly data: string;
  /** Whether the last state was damaged and the one before was taken. */
  readonly isBackup: boolean;
  readonly workbench: Workbench;
  /** Saves and ends. @throws Error where the disk refuses */
  close(): Promise<void>;
}

/** How long what runs may go on when the workbench is closed, in milliseconds. */
const PATIENCE = 3_000;

/**
 * Opens the data folder and serves it.
 * @throws FolderTaken, FolderDamaged, Error where no port is free or the folder cannot be written
 */
export async function start(options: StartOptions): Promise<Started> {
  const data = resolve(options.data);
  const folder = new DataFolder(data);
  const unlock = lockFolder(data);
  try {
    const { snapshot, isBackup } = folder.load();
    const begun = snapshot ?? (options.isNew ? blankWorkbook('ko') : await options.makeSample('ko'));
    const workbench: Workbench = new Workbench({
      project: options.project,
      snapshot: begun,
      changed: (change) => keeper.changed(change),
      kept: () => ({ type: 'saved', ...keeper.kept }),
    });
    const keeper = new Keeper(
      folder,
      () => workbench.host,
      (state) => workbench.tellEverybody({ type: 'saved', ...state }),
    );
    if (snapshot && !isBackup) keeper.begin();
    else await keeper.flush();
    const store = new FileStore({
      workbench,
      keeper,
      folder,
      makeSample: options.makeSample,
    });
    const token = randomBytes(24).toString('base64url');
    // The first execution is not to wait for what all of them need.
    setImmediate(workerSource);
    const { port, close } = await listen({ workbench, store, token, page: options.page }, options.port);
    return {
      port,
      token,
      data,
      isBackup,
      workbench,
      close: async () => {
        const closed = close();
        await workbench.close(PATIENCE);
        await closed;
        try {
          await keeper.flush();
        } finally {
          unlock();
        }
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
