import type { Language } from '../../core/text';
import { OCCASIONS, type Occasion } from '../../features/message/message';
import type { WordingEntry } from '../../features/message/wording-view';

/** A wording that stands for itself, with its words in other languages. */
export interface WordingRow {
  readonly wording: WordingEntry;
  readonly variants: readonly WordingEntry[];
}

/** The wordings of one occasion. */
export interface WordingGroup {
  readonly occasion: Occasion;
  readonly rows: readonly WordingRow[];
  /** How many of the rows are in use. */
  readonly inUse: number;
}

/** The wordings by occasion, in the order of the year; occasions without any are left out. */
export function groupWordings(wordings: readonly WordingEntry[]): WordingGroup[] {
  const variants = new Map<string, WordingEntry[]>();
  for (const wording of wordings) {
    if (wording.baseId !== '')
      variants.set(wording.baseId, [...(variants.get(wording.baseId) ?? []), wording]);
  }
  return (Object.keys(OCCASIONS) as Occasion[]).flatMap((occasion) => {
    const rows = wordings
      .filter((wording) => wording.occasion === occasion && wording.baseId === '')
      .map((wording) => ({ wording, variants: variants.get(wording.id) ?? [] }));
    const inUse = rows.filter(({ wording }) => isInUse(wording)).length;
    return rows.length === 0 ? [] : [{ occasion, rows, inUse }];
  });
}

/** Whether drafts are made from it by themselves; wordings of other occasions than the season are made for whom staff choose. */
export function isInUse({ occasion, active }: WordingEntry): boolean {
  return occasion === 'season' && active;
}

/** The same words in all languages that they are there in, the wording's own first. */
export function siblingsOf(wording: WordingEntry, all: readonly WordingEntry[]): readonly WordingEntry[] {
  const base = wording.baseId === '' ? wording.id : wording.baseId;
  return all.filter(({ id, baseId }) => id === base || baseId === base);
}

/** Languages in which a wording does not say anything yet. */
export function missingLanguages(
  wording: WordingEntry,
  all: readonly WordingEntry[],
  languages: readonly Language[],
): Language[] {
  const there = new Set(siblingsOf(wording, all).map(({ language }) => language));
  return languages.filter((language) => !there.has(language));
}
