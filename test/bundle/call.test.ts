import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../build/build';
import { createHost, type Host, type HostOptions } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import { callToEnd } from './call-to-end';

let script = '';
let oauthScopes: readonly string[] = [];
beforeAll(async () => {
  const { files } = await build();
  script = files.get('main.js') ?? '';
  oauthScopes = JSON.parse(files.get('appsscript.json') ?? '').oauthScopes;
});

const open = (options: Partial<HostOptions> = {}): Host =>
  createHost({ script, oauthScopes, now: new Date('2026-12-01T09:00:00+09:00'), ...options });
const call = callToEnd;
const cells = (host: Host, sheet: string) =>
  host.snapshot().sheets.find(({ name }) => name === sheet)?.cells ?? [];

describe('call', () => {
  it('runs a listed action and logs who ran it, in counts only', () => {
    const host = open();
    expect(call(host, 'workbook.prepare', { who: '데스크 실장' })).toMatchObject({ ok: true });
    expect(cells(host, '작업기록')[1]).toEqual([
      'L000001',
      '2026-12-01 09:00:00',
      '데스크 실장',
      '시트 준비하기',
      '시트 16개를 준비했어요.',
    ]);
  });

  it('says in words that nobody has said who sits there', () => {
    const host = open();
    call(host, 'workbook.prepare', {});
    expect(cells(host, '작업기록')[1]?.[2]).toBe('이름 없음');
  });

  it('leaves people on the first sheet that is for everybody, not on the one that was made last', () => {
    const where = 'function where() { return SpreadsheetApp.getActiveSheet().getName(); }';
    const host = open({
      script: [
        { name: 'main.js', text: script },
        { name: 'where.js', text: where },
      ],
    });
    call(host, 'workbook.prepare', {});
    expect(host.run('where').value).toBe('VIP 명단');
  });

  it('prepares a few sheets at a time and says how far it is', () => {
    const host = open();
    const first = host.callFromClient('call', ['workbook.prepare', {}]).value;
    expect(first).toMatchObject({ ok: true, step: { more: { done: 3, total: 16 } } });
    expect(host.snapshot().sheets.filter(({ name }) => !/^(시트|Sheet)1$/.test(name))).toHaveLength(3);
  });

  it.each(['toString', '__proto__', 'vip.erase', '', null, 7])(
    'refuses what is no listed action: %j',
    (id) => {
      const host = open();
      expect(call(host, id, {})).toMatchObject({ ok: false, error: { code: 'call.unknownAction' } });
      expect(host.snapshot().sheets).toHaveLength(1);
    },
  );

  it.each([
    ['a setting that does not exist', { input: { settings: { toString: '1' } } }],
    ['a language that we do not speak', { input: { language: 'fr' } }],
    ['a cursor that is no text', { cursor: 7 }],
    ['no object at all', 'x'],
  ])('refuses %s, and changes nothing', (_, request) => {
    const host = open();
    expect(call(host, 'workbook.prepare', request)).toMatchObject({
      ok: false,
      error: { code: 'call.badInput' },
    });
    expect(host.snapshot().sheets).toHaveLength(1);
  });

  it('refuses a setting whose value cannot be read, in the language of who asked', () => {
    const request = { language: 'en', input: { settings: { minTotal: 'three' } } };
    const reply = call(open(), 'workbook.prepare', request);
    expect(reply).toMatchObject({ ok: false, error: { code: 'settings.badValue' } });
    expect(reply.ok ? '' : reply.error.message).toContain('"three"');
  });

  it('says how to begin where nothing is prepared', () => {
    const reply = call(open(), 'referral.tally', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'table.notBegun' } });
    expect(reply.ok ? '' : reply.error.message).toContain('우리 치과 시작하기');
  });

  it('stops where the spreadsheet keeps another time zone than the script: a date could shift by a day', () => {
    const reply = call(open({ spreadsheetTimeZone: 'America/New_York' }), 'workbook.prepare', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'clock.zonesDiffer' } });
  });
});

describe('a workbook that is not as it was', () => {
  const prepared = () => {
    const host = open();
    call(host, 'workbook.prepare', {});
    return host.snapshot();
  };
  const changed = (change: (sheets: Snapshot['sheets']) => Snapshot['sheets']) => {
    const snapshot = prepared();
    return open({ snapshot: { ...snapshot, sheets: change(snapshot.sheets) } });
  };
  const cases: readonly [string, () => Host, string, Readonly<Record<'ko' | 'zh' | 'en', RegExp>>][] = [
    [
      'a renamed sheet',
      () => changed((sheets) => sheets.map((s) => (s.name === '환자' ? { ...s, name: '환자 (원본)' } : s))),
      'table.sheetRenamed',
      { ko: /환자 \(원본\).*되돌린/, zh: /环?患者.*改回/, en: /환자 \(원본\).*Rename it back/ },
    ],
    [
      'a deleted sheet',
      () => changed((sheets) => sheets.filter(({ name }) => name !== '환자')),
      'table.sheetMissing',
      { ko: /"환자".*버전 기록.*시트 준비하기/, zh: /“患者”.*版本记录/, en: /"Patients".*Version history/ },
    ],
    [
      'headers that somebody changed',
      () =>
        changed((sheets) =>
          sheets.map((s) =>
            s.name === '환자'
              ? {
                  ...s,
                  cells: s.cells.map((row, i) =>
                    i === 0 ? row.map((c) => (c === '차트번호' ? '번호표' : c)) : row,
                  ),
                }
              : s,
          ),
        ),
      'table.headerMissing',
      { ko: /차트번호/, zh: /病历号/, en: /Chart number/ },
    ],
    [
      'a setting that cannot be read',
      () =>
        changed((sheets) =>
          sheets.map((s) =>
            s.name === '설정'
              ? {
                  ...s,
                  cells: s.cells.map((row) =>
                    row[0] === 'minTotal' ? row.map((c, i) => (i === 2 ? '세 명' : c)) : row,
                  ),
                }
              : s,
          ),
        ),
      'settings.badValue',
      {
        ko: /"세 명".*0 이상의 숫자.*비우면/,
        zh: /“세 명”.*不小于0.*留空/,
        en: /"세 명".*whole number.*blank/i,
      },
    ],
  ];

  it.each(cases)(
    'is told in a sentence with the way out, and nothing is written: %s',
    (_, make, code, said) => {
      for (const language of ['ko', 'zh', 'en'] as const) {
        const host = make();
        const before = JSON.stringify(host.snapshot().sheets);
        const reply = call(host, 'referral.tally', { language });
        expect(reply).toMatchObject({ ok: false, error: { code } });
        expect(reply.ok ? '' : reply.error.message).toMatch(said[language]);
        expect(JSON.stringify(host.snapshot().sheets)).toBe(before);
      }
    },
  );

  it('prepares no second sheet beside one that was renamed, and brings back one that was deleted', () => {
    const renamed = cases[0]?.[1]();
    const deleted = cases[1]?.[1]();
    if (!renamed || !deleted) throw new Error('no cases');
    expect(call(renamed, 'workbook.prepare', {})).toMatchObject({ error: { code: 'table.sheetRenamed' } });
    expect(call(deleted, 'workbook.prepare', {})).toMatchObject({ ok: true, step: { done: { made: 1 } } });
    expect(cells(deleted, '환자')[0]).toContain('차트번호');
  });
});

describe('the menu', () => {
  it('shows the steps in order, in the language of who opens the sheet', () => {
    const host = open({ userLocale: 'zh_CN' });
    host.open();
    expect(host.menus[0]?.caption).toBe('VIP关怀');
  });

  it('offers what the desk does all day, then the steps, then the rest', () => {
    const host = open();
    host.open();
    const lines = host.menus[0]?.items.map((item) => ('caption' in item ? item.caption : '—'));
    expect(lines).toEqual([
      '업무창 열기',
      '환자 찾기',
      '소개 직접 등록',
      '인쇄',
      '—',
      '1. 자료 가져오기',
      '2. 소개 확인하기',
      '3. VIP 명단 뽑기',
      '4. 회의·확정하기',
      '5. 문자·카드 만들기',
      '6. 일정표 만들기',
      '—',
      '문자 항의 접수',
      '연락 금지로 바꾸기',
      '설정·도움말',
      '시트 준비하기',
    ]);
  });

  it('opens the panel at the page of the view where the menu means one', () => {
    const host = open({ files: new Map([['sidebar.html', '<p>panel</p>']]) });
    host.run('action_complaint_enter');
    expect(host.sidebar?.html).toContain(
      'startSidebar({"view":"consents","language":"ko","params":{"page":"complaint"}})',
    );
  });

  it.each([
    ['action_home_state', 'home'],
    ['action_patient_find', 'find'],
    ['action_referral_enter', 'enter'],
    ['action_intake_import', 'import'],
    ['action_vip_review', 'meeting'],
    ['action_referral_questions', 'questions'],
    ['action_clinic_settings', 'settings'],
  ])('opens the panel where the work is done there: %s', (name, view) => {
    const host = open({ files: new Map([['sidebar.html', '<p>panel</p>']]) });
    host.run(name);
    expect(host.sidebar?.html).toContain(`startSidebar({"view":"${view}","language":"ko"})`);
    expect(host.sidebar?.title).toBe('VIP 케어');
  });

  it('says how to add the page where only the script was pasted in', () => {
    const asked: string[] = [];
    const host = open({
      answer: (question) => {
        asked.push(question.text);
        return { button: 'OK' };
      },
    });
    host.run('action_home_state');
    expect(asked[0]).toMatch(/업무창 파일\(sidebar\.html\).*붙여 넣고 저장/);
  });

  it('runs a step and tells the result in a toast', () => {
    const host = open();
    host.run('action_workbook_prepare');
    expect(host.toasts.at(-1)?.text).toBe('시트 16개를 준비했어요.');
    expect(cells(host, '작업기록')[1]?.[2]).toBe('메뉴');
  });

  it('tells in an alert what a person can mend', () => {
    const asked: string[] = [];
    const host = open({
      answer: (question) => {
        asked.push(question.text);
        return { button: 'OK' };
      },
    });
    host.run('action_vip_shortlist');
    expect(asked[0]).toMatch(/우리 치과 시작하기/);
  });

  it('prepares in the language of who runs it first, and keeps that for everybody after', () => {
    const host = open({ userLocale: 'en_GB' });
    host.run('action_workbook_prepare');
    call(host, 'workbook.prepare', { language: 'ko', input: { language: 'ko' } });
    expect(host.snapshot().sheets.map(({ name }) => name)).toContain('VIP list');
    expect(host.snapshot().sheets.map(({ name }) => name)).not.toContain('VIP 명단');
  });
});
