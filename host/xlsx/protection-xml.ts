import type { Rectangle, SavedSheet } from '../snapshot';
import type { GridFormat } from './looks';

/**
 * What hard protections come to in a file. Those that only warn have no equal there: a protected sheet would refuse
 * staff what Google lets them do after a warning.
 */
export interface ProtectionParts {
  readonly isProtected: boolean;
  /** Marks of cells that may be edited nevertheless. */
  readonly formats: readonly GridFormat[];
}

export function protectionParts(sheet: SavedSheet, whole: Rectangle): ProtectionParts {
  const hard = sheet.protections.filter(({ warningOnly }) => !warningOnly);
  if (hard.length === 0) return { isProtected: false, formats: [] };
  const ofSheet = hard.find(({ at }) => at === 'sheet');
  if (ofSheet)
    return {
      isProtected: true,
      formats: (ofSheet.unprotected ?? []).map((at) => ({ at, unlocked: true })),
    };
  const locked = hard.flatMap(({ at }): GridFormat[] => (at === 'sheet' ? [] : [{ at, unlocked: false }]));
  return { isProtected: true, formats: [{ at: whole, unlocked: true }, ...locked] };
}

/** Without a password: whoever means to can lift it. What protected cells do not concern stays allowed. */
export const SHEET_PROTECTION =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertColumns="0" insertRows="0" ' +
  'insertHyperlinks="0" deleteColumns="0" deleteRows="0" sort="0" autoFilter="0" pivotTables="0"/>';
