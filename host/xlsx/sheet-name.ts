import type { SavedSheet } from '../snapshot';

/**
 * Names that Excel accepts, in the order of the sheets: at most 31 characters, none of `[]:*?/\`, distinct regardless
 * of case and from `reserved`.
 */
export function fileSheetNames(sheets: readonly SavedSheet[], reserved: string): string[] {
  const taken = new Set([reserved.toLowerCase(), 'history']);
  return sheets.map(({ name }) => {
    const clean =
      name
        .replace(/[[\]:*?/\\\u0000-\u001F]/g, ' ')
        .replace(/^'|'$/g, ' ')
        .trim() || 'Sheet';
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const candidate = clean.slice(0, 31 - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** A sheet's name as it stands in a formula. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
