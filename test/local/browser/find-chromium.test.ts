import { describe, expect, it } from 'vitest';
import { findChromium, type Surroundings } from '../../../local/browser/find-chromium';

function machine(programs: readonly string[], more: Partial<Surroundings> = {}): Surroundings {
  return {
    env: { PATH: '/opt/bin:/usr/bin' },
    platform: 'linux',
    home: '/home/desk',
    isProgram: (path) => programs.includes(path),
    list: () => [],
    ...more,
  };
}

describe('findChromium', () => {
  it('takes the one that CHROME_PATH names before all others', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/my/chrome' };
    expect(findChromium(machine(['/usr/bin/chromium', '/my/chrome'], { env }))).toBe('/my/chrome');
  });

  it('takes no other where CHROME_PATH names nothing that runs', () => {
    const env = { CHROME_PATH: '/my/chrome' };
    expect(() => findChromium(machine(['/usr/bin/chromium'], { env }))).toThrow('/my/chrome');
  });

  it.each([
    ['/usr/bin/chromium'],
    ['/usr/bin/google-chrome'],
    ['/opt/bin/chromium-browser'],
    ['/snap/bin/chromium'],
  ])('finds %s', (path) => {
    expect(findChromium(machine([path]))).toBe(path);
  });

  it('finds Chrome among the applications of a Mac', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machine([path], { platform: 'darwin' }))).toBe(path);
  });

  it('finds the newest that Playwright fetched', () => {
    const cache = '/home/desk/.cache/ms-playwright';
    const programs = ['900', '1255'].map((build) => `${cache}/chromium-${build}/chrome-linux64/chrome`);
    const list = (folder: string) =>
      folder === cache ? ['chromium-900', 'ffmpeg-1011', 'chromium-1255'] : [];
    expect(findChromium(machine(programs, { list }))).toBe(programs[1]);
  });

  it('finds nothing where nothing stands', () => {
    expect(findChromium(machine([]))).toBeUndefined();
  });
});
