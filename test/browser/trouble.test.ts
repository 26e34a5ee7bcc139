import { readFileSync } from 'node:fs';
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
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
import { dropOnSidebar, readSheet, tellFailure, typeInGrid } from './look';
import { prepareClinic } from './prepare-clinic';

const VISITS = { name: '접수.csv', bytes: readFileSync('test/data/clinic-kr/visits.csv') };
const folder = temporaryFolder();
let workbench: Workbench;
let browser: Browser;
let page: Page;
/** Connections that stand, and whether new ones fail. */
const sockets = new Set<WebSocketRoute>();
let isCut = false;

/** Somebody pulls the cable, or puts it back. */
async function cut(wanted: boolean): Promise<void> {
  isCut = wanted;
  await page.context().setOffline(wanted);
  if (wanted) for (const socket of sockets) await socket.close();
}

beforeAll(async () => {
  workbench = await startWorkbench(folder.path, '--new');
  browser = await openBrowser();
  page = await sitDown(browser, workbench.address, 'ko', (opened) =>
    opened.routeWebSocket(/\/ws$/, (socket) => {
      if (isCut) void socket.close();
      else {
        socket.connectToServer();
        sockets.add(socket);
      }
    }),
  );
  await prepareClinic(page);
});

beforeEach(({ onTestFailed, task }) => onTestFailed(() => tellFailure(page, task.name)));

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  folder.remove();
});

const openImport = () => openSidebar(page, 'VIP 케어', /자료 가져오기/);
const rowsOf = async (sheet: string) => (await readSheet(page, sheet)).length - 1;

describe('a file that is none', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  it.each([
    ['a picture', '사진.xlsx', png],
    ['nothing', '빈 파일.csv', Buffer.alloc(0)],
    ['a letter', '편지.csv', Buffer.from('안녕하세요\n잘 지내시죠?\n')],
  ])('%s is refused in a sentence, and nothing can be brought in', async (_, name, bytes) => {
    await openImport();
    await dropOnSidebar(page, { name, bytes });
    const side = sidebarOf(page);
    const card = side.locator('.file-cards > li').filter({ hasText: name });
    await card.locator('.notice.error').waitFor();
    expect(await card.locator('.notice.error').innerText()).toMatch(/[가-힣].*[.요다]/);
    expect(await side.getByRole('button', { name: /줄 가져오기$/ }).count()).toBe(0);
    expect(await rowsOf('내원')).toBeLessThanOrEqual(1);
  });
});

describe('a lost connection', () => {
  it('is said; what is typed meanwhile is refused, and all is there once it is back', async () => {
    await page.getByRole('tab', { name: '일정표' }).click();
    await page.waitForTimeout(1000);
    await cut(true);
    await page.getByText('연결 끊김').waitFor();
    await typeInGrid(page, 'K5', '끊긴 동안');
    await page.getByText('연결이 끊겨 고칠 수 없어요').waitFor();
    await cut(false);
    await page.getByText('저장됨').waitFor();
    await typeInGrid(page, 'K5', '우리가 적은 줄');
    await expect.poll(async () => (await readSheet(page, '일정표'))[4]?.[10]).toBe('우리가 적은 줄');
  });
});

describe('the program killed in the middle of an import', () => {
  it('counts nothing of it, and goes on with the same file after it is started again', async () => {
    await openImport();
    await dropOnSidebar(page, VISITS);
    const side = sidebarOf(page);
    await side.getByRole('button', { name: /줄 가져오기$/ }).click();
    await side.getByText(/ \/ [\d,]+줄/).waitFor();
    await workbench.kill();
    workbench = await startWorkbench(folder.path);
    await page.goto(workbench.address);
    await openSidebar(page, 'VIP 케어', '업무창 열기');
    await side.getByRole('heading', { name: '오늘', exact: true }).waitFor();
    await openImport();
    await dropOnSidebar(page, VISITS);
    await side.getByRole('button', { name: /줄 가져오기$/ }).click();
    await side.getByText('다 가져왔어요').waitFor({ timeout: 60_000 });
    const keys = (await readSheet(page, '내원')).slice(1).map(([id]) => id);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(1000);
  });
});
