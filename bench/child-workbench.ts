import { rmSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Snapshot } from '../host/snapshot';
import {
  openBrowser,
  openSidebar,
  sidebarOf,
  sitDown,
  startWorkbench,
  temporaryFolder,
} from '../local/browser/stand';
import type { Figure } from './figure';

const MENU = 'VIP 케어';
const ROWS = 100_000;
const COLUMNS = 20;

/** What somebody waits for at the workbench and its sidebar, in a browser that has never seen them. Times are wall times. */
async function measureWorkbench(): Promise<Figure[]> {
  const folder = temporaryFolder();
  // What an earlier start had built is not cold.
  rmSync('.cache', { recursive: true, force: true });
  const started = performance.now();
  const workbench = await startWorkbench(folder.path);
  const startMs = performance.now() - started;
  const browser = await openBrowser();
  try {
    const small = await measureViews(browser, workbench.address);
    const long = await measureLongSheet(browser, workbench.address);
    return [
      { what: 'npm start, nothing built before, until it has its address', value: startMs / 1000, unit: 's' },
      ...small,
      ...long,
    ];
  } finally {
    await browser.close();
    await workbench.stop();
    folder.remove();
  }
}

async function measureViews(browser: Browser, address: string): Promise<Figure[]> {
  const opened = performance.now();
  const page = await sitDown(browser, address);
  await page.waitForFunction(hasDrawn);
  const firstView = performance.now() - opened;
  const asked = performance.now();
  await openSidebar(page, MENU, '업무창 열기');
  const sidebar = performance.now() - asked;
  const side = sidebarOf(page);
  await sidebarFrame(page).evaluate(watch, 'event' as const);
  for (const step of await side.locator('.step button').all()) await step.click();
  await openSidebar(page, MENU, /소개 확인하기/);
  await side.locator('.candidate').first().waitFor();
  await sidebarFrame(page).evaluate(watch, 'event' as const);
  for (let answered = 0; answered < 5; answered++) {
    await page.waitForTimeout(600);
    await side.locator('body').press('w');
  }
  const slowest = await longestOf(sidebarFrame(page));
  await page.context().close();
  return [
    { what: 'first view: address opened, cells drawn', value: firstView / 1000, unit: 's', bar: 5 },
    { what: 'sidebar: menu chosen, view there', value: sidebar / 1000, unit: 's', bar: 1 },
    { what: 'click or key in the sidebar until it shows, the slowest', value: slowest, unit: 'ms', bar: 100 },
  ];
}

async function measureLongSheet(browser: Browser, address: string): Promise<Figure[]> {
  const page = await sitDown(browser, address);
  await page.waitForFunction(hasDrawn);
  await page.evaluate(openFile, JSON.stringify(longWorkbook()));
  await page.getByRole('tab', { name: '긴 시트' }).waitFor();
  await page.waitForTimeout(3000);
  await page.evaluate(watch, 'longtask' as const);
  await page.mouse.move(500, 400);
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, turn % 4 === 3 ? 40_000 : 900);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(1000);
  const colleague = await sitDown(browser, address);
  await colleague.waitForFunction(hasDrawn);
  const crossings: number[] = [];
  for (const row of [500, 50_000, 99_999]) {
    for (const seat of [page, colleague]) await goTo(seat, `C${row}`);
    await page.waitForTimeout(1500);
    await page.keyboard.type('x');
    const pressed = performance.now();
    await page.keyboard.press('Enter');
    await colleague.waitForFunction(showsInLine, 'x');
    crossings.push(performance.now() - pressed);
  }
  const freeze = await longestOf(page.mainFrame());
  await Promise.all([page, colleague].map((seat) => seat.context().close()));
  return [
    { what: '100,000 rows: longest freeze of scrolling and editing', value: freeze, unit: 'ms', bar: 200 },
    {
      what: '100,000 rows: an edit until another tab shows it, the slowest',
      value: Math.max(...crossings),
      unit: 'ms',
      bar: 300,
    },
  ];
}

function longWorkbook(): Snapshot {
  const cells = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => (column % 3 === 0 ? row + column : `칸 ${row}·${column}`)),
  );
  return {
    format: 'dental-vip-care-workbook',
    version: 1,
    name: '긴 파일',
    timeZone: 'Asia/Seoul',
    locale: 'ko_KR',
    documentProperties: {},
    scriptProperties: {},
    sheets: [
      {
        id: 1,
        name: '긴 시트',
        hidden: false,
        tabColor: '',
        maxRows: ROWS,
        maxColumns: COLUMNS,
        frozenRows: 1,
        frozenColumns: 0,
        columnWidths: {},
        rowHeights: {},
        hiddenColumns: [],
        hiddenRows: [],
        cells,
        formats: [],
        notes: [],
        validations: [],
        conditionalFormats: [],
        filter: null,
        protections: [],
      },
    ],
  };
}

async function goTo(page: Page, cell: string): Promise<void> {
  const name = page.locator('.name-box');
  await name.fill(cell);
  await name.press('Enter');
}

function showsInLine(text: string): boolean {
  const line = document.querySelector('.edit-line');
  return line instanceof HTMLTextAreaElement && line.value === text;
}

/** Something stands in the grid. */
function hasDrawn(): boolean {
  return [...document.querySelectorAll('canvas')].some((canvas) => {
    const data =
      canvas.width > 0 && canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (!data) return false;
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) {
      const sum = (data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0);
      if ((data[i + 3] ?? 0) > 0 && sum < 300) dark++;
    }
    return dark > 2000;
  });
}

async function openFile(text: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'X-File-Name': 'long.json' };
  await fetch('/open', { method: 'POST', headers, body: text });
}

/** Notes the longest of what the browser itself measures: tasks, or the time from an input until the frame that shows it. */
function watch(type: 'longtask' | 'event'): void {
  const noted = window as unknown as { longest: number };
  noted.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
  }).observe({ type, durationThreshold: 16 } as PerformanceObserverInit);
}

async function longestOf(frame: Frame): Promise<number> {
  await frame.page().waitForTimeout(500);
  return frame.evaluate(() => (window as unknown as { longest: number }).longest);
}

function sidebarFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('no sidebar stands open');
  return frame;
}

process.stdout.write(JSON.stringify(await measureWorkbench()));
