import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  chooseMenu,
  openBrowser,
  openSidebar,
  sidebarOf,
  sitDown,
  startWorkbench,
  temporaryFolder,
  type Workbench,
} from '../../local/browser/stand';
import { readSheet, tellFailure, typeInGrid } from './look';

const folder = temporaryFolder();
let workbench: Workbench;
let browser: Browser;
let desk: Page;
let manager: Page;

beforeAll(async () => {
  workbench = await startWorkbench(folder.path);
  browser = await openBrowser();
  desk = await sitDown(browser, workbench.address);
  manager = await sitDown(browser, workbench.address);
});

beforeEach(({ onTestFailed, task }) =>
  onTestFailed(async () => {
    await tellFailure(desk, `${task.name} desk`);
    await tellFailure(manager, `${task.name} manager`);
  }),
);

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  folder.remove();
});

/** What the editing line says of a cell. */
async function lookAt(page: Page, cell: string): Promise<string> {
  const name = page.locator('.name-box');
  await name.fill(cell);
  await name.press('Enter');
  return page.locator('.edit-line').inputValue();
}

describe('two people at one spreadsheet', () => {
  it('see what the other types', async () => {
    for (const page of [desk, manager]) await page.getByRole('tab', { name: 'VIP 명단' }).click();
    await desk.waitForTimeout(1000);
    await typeInGrid(desk, 'M3', '회의 때 여쭤보기');
    await expect.poll(() => lookAt(manager, 'M3')).toBe('회의 때 여쭤보기');
    await typeInGrid(manager, 'M3', '여쭤봄');
    await expect.poll(() => lookAt(desk, 'M3')).toBe('여쭤봄');
  });

  it('answer questions side by side and never the same', async () => {
    const before = (await decided(desk)).length;
    const answered: string[] = [];
    for (const page of [desk, manager]) await chooseMenu(page, 'VIP 케어', /소개 확인하기/);
    for (let round = 0; round < 5; round++) {
      await Promise.all(
        [desk, manager].map(async (page) => {
          const side = sidebarOf(page);
          const question = side.getByText(/님을 소개하신 분은\?$/);
          const said = await question.innerText();
          const chart = await side
            .locator('main')
            .getByText(/^차트 /)
            .first()
            .innerText();
          answered.push(`${said} ${chart}`);
          await page.waitForTimeout(500);
          await side.locator('body').press('w');
          await side.getByText(said, { exact: true }).waitFor({ state: 'hidden' });
        }),
      );
    }
    expect(new Set(answered).size).toBe(10);
    await expect.poll(async () => (await decided(desk)).length - before, { timeout: 30_000 }).toBe(10);
  });

  it('never get the same question in a duplicated tab either', async () => {
    await openSidebar(desk, 'VIP 케어', /소개 확인하기/);
    const kept = await desk.evaluate(() => Object.entries({ ...sessionStorage }));
    const copy = await sitDown(browser, workbench.address, 'ko', (opened) =>
      opened.addInitScript((entries) => {
        if (window.top !== window) return;
        for (const [key, value] of entries) sessionStorage.setItem(key, value);
      }, kept),
    );
    await openSidebar(copy, 'VIP 케어', /소개 확인하기/);
    const [first, second] = await Promise.all(
      [desk, copy].map((page) =>
        sidebarOf(page)
          .getByText(/님을 소개하신 분은\?$/)
          .innerText(),
      ),
    );
    expect(second).not.toBe(first);
    await copy.context().close();
  });

  it('go on while a message waits at the other', async () => {
    await desk.getByRole('tab', { name: 'VIP 명단' }).click();
    await typeInGrid(desk, 'B1', '아무거나');
    // The program's own heading: the grid asks before it is changed.
    await desk.getByRole('button', { name: '고치기' }).click();
    await chooseMenu(desk, 'VIP 케어', /VIP 명단 뽑기/);
    const message = desk.getByRole('dialog').filter({ hasText: '등급' });
    await message.waitFor();
    await typeInGrid(manager, 'M4', '다른 자리는 그대로');
    await expect.poll(async () => (await readSheet(manager, 'VIP 명단'))[3]).toContain('다른 자리는 그대로');
    await typeInGrid(manager, 'B1', '등급');
    await manager.getByRole('button', { name: '고치기' }).click();
    await chooseMenu(manager, 'VIP 케어', /VIP 명단 뽑기/);
    await manager.locator('.toast').filter({ hasText: 'VIP 명단 뽑기' }).waitFor();
    expect(await message.isVisible()).toBe(true);
    await message.getByRole('button', { name: '확인' }).click();
    await message.waitFor({ state: 'hidden' });
  });
});

/** Rows of 소개 내역 that somebody decided. */
async function decided(page: Page): Promise<readonly (readonly string[])[]> {
  const [header = [], ...rows] = await readSheet(page, '소개 내역');
  return rows.filter((row) => (row[header.indexOf('확인')] ?? '') !== '');
}
