import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../src/core/text';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until the sidebar stands still, and finds nothing that axe objects to and no words cut off. */
export async function lookAtView(page: Page, language: Language): Promise<void> {
  // What the view asks for is there.
  await page.waitForTimeout(700);
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('no sidebar');
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
  expect(await objections(frame)).toEqual([]);
  expect(await cutOff(frame)).toEqual([]);
}

/** Everything that axe finds, rule and place. */
export async function objections(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Elements with words that reach out of the panel's 300 pixels, or are longer than the room they show. */
export function cutOff(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      if (!(element instanceof HTMLElement) || element.matches('.sr-only, .sr-only *')) return [];
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      );
      if (!hasWords) return [];
      const { left, right, width } = element.getBoundingClientRect();
      const isOutside = width > 0 && (left < 0 || right > window.innerWidth + 1);
      const { overflowX } = getComputedStyle(element);
      const isShortened = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return isOutside || isShortened ? [`${element.className}: ${element.innerText.slice(0, 60)}`] : [];
    }),
  );
}
