import type { Language } from '../../core/text';

/** A number as it is read: 12,345. */
export function shownCount(count: number, language: Language): string {
  return count.toLocaleString(language);
}
