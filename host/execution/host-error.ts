import type { Cost } from '../service/cost';
import type { LogEntry } from '../service/scope';

/** An execution that ended with an error, as its caller sees it; `message` is the script's own. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    message: string,
    /** `Exception` for what Google throws, else the error's own name. */
    readonly errorName: string,
    /** Where in the script. */
    readonly scriptStack: string,
    readonly cost: Cost,
    readonly log: readonly LogEntry[],
    /** As an outcome's. */
    readonly lacks: readonly string[],
    cause: unknown,
  ) {
    super(message, { cause });
  }
}
