import type { Text } from '../../core/text';
import type { App } from '../app';

/** A word of a sheet as a choice that stands by itself: with a capital where the language has them. */
export function sayChoice(app: Pick<App, 'say'>, word: Text): string {
  const said = app.say(word);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
