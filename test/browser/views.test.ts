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
import { LANGUAGES, type Text } from '../../src/core/text';
import { lookAtView, objections } from './look-at-view';

const MENU: Text = { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' };

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

/** Views that the menu opens, by what they are called there. */
const FROM_MENU: Readonly<Record<string, Text>> = {
  home: { ko: '업무창 열기', zh: '打开工作窗', en: 'Open the work panel' },
  find: { ko: '환자 찾기', zh: '查找患者', en: 'Find a patient' },
  enter: { ko: '소개 직접 등록', zh: '手动登记转介绍', en: 'Enter a referral' },
  import: { ko: '자료 가져오기', zh: '导入资料', en: 'Bring in the records' },
  questions: { ko: '소개 확인하기', zh: '确认转介绍', en: 'Read the referrals' },
  messages: { ko: '문자·카드 만들기', zh: '制作短信·贺卡', en: 'Make texts and cards' },
  settings: { ko: '설정·도움말', zh: '设置·帮助', en: 'Settings and help' },
};

/** What a view is reached by from the first one: its buttons, one after the other. */
const FROM_HOME: Readonly<Record<string, readonly Text[]>> = {
  who: [{ ko: '나: 고르기', zh: '我：请选择', en: 'Me: choose' }],
  help: [{ ko: '도움말', zh: '帮助', en: 'Help' }],
  vips: [{ ko: 'VIP 명단', zh: 'VIP名单', en: 'VIP list' }],
};

describe('the very first view', () => {
  const empty = temporaryFolder();
  let unused: Workbench;
  beforeAll(async () => {
    unused = await startWorkbench(empty.path, '--new');
  });
  afterAll(async () => {
    await unused?.stop();
    empty.remove();
  });

  it.each(LANGUAGES)(
    'has no fault that axe finds, and nothing is cut off, nor have the six questions: %s',
    async (language) => {
      const page = await sitDown(browser, unused.address, language);
      await openSidebar(page, MENU[language], FROM_MENU.home?.[language] ?? '');
      await lookAtView(page, language);
      await sidebarOf(page).locator('footer button').click();
      for (let question = 1; question <= 6; question++) {
        await sidebarOf(page).getByText(`${question} / 6`).waitFor();
        await lookAtView(page, language);
        if (question < 6) await sidebarOf(page).locator('footer button').click();
      }
      await page.context().close();
    },
  );
});

describe.each(LANGUAGES)('the views in %s', (language) => {
  let page: Page;
  beforeAll(async () => {
    page = await sitDown(browser, workbench.address, language);
  });
  afterAll(() => page.context().close());

  it('the workbench itself has nothing that axe objects to', async () => {
    await page.getByRole('menuitem', { name: MENU[language] }).waitFor();
    await page.getByRole('tab').first().waitFor();
    expect(await objections(page.mainFrame())).toEqual([]);
  });

  it.each(Object.entries(FROM_MENU))(
    '%s has no fault that axe finds, and nothing is cut off',
    async (_, item) => {
      await openSidebar(page, MENU[language], new RegExp(item[language]));
      await lookAtView(page, language);
    },
  );

  it.each(Object.entries(FROM_HOME))(
    '%s has no fault that axe finds, and nothing is cut off',
    async (_, buttons) => {
      await openSidebar(page, MENU[language], FROM_MENU.home?.[language] ?? '');
      for (const name of buttons)
        await sidebarOf(page).getByRole('button', { name: name[language] }).first().click();
      await lookAtView(page, language);
    },
  );

  it('the card of a patient and the open row of a VIP have none either', async () => {
    const side = sidebarOf(page);
    await openSidebar(page, MENU[language], FROM_MENU.find?.[language] ?? '');
    await side.getByRole('combobox').fill('ㄱ');
    await side.getByRole('option').first().click();
    await side.locator('main h2').first().waitFor();
    await lookAtView(page, language);
    await openSidebar(page, MENU[language], FROM_MENU.home?.[language] ?? '');
    await side
      .getByRole('button', { name: FROM_HOME.vips?.[0]?.[language] ?? '' })
      .first()
      .click();
    await side.locator('main li button').first().click();
    await lookAtView(page, language);
  });
});
