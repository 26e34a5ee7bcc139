/** What Google throws, in Google's words; the script sees an Error named `Exception`. */
export class ServiceError extends Error {
  override readonly name = 'Exception';
}

/** A write that Google finds out about only when it carries it out: the script may hear of it later. */
export class WriteError extends ServiceError {}

/** What an advanced service throws for an answer of its API that is no success. */
export class ApiError extends Error {
  override readonly name = 'GoogleJsonResponseException';

  constructor(
    /** As the API names it: `gmail.users.drafts.create`. */
    method: string,
    code: number,
    reason: string,
    reply: string,
  ) {
    super(`API call to ${method} failed with error: ${reply}`);
    this.details = { message: reply, code, errors: [{ message: reply, domain: 'global', reason }] };
  }

  /** What the script finds in `details`. */
  readonly details: {
    readonly message: string;
    readonly code: number;
    readonly errors: readonly {
      readonly message: string;
      readonly domain: string;
      readonly reason: string;
    }[];
  };
}

/** A member of Google's that this host lacks; names itself. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplementedError';

  constructor(member: string) {
    super(`not implemented: ${member}`);
  }
}
