import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openBrowser,
  openSidebar,
  sidebarOf,
  sitDown,
  startWorkbench,
  temporaryFolder,
  type Workbench,
} from '../../local/browser/stand';
import { DataFolder } from '../../local/workbench/data-folder';
import { loadUnpacked } from '../hostile/hostile-clinic';
import { openHostileSeason } from '../hostile/hostile-season';
import { SHORT_PAYLOADS, shown } from '../hostile/payloads';
import { readSheet } from './look';

/** Every payload, as the name of a patient. */
const NAMES = SHORT_PAYLOADS;
const folder = temporaryFolder();
const seen: string[] = [];
let workbench: Workbench;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const clinic = openHostileSeason(await loadUnpacked(), NAMES);
  const { sheets, ...book } = clinic.host.snapshot();
  await new DataFolder(folder.path).save(
    book,
    sheets.map(({ id }) => id),
    sheets,
  );
  workbench = await startWorkbench(folder.path);
  browser = await openBrowser();
  page = await sitDown(browser, workbench.address, 'ko', async (opened) => {
    opened.on('dialog', (dialog) => {
      seen.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    opened.on('pageerror', (error) => seen.push(`error: ${error.message}`));
    opened.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
    opened.on('request', (request) => {
      if (!/^(?:data|blob):|^(?:http|ws):\/\/127\.0\.0\.1:/.test(request.url())) seen.push(request.url());
    });
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  folder.remove();
});

/** What ran in any frame, and what no frame of ours holds. */
async function faults(): Promise<string[]> {
  const found = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => [
          ...('__ran' in window ? [`ran in ${location.pathname}`] : []),
          ...[...document.querySelectorAll('object, embed, marquee, math, xss, [onerror], [onload]')].map(
            (element) => element.outerHTML.slice(0, 80),
          ),
        ]),
      ),
  );
  return [...found.flat(), ...seen];
}

describe('the workbench with hostile texts in every sheet', () => {
  it('holds them as they were typed', async () => {
    const [header = [], ...rows] = await readSheet(page, '환자');
    const names = rows.map((row) => row[header.indexOf('환자명')]).slice(0, NAMES.length);
    expect(NAMES.filter((name, index) => names[index] !== name).map(shown)).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  it('shows them in the grid and in the line above it, and nothing runs', async () => {
    await page.getByRole('button', { name: '숨긴 시트' }).click();
    await page.getByRole('menuitem', { name: '환자', exact: true }).click();
    const header = (await readSheet(page, '환자'))[0] ?? [];
    const letter = String.fromCharCode(65 + header.indexOf('환자명'));
    for (const name of [
      '=1+1',
      '<script>window.__ran=1</script>',
      "'=1+1",
      '{{이름}}',
      '\u202e김영희\u202c',
    ]) {
      const box = page.locator('.name-box');
      await box.fill(`${letter}${NAMES.indexOf(name) + 2}`);
      await box.press('Enter');
      await expect.poll(() => page.locator('.edit-line').inputValue()).toContain(name.replace(/^'+/, ''));
    }
    expect(await faults()).toEqual([]);
  });

  it('opens the panel beside them, and nothing runs', async () => {
    await openSidebar(page, 'VIP 케어', /업무창 열기/);
    await sidebarOf(page).getByRole('heading', { level: 1 }).waitFor();
    await openSidebar(page, 'VIP 케어', /환자 찾기/);
    await sidebarOf(page).locator('input').first().fill('<script>');
    await sidebarOf(page).getByText('<script>window.__ran=1</script>').first().waitFor();
    await openSidebar(page, 'VIP 케어', /회의·확정하기/);
    expect(await faults()).toEqual([]);
  });
});
