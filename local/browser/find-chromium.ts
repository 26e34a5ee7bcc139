import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What of the outside decides where a browser may stand. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Whether the file is there and may be run. */
  readonly isProgram: (path: string) => boolean;
  /** Names in a folder; empty where there is none. */
  readonly list: (folder: string) => readonly string[];
}

/** This machine. */
export function thisMachine(): Surroundings {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    isProgram: (path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
    list: (folder) => {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    },
  };
}

/**
 * A Chromium or Chrome: the one that CHROME_PATH names, else one that is installed in a usual place, else one that
 * Playwright has fetched before.
 *
 * @returns its path; undefined where there is none
 * @throws Error where CHROME_PATH names no program: what somebody asked for is not silently replaced
 */
export function findChromium(surroundings: Surroundings): string | undefined {
  const { env, isProgram } = surroundings;
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, and no program stands there`);
  }
  return [...usualPlaces(surroundings), ...fetchedByPlaywright(surroundings)].find(isProgram);
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function usualPlaces({ env, platform }: Surroundings): string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...new Set(folders)].filter(Boolean).flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

/** Where Playwright keeps browsers. Source: https://playwright.dev/docs/browsers#managing-browser-binaries */
function fetchedByPlaywright({ env, platform, home, list }: Surroundings): string[] {
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library', 'Caches', 'ms-playwright'),
    win32: join(env.LOCALAPPDATA ?? home, 'ms-playwright'),
  };
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? caches[platform] ?? join(home, '.cache', 'ms-playwright');
  const programs = [
    join('chrome-linux', 'chrome'),
    join('chrome-linux64', 'chrome'),
    join('chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
    join('chrome-win', 'chrome.exe'),
    join('chrome-win64', 'chrome.exe'),
  ];
  return list(cache)
    .filter((folder) => /^chromium-\d+$/.test(folder))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((folder) => programs.map((program) => join(cache, folder, program)));
}
