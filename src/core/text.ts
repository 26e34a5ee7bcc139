import { isolate } from './isolate';

/** The languages that staff can choose; Korean is the product's first. */
export const LANGUAGES = ['ko', 'zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language: a missing one does not compile. `{name}` stands for a value, `{name|one|more}` for a word that goes with it, see {@link say}. */
export type Text = Readonly<Record<Language, string>>;

/** Values for the `{name}` places of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * The text in one language, its `{name}` places filled. Where `{name|row|rows}` stands, the first word goes with a value of 1, the
 * second with any other.
 * A value that would turn the sentence around is set apart, see {@link isolate}. A place without a value is a bug of ours and throws a plain Error.
 *
 * @example say({ ko: '{n}건', zh: '{n}条', en: '{n} {n|item|items}' }, 'en', { n: 3 }) // '3 items'
 */
export function say(text: Text, language: Language, values: TextValues = {}): string {
  const known = new Map(Object.entries(values));
  return text[language].replace(PLACE, (_, name: string, one?: string, more?: string) => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`say: no value for {${name}} in "${text[language]}"`);
    if (one === undefined || more === undefined) return isolate(String(value));
    return String(value) === '1' ? one : more;
  });
}

/** Things in a row, as the language parts them. */
export function listed(things: readonly string[], language: Language): string {
  return things.join(language === 'zh' ? '、' : ', ');
}

const PLACE = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;
