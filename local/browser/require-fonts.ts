import { spawnSync } from 'node:child_process';
import { installPackages, isDebianRoot } from './debian';

/**
 * Letters of Korean and Chinese for pages that bring no font of their own, as the frames of HtmlService do: there, or
 * installed now where this is Debian and we are root. Only Linux comes without.
 *
 * @throws Error naming what to install
 */
export function requireFonts(say: (line: string) => void): void {
  if (process.platform !== 'linux' || hasFonts()) return;
  if (isDebianRoot()) {
    say('no Korean and Chinese fonts here: installing fonts-noto-cjk with apt-get');
    installPackages('fontconfig', 'fonts-noto-cjk');
    if (hasFonts()) return;
  }
  throw new Error('Pages need fonts with Korean and Chinese letters: install fonts-noto-cjk and fontconfig.');
}

function hasFonts(): boolean {
  return ['ko', 'zh-cn'].every((language) =>
    spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).stdout?.trim(),
  );
}
