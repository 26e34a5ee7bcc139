import type { CalendarDate } from '../../core/calendar-date';
import { AD_MARK, isAdvertising } from './advertising';
import type { PreparedTemplate } from './compose-draft';
import { type DraftRow, draftKey } from './draft-row';
import { CAP, isOverCap } from './may-send';
import type { Cause } from './reason';
import type { Person } from './recipient';
import type { SceneFacts } from './scene';

/** States of what is out of the house. */
export const OUT: ReadonlySet<string> = new Set(['exported', 'sent', 'replied']);

/** Who has had enough advertising texts. */
export interface Cap {
  /** Why the person gets no more of the kind. */
  stop(person: Person, template: PreparedTemplate): Cause | undefined;
  /** Counts a draft that was approved a moment ago. @returns whether anybody may have had enough by it */
  count(row: DraftRow): boolean;
}

/**
 * Two advertising texts in 30 days are enough for a person and for a number, those of the season's plan left out. What was approved counts as if it went out
 * today; a draft that is approved itself is looked at with those before it in the sheet.
 */
export function openCap(
  { season, existing, setting }: SceneFacts,
  templateById: ReadonlyMap<string, PreparedTemplate>,
): Cap {
  const { today, greetingIsAd } = setting;
  const placeById = new Map(existing.map(({ id }, place) => [id, place]));
  type Had = { id: string; place: number; isOut: boolean; on: CalendarDate };
  /** By person and by number. */
  const texts = new Map<string, Had[]>();
  const count = ({ id, patient, phone, template, status, channel, sentOn, text }: DraftRow): boolean => {
    if (channel !== 'sms') return false;
    const isOut = OUT.has(status);
    if (!isOut && status !== 'approved') return false;
    const wording = templateById.get(template);
    const counts = wording
      ? wording.occasion !== 'season' && isAdvertising(wording, greetingIsAd)
      : text.startsWith(AD_MARK);
    if (!counts) return false;
    const one = { id, place: placeById.get(id) ?? 0, isOut, on: sentOn || today };
    let most = 0;
    for (const key of phone === '' ? [patient] : [patient, phone]) {
      const had = texts.get(key);
      if (had) had.push(one);
      else texts.set(key, [one]);
      most = Math.max(most, had?.length ?? 1);
    }
    return most >= CAP.texts;
  };
  for (const row of existing) count(row);
  return {
    count,
    stop({ id, phone }, template) {
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
    },
  };
}
