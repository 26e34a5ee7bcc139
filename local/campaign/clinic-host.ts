import { readFileSync } from 'node:fs';
import { type Cost, createHost, type Host, type HostOptions } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import type { Language } from '../../src/core/text';
import type { Reply } from '../../src/run-action';
import { readGrants } from '../grants';
import { campaignFault } from './fault';
import type { ActionCost } from './report-file';

/** The built bundle on the host, called as the sidebar calls it, its cost counted by action. */
export interface ClinicHost {
  readonly host: Host;
  /** What every action has cost so far, in the order of their first call. */
  readonly cost: ReadonlyMap<string, ActionCost>;
  /** Runs an action to its end. @throws AppError with the bundle's own sentence where it refuses */
  act<Outcome>(actionId: string, input: unknown): { readonly outcome: Outcome; readonly summary: string };
}

export interface ClinicHostOptions extends Pick<HostOptions, 'apostropheInTextCell'> {
  /** dist/main.js */
  readonly script: string;
  readonly snapshot: Snapshot | undefined;
  readonly now: Date;
  readonly language: Language;
}

export function openClinicHost({ snapshot, language, ...options }: ClinicHostOptions): ClinicHost {
  // A formula of staff that the host cannot compute reads as Sheets shows one without a result; it is kept, and nothing of ours rests on it.
  const formulaValue = () => '#N/A';
  const host = createHost({
    ...options,
    ...readGrants(readFileSync(new URL('../../appsscript.json', import.meta.url), 'utf8')),
    formulaValue,
    ...(snapshot ? { snapshot } : {}),
  });
  const cost = new Map<string, ActionCost>();
  return {
    host,
    cost,
    act<Outcome>(actionId: string, input: unknown) {
      let cursor: string | null = null;
      for (;;) {
        const outcome = host.callFromClient('call', [actionId, { input, cursor, language, who: '' }]);
        cost.set(actionId, addCost(cost.get(actionId), outcome.cost));
        const reply = outcome.value as Reply;
        if (!reply.ok) throw campaignFault('refused', { message: reply.error.message });
        if ('done' in reply.step) return { outcome: reply.step.done as Outcome, summary: reply.summary };
        cursor = reply.step.more.cursor;
      }
    },
  };
}

function addCost(
  sum: ActionCost | undefined,
  { reads, writes, otherCalls, cellsRead, cellsWritten, cpuMs }: Cost,
): ActionCost {
  return {
    reads: (sum?.reads ?? 0) + reads,
    writes: (sum?.writes ?? 0) + writes,
    otherCalls: (sum?.otherCalls ?? 0) + otherCalls,
    cellsRead: (sum?.cellsRead ?? 0) + cellsRead,
    cellsWritten: (sum?.cellsWritten ?? 0) + cellsWritten,
    cpuMs: Math.round(((sum?.cpuMs ?? 0) + cpuMs) * 10) / 10,
  };
}
