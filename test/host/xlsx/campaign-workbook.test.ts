import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedSheet, Snapshot } from '../../../host/snapshot';
import { type ReadWorkbook, readXlsx } from '../../../host/xlsx/read-xlsx';
import { writeXlsx } from '../../../host/xlsx/write-xlsx';
import { makeFolder, runWith } from '../../local/campaign/run';
import { asSeen } from './looks-of';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written: Snapshot;
let read: ReadWorkbook;
beforeAll(async () => {
  const [out, state] = [join(folder, 'out.xlsx'), join(folder, 'state.json')];
  await runWith({ out, state });
  written = JSON.parse(readFileSync(state, 'utf8'));
  read = readXlsx(new Uint8Array(readFileSync(out)));
});

/** What a file keeps: nothing of scripts, no protection that only warns, widths where they are not the usual. */
function kept(sheet: SavedSheet): object {
  const { columnWidths, rowHeights, protections: _protections, ...rest } = sheet;
  const unusual = (sizes: Readonly<Record<string, number>>, usual: number) =>
    Object.fromEntries(Object.entries(sizes).filter(([, px]) => px !== usual));
  return {
    ...asSeen({ ...rest, protections: [], columnWidths: {}, rowHeights: {} }),
    columnWidths: unusual(columnWidths, 100),
    rowHeights: unusual(rowHeights, 21),
  };
}

describe('readXlsx: our own workbook', () => {
  it('직원이 보는 것은 모두 그대로 돌아온다', () => {
    expect(read.dropped).toEqual([]);
    expect(read.snapshot.sheets.map(({ name }) => name)).toEqual(written.sheets.map(({ name }) => name));
    for (const [index, sheet] of written.sheets.entries()) {
      const back = read.snapshot.sheets[index];
      expect(back && kept(back)).toEqual(kept(sheet));
    }
    expect(read.snapshot).toMatchObject({
      name: written.name,
      timeZone: written.timeZone,
      locale: written.locale,
    });
  });

  it('들인 것을 내보내면 다시 같은 것이 된다', () => {
    expect(readXlsx(writeXlsx(read.snapshot)).snapshot).toEqual(read.snapshot);
  });
});
