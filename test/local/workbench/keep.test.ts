import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder, FolderDamaged } from '../../../local/workbench/data-folder';
import { FolderTaken } from '../../../local/workbench/folder-lock';
import type { Started } from '../../../local/workbench/start';
import { Client, makeData, serve } from './client';

const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu('m').addItem('fill', 'fill').addItem('note', 'note').addToUi(); }
function fill() {
  const sheet = SpreadsheetApp.getActiveSheet();
  for (let i = 1; i <= 400; i++) {
    sheet.getRange(i, 1, 1, 2).setValues([[i, 'x'.repeat(2000)]]);
    PropertiesService.getDocumentProperties().setProperty('row', String(i));
    Utilities.sleep(5);
  }
}
function note() { PropertiesService.getDocumentProperties().setProperty('key', 'kept'); }`;

let data: ReturnType<typeof makeData>;
beforeEach(() => {
  data = makeData();
});
afterEach(() => data.remove());

const load = () => new DataFolder(data.path).load();
const sheetOf = ({ welcome }: Client) => welcome?.sheets[0]?.id ?? 0;

describe('what was changed', () => {
  it('is on disk within a second, and every tab is told', async () => {
    const server = await serve({ data: data.path, script: SCRIPT });
    const client = await Client.open(server);
    const times: number[] = [];
    for (const text of ['=1+3', '=1+2', '=1+1']) {
      await client.edit(sheetOf(client), [2, 2, 1, 1], text);
      const began = performance.now();
      await client.next('saved', ({ saved }) => saved);
      times.push(performance.now() - began);
    }
    // The disk may be busy with something else for once.
    expect(Math.min(...times)).toBeLessThan(1000);
    expect(load()).toMatchObject({
      isBackup: false,
      snapshot: { sheets: [{ cells: [[], ['', { formula: '=1+1' }]] }] },
    });
    expect(load().snapshot).toEqual(server.workbench.host.snapshot());
    client.close();
    await server.close();
  });

  it('is saved when the workbench is closed, and there again at the next start', async () => {
    const server = await serve({ data: data.path, script: SCRIPT });
    const client = await Client.open(server);
    await client.next('menus');
    await client.edit(sheetOf(client), [1, 1, 1, 2], [['하나', '둘']]);
    await client.menu('note');
    client.send({ type: 'addSheet' });
    await client.next('sheets');
    const before = server.workbench.host.snapshot();
    await server.close();
    client.close();
    const again = await serve({ data: data.path, script: SCRIPT });
    expect(again.workbench.host.snapshot()).toEqual(before);
    expect(before.documentProperties).toEqual({ key: 'kept' });
    await again.close();
  });

  it('is written anew where the folder was taken away meanwhile', async () => {
    const server = await serve({ data: data.path, script: SCRIPT });
    const client = await Client.open(server);
    client.send({ type: 'addSheet' });
    await client.next('saved', ({ saved }) => saved);
    rmSync(data.path, { recursive: true });
    await client.edit(sheetOf(client), [1, 1, 1, 1], '다시');
    await client.next('saved', ({ saved }) => saved);
    expect(load().snapshot).toEqual(server.workbench.host.snapshot());
    client.close();
    await server.close();
  });

  it('leaves files of other sheets alone, and none behind', async () => {
    const server = await serve({ data: data.path, script: SCRIPT });
    const client = await Client.open(server);
    client.send({ type: 'addSheet' });
    const added = (await client.next('sheets')).sheets.at(-1)?.id ?? 0;
    await client.next('saved', ({ saved }) => saved);
    const files = () => readdirSync(join(data.path, 'sheets')).sort();
    const first = files();
    for (const text of ['a', 'b', 'c', 'd']) {
      await client.edit(sheetOf(client), [1, 1, 1, 1], text);
      await client.next('saved', ({ saved }) => saved);
    }
    expect(files().filter((name) => name.startsWith(`${added}.`))).toEqual(
      first.filter((name) => name.startsWith(`${added}.`)),
    );
    // The state, and the one before it.
    expect(files()).toHaveLength(3);
    client.close();
    await server.close();
  });
});

describe('a folder', () => {
  const manifest = () => join(data.path, 'clinic.json');
  const saveTwice = async () => {
    const server = await serve({ data: data.path, script: SCRIPT });
    const client = await Client.open(server);
    for (const text of ['first', 'second']) {
      await client.edit(sheetOf(client), [1, 1, 1, 1], text);
      await client.next('saved', ({ saved }) => saved);
    }
    client.close();
    await server.close();
  };
  const cellsOf = (server: Started) => server.workbench.host.snapshot().sheets[0]?.cells;

  it('whose last state is damaged opens with the one before, and says so', async () => {
    await saveTwice();
    const whole = readFileSync(manifest(), 'utf8');
    const { sheets }: { sheets: { file: string }[] } = JSON.parse(whole);
    const sheet = join(data.path, 'sheets', sheets[0]?.file ?? '');
    const cells = readFileSync(sheet);
    const damages = [
      () => writeFileSync(manifest(), whole.slice(0, whole.length / 2)),
      () => writeFileSync(manifest(), ''),
      () => rmSync(manifest()),
      () => writeFileSync(sheet, `${cells.toString().slice(0, -3)}]}}`),
      () => rmSync(sheet),
    ];
    for (const damage of damages) {
      const backup = readFileSync(join(data.path, 'clinic.json.bak'));
      damage();
      const server = await serve({ data: data.path, script: SCRIPT });
      expect([server.isBackup, cellsOf(server)]).toEqual([true, [['first']]]);
      await server.close();
      expect(load()).toMatchObject({ isBackup: false, snapshot: { sheets: [{ cells: [['first']] }] } });
      writeFileSync(manifest(), whole);
      writeFileSync(join(data.path, 'clinic.json.bak'), backup);
      writeFileSync(sheet, cells);
      const [old] = (JSON.parse(backup.toString()) as { sheets: { file: string }[] }).sheets;
      expect(readdirSync(join(data.path, 'sheets'))).toContain(old?.file);
    }
  });

  it('with nothing whole in it is refused and left as it is', async () => {
    await saveTwice();
    writeFileSync(manifest(), '{');
    writeFileSync(join(data.path, 'clinic.json.bak'), '{}');
    await expect(serve({ data: data.path })).rejects.toThrow(FolderDamaged);
    expect(readFileSync(manifest(), 'utf8')).toBe('{');
    // And it can be tried again: the folder was given back.
    await expect(serve({ data: data.path })).rejects.toThrow(FolderDamaged);
  });

  it('belongs to one server; what a dead one left is taken over', async () => {
    const server = await serve({ data: data.path });
    await expect(serve({ data: data.path })).rejects.toThrow(FolderTaken);
    await server.close();
    writeFileSync(join(data.path, 'in-use'), '999999999');
    await (await serve({ data: data.path })).close();
    // The number is another process's now: nobody has touched the mark for long.
    writeFileSync(join(data.path, 'in-use'), String(process.ppid));
    utimesSync(join(data.path, 'in-use'), new Date(0), new Date(0));
    await (await serve({ data: data.path })).close();
  });
});

describe('a server that is killed', () => {
  const CHILD = fileURLToPath(new URL('child-server.ts', import.meta.url));

  async function startChild(): Promise<{ child: ChildProcess; server: Started }> {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, data.path, SCRIPT], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (text) => resolve(String(text)));
      child.once('exit', () => reject(new Error('the server ended')));
    });
    return { child, server: JSON.parse(line) };
  }

  const kill = (child: ChildProcess) =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGKILL');
    });

  it('in the middle of writing starts again with a whole state, no older than what was called saved', async () => {
    for (const wait of [60, 500, 900]) {
      data.remove();
      data = makeData();
      const { child, server } = await startChild();
      const client = await Client.open(server);
      await client.next('menus');
      void client.menu('fill').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await kill(child);
      client.close();
      const { snapshot, isBackup } = load();
      expect(isBackup).toBe(false);
      const rows = snapshot?.sheets[0]?.cells ?? [];
      expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => index + 1));
      const told = Number(snapshot?.documentProperties.row ?? 0);
      expect([told, told + 1]).toContain(rows.length);
    }
  });

  it('has lost nothing that it called saved', async () => {
    const { child, server } = await startChild();
    const client = await Client.open(server);
    await client.edit(sheetOf(client), [1, 1, 1, 1], '저장됨');
    await client.next('saved', ({ saved }) => saved);
    await kill(child);
    client.close();
    expect(load().snapshot?.sheets[0]?.cells).toEqual([['저장됨']]);
    const again = await startChild();
    const back = await Client.open(again.server);
    await back.watch(sheetOf(back));
    expect(back.text(1, 1)).toBe('저장됨');
    const ended = new Promise((resolve) => again.child.once('exit', resolve));
    await back.edit(sheetOf(back), [1, 1, 1, 1], '마지막');
    // A runner around it passes on what it got, too.
    for (let i = 0; i < 3; i++) again.child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(load().snapshot?.sheets[0]?.cells).toEqual([['마지막']]);
    back.close();
  });
});
