import type { Language, Text } from '../../core/text';
import type { App } from '../app';

/** A number as it is read: 12,345. */
export function shownCount(count: number, language: Language): string {
  return count.toLocaleString(language);
}

/** `2,600줄`. */
export function sayRows(app: App, count: number): string {
  return app.say(ROWS, { count: shownCount(count, app.language) });
}

const ROWS: Text = { ko: '{count}줄', zh: '{count}行', en: '{count} {count|row|rows}' };
