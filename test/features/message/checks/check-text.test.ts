import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../../../src/features/message/checks/check';
import { CHECKS, checkText } from '../../../../src/features/message/checks/check-text';

const context: CheckContext = {
  channel: 'card',
  subject: '',
  isAdvertising: false,
  region: 'kr',
  clinicName: '미소치과',
  optOutNumber: '080-123-4567',
  ground: 'notNeeded',
  optedOut: false,
  namesToKeep: [
    '남궁민수',
    '강건',
    '이수진',
    '김한결',
    '한결',
    '정성',
    '하나',
    '이하나',
    '박준',
    '한아름',
    'WANG LI',
    '张伟',
    '高兴',
    '이지은',
    '박영수',
    '최지원',
    'Jane Kim',
    'Will',
    'May',
  ],
  namesAllowed: ['김영희'],
};

/** Of each check: texts that it must stop, and texts that only look like them. */
const CASES: Readonly<Record<string, { fires: readonly string[]; passes: readonly string[] }>> = {
  H1: {
    fires: [
      '첫 진료비는 받지 않아요',
      '무료 스켈링',
      '스캘링 반값',
      '보험 스케일링 만원만 받을게요',
      '검진비 5,000원만 받습니다',
      '스케일링을 선물로 드려요',
      '미백 증정',
      '치료를 선물로 드립니다',
      '赠送洗牙一次',
      '洗牙只收50元',
      'A scaling as our gift',
      'We only charge 5,000 won for scaling.',
      '스케일링권을 드립니다',
      '검진 쿠폰을 드려요',
      '연말까지 스케일링을 무료로 해 드립니다.',
      '스케일링 0원!',
      '검진비 면제해 드려요',
      '본인부담금 없이 진료받으세요.',
      '본인부담금은 받지 않습니다.',
      '무료 검진 예약하세요',
      '진료비 20% 할인',
      '임플란트 1개 무료',
      '스케일링은 서비스로 해 드려요',
      '免费洗牙，欢迎预约',
      '洗牙0元',
      '检查费减免',
      '洗牙八折优惠',
      'Enjoy a free scaling before New Year.',
      'We waive your co-payment.',
      '20% off your check-up',
    ],
    passes: [
      '무료 상담 후 진료 예약이 가능합니다.',
      '검진 오시면 작은 선물을 드려요.',
      '진료 선물로 칫솔을 드려요.',
      '스케일링 본인부담금 17,000원만 준비해 주세요.',
      '스케이트장 옆 무료 주차',
      '送您一份洗牙须知',
      'We only charge for parking. Come in for your scaling.',
      '검진은 무료가 아니며 보험이 적용됩니다.',
      '검진 권유를 받으셨다면 연락 주세요.',
      '(광고)미소치과\n스케일링 받으실 때가 되었습니다.\n무료수신거부 080-123-4567',
      '검진 오실 때 주차는 무료입니다.',
      '무료 주차 가능, 검진 예약 문의',
      '스케일링은 건강보험이 적용되어 본인부담금이 있습니다.',
      '진료비 할인은 하지 않습니다.',
      '스케일링 비용은 10,000원입니다.',
      '무료한 오후에 안부 전합니다.',
      '免费退订请拨080，欢迎来洗牙',
      '停车免费，检查请预约',
      '我们不打折，但用心治疗',
      'Parking is free during your check-up.',
      'Please feel free to call us about your cleaning.',
    ],
  },
  H2: {
    fires: [
      '친구를 소개해 주시면 선물을 드립니다.',
      '한 분 모시고 오실 때마다 1만원을 드려요',
      '지인과 함께 오시면 할인',
      '친구랑 같이 오시면 사은품이 있어요',
      '가족 동반 시 할인',
      '和朋友一起来享优惠',
      '每介绍一位送50元',
      'Come with a friend and get 10% off',
      '10,000 won for every friend you bring',
      '한 분 소개하실 때마다 쿠폰 증정',
      '지인 추천 시 할인 혜택이 있어요',
      '소개 감사 선물을 준비했습니다',
      '가족을 모시고 오시면 사은품을 드려요',
      '介绍朋友来就诊即送礼品',
      '转介绍有奖励',
      'Refer a friend and get a gift!',
    ],
    passes: [
      '주변 분들께 저희를 소개해 주셔서 고맙습니다.',
      '소개해 주시면 정성껏 진료하겠습니다.',
      '새 장비를 소개해 드립니다.',
      '가족과 함께 오시면 나란히 예약해 드려요.',
      '부모님을 모시고 오시는 길 조심하세요.',
      '欢迎和家人一起来',
      'Come with a friend if you like.',
      '소개해 주신 마음 고맙습니다.\n추운 겨울 따뜻하게 보내세요.',
      '感谢您向亲友提起我们。',
      'Thank you for recommending us to your family.',
    ],
  },
  H3: {
    fires: [
      '스타벅스 커피 쿠폰을 보내드립니다',
      '호텔 식사에 초대합니다',
      '백화점 상품권을 드립니다',
      '커피 기프티콘을 보내 드려요',
      '호텔 숙박권 증정',
      '현금 5만원을 드립니다',
      '한 분 모시고 오실 때마다 1만원을 드려요',
      '5만원권을 드립니다',
      '50,000원권 증정',
      '주유권 증정',
      '영화권을 드려요',
      '送您100元',
      '赠送加油卡',
      'A fuel voucher for you',
      '赠送购物卡',
      '送您现金红包',
      'A gift card is waiting for you',
    ],
    passes: [
      '커피 한 잔 하고 가세요.',
      '스케일링 비용 17,000원을 안내해 드립니다.',
      '차액 10,000원을 돌려드립니다.',
      '주유소 맞은편입니다.',
      '10만원 권장 금액',
      '인권과 여권 사진',
      '诊费50元',
      '롯데백화점 맞은편 2층입니다.',
      '신라호텔 옆 건물로 오세요.',
      '현금영수증을 보내 드립니다.',
      '상품권으로 결제하실 수 없습니다.',
      '百货大楼对面二楼',
      '可用现金支付',
      'We are opposite the Lotte hotel.',
    ],
  },
  H4: {
    fires: [
      '진료비의 5%를 적립해 드립니다',
      '멤버십 포인트 2배',
      '캐시백 이벤트',
      '消费积分翻倍',
      '返现活动',
      'Earn 500 points',
    ],
    passes: [
      '칫솔질의 핵심 포인트는 잇몸입니다.',
      '이것만은 꼭 살펴보세요.',
      '感谢您的积极配合',
      'The point is to brush gently.',
    ],
  },
  H5: {
    fires: ['소개비를 드립니다', '소개 수수료 안내', '支付介绍费', 'We pay a referral fee'],
    passes: [
      '카드 수수료는 없습니다.',
      '소개해 주신 마음에 감사드립니다.',
      '感谢您的介绍',
      'Thank you for the referral.',
    ],
  },
  H6: {
    fires: [
      '셔틀버스를 운행합니다',
      '택시 타고 오시면 요금을 드려요',
      '택시비를 지원해 드립니다',
      '픽업 서비스가 있습니다',
      '셔틀버스 운행',
      '댁까지 모셔다 드립니다',
      '提供接送服务',
      '打车费由我们承担',
      'We pay your taxi fare.',
    ],
    passes: [
      '택시 승강장 바로 앞입니다.',
      '셔틀버스 정류장 옆 건물입니다.',
      '정성껏 모시겠습니다.',
      '지하 주차장을 이용하실 수 있습니다.',
      '出租车站旁边',
      'The taxi stand is next door.',
    ],
  },
  H7: {
    fires: [
      '민수님도 잘 다녀가셨어요',
      '이수진님이 오셨어요',
      '이수진 님께서 잘 다녀가셨습니다',
      '수진 씨 덕분에 고맙습니다',
      '이수진을 보내 주셔서 고맙습니다',
      '한결님 소식 반가웠어요',
      '박준님 치료 잘 마쳤습니다',
      '박준을 소개해 주셔서 고맙습니다',
      '이하나 환자 소개 감사드립니다',
      '하나 씨 소개 감사합니다',
      '소개해 주신 분께서 임플란트 수술을 잘 마치셨습니다.',
      '소개해 주신 친구분 잘 다녀가셨어요',
      'WANG LI님 소개 감사합니다',
      'Wang Li came to us',
      '지은이도 잘 다녀갔어요',
      '지은이가 얼마나 의젓하던지요',
      '지은이 잘 다녀갔어요',
      '지은을 소개해 주셔서 고맙습니다',
      '영수를 소개해 주셔서 고맙습니다',
      '영수도 치료 잘 마쳤어요',
      '영수가 다녀갔어요',
      '이*은님도 안부 전하셨어요',
      '이○은 환자분 소식입니다',
      '소개해 주신 세 분 모두 잘 다녀가셨어요',
      '소개해 주신 2분 모두 치료받고 계세요',
      '您介绍的三位都已来诊',
      'Thank Jane for coming',
      'Kim Jane was here',
      'Ms Kim came last week',
      'Thank you for sending Will to us',
      'Mr. Will is well',
      'May님 소개 감사합니다',
      'All three people you referred have come in.',
      '感谢您介绍张伟',
      '张伟先生已来诊',
      '您介绍的朋友已完成治疗',
      'The friend you referred came last week.',
    ],
    passes: [
      '강건하시길 빕니다',
      '남궁 씨',
      '늘 한결같은 마음 고맙습니다.',
      '정성을 다해 진료하겠습니다.',
      '정성껏 준비한 카드입니다.',
      '하나하나 챙기겠습니다.',
      '선물 하나 준비했습니다.',
      '하나님의 은총이 함께하시길 빕니다.',
      '한아름 안고 오신 복',
      '박준비 위원장',
      '김영희님, 이수진료실은 2층입니다.',
      '소개해 주신 마음 오래 기억하겠습니다.',
      '소개해 주신 분들도 정성껏 모시겠습니다.',
      '지원을 아끼지 않겠습니다.',
      '저희 지원이 필요하시면 말씀해 주세요.',
      '지원을 소개해 드립니다.',
      '이*희님 안녕하세요',
      '소개해 주신 여러 분께 늘 고맙습니다.',
      '영수증은 데스크에서 드립니다.',
      'We will see you soon, and you may call us.',
      'May the new year bring you joy. Will you come in?',
      'Your appointment is in May.',
      'We sent May 3 as your date.',
      'Kimchi and janes',
      'The park is next to Kim & Partners.',
      '祝您新年高兴平安',
      '感谢您一直以来的关照',
      'Thank you for speaking kindly of us.',
    ],
  },
  H9: {
    fires: [
      '약 선물',
      '약을 선물로 드려요',
      '선물로 약을 드립니다',
      '한약 증정',
      '送药',
      'Medicine as a gift',
      '진통제를 선물로 드립니다',
      '연고 증정',
      '赠送止痛药',
      'Painkillers as a gift',
    ],
    passes: [
      '처방받은 진통제는 식후에 드세요.',
      '치약 선물을 준비했어요.',
      '예약 선물',
      '약 5천원 상당의 선물',
      '약속 선물',
      '药店旁边有礼品店',
      '약속 시간에 뵙겠습니다. 작은 선물도 있어요.',
      '请按时服用止痛药',
      'Take painkillers after meals.',
    ],
  },
  M1: {
    fires: ['5만원 상당의 선물', '30,000원 상당 사은품을 드려요'],
    passes: ['선물은 5천원짜리 칫솔입니다', '진료비는 50,000원입니다.', '작은 선물을 준비했습니다.'],
  },
  M2: {
    fires: [
      '내원하시면 선물을 드립니다',
      '방문 시 사은품 증정',
      '到店即送礼品',
      'If you visit us, a gift is waiting.',
    ],
    passes: [
      '오시면 편히 모시겠습니다.',
      '선물은 댁으로 보내 드립니다.',
      '欢迎到店咨询',
      'If you visit us, please call first.',
    ],
  },
  M3: {
    fires: ['미백 할인!', '임플란트 할인 이벤트', '美白打折', 'Whitening discount'],
    passes: [
      '12월 31일까지 미백 30% 할인 (성인, 1회에 한함)',
      '미백 10% 할인: 12월 1일~12월 31일, 성인 대상, 1회에 한해',
      '할인은 없습니다.',
      '不打折',
      'We offer no discount.',
    ],
  },
  M4: {
    fires: [
      '아프지 않게 치료합니다',
      '국내 최고의 의료진',
      '최고의 치과입니다',
      '우리 지역 유일한 임플란트 전문 치과',
      '만족도 1위',
      '100% 만족 보장',
      '충치 완치를 약속합니다',
      '부작용 없는 시술',
      '통증 없는 임플란트',
      '무통 마취',
      '치료 전후 사진을 보세요',
      '환자 후기 이벤트',
      '无痛种植，根治牙周病',
      '最先进的设备',
      '全市第一',
      'The best dentist in town',
      'Painless implants',
    ],
    passes: [
      '아프지 않고 건강한 한 해 되세요',
      '최고의 한 해 되세요',
      '최고의 하루 보내세요, 미소치과 드림',
      '통증 없이 잘 지내고 계신지요?',
      '빠른 완치를 기원합니다.',
      '100% 예약제로 운영합니다.',
      '임신 후기에는 말씀해 주세요.',
      '新年第一天，祝您安康',
      '第一时间告诉我们',
      'All the best for the new year. Best wishes!',
    ],
  },
  M5: {
    fires: ['와인 선물을 준비했습니다', '전통주 세트를 드려요', '赠送红酒一瓶', 'A bottle of wine for you'],
    passes: [
      '시술 후 음주는 피해 주세요.',
      '와인색 문을 찾아오세요. 작은 선물이 있습니다.',
      '术后请勿饮用红酒',
      'Avoid wine after the extraction.',
    ],
  },
  M6: {
    fires: [
      '함께 오신 분께도 선물을 드려요',
      '소개받은 친구분도 할인됩니다',
      '被介绍人也享优惠',
      'Your friend also gets a gift.',
    ],
    passes: [
      '함께 오신 분은 대기실에서 쉬실 수 있어요.',
      '친구분과 함께 웃는 한 해 되세요.',
      '与朋友一起迎接新年',
      'Your friends are welcome.',
    ],
  },
  L: {
    fires: ['새해 복 많이 받으세요 😊', '미소 – 치과', '您好', 'Café'],
    passes: ['새해 복 많이 받으세요 ♥ ~ ☆', '金英姬님', 'Coffee'],
  },
};

/** Only texts to a mobile must be shown by phones. */
const whereOf = (code: string): Partial<CheckContext> => (code === 'L' ? { channel: 'sms' } : {});

const codesOf = (text: string, over: Partial<CheckContext> = {}) =>
  checkText(text, { ...context, ...over }).map(({ check }) => check.code);

describe.each(Object.entries(CASES))('the check %s', (code, { fires, passes }) => {
  it.each(fires)('stops: %s', (text) => {
    expect(codesOf(text, whereOf(code))).toContain(code);
  });

  it.each(passes)('lets pass: %s', (text) => {
    expect(codesOf(text, whereOf(code))).not.toContain(code);
  });
});

describe('advertising (H8)', () => {
  const ad = '(광고)미소치과\n김영희님, 감사합니다.\n무료수신거부 080-123-4567';
  const sms = { channel: 'sms', isAdvertising: true, ground: 'consent' } as const;

  it.each([
    ['the mark is not at the very start', ad.replace('(광고)', ' (광고)'), '(광고)'],
    ['the mark is missing', ad.replace('(광고)', ''), '(광고)'],
    ['the sender is not named', ad.replace('미소치과', ''), '미소치과'],
    ['the way to opt out is missing', ad.replace(/\n무료.*/, ''), '무료수신거부 080-123-4567'],
    ['the way to opt out is not free', ad.replace('080', '02'), '무료수신거부 080-123-4567'],
    ["the free number is not the clinic's own", ad.replace('123', '999'), '무료수신거부 080-123-4567'],
    [
      'a second free number is named',
      ad.replace('감사합니다.', '무료수신거부 080-111-2222'),
      '무료수신거부 080-123-4567',
    ],
    ['the mark is written otherwise', ad.replace('(광고)', '（광고）'), '(광고)'],
    ['the mark is pulled apart', ad.replace('(광고)', '(광 고)'), '(광고)'],
    ['something follows the way to opt out', `${ad}\n감사합니다`, '무료수신거부 080-123-4567'],
  ])('is stopped where %s', (_, text, word) => {
    const [warning] = checkText(text, { ...context, ...sms });
    expect(warning?.check.code).toBe('H8');
    expect(warning?.words).toContain(word);
  });

  it('passes with mark, sender, free number and ground', () => {
    expect(codesOf(ad, sms)).toEqual([]);
    expect(codesOf(ad.replace('080-123-4567', '0801234567'), sms)).toEqual([]);
    expect(codesOf(ad.replace('080-123-4567', '080.123.4567'), sms)).toEqual([]);
  });

  it('is stopped without ground and after an opt-out', () => {
    expect(codesOf(ad, { ...sms, ground: '' })).toEqual(['H8']);
    expect(codesOf(ad, { ...sms, optedOut: true })).toEqual(['H8']);
  });

  it('carries the signature and 拒收请回复R to a number in China', () => {
    const text = '【미소치과】감사합니다.\n拒收请回复R';
    expect(codesOf(text, { ...sms, region: 'cn' })).not.toContain('H8');
    expect(codesOf('감사합니다.', { ...sms, region: 'cn' })).toContain('H8');
  });

  it('asks nothing of cards, calls and care notices', () => {
    expect(codesOf('김영희님, 감사합니다.', { ground: '' })).toEqual([]);
  });
});

describe('named patients (H7)', () => {
  it('lets the addressees and a clinic that bears a name stand', () => {
    const over = { namesToKeep: ['김영희', '박철수'], namesAllowed: ['김영희', '박철수'] };
    expect(codesOf('김영희·박철수님, 감사합니다.', over)).toEqual([]);
    expect(codesOf('이수진 치과입니다.', { clinicName: '이수진 치과' })).toEqual([]);
  });

  it('does not take a namesake of the addressee for the referred', () => {
    const over = { namesToKeep: ['박영희'], namesAllowed: ['김영희'] };
    expect(codesOf('김영희님, 영희님 덕분에 따뜻한 한 해였습니다.', over)).toEqual([]);
  });

  it('lets an addressee who shares a part of the name be called by it', () => {
    const over = { namesToKeep: ['Jane Kim', '이지은'], namesAllowed: ['Jane Park', '이가은'] };
    expect(codesOf('Dear Jane, thank you. Thank Jane too.', over)).toEqual([]);
    expect(codesOf('이*은님, 감사합니다.', over)).toEqual([]);
  });

  it('takes no name for a pattern', () => {
    expect(() => codesOf('감사합니다', { namesToKeep: ['(', 'a+b)*', '[김', '김*희', ''] })).not.toThrow();
  });
});

describe('length (L)', () => {
  it('asks nothing of cards and calls, nor of phones in China, which show every character', () => {
    expect(codesOf('您好 😊')).toEqual([]);
    expect(codesOf('您好', { channel: 'sms', region: 'cn' })).toEqual([]);
    expect(codesOf('您好', { channel: 'sms', region: 'kr' })).toEqual(['L']);
  });

  it('warns of a text above 2,000 bytes and a subject above 40', () => {
    expect(codesOf('가'.repeat(1000), { channel: 'sms', isAdvertising: false })).toEqual([]);
    expect(codesOf('가'.repeat(1001), { channel: 'sms' })).toEqual(['L']);
    expect(codesOf('가', { channel: 'sms', subject: '가'.repeat(20) })).toEqual([]);
    expect(codesOf('가', { channel: 'sms', subject: '가'.repeat(21) })).toEqual(['L']);
    expect(codesOf('가'.repeat(1001))).toEqual([]);
  });
});

describe('checkText', () => {
  it('has a source, a level and a reason for every check, and each code once', () => {
    const codes = CHECKS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { source, reason } of CHECKS) {
      expect(source).not.toBe('');
      expect(`${reason.ko}${reason.zh}${reason.en}`).not.toMatch(/불법|违法|illegal|\b[HM]\d\b/);
    }
    expect([...codes].sort()).toEqual([...Object.keys(CASES), 'H8'].sort());
  });

  it('says only words that stand in the text (H1–H7, M)', () => {
    const piece = fc.constantFrom(
      ...Object.values(CASES).flatMap(({ fires, passes }) => [...fires, ...passes]),
      '. ',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        for (const { check, words } of checkText(text, context)) {
          if (check.code === 'L') continue;
          for (const part of words.flatMap((word) => word.split('…')))
            expect(text.replace(/\s/g, '')).toContain(part.replace(/\s/g, ''));
        }
      }),
      { numRuns: 60 },
    );
  });
});
