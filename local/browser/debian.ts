import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Debian itself, as root. Ubuntu's chromium package is only a pointer to the snap store. */
export function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @returns whether all went well */
export function installPackages(...names: readonly string[]): boolean {
  return [['update'], ['install', '--yes', '--no-install-recommends', ...names]].every(
    (args) => spawnSync('apt-get', args, { stdio: 'ignore', timeout: 600_000 }).status === 0,
  );
}
