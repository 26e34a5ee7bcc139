import { type Browser, chromium } from 'playwright-core';
import { requireChromium } from './require-chromium';

/** No network of its own but what a page asks for, no first-run questions. */
const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** A browser without a window. Root may not use Chromium's own sandbox. */
export function launchChromium(say: (line: string) => void): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: requireChromium(say),
    args: isRoot ? [...FLAGS, '--no-sandbox'] : FLAGS,
  });
}
