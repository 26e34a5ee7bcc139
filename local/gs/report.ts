import type { Outcome } from '../../host/host';
import type { Dialog } from './answer';
import type { LeftBehind } from './left-behind';
import type { SheetView } from './sheet-view';

/** Why a run ended before its end. */
export interface Failure {
  /** `Exception` for what Google throws, `NotImplementedError` for what the host lacks, else the error's own name. */
  readonly name: string;
  readonly message: string;
  /** Places in the script, innermost first: `function (file:line:column)`. */
  readonly places: readonly string[];
}

/** All that a run left behind; also what `--json` prints. */
export interface Report extends LeftBehind {
  readonly function: string | null;
  readonly result?: unknown;
  readonly failure?: Failure;
  /** What the host lacks and the script asked for, even if it caught the error: `not implemented: X`. */
  readonly lacks: readonly string[];
  readonly log: Outcome['log'];
  readonly dialogs: readonly Dialog[];
  readonly sheets: readonly SheetView[];
  /** What of the workbook's file has no place here, in plain words. */
  readonly dropped: readonly string[];
}

/** 0 done, 1 the script failed, 3 the host lacks something. */
export function exitCodeOf({ failure, lacks }: Report): number {
  if (lacks.length > 0 || failure?.name === 'NotImplementedError') return 3;
  return failure ? 1 : 0;
}
