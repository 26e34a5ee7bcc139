import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import { readXlsx } from '../../../host/xlsx/read-xlsx';
import { writeXlsx } from '../../../host/xlsx/write-xlsx';
import { DataFolder } from '../../../local/workbench/data-folder';
import type { Started } from '../../../local/workbench/start';
import { addressOf, Client, makeData, post, serve } from './client';

const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu('m').addItem('hang', 'hang').addItem('ask', 'ask').addToUi(); }
function hang() { for (;;) SpreadsheetApp.getActiveSheet().getRange('Z1').setValue(1); }
function ask() { SpreadsheetApp.getUi().alert('?'); }`;

function sample(name: string, text: string): Snapshot {
  const host = createHost({
    script: `function fill() { SpreadsheetApp.getActiveSpreadsheet().rename('${name}'); SpreadsheetApp.getActiveSheet().setName('환자').getRange('A1').setValue('${text}').setBackground('#ff0000'); }`,
  });
  host.run('fill');
  return host.snapshot();
}

let data: ReturnType<typeof makeData>;
let server: Started;
let client: Client;
beforeEach(async () => {
  data = makeData();
  server = await serve({ data: data.path, script: SCRIPT, snapshot: sample('본보기', '처음') });
  client = await Client.open(server);
});
afterEach(async () => {
  client.close();
  await server.close();
  data.remove();
});

const get = (path: string) => fetch(`${addressOf(server)}${path}?token=${server.token}`);
const backups = () => readdirSync(join(data.path, 'backup')).map((name) => join(data.path, 'backup', name));

describe('a download', () => {
  it('is the workbook as XLSX, named after it and the day', async () => {
    const response = await get('/export.xlsx');
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(
        `^attachment; filename="workbook.xlsx"; filename\\*=UTF-8''${encodeURIComponent('본보기')}%20\\d{4}-\\d\\d-\\d\\d.xlsx$`,
      ),
    );
    const { snapshot } = readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect([snapshot.name, snapshot.sheets[0]?.name, snapshot.sheets[0]?.cells]).toEqual([
      '본보기',
      '환자',
      [['처음']],
    ]);
  });

  it('is the workbook as it is saved', async () => {
    expect(await (await get('/export.json')).json()).toEqual(server.workbench.host.snapshot());
  });
});

describe('a file that is opened', () => {
  it('takes the place of the workbook in every tab, and the one before is kept aside', async () => {
    const other = await Client.open(server);
    const before = server.workbench.host.snapshot();
    const reply = await post(server, '/open', writeXlsx(sample('열린 것', '다음')), {
      'x-file-name': encodeURIComponent('열린 것.xlsx'),
    });
    expect(await reply.json()).toEqual({ ok: true, dropped: [] });
    for (const tab of [client, other]) {
      const welcome = await tab.next('welcome');
      expect([welcome.workbook, welcome.tab]).toEqual(['열린 것', tab.tab]);
      tab.welcome = welcome;
      await tab.watch(tab.sheetId('환자'));
      expect([tab.text(1, 1), tab.style(1, 1).background]).toEqual(['다음', '#ff0000']);
    }
    expect(backups().map((path) => JSON.parse(readFileSync(path, 'utf8')))).toEqual([before]);
    const aside = readFileSync(backups()[0] ?? '');
    expect(await (await post(server, '/open', aside)).json()).toEqual({ ok: true, dropped: [] });
    expect((await client.next('welcome')).workbook).toBe('본보기');
    other.close();
  });

  it("that is none leaves all as it was and says why in the reader's language", async () => {
    const tries: [Uint8Array, string, string][] = [
      [Buffer.from('hello'), 'en', 'Only Excel files'],
      [Buffer.from('{"format":"dental-vip-care-workbook","version":1}'), 'zh', '只能打开'],
      [Buffer.from('PK\x03\x04 and nothing more'), 'ko', '깨져'],
      [Buffer.from(''), 'ko', '엑셀 파일'],
    ];
    for (const [body, language, words] of tries) {
      const reply = await (
        await post(server, '/open', new Uint8Array(body), { 'x-language': language })
      ).json();
      expect(reply).toMatchObject({ ok: false, message: expect.stringContaining(words) });
    }
    expect(server.workbench.host.snapshot().name).toBe('본보기');
    expect(client.untaken('welcome')).toEqual([]);
  });
});

describe('a new clinic', () => {
  it('is empty, or the sample', async () => {
    expect(await (await post(server, '/new', { sample: false, language: 'ko' })).json()).toEqual({
      ok: true,
      dropped: [],
    });
    const empty = await client.next('welcome');
    expect([empty.workbook, empty.sheets.map(({ name }) => name)]).toEqual([
      '제목 없는 스프레드시트',
      ['시트1'],
    ]);
    expect(await (await post(server, '/new', { sample: true, language: 'ko' })).json()).toEqual({
      ok: true,
      dropped: [],
    });
    expect((await client.next('welcome')).workbook).toBe('본보기');
    // What held nothing is not kept aside.
    expect(backups()).toHaveLength(1);
  });

  it('asked for twice at once keeps both others aside', async () => {
    await Promise.all([1, 2].map(() => post(server, '/new', { sample: true, language: 'ko' })));
    expect(backups()).toHaveLength(2);
    expect(new DataFolder(data.path).load().snapshot).toEqual(server.workbench.host.snapshot());
  });

  it('ends what runs over the old one', async () => {
    await client.next('menus');
    const runs = [client.menu('hang'), client.menu('ask')];
    await client.next('question');
    await post(server, '/new', { sample: false, language: 'ko' });
    await Promise.all(runs);
    await client.next('welcome');
    expect((await client.next('menus', ({ menus }) => menus.length > 0)).menus[0]?.caption).toBe('m');
    client.send({ type: 'watch', sheetId: 0, blocks: [0] });
    await client.next('loaded');
    expect(client.text(1, 26)).toBe('');
  });
});
