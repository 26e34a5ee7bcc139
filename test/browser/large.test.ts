import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  openBrowser,
  sidebarOf,
  sitDown,
  startWorkbench,
  temporaryFolder,
  type Workbench,
} from '../../local/browser/stand';
import { makeExport } from '../../local/sample/make-export';
import { countPoints, dropOnSidebar, readSheet, tellFailure, typeInGrid } from './look';
import { prepareClinic } from './prepare-clinic';

const ROWS = 100_000;
const folder = temporaryFolder();
let workbench: Workbench;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  workbench = await startWorkbench(folder.path, '--new');
  browser = await openBrowser();
  page = await sitDown(browser, workbench.address);
  await prepareClinic(page);
});

beforeEach(({ onTestFailed, task }) => onTestFailed(() => tellFailure(page, task.name)));

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  folder.remove();
});

describe('100,000 rows', () => {
  it('come in with a bar, every one taken or named', async () => {
    const { visitRows, faultyRowNumbers } = makeExport({
      patients: 12_000,
      visits: ROWS,
      seed: 7,
      asOf: '2026-11-20',
    });
    const csv = visitRows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
    await dropOnSidebar(page, { name: '십만 줄.csv', bytes: Buffer.from(csv) });
    const side = sidebarOf(page);
    await side.getByRole('button', { name: '100,000줄 가져오기' }).click({ timeout: 60_000 });
    await side.getByRole('progressbar').waitFor();
    await side.getByText('다 가져왔어요').waitFor({ timeout: 300_000 });
    await side.getByText(`확인할 줄 ${faultyRowNumbers.length.toLocaleString('en')}`).waitFor();
    expect((await readSheet(page, '내원')).length - 1).toBe(ROWS - faultyRowNumbers.length);
  }, 400_000);

  it('are scrolled to their end, and the last one takes an edit', async () => {
    await page.getByRole('button', { name: '숨긴 시트' }).click();
    await page.getByRole('menuitem', { name: '내원' }).click();
    const visits = await readSheet(page, '내원');
    const last = visits.length;
    const name = page.locator('.name-box');
    await name.fill(`B${last}`);
    await name.press('Enter');
    await expect.poll(() => page.locator('.edit-line').inputValue()).toBe(visits[last - 1]?.[1]);
    await expect.poll(() => rowsInView(page)).toContain(last);
    // Letters are drawn in black, of thirty rows or so.
    await expect.poll(() => countPoints(page, '#000000')).toBeGreaterThan(1000);
    const memo = visits[0]?.indexOf('메모 원문') ?? -1;
    expect(memo).toBeGreaterThan(0);
    await typeInGrid(page, `${String.fromCharCode(65 + memo)}${last}`, '맨 끝');
    await page.getByRole('button', { name: '고치기' }).click();
    await expect
      .poll(async () => (await readSheet(page, '내원'))[last - 1]?.[memo], { timeout: 20_000 })
      .toBe('맨 끝');
    expect(await rowsInView(page)).toContain(last);
    expect(await countPoints(page, '#000000')).toBeGreaterThan(1000);
  });
});

/** The rows that the grid draws, as it says itself. */
async function rowsInView(page: Page): Promise<readonly number[]> {
  const said = (await page.locator('.univer').getAttribute('data-rows')) ?? '';
  const [first = 0, last = -1] = said.split('–').map(Number);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
