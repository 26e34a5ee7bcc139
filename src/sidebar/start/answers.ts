import type { Language } from '../../core/text';
import type { Role } from '../../features/clinic/role';
import { SETTINGS, type SettingId } from '../../features/clinic/settings';
import { keepInTab, keptInTab } from '../keep';

/** What a clinic answers when it begins; blanks and what was left for later take the defaults. */
export interface Answers {
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly optOutNumber: string;
  /** Weekdays on which it is open, 1 = Monday … 7 = Sunday. */
  readonly openWeekdays: readonly number[];
  readonly director: string;
  readonly headDesk: string;
  readonly familyReferrals: 'apart' | 'count' | 'out';
  readonly storesAmounts: boolean;
}

export const ALL_WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export const NO_ANSWERS: Answers = {
  clinicName: '',
  clinicPhone: '',
  optOutNumber: '',
  openWeekdays: ALL_WEEKDAYS.filter((day) => !SETTINGS.closedWeekdays.byDefault.includes(day)),
  director: '',
  headDesk: '',
  familyReferrals: SETTINGS.familyReferrals.byDefault,
  storesAmounts: SETTINGS.storeAmounts.byDefault,
};

/** The settings as staff would write them; blanks are left out. */
export function settingsOf(answers: Answers, language: Language): Partial<Record<SettingId, string>> {
  const { familyReferrals, storeAmounts, closedWeekdays } = SETTINGS;
  const closed = ALL_WEEKDAYS.filter((day) => !answers.openWeekdays.includes(day));
  const written: [SettingId, string][] = [
    ['clinicName', answers.clinicName.trim()],
    ['clinicPhone', answers.clinicPhone.trim()],
    ['optOutNumber', answers.optOutNumber.trim()],
    ['closedWeekdays', closedWeekdays.show(closed, language)],
    ['familyReferrals', familyReferrals.show(answers.familyReferrals, language)],
    ['storeAmounts', storeAmounts.show(answers.storesAmounts, language)],
  ];
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}

/** Whether what was answered to a question, counted from 0, can be used; blanks always can. */
export function isUsable(question: number, { clinicPhone, optOutNumber, openWeekdays }: Answers): boolean {
  const canRead = (id: 'clinicPhone' | 'optOutNumber', typed: string) =>
    typed.trim() === '' || SETTINGS[id].parse(typed.trim()) !== undefined;
  if (question === 0) return canRead('clinicPhone', clinicPhone);
  if (question === 1) return canRead('optOutNumber', optOutNumber);
  return question !== 2 || openWeekdays.length > 0;
}

/** Director and head of desk, as far as they were named; several parted by commas. */
export function membersOf({ director, headDesk }: Answers): { name: string; role: Role }[] {
  const named = (text: string, role: Role) =>
    text
      .split(/[,、，/]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({ name, role }));
  return [...named(director, 'director'), ...named(headDesk, 'headDesk')];
}

const KEY = 'start';

/** What was answered before the tab was left, and at which question. */
export interface KeptAnswers {
  readonly question: number;
  readonly answers: Answers;
}

export function keepAnswers(kept: KeptAnswers | undefined): void {
  keepInTab(KEY, kept ? JSON.stringify(kept) : '');
}

export function hasKeptAnswers(): boolean {
  return keptInTab(KEY) !== '';
}

export function keptAnswers(): KeptAnswers {
  const kept = keptInTab(KEY);
  return kept === '' ? { question: 0, answers: NO_ANSWERS } : (JSON.parse(kept) as KeptAnswers);
}
