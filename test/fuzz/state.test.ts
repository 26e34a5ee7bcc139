import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHost } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import { loadState } from '../../local/campaign/state-file';
import { DataFolder, FolderDamaged } from '../../local/workbench/data-folder';
import { AppError, explain } from '../../src/core/app-error';
import { LANGUAGES } from '../../src/core/text';

const SCRIPT = `
function fill(words, rows) {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(1, rows);
  sheet.getRange(1, 1, 2, 2).setValues([[words, 1.5], [true, new Date(2026, 11, 1)]]);
  if (rows > 2) sheet.getRange(1, 5, rows, 3).setValues(Array.from({ length: rows }, (_, at) => [at, words + at, '김영희 소개로 옴']));
  sheet.getRange('C1').setFormula('=1+1');
  PropertiesService.getDocumentProperties().setProperty('pins', '[["한서윤",{"hash":"0123"}]]');
}`;

const snapshotWith = (words: string, rows = 2): Snapshot => {
  const host = createHost({ script: SCRIPT, now: new Date('2026-12-01T10:00:00+09:00') });
  host.run('fill', [words, rows]);
  return host.snapshot();
};
const root = mkdtempSync(join(tmpdir(), 'state-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder of the workbench with two states, and every file of the last one as it was written. */
interface Kept {
  readonly folder: string;
  readonly manifest: string;
  readonly states: readonly [Snapshot, Snapshot];
  readonly whole: ReadonlyMap<string, Buffer>;
}

async function keep(name: string, ...states: [Snapshot, Snapshot]): Promise<Kept> {
  const folder = join(root, name);
  const data = new DataFolder(folder);
  for (const { sheets, ...book } of states) {
    const order = sheets.map(({ id }) => id);
    await data.save(book, order, sheets);
  }
  const manifest = join(folder, 'clinic.json');
  const last: { sheets: { file: string }[] } = JSON.parse(readFileSync(manifest, 'utf8'));
  const paths = [manifest, ...last.sheets.map(({ file }) => join(folder, 'sheets', file))];
  return { folder, manifest, states, whole: new Map(paths.map((path) => [path, readFileSync(path)])) };
}

const SECOND = snapshotWith('다음');
let small: Kept;
beforeAll(async () => {
  small = await keep('small', snapshotWith('처음'), SECOND);
});

/** As JSON, whatever the order of its fields. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** A file with one byte changed by the bits of `mask`. */
function flipped(bytes: Buffer, at: number, mask: number): Buffer {
  const damaged = Buffer.from(bytes);
  damaged[at] = (damaged[at] ?? 0) ^ mask;
  return damaged;
}

/** What a folder with this file in it opens with: the last state, the one before, or nothing. */
function openWith(
  { folder, states, whole }: Kept,
  path: string,
  damaged: Uint8Array,
): 'last' | 'before' | 'another' | 'refused' {
  const files = readdirSync(folder, { recursive: true });
  writeFileSync(path, damaged);
  try {
    const { snapshot, isBackup } = new DataFolder(folder).load();
    const wanted = states[isBackup ? 0 : 1];
    if (inOrder(snapshot) !== inOrder(wanted)) return 'another';
    return isBackup ? 'before' : 'last';
  } catch (error) {
    if (error instanceof FolderDamaged) return 'refused';
    throw error;
  } finally {
    // Reading alone throws nothing away.
    expect(readdirSync(folder, { recursive: true })).toEqual(files);
    writeFileSync(path, whole.get(path) ?? '');
  }
}

describe('a folder of the workbench whose last state is damaged', () => {
  it('opens with the one before, wherever a file of it was cut off', () => {
    for (const [path, bytes] of small.whole)
      for (let length = 0; length < bytes.length; length++)
        expect(openWith(small, path, bytes.subarray(0, length)), `${path} at ${length}`).toBe('before');
  });

  it('opens with the one before, or with what is the same to the letter, wherever a bit of it was turned', () => {
    for (const [path, bytes] of small.whole)
      for (let at = 0; at < bytes.length; at++)
        for (const mask of [1, 0x20])
          expect(['before', 'last'], `${path} at ${at}`).toContain(
            openWith(small, path, flipped(bytes, at, mask)),
          );
  });

  it('takes nothing for a state that is none', () => {
    const texts = [
      'null',
      '[]',
      '{}',
      '5',
      '"x"',
      '{"format":"dental-vip-care-clinic","version":1}',
      '\0',
      ' ',
    ];
    for (const text of [...texts, '['.repeat(50_000), '{"a":'.repeat(50_000)])
      expect(openWith(small, small.manifest, Buffer.from(text)), text.slice(0, 40)).toBe('before');
  });

  it('still opens what an earlier version kept, which had no mark of the whole', () => {
    const { sha256, ...rest } = JSON.parse((small.whole.get(small.manifest) ?? '').toString());
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(openWith(small, small.manifest, Buffer.from(JSON.stringify(rest)))).toBe('last');
  });

  it('of a large clinic opens so, too, wherever it was damaged', async () => {
    const [first, second] = ['처음', '다음'].map((words) => snapshotWith(words, 3_000)) as [
      Snapshot,
      Snapshot,
    ];
    const large = await keep('large', first, second);
    const sizes = [...large.whole].map(([path, bytes]) => ({ path, bytes }));
    const damages = fc.tuple(
      fc.constantFrom(...sizes),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
    );
    for (const [{ path, bytes }, place, mask, isCut] of fc.sample(damages, {
      numRuns: 30,
      seed: 20_261_201,
    })) {
      const at = place % bytes.length;
      const damaged = isCut ? bytes.subarray(0, at) : flipped(bytes, at, mask);
      expect(openWith(large, path, damaged), `${path} at ${at}`).toBe('before');
    }
  });
});

describe('a workbook that the command line keeps', () => {
  const path = join(root, 'state.json');
  const saved = Buffer.from(JSON.stringify(SECOND));

  /** Opens it; what cannot be opened is refused in words. */
  function tryLoad(bytes: Uint8Array): 'opened' | 'refused' {
    writeFileSync(path, bytes);
    try {
      const snapshot = loadState(path);
      if (snapshot) createHost({ script: SCRIPT, snapshot }).snapshot();
      return 'opened';
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      for (const language of LANGUAGES) expect(explain(error, language)).toContain('state.json');
      return 'refused';
    } finally {
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
  }

  it('opens whole', () => {
    expect(tryLoad(saved)).toBe('opened');
  });

  it('is refused wherever it was cut off, and left as it is', () => {
    for (let length = 0; length < saved.length; length += 1)
      expect(tryLoad(saved.subarray(0, length)), `at ${length}`).toBe('refused');
  });

  it('opens or is refused, wherever a byte of it was changed', () => {
    for (let at = 0; at < saved.length; at++)
      for (const mask of [1, 0x10, 0x80])
        expect(['opened', 'refused']).toContain(tryLoad(flipped(saved, at, mask)));
  });

  it('opens or is refused, whatever stands in the place of one of its values', () => {
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(null, -1, 1.5, 1e9, '', [], {}),
    );
    for (const [value, place] of fc.sample(fc.tuple(values, fc.nat()), { numRuns: 400, seed: 20_261_201 })) {
      const copy = JSON.parse(saved.toString());
      const places = holders(copy);
      const [holder, key] = places[place % places.length] ?? [];
      if (holder && key !== undefined) holder[key] = value;
      expect(['opened', 'refused'], JSON.stringify(copy).slice(0, 3000)).toContain(
        tryLoad(Buffer.from(JSON.stringify(copy))),
      );
    }
  });
});

type Holder = Record<string, unknown>;

function holders(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key): [Holder, string][] => [
    [value as Holder, key],
    ...holders((value as Holder)[key]),
  ]);
}
