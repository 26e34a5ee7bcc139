import type { Memory } from '../../workbook/memory';
import type { SettingId, Settings } from './settings';

/** The settings that a result rests on: who is counted, who is on the list and in which tier. */
const USED = {
  tally: ['paidNeeded'],
  shortlist: ['asOf', 'minLastYear', 'minTotal', 'tierA', 'tierB', 'familyReferrals'],
} as const satisfies Readonly<Record<string, readonly SettingId[]>>;

type Result = keyof typeof USED;

/** Remembers which settings a result rests on. */
export function rememberSettings(memory: Memory, result: Result, settings: Settings): void {
  const text = textOf(result, settings);
  if (memory.get(keyOf(result)) !== text) memory.set(keyOf(result), text);
}

/** Whether a result rests on other settings than these, whoever changed them; in a copied spreadsheet nobody knows. */
export function haveSettingsChanged(memory: Memory, result: Result, settings: Partial<Settings>): boolean {
  const kept = memory.get(keyOf(result));
  return kept !== null && kept !== textOf(result, settings);
}

function keyOf(result: Result): string {
  return `settingsOf.${result}`;
}

function textOf(result: Result, settings: Partial<Settings>): string {
  return JSON.stringify(USED[result].map((id) => settings[id] ?? null));
}
