import { text } from './codec';
import type { AnyTable, Column, Columns } from './table';

/** Holds the date since which the program no longer produces the row; such a row is greyed, left out when read, never deleted. */
export const ORPHANED = 'orphanedSince';

/** Holds a short hash of each proposal, so that a cell changed by staff is told from the program's own. */
export const PROPOSALS = 'proposals';

const orphanedColumn: Column<string, 'program'> = {
  header: { ko: '명단에서 빠진 날', zh: '移出日期', en: 'No longer produced since' },
  owner: 'program',
  codec: text(),
  note: {
    ko: '자료에서 더 이상 나오지 않는 줄입니다. 지우지 않고 흐리게 남겨 둡니다.',
    zh: '资料中已不再出现的行，不删除，仅变灰保留。',
    en: 'The data no longer gives this row; it is kept and greyed, not deleted.',
  },
  width: 110,
  hidden: true,
};

const proposalsColumn: Column<string, 'program'> = {
  header: { ko: '(프로그램용)', zh: '(程序用)', en: '(for the program)' },
  owner: 'program',
  codec: text(),
  note: {
    ko: '프로그램이 제안한 값의 표시입니다. 고치지 마세요.',
    zh: '程序建议值的标记，请勿修改。',
    en: 'Marks of what the program proposed. Please leave as it is.',
  },
  width: 80,
  hidden: true,
};

/** The declared columns and, behind them, those that the program needs for itself. */
export function sheetColumns(table: AnyTable): Columns {
  const proposed = Object.values(table.columns).filter((column) => column.owner === 'proposed');
  const since = Math.min(...proposed.map((column) => column.since ?? 1));
  return {
    ...table.columns,
    ...(table.grows ? {} : { [ORPHANED]: orphanedColumn }),
    ...(proposed.length > 0 ? { [PROPOSALS]: { ...proposalsColumn, since } } : {}),
  };
}

/** FNV-1a, 32 bits: not secret, only short; a staff edit that collides is taken for the proposal once in four billion. */
export function hashProposal(cellText: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < cellText.length; i++) {
    hash ^= cellText.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
