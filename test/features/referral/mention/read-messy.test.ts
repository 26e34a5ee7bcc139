import { describe, expect, it } from 'vitest';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import {
  existingRow,
  expectCredit,
  expectOutside,
  expectQuestion,
  expectUnnamed,
  pairs,
  phrases,
  register,
} from './corpus';

const read = (text: string) => readMention(text, 'memo', register);

/** Memos with more people, corrections and stories in them than the referral. */
describe('readMention', () => {
  it.each(
    pairs(`
      김영희님 소개, 박철수님과 함께 | 김영희
      김영희님이 소개해주셨고 오늘 비용은 박철수님이 내주신대요 | 김영희
      소개: 김영희, 예약 박철수, 결제 이순자 | 김영희
      같이 온 사람 박철수 / 소개한 사람 김영희 / 결제 박철수 | 김영희
      박철수님 예약, 김영희님 소개 | 김영희
      친구 김영희 소개 / 친구 박철수님은 다음에 온대 | 김영희
      전화는 박철수님이 하셨고 소개는 김영희님 | 김영희
      介绍：张伟。付款是王芳 | 张伟
      王芳陪同，介绍人是张伟 | 张伟
      张伟介绍，王芳打电话预约的 | 张伟
      interpreter Paul Lee, referred by Jane Kim | Jane Kim
      referred by Jane Kim, paid by Paul Lee | Jane Kim
    `),
  )('sets aside who pays, comes along, calls or comes another day: %s', (text, name) => {
    expectCredit(read(text), name);
  });

  it.each(
    pairs(`
      이수진 상담 / 김영희님 소개 / 인레이 2개 | 김영희
      #21 파절, 김영희님 소개, 11시 이수진 | 김영희
      김영희P 소개 → 담당 이수진 | 김영희
      소개자 张伟(50294) 通译 이수진 | 张伟
      张伟介绍来的，要求이수진接待 | 张伟
      WANG LI 소개, 영어 가능한 분 이수진 | WANG LI
    `),
  )('sets the clinic’s own aside who treat, consult or translate: %s', (text, name) => {
    expectCredit(read(text), name);
  });

  it.each(
    phrases(`
      김영희님 소개, 박철수님도 같이 소개
      김영희님 소개 / 박철수님 소개 / 예약 이순자
      김영희님 소개, 보호자는 박철수님이고 박철수님이 추천
      김영희님 소개로 등록되어 있는데 박철수님 카드로 결제, 본인은 박철수님이 알려줬다고
      이수진 소개, 11시 김영희님
      소개 / 김영희님과 동행
      介绍 / 和张伟一起来的
    `),
  )('asks where the other one may have referred as well: %s', (text) => {
    expectQuestion(read(text));
  });

  it.each(
    pairs(`
      작년에 박철수님이 소개한 김영희님이 이분을 소개 | 김영희
      박철수님 소개로 다니시던 김영희님이 이번에 추천해 주셨어요 | 김영희
      박철수님께 소개받아 다니시는 김영희님께서 추천하심 | 김영희
      소개 김영희 (박철수님 소개로 작년에 오셨던 분) | 김영희
      王芳介绍来的张伟又介绍了这位 | 张伟
    `),
  )('gives the credit to the last one of a chain: %s', (text, name) => {
    expectCredit(read(text), name);
  });

  it.each(
    phrases(`
      김영희님이 소개한 박철수님과 같이 오심
      김영희님이 소개한 박철수님이 모시고 오심
      김영희님이 소개한 박철수님이 이순자님 소개
      김영희님이 소개해주신 박철수님 아드님
      김영희님 소개로 온 박철수님 친구
      박철수님 소개 (김영희님 소개로 오심)
      소개 박철수 (김영희님 소개일 수도)
      김영희님이 소개하신 분이 박철수님
      张伟介绍来的王芳
      张伟介绍来的王芳陪同
    `),
  )('asks where the one introduced is not said to have referred: %s', (text) => {
    expectQuestion(read(text));
  });

  it.each(
    phrases(`
      오늘 온 다른 신환이 김영희님 소개이고, 이분은 인터넷 검색
      다른 환자분은 김영희님 소개라고 하심
      앞 환자 김영희님 소개
      옆에 앉은 분이 김영희님 소개로 오심
      김영희님 소개로 오심, 본인은 그냥 옴
      같은 날 온 분은 김영희님 소개, 이 환자는 간판
      어제 온 분이 김영희님 소개였음
      남편은 김영희님 소개로 왔고 본인은 남편 따라옴
      친구는 김영희님 소개로 왔었음
      언니는 박철수님 소개, 본인은 김영희님 소개
      丈夫是王芳介绍来的，本人看广告
      她朋友是张伟介绍的
      her husband was referred by Jane Kim
      另一位新患者是张伟介绍的，这位是网上
      上一位是张伟介绍
      another new patient was referred by Jane Kim, this one walk-in
    `),
  )('asks where the row tells of another patient: %s', (text) => {
    expectQuestion(read(text));
  });

  it.each(
    pairs(`
      소개 박철수 <-오타. 김영희님 소개입니다 | 김영희
      소개 박철수 ← 오기, 김영희님 소개 | 김영희
      처음엔 박철수님 소개라 적었는데 전화 확인 결과 김영희님 소개로 확인됨 | 김영희
      박철수님이라고 들었는데 다시 여쭤보니 김영희님 소개가 맞대요 | 김영희
      소개자란에 박철수 적었다가 두 줄 긋고 김영희 적음 | 김영희
      박철수님 소개 아님 / 김영희님 소개 맞음 / 데스크 확인 3.12 | 김영희
      직원 소개 아님. 김영희님 소개 | 김영희
      소개자 김영희(차트30263). 박철수님은 같은 사무실인데 소개자 아님 | 김영희
      先写了王芳，核对后是张伟介绍 | 张伟
    `),
  )('follows what was looked into again: %s', (text, name) => {
    expectCredit(read(text), name);
  });

  it.each(
    phrases(`
      김영희님이 소개했다고 들었는데 확인해보니 박철수님도 소개하셨대
      김영희님 소개라 적었는데 다시 물어보니 박철수님이랑 같이 온 것뿐
      김영희님 소개라 적었는데 박철수님께 확인 요망
      김영희님이 소개한 줄 알았는데 아님
      김영희님이 소개하신 줄 모르고 박철수님으로 등록했다가 고침
      先写了张伟，核对后王芳也介绍
      张伟介绍，核对一下
      김영희님이 소개하셨나? 담에 물어보기
      김영희님 소개 / 데스크 확인
      김영희님 소개 / 확인
      김영희님 소개 (동명이인 있음)
    `),
  )('asks where looking into it again leaves it open: %s', (text) => {
    expectQuestion(read(text));
  });

  it.each(
    pairs(`
      전화는 따님이 하셨고 소개하신 분은 김영희님 | 김영희
      소개해 주신 분이 김영희님이시고 오늘은 검진만 | 김영희
      소개한 사람: 김영희 | 김영희
      추천해주신 분은 김영희님이래요 | 김영희
      원하심.소개는김영희님. | 김영희
      소.개.자. 김 영 희 | 김영희
      추 천 인 김영희 | 김영희
    `),
  )('takes words that say who referred for a heading: %s', (text, name) => {
    expectCredit(read(text), name);
  });

  it.each(
    pairs(`
      고등학교 동창 김영희한테 물어보고 왔대 | 김영희
      김영희가 데려옴 | 김영희
      김영희님한테 등 떠밀려 소개받고 왔다 하심 | 김영희
      김영희님이 친구라며 이분을 보내심 | 김영희
      김영희가 홍길순님을 우리한테 소개 | 김영희
      张伟把홍길순介绍给我们 | 张伟
      김영희님이 박철수님도 소개하셨고 이분도 김영희님이 소개하심 | 김영희
      예전에 박철수님 통해 오려다 못 왔고 이번에 김영희님 소개로 오심 | 김영희
      只拍片 / 张伟介绍来的患者，今天补牙 | 张伟
      김영희님(1176)께서 보내주셨어요 감사 인사 드리기 | 김영희
      소개자 김영희님께 감사 전화 완료 | 김영희
      환자분은 김영희님 소개로 오심 | 김영희
      오늘 오신 분은 김영희님 소개 | 김영희
      患者是张伟介绍来的 | 张伟
      김영희님 소개라 할인 되냐고 하심 | 김영희
      김영희님이 소개하신 줄 모르고 네이버로 등록했다가 고침 | 김영희
      김영희 사장님 소개 (차트 1129) | 김영희
      김영희 선생님(학교 동료) 추천 | 김영희
      이수진(30101)환자 소개 - 직원 이수진 아님 | 이수진
      차트번호 30105 분 소개입니다 | #30105
    `),
  )('knows who did it from how it is told: %s', (text, name) => {
    expectCredit(read(text), name);
  });

  it.each(
    phrases(`
      김영희한테 물어보고 예약 변경
      김영희가 데려다주심
      김영희 사장님 소개
      박철수 사장님 소개(3층 미용실)
      张伟把王芳介绍给我们
      소개자 박철수님께 감사 전화했더니 모르는 분이라심
      우리 단골 태준씨가 소개했다고
    `),
  )('asks where that is not enough: %s', (text) => {
    expectQuestion(read(text));
  });

  it.each(
    phrases(`
      김영희님 소개냐고 여쭤봤더니 아니라고 하셨어요
      김영희님 소개로 오려다가 그냥 검색해서 오심
      김영희님이 이분께 소개받음
      김영희님이 박철수님도 소개
      챗GPT한테 물어보니 추천해줬대요 신기방기
      치료 과정 소개 영상 보여드림
      给他介绍了正畸医院
      请下次介绍朋友来，已说明没有优惠
    `),
  )('takes no referral of this patient from it: %s', (text) => {
    expectOutside(read(text));
  });

  it.each(
    phrases(`
      지인이 가라 그래서
      熟人介绍 不说名字
      소개로 왔는데 누군지는 말 안함
    `),
  )('knows of no name: %s', (text) => {
    expectUnnamed(read(text));
  });

  it('takes the year of birth that tells namesakes apart, before the name or in brackets behind', () => {
    const year = (text: string) => read(text).people[0]?.marks.birthYear;
    for (const text of [
      '김영희님 소개인데 67년생 김영희님이세요',
      '67년생 김영희님 소개',
      '张伟介绍（67年生）',
    ])
      expect(year(text)).toBe('67');
    expect(year('김영희님 소개 / 67년생')).toBeUndefined();
  });

  it('thanks nobody for a patient who was there before', () => {
    expectOutside(readMention('소개자 김영희님께 감사 전화 완료', 'memo', existingRow));
  });

  it.each(
    phrases(`
      김영희님 소개. 확인 필요
      김영희님 소개로 오심. 꼭 다시 확인 필요
      김영희님이 소개했다는데 김영희님은 작년에 이사가신 분이라 확인 필요
    `),
  )('asks where the person, or nothing else, is to be checked: %s', (text) => {
    expectQuestion(read(text));
  });

  it.each(
    pairs(`
      김영희님 소개 / 보험임플 여부 확인 필요 | 김영희
      김영희님 소개로 옴, 혈압약 확인 필요 | 김영희
      김영희님 소개. 데스크 확인 3.12 | 김영희
    `),
  )('credits where something of the treatment is to be checked: %s', (text, name) => {
    expectCredit(read(text), name);
  });
});
