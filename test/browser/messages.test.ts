import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askClinic, type Member, signList } from '../../local/browser/ask-clinic';
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
import type { ListOutcome } from '../../src/features/message/draft-view';
import type { WordingsOutcome } from '../../src/features/message/wording-view';
import { readSheet, tellFailure } from './look';
import { lookAtView } from './look-at-view';

const MENU: Text = { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' };
/** As long as a run may take on a busy machine. */
const SOON = { timeout: 40_000 };

const folder = temporaryFolder();
let workbench: Workbench;
let browser: Browser;
let page: Page;
let side: FrameLocator;
let director: Member;

beforeAll(async () => {
  workbench = await startWorkbench(folder.path);
  browser = await openBrowser();
  page = await sitDown(browser, workbench.address);
  side = await openMessages(page);
});

beforeEach(({ onTestFailed, task }) => onTestFailed(() => tellFailure(page, task.name)));

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  folder.remove();
});

async function openMessages(at: Page, language: Language = 'ko'): Promise<FrameLocator> {
  await openSidebar(at, MENU[language], /^5\. /);
  return sidebarOf(at);
}

/** Rows of 문자·카드 by the words of its first line. */
async function drafts(): Promise<Readonly<Record<string, string>>[]> {
  const [header = [], ...rows] = await readSheet(page, '문자·카드');
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

const draftOf = async (name: string, wording: string) =>
  (await drafts()).find((row) => row.환자명 === name && row.문구 === wording);
const nameShown = async () =>
  (await side.locator('.draft-source h2 span').first().innerText()).replace(/님$/, '');
const titleShown = () => side.getByRole('heading', { level: 1 }).innerText();

/** Back to the start, where the panel stays the same and so does who sits there. */
async function goToStart(): Promise<void> {
  while ((await titleShown()) !== '문자·카드') await side.locator('header .icon').first().click();
  await side.locator('.wording-row').first().waitFor(SOON);
}

/** Opens the drafts of a wording from the start. */
async function openWording(name: RegExp): Promise<void> {
  await goToStart();
  await side.locator('.wording-row').filter({ hasText: name }).first().click();
  await side.locator('.review-card').waitFor(SOON);
}

/** Presses a key for the draft on the screen. */
async function press(key: string): Promise<void> {
  // A key counts only once the draft has been in sight for a moment.
  await page.waitForTimeout(500);
  await page.keyboard.press(key);
}

describe('drafting', () => {
  it('tells exactly what a choice comes to, then makes it, and finds nothing to do the second time', async () => {
    await goToStart();
    const before = await drafts();
    await side.getByRole('button', { name: '다시 만들기·추가하기' }).click();
    await side.locator('.tiles').waitFor(SOON);
    await side.getByRole('button', { name: '이름으로 고르기' }).click();
    await side.getByText('먼저 받을 분을 골라 주세요.').waitFor();
    // Wordings of other occasions go to whomever one chooses.
    await side.getByRole('combobox').fill('ㄱ');
    await side.getByRole('option').filter({ hasNotText: 'VIP' }).first().click(SOON);
    await side.getByRole('button', { name: '골라서' }).click();
    await side.locator('.wording-box').filter({ hasText: '감사 전화' }).first().waitFor(SOON);
    await side.locator('.wording-box').filter({ hasText: '분기 안부' }).first().click();
    await side.getByRole('button', { name: '1건 만들기' }).click(SOON);
    await expect.poll(async () => (await drafts()).length, SOON).toBe(before.length + 1);
    await side.getByRole('button', { name: '다시 만들기·추가하기' }).click(SOON);
    await side.getByRole('button', { name: '바뀌는 글이 없어요' }).waitFor(SOON);
  });

  it('names everybody who gets nothing, with the reason', async () => {
    await goToStart();
    await side.getByRole('button', { name: /^개인 사유로 멈춘 글/ }).click();
    await side.locator('.held-list summary').first().click();
    const name = (await side.locator('.held-people .link').first().innerText()).trim();
    expect((await drafts()).some((row) => row.환자명 === name)).toBe(true);
  });
});

describe('before the list is signed', () => {
  it('lets drafts be edited and says whose signature approving waits for', async () => {
    await openWording(/^문자\s*연말 감사/);
    await side.getByText('남은 서명: 원장, 데스크 실장').waitFor();
    expect(await side.locator('footer').getByRole('button', { name: /^확인/ }).count()).toBe(0);
    const name = await nameShown();
    await press('e');
    const area = side.locator('.edit-draft textarea');
    await area.waitFor();
    const before = await area.inputValue();
    await area.fill(before.replace(`${name}님`, `${name} 어르신`));
    await area.press('Control+Enter');
    await side.getByText('직접 고침').waitFor(SOON);
    expect((await draftOf(name, '연말 감사'))?.내용).toContain(`${name} 어르신`);
  });

  it('judges while somebody types', async () => {
    await press('e');
    const area = side.locator('.edit-draft textarea');
    await area.pressSequentially('스케일링 무료 ');
    await side.locator('.edit-draft .findings.of-block').getByText('스케일링 무료').waitFor();
    await area.press('Escape');
    await area.waitFor({ state: 'hidden' });
  });
});

describe('once it is signed', () => {
  beforeAll(async () => {
    ({ director } = await signList(page));
    await side.getByRole('button', { name: /^나:/ }).click();
    await side
      .getByRole('button', { name: /데스크$/ })
      .first()
      .click();
    await goToStart();
  });

  it('approves by key, shows the next one and takes it back with U', async () => {
    await openWording(/^문자\s*연말 감사/);
    await side.locator('footer').getByRole('button', { name: /^확인/ }).waitFor(SOON);
    const first = await nameShown();
    await press('a');
    await expect.poll(nameShown, SOON).not.toBe(first);
    await expect.poll(async () => (await draftOf(first, '연말 감사'))?.상태, SOON).toBe('보낼 준비 됨');
    await press('u');
    await expect.poll(nameShown, SOON).toBe(first);
    await expect.poll(async () => (await draftOf(first, '연말 감사'))?.상태, SOON).toBe('초안');
  });

  it('puts on hold with a reason, and releases', async () => {
    const name = await nameShown();
    await press('h');
    await side.getByRole('button', { name: '직접 말씀드림' }).click();
    await expect.poll(async () => (await draftOf(name, '연말 감사'))?.이유, SOON).toBe('직접 말씀드림');
    await side.getByRole('button', { name: /^보류 \d+$/ }).click();
    await side.getByRole('button', { name: /^보류 풀기/ }).waitFor(SOON);
    await side.locator('.review-count').click();
    await side.getByLabel('이름·차트번호로 찾기').fill(name);
    await side.locator('.review-names .row-button').filter({ hasText: name }).first().click(SOON);
    await side.getByRole('button', { name: /^보류 풀기/ }).click();
    await expect.poll(async () => (await draftOf(name, '연말 감사'))?.상태, SOON).toBe('초안');
  });

  it('approves at once exactly those that it says', async () => {
    await openWording(/^카드\s*연말 감사 카드/);
    await side.locator('.approve-all-row').click();
    const all = side.getByRole('button', { name: /^\d+건 확인하기$/ });
    const count = Number((await all.innerText()).match(/\d+/)?.[0]);
    expect(count).toBeGreaterThan(5);
    await all.click();
    const ready = async () =>
      (await drafts()).filter((row) => row.문구 === '연말 감사 카드' && row.상태 === '보낼 준비 됨').length;
    await expect.poll(ready, SOON).toBe(count);
    await side.getByRole('button', { name: '되돌리기' }).click();
    await expect.poll(ready, SOON).toBe(0);
  });

  it('goes to the row in the sheet', async () => {
    await openWording(/^전화\s*감사 전화/);
    await press('s');
    await expect.poll(() => page.getByRole('tab', { selected: true }).innerText(), SOON).toBe('문자·카드');
  });

  it('asks the director once for a wording, and goes on with the answer', async () => {
    const { wordings } = await askClinic<WordingsOutcome>(page, 'message.wordings');
    const found = wordings.find(({ id }) => id === 'new-year');
    if (!found) throw new Error('no such wording');
    const { baseId: _b, isDelivered: _d, isChanged: _c, drafts: _n, ...wording } = found;
    const text = `${wording.text}\n포인트 5%를 적립해 드려요.`;
    await askClinic(page, 'message.saveWording', { wordings: [{ ...wording, text }] });
    await askClinic(page, 'message.draft', { templates: ['new-year'] });
    await openWording(/^문자\s*새해 인사/);
    expect(await titleShown()).toBe('새해 인사');
    await side.getByRole('button', { name: /^원장 \d+$/ }).click();
    await side.getByText(/^원장님이 한 번 정하시면 \d+건 해결$/).waitFor(SOON);
    await side.getByRole('button', { name: '원장님께 올리기' }).click();
    await side.getByText(/^원장님 결재를 기다려요/).waitFor(SOON);
    const { wordings: summaries } = await askClinic<ListOutcome>(page, 'message.list');
    const { mark } = summaries.find(({ id }) => id === 'new-year')?.director ?? { mark: '' };
    const decision = { wording: 'new-year', mark, decision: 'approved', reason: '올해만' };
    await askClinic(page, 'message.decide', decision, director);
    await openWording(/^문자\s*새해 인사/);
    await side.getByRole('button', { name: /^확인할 것 \d+$/ }).waitFor(SOON);
    expect(await side.getByRole('button', { name: /^원장 \d+$/ }).count()).toBe(0);
  });
});

describe.each(LANGUAGES)('문자·카드 in %s', (language) => {
  it('has no fault that axe finds, and nothing is cut off: start, choice, review, editor, hold, list, stops', async () => {
    const desk = await sitDown(browser, workbench.address, language);
    const panel = await openMessages(desk, language);
    await panel.locator('.wording-row').first().waitFor(SOON);
    await lookAtView(desk, language);
    await panel.locator('.wording-row').first().click();
    await panel.locator('.review-card').waitFor(SOON);
    await lookAtView(desk, language);
    await panel.locator('.review-acts .button').nth(0).click();
    await lookAtView(desk, language);
    await panel.locator('.edit-draft textarea').press('Escape');
    await panel.locator('.review-acts .button').nth(1).click();
    await lookAtView(desk, language);
    await panel.locator('.hold-draft input').press('Escape');
    await panel.locator('.review-count').click();
    await lookAtView(desk, language);
    await panel.locator('.review-count').click();
    for (const chip of await panel.locator('.group-chips .choice').all()) {
      await chip.click();
      await lookAtView(desk, language);
    }
    await panel.locator('header .icon').first().click();
    await panel.locator('.message-links .row-button').first().click();
    await panel.locator('.held-list summary').first().click();
    await lookAtView(desk, language);
    await panel.locator('header .icon').first().click();
    await panel.locator('.message-links .row-button').nth(1).click();
    await panel.locator('.tiles').waitFor(SOON);
    await panel.locator('.choices').nth(1).locator('.choice').nth(1).click();
    await panel.locator('.wording-box').first().waitFor(SOON);
    await lookAtView(desk, language);
    await desk.context().close();
  });
});
