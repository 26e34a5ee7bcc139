import { ACTIONS } from '../../src/actions';

/** Makes every sheet, in some two thousand calls: tried in a file of its own. */
export const LONGEST = 'workbook.prepare';

/** All other actions, dealt out to so many test files, which run beside each other. */
export function part(nth: number, of: number): readonly string[] {
  const ids = ACTIONS.map(({ id }) => id).filter((id) => id !== LONGEST);
  return ids.filter((_, index) => index % of === nth);
}
