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
import { cutOff, lookAtView, objections } from './look-at-view';

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

/** As long as a call may take on a busy machine. */
const PATIENT = { timeout: 20_000 };
const MENU: Text = { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' };
const WORDINGS: Text = { ko: '문구함', zh: '文案库', en: 'Wordings' };

async function openWordings(page: Page, language: Language): Promise<FrameLocator> {
  await openSidebar(page, MENU[language], /^5\. /);
  const side = sidebarOf(page);
  await side.getByRole('button', { name: WORDINGS[language] }).click();
  await side.getByRole('heading', { name: WORDINGS[language], level: 1 }).waitFor();
  await side.locator('.library-main').first().waitFor();
  return side;
}

describe.each(LANGUAGES)('문구함 in %s: no fault that axe finds, and nothing is cut off', (language) => {
  let page: Page;
  let side: FrameLocator;
  beforeAll(async () => {
    page = await sitDown(browser, workbench.address, language);
    side = await openWordings(page, language);
  });
  afterAll(() => page.context().close());
  const back = () => side.locator('header .icon').first().click();

  it('in the list with every occasion unfolded', async () => {
    for (const group of await side.locator('.library-group').all())
      if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
    await lookAtView(page, language);
  });

  it.each(['sms', 'email', 'card', 'call'])('in the editor of what goes by %s', async (way) => {
    await side.locator(`.library-main:has(.of-${way})`).first().click();
    await side.locator('summary').click();
    await lookAtView(page, language);
    await back();
  });

  it('with faults, findings and all that can be inserted, and when one leaves', async () => {
    await side.locator('.library-main').first().click();
    await side.locator('.insert-more').click();
    await side
      .locator('textarea')
      .fill('최고 기술, 통증 없는 임플란트 ❤ {{고객명}}\n{% if 등급 %}상품권을 드려요');
    await lookAtView(page, language);
    await back();
    await lookAtView(page, language);
  });
});

describe.each(LANGUAGES)('문구함 large in %s', (language) => {
  let page: Page;
  beforeAll(async () => {
    page = await sitDown(browser, workbench.address, language);
    const side = await openWordings(page, language);
    await side.locator('.title .button.link').click();
  });
  afterAll(() => page.context().close());
  const room = () => page.frameLocator('dialog iframe');
  const lookAtRoom = async () => {
    const frame = page.frames().at(-1);
    if (!frame) throw new Error('no dialog');
    expect(await objections(frame)).toEqual([]);
    expect(await cutOff(frame)).toEqual([]);
  };

  it('has no fault that axe finds, and nothing is cut off, in list and editor', async () => {
    await room().locator('.library-main').first().click(PATIENT);
    await room().locator('.bubble').waitFor();
    await lookAtRoom();
    const [words, shown] = await Promise.all(
      ['.editor-words', '.wording-shown'].map((part) => room().locator(part).boundingBox()),
    );
    expect((shown?.x ?? 0) - (words?.x ?? 0)).toBeGreaterThan(500);
    await room().locator('header .icon').first().click();
    await room().locator('.library-main').first().waitFor();
    await lookAtRoom();
  });

  it('asks before it closes over words that are not saved', async () => {
    await room().locator('.library-main').first().click();
    await room().locator('textarea').fill('{{이름}}');
    await room().locator('h1').click();
    await page.keyboard.press('Escape');
    await room().locator('.leave-editor').waitFor();
    await page.keyboard.press('Escape');
    expect(await room().locator('textarea').inputValue()).toBe('{{이름}}');
    await room().locator('footer .button').first().click();
    await room().locator('.leave-editor .danger').click();
    await room().locator('.library-main').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
});

describe('writing a wording', () => {
  let page: Page;
  let side: FrameLocator;
  beforeAll(async () => {
    page = await sitDown(browser, workbench.address);
    side = await openWordings(page, 'ko');
  });
  afterAll(() => page.context().close());
  const text = () => side.locator('textarea');
  const bubble = () => side.locator('.bubble').innerText();

  it('shows as one types how it goes out, how long it is and when it becomes a long one', async () => {
    await side.getByRole('button', { name: '연말 감사 (단문)' }).click();
    await text().fill('{{이름}}님, 고맙습니다.');
    await expect.poll(bubble, PATIENT).toMatch(/^\(광고\).+\n.+님, 고맙습니다\.\n무료수신거부 080/);
    await side.getByText(/^\D*\d\d\/90 단문$/).waitFor();
    await side.getByText('가장 긴 이름').waitFor();
    await text().press('End');
    await text().pressSequentially(' 늘 건강하시고 새해에도 웃으실 일이 많으시길 바랍니다.');
    await side.getByText(/\/2,000 장문/).waitFor();
  });

  it('puts a place where one types, with its particle, and the browser can undo it', async () => {
    await text().fill('그동안 고맙습니다.');
    await text().press('Home');
    await side.getByRole('button', { name: '더 보기' }).click();
    await side.getByLabel('뒤에 붙일 조사').selectOption('와/과');
    await side.locator('.insert-usual').getByRole('button', { name: '담당자' }).click();
    expect(await text().inputValue()).toBe("{{담당자|josa:'와/과'}}그동안 고맙습니다.");
    await text().press('Control+z');
    expect(await text().inputValue()).toBe('그동안 고맙습니다.');
    await side.getByRole('button', { name: '더 보기' }).click();
  });

  it('cannot be saved with a fault; pressed, the fault selects its place', async () => {
    await text().fill('{{이름}}님\n{{고객명}}님, 고맙습니다.');
    await side.getByText('고쳐야 저장할 수 있어요').waitFor();
    expect(
      await side.getByRole('button', { name: '저장', exact: false }).last().getAttribute('aria-disabled'),
    ).toBe('true');
    await side.getByRole('button', { name: /2번째 줄/ }).click();
    const selected = await text().evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
    expect(selected).toBe('고객명');
  });

  it('mends all characters that phones lack at once', async () => {
    await text().fill('{{이름}}님 ❤ 고맙습니다 – 원장 드림');
    await side.getByRole('button', { name: '깨지는 글자 모두 바꾸기' }).click();
    expect(await text().inputValue()).toBe('{{이름}}님 ♥ 고맙습니다 - 원장 드림');
  });

  it('asks before words are lost, and gives them up only when told to', async () => {
    await side.getByRole('button', { name: '뒤로' }).click();
    await side.getByRole('button', { name: '계속 쓰기' }).click();
    expect(await text().inputValue()).toBe('{{이름}}님 ♥ 고맙습니다 - 원장 드림');
    await side.getByRole('button', { name: '저장 전으로 되돌리기' }).click();
    expect(await text().inputValue()).toContain('그동안의 믿음에 감사드립니다.');
    await side.getByRole('button', { name: '뒤로' }).click();
    await side.getByRole('heading', { name: '문구함', level: 1 }).waitFor();
  });

  it('saves by Ctrl+S, and is taken back from the bar', async () => {
    await side.getByRole('button', { name: '연말 감사 (단문)' }).click();
    const before = await text().inputValue();
    await text().fill('{{이름}}님, 한 해 동안 고맙습니다.');
    await text().press('Control+s');
    await side.getByRole('button', { name: '되돌리기', exact: true }).click();
    await expect.poll(() => text().inputValue(), PATIENT).toBe(before);
    await side.getByRole('button', { name: '뒤로' }).click();
  });

  it('writes a new one, goes to what is missing, and finds it in the list', async () => {
    await side.getByRole('button', { name: '새 글 쓰기' }).click();
    await text().fill('{{이름}}님, 설 잘 쇠세요.');
    await side.getByRole('button', { name: '저장', exact: false }).last().click();
    const name = side.getByLabel('문구 이름');
    await expect.poll(() => name.evaluate((field) => field === document.activeElement), PATIENT).toBe(true);
    await name.fill('설날 인사');
    await side.getByRole('button', { name: '저장', exact: false }).last().click();
    await side.getByRole('button', { name: '베껴서 새 글' }).waitFor();
    await side.getByRole('button', { name: '뒤로' }).click();
    await side.getByRole('button', { name: '설날 인사' }).waitFor();
  });

  it('is ticked and unticked in the list', async () => {
    const tick = side.getByRole('checkbox', { name: "'설날 인사' 쓰기" });
    await tick.click();
    await side.getByText('쓰는 글 5', { exact: true }).waitFor();
    await side.locator('.told').getByText('이제 써요').waitFor();
    await side.getByRole('button', { name: '되돌리기', exact: true }).click();
    await side.getByText('쓰는 글 4', { exact: true }).waitFor();
    expect(await tick.isChecked()).toBe(false);
  });
});
