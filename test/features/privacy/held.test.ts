import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { HeldOutcome, HeldRow } from '../../../src/features/privacy/held-view';
import type { Clinic } from '../desk';
import { loadPrivacyScript, openSeason } from './clinic';

let script: ScriptFile[] = [];
let clinic: Clinic;
let held: HeldOutcome;
beforeAll(async () => {
  script = await loadPrivacyScript();
  clinic = openSeason(script);
  clinic.act('consent.record', {
    patients: ['P000001'],
    state: 'granted',
    channel: 'sms',
    method: 'paper',
    on: '2026-11-20',
    isAd: true,
  });
  // Two have this number: whose complaint it is nobody can tell.
  clinic.act('complaint.enter', {
    phone: '010-1111-2222',
    kind: 'care',
    channel: 'call',
    summary: '전화가 잦음',
  });
  clinic.type('patients', 'P000001', { staffNote: '남편 박서연님과 함께 오심 010-5555-6666' });
  clinic.host.run('addColumn', ['환자', '좋아하는 꽃', 2, '작약']);
  clinic.host.run('addSheet', [
    '선물 메모',
    [
      ['이름', '무엇'],
      ['김영희', '쌀 10kg'],
      ['한지민', '귤'],
    ],
  ]);
  held = clinic.act<HeldOutcome>('patient.held', { patient: 'P000001' });
});

const sheetOf = (name: string) => held.sheets.find((sheet) => sheet.name === name);
const rowsOf = (name: string) => sheetOf(name)?.rows ?? [];
const wordOf = (row: HeldRow | undefined, header: string) =>
  row?.cells.find((cell) => cell.header === header)?.value;

describe('가진 기록 보기', () => {
  it('본인의 줄은 시트에 적힌 말 그대로, 값이 있는 칸을 모두 보인다', () => {
    const [row] = rowsOf('환자');
    expect([row?.row, row?.why]).toEqual([2, 'own']);
    expect(wordOf(row, '휴대폰')).toBe('010-1111-2222');
    expect(wordOf(row, '이전 번호')).toBe('010-9999-8888');
    expect(wordOf(row, '주소')).toBe('서울시 마포구 1');
    expect(wordOf(row, '보호자')).toBeUndefined();
    expect(rowsOf('내원').filter(({ why }) => why === 'own').length).toBe(2);
    expect(rowsOf('소개 내역').filter(({ why }) => why === 'own').length).toBe(1);
    expect(rowsOf('VIP 명단').map(({ why }) => why)).toEqual(['own', 'named']);
    expect(rowsOf('수신동의')[0]?.why).toBe('own');
  });

  it('직원이 만든 칸과 직원의 시트도 본다', () => {
    expect(wordOf(rowsOf('환자')[0], '좋아하는 꽃')).toBe('작약');
    expect(sheetOf('선물 메모')).toMatchObject({ isStaffs: true, rows: [{ row: 2, why: 'named' }] });
  });

  it('이름 없이 번호만 있는 줄도 찾는다', () => {
    expect(rowsOf('컴플레인').map(({ why, row }) => [why, row])).toEqual([['number', 2]]);
  });

  it('다른 분의 줄은 이분을 말하는 칸만, 그분의 이름은 가려서 보인다', () => {
    const told = rowsOf('소개 내역').filter(({ why }) => why === 'named');
    expect(told.map(({ cells }) => cells[0]?.value).sort()).toEqual(['박*연', '오*훈', '이*준']);
    const memo = rowsOf('내원').find(({ why, row }) => why === 'named' && row === 5);
    expect(memo?.cells).toEqual([
      { header: '', value: '이*준' },
      { header: '메모 원문', value: '김영희(10234)님 소개' },
    ]);
    expect(rowsOf('환자').filter(({ why }) => why === 'named')[0]?.cells).toEqual([
      { header: '', value: '이*준' },
      { header: '보호자', value: '김영희' },
    ]);
  });

  it('같은 이름의 다른 분과 번호를 같이 쓰는 가족의 줄은 그분들 것이다', () => {
    expect(held.namesakes).toBe(1);
    const rows = rowsOf('환자').map(({ row }) => row);
    expect(rows).toEqual([2, 4]);
  });

  it('본인의 줄에 적힌 다른 환자의 이름과 번호는 가리고, 낱말은 그대로 둔다', () => {
    const first = rowsOf('내원').find(({ why }) => why === 'own');
    expect(wordOf(first, '메모 원문')).toBe('정*진(10111)님 소개로 오심. 하나 더 여쭤봄');
    expect(wordOf(rowsOf('환자')[0], '메모(직원)')).toBe('남편 박*연님과 함께 오심 010-****-6666');
    const all = JSON.stringify(held);
    for (const name of ['정우진', '박서연', '이민준', '오세훈']) expect(all).not.toContain(name);
  });

  it('소개 후보에 같은 이름의 다른 분이 있으면 그분의 차트번호는 가린다', () => {
    const question = rowsOf('소개 내역').find(({ cells }) => cells[0]?.value === '오*훈');
    const shown = wordOf(question, '후보') ?? '';
    expect(shown).toContain('김영희 10234');
    expect(shown).toContain('김영희 ***');
    expect(shown).not.toContain('30303');
    // Of the namesake all that is hers stays out, as the same name would let in.
    const hers = clinic.act<HeldOutcome>('patient.held', { patient: 'P000009' });
    const told = hers.sheets.find(({ name }) => name === '소개 내역')?.rows ?? [];
    const friends = told.filter(({ cells }) => cells[0]?.value === '이*준');
    expect(friends.flatMap(({ cells }) => cells.map(({ header }) => header))).toEqual(['', '메모 원문']);
  });

  it('작업기록은 번호로만 나오고, 다른 분의 번호는 나오지 않는다', () => {
    for (const row of rowsOf('작업기록'))
      for (const { header, value } of row.cells)
        if (header === '대상 번호') expect(value).toMatch(/^[\w/]*P000001[\w/ ]*$/);
  });

  it('없는 환자는 없다고 말한다', () => {
    expect(() => clinic.act('patient.held', { patient: 'P999999' })).toThrow('P999999');
  });
});
