import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import type { HomeState } from '../../../src/features/home/home';
import type { DecideOutcome, ReviewOutcome } from '../../../src/features/vip/review-view';
import { type Clinic, loadScript, openClinic } from '../desk';

/** Saved by version 0.3.0; the team then decided on two of three VIPs in VIP 명단. */
const FORMER: Snapshot = JSON.parse(readFileSync('test/data/workbooks/version-3.json', 'utf8'));

let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadScript();
});

const open = (snapshot: Snapshot = FORMER): Clinic => openClinic(script, { snapshot });
const upgraded = (): Clinic => {
  const clinic = open();
  clinic.act('home.state');
  return clinic;
};
const decided = (clinic: Clinic) =>
  Object.fromEntries(
    clinic
      .act<ReviewOutcome>('vip.review')
      .candidates.map((each) => [each.name, [each.decision, each.decidedBy, each.listedTier]]),
  );

describe('버전 3의 파일', () => {
  it('명단과 회의에서 정한 것이 후보·회의로 옮겨지고, 아무것도 사라지지 않는다', () => {
    const clinic = upgraded();
    expect(decided(clinic)).toEqual({
      김영희: ['keep', '', 'B'],
      이순자: ['drop', '최실장', ''],
      박춘자: ['', '', 'B'],
    });
    const notes = Object.fromEntries(clinic.read('vips').map(({ name, staffNote }) => [name, staffNote]));
    expect(notes.김영희).toBe('직접 인사드리기');
    expect(clinic.act<HomeState>('home.state').steps[2]?.detail).toBe('A 0 · B 2');
  });

  it('글의 상태에 적힌 옛 말도 읽고, 다시 만들면 새 말이 된다', () => {
    const clinic = upgraded();
    const words = () => {
      const sheet = clinic.host.snapshot().sheets.find(({ name }) => name === '문자·카드');
      const [header = [], ...rows] = sheet?.cells ?? [];
      return new Set(rows.map((row) => row[header.indexOf('상태')]).filter((word) => word !== ''));
    };
    expect(words()).toContain('빈칸 있음');
    expect(new Set(clinic.read('drafts').map(({ status }) => status))).toEqual(new Set(['blocked']));
    clinic.act('message.draft', {});
    expect(words()).not.toContain('빈칸 있음');
  });

  it('결정 칸에 적힌 다른 말은 결정이 되지 않고 메모에 남는다', () => {
    const odd = structuredClone(FORMER) as unknown as { sheets: { name: string; cells: unknown[][] }[] };
    const cells = odd.sheets.find(({ name }) => name === 'VIP 명단')?.cells ?? [];
    const [header = []] = cells;
    const at = (word: string) => header.indexOf(word);
    for (const row of cells.slice(1)) {
      if (row[at('환자명')] === '이순자') row[at('결정')] = '상의 후';
      if (row[at('환자명')] === '박춘자') row[at('결정')] = '넣읍시다';
    }
    const clinic = open(odd as unknown as Snapshot);
    clinic.act('home.state');
    const notes = () =>
      Object.fromEntries(clinic.read('candidates').map(({ name, staffNote }) => [name, staffNote]));
    expect(decided(clinic)).toMatchObject({ 이순자: ['', '최실장', 'B'], 박춘자: ['', '', 'B'] });
    expect(notes()).toEqual({
      김영희: '',
      이순자: '(전에 결정 칸에 적힌 말: 상의 후)',
      박춘자: '(전에 결정 칸에 적힌 말: 넣읍시다)',
    });
    const copy = open({ ...clinic.host.snapshot(), documentProperties: {} });
    copy.act('home.state');
    expect(copy.read('candidates')).toEqual(clinic.read('candidates'));
  });

  it('옮긴 것은 작업기록에도 남는다', () => {
    const facts = upgraded()
      .read('log')
      .filter(({ table, column }) => table === 'candidates' && column === 'noted');
    expect(facts.map(({ value, keys }) => [value, keys]).sort()).toEqual([
      ['drop', '2026/P00002'],
      ['keep', '2026/P00001'],
    ]);
  });

  it('예전 결정 칸은 숨겨서, 그 자리에 계속 적는 일이 없게 한다', () => {
    const sheet = upgraded()
      .host.snapshot()
      .sheets.find(({ name }) => name === 'VIP 명단');
    const header = sheet?.cells[0] ?? [];
    for (const word of ['결정', '확인한 사람']) {
      expect(sheet?.hiddenColumns).toContain(1 + header.indexOf(word));
    }
    expect(sheet?.hiddenColumns).not.toContain(1 + header.indexOf('환자명'));
  });

  it('명단을 다시 뽑아도 정한 것이 남고, 전담과 혜택이 채워진다', () => {
    const clinic = upgraded();
    clinic.act('vip.shortlist');
    expect(decided(clinic).이순자).toEqual(['drop', '최실장', '']);
    expect(clinic.read('vips').find(({ name }) => name === '김영희')).toMatchObject({
      benefits: '우선 예약\n감사 카드',
      state: 'provisional',
    });
  });

  it('파일을 복사해 기억이 사라져도, 그 뒤에 바꾼 결정이 예전으로 돌아가지 않는다', () => {
    const clinic = upgraded();
    clinic.act<DecideOutcome>('vip.decide', { patient: 'P00002', decision: '' });
    const copy = open({ ...clinic.host.snapshot(), documentProperties: {} });
    copy.act('home.state');
    copy.act('vip.shortlist');
    expect(decided(copy).이순자).toEqual(['', '', 'B']);
  });

  it('옮기다가 끊겨도 다음 실행이 마저 옮긴다', () => {
    let calls = 0;
    const count = (k: number) => {
      calls = k;
    };
    const request = ['home.state', { language: 'ko' }];
    open().host.callFromClient('call', request, { onServiceCall: count });
    const whole = decided(upgraded());
    for (let k = 10; k <= calls; k += Math.ceil(calls / 8)) {
      const clinic = open();
      const fail = (at: number) => {
        if (at === k) throw new Error('lost');
      };
      expect(() => clinic.host.callFromClient('call', request, { onServiceCall: fail })).toThrow('lost');
      expect(decided(clinic)).toEqual(whole);
    }
  });
});
