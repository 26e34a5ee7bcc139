import { describe, expect, it } from 'vitest';
import { say } from '../../../src/core/text';
import { rowChecker } from '../../../src/features/intake/check-row';
import { recogniseColumns } from '../../../src/file/headers';
import { OPTIONS } from './build';

function check(header: string, row: string, options = OPTIONS) {
  const cells = header.split('|');
  return rowChecker(cells, recogniseColumns(cells).mapping, options)(row.split('|'), 7);
}

function values(header: string, row: string, options = OPTIONS) {
  const checked = check(header, row, options);
  if (!('values' in checked)) throw new Error(`refused: ${JSON.stringify(checked.fault)}`);
  return checked.values;
}

function fault(header: string, row: string) {
  const checked = check(header, row);
  if (!('fault' in checked)) throw new Error('taken');
  return { ...checked.fault, expected: say(checked.fault.expected, 'ko') };
}

describe('rowChecker', () => {
  it.each(['', '  ', '-', '12'])('이름이 없는 줄은 받지 않고 칸과 값을 알린다: "%s"', (name) => {
    expect(fault('이름|내원일', `${name}|2026-11-03`)).toEqual({
      rowNumber: 7,
      column: '이름',
      value: name.trim(),
      expected: '환자 이름',
    });
  });

  it.each(['', '내일', '2026-13-40', '0000-00-00', '2026-02-29'])(
    '없는 날짜의 줄은 받지 않고 칸과 값을 알린다: "%s"',
    (date) => {
      expect(fault('진료일|이름', `${date}|김영희`)).toEqual({
        rowNumber: 7,
        column: '진료일',
        value: date,
        expected: '있는 날짜 (예: 2026-11-03)',
      });
    },
  );

  it.each(['1926-11-03', '2206-11-03', '2062-11-03'])('있을 법하지 않은 날짜는 받지 않는다: %s', (date) => {
    expect(fault('진료일|이름', `${date}|김영희`).expected).toBe('1980년부터 10년 뒤까지의 날짜');
  });

  it('앞날은 예약된 내원일 수 있고, 지난 기준일로 다시 볼 수도 있어 받는다', () => {
    expect(values('진료일|이름', '2028-11-30|김영희').visit.date).toBe('2028-11-30');
  });

  it('이름부터 보고, 한 줄에서 첫 잘못만 알린다', () => {
    expect(fault('진료일|이름', '내일|').column).toBe('이름');
  });

  it('날짜를 읽을 수 없는 생년월일, 번호가 아닌 휴대폰은 비우고 줄은 받는다', () => {
    const { person, phoneUnread } = values('이름|내원일|생일|휴대폰', '김영희|2026-11-03|모름|12345');
    expect(person).toMatchObject({ name: '김영희', birth: '', phone: '' });
    expect(phoneUnread).toBe(true);
  });

  it.each([
    ['younghee@example.com', 'younghee@example.com', false],
    ['김영희<younghee@Example.com>', 'younghee@example.com', false],
    ['없음', '', false],
    ['', '', false],
    ['younghee@example', '', true],
    ['example.com', '', true],
  ])('이메일은 주소일 때만 담고, 주소가 아니면 비우고 센다: "%s"', (text, email, unread) => {
    const { person, emailUnread } = values('이름|내원일|이메일', `김영희|2026-11-03|${text}`);
    expect([person.email, emailUnread]).toEqual([email, unread]);
  });

  it.each([
    ['06236', '서울시 강남구 테헤란로 1', '06236', '서울시 강남구 테헤란로 1'],
    ['6236', '서울시 강남구 테헤란로 1', '06236', '서울시 강남구 테헤란로 1'],
    ['', '(06236) 서울시 강남구 테헤란로 1', '06236', '서울시 강남구 테헤란로 1'],
    ['06236', '우 06236 서울시 강남구', '06236', '서울시 강남구'],
    ['', '우06236 서울시 강남구', '06236', '서울시 강남구'],
    ['135-080', '서울시 강남구', '135-080', '서울시 강남구'],
    ['없음', '서울시  강남구', '', '서울시 강남구'],
    ['06236', '', '06236', ''],
  ])('주소와 우편번호를 봉투에 쓸 대로 담는다: %s / %s', (code, words, postcode, address) => {
    const { person } = values('이름|내원일|우편번호|주소', `김영희|2026-11-03|${code}|${words}`);
    expect([person.postcode, person.address]).toEqual([postcode, address]);
  });

  it('여러 칸에 나뉜 주소는 이어서 읽는다', () => {
    const { person } = values(
      '이름|내원일|주소|상세주소',
      '김영희|2026-11-03|서울시 강남구 테헤란로 1|101동 1203호',
    );
    expect(person.address).toBe('서울시 강남구 테헤란로 1 101동 1203호');
  });

  it.each([
    ['830211', '1983-02-11'],
    ['2030-01-01', ''],
    ['19830211', '1983-02-11'],
    ['830211-1234567', ''],
  ])('생년월일은 지난 날만 읽는다: %s', (text, birth) => {
    expect(values('이름|내원일|생년월일', `김영희|2026-11-03|${text}`).person.birth).toBe(birth);
  });

  it.each(['이름', '메모', '내원경로', '소개자', '치료', '담당의', '보호자', '지점', '차트번호'])(
    '어느 칸에 적혀 있어도 주민등록번호는 남기지 않는다: %s',
    (column) => {
      const base = new Map([
        ['이름', '김영희'],
        ['내원일', '2026-11-03'],
      ]);
      base.set(column, '김영희 830211-1234567');
      const checked = check([...base.keys()].join('|'), [...base.values()].join('|'));
      expect(JSON.stringify(checked)).not.toMatch(/1234567/);
    },
  );

  it('받지 않은 줄을 알릴 때도 주민등록번호를 가린다', () => {
    expect(fault('진료일|이름', '830211-1234567|김영희').value).toBe('******-*******');
  });

  it('주민등록번호 칸과 진단 칸은 읽지 않는다', () => {
    const checked = check('이름|내원일|주민등록번호|상병명', '김영희|2026-11-03|830211-1234567|치아우식');
    expect(JSON.stringify(checked)).not.toMatch(/830211|우식/);
  });

  it.each([
    ['', '', ''],
    ['0', 'none', ''],
    ['-5,000', 'none', ''],
    ['99,999', 'low', ''],
    ['100,000', 'middle', ''],
    ['₩999,999', 'middle', ''],
    ['1,000,000원', 'high', ''],
    ['무료', '', ''],
  ])('금액은 상·중·하로만 남긴다: "%s"', (paid, band) => {
    const { visit } = values('이름|내원일|수납액', `김영희|2026-11-03|${paid}`);
    expect(visit.paidBand).toBe(band);
    expect(visit.paid).toBeNull();
  });

  it('원장님이 정했으면 금액을 그대로 남긴다', () => {
    const { visit } = values('이름|내원일|수납액', '김영희|2026-11-03|1,300,000', {
      ...OPTIONS,
      storeAmounts: true,
    });
    expect(visit).toMatchObject({ paid: 1_300_000, paidBand: 'high' });
  });

  it.each([
    ['0', false],
    ['', false],
    ['30,000', true],
    ['있음', true],
  ])('미수금은 있는지만 남긴다: "%s"', (owed, isOwed) => {
    expect(values('이름|내원일|미수금', `김영희|2026-11-03|${owed}`).visit.owed).toBe(isOwed);
  });

  it.each([
    ['구분', '신환', 'new', ''],
    ['구분', '구환', 'existing', ''],
    ['구분', '초진', '', 'first'],
    ['구분', '재진', '', 'repeat'],
    ['구분', '신환(초진)', 'new', 'first'],
    ['초진/재진', '초진', '', 'first'],
    ['초진/재진', '신환', 'new', ''],
    ['New/returning', 'returning', 'existing', ''],
    ['New/returning', 'new', 'new', ''],
    ['初诊/复诊', '复诊', '', 'repeat'],
    ['新患/老患', '老患', 'existing', ''],
    ['구분', '건강보험', '', ''],
  ])('구분 칸의 뜻은 제목이 아니라 적힌 말로 정한다: %s = %s', (column, word, newMark, billingMark) => {
    expect(values(`이름|내원일|${column}`, `김영희|2026-11-03|${word}`).visit).toMatchObject({
      newMark,
      billingMark,
    });
  });

  it.each([
    ['문자수신동의', 'Y', 'yes'],
    ['문자수신동의', '동의', 'yes'],
    ['문자수신동의', '미동의', 'no'],
    ['문자수신동의', 'N', 'no'],
    ['문자수신동의', '나중에', 'unknown'],
    ['문자수신동의', '', ''],
    ['수신거부', 'Y', 'no'],
    ['수신거부', '거부', 'no'],
    ['수신거부', 'N', 'unknown'],
    ['수신거부', '', ''],
  ])('거부하지 않았다고 동의한 것은 아니다: %s = "%s"', (column, word, consent) => {
    expect(values(`이름|내원일|${column}`, `김영희|2026-11-03|${word}`).person.consent).toBe(consent);
  });

  it('메모 칸이 여럿이면 이어 읽고, 소개자와 그 차트번호도 이어 읽는다', () => {
    const { visit } = values(
      '이름|내원일|메모|특이사항|소개자|소개자 차트번호',
      '김영희|2026-11-03|소개로 옴|주차|박철수|10234',
    );
    expect(visit).toMatchObject({ memo: '소개로 옴 / 주차', referrer: '박철수 10234' });
  });

  it('내원일 칸이 없으면 최초내원일을 내원일로 본다', () => {
    expect(values('이름|최초내원일', '김영희|2026-11-03').visit).toMatchObject({
      date: '2026-11-03',
      firstVisitStated: '2026-11-03',
    });
  });

  it('한 칸에 담을 수 없이 긴 글은 앞부분만 담고, 줄였다고 알린다', () => {
    const long = values('내원일|이름|메모|비고', `2026-11-03|김영희|${'가'.repeat(60_000)}|나`);
    expect([long.visit.memo.length, long.shortened]).toEqual([10_000, true]);
    const usual = values('내원일|이름|메모|비고', '2026-11-03|김영희|김영희님 소개|나');
    expect([usual.visit.memo, usual.shortened]).toEqual(['김영희님 소개 / 나', false]);
  });

  it('긴 메모 칸이 여럿이어도 합쳐서 한 칸에 담긴다', () => {
    const header = ['내원일', '이름', ...Array.from({ length: 8 }, (_, i) => `메모${i}`)].join('|');
    const row = ['2026-11-03', '김영희', ...Array.from({ length: 8 }, () => '나'.repeat(9_000))].join('|');
    expect(values(header, row).visit.memo.length).toBe(10_000);
  });

  it('글자를 반으로 자르지 않는다', () => {
    const { memo } = values('내원일|이름|메모', `2026-11-03|김영희|${'가'.repeat(9_999)}😀😀`).visit;
    expect(memo.endsWith('가')).toBe(true);
  });

  it('이름이라 할 수 없이 긴 이름의 줄은 받지 않고, 값은 짧게 보인다', () => {
    expect(fault('내원일|이름', `2026-11-03|${'박'.repeat(60_000)}`)).toMatchObject({
      column: '이름',
      value: '박'.repeat(80),
    });
  });
});
