import type { Figure } from './figure';
import { runChild } from './run-child';

/** What somebody waits for at the workbench and its sidebar, in a browser that has never seen them. Times are wall times. */
export function measureWorkbench(): readonly Figure[] {
  return JSON.parse(runChild('bench/child-workbench.ts', []).output);
}
