import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installPackages, isDebianRoot } from './debian';
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
  for (const { name, install } of waysToInstall()) {
    say(`no Chromium here: installing one with ${name}`);
    install();
    const installed = findChromium(thisMachine());
    if (installed !== undefined && starts(installed)) return installed;
    tried.push(name);
  }
  throw new Error(
    `No Chromium or Chrome was found, and none could be installed with ${tried.join(' or ')}. Install Chromium or Google Chrome, or set CHROME_PATH to its program.`,
  );
}

/** A browser may be there and lack a library of the system. */
function starts(program: string): boolean {
  return process.platform === 'win32' || spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function waysToInstall(): { readonly name: string; readonly install: () => void }[] {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const fetched = {
    name: 'playwright install',
    install: () => {
      const args = [join(playwright, 'cli.js'), 'install', 'chromium'];
      spawnSync(process.execPath, args, { stdio: 'ignore', timeout: 600_000 });
    },
  };
  const debian = { name: 'apt-get', install: () => void installPackages('chromium') };
  return isDebianRoot() ? [fetched, debian] : [fetched];
}
