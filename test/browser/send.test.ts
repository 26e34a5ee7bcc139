import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
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
import { addDays } from '../../src/core/calendar-date';
import { LANGUAGES, type Language, type Text } from '../../src/core/text';
import type { ListOutcome } from '../../src/features/message/draft-view';
import type { WordingsOutcome } from '../../src/features/message/wording-view';
import { readSheet, tellFailure } from './look';
import { lookAtView } from './look-at-view';

const MENU: Text = { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' };
const SEND: Text = { ko: '보내기', zh: '发送', en: 'Sending' };
const CALLS: Text = { ko: '전화', zh: '电话', en: 'Calls' };
const APPROVALS: Text = { ko: '원장 결재', zh: '院长审批', en: "Director's approvals" };
/** As long as a run may take on a busy machine. */
const SOON = { timeout: 40_000 };

const folder = temporaryFolder();
let workbench: Workbench;
let browser: Browser;
let page: Page;
let side: FrameLocator;
let headDesk: Member;

beforeAll(async () => {
  workbench = await startWorkbench(folder.path);
  browser = await openBrowser();
  page = await sitDown(browser, workbench.address);
  side = sidebarOf(page);
});

beforeEach(({ onTestFailed, task }) => onTestFailed(() => tellFailure(page, task.name)));

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  folder.remove();
});

/** From texts and cards to what is called so there. */
async function goTo(at: Page, name: Text, language: Language = 'ko'): Promise<void> {
  await openSidebar(at, MENU[language], /^5\. /);
  await sidebarOf(at).locator('.message-links .row-button').filter({ hasText: name[language] }).click(SOON);
  await sidebarOf(at).locator('.wording-row').first().waitFor({ state: 'hidden' });
}

type Row = Readonly<Record<string, string>>;

/** Rows of 문자·카드 by the words of its first line. */
async function drafts(): Promise<readonly Row[]> {
  const [header = [], ...rows] = await readSheet(page, '문자·카드');
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

const draftsBy = async (way: string, status: string) =>
  (await drafts()).filter((row) => row.방법 === way && row.상태 === status);
const countBy = async (way: string, status: string) => (await draftsBy(way, status)).length;

/** Every draft that may be approved, of every wording. */
async function approveAll(): Promise<void> {
  const { wordings } = await askClinic<ListOutcome>(page, 'message.list');
  for (const { id } of wordings)
    await askClinic(page, 'message.approve', { wording: id, withHints: true }, headDesk);
}

/** Presses what makes a file, and reads the file that arrives among the downloads: rows of texts under their heads. */
async function download(button: Locator): Promise<{ readonly name: string; readonly rows: readonly Row[] }> {
  const [file] = await Promise.all([page.waitForEvent('download', SOON), button.click()]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(await file.path())) as unknown as ExcelJS.Buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet in the file');
  const lines: string[][] = [];
  sheet.eachRow((row) => {
    const line: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      // A number would lose its first zero, and anything but text can be taken for a formula.
      expect([typeof cell.value, cell.numFmt]).toEqual([cell.value === null ? 'object' : 'string', '@']);
      line.push(cell.text);
    });
    lines.push(line);
  });
  const [head = [], ...rows] = lines;
  return {
    name: file.suggestedFilename(),
    rows: rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']))),
  };
}

const make = () => side.locator('footer .button.primary');
const isOff = async (button: Locator) => (await button.getAttribute('aria-disabled')) === 'true';
/** The latest file, unfolded; its lines. */
async function unfoldBatch(): Promise<Locator> {
  const batch = side.locator('.batch').first();
  const head = batch.locator('.row-button');
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  return batch;
}

describe('before the list is signed', () => {
  it('nothing can go out, and it says who has still to sign', async () => {
    await goTo(page, SEND);
    await side
      .locator('.notice')
      .filter({ hasText: /원장.*데스크 실장/ })
      .waitFor(SOON);
    expect(await make().count()).toBe(0);
    expect(await side.getByRole('button', { name: /초안 \d+건 만들기/ }).count()).toBe(0);
  });
});

describe('a sending file', () => {
  let fileName = '';
  let all: readonly Row[] = [];
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
  const tomorrow = addDays(today, 1);

  beforeAll(async () => {
    ({ headDesk } = await signList(page));
    await approveAll();
    await goTo(page, SEND);
    await make().waitFor(SOON);
  });

  it('is made for the hours of the clinic only', async () => {
    await side.getByRole('button', { name: '예약' }).click();
    await side.getByLabel('보낼 날').fill(tomorrow);
    const time = side.locator('input[type=time]');
    await time.fill('20:30');
    await side.getByText('10:00~17:00 사이로 골라 주세요.').waitFor();
    expect(await isOff(make())).toBe(true);
    await side.getByLabel('보낼 날').fill(addDays(today, -1));
    await time.fill('11:00');
    await side.getByText('이미 지난 시각이에요.').waitFor();
    expect(await isOff(make())).toBe(true);
    await side.getByLabel('보낼 날').fill(tomorrow);
    await time.fill('10:30');
    await expect.poll(() => isOff(make())).toBe(false);
    const hour = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Seoul',
      hour: '2-digit',
      minute: '2-digit',
    }).format(new Date());
    await side.getByRole('button', { name: '받는 대로 바로' }).click();
    expect(await side.getByText('지금은 보내는 시간이 아니에요.').count()).toBe(
      hour >= '10:00' && hour <= '17:00' ? 0 : 1,
    );
  });

  it('takes one wording at a time unless more are chosen', async () => {
    const ticks = side.locator('.ready-line input:enabled');
    expect(await ticks.count()).toBeGreaterThan(1);
    expect(await side.locator('.ready-line input:checked').count()).toBe(1);
    for (let at = 1; at < (await ticks.count()); at++) await ticks.nth(at).check();
    await side.getByText('같은 분께 여러 통이').waitFor();
  });

  it('arrives as a table of texts, each with the words and the number of its draft', async () => {
    const ready = await draftsBy('문자', '보낼 준비 됨');
    expect(ready.length).toBeGreaterThan(5);
    await side.getByRole('button', { name: '예약' }).click();
    await side.getByLabel('보낼 날').fill(tomorrow);
    await side.locator('input[type=time]').fill('10:30');
    expect(await make().innerText()).toContain(`${ready.length}건`);
    const { name, rows } = await download(make());
    await side.locator('.made').waitFor(SOON);
    fileName = name;
    all = rows;
    const made = await draftsBy('문자', '발송파일 만듦');
    const [batch] = new Set(made.map((row) => row['발송 묶음']));
    expect(name).toBe(`발송_${batch}_일반엑셀.xlsx`);
    const told = (row: Row) => [row.휴대폰?.replace(/\D/g, ''), row.제목, row.내용].join('\n');
    expect(rows.map(told).sort()).toEqual(made.map(told).sort());
    expect(new Set(made.map(told))).toEqual(new Set(ready.map(told)));
    for (const row of rows) {
      expect(row.휴대폰).toMatch(/^(?:0\d{8,10}|\+\d+)$/);
      expect(row['보낼 시각']).toBe(`${tomorrow} 10:30`);
      expect(row.내용).not.toMatch(/\{\{|\}\}|\{%|undefined/);
      expect(row.내용).toContain(row.이름);
    }
  });

  it('is marked as sent, and that is taken back', async () => {
    await side.locator('.made').getByRole('button', { name: '보냈' }).click();
    // It is scheduled for later: somebody is asked first.
    const early = side.getByRole('alertdialog', { name: /아직 안 됐어요/ });
    await early.getByRole('button', { name: '아직이에요' }).click();
    expect(await countBy('문자', '보냄')).toBe(0);
    await side.locator('.made').getByRole('button', { name: '보냈' }).click();
    await early.getByRole('button', { name: '보냈어요' }).click();
    await expect.poll(() => countBy('문자', '보냄'), SOON).toBe(all.length);
    expect((await draftsBy('문자', '보냄')).every((row) => row['보낸 날'] !== '')).toBe(true);
    await side.locator('.told').getByRole('button', { name: '되돌리기' }).click(SOON);
    await expect.poll(() => countBy('문자', '발송파일 만듦'), SOON).toBe(all.length);
    expect((await draftsBy('문자', '발송파일 만듦')).every((row) => row['보낸 날'] === '')).toBe(true);
  });

  it('has lines that went, did not go and were answered, which are not in the file again', async () => {
    const batch = await unfoldBatch();
    const line = (at: number) => batch.locator('.batch-row').nth(at);
    const names: string[] = [];
    for (const [at, button, status] of [
      [0, '보냄', '보냄'],
      [1, '답장 왔어요', '답 옴'],
    ] as const) {
      names.push(await line(at).locator('strong').innerText());
      await line(at).locator('summary').click();
      await line(at).getByRole('button', { name: button, exact: true }).click();
      await expect
        .poll(async () => (await draftsBy('문자', status)).map((row) => row.환자명), SOON)
        .toEqual([names[at]]);
    }
    names.push(await line(2).locator('strong').innerText());
    await line(2).locator('summary').click();
    await line(2).getByRole('button', { name: '못 보냄' }).click();
    await line(2).locator('input').fill('없는 번호');
    await line(2).getByRole('button', { name: '못 보냄' }).last().click();
    await expect.poll(() => countBy('문자', '못 보냄'), SOON).toBe(1);
    expect((await draftsBy('문자', '못 보냄')).map((row) => [row.환자명, row.이유])).toEqual([
      [names[2], '없는 번호'],
    ]);
    const again = await download(batch.getByRole('button', { name: '파일 다시 받기' }));
    expect(again.name).toBe(fileName);
    expect(again.rows).toHaveLength(all.length - names.length);
    const open = new Set((await draftsBy('문자', '발송파일 만듦')).map((row) => row.내용));
    expect(again.rows).toEqual(all.filter((row) => open.has(row.내용 ?? '')));
    await side.locator('.made').getByText(/3건/).first().waitFor(SOON);
  });

  it('lets one that failed go once more', async () => {
    const failed = (await unfoldBatch()).locator('.batch-row.failed');
    if ((await failed.getAttribute('open')) === null) await failed.locator('summary').click();
    await failed.getByRole('button', { name: '다시 보내기' }).click();
    await expect.poll(() => countBy('문자', '보낼 준비 됨'), SOON).toBe(1);
    await expect.poll(() => make().innerText(), SOON).toContain('1건');
  });
});

describe('who may not be written to any more', () => {
  it('is named with the file that holds him, and is not in it when it is fetched again', async () => {
    const [row] = await draftsBy('문자', '발송파일 만듦');
    if (!row) throw new Error('nothing in a file');
    await askClinic(
      page,
      'patient.setStatus',
      { patient: row['환자 번호'], status: 'doNotContact' },
      headDesk,
    );
    await goTo(page, SEND);
    const notice = side.locator('.notice').filter({ hasText: '지금은 보내면 안 될 분이 1명 있어요' });
    await notice.waitFor(SOON);
    expect(await notice.innerText()).toContain(row.환자명);
    expect(await notice.innerText()).toContain('연락 금지');
    const again = await download(notice.getByRole('button', { name: '파일 다시 받기' }));
    expect(again.rows.map((each) => each.내용)).not.toContain(row.내용);
    await notice.waitFor({ ...SOON, state: 'detached' });
  });
});

describe('what goes out otherwise', () => {
  it('drafts in Gmail are made in the panel, once each', async () => {
    const { wordings } = await askClinic<WordingsOutcome>(page, 'message.wordings');
    const letter = wordings.find(({ channel, occasion }) => channel === 'email' && occasion === 'season');
    if (!letter) throw new Error('no letter');
    const { baseId: _b, isDelivered: _d, isChanged: _c, drafts: _n, ...wording } = letter;
    await askClinic(page, 'message.saveWording', { wordings: [{ ...wording, active: true }] });
    await askClinic(page, 'message.draft', { templates: [letter.id] });
    await askClinic(page, 'message.approve', { wording: letter.id, withHints: true }, headDesk);
    const ready = await draftsBy('이메일', '보낼 준비 됨');
    const written = ready.filter((row) => row.이메일 !== '');
    expect(written.length).toBeGreaterThan(0);
    await goTo(page, SEND);
    await side.getByRole('button', { name: `Gmail 초안 ${written.length}건 만들기` }).click(SOON);
    await side.getByText(`초안 ${written.length}건을 만들었어요.`).waitFor(SOON);
    const made = await draftsBy('이메일', '발송파일 만듦');
    expect(made.map((row) => row.이메일).sort()).toEqual(written.map((row) => row.이메일).sort());
    await expect
      .poll(() => side.getByRole('button', { name: /Gmail 초안 \d+건 만들기/ }).count(), SOON)
      .toBe(0);
  });

  it('cards are marked by hand', async () => {
    const approved = await countBy('카드', '보낼 준비 됨');
    // Not counted is who must not be contacted by now.
    const count = approved - 1;
    expect(count).toBeGreaterThan(5);
    await side.getByRole('button', { name: `${count}장 보냈음으로 표시` }).click();
    await expect.poll(() => countBy('카드', '보냄'), SOON).toBe(count);
    await side.locator('.told').getByRole('button', { name: '되돌리기' }).click(SOON);
    await expect.poll(() => countBy('카드', '보낼 준비 됨'), SOON).toBe(approved);
  });
});

describe('calls', () => {
  const head = () => side.locator('.call-card h2 span').first();
  const nameOf = async () => (await head().innerText()).replace(/님$/, '');
  const called = async (name: string) =>
    (await drafts()).find((row) => row.환자명 === name && row.방법 === '전화');
  const onTo = (name: string) => expect.poll(nameOf, SOON).not.toBe(name);

  it('stand one after the other, the number to be pressed and the chart number to be copied', async () => {
    await goTo(page, CALLS);
    await side.locator('.call-card').waitFor(SOON);
    const row = await called(await nameOf());
    const number = side.locator('.call-number a');
    expect(await number.innerText()).toBe(row?.휴대폰);
    expect(await number.getAttribute('href')).toBe(`tel:${row?.휴대폰?.replaceAll('-', '')}`);
    await side.getByRole('button', { name: /^차트번호 복사/ }).waitFor();
    await side.getByRole('button', { name: '대본 보기' }).click();
    expect(await side.locator('.call-script').innerText()).toBe(row?.내용);
  });

  it('are told by key: spoken to, and tried again on the next open day', async () => {
    const first = await nameOf();
    await page.waitForTimeout(500);
    await head().press('1');
    await onTo(first);
    await expect.poll(async () => (await called(first))?.['통화 결과'], SOON).toBe('통화함');
    const second = await nameOf();
    await page.waitForTimeout(500);
    await head().press('2');
    await onTo(second);
    await expect.poll(async () => (await called(second))?.['통화 결과'], SOON).toBe('부재');
    const { '다음 전화일': again = '', '보낸 날': on = '' } = (await called(second)) ?? {};
    expect([again > on, on]).toEqual([true, (await called(first))?.['보낸 날']]);
    await side.getByText('다른 날 다시 걸 분').waitFor();
  });

  it('are taken back', async () => {
    const at = await nameOf();
    const before = (await draftsBy('전화', '보냄')).length;
    await page.waitForTimeout(500);
    await head().press('5');
    await onTo(at);
    await expect.poll(async () => (await called(at))?.['통화 결과'], SOON).toBe('결번·다른 사람');
    await head().press('u');
    await expect.poll(() => countBy('전화', '보냄'), SOON).toBe(before);
    expect((await called(at))?.['통화 결과']).toBe('');
  });
});

describe('보내기, 전화 and 원장 결재 in three languages', () => {
  beforeAll(async () => {
    const { wordings } = await askClinic<WordingsOutcome>(page, 'message.wordings');
    const greeting = wordings.find(({ id }) => id === 'new-year-long');
    if (!greeting) throw new Error('no such wording');
    const { baseId: _b, isDelivered: _d, isChanged: _c, drafts: _n, ...wording } = greeting;
    const text = `${wording.text}\n포인트 5%를 적립해 드려요.`;
    await askClinic(page, 'message.saveWording', { wordings: [{ ...wording, text }] });
    await askClinic(page, 'message.draft', { templates: [wording.id] });
    await askClinic(page, 'message.askDirector', { wording: wording.id });
    // One text that may go out: only then there is a file to be made.
    const handedOver = await draftsBy('문자', '발송파일 만듦');
    const ids = [handedOver.at(-1)?.['문자 번호']];
    await askClinic(page, 'message.mark', { ids, status: 'approved' });
  });

  it.each(LANGUAGES)('have no fault that axe finds, and nothing is cut off: %s', async (language) => {
    // Somebody in the file may not be written to any more, and is named.
    const [row] = await draftsBy('문자', '발송파일 만듦');
    await askClinic(page, 'patient.setStatus', { patient: row?.['환자 번호'], status: 'moved' }, headDesk);
    const desk = await sitDown(browser, workbench.address, language);
    const panel = sidebarOf(desk);
    await goTo(desk, SEND, language);
    await panel.locator('.stopped').first().waitFor(SOON);
    await panel.locator('.batch').first().waitFor(SOON);
    for (const summary of await panel.locator('.held summary').all()) await summary.click();
    const format = panel.locator('.field select').first();
    await panel.locator('.choices .choice').nth(1).click();
    await lookAtView(desk, language);
    await format.selectOption('ppurio');
    const batch = panel.locator('.batch').last();
    await batch.locator('.row-button').click();
    await batch.locator('.batch-row summary').nth(3).click();
    await batch.locator('.batch-inner > .buttons .button').nth(1).click();
    await panel.locator('.made').waitFor(SOON);
    await lookAtView(desk, language);
    await goTo(desk, CALLS, language);
    await panel.locator('.call-card').waitFor(SOON);
    await panel.locator('.call-card .fold').click();
    await lookAtView(desk, language);
    await goTo(desk, APPROVALS, language);
    await panel.locator('.approval').last().waitFor(SOON);
    await lookAtView(desk, language);
    await panel.locator('.approval').last().locator('.button').first().click();
    await lookAtView(desk, language);
    await desk.context().close();
  });
});
