import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
import { readSheet, tellFailure, typeInGrid } from './look';
import { cutOff, lookAtView, objections } from './look-at-view';

const MENU: Text = { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' };
const MEET: Text = { ko: '회의·확정하기', zh: '会议确定', en: 'Meet and sign the list' };
/** Long enough for a look at the server that comes every fifteen seconds. */
const SOON = { timeout: 40_000 };

const folder = temporaryFolder();
let workbench: Workbench;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  workbench = await startWorkbench(folder.path);
  browser = await openBrowser();
  page = await sitDown(browser, workbench.address);
  await page.setViewportSize({ width: 1400, height: 1000 });
});

beforeEach(({ onTestFailed, task }) => onTestFailed(() => tellFailure(page, task.name)));

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  folder.remove();
});

/** What stands in the dialog. */
const roomOf = (at: Page): FrameLocator => at.frameLocator('dialog iframe');

/** Opens the agenda from the menu, and from there the meeting. */
async function openRoom(at: Page, language: keyof Text = 'ko'): Promise<void> {
  await openSidebar(at, MENU[language], new RegExp(MEET[language]));
  const side = sidebarOf(at);
  await side.locator('.standing').waitFor();
  await side.locator('footer .button.primary').click();
  await roomOf(at).locator('.name-large').waitFor();
  // A key counts only once the candidate has been in sight for a moment.
  await at.waitForTimeout(500);
}

/** Presses a key for the candidate on the screen, and waits for the next one. */
async function decide(key: string, ...more: readonly string[]): Promise<string> {
  const room = roomOf(page);
  const name = await room.locator('.name-large').innerText();
  await page.waitForTimeout(500);
  for (const each of [key, ...more]) {
    await page.keyboard.press(each);
    await page.waitForTimeout(150);
  }
  await room.locator('.name-large').getByText(name, { exact: true }).waitFor({ state: 'hidden' });
  return name;
}

/** Rows of the sheet by the words of its first line. */
async function rowsOf(sheet: string): Promise<Readonly<Record<string, string>>[]> {
  const [header = [], ...rows] = await readSheet(page, sheet);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

const candidateRow = async (name: string) => (await rowsOf('후보·회의')).find((row) => row.환자명 === name);

describe('a meeting on the list', () => {
  let kept = '';
  let dropped = '';
  let later = '';

  it('opens large over the sheet, with the keyboard in it', async () => {
    await openRoom(page);
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    const size = await page.locator('dialog iframe').boundingBox();
    expect(size).toMatchObject({ width: 1200 });
    expect(size?.height).toBeGreaterThan(700);
  });

  it('counts whom to look at as the panel behind it does, and says that nobody has said who decides', async () => {
    const counts = async (part: Locator) =>
      (await part.allInnerTexts()).map((text) => Number(/\d+/.exec(text)?.[0]));
    const inPanel = await counts(sidebarOf(page).locator('.look-at .count'));
    const inRoom = await counts(roomOf(page).locator('.meeting-side .choice'));
    expect(inPanel).toEqual(inRoom.slice(2));
    await roomOf(page).getByText('누가 쓰는지 고르면').waitFor();
  });

  it('decides by key, asks for a reason where the list changes, and goes on to the next one', async () => {
    kept = await decide('1');
    dropped = await decide('2', '2');
    later = await decide('3');
    await expect
      .poll(async () => [(await candidateRow(kept))?.결정, (await candidateRow(later))?.결정], SOON)
      .toEqual(['넣기', '보류']);
    expect(await candidateRow(dropped)).toMatchObject({ 결정: '빼기', 이유: '이사·전원' });
    const listed = (await rowsOf('VIP 명단')).filter((row) => row.상태 === '예비');
    expect(listed.map((row) => row.환자명)).toContain(kept);
    expect(listed.map((row) => row.환자명)).not.toContain(dropped);
  });

  it('takes the last decision back with U', async () => {
    await page.waitForTimeout(500);
    await page.keyboard.press('u');
    const room = roomOf(page);
    await room.locator('.name-large').getByText(later, { exact: true }).waitFor();
    await expect.poll(async () => (await candidateRow(later))?.결정, SOON).toBe('');
  });

  it('hides names while it is projected', async () => {
    const room = roomOf(page);
    await page.waitForTimeout(500);
    await page.keyboard.press('n');
    await expect.poll(() => room.locator('.name-large').innerText()).toContain('*');
    expect(await room.locator('.meeting-side li').first().innerText()).toContain('*');
    await page.waitForTimeout(200);
    await page.keyboard.press('n');
    await room.locator('.name-large').getByText(later, { exact: true }).waitFor();
  });

  it('hears what a colleague decides in the sheet meanwhile', async () => {
    const [header = [], ...rows] = await readSheet(page, '후보·회의');
    const row = rows.findIndex((each) => each[header.indexOf('환자명')] === later) + 2;
    const colleague = await sitDown(browser, workbench.address);
    await colleague.getByRole('tab', { name: '후보·회의' }).click();
    await colleague.waitForTimeout(1500);
    await typeInGrid(colleague, `${letterOf(header.indexOf('결정'))}${row}`, '보류');
    await roomOf(page).getByText('방금 처리됨').waitFor(SOON);
    await colleague.context().close();
  });

  it('adds somebody who was missed, with a reason in words', async () => {
    const room = roomOf(page);
    await room.getByRole('button', { name: /^놓친 분\?/ }).click();
    const name = await room.locator('.name-large').innerText();
    await page.waitForTimeout(500);
    await page.keyboard.press('1');
    await room.getByLabel('추가하는 이유').fill('원장님이 꼭 모시자고 하심');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await candidateRow(name))?.결정, SOON).toBe('추가');
    expect(await candidateRow(name)).toMatchObject({ 이유: '원장님이 꼭 모시자고 하심' });
  });

  it('adds somebody whom nobody proposed, found by chart number', async () => {
    const talkedAbout = new Set((await rowsOf('후보·회의')).map((row) => row.차트번호));
    const other = (await rowsOf('환자')).find((row) => row.차트번호 && !talkedAbout.has(row.차트번호));
    const room = roomOf(page);
    await room.getByRole('button', { name: '다른 분 추가' }).click();
    await room.getByRole('combobox').fill(other?.차트번호 ?? '');
    await room.getByRole('option').first().click();
    await room.getByRole('button', { name: '원장님 추천' }).click();
    await room
      .locator('.name-large')
      .getByText(other?.환자명 ?? '', { exact: true })
      .waitFor(SOON);
    expect(await candidateRow(other?.환자명 ?? '')).toMatchObject({ 결정: '추가', 이유: '원장님 추천' });
    expect(await room.locator('.told p').innerText()).toBe(`${other?.환자명}님: 추가`);
  });

  it('can be printed from within its frame', async () => {
    const isPrinted = await roomFrame(page).evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          window.addEventListener('beforeprint', () => resolve(true), { once: true });
          setTimeout(() => resolve(false), 2_000);
          window.print();
        }),
    );
    expect(isPrinted).toBe(true);
  });

  it('takes no signature of somebody without a PIN, who is led to set it under the own name', async () => {
    const room = roomOf(page);
    await room.getByRole('button', { name: '정리·서명' }).click();
    await room.getByRole('button', { name: '원장 서명하기' }).click();
    const form = room.locator('.prove');
    await form.getByText(/아직 비밀번호가 없어서/).waitFor();
    expect(await form.locator('input').count()).toBe(0);
    expect(await form.getByRole('button', { name: '서명하기' }).count()).toBe(0);
  });

  it('is signed by both with a PIN each, nobody is thrown out, and the list is final', async () => {
    const room = roomOf(page);
    const staff = await rowsOf('직원');
    for (const [role, pin] of [
      ['원장', '1234'],
      ['데스크 실장', '5678'],
    ] as const) {
      const name = staff.find((row) => row.직책 === role)?.이름 ?? '';
      if (role !== '원장') await room.getByRole('button', { name: `${role} 서명하기` }).click();
      await room.getByRole('button', { name: '사용자 고르기' }).click();
      await room.getByRole('button', { name }).click();
      await room.getByLabel('새 비밀번호').fill('12');
      await room.getByLabel('한 번 더').fill('12');
      await room.getByRole('button', { name: '비밀번호 정하기' }).click();
      await room.getByText('2자리라 짧아요').waitFor();
      await room.getByLabel('새 비밀번호').fill(pin);
      await room.getByLabel('한 번 더').fill(pin);
      // A look at the server that is on its way while the PIN is set is refused, and throws nobody out.
      const looks = roomFrame(page).evaluate(async () => {
        for (let look = 0; look < 20; look++) {
          window.dispatchEvent(new Event('focus'));
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      });
      await room.getByRole('button', { name: '비밀번호 정하기' }).click();
      await looks;
      await room.locator('.prove').getByText(`${name}님 이름으로 남아요`).waitFor();
      await room.locator('.prove').getByRole('button', { name: '서명하기' }).click();
      await room.locator('.seal-row.approved', { hasText: role }).waitFor(SOON);
      expect(await page.locator('body').getByText('비밀번호를 다시').count()).toBe(0);
      expect(await room.getByText(/비밀번호를 다시|연결이 끊겼어요/).count()).toBe(0);
      expect(
        await sidebarOf(page)
          .getByText(/비밀번호를 다시|연결이 끊겼어요/)
          .count(),
      ).toBe(0);
    }
    const list = await rowsOf('VIP 명단');
    const onList = list.filter((row) => row.등급 !== '');
    expect(new Set(onList.map((row) => row.상태))).toEqual(new Set(['확정']));
    const approvals = await rowsOf('원장 결재');
    expect(approvals.map((row) => [row['결재할 분'], row.결재])).toEqual([
      ['원장', '승인'],
      ['데스크 실장', '승인'],
    ]);
  });

  it('closes with Escape, and the sidebar that opened it has the keyboard and knows', async () => {
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('aside') !== null)).toBe(true);
    await sidebarOf(page).locator('.standing').getByText('확정', { exact: true }).waitFor(SOON);
  });

  it('is open again once somebody is left out, and says what has changed', async () => {
    await openRoom(page);
    const room = roomOf(page);
    await room.getByRole('button', { name: kept }).first().click();
    await room.locator('.name-large').getByText(kept, { exact: true }).waitFor();
    const ask = room.getByRole('alertdialog', { name: '바꾸면 서명을 다시 받아야 해요.' });
    await page.waitForTimeout(500);
    await page.keyboard.press('2');
    await ask.waitFor();
    await page.keyboard.press('Escape');
    await ask.waitFor({ state: 'detached' });
    expect(await candidateRow(kept)).not.toMatchObject({ 결정: '빼기' });
    await page.waitForTimeout(500);
    await page.keyboard.press('2');
    await ask.waitFor();
    // A key that comes in the same breath as the press means the reason that the press asks for.
    await roomFrame(page).evaluate(async () => {
      [...document.querySelectorAll('button')].find(({ innerText }) => innerText === '바꾸기')?.click();
      await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
      const press = new KeyboardEvent('keydown', {
        code: 'Digit1',
        key: '1',
        bubbles: true,
        cancelable: true,
      });
      document.activeElement?.dispatchEvent(press);
    });
    await room.getByRole('button', { name: '정리·서명' }).click();
    await room.getByText(`${kept}님이 빠짐`).waitFor(SOON);
    expect(await room.locator('.seal-row.approved').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('is final again by the dropdowns of the sheet, as from a phone', async () => {
    await page.getByRole('tab', { name: '원장 결재' }).click();
    await page.waitForTimeout(1500);
    const [header = [], ...rows] = await readSheet(page, '원장 결재');
    const column = letterOf(header.indexOf('결재'));
    const open = rows.flatMap((row, index) => (row[header.indexOf('상태')] === '기다림' ? [index + 2] : []));
    expect(open).toHaveLength(2);
    for (const row of open) await typeInGrid(page, `${column}${row}`, '승인');
    await openSidebar(page, MENU.ko, new RegExp(MEET.ko));
    await sidebarOf(page).locator('.standing').getByText('확정', { exact: true }).waitFor(SOON);
  });
});

describe.each(LANGUAGES)('the meeting in %s', (language) => {
  it('has no fault that axe finds, and nothing is cut off: agenda, approvals, candidate, reason, summary', async () => {
    const at = await sitDown(browser, workbench.address, language);
    await openSidebar(at, MENU[language], new RegExp(MEET[language]));
    await sidebarOf(at).locator('.standing').waitFor();
    await lookAtView(at, language);
    await sidebarOf(at).locator('.agenda-more .button').nth(1).click();
    await sidebarOf(at).locator('.seals').waitFor();
    await lookAtView(at, language);
    await openRoom(at, language);
    await lookAtRoom(at);
    await roomOf(at).locator('.decide-key.of-drop').click();
    await at.waitForTimeout(500);
    await lookAtRoom(at);
    await at.keyboard.press('Escape');
    await roomOf(at).locator('footer .button.primary').click();
    await at.waitForTimeout(500);
    await lookAtRoom(at);
    await at.context().close();
  });
});

async function lookAtRoom(at: Page): Promise<void> {
  const frame = roomFrame(at);
  expect(await objections(frame)).toEqual([]);
  expect(await cutOff(frame)).toEqual([]);
}

/** The frame of the dialog, which was opened last. */
function roomFrame(at: Page): Frame {
  const frame = at.frames().at(-1);
  if (!frame) throw new Error('no dialog');
  return frame;
}

const letterOf = (index: number) =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${String.fromCharCode(64 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`;
