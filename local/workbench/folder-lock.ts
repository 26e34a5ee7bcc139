import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'in-use';
/** How often a server says that it lives, and for how long that is believed, in milliseconds. */
const BEAT = 10_000;
const BELIEVED = 60_000;

/**
 * Takes a data folder for this process alone.
 * @returns gives it back
 * @throws FolderTaken where another one that lives has it
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, NAME);
  if (!tryTake(path)) {
    const owner = ownerOf(path);
    if (owner !== undefined) throw new FolderTaken(owner);
    rmSync(path, { force: true });
    if (!tryTake(path)) throw new FolderTaken(ownerOf(path) ?? 0);
  }
  const beat = setInterval(() => touch(path), BEAT).unref();
  return () => {
    clearInterval(beat);
    rmSync(path, { force: true });
  };
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder was taken away: the next save says so.
  }
}

/** Another server has the folder. */
export class FolderTaken extends Error {
  constructor(readonly pid: number) {
    super(`the folder is in use by process ${pid}`);
  }
}

function tryTake(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that has the folder; undefined where it is gone. After a restart of the machine its number may be another's. */
function ownerOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    const age = Date.now() - statSync(path).mtimeMs;
    return age < BELIEVED && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
