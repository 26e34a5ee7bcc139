import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

let source: string | undefined;

/**
 * The text that a worker runs, bundled from worker-entry.ts when it is first needed: a thread does not read TypeScript
 * by itself, and so it is the same under every runner.
 */
export function workerSource(): string {
  source ??= buildSync({
    entryPoints: [fileURLToPath(new URL('./worker-entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  }).outputFiles[0]?.text;
  if (source === undefined) throw new Error('worker-entry.ts could not be bundled');
  return source;
}
