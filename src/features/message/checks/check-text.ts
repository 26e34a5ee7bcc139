import { stripInvisible } from '../../../core/invisible';
import { toChild, toProfessional } from './addressee';
import { advertisingRules } from './advertising-rules';
import { alimtalk } from './alimtalk';
import { brokenCharacter } from './broken-character';
import type { Check, CheckContext, Warning } from './check';
import { claim } from './claim';
import { consentAge } from './consent-age';
import { namedPatient } from './identity';
import { length } from './length';
import { comparison, priceLure, prizeDraw } from './lure';
import { ownHealth } from './own-health';
import { patientStory } from './patient-story';
import { givenAway, points, vagueDiscount } from './price';
import { promise } from './promise';
import {
  alcohol,
  benefitForReferred,
  broker,
  cashOrVoucher,
  giftAmount,
  giftForVisit,
  medicine,
  rewardForReferring,
  transport,
} from './reward';

/** Every check of a text, the graver first. */
export const CHECKS: readonly Check[] = [
  givenAway,
  rewardForReferring,
  cashOrVoucher,
  transport,
  namedPatient,
  advertisingRules,
  brokenCharacter,
  medicine,
  prizeDraw,
  comparison,
  promise,
  points,
  broker,
  priceLure,
  patientStory,
  ownHealth,
  giftAmount,
  giftForVisit,
  vagueDiscount,
  claim,
  alcohol,
  benefitForReferred,
  toChild,
  toProfessional,
  consentAge,
  alimtalk,
  length,
];

/** Verdicts on wordings, by the wording with the addressees' names blanked; one for a whole run. */
export type Verdicts = Map<string, readonly Warning[]>;

/**
 * What a text breaks, in the order of {@link CHECKS}; each with the words, each word once.
 * @param verdicts remembers what was found in a wording, so that thousands of letters are judged as fast as one
 */
export function checkText(text: string, context: CheckContext, verdicts: Verdicts = new Map()): Warning[] {
  const said = plainWords(context.subject === '' ? text : `${text}\n\n${context.subject}`);
  // A name is no promise: 최고님 is called so. Blanked, letter by letter, it also makes letters of one wording alike.
  const wording = context.namesAllowed.reduce(
    (rest, name) => (name === '' ? rest : rest.split(name).join('\u0001'.repeat(name.length))),
    said,
  );
  let general = verdicts.get(wording);
  if (general === undefined) {
    general = CHECKS.flatMap((check) => (check.personal ? [] : warn(check, check.find(wording, context))));
    verdicts.set(wording, general);
  }
  const ofWording = new Map(general.map(({ check, words }) => [check, words]));
  return CHECKS.flatMap((check) =>
    warn(check, [
      ...(check.personal ? check.find(check.literal ? text : said, context) : (ofWording.get(check) ?? [])),
      ...(context.known && check.findKnown ? check.findKnown(context.known) : []),
    ]),
  );
}

/**
 * The words as they are read: composed letters, nothing unseen between them, digits of usual width, and a line feed within a
 * sentence (…을⏎무료로) as the space that it stands for.
 */
function plainWords(text: string): string {
  return stripInvisible(text.normalize('NFC'))
    .replace(/[０-９％]/g, (character) => character.normalize('NFKC'))
    .replace(/([을를은는이가도의에로와고며면]|(?<!치)과|[,，、])\n(?=\S)/g, '$1 ');
}

function warn(check: Check, words: readonly string[]): Warning[] {
  return words.length > 0 ? [{ check, words: [...new Set(words)] }] : [];
}
