import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../../local/browser/launch-chromium';
import type { Language } from '../../src/core/text';

/** The workbench as `npm start` runs it, in a process and a folder of its own. */
export interface Workbench {
  /** With the token. */
  readonly address: string;
  readonly data: string;
  /** As somebody pulls the plug. */
  kill(): Promise<void>;
  /** As Ctrl+C. */
  stop(): Promise<void>;
}

/** @param options of the command: `--new` */
export async function startWorkbench(data: string, ...options: readonly string[]): Promise<Workbench> {
  const args = [
    'local/workbench.ts',
    '--data',
    data,
    '--port',
    String(20_000 + (process.pid % 20_000)),
    ...options,
  ];
  const child = spawn('node_modules/.bin/tsx', args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const end = (signal: NodeJS.Signals) => () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      // The command runs Node within Node: both get the signal.
      if (child.pid) process.kill(-child.pid, signal);
    });
  return { address: await readAddress(child), data, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const address = /http:\/\/\S+token=\S+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the workbench ended with ${code}: ${said}`)));
  });
}

/** A folder for one test file, gone with it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'workbench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function openBrowser(): Promise<Browser> {
  return launchChromium(console.log);
}

/** One member of staff at a computer of her own. @param prepare the page before anything is loaded */
export async function sitDown(
  browser: Browser,
  address: string,
  language: Language = 'ko',
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const locale = { ko: 'ko-KR', zh: 'zh-CN', en: 'en-US' }[language];
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await prepare(page);
  await page.goto(address);
  return page;
}

/** What stands in the sidebar. */
export function sidebarOf(page: Page): FrameLocator {
  return page.frameLocator('aside iframe');
}

/** Opens the menu with that caption and takes an item. */
export async function chooseMenu(page: Page, menu: string, item: string | RegExp): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem', { name: menu }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: item }).click();
}

/** Takes a menu item that opens the sidebar anew, and waits until the new one is there. */
export async function openSidebar(page: Page, menu: string, item: string | RegExp): Promise<void> {
  const old = sidebarOf(page).locator('body.before');
  if ((await page.locator('aside iframe').count()) > 0)
    await sidebarOf(page)
      .locator('body')
      .evaluate((body) => body.classList.add('before'));
  await chooseMenu(page, menu, item);
  await old.waitFor({ state: 'detached' });
  await sidebarOf(page).getByRole('heading', { level: 1 }).waitFor();
}

/** A file as somebody drags it in. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files onto the sidebar. */
export async function dropOnSidebar(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
  const body = sidebarOf(page).locator('body');
  const transfer = await body.evaluateHandle(
    (_, dropped) => {
      const data = new DataTransfer();
      for (const { name, base64 } of dropped)
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return data;
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await body.dispatchEvent(type, { dataTransfer: transfer });
}

/** What the sheet named so shows, from the workbook as it is kept. */
export async function readSheet(page: Page, name: string): Promise<readonly (readonly string[])[]> {
  const saved = await page.evaluate(async () => (await fetch('/export.json')).text());
  const { sheets } = JSON.parse(saved) as {
    readonly sheets: readonly { readonly name: string; readonly cells: readonly (readonly unknown[])[] }[];
  };
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet "${name}" among ${sheets.map((each) => each.name).join(', ')}`);
  return sheet.cells.map((row) =>
    row.map((cell) => (typeof cell === 'object' ? JSON.stringify(cell) : String(cell))),
  );
}

/** Puts a value into one cell as somebody types it. */
export async function typeInGrid(page: Page, cell: string, text: string): Promise<void> {
  const name = page.locator('.name-box');
  await name.fill(cell);
  await name.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** How many points of the grid have that colour, `#rrggbb`. */
export function countPoints(page: Page, colour: string): Promise<number> {
  return page.locator('canvas').evaluateAll(
    (canvases, wanted) =>
      canvases.reduce((sum, canvas) => {
        if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return sum;
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let found = 0;
        for (let i = 0; i < data.length; i += 4)
          if (data[i] === wanted[0] && data[i + 1] === wanted[1] && data[i + 2] === wanted[2]) found++;
        return sum + found;
      }, 0),
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
  );
}

/** What was in sight when a test failed: a picture in the folder for temporary files, and the words of the sidebar. */
export async function tellFailure(page: Page, test: string): Promise<void> {
  const path = join(tmpdir(), `${test.replace(/\W+/g, '-')}.png`);
  await page.screenshot({ path }).catch(() => undefined);
  const words = await sidebarOf(page)
    .locator('body')
    .innerText({ timeout: 1000 })
    .catch(() => 'no sidebar');
  console.error(`${path}\n${words}`);
}
