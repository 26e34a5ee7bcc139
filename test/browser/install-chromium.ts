import { requireChromium } from '../../local/browser/require-chromium';
import { requireFonts } from '../../local/browser/require-fonts';

/** Before the first test in a browser: finds one and fonts, installs them, or fails saying what to install. */
export function setup(): void {
  requireChromium(console.log);
  requireFonts(console.log);
}
