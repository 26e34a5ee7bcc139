/** What Google throws, in Google's words; the script sees an Error named `Exception`. */
export class ServiceError extends Error {
  override readonly name = 'Exception';
}

/** A write that Google finds out about only when it carries it out: the script may hear of it later. */
export class WriteError extends ServiceError {}

/** A member of Google's that this host lacks; names itself. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplementedError';

  constructor(member: string) {
    super(`not implemented: ${member}`);
  }
}
