import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sidebarOf } from '../../local/browser/stand';

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
