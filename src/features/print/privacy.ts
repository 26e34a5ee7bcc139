import { maskName } from '../../core/mask-name';
import { maskPhone } from '../../core/mask-phone';

/** What can be printed. */
export const PRINT_KINDS = ['meeting', 'cards', 'labels', 'calls', 'director'] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

/** Paper that shows people in full, because somebody has to reach them with it: it is shredded afterwards. */
const IN_FULL: ReadonlySet<PrintKind> = new Set(['cards', 'labels', 'calls', 'director']);

/** Whether names and numbers stand in full on this paper; on every other one they are masked. */
export function isInFull(kind: PrintKind): boolean {
  return IN_FULL.has(kind);
}

/** A name as this paper may show it. */
export function nameOn(kind: PrintKind, name: string): string {
  return isInFull(kind) ? name : maskName(name);
}

/** A phone number as this paper may show it. */
export function phoneOn(kind: PrintKind, phone: string): string {
  return isInFull(kind) ? phone : maskPhone(phone);
}
