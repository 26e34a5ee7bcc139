import { describe, expect, it } from 'vitest';
import type { NameRegister } from '../../../../src/features/referral/mention/mention';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { expectCredit, expectQuestion, pairs, phrases, register } from './corpus';

/** A clinic with patients whose names are words, and with charts such as 24-0123 and A-00123. */
const clinic: NameRegister = {
  ...register,
  isPatientName: (name) => ['한결', '정성', '이든'].includes(name) || register.isPatientName(name),
  isChartForm: (text) => /^(?:\d\d-\d{4}|[A-Z]-\d{5})$/.test(text),
};

describe('readMention', () => {
  it.each(
    phrases(`
      박철수님이 소개한 정형외과 다녀옴
      박철수님 추천으로 한의원 다니는 중
      박철수님 추천으로 성형외과 상담받음
      박철수님 소개로 OO치과 갔다가 옴
      박철수님 소개로 다른 치과 다니다 재내원
      박철수님 소개로 서울대병원 갔다가 여기로 옮김
      박철수님이 소개해준 치과에 다니다가 문닫아서 옴
      박철수님이 소개해준 미용실 다님
      박철수님 소개 한의원 다니는 중
    `),
  )('다른 곳에 소개한 것일 수 있으면 묻는다: %s', (text) => {
    expectQuestion(readMention(text, 'memo', clinic));
  });

  it.each(
    pairs(`
      박철수님 소개로 치과 옴 | 박철수
      박철수님 소개로 우리 치과 다니심 | 박철수
      박철수님이 추천해서 치과 오심 | 박철수
      박철수님 소개 내과 약 복용중 | 박철수
      박철수님 소개로 옴 타치과에서 발치함 | 박철수
    `),
  )('우리 치과에 온 것이거나 병력만 적혀 있으면 인정한다: %s', (text, name) => {
    expectCredit(readMention(text, 'memo', clinic), name);
  });

  it.each(
    phrases(`
      박철수님께서 모시고 가심
      박철수님이 데려다주심
      박철수님 소개로 오셨던 이순자님과 동행
      박철수 소개(본인은 부인)
      박철수 소개(본인은 부인함)
      박철수 소개라는데 박철수님은 부인하심
      박철수(1003) 소개 1002
    `),
  )('데려다준 것뿐이거나 본인이 부인하거나 번호가 둘이면 묻는다: %s', (text) => {
    expectQuestion(readMention(text, 'memo', clinic));
  });

  it.each([
    ['박철수 소개 1002', '1002'],
    ['박철수님 소개로 옴 2468', '2468'],
    ['박철수 소개, 1002', '1002'],
    ['박철수 소개 #46', undefined],
    ['박철수 소개 46', undefined],
    ['박철수 소개 24.3.5', undefined],
    ['박철수 소개 15:30', undefined],
    ['박철수 소개 4302호', undefined],
    ['박철수 소개 300만원', undefined],
    ['박철수 소개 500 미수', undefined],
  ])(
    '소개 뒤에 홀로 적힌 번호는 소개자의 번호로, 치아·날짜·시간·금액은 아닌 것으로 읽는다: %s',
    (text, number) => {
      const mention = readMention(text, 'memo', clinic);
      expectCredit(mention, '박철수');
      expect(mention.people[0]?.marks.number).toBe(number);
    },
  );

  it.each(['한결', '정성', '이든'])('소개자 칸의 낱말이 환자 이름이면 그 환자다: %s', (text) => {
    expect(readMention(text, 'referrer', clinic)).toMatchObject({ kind: 'patient', doubtful: false });
    expect(readMention(text, 'referrer', register).kind).toBe('none');
  });

  it('소개자 칸의 낱말 이름 곁의 번호는 그 환자의 것이다', () => {
    expect(readMention('한결 (1005)', 'referrer', clinic)).toMatchObject({
      kind: 'patient',
      people: [{ name: '한결', marks: { number: '1005' } }],
    });
  });

  it.each(
    phrases(`
      한결 소개
      정성 소개해주심
      이든 소개
      소개: 한결
      추천: 정성
    `),
  )('메모에서 소개 앞뒤의 낱말이 환자 이름이면 묻는다: %s', (text) => {
    expectQuestion(readMention(text, 'memo', clinic));
  });

  it.each(['한결 부드러워짐', '정성껏 상담', '이든 저든 상관없음', '교합 한결 좋음, 지인 소개'])(
    '소개 곁에 있지 않은 낱말은 이름으로 보지 않는다: %s',
    (text) => {
      expect(readMention(text, 'memo', clinic).people).toEqual([]);
    },
  );

  it.each(
    phrases(`
      박철수 소게로 옴
      박철수님 쇼개
      박철수 소캐
      박철수님 소깨로 내원
      박철수소게로옴
      박철수님소캐받고 옴
      박철수 서개로 옴
      박철수님 추쳔
      박철수님 추친으로 옴
      박철수 소계로 오심
      박철수 소재로 옴
      박철수 님 소 개
      박철수님 추 천
    `),
  )('이름 뒤의 소개·추천에서 한 글자꼴만 틀렸으면 잘못 적은 것으로 보고 묻는다: %s', (text) => {
    expect(readMention(text, 'memo', clinic)).toMatchObject({
      kind: 'unclear',
      reason: 'typo',
      people: [{ name: '박철수' }],
    });
  });

  it.each(
    phrases(`
      이순자님 지르코니아 소재로 크라운 원함
      경품 추첨으로 칫솔 받음 박철수
      박철수님 소계 30만원
      박철수님 추첨 이벤트
      박철수 조개 알레르기
      박철수님 고개 아프다 함
      박철수님 세개 발치
      박철수님 세게 무심
      박철수님 시계 두고 가심
      박철수님 소화 안됨
      박철수 추후 예약
      박철수님 수개월 전
    `),
  )('소개와 닮은 다른 낱말은 소개로 읽지 않는다: %s', (text) => {
    expect(readMention(text, 'memo', clinic)).toMatchObject({ kind: 'none', people: [] });
  });

  it.each(
    phrases(`
      박철수X 이순자O
      박철수(x) 이순자(o)
      박철수→이순자로 정정
      박철수 아니고 이순자
    `),
  )('소개라는 말 없이 이름만 바로잡은 메모는 나중 이름으로 묻는다: %s', (text) => {
    expect(readMention(text, 'memo', clinic)).toMatchObject({
      kind: 'unclear',
      people: [{ name: '이순자' }],
    });
  });

  it.each([
    '예약 박철수→이순자로 변경',
    '이름 박철수→이순자 정정',
    '보호자 박철수→이순자 변경',
    '박철수→홍길순 정정',
  ])('예약·이름·보호자를 바꾼 메모는 소개가 아니다: %s', (text) => {
    expect(readMention(text, 'memo', clinic).kind).toBe('none');
  });

  it.each(['예약자 박철수 소개 네이버', '보호자 박철수 소개', '소개해주신 박철수님께 연락드림'])(
    '예약자나 연락할 분으로 적힌 사람이 소개자일 수 있으면 묻는다: %s',
    (text) => {
      expect(readMention(text, 'memo', clinic)).toMatchObject({
        kind: 'unclear',
        people: [{ name: '박철수' }],
      });
    },
  );

  it.each([
    ['24-0123 소개', '24-0123'],
    ['소개: 24-0123', '24-0123'],
    ['A-00123 소개', 'A-00123'],
    ['박철수(24-0123) 소개', '24-0123'],
  ])('그 병원 차트번호 꼴로 적힌 것은 차트번호다: %s', (text, chart) => {
    expect(readMention(text, 'memo', clinic).people[0]?.marks.chart).toBe(chart);
    expect(readMention(text, 'memo', register).people[0]?.marks.chart).toBeUndefined();
  });
});
