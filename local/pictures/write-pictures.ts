import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../src/core/text';
import type { ListOutcome } from '../../src/features/message/draft-view';
import { askClinic, type Member, signList } from '../browser/ask-clinic';
import {
  chooseMenu,
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
const SHORT = ['home', 'questions', 'vips', 'meeting', 'review'];

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
    // By way of the panel, which else takes the mouse to be where it was.
    await page.mouse.move(1130, 165);
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

  await makeDrafts(page, language);
  await takeMeeting(page, language, take);
  const signers = await signList(page);
  await takeReview(page, language, take);
  if (language !== 'ko') return;

  await takeWording(page, take);
  await takeSending(page, signers.headDesk, take);
  await open('find');
  await side
    .getByRole('combobox')
    .or(side.getByRole('searchbox'))
    .or(side.getByRole('textbox'))
    .first()
    .fill('ㄱㅇ');
  await take('find');

  await chooseMenu(page, word('menu'), word('schedule'));
  await page
    .locator('.toast')
    .filter({ hasText: word('schedule') })
    .getByRole('button')
    .click({ timeout: 60_000 });
  await open('panel');
  await sheet('scheduleSheet');
  await take('schedule');
}

/** Every wording of the season for everybody on the list. */
async function makeDrafts(page: Page, language: Language): Promise<void> {
  await openSidebar(page, WORDS.menu[language], WORDS.draft[language]);
  const side = sidebarOf(page);
  const go = side.locator('footer .button.primary');
  await go.click();
  await side.locator('.tiles').waitFor({ timeout: 60_000 });
  await go.click();
  await side.locator('.wording-row').first().waitFor({ timeout: 60_000 });
}

/** The large view, with the first candidates decided. */
async function takeMeeting(
  page: Page,
  language: Language,
  take: (name: string) => Promise<void>,
): Promise<void> {
  await page.getByRole('tab', { name: WORDS.vipSheet[language] }).click();
  await openSidebar(page, WORDS.menu[language], WORDS.meet[language]);
  const go = sidebarOf(page).locator('footer .button.primary');
  await go.click();
  const name = page.frameLocator('dialog iframe').locator('.name-large');
  await name.waitFor();
  for (let decided = 0; decided < 3; decided++) {
    const shown = await name.textContent();
    // A key counts only once the candidate has been in sight for a moment.
    await page.waitForTimeout(600);
    await page.keyboard.press('1');
    await name.getByText(shown ?? '', { exact: true }).waitFor({ state: 'hidden' });
  }
  await take('meeting');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** A text as the phone shows it: a short one, so that what it weighs is in sight. */
async function takeReview(
  page: Page,
  language: Language,
  take: (name: string) => Promise<void>,
): Promise<void> {
  await page.getByRole('tab', { name: WORDS.draftSheet[language] }).click();
  await openSidebar(page, WORDS.menu[language], WORDS.draft[language]);
  const side = sidebarOf(page);
  await side.locator('.wording-row:has(.of-sms)').nth(1).click();
  await side.locator('.review-card').waitFor();
  await take('review');
}

/** A short wording, so that its preview can be seen beside it. */
async function takeWording(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await openSidebar(page, WORDS.menu.ko, WORDS.draft.ko);
  const side = sidebarOf(page);
  await side.locator('.message-links .row-button').filter({ hasText: '문구함' }).click();
  await side.locator('.library-main').filter({ hasText: '새해 인사' }).first().click();
  await side.locator('.bubble').waitFor();
  // Written for the first VIP once the list is there.
  await page.waitForTimeout(1500);
  await side.locator('.bubble').evaluate((bubble) => bubble.scrollIntoView({ block: 'end' }));
  await take('wording');
}

/** What can go out, once somebody has approved all that may be. */
async function takeSending(
  page: Page,
  approver: Member,
  take: (name: string) => Promise<void>,
): Promise<void> {
  const { wordings } = await askClinic<ListOutcome>(page, 'message.list');
  for (const { id } of wordings)
    await askClinic(page, 'message.approve', { wording: id, withHints: true }, approver);
  await openSidebar(page, WORDS.menu.ko, WORDS.draft.ko);
  const side = sidebarOf(page);
  await side.locator('.message-links .row-button').filter({ hasText: '보내기' }).click();
  await side.locator('.ready-line').first().waitFor();
  await take('send');
}

/** The view that takes files, as it shows one that is about to come in: of a clinic of its own, since the sample wants no other records. */
async function takeImport(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await openSidebar(page, WORDS.menu.ko, WORDS.panel.ko);
  const side = sidebarOf(page);
  await side.getByRole('button', { name: '우리 치과 시작하기' }).click();
  for (let question = 1; question <= 6; question++) {
    await side.getByText(`${question} / 6`).waitFor();
    // Closer together, two clicks count as one.
    await page.waitForTimeout(400);
    await side.locator('footer button').click();
  }
  await side.locator('input[type=file]').setInputFiles(join(root, 'local', 'sample', 'visits.csv'));
  await side.getByRole('button', { name: /줄 가져오기$/ }).waitFor();
  await take('import');
}
