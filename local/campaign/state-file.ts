import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Snapshot } from '../../host/snapshot';
import { UnusableInput } from './unusable-input';

/** The workbook of an earlier run; undefined where there was none. @throws UnusableInput for a file that is no saved workbook */
export function loadState(path: string): Snapshot | undefined {
  if (!existsSync(path)) return undefined;
  let saved: unknown;
  try {
    saved = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UnusableInput(
      `${path} is damaged: it is no JSON. Restore an earlier copy, or name another --state file to start anew.`,
    );
  }
  if (!isSnapshot(saved)) {
    throw new UnusableInput(`${path} is no workbook saved by this command. Name another --state file.`);
  }
  return saved;
}

/** Writes beside the old file and puts it in its place at once, so that a crash leaves the old or the new one, never half of one. */
export function saveState(path: string, snapshot: Snapshot): void {
  writeWhole(path, JSON.stringify(snapshot));
}

/** As {@link saveState}, for any content. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, content);
  renameSync(beside, path);
}

function isSnapshot(value: unknown): value is Snapshot {
  const snapshot = value as Partial<Snapshot> | null;
  return (
    snapshot !== null &&
    typeof snapshot === 'object' &&
    snapshot.format === 'dental-vip-care-workbook' &&
    snapshot.version === 1 &&
    Array.isArray(snapshot.sheets)
  );
}
