import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the directory hold exactly these files.
 * Builds may run side by side, so every file is swapped in whole and one that is right already is left alone:
 * whoever reads sees the old text or the new one, never half of it and never a gap.
 *
 * @returns whether anything had to change
 */
export function writeOutput(directory: string, files: ReadonlyMap<string, string>): boolean {
  mkdirSync(directory, { recursive: true });
  let changed = false;
  for (const [name, text] of files) {
    if (readIfThere(join(directory, name)) === text) continue;
    swapIn(directory, name, text);
    changed = true;
  }
  for (const name of readdirSync(directory)) {
    if (files.has(name)) continue;
    rmSync(join(directory, name), { recursive: true, force: true });
    changed = true;
  }
  return changed;
}

/** The draft waits beside the directory, not in it: nothing else may ever stand in there. */
function swapIn(directory: string, name: string, text: string): void {
  const draft = `${directory}.${randomUUID()}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, join(directory, name));
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
