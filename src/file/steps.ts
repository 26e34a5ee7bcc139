/** Work in small steps: whoever drives it may do something else between two. */
export type Steps<Result> = Generator<void, Result, void>;

/** The work in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The work in slices, so that a page in which it runs goes on to answer its user.
 *
 * @param isOver whether the slice has lasted long enough; asked after each step
 * @param pause begins the next slice
 */
export async function finishInSlices<Result>(
  steps: Steps<Result>,
  isOver: () => boolean,
  pause: () => Promise<void>,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (isOver()) await pause();
  }
}
