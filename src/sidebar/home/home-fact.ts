import type { HomeState } from '../../features/home/home';
import { FRESH_DAYS } from '../../features/home/steps';

/** Whether nobody has begun with this workbook yet: no sheets, or neither records nor a name in them. */
export function isUntouched({ isPrepared, clinic, data, openImports }: HomeState): boolean {
  return !isPrepared || (data.patients === 0 && clinic === '' && openImports.length === 0);
}

/** Whether the records should be brought up to date; the made-up sample never. */
export function isStale({ data, isSample }: HomeState): boolean {
  return !isSample && data.ageDays !== null && data.ageDays > FRESH_DAYS;
}

/** Whether one version of the program, `0.10.0`, is older than another; what is no version never is. */
export function isOlder(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split('.').map(Number));
  for (const [index, part] of (two ?? []).entries()) {
    const mine = one?.[index] ?? 0;
    if (mine !== part) return mine < part;
  }
  return false;
}
