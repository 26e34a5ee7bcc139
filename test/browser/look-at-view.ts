import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../src/core/text';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until the sidebar stands still, and finds nothing that axe objects to and no words cut off. */
export async function lookAtView(page: Page, language: Language): Promise<void> {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('no sidebar');
  await standStill(frame);
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
  expect(await objections(frame)).toEqual([]);
  expect(await cutOff(frame)).toEqual([]);
}

/** Waits until what a view asked for is there and nothing in it has changed for a while; no longer than ten seconds. */
async function standStill(frame: Frame): Promise<void> {
  await frame.evaluate(
    ([quiet, most]) =>
      new Promise<void>((resolve) => {
        let changed = performance.now();
        const begun = changed;
        const watcher = new MutationObserver(() => {
          changed = performance.now();
        });
        watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const look = setInterval(() => {
          const now = performance.now();
          const isStill = now - changed >= quiet && !document.querySelector('.loading, .button .spinner');
          if (!isStill && now - begun < most) return;
          clearInterval(look);
          watcher.disconnect();
          resolve();
        }, 25);
      }),
    [300, 10_000] as const,
  );
}

/** Everything that axe finds, rule and place. */
export async function objections(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

interface Axe {
  run(context: Document, options: RunOptions): Promise<AxeResults>;
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
