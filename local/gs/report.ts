import type { MenuModel, Outcome } from '../../host/host';
import type { Dialog } from './answer';
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
export interface Report {
  readonly function: string | null;
  readonly result?: unknown;
  readonly failure?: Failure;
  readonly log: Outcome['log'];
  readonly menus: readonly MenuModel[];
  readonly toasts: readonly { readonly text: string; readonly title: string; readonly seconds: number }[];
  readonly dialogs: readonly Dialog[];
  readonly sheets: readonly SheetView[];
}

/** 0 done, 1 the script failed, 3 the host lacks something. */
export function exitCodeOf({ failure }: Report): number {
  if (!failure) return 0;
  return failure.message.startsWith('not implemented: ') ? 3 : 1;
}
