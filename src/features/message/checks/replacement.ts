import { unsupportedCharacters } from '../bytes';
import { strayCharacters } from './broken-character';
import type { CheckContext, Warning } from './check';

/** A word of a text, and what may stand in its place without changing what the text promises. */
export interface Replacement {
  readonly word: string;
  /** '' = the word is left out. */
  readonly replacement: string;
}

/**
 * What can stand for a superlative or a promise of success, whatever follows it; the longer words first. A promise that
 * fits nowhere (완치, 1위) has none, and neither has anything that concerns money or gifts: there the sentence has to change.
 */
const PLAINER: readonly (readonly [word: string, replacement: string])[] = [
  ['아프지 않게', '편안하게'],
  ['아프지 않은', '편안한'],
  ['안 아프게', '편안하게'],
  ['안아프게', '편안하게'],
  ['안 아픈', '편안한'],
  ['안아픈', '편안한'],
  ['통증 없는', '통증을 줄이는'],
  ['통증없는', '통증을 줄이는'],
  ['통증이 없는', '통증을 줄이는'],
  ['최첨단', '새로운'],
  ['最先进', '先进'],
  ['无痛', '舒适'],
  ['根治', '治疗'],
  ['painless', 'gentle'],
  ['Painless', 'Gentle'],
  ['pain-free', 'gentle'],
  ['Pain-free', 'Gentle'],
  ['most advanced', 'modern'],
];

/** Every safe replacement for what was found in a text; each word stands in the text as given. */
export function replacementsFor(
  text: string,
  found: readonly Warning[],
  { channel, region }: Pick<CheckContext, 'channel' | 'region'>,
): Replacement[] {
  const offered: Replacement[] = [];
  for (const { check, words } of found) {
    if (check.code === 'M4') {
      const passages = words.join('\n');
      for (const [word, replacement] of PLAINER) {
        const isPart = offered.some((other) => other.word.includes(word));
        if (!isPart && passages.includes(word) && text.includes(word)) offered.push({ word, replacement });
      }
    }
  }
  for (const word of strayCharacters(text)) offered.push({ word, replacement: '' });
  if (channel !== 'sms' || region === 'cn') return offered;
  for (const { character, replacement } of unsupportedCharacters(text))
    if (replacement !== undefined && !offered.some(({ word }) => word === character))
      offered.push({ word: character, replacement });
  return offered;
}

/** The text with the word replaced wherever it stands. */
export function applyReplacement(text: string, { word, replacement }: Replacement): string {
  return word === '' ? text : text.split(word).join(replacement);
}
