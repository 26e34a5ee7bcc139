import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openBrowser,
  sitDown,
  startWorkbench,
  temporaryFolder,
  type Workbench,
} from '../../local/browser/stand';
import { readSheet } from './look';

const folder = temporaryFolder();
let workbench: Workbench;
let browser: Browser;
let ours: Page;
let foreign: Server;
let stranger: Page;

beforeAll(async () => {
  workbench = await startWorkbench(folder.path, '--new');
  browser = await openBrowser();
  ours = await sitDown(browser, workbench.address);
  await ours.getByRole('tab').first().waitFor();
  foreign = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!DOCTYPE html><title>elsewhere</title>');
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  // Somebody else's page in the very browser that holds our cookie.
  stranger = await ours.context().newPage();
  await stranger.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  foreign?.close();
  folder.remove();
});

const origin = () => new URL(workbench.address).origin;

describe("a stranger's page in the same browser", () => {
  it('cannot call the script', async () => {
    const before = await readSheet(ours, '시트1').catch((error: Error) => error.message);
    const answer = await stranger.evaluate(async (address) => {
      const send = (mode: RequestMode) =>
        fetch(`${address}/call`, { method: 'POST', mode, credentials: 'include', body: '{}' }).then(
          (response) => (response.type === 'opaque' ? 'opaque' : response.status),
          () => 'refused',
        );
      return [await send('cors'), await send('no-cors')];
    }, origin());
    // A page may send without being told the answer; what it sent is refused, as the tests of the server show.
    expect(answer[0]).toBe('refused');
    expect(['refused', 'opaque']).toContain(answer[1]);
    expect(await readSheet(ours, '시트1').catch((error: Error) => error.message)).toEqual(before);
  });

  it('cannot open the WebSocket', async () => {
    const ended = await stranger.evaluate(
      (address) =>
        new Promise((resolve) => {
          const socket = new WebSocket(`${address.replace('http', 'ws')}/ws`);
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('refused');
        }),
      origin(),
    );
    expect(ended).toBe('refused');
  });

  it('can neither read the data nor show the page within its own', async () => {
    const [text, shown] = await stranger.evaluate(async (address) => {
      const text = await fetch(`${address}/export.json`, { credentials: 'include' }).then(
        (response) => response.text(),
        () => 'refused',
      );
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise((resolve) => {
        frame.onload = resolve;
        setTimeout(resolve, 3000);
      });
      return [text, frame.contentDocument === null ? 'closed' : 'open'];
    }, origin());
    expect(text).toBe('refused');
    expect(shown).toBe('closed');
    const frame = stranger.frames().find((each) => each !== stranger.mainFrame());
    expect(await frame?.locator('#workbench').count()).toBe(0);
  });

  it('gets nothing under another name of this machine', async () => {
    const { port } = new URL(workbench.address);
    const answer = await stranger.goto(`http://127.0.0.2:${port}/`).catch(() => null);
    expect(answer === null || answer.status() === 403).toBe(true);
  });
});
