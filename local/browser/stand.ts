import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { Language } from '../../src/core/text';
import { launchChromium } from './launch-chromium';

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
  const end = (signal: NodeJS.Signals) => async () => {
    // The command runs Node within Node: both get the signal, and both have to be gone.
    const { pid } = child;
    if (pid === undefined || !isAlive(pid)) return;
    process.kill(-pid, signal);
    // Ten seconds for what has to be saved; a process that nobody buries stays in the list for ever.
    for (let turn = 0; turn < 500 && isAlive(pid); turn++)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return { address: await readAddress(child), data, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

/** Whether any process of the group is left. */
function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
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
  const frames = page.locator('aside iframe');
  const old = (await frames.count()) > 0 ? await frames.getAttribute('src') : null;
  await chooseMenu(page, menu, item);
  await page.locator(`aside iframe:not([src="${old}"])`).waitFor();
  await sidebarOf(page).getByRole('heading', { level: 1 }).waitFor();
}
