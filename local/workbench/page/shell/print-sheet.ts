import type { SheetTab } from '../../protocol';
import type { SheetDesk } from '../grid/sheet-desk';

export async function printSheet(
  _desk: SheetDesk,
  _name: string,
  _sheets: readonly SheetTab[],
  _complain: (text: string) => void,
): Promise<void> {
  window.print();
}
