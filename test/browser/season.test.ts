import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
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
import { countPoints, dropOnSidebar, readSheet, tellFailure, typeInGrid } from './look';
import { prepareClinic } from './prepare-clinic';

const VISITS = 'test/data/clinic-kr-cp949/visits.csv';
const STAFF = 'test/data/clinic-kr-cp949/staff.csv';
const folder = temporaryFolder();
let workbench: Workbench;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  workbench = await startWorkbench(folder.path, '--new');
  browser = await openBrowser();
  page = await sitDown(browser, workbench.address);
});

beforeEach(({ onTestFailed, task }) => onTestFailed(() => tellFailure(page, task.name)));

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  folder.remove();
});

const heading = (name: string) => sidebarOf(page).getByRole('heading', { name, level: 1 });

describe('a season, from an empty clinic to a finished task', () => {
  it('begins in the menu, with six questions', async () => {
    await prepareClinic(page);
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(
      expect.arrayContaining(['VIP 명단', '문자·카드', '일정표']),
    );
  });

  it('takes in a CP949 export and an XLSX by drop', async () => {
    await dropOnSidebar(
      page,
      { name: '접수.csv', bytes: readFileSync(VISITS) },
      { name: '직원.xlsx', bytes: await toXlsx(readFileSync(STAFF, 'utf8')) },
    );
    const side = sidebarOf(page);
    await side.getByText('한글(CP949)').waitFor();
    await side.getByText('직원 명단').waitFor();
    await side.getByRole('button', { name: /줄 가져오기$/ }).click();
    await side.getByText('다 가져왔어요').waitFor();
    const lines = readFileSync(VISITS, 'latin1').trim().split('\n').length - 1;
    const said = (
      await side
        .getByText(/줄: .* 들어옴/)
        .first()
        .innerText()
    ).replaceAll(',', '');
    const [rows = 0, accepted = 0, rejected = 0] = (said.match(/\d+/g) ?? []).map(Number);
    expect(rows).toBe(lines);
    expect(accepted + rejected).toBe(lines);
    expect((await readSheet(page, '내원')).length - 1).toBe(accepted);
    expect((await readSheet(page, '직원')).length - 1).toBe(6);
  });

  it('asks ten questions, answered by keyboard', async () => {
    const side = sidebarOf(page);
    await side.getByRole('button', { name: '소개 읽기' }).click();
    await side.getByText('명단이 바뀌는 질문').waitFor();
    await side.getByRole('button', { name: '질문 보기' }).click();
    await heading('소개 확인').waitFor();
    const question = side.getByText(/님을 소개하신 분은\?$/);
    const rest = side.getByRole('button', { name: /^나머지 .*건 보기/ });
    for (let answered = 0; answered < 10; answered++) {
      await question.or(rest).first().waitFor();
      if (await rest.isVisible()) await rest.click();
      const before = await question.innerText();
      // A key counts only once the question has been in sight for a moment.
      await page.waitForTimeout(500);
      await page.keyboard.press((await side.locator('.candidate').count()) > 0 ? '1' : 'w');
      await side.getByText(before, { exact: true }).waitFor({ state: 'hidden' });
    }
    await expect.poll(async () => (await decisions()).length, { timeout: 30_000 }).toBe(10);
  });

  it('draws the list and colours it in the grid', async () => {
    const side = sidebarOf(page);
    await side.getByRole('button', { name: '뒤로' }).click();
    // Leaving offers to bring the answers into the list.
    await side.getByRole('button', { name: /^명단에 반영하기/ }).click();
    await side.getByText('명단에 반영했어요.').waitFor({ timeout: 60_000 });
    await page.getByRole('tab', { name: 'VIP 명단' }).click();
    const [, ...rows] = await readSheet(page, 'VIP 명단');
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map(([, tier]) => tier))).toEqual(new Set(['A', 'B']));
    await expect.poll(() => countPoints(page, '#f6e3b4'), { timeout: 10_000 }).toBeGreaterThan(1000);
    // Tier B stands below tier A, out of sight.
    await page.locator('.name-box').fill(`B${rows.length + 1}`);
    await page.locator('.name-box').press('Enter');
    await expect.poll(() => countPoints(page, '#fdf8ea'), { timeout: 10_000 }).toBeGreaterThan(1000);
  });

  it('drafts messages and lays out the schedule from the menu', async () => {
    await openSidebar(page, 'VIP 케어', /문자·카드 만들기/);
    const side = sidebarOf(page);
    await side.getByRole('button', { name: '문자·카드 만들기' }).click();
    await side.getByRole('button', { name: /^[\d,]+건 만들기$/ }).click({ timeout: 60_000 });
    await expect
      .poll(async () => (await readSheet(page, '문자·카드')).length, { timeout: 60_000 })
      .toBeGreaterThan(10);
    await chooseMenu(page, 'VIP 케어', /일정표 만들기/);
    await expect.poll(async () => (await readSheet(page, '일정표')).length, { timeout: 60_000 }).toBe(21);
  });

  it('stamps the date of a task that is done', async () => {
    await page.getByRole('tab', { name: '일정표' }).click();
    await page.waitForTimeout(500);
    const header = (await readSheet(page, '일정표'))[0] ?? [];
    const letter = (name: string) => String.fromCharCode(65 + header.indexOf(name));
    await typeInGrid(page, `${letter('상태')}2`, '완료');
    const doneOn = async () => (await readSheet(page, '일정표'))[1]?.[header.indexOf('완료일')];
    await expect.poll(doneOn).toBe(JSON.stringify({ date: serialOfToday() }));
  });

  it('has all there after the page is loaded anew, and after the program is started anew', async () => {
    const sheets = ['VIP 명단', '문자·카드', '일정표', '소개 내역', '내원', '작업기록'];
    const before = await Promise.all(sheets.map((name) => readSheet(page, name)));
    await page.reload();
    // The panel comes back with the view that the menu opened last.
    await heading('문자·카드').waitFor();
    expect(await Promise.all(sheets.map((name) => readSheet(page, name)))).toEqual(before);
    await workbench.stop();
    workbench = await startWorkbench(folder.path);
    await page.goto(workbench.address);
    await page.getByRole('tab', { name: '일정표' }).waitFor();
    expect(await Promise.all(sheets.map((name) => readSheet(page, name)))).toEqual(before);
  });
});

/** Rows of 소개 내역 that somebody decided. */
async function decisions(): Promise<readonly (readonly string[])[]> {
  const [header = [], ...rows] = await readSheet(page, '소개 내역');
  return rows.filter((row) => (row[header.indexOf('확인')] ?? '') !== '');
}

/** At the clinic. Day 0 is 1899-12-30. */
function serialOfToday(): number {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
  return Date.parse(today) / 86_400_000 + 25_569;
}

async function toXlsx(csv: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('직원');
  for (const line of csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/))
    sheet.addRow(line.split(','));
  return new Uint8Array(await book.xlsx.writeBuffer());
}
