import type { Role } from './role';

/** Who sits there from now on. */
export interface SignInOutcome {
  /** As the staff sheet writes it; the tab sends it as `who` from now on. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** To be sent with every later request; '' for somebody without a PIN. */
  readonly pass: string;
  readonly hasPin: boolean;
  /** Has no PIN yet and may set one: signing in again with `newPin` does. */
  readonly mayHavePin: boolean;
}

/** What clearing somebody's PIN came to. */
export interface RemovedPin {
  readonly name: string;
  /** false where there was none. */
  readonly was: boolean;
}
