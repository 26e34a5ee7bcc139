import type { Memory } from '../../workbook/memory';

const KEY = 'newestVersion';

/** Remembers the program's version where it is the newest ever used with this file. @returns the newest, this one or a later */
export function noteVersion(memory: Memory, version: string): string {
  const newest = memory.get(KEY) ?? '';
  if (newest !== '' && !isNewer(version, newest)) return newest;
  memory.set(KEY, version);
  return version;
}

/** Whether one version is later than another, each as numbers parted by dots: `0.10.0` is later than `0.9.3`. */
export function isNewer(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (one?.[i] || 0) - (other?.[i] || 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
