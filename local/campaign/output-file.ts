import { accessSync, constants, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CampaignArguments } from './arguments';
import { campaignFault, reasonOf } from './fault';

/** A file to write. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What stands at a path; undefined where nothing can. */
export function placeOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A path through a file, or one that is too long.
    return undefined;
  }
}

/**
 * Makes sure before any work that every output can be written and overwrites nothing that is read.
 * @throws AppError naming the option and its path
 */
export function requireWritablePlaces({ files, staff, out, state, json }: CampaignArguments): void {
  const taken = new Set([...files, ...(staff === undefined ? [] : [staff])].map((path) => resolve(path)));
  const outputs = { '--out': out, '--state': state, '--json': json === '-' ? undefined : json };
  for (const [option, path] of Object.entries(outputs)) {
    if (path === undefined) continue;
    if (taken.has(resolve(path))) throw campaignFault('samePath', { option, path });
    taken.add(resolve(path));
    requireWritable(option, path);
  }
}

function requireWritable(option: string, path: string): void {
  const place = placeOf(path);
  if (place?.isDirectory()) throw campaignFault('isFolder', { option, path });
  const folder = dirname(resolve(path));
  if (!placeOf(folder)?.isDirectory()) throw campaignFault('noFolder', { option, path: folder });
  try {
    accessSync(place && !place.isFile() ? path : folder, constants.W_OK);
    if (place) accessSync(path, constants.W_OK);
  } catch (error) {
    throw campaignFault('notWritable', { path, reason: reasonOf(error) });
  }
}

/**
 * Writes all files or none: each beside its place first, and put there at once when all are written, so that a full disk
 * or a crash leaves whole files, old or new.
 *
 * @throws AppError naming the file that cannot be written
 */
export function writeAll(files: readonly OutputFile[]): void {
  const beside = files.map(({ path }) => (isDevice(path) ? path : `${path}.${process.pid}.tmp`));
  let current = '';
  try {
    files.forEach(({ path, content }, index) => {
      current = path;
      writeFileSync(beside[index] ?? path, content);
    });
    files.forEach(({ path }, index) => {
      current = path;
      if (beside[index] !== path) renameSync(beside[index] ?? path, path);
    });
  } catch (error) {
    files.forEach(({ path }, index) => {
      if (beside[index] !== path) rmSync(beside[index] ?? path, { force: true });
    });
    throw campaignFault('notWritable', { path: current, reason: reasonOf(error) });
  }
}

/** `/dev/stdout` and the like are written to, not exchanged. */
function isDevice(path: string): boolean {
  const place = placeOf(path);
  return place !== undefined && !place.isFile();
}
