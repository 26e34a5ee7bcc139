import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium, thisMachine } from './find-chromium';

/**
 * A Chromium that is there, or installed now: by Playwright, else by apt where this is Debian and we are root.
 *
 * @param say is told what is being installed: it takes a while
 * @throws Error naming what to install, where nothing helps
 */
export function requireChromium(say: (line: string) => void): string {
  const found = findChromium(thisMachine());
  if (found !== undefined) return found;
  const tried: string[] = [];
  for (const { name, commands } of waysToInstall()) {
    say(`no Chromium here: installing one with ${name}`);
    const failed = commands.find(
      ([command = '', ...args]) =>
        spawnSync(command, args, { stdio: 'ignore', timeout: 600_000 }).status !== 0,
    );
    const installed = findChromium(thisMachine());
    if (installed !== undefined && starts(installed)) return installed;
    tried.push(`${name}${failed ? ` (failed: ${failed.join(' ')})` : ''}`);
  }
  throw new Error(
    `No Chromium or Chrome was found, and none could be installed${tried.length > 0 ? ` with ${tried.join(', nor with ')}` : ''}. Install Chromium or Google Chrome, or set CHROME_PATH to its program.`,
  );
}

/** A browser may be there and lack a library of the system. */
function starts(program: string): boolean {
  return process.platform === 'win32' || spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

interface WayToInstall {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
}

function waysToInstall(): WayToInstall[] {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const playwright = {
    name: 'playwright install',
    commands: [[process.execPath, cli, 'install', 'chromium']],
  };
  const apt = {
    name: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
    ],
  };
  return isDebianRoot() ? [playwright, apt] : [playwright];
}

/** Debian itself: Ubuntu's package is only a pointer to the snap store. */
function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
