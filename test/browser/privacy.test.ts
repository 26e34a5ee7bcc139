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
const FIND: Text = { ko: '환자 찾기', zh: '查找患者', en: 'Find a patient' };
const SETTINGS: Text = { ko: '설정·도움말', zh: '设置·帮助', en: 'Settings and help' };
const HELD: Text = {
  ko: '이 환자에 대해 가진 기록',
  zh: '关于此患者的所存记录',
  en: 'What we hold on this patient',
};
const DELETE: Text = { ko: '환자 정보 삭제', zh: '删除患者信息', en: 'Delete this patient' };
const PRIVACY: Text = { ko: '개인정보', zh: '隐私', en: 'Privacy' };
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

async function openHeld(page: Page, language: Language): Promise<FrameLocator> {
  await openSidebar(page, MENU[language], FIND[language]);
  const side = sidebarOf(page);
  await side.locator('input[role=combobox]:visible').fill('ㄱ');
  await side.locator('[role=option]:visible').first().click(SOON);
  await side.getByRole('button', { name: HELD[language] }).click(SOON);
  await side.locator('.on-file').first().waitFor(SOON);
  return side;
}

describe.each(LANGUAGES)('the views of privacy in %s', (language) => {
  it('have no fault that axe finds, and nothing is cut off', async () => {
    const page = await sitDown(browser, workbench.address, language);
    const side = await openHeld(page, language);
    for (const sheet of await side.locator('.on-file summary:visible').all()) await sheet.click();
    await lookAtView(page, language);
    await side.getByRole('button', { name: DELETE[language] }).click();
    await side.locator('.erase-part').first().waitFor(SOON);
    await lookAtView(page, language);
    await openSidebar(page, MENU[language], SETTINGS[language]);
    await side.getByRole('button', { name: PRIVACY[language] }).first().click(SOON);
    await side.locator('.privacy-list').first().waitFor(SOON);
    await lookAtView(page, language);
    await page.context().close();
  });
});

describe('privacy in Korean', () => {
  it('ticks a yearly task, lays the record of a patient on paper, and deletes under the PIN of the director', async () => {
    const page = await sitDown(browser, workbench.address, 'ko');
    await openSidebar(page, MENU.ko, SETTINGS.ko);
    const side = sidebarOf(page);
    await side.getByRole('button', { name: PRIVACY.ko }).first().click(SOON);
    await side.locator('.consent-tick input').first().check(SOON);
    await side
      .locator('.consent-tick')
      .first()
      .getByText(/20\d\d-/)
      .waitFor(SOON);

    await openHeld(page, 'ko');
    const before = (await readSheet(page, '환자')).length;
    await side.getByRole('button', { name: '인쇄해서 드리기' }).click();
    const dialog = page.frameLocator('dialog iframe, [role=dialog] iframe');
    await dialog.locator('.paper-held').first().waitFor(SOON);
    expect(await dialog.locator('.sheet.of-held').count()).toBeGreaterThan(0);
    await dialog.getByRole('button', { name: '닫기' }).click();

    await side.getByRole('button', { name: DELETE.ko }).click();
    await side.locator('.erase-part').first().waitFor(SOON);
    const [header = [], ...staff] = await readSheet(page, '직원');
    const director =
      staff.find((row) => row[header.indexOf('직책')] === '원장')?.[header.indexOf('이름')] ?? '';
    await side.getByRole('button', { name: '사용자 고르기' }).click();
    await side.getByRole('button', { name: director }).click();
    await side.getByLabel('새 비밀번호').fill('1234');
    await side.getByLabel('한 번 더').fill('1234');
    await side.getByRole('button', { name: '비밀번호 정하기' }).click();
    const press = side.getByRole('button', { name: '삭제하기' });
    await press.waitFor(SOON);
    expect(await press.getAttribute('aria-disabled')).toBe('true');
    await side.locator('.consent-tick:visible input').check();
    await press.click();
    await side.locator('.told').getByText('환자 한 분의 정보를 삭제했어요').waitFor(SOON);
    expect((await readSheet(page, '환자')).length).toBe(before - 1);
    expect((await readSheet(page, '삭제 기록'))[1]).toContain(director);
    await page.context().close();
  });
});
