import type { Page } from 'playwright-core';

/** What a page did that nobody of us asked for. */
export interface Witness {
  readonly seen: readonly string[];
}

/** What Google puts into the page: one door to the script, and the window around it. */
const GOOGLE = `
  const runner = (done, failed) => ({
    withSuccessHandler: (handler) => runner(handler, failed),
    withFailureHandler: (handler) => runner(done, handler),
    call: (id, request) => callHost(id, request).then(done, failed),
  });
  window.google = { script: { run: runner(), host: { close() {}, setWidth() {}, setHeight() {} } } };
  addEventListener('securitypolicyviolation', (event) => noteFault('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
`;

/** Nothing may come from elsewhere; whatever a page asks for is told. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

/** Serves the client's page, and notes every dialog, request, error and breach of the policy. */
export async function watch(
  page: Page,
  html: string,
  callHost: (id: string, request: unknown) => unknown,
): Promise<Witness> {
  const seen: string[] = [];
  const address = 'https://clinic.test/';
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
  await page.exposeFunction('callHost', callHost);
  await page.exposeFunction('noteFault', (fault: string) => void seen.push(fault));
  await page.addInitScript(GOOGLE);
  await page.route('**/*', async (route) => {
    if (route.request().url() === address) {
      const headers = { 'Content-Security-Policy': POLICY };
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html, headers });
      return;
    }
    if (!/^(?:data|blob):/.test(route.request().url())) seen.push(`request: ${route.request().url()}`);
    await route.abort();
  });
  return { seen };
}

/** Everything in the page that looks as if a text had become more than text, or had turned others around. */
export function findFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    if ('__ran' in window) faults.push(`ran: ${String((window as { __ran?: unknown }).__ran)}`);
    const foreign =
      'iframe, object, embed, img, link, base, video, audio, marquee, math, frame, xss, noscript, template';
    for (const element of document.body.querySelectorAll(foreign))
      faults.push(`element: ${element.outerHTML.slice(0, 80)}`);
    if (document.querySelectorAll('script').length > 1) faults.push('a script more');
    for (const element of document.querySelectorAll('body *')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || name === 'srcdoc')
          faults.push(`attribute: ${name}=${value.slice(0, 60)}`);
        if (/^(?:href|src|action|xlink:href)$/.test(name) && !/^(?:tel:|#|data:)/.test(value))
          faults.push(`address: ${value.slice(0, 60)}`);
      }
    }
    const turning = /[\u0590-\u08ff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
    const boxOf = (node: Text, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    // A sentence that was turned has its first letter to the right of its last.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let before: { node: Text; box: DOMRect } | undefined;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const text = node.data;
      if (text.trim() === '' || node.parentElement?.closest('textarea, script, style')) continue;
      const apart = text.replace(/\u2068[^\u2066-\u2069]*\u2069/g, (set) => '\u2068'.repeat(set.length));
      const letters = [...apart.matchAll(/[가-힣A-Za-z0-9]/g)].map(({ index }) => index);
      const [first = -1] = letters;
      const last = letters.at(-1) ?? -1;
      const parent = node.parentElement;
      if (parent && /[\u202a-\u202e\u2066\u2067\u2069]/.test(apart)) {
        const { display, unicodeBidi } = getComputedStyle(parent);
        // At the end of a paragraph it turns nothing.
        const isApart = display === 'inline' ? unicodeBidi === 'isolate' : parent.textContent?.endsWith(text);
        if (!isApart) faults.push(`not set apart: ${parent.textContent?.slice(0, 60)}`);
      }
      if (first < 0 || turning.test(apart.replaceAll('\u2068', ''))) {
        before = { node, box: boxOf(node, Math.max(first, 0)) };
        continue;
      }
      const [start, end] = [boxOf(node, first), boxOf(node, last)];
      const isOneLine = start.width > 0 && Math.abs(start.top - end.top) < 2;
      if (isOneLine && first !== last && end.left < start.left) faults.push(`turned: ${text.slice(0, 60)}`);
      if (
        before &&
        before.node.parentElement === node.parentElement &&
        before.box.width > 0 &&
        Math.abs(before.box.top - start.top) < 2 &&
        start.left < before.box.left
      )
        faults.push(`out of order: ${before.node.data.slice(0, 30)} | ${text.slice(0, 30)}`);
      before = { node, box: start };
    }
    return faults;
  });
}
