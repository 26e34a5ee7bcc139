import { LANGUAGES, type Language } from '../../core/text';
import type { MessageTemplate } from './message';

/** The id of a wording's words in another language than the workbook's: `year-end` in Chinese is `year-end-zh`. */
export function variantId(id: string, language: Language): string {
  return `${id}-${language}`;
}

/** Of what wording this one is the other-language words, by id; '' where it stands for itself. */
export function baseIdOf(
  { id, language }: Pick<MessageTemplate, 'id' | 'language'>,
  ids: ReadonlySet<string>,
): string {
  const suffix = LANGUAGES.find((each) => id.endsWith(`-${each}`));
  const base = id.slice(0, -3);
  return suffix === language && ids.has(base) ? base : '';
}

/**
 * The words to write to somebody in: those in his language where 문구함 holds some for the same channel, else the wording's own.
 * A wording in use leaves out words that are not ticked; one that was asked for by name takes them as they are.
 * The draft stays the wording's: its key goes by the id of `base`, so that a change of language makes no second draft.
 *
 * @param language of the person; '' = the workbook's
 */
export function variantFor<T extends MessageTemplate>(
  base: T,
  byId: ReadonlyMap<string, T>,
  language: Language | '',
): T {
  if (language === '' || language === base.language) return base;
  const found = byId.get(variantId(base.id, language));
  const counts =
    found?.language === language &&
    found.channel === base.channel &&
    found.text.trim() !== '' &&
    (found.active || !base.active);
  return found && counts ? found : base;
}
