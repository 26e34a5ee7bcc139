import { describe, expect, it } from 'vitest';
import {
  forgetImport,
  hasRoom,
  type KnownImport,
  readImports,
  readOpenImports,
  rememberImport,
} from '../../../src/features/intake/import-register';
import { keptColumns } from '../../../src/features/intake/remembered-columns';
import type { Memory } from '../../../src/workbook/memory';

function emptyMemory(): Memory {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => {
      // What Google refuses.
      if (Buffer.byteLength(value) > 9 * 1024) throw new Error('too large');
      values.set(key, value);
    },
    remove: (key) => {
      values.delete(key);
    },
  };
}

const importOf = (batch: string, more: Partial<KnownImport> = {}): KnownImport => ({
  ...{ batch, report: 'visits', file: `${batch}.csv`, who: '데스크 실장', at: '2026-12-01 09:00:00' },
  ...{ state: 'done', doneRows: 10, totalRows: 10, doneTo: 11, isNews: true },
  ...{ firstNumber: 1, endNumber: 9, changedVisits: 0 },
  ...more,
});

describe('가져오기의 기억', () => {
  it('긴 이름과 많은 칸의 가져오기가 쌓여도 넘치지 않고, 끝나지 않은 것은 잊지 않는다', () => {
    const memory = emptyMemory();
    const header = Array.from({ length: 300 }, (_, index) => `칸 ${index}`);
    const columns = keptColumns(
      header,
      header.map(() => 'memo'),
    );
    const long = { file: '접수내역'.repeat(80), who: '김'.repeat(90) };
    const hash = 'f'.repeat(90);
    for (let n = 0; n < 60; n++) {
      const isOpen = n % 6 === 0;
      const state = isOpen ? ({ state: 'open', endNumber: 0, columns } as const) : {};
      rememberImport(memory, importOf(`${hash}${n}`, { ...long, ...state }));
    }
    expect(readOpenImports(memory).map(({ batch }) => batch.slice(90))).toEqual([
      '0',
      '6',
      '12',
      '18',
      '24',
      '30',
      '36',
      '42',
      '48',
      '54',
    ]);
    expect(readImports(memory).at(-1)?.batch).toBe(`${hash}59`);
    expect(hasRoom(readImports(memory))).toBe(true);
    for (const n of ['a', 'b']) rememberImport(memory, importOf(n, { state: 'leaving' }));
    expect(hasRoom(readImports(memory))).toBe(false);
  });

  it('되돌리는 중인 것도 끝나지 않은 것으로 보이고, 잊으면 사라진다', () => {
    const memory = emptyMemory();
    rememberImport(memory, importOf('a', { state: 'open', doneRows: 4 }));
    rememberImport(memory, importOf('b'));
    rememberImport(memory, importOf('a', { state: 'leaving', doneRows: 4 }));
    expect(readOpenImports(memory)).toEqual([
      { batch: 'a', file: 'a.csv', doneRows: 4, totalRows: 10, who: '데스크 실장' },
    ]);
    forgetImport(memory, importOf('a'));
    expect(readOpenImports(memory)).toEqual([]);
    expect(readImports(memory)).toHaveLength(1);
    forgetImport(memory, importOf('b'));
    expect(memory.get('imports')).toBeNull();
  });
});
