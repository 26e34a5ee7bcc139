import type { CalendarDate } from '../../core/calendar-date';
import { AD_MARK, isAdvertising } from './advertising';
import type { PreparedTemplate } from './compose-draft';
import { draftKey } from './draft-row';
import { isOverCap } from './may-send';
import type { Cause } from './reason';
import type { Person } from './recipient';
import type { SceneFacts } from './scene';

/** States of what is out of the house. */
export const OUT: ReadonlySet<string> = new Set(['exported', 'sent', 'replied']);

/**
 * Two advertising texts in 30 days are enough for a person and for a number, those of the season's plan left out. What was approved counts as if it went out
 * today; a draft that is approved itself is looked at with those before it in the sheet.
 */
export function cappedOf(
  { season, existing, setting }: SceneFacts,
  templateById: ReadonlyMap<string, PreparedTemplate>,
): (person: Person, template: PreparedTemplate) => Cause | undefined {
  const { today, greetingIsAd } = setting;
  type Had = { id: string; place: number; isOut: boolean; on: CalendarDate };
  /** By person and by number. */
  const texts = new Map<string, Had[]>();
  for (const [place, { id, patient, phone, template, status, channel, sentOn, text }] of existing.entries()) {
    if (channel !== 'sms') continue;
    const isOut = OUT.has(status);
    if (!isOut && status !== 'approved') continue;
    const wording = templateById.get(template);
    const counts = wording
      ? wording.occasion !== 'season' && isAdvertising(wording, greetingIsAd)
      : text.startsWith(AD_MARK);
    if (!counts) continue;
    const one = { id, place, isOut, on: sentOn || today };
    for (const key of phone === '' ? [patient] : [patient, phone])
      texts.set(key, [...(texts.get(key) ?? []), one]);
  }
  return ({ id, phone }, template) => {
    if (template.channel !== 'sms' || template.occasion === 'season') return undefined;
    if (!isAdvertising(template, greetingIsAd)) return undefined;
    const all = [...new Set([...(texts.get(id) ?? []), ...(texts.get(phone) ?? [])])];
    if (all.length === 0) return undefined;
    all.sort((one, other) => one.place - other.place);
    const key = draftKey(season, id, template);
    const own = all.findIndex((one) => one.id === key);
    const others = all.filter((one, index) => index !== own && (one.isOut || own < 0 || index < own));
    return isOverCap(
      others.map(({ on }) => on),
      today,
    )
      ? { code: 'overCap' }
      : undefined;
  };
}
