/** A fault of the program itself: whoever started it sees where, and everything else goes on. */
export function report(error: unknown): void {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
}
