import { advertisingRules } from './advertising-rules';
import type { Check, CheckContext, Warning } from './check';
import { claim } from './claim';
import { namedPatient } from './identity';
import { length } from './length';
import { givenAway, points, vagueDiscount } from './price';
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
  medicine,
  points,
  broker,
  giftAmount,
  giftForVisit,
  vagueDiscount,
  claim,
  alcohol,
  benefitForReferred,
  length,
];

/** What a text breaks, in the order of {@link CHECKS}; each with the words, each word once. */
export function checkText(text: string, context: CheckContext): Warning[] {
  return CHECKS.flatMap((check) => {
    const words = [...new Set(check.find(text, context))];
    return words.length > 0 ? [{ check, words }] : [];
  });
}
