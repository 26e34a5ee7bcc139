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
