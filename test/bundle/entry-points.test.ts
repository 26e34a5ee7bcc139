import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, build } from '../../build/build';
import { ENTRIES, type Entry } from '../../build/entry-points';
import { type ListedAction, toMenu } from '../../build/menu-actions';
import { toStamps } from '../../build/stamps';
import { writeOutput } from '../../build/write-output';

const root = 'test/bundle/fixture';
const title = { ko: '명단 뽑기', zh: '生成名单', en: 'Draw up the list' };

let directory = '';
let built: Built;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bundle-'));
  built = await buildFixture();
});
afterAll(() => rmSync(directory, { recursive: true }));

function buildFixture(entries: readonly Entry[] = ENTRIES): Promise<Built> {
  return build({ root: join(process.cwd(), root), entries, directory: join(directory, 'dist') });
}

function mainJs(): string {
  return built.files.get('main.js') ?? '';
}

/** Runs the built script and then an expression, in a context that has nothing but what is given. */
function run(expression: string, globals: object = {}): unknown {
  const context = createContext({ ...globals });
  runInContext(mainJs(), context);
  return runInContext(expression, context);
}

describe('build', () => {
  it('writes script, page and manifest, and nothing else', () => {
    expect(readdirSync(built.directory).sort()).toEqual(['appsscript.json', 'main.js', 'sidebar.html']);
    expect(readFileSync(join(built.directory, 'main.js'), 'utf8')).toBe(mainJs());
  });

  it('makes a real function of every listed export and of every action in the menu', () => {
    const names = ['onOpen', 'onEdit', 'call', 'action_vip_shortlist', 'action_schedule_build'];
    expect(built.globals).toEqual(names);
    for (const name of names) expect(mainJs()).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
  });

  it('passes arguments and results through', () => {
    expect(run('call("vip.shortlist", {})')).toBe('vip.shortlist: {}');
  });

  it('runs a menu action by its id and lets no argument through', () => {
    expect(run('action_vip_shortlist("vip.rename", { all: true })')).toBe('vip.shortlist: {}');
  });

  it('gives no name that a page can call to runFromMenu', () => {
    expect(run('typeof runFromMenu')).toBe('undefined');
    expect(run('Object.keys(globalThis).filter((name) => !name.endsWith("_"))')).toHaveLength(
      built.globals.length,
    );
  });

  it('computes a module once an execution, and not before it is needed', () => {
    expect(run('main_.made')).toBeUndefined();
    expect(run('call("vip.shortlist", {}); main_.made === main_()')).toBe(true);
  });

  it('restores the packed features once, and names the script where they fail', () => {
    expect(run('call("vip.shortlist", {}); unpack_.made === unpack_()')).toBe(true);
    const stack = run('try { call("vip.shortlist", 5) } catch (error) { error.stack }');
    expect(stack).toMatch(/\(main\.js:\d+:\d+\)/);
  });

  it('tells onEdit which columns get a date, and loads nothing else for it', () => {
    const [range, ...stamps] = run('onEdit({ range: "B2" })') as unknown[];
    expect(range).toBe('B2');
    expect(JSON.parse(JSON.stringify(stamps))).toEqual([
      {
        sheet: { ko: 'VIP 명단', zh: 'VIP名单', en: 'VIP list' },
        filled: { ko: '정한 사람', zh: '决定人', en: 'Decided by' },
        stamped: { ko: '정한 날', zh: '决定日期', en: 'Decided on' },
      },
    ]);
    expect(run('onEdit({ range: "B2" }); main_.made || unpack_.made')).toBeUndefined();
  });

  it('holds no unpacker where nothing is packed', async () => {
    const plain = ENTRIES.map((entry) => ({ ...entry, packed: false }));
    const folder = join(directory, 'plain');
    const { files, bodies } = await build({
      root: join(process.cwd(), root),
      entries: plain,
      directory: folder,
    });
    expect(files.get('main.js')).not.toMatch(/unpack_|is packed/);
    expect(bodies.size).toBe(0);
  });

  it('keeps the comments that Google reads', () => {
    expect(mainJs()).toMatch(/^\/\*\*\n \* Only this spreadsheet\.\n \* @OnlyCurrentDoc\n \*\/\n/);
    expect(mainJs()).toMatch(/@customfunction\n \*\/\nfunction call\(/);
  });

  it('names the libraries inside and their licences', () => {
    expect(mainJs()).toMatch(/\/\* Contains fflate [\d.]+ \(MIT\); valibot [\d.]+ \(MIT\)\. \*\//);
  });

  it('shows the menu in the language of whoever opens the spreadsheet', () => {
    const shown: string[] = [];
    const menu = {
      addItem: (caption: string, functionName: string) => shown.push(`${caption} → ${functionName}`),
      addSeparator: () => shown.push('—'),
      addToUi: () => shown.push('shown'),
    };
    const createMenu = (name: string) => {
      shown.push(name);
      return menu;
    };
    const globals = {
      SpreadsheetApp: { getUi: () => ({ createMenu }) },
      Session: { getActiveUserLocale: () => 'zh_CN' },
    };
    expect(run('onOpen(); main_.made', globals)).toBeUndefined();
    expect(shown).toEqual([
      'VIP关怀',
      '3. 生成VIP名单 → action_vip_shortlist',
      '—',
      '3. 生成VIP名单 → action_schedule_build',
      'shown',
    ]);
  });

  it('leaves everything as it is where nothing changed', async () => {
    expect((await buildFixture()).changed).toBe(false);
  });

  it('may run several times at once', async () => {
    rmSync(join(directory, 'dist'), { recursive: true });
    const several = await Promise.all([buildFixture(), buildFixture(), buildFixture()]);
    for (const { files } of several) expect(files).toEqual(built.files);
    expect(readdirSync(built.directory).sort()).toEqual(['appsscript.json', 'main.js', 'sidebar.html']);
  });

  it('refuses an export that is not on the allow-list', async () => {
    const narrow = ENTRIES.map((entry) => ({
      ...entry,
      globals: entry.globals.filter((name) => name !== 'call'),
    }));
    await expect(buildFixture(narrow)).rejects.toThrow('src/main.ts exports call: not on the allow-list');
  });

  it('refuses a listed name that is not exported', async () => {
    const wide = ENTRIES.map((entry) => ({ ...entry, globals: [...entry.globals, 'doGet'] }));
    await expect(buildFixture(wide)).rejects.toThrow('does not export doGet');
  });
});

describe('toMenu', () => {
  const listed = (id: string, change: Partial<ListedAction> = {}): ListedAction => ({
    id,
    title,
    inMenu: true,
    ...change,
  });

  it('offers only what belongs in the menu, in the order of the list', () => {
    const menu = toMenu([
      listed('vip.shortlist'),
      listed('vip.sign', { inMenu: false }),
      listed('message.draft'),
    ]);
    expect(menu.map(({ functionName }) => functionName)).toEqual([
      'action_vip_shortlist',
      'action_message_draft',
    ]);
  });

  it('draws a line between groups only', () => {
    const menu = toMenu([
      listed('intake.import', { group: 'steps' }),
      listed('hidden.action', { group: 'other', inMenu: false }),
      listed('vip.shortlist', { group: 'steps' }),
      listed('workbook.prepare', { group: 'settings' }),
    ]);
    expect(menu.map(({ separatorBefore }) => separatorBefore)).toEqual([false, false, true]);
  });

  it.each<[string, readonly ListedAction[], string]>([
    [
      'an id that stands twice',
      [listed('vip.shortlist'), listed('vip.shortlist')],
      '"vip.shortlist" stands twice',
    ],
    [
      'an id twice, once outside the menu',
      [listed('a.b'), listed('a.b', { inMenu: false })],
      '"a.b" stands twice',
    ],
    ['an id without a verb', [listed('vip')], '"vip" is not written as feature.verb'],
    ['an id with three parts', [listed('vip.list.draw')], '"vip.list.draw" is not written as feature.verb'],
    [
      'an id that would not be a name',
      [listed('vip.draw up')],
      '"vip.draw up" is not written as feature.verb',
    ],
    ['a title that lacks a language', [listed('vip.draw', { title: { ...title, zh: '' } })], 'needs a title'],
  ])('refuses %s', (_, actions, message) => {
    expect(() => toMenu(actions)).toThrow(message);
  });
});

describe('toStamps', () => {
  it('refuses a column whose date column does not exist', () => {
    const columns = { decidedBy: { header: title, stamps: { column: 'decidedOn' } } };
    expect(() => toStamps([{ id: 'vips', name: title, tab: { order: 1 }, columns }])).toThrow(
      'vips.decidedBy stamps decidedOn, a column that vips does not have',
    );
  });
});

describe('writeOutput', () => {
  it('clears away whatever does not belong there', () => {
    const folder = join(directory, 'output');
    expect(writeOutput(folder, new Map([['main.js', 'old']]))).toBe(true);
    writeFileSync(join(folder, 'leftover.html'), '');
    expect(writeOutput(folder, new Map([['main.js', 'new']]))).toBe(true);
    expect(readdirSync(folder)).toEqual(['main.js']);
    expect(readFileSync(join(folder, 'main.js'), 'utf8')).toBe('new');
    expect(readdirSync(directory).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
