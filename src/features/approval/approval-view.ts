import type { CalendarDate } from '../../core/calendar-date';

/** Who signs. The list needs both, a wording the director alone. */
export type SignerRole = 'director' | 'headDesk';

/** What is signed. */
export type ApprovalKind = 'list' | 'wording';

/** What was said to it; '' = not yet. */
export type ApprovalDecision = 'approved' | 'returned' | '';

/** One line of 원장 결재. */
export interface ApprovalEntry {
  readonly id: string;
  readonly kind: ApprovalKind;
  /** What is signed, in the language of the sheet: `2026 시즌 VIP 명단`. */
  readonly subject: string;
  /** With counts: `A 5명 · B 20명`. */
  readonly detail: string;
  readonly role: SignerRole;
  readonly decision: ApprovalDecision;
  readonly reason: string;
  /** '' where a dropdown was chosen and nobody wrote his name. */
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate | '';
  /** `open`: waits. `valid`: was decided and holds. `outdated`: what is signed has changed since. */
  readonly state: 'open' | 'valid' | 'outdated';
}

/** That somebody decided something, or took it back, at some time. */
export interface ApprovalDeed extends Pick<ApprovalEntry, 'id' | 'kind' | 'subject' | 'role' | 'decision'> {
  readonly key: string;
  /** '' where a dropdown was chosen. */
  readonly by: string;
  /** `2026-12-01 14:20:05`: when, or when the program first saw it. */
  readonly at: string;
  /** Nothing was said of the line since: its reason and detail belong to this. */
  readonly isLast: boolean;
}

/** Answer of `approval.list`: the latest season's lines, those that wait first, then as the sheet has them. */
export interface ApprovalsOutcome {
  readonly approvals: readonly ApprovalEntry[];
  /** Of these lines, the latest first. */
  readonly deeds: readonly ApprovalDeed[];
  /** How many wait, by who is asked. */
  readonly open: Readonly<Record<SignerRole, number>>;
}
