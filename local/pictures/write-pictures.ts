import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../src/core/text';
import {
  openBrowser,
  openSidebar,
  sidebarOf,
  sitDown,
  startWorkbench,
  temporaryFolder,
} from '../browser/stand';
import { WORDS } from './words';

// npm run pictures: takes the pictures of README and guide anew, from the workbench as people see it. Look at them afterwards.

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What Korean shows step by step, the others in short. */
const SHORT = ['home', 'questions', 'vips'];

const browser = await openBrowser();
try {
  for (const language of LANGUAGES) await picture(browser, language);
} finally {
  await browser.close();
}

async function picture(seat: Browser, language: Language): Promise<void> {
  const directory = join(root, 'docs', 'images', language);
  mkdirSync(directory, { recursive: true });
  const takeAt = (page: Page) => async (name: string) => {
    // What was told before belongs to another picture.
    const told = sidebarOf(page).locator('.told-acts button').last();
    if (await told.isVisible()) await told.click();
    if (language !== 'ko' && !SHORT.includes(name)) return;
    await page.mouse.move(0, 0);
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(directory, `${name}.png`) });
    console.log(join('docs', 'images', language, `${name}.png`));
  };
  await atNewClinic(seat, language, (page) => takeAll(page, language, takeAt(page)));
  if (language === 'ko') await atNewClinic(seat, language, (page) => takeImport(page, takeAt(page)));
}

async function atNewClinic(
  seat: Browser,
  language: Language,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  const workbench = await startWorkbench(folder.path, '--new');
  try {
    const page = await sitDown(seat, workbench.address, language);
    await visit(page);
    await page.context().close();
  } finally {
    await workbench.stop();
    folder.remove();
  }
}

async function takeAll(page: Page, language: Language, take: (name: string) => Promise<void>): Promise<void> {
  const word = (name: keyof typeof WORDS) => WORDS[name][language];
  const side = sidebarOf(page);
  const open = (item: keyof typeof WORDS) => openSidebar(page, word('menu'), word(item));
  const sheet = (name: keyof typeof WORDS) => page.getByRole('tab', { name: word(name) }).click();

  await open('panel');
  await take('start');

  await side.getByRole('button', { name: word('tryIt') }).click();
  await side.getByText(word('steps')).waitFor({ timeout: 120_000 });
  await sheet('vipSheet');
  await take('home');

  for (const item of ['draft', 'schedule'] as const) {
    await page
      .getByRole('menubar')
      .getByRole('menuitem', { name: word('menu') })
      .click();
    await page
      .getByRole('menu')
      .getByRole('menuitem', { name: word(item) })
      .click();
    await page
      .locator('.toast')
      .filter({ hasText: word(item) })
      .getByRole('button')
      .click({ timeout: 60_000 });
  }
  await open('questions');
  await side.locator('.candidate').first().waitFor();
  await take('questions');

  await open('panel');
  await side
    .getByRole('button', { name: word('vipSheet') })
    .first()
    .click();
  await side.locator('main li button').first().click();
  await take('vips');

  await open('find');
  await side
    .getByRole('combobox')
    .or(side.getByRole('searchbox'))
    .or(side.getByRole('textbox'))
    .first()
    .fill('ㄱㅇ');
  await take('find');

  await sheet('draftSheet');
  await open('panel');
  await take('drafts');
  await sheet('scheduleSheet');
  await take('schedule');
}

/** The view that takes files, as it shows one that is about to come in: of a clinic of its own, since the sample wants no other records. */
async function takeImport(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await openSidebar(page, WORDS.menu.ko, WORDS.panel.ko);
  const side = sidebarOf(page);
  await side.getByRole('button', { name: '우리 치과 시작하기' }).click();
  for (let question = 1; question <= 6; question++) {
    await side.getByText(`${question} / 6`).waitFor();
    await side.locator('footer button').click();
  }
  await side.locator('input[type=file]').setInputFiles(join(root, 'local', 'sample', 'visits.csv'));
  await side.getByRole('button', { name: /줄 가져오기$/ }).waitFor();
  await take('import');
}
