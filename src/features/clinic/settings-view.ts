import type { Role } from './role';

/** One setting as a form shows it. */
export interface SettingLine {
  readonly id: string;
  readonly name: string;
  readonly explanation: string;
  /** As written; '' where the default holds. */
  readonly value: string;
  readonly byDefault: string;
  /** Where only these may be chosen. */
  readonly choices: readonly string[];
}

/** One row of the staff sheet. */
export interface StaffLine {
  readonly name: string;
  readonly role: Role | '';
  readonly from: string;
  readonly until: string;
}

export interface SettingsOutcome {
  readonly settings: readonly SettingLine[];
  readonly staff: readonly StaffLine[];
}
