import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../local/browser/stand';
import type { Language } from '../../src/core/text';
import {
  LABEL_FORMATS,
  type LabelFormat,
  type LabelPlace,
  labelsPerSheet,
  placeLabels,
} from '../../src/features/print/label-format';
import { PRINT_KINDS, type PrintKind } from '../../src/features/print/privacy';
import { PRINT_WORDS } from '../../src/sidebar/prints/print-kind';
import { type Clinic, loadScript } from '../features/desk';
import { openPrintClinic, openPrints } from './print-stand';
import { type Box, readPdf } from './read-pdf';

/** Browsers draw on whole pixels, a quarter of a millimetre; labels are cut no more exactly. */
const TOLERANCE_MM = 0.2;
const A4 = { width: 210, height: 297 };

let browser: Browser;
let clinic: Clinic;
let page: Page;
beforeAll(async () => {
  const [script, opened] = await Promise.all([loadScript(), openBrowser()]);
  browser = opened;
  clinic = openPrintClinic(script);
});
afterEach(() => page.close());
afterAll(() => browser.close());

async function open(kind: PrintKind, language: Language = 'ko'): Promise<void> {
  page = await openPrints(browser, clinic, kind, language);
  await page.locator('.preview .sheet:visible').first().waitFor();
}

/** Chooses another paper in the same dialog. */
async function turnTo(kind: PrintKind, language: Language = 'ko'): Promise<void> {
  await page.getByRole('button', { name: PRINT_WORDS[kind].title[language], exact: true }).click();
  await page.locator(`.sheets .sheet.${SHEETS[kind]}:visible`).first().waitFor();
}

async function print() {
  return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

/** Sheets in the preview, which the button counts. */
const sheets = () => page.locator('.sheets .sheet:visible').count();

function expectSize(
  pages: readonly { readonly width: number; readonly height: number }[],
  size: typeof A4,
): void {
  for (const { width, height } of pages) {
    expect(Math.abs(width - size.width)).toBeLessThan(TOLERANCE_MM);
    expect(Math.abs(height - size.height)).toBeLessThan(TOLERANCE_MM);
  }
}

describe.each(['ko', 'zh', 'en'] as const)('every paper (%s)', (language) => {
  it('comes from the printer as in the preview, on A4, with nothing over its edge', async () => {
    await open('meeting', language);
    for (const kind of PRINT_KINDS) {
      await turnTo(kind, language);
      const button = page.locator('footer .button.primary');
      await expect.poll(() => button.getAttribute('aria-disabled'), { message: kind }).toBeNull();
      const pages = await print();
      expect(pages.length, kind).toBe(await sheets());
      expectSize(pages, A4);
      expect(await button.innerText()).toContain(String(pages.length));
      expect(await findCut(), kind).toEqual([]);
    }
  });
});

/** By what the sheets of each paper are told apart. */
const SHEETS: Readonly<Record<PrintKind, string>> = {
  meeting: 'of-meeting',
  cards: 'of-copies',
  labels: 'of-labels',
  calls: 'of-calls',
  director: 'for-director',
};

/** What stands over the edge of its sheet, or is cut off within. */
async function findCut(): Promise<readonly string[]> {
  return page.locator('.sheets .sheet:visible').evaluateAll((all) =>
    all.flatMap((sheet) => {
      const edge = sheet.getBoundingClientRect();
      return (
        [...sheet.querySelectorAll('*')]
          // Of a part of what is higher than a page, the rest stands elsewhere.
          .filter((element) => element.closest('.block-part') === null)
          .filter((element) => {
            const { right, bottom, left, width } = element.getBoundingClientRect();
            const isOver = right > edge.right + 1 || bottom > edge.bottom + 1 || left < edge.left - 1;
            const isCut = element.matches('.sheet-body') && element.scrollHeight > element.clientHeight + 1;
            return width > 0 && (isOver || isCut);
          })
          .map((element) => `${element.className}: ${element.textContent}`)
      );
    }),
  );
}

describe('who stands on paper', () => {
  it('masks names and numbers on the meeting paper, those they brought too', async () => {
    await open('meeting');
    const words = await page.locator('.sheets').innerText();
    expect(words).toContain('김*희');
    expect(words).toContain('010-****-0001');
    expect(words).not.toMatch(/김영희|이순자|010-\d{4}-/);
  });

  it('asks to shred whatever has them in full', async () => {
    await open('meeting');
    for (const kind of ['cards', 'calls', 'director'] as const) {
      await turnTo(kind);
      const first = page.locator('.sheets .sheet:visible').first();
      expect(await first.innerText(), kind).toContain('김영희');
      expect(await first.innerText(), kind).toContain('사용 후 파쇄');
    }
  });

  it('leaves off whom nothing may reach any more, at once', async () => {
    clinic.type('patients', 'P00001', { status: 'deceased' });
    clinic.type('patients', 'P00002', { status: 'doNotContact' });
    try {
      await open('meeting');
      for (const kind of ['cards', 'labels', 'calls', 'director'] as const) {
        await turnTo(kind);
        expect(await page.locator('.sheets').innerText(), kind).not.toMatch(/김영희|이순자/);
        expect(await page.locator('.off-paper').innerText(), kind).toMatch(/연락 금지 1명/);
      }
    } finally {
      clinic.type('patients', 'P00001', { status: '' });
      clinic.type('patients', 'P00002', { status: '' });
    }
  });
});

/** The edge is drawn a tenth of a millimetre within. */
function expectBox(box: Box | undefined, place: LabelPlace, format: LabelFormat, id: string): void {
  const { left, top, width, height } = box ?? { left: 0, top: 0, width: 0, height: 0 };
  for (const [found, expected] of [
    [left, place.left],
    [top, place.top],
    [left + width, place.left + format.width],
    [top + height, place.top + format.height],
  ] as const)
    expect(Math.abs(found - expected), `${id}: ${found} for ${expected}`).toBeLessThan(TOLERANCE_MM + 0.1);
}

it('says who has still to sign, and offers what may be printed before', async () => {
  clinic.type('approvals', '2026/list/1/director', { decision: '' });
  try {
    page = await openPrints(browser, clinic, 'cards');
    await page.getByText('서명이 남은 분: 원장').waitFor();
    await page.getByRole('button', { name: '회의 자료 인쇄하기' }).click();
    await page.locator('.sheets .of-meeting:visible').first().waitFor();
  } finally {
    clinic.type('approvals', '2026/list/1/director', { decision: 'approved' });
  }
});

describe('address labels', () => {
  const formats: readonly (readonly [string, LabelFormat])[] = Object.entries(LABEL_FORMATS);

  it('lie exactly where each sheet has them, from the place where a used one goes on', async () => {
    await open('labels');
    await page.getByText('자리가 어긋날 때').click();
    await page.getByLabel('칸 테두리 함께 인쇄 (시험용)').check();
    const used = 4;
    for (const [id, format] of formats) {
      await page.getByLabel('라벨 용지').selectOption(id);
      await page.getByRole('button', { name: `${used + 1} (이 칸부터)`, exact: true }).click();
      const pages = await print();
      const places = placeLabels(23, format, used);
      expect(pages.length, id).toBe(Math.ceil((23 + used) / labelsPerSheet(format)));
      for (const [sheet, { boxes }] of pages.entries()) {
        const wanted = places.filter((place) => place.sheet === sheet);
        expect(boxes.length, id).toBe(wanted.length);
        for (const [index, place] of wanted.entries()) expectBox(boxes[index], place, format, id);
      }
    }
  });

  it('fit their labels, whichever sheet they come onto, and their writing is no smaller than seven points', async () => {
    await open('labels');
    for (const [id, format] of formats) {
      await page.getByLabel('라벨 용지').selectOption(id);
      await page.getByRole('button', { name: `${labelsPerSheet(format)} (이 칸부터)`, exact: true }).click();
      const texts = await page.locator('.sheets .label-text').evaluateAll((all) =>
        all.map((text) => ({
          over: text.scrollHeight - text.clientHeight,
          points: Number.parseFloat((text as HTMLElement).style.fontSize),
        })),
      );
      expect(texts.length).toBe(23);
      for (const { over, points } of texts) {
        expect(over).toBeLessThanOrEqual(1);
        expect(points).toBeGreaterThanOrEqual(7);
      }
    }
    expect(await page.locator('.notice.error').count()).toBe(0);
  });

  it('keep their writing where a printer gets to, and lot numbers whole', async () => {
    const address = '제주특별자치도 제주시 애월읍 애월해안로 1234-56, 101동 1202호';
    clinic.put('patients', [{ ...clinic.rowOf('patients', 'P00001'), address }]);
    await open('labels');
    for (const [id] of formats) {
      await page.getByLabel('라벨 용지').selectOption(id);
      const places = await page.locator('.sheets .label-text').evaluateAll((all) =>
        all.map((text) => {
          const sheet = text.closest('.sheet')?.getBoundingClientRect() ?? new DOMRect();
          const { left, top, right, bottom } = text.getBoundingClientRect();
          return (
            Math.min(left - sheet.left, top - sheet.top, sheet.right - right, sheet.bottom - bottom) /
            sheet.width
          );
        }),
      );
      for (const place of places) expect(place * A4.width, id).toBeGreaterThan(5 - TOLERANCE_MM);
      const numbers = await page
        .locator('.sheets .label-number')
        .evaluateAll((all) => all.map((number) => number.getClientRects().length));
      expect(numbers, id).toEqual([1]);
    }
  });

  it('names those without an address on the screen, not on paper', async () => {
    await open('labels');
    expect(await page.locator('.off-paper').innerText()).toMatch(/주소가 없는 분 2명/);
    expect(await page.locator('.sheets').innerText()).not.toContain('장보나');
  });
});

describe('cards', () => {
  it('come one a sheet on every size of paper', async () => {
    await open('cards');
    for (const [paper, width, height] of [
      ['a6', 105, 148],
      ['a5', 148, 210],
      ['folded', 297, 210],
    ] as const) {
      await page.getByLabel('종이').selectOption(paper);
      const pages = await print();
      expect(pages.length, paper).toBe(24);
      expectSize(pages, { width, height });
      expect(await page.locator('.notice.error').count(), paper).toBe(0);
    }
  });

  it('say which text is too long for its card, and do not print it cut off', async () => {
    clinic.put('drafts', [cardOf('P00003', '박철수', '고맙습니다. '.repeat(200))]);
    await open('cards');
    await page.getByLabel('종이').selectOption('a6');
    expect(await page.locator('.notice.error').innerText()).toContain('박철수');
    expect((await print()).length).toBe((await sheets()) - 1);
    await page.getByRole('button', { name: `인쇄하기 (${(await sheets()) - 1}장)` }).waitFor();
    await page.getByLabel('종이').selectOption('copy');
    await expect.poll(() => page.locator('.notice.error').count()).toBe(0);
  });

  it('go on upon the next page where they are longer than one, from line to line, with the name over them', async () => {
    const text = `${'고맙습니다. 늘 건강하세요. '.repeat(100)}\n\n`.repeat(3);
    clinic.put('drafts', [cardOf('P00004', '최지은', text)]);
    await open('cards');
    const parts = await page.locator('.sheets .block-part').evaluateAll((all) =>
      all.map((part) => {
        const edge = part.getBoundingClientRect();
        const content = part.firstElementChild ?? part;
        const range = document.createRange();
        range.selectNodeContents(content);
        const isCut = ({ top, bottom }: DOMRect, place: number) => top < place - 2 && bottom > place + 2;
        return {
          shown: edge.height,
          whole: content.getBoundingClientRect().height,
          cut: [...range.getClientRects()].filter(
            (line) => line.height < 60 && (isCut(line, edge.top) || isCut(line, edge.bottom)),
          ).length,
        };
      }),
    );
    expect(parts.length).toBeGreaterThanOrEqual(2);
    expect(parts.map(({ cut }) => cut)).toEqual(parts.map(() => 0));
    const shown = parts.reduce((sum, part) => sum + part.shown, 0);
    expect(Math.abs(shown - (parts[0]?.whole ?? 0))).toBeLessThan(2);
    expect(await page.locator('.paper-again').allInnerTexts()).toEqual(
      parts.slice(1).map(() => '최지은 · 이어서'),
    );
    expect(await findCut()).toEqual([]);
  });

  it('break Chinese lines by the rules of Chinese, whatever the language of the panel', async () => {
    const text =
      '衷心感谢您一年来对我们的信任与支持。您每一次到来，都给了我们很大的鼓励。祝您新年快乐，万事如意！';
    clinic.put('drafts', [cardOf('P00005', '정하나', `정하나님：\n${text}`)]);
    await open('cards');
    await page.getByLabel('종이').selectOption('a6');
    const card = page.locator('.sheets .card-text[lang=zh]');
    expect(await card.count()).toBe(1);
    const starts = await card.evaluate((element) => {
      const node = element.firstChild;
      const range = document.createRange();
      const seen = new Map<number, string>();
      for (const [at, letter] of [...(node?.textContent ?? '')].entries()) {
        if (!node) break;
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        if (!seen.has(top)) seen.set(top, letter);
      }
      return [...seen.values()];
    });
    expect(starts.length).toBeGreaterThan(2);
    expect(starts.join('')).not.toMatch(/[，。！、：]/);
  });
});

function cardOf(patient: string, name: string, text: string) {
  return {
    ...{ id: `2026/${patient}/card/card`, season: '2026', patient, name, text },
    ...{ channel: 'card', status: 'approved', approvedBy: '최실장', wording: '연말 감사 카드' },
  };
}

describe('what is written on by hand', () => {
  it('has boxes of four millimetres and lines of six, for signatures of ten', async () => {
    await open('meeting');
    const size = (name: string) =>
      page.locator(`.sheets ${name}`).evaluateAll((all) => {
        const sheet = document.querySelector('.sheets .sheet')?.getBoundingClientRect().width ?? 1;
        return Math.min(...all.map((each) => (each.getBoundingClientRect().height / sheet) * 210));
      });
    expect(await size('.signature .write-line')).toBeGreaterThanOrEqual(10);
    for (const kind of ['meeting', 'calls', 'director'] as const) {
      await turnTo(kind);
      expect(await size('.tick-box'), kind).toBeGreaterThanOrEqual(4);
      expect(await size('.write-line'), kind).toBeGreaterThanOrEqual(5.9);
    }
  });

  it("stands in large print on the director's paper", async () => {
    await open('director');
    const points = await page
      .locator('.sheets .large-call')
      .evaluateAll((all) =>
        all.flatMap((call) =>
          [...call.querySelectorAll('*')]
            .filter((element) => element.textContent !== '')
            .map((element) => (Number.parseFloat(getComputedStyle(element).fontSize) * 72) / 96),
        ),
      );
    expect(Math.min(...points)).toBeGreaterThan(15.9);
  });

  it('says on every page of the call sheets whose they are', async () => {
    await open('calls');
    const all = page.locator('.sheets .sheet.of-calls');
    const pages = await all.allInnerTexts();
    expect(pages.length).toBeGreaterThan(4);
    for (const words of pages) expect(words).toMatch(/담당 (송원장|최실장|문데스크)|담당이 없는 분/);
  });
});

it('prints nothing but paper', async () => {
  await open('calls');
  await page.emulateMedia({ media: 'print' });
  const seen = await page
    .locator('.frame > header, .frame > footer, .print-side, .print-desk > .choices')
    .evaluateAll((all) =>
      all.filter((element) => element.getBoundingClientRect().height > 0).map((element) => element.className),
    );
  expect(seen).toEqual([]);
});
