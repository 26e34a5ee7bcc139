import type { Browser, FrameLocator, Page } from 'playwright-core';
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
import { LANGUAGES, type Language, type Text } from '../../src/core/text';
import { readSheet } from './look';
import { lookAtView } from './look-at-view';

const MENU: Text = { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' };
const ITEM: Text = { ko: '연락 금지로 바꾸기', zh: '设为停止联系', en: 'Set to “do not contact”' };
/** As long as a run may take on a busy machine. */
const SOON = { timeout: 40_000 };

const folder = temporaryFolder();
let workbench: Workbench;
let browser: Browser;

beforeAll(async () => {
  workbench = await startWorkbench(folder.path);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  folder.remove();
});

async function openConsents(page: Page, language: Language): Promise<FrameLocator> {
  await openSidebar(page, MENU[language], ITEM[language]);
  const side = sidebarOf(page);
  await side.locator('.consent-counts').waitFor(SOON);
  return side;
}

const acts = (side: FrameLocator) => side.locator('.consent-acts .button:visible');
const primary = (side: FrameLocator) => side.locator('footer .button.primary:visible');
const goBack = (side: FrameLocator) => side.locator('.title .icon:visible').first().click();
const findPatient = async (side: FrameLocator, query: string) => {
  await side.locator('input[role=combobox]:visible').fill(query);
  await side.locator('[role=option]:visible').first().click(SOON);
};

describe('the menu', () => {
  it('opens the complaint form itself, and from there the first view is home', async () => {
    const page = await sitDown(browser, workbench.address, 'ko');
    await openSidebar(page, MENU.ko, '문자 항의 접수');
    const side = sidebarOf(page);
    await side.locator('input[type=tel]:visible').waitFor(SOON);
    expect(await side.locator('h1:visible').innerText()).toBe('문자 항의 접수');
    await page.context().close();
  });
});

describe('consent in Korean', () => {
  it('records, stops, takes a complaint and takes it back, as the sheets show', async () => {
    const page = await sitDown(browser, workbench.address, 'ko');
    const side = await openConsents(page, 'ko');
    await findPatient(side, 'ㄱ');
    await side.locator('.consent-standing').waitFor(SOON);
    const name = await side.locator('h1:visible').innerText();
    await side.getByRole('button', { name: '동의·철회 적기' }).click();
    await side.getByRole('button', { name: '그만 받으심' }).click();
    await primary(side).click();
    await side.locator('.consent-standing .bad').first().waitFor(SOON);
    const [header = [], line = []] = await readSheet(page, '수신동의');
    expect([line[header.indexOf('환자명')], line[header.indexOf('의사')]]).toEqual([name, '철회']);

    await goBack(side);
    await acts(side).nth(1).click();
    await side.locator('textarea:visible').fill('010-0000-1111\n010 0000 2222\n010-12-34');
    await side.getByText('1줄은 번호로 읽을 수 없어').waitFor();
    await primary(side).click();
    await side.locator('.told').getByText('번호 2개를 막았어요').waitFor(SOON);

    await goBack(side);
    await acts(side).nth(0).click();
    await findPatient(side, 'ㅂ');
    await primary(side).click();
    await side.getByText('번호를 막았어요.').first().waitFor(SOON);
    expect((await readSheet(page, '컴플레인')).length).toBe(2);
    await side.locator('.told').getByRole('button', { name: '되돌리기' }).click();
    await side.locator('.told').getByText('취소').waitFor(SOON);
    expect((await readSheet(page, '컴플레인')).filter(([id]) => id?.startsWith('K'))).toEqual([]);
    await page.context().close();
  });
});

describe.each(LANGUAGES)('the views of consent in %s', (language) => {
  it('have no fault that axe finds, and nothing is cut off', async () => {
    const page = await sitDown(browser, workbench.address, language);
    const side = await openConsents(page, language);
    await lookAtView(page, language);
    await acts(side).nth(1).click();
    await lookAtView(page, language);
    await goBack(side);
    await acts(side).nth(2).click();
    await findPatient(side, 'ㅇ');
    await findPatient(side, 'ㅂ');
    await lookAtView(page, language);
    await goBack(side);
    await findPatient(side, 'ㄱ');
    await side.locator('.consent-standing').waitFor(SOON);
    await lookAtView(page, language);
    await side.locator('main .buttons .button:visible').nth(1).click();
    await lookAtView(page, language);
    await page.context().close();
  });
});
