import { PARTICLES, type Particle } from '../../core/particle';
import type { Language } from '../../core/text';
import { FIELDS, type FieldId } from '../../features/message/field';
import type { Occasion } from '../../features/message/message';
import type { WordingEntry, WordingInput } from '../../features/message/wording-view';

/** A wording as an editor begins with it. */
export function inputOf(entry: WordingEntry): WordingInput {
  const { id, name, occasion, channel, tier, language, subject, text, active } = entry;
  return { id, name, occasion, class: entry.class, channel, tier, language, subject, text, active };
}

/** A new wording: greetings by text are what most are. */
export function blankWording(language: Language, occasion: Occasion = 'season'): WordingInput {
  return {
    id: '',
    name: '',
    occasion,
    class: 'greeting',
    channel: 'sms',
    tier: '',
    language,
    subject: '',
    text: '',
    active: false,
  };
}

/** What somebody has typed and not saved, beside what was there. */
export function isChanged(typed: WordingInput, before: WordingInput): boolean {
  const columns = ['name', 'occasion', 'class', 'channel', 'tier', 'subject', 'text', 'active'] as const;
  return columns.some((column) => typed[column] !== before[column]);
}

/** A text with the place where one types in it, in UTF-16 units. */
export interface Typing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A place to be filled in, as the wording's language names it; with a particle where one is wanted. */
export function fieldSnippet(field: FieldId, language: Language, particle: Particle | ''): string {
  const name = FIELDS[field].name[language];
  return particle === '' ? `{{${name}}}` : `{{${name}|josa:'${particle}'}}`;
}

/** The particles that a place may be followed by, the usual ones first. */
export const OFFERED_PARTICLES: readonly Particle[] = PARTICLES.slice(0, 5);

/** What decides whether a passage stands. */
export type ConditionId = 'tierA' | 'thanks' | 'director' | 'coupon';

/** What stands before and behind a passage that not everybody gets. */
export function conditionAround(
  id: ConditionId,
  language: Language,
): readonly [before: string, behind: string] {
  const name = (field: FieldId) => FIELDS[field].name[language];
  const condition = {
    tierA: `${name('tier')} == 'A'`,
    thanks: name('thanksForReferral'),
    director: name('director'),
    coupon: `${name('coupon')} and ${name('validUntil')}`,
  }[id];
  return [`{% if ${condition} %}`, '{% endif %}'];
}

/** What to put into the text for an insertion: a field replaces what is selected, a condition goes around it. */
export function insertion(
  { text, start, end }: Typing,
  added: string | readonly [before: string, behind: string],
): { readonly inserted: string; readonly cursor: number } {
  if (typeof added === 'string') return { inserted: added, cursor: start + added.length };
  const [before, behind] = added;
  const selected = text.slice(start, end);
  // With nothing selected one goes on typing inside.
  const cursor = start + before.length + selected.length + (selected === '' ? 0 : behind.length);
  return { inserted: before + selected + behind, cursor };
}

/** Where a line (from 1) begins and ends in the text, in UTF-16 units. */
export function lineSpan(text: string, line: number): { readonly start: number; readonly end: number } {
  const lines = text.split('\n');
  const before = lines.slice(0, Math.max(0, line - 1));
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  return {
    start: Math.min(start, text.length),
    end: Math.min(start + (lines[line - 1] ?? '').length, text.length),
  };
}

/** What to mark for a fault: the whole brackets around it, since a word like `if` stands in many places. */
export function faultyPassage(
  text: string,
  { line, found }: { readonly line: number; readonly found: string },
): string {
  const { start, end } = lineSpan(text, line);
  const brackets = text.slice(start, end).match(/\{[{%][^{}]{0,200}[%}]\}/g) ?? [];
  return brackets.find((one) => one.includes(found)) ?? found;
}
