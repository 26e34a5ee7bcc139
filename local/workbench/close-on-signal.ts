/** Signals that come so soon after the first are the same one: a runner around this process passes on what it got, too. */
const ECHO = 1_000;

/**
 * Ends the process at Ctrl+C or when the system asks for it, after what was changed is saved; a second Ctrl+C ends it at
 * once.
 * @param close saves and ends; @param explain what is said where it fails
 */
export function closeOnSignal(close: () => Promise<void>, explain: (error: unknown) => string): void {
  let began: number | undefined;
  const end = async () => {
    if (began !== undefined) {
      if (performance.now() - began > ECHO) process.exit(1);
      return;
    }
    began = performance.now();
    try {
      await close();
      process.exit(0);
    } catch (error) {
      console.error(explain(error));
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
}
