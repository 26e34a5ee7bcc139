import { requireChromium } from '../../local/browser/require-chromium';

/** Before the first test in a browser: finds one, installs one, or fails saying what to install. */
export function setup(): void {
  requireChromium(console.log);
}
