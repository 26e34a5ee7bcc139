import { describe, it } from 'vitest';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { existingRow, expectCredit, expectOutside, expectQuestion, pairs, phrases, register } from './corpus';

const read = (text: string) => readMention(text, 'memo', register);

describe('readMention', () => {
  it.each(
    phrases(`
      김영희님 옆자리 분 소개
      김영희님 회사 분이 소개
      김영희님 아파트 사시는 분이 추천
      김영희님 아시는 분 소개
      김영희님이 아시는 분 소개로
      김영희님 쪽 소개라고만 하심
      김영희님께 소개받은 지인이 알려줌
      김영희님 소개로 온 박철수님이랑 같이 오심
      김영희님 소개받은 박철수님 동생
      김영희님 며느리분이 보내심
      原来是张伟的同事介绍
      张伟介绍朋友来了
      someone Jane Kim knows referred
    `),
  )('asks where somebody of the one named may be the one who referred: %s', (text) => {
    expectQuestion(read(text));
  });

  it.each(
    phrases(`
      김영희님 통해서 물건 전달받음
      김영희님 통해서 예약 변경함
      김영희님 덕분에 간식 먹음
      김영희님 모시고 엑스레이실 이동
      김영희님이 알려주심 (주차장 만차)
      김영희님이 얘기하심 오늘 바쁘다고
      김영희님 칫솔 추천
      김영희님이 임플란트 추천 여부 문의
      김영희님 의뢰서 작성
      김영희님 시간에 소개로 오심
      张伟推荐的牙膏没用
      recommended Jane Kim a night guard
    `),
  )('asks where the one named did something else than sending a patient: %s', (text) => {
    expectQuestion(read(text));
  });

  it.each(
    phrases(`
      김영희님이 말씀하신 금액으로 결제
      김영희님이 알려주신 번호로 연락함
      김영희님이 보내신 서류 도착
      김영희님이 소개해주신 분께 전화드림
      김영희님이 소개 기념품 받아가심
      김영희님 모시고 다음주 오신다고
      向张伟推荐了洗牙
      已感谢张伟介绍
      张伟介绍费退还
      建议张伟介绍朋友
    `),
  )('takes no referral from words that describe a thing, a plan or thanks: %s', (text) => {
    expectOutside(read(text));
  });

  it.each(
    phrases(`
      김영희님 소개로 오셨다는데 본인은 아니라고 하심
      김영희님 소개라고 접수했는데 본인은 네이버라고 하심
      김영희님 소개 or 간판
      처음엔 김영희님 소개라고 하셨다가 나중에 박철수님이라고 하심
      소개자 김영희라고 적혀있으나 실제로는 박철수님한테 들었다고 하심
      소개: 김영희님. 나중에 박철수님이 본인이 소개했다고 하심
      김영희님 소개했다는데 김영희님은 금시초문이라고
      소개자 김영희 (글씨 알아보기 힘듦)
      김영희님 소개가 맞으면 연락드리기
      원장님이 김영희님 소개
      약국 하시는 김영희님 소개
      김영희 소개ㄴ듯
      says Jane Kim sent her but Jane Kim denies it
      Jane Kim may have referred
    `),
  )('asks where two answers stand against each other or the words are not sure: %s', (text) => {
    expectQuestion(read(text));
  });

  it.each(
    pairs(`
      #36 임플 상담, 견적 330, 김영희님 소개로 오심 | 김영희
      임플 3개 식립 예정 #35 36 37, 김영희님이 소개해주심 | 김영희
      차량 5678. 소개자 김영희 | 김영희
      치아교정 330만 현금 300 / 김영희소개 | 김영희
      카드 50000 결제 김영희님 소개 | 김영희
      이원장님 지정예약, 김영희님 소개로 오심 | 김영희
      김영희님 소개, 통증은 없음 | 김영희
      김영희님 소개인데 주차가 안되서 화나심 | 김영희
      김영희님 소개. 견적만 받고 가심. 아마 안오실듯 | 김영희
      김영희님 소개. 보호자가 누군지 모름 | 김영희
      김영희님 소개. 생년월일 잘못 적으심 정정 | 김영희
      김영희님 소개 / 소개한거 비밀로 해달라 하심 | 김영희
      김영희님 소개로 오셨는데 할인 되냐고 하심 | 김영희
      김영희님이라는 분이 소개 | 김영희
      김영희님의 강력한 추천으로 내원 | 김영희
      구환 박솔 동서. 박솔님이 말씀해주시고 예약까지 대신 잡으심 | 박솔
      김영희 - 소개 | 김영희
      추:김영희 | 김영희
      [소] 김영희 / 스켈 | 김영희
      알게된 계기 : 김영희님 | 김영희
      通过刘洋知道我们诊所 | 刘洋
      楼上邻居刘洋叫来的 | 刘洋
      种植咨询报价12000，刘洋介绍 | 刘洋
      Source: Jane Kim | Jane Kim
      referred by Jane Kim. Not happy with wait time | Jane Kim
    `),
  )(
    'credits the one named whatever else the note says of treatment, money or other people: %s',
    (text, name) => {
      expectCredit(read(text), name);
    },
  );

  it('asks whether the patient brought the one named where the row is of somebody known already', () => {
    expectQuestion(readMention('김영희님 모시고 오심', 'memo', existingRow));
  });
});
