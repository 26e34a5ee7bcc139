import type { Role } from './role';
import type { SettingId } from './settings';

/** One setting as a form shows it, in the words of who looks. */
export interface SettingLine {
  readonly id: SettingId;
  readonly name: string;
  readonly explanation: string;
  /** As written; '' where the default holds. */
  readonly value: string;
  readonly byDefault: string;
  /** Where only these may be chosen. */
  readonly choices: readonly string[];
  /** What is expected, where what is written cannot be read and so stops the program; '' where all is well. */
  readonly fault: string;
}

/** One row of the staff sheet. */
export interface StaffLine {
  /** '' for a row that was typed into the sheet: only there it can be changed. */
  readonly id: string;
  readonly name: string;
  readonly role: Role | '';
  readonly from: string;
  readonly until: string;
  readonly hasPin: boolean;
}

export interface SettingsOutcome {
  readonly settings: readonly SettingLine[];
  readonly staff: readonly StaffLine[];
}

/** What saving settings came to. */
export interface SavedSettings {
  /** How many have another value now. */
  readonly changed: number;
  /** What they held before, as it was written. */
  readonly before: Readonly<Record<string, string>>;
}

/** A row of the staff sheet as it is to be; without `id` it is found by name and role, or added. */
export interface StaffChange {
  readonly id?: string | undefined;
  readonly name: string;
  readonly role: Role | '';
  /** The last working day; '' = works here; left out, as it stands. */
  readonly until?: string | undefined;
}

/** What saving staff came to. */
export interface SavedStaff {
  readonly added: number;
  readonly changed: number;
  /** The changed rows as they were. */
  readonly before: readonly StaffChange[];
}
