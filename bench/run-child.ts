import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process came to. */
export interface ChildRun {
  readonly output: string;
  readonly wallMs: number;
}

/**
 * Runs a script of the project in a process of its own, so that nothing is warm.
 *
 * @param script from the project's root
 * @throws Error with what it said where it fails
 */
export function runChild(
  script: string,
  args: readonly string[],
  options: { readonly node?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): ChildRun {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', ...(options.node ?? []), script, ...args],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, ...options.env },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr.slice(-2000)}`);
  return { output: stdout, wallMs: performance.now() - started };
}
