import { type Language, say, type Text, type TextValues } from './text';

/**
 * A fault that a person can mend: it says what is wrong, where, and the way out, in the reader's language.
 * A plain Error is a bug of ours. Translated at the edge, by {@link explain}.
 */
export class AppError extends Error {
  constructor(
    /** Stable, for programs: `table.headerMissing`. */
    readonly code: string,
    /** What was found, where (sheet, row, column, value), what was expected. */
    readonly text: Text,
    readonly values: TextValues = {},
    /** What to do now. */
    readonly tip?: Text,
  ) {
    super(`${code}: ${say(text, 'en', values)}`);
    this.name = 'AppError';
  }
}

/** The fault and its way out as one passage in the reader's language. */
export function explain(error: AppError, language: Language): string {
  const what = say(error.text, language, error.values);
  return error.tip ? `${what} ${say(error.tip, language, error.values)}` : what;
}
