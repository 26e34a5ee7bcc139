import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../build/build';
import { openBrowser } from '../../local/browser/stand';
import { type Clinic, loadUnpacked } from '../hostile/hostile-clinic';
import { idAt, openHostileSeason } from '../hostile/hostile-season';
import { FORMULAS } from '../hostile/payload/formula';
import { LETTERS, PROTOTYPE_NAMES } from '../hostile/payload/letter';
import { MARKUP, PLACEHOLDERS } from '../hostile/payload/markup';
import { shown } from '../hostile/payloads';
import { findFaults, type Witness, watch } from './hostile-look';

const TURNING = /[\u0590-\u08ff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Those that turn a sentence first: the first people are looked at most closely. */
const NAMES = [
  ...LETTERS.filter((name) => TURNING.test(name)),
  ...[...MARKUP, ...PLACEHOLDERS, ...PROTOTYPE_NAMES, ...FORMULAS.slice(0, 20)],
  ...LETTERS.filter((name) => !TURNING.test(name)),
].filter((name) => name.length <= 100 && name.trim() !== '');

let clinic: Clinic;
let browser: Browser;
let page: Page;
let html = '';
let witness: Witness;

beforeAll(async () => {
  const [script, built] = await Promise.all([loadUnpacked(), build()]);
  html = built.files.get('sidebar.html') ?? '';
  clinic = openHostileSeason(script, NAMES);
  clinic.act('clinic.saveSettings', { values: { clinicName: '<img src=x onerror=__ran=70>치과' } });
  clinic.act('schedule.build');
  clinic.act('vip.decide', { patient: idAt(3), decision: 'keep', reason: MARKUP[0], note: '\u202e메모' });
  const wording = (text: string) => ({
    ...{ id: '', name: text.slice(0, 100), occasion: 'season', class: 'greeting', channel: 'sms', tier: '' },
    ...{ language: 'ko', subject: text.slice(0, 300), text: `${text} 감사합니다`, active: true },
  });
  const texts = MARKUP.slice(0, 10).filter((text) => !/\{\{|\{%/.test(text));
  clinic.act('message.saveWording', { wordings: texts.map(wording) });
  clinic.act('message.draft', {});
  const drafts = clinic.read('drafts').slice(0, 30);
  for (const [index, { id, subject }] of drafts.entries())
    clinic.reply('message.edit', { id, subject, text: `${MARKUP[index]}\n${LETTERS[index]}` });
  for (const { id } of clinic.read('templates')) clinic.reply('message.approve', { wording: id });
  const complaint = { patient: idAt(0), kind: 'text', channel: 'call', summary: MARKUP[9] };
  clinic.act('complaint.enter', complaint);
  clinic.act('patient.setStatus', { patient: idAt(1), status: 'care' });
  clinic.act('referral.tally');
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
  witness = await watch(page, html, (id, request) => clinic.host.callFromClient('call', [id, request]).value);
}, 120_000);

afterAll(() => browser?.close());

/** Opens the client at a view as Google does, and waits until it stands still. */
async function open(
  view: string,
  params: Readonly<Record<string, string>> = {},
  isDialog = false,
): Promise<void> {
  await page.goto('https://clinic.test/');
  const opening = {
    ...{ view, language: 'ko', params },
    ...(isDialog ? { dialog: { who: NAMES[0], pass: '' } } : {}),
  };
  await page.evaluate(
    (told) => void (window as unknown as { startSidebar(o: unknown): void }).startSidebar(told),
    opening,
  );
  await settle();
}

async function settle(): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('h1, h2, .sheet') !== null &&
      document.querySelector('.loading, .spinner, [aria-busy="true"]') === null,
  );
  await page.waitForTimeout(150);
}

/** Which of these texts the page does not show as they are. */
function missing(texts: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const all = document.body.textContent ?? '';
    return wanted.filter((text) => !all.includes(text));
  }, texts);
}

/** Names that stand in a sentence as they are: no mark in them turns anything. */
const PLAIN = NAMES.filter((name) => !TURNING.test(name));

async function expectCalm(): Promise<void> {
  expect(await findFaults(page)).toEqual([]);
  expect(witness.seen).toEqual([]);
}

describe('hostile names, memos and words', () => {
  it('would be seen if they ran, or turned a sentence around', async () => {
    await open('help');
    await page.evaluate(() => {
      const add = (text: string, mark: string) => {
        const sentence = document.createElement('p');
        const name = document.createElement('b');
        name.style.unicodeBidi = 'normal';
        name.textContent = mark;
        sentence.append(name, text);
        document.body.append(sentence);
      };
      add('님은 오늘 오세요', '\u202e김영희');
      add('', '김\u202e영희님은 오늘 오세요');
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onload="1">');
    });
    expect((await findFaults(page)).map((fault) => fault.split(':')[0])).toEqual([
      ...['element', 'attribute', 'not set apart', 'turned', 'not set apart'],
    ]);
  });

  it.each([
    'home',
    'enter',
    'questions',
    'meeting',
    'messages',
    'wordings',
    'send',
    'approvals',
    'consents',
    'settings',
    'calls',
    'who',
  ])('do nothing in the view %s, and turn nothing around', async (view) => {
    await open(view);
    await expectCalm();
  });

  it('show in the list of VIPs as they were typed', async () => {
    await open('vips');
    expect(await page.locator('.vips > li').count()).toBe(NAMES.length);
    await expectCalm();
    expect((await missing(PLAIN.map((name) => name.trim()))).map(shown)).toEqual([]);
  });

  it('show on the card of a patient', async () => {
    for (const index of [0, 1, 7, 12, 100]) {
      await open('patient', { patient: idAt(index) });
      await expectCalm();
      const name = NAMES[index] ?? '';
      if (PLAIN.includes(name)) expect((await missing([name.trim()])).map(shown)).toEqual([]);
    }
  });

  it('do nothing where all that is held on a patient is shown, and where he is deleted', async () => {
    for (const view of ['held', 'erase'])
      for (const index of [0, 12]) {
        await open(view, { patient: idAt(index), name: NAMES[index] ?? '' });
        await expectCalm();
      }
    await open('settings', { section: 'privacy' });
    await expectCalm();
  });

  it('do nothing where texts are read one by one, and in their source', async () => {
    for (const wording of ['new-year', 'year-end-card']) {
      await open('messages', { wording });
      await expectCalm();
    }
    await open('messages', { stops: 'yes' });
    await expectCalm();
    const own = clinic.read('templates').filter(({ text }) => String(text).includes('__ran'));
    expect(own.length).toBeGreaterThan(3);
    for (const { id } of own.slice(0, 4)) {
      await open('wordings', { wording: String(id) });
      await expectCalm();
    }
    await open('consents', { patient: idAt(0), name: NAMES[0] ?? '' });
    await expectCalm();
  });

  it('do nothing in the meeting, person by person', async () => {
    for (let person = 0; person < 4; person++) {
      await open('meeting', { at: idAt(person) }, true);
      await expectCalm();
    }
  });

  it('are found by the words that were typed', async () => {
    await open('find');
    await page.locator('input').first().fill('<script');
    await page.waitForTimeout(700);
    await settle();
    await expectCalm();
    expect(await missing(['<script>window.__ran=1</script>'])).toEqual([]);
  });

  it.each(['meeting', 'wordings'])('do nothing in the large window of %s', async (view) => {
    await open(view, {}, true);
    await expectCalm();
  });

  it.each(['meeting', 'cards', 'labels', 'calls', 'director'])('do nothing on paper: %s', async (kind) => {
    await open('prints', { kind }, true);
    await expectCalm();
  });
});
