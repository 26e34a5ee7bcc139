import type { CheckContext } from '../../../../src/features/message/checks/check';

/** A text as it stands, or with what the check is told beside it. */
export type Sample = string | ({ readonly text: string } & Partial<CheckContext>);

/** Texts that a check must stop, and texts that only look like them. */
export interface Pair {
  readonly fires: readonly Sample[];
  readonly passes: readonly Sample[];
}

const TODAY = '2026-12-14';
const AD_KO = '(광고)미소치과\n김영희님, 감사합니다.\n무료수신거부 080-123-4567';
const AD_ZH = '【미소치과】张女士，感谢您。\n拒收请回复R';
const SMS_AD = { channel: 'sms', isAdvertising: true, ground: 'consent' } as const;
const ALIMTALK = { channel: 'sms', known: { viaAlimtalk: true } } as const;
const CONSENT = { nextOn: '2028-01-01', noticeDue: '2026-01-15', noticeOn: '2026-01-10' };

/** The test texts of every check, by its code. */
export const PAIRS: Readonly<Record<string, Readonly<Record<'ko' | 'zh' | 'en', Pair>>>> = {
  H1: {
    ko: {
      fires: [
        '미백 쿠폰을 드립니다',
        '첫 진료비는 받지 않아요',
        '무료 스켈링',
        '스캘링 반값',
        '보험 스케일링 만원만 받을게요',
        '검진비 5,000원만 받습니다',
        '스케일링을 선물로 드려요',
        '미백 증정',
        '치료를 선물로 드립니다',
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
      ],
      passes: [
        '무료 상담 후 진료 예약이 가능합니다.',
        '검진 오시면 작은 선물을 드려요.',
        '진료 선물로 칫솔을 드려요.',
        '스케일링 본인부담금 17,000원만 준비해 주세요.',
        '스케이트장 옆 무료 주차',
        '검진은 무료가 아니며 보험이 적용됩니다.',
        '검진 권유를 받으셨다면 연락 주세요.',
        '(광고)미소치과\n스케일링 받으실 때가 되었습니다.\n무료수신거부 080-123-4567',
        '검진 오실 때 주차는 무료입니다.',
        '무료 주차 가능, 검진 예약 문의',
        '스케일링은 건강보험이 적용되어 본인부담금이 있습니다.',
        '진료비 할인은 하지 않습니다.',
        '스케일링 비용은 10,000원입니다.',
        '무료한 오후에 안부 전합니다.',
        '새해에도 최고의 한 해 되세요. 무료수신거부 080-123-4567',
        '무료수신거부 080-123-4567, 스케일링 예약 문의',
      ],
    },
    zh: {
      fires: ['赠送洗牙一次', '洗牙只收50元', '免费洗牙，欢迎预约', '洗牙0元', '检查费减免', '洗牙八折优惠'],
      passes: [
        '送您一份洗牙须知',
        '免费退订请拨080，欢迎来洗牙',
        '停车免费，检查请预约',
        '我们不打折，但用心治疗',
      ],
    },
    en: {
      fires: [
        'A scaling as our gift',
        'We only charge 5,000 won for scaling.',
        'Enjoy a free scaling before New Year.',
        'We waive your co-payment.',
        '20% off your check-up',
      ],
      passes: [
        'We only charge for parking. Come in for your scaling.',
        'Parking is free during your check-up.',
        'Please feel free to call us about your cleaning.',
      ],
    },
  },
  H2: {
    ko: {
      fires: [
        '친구를 소개해 주시면 선물을 드립니다.',
        '한 분 모시고 오실 때마다 1만원을 드려요',
        '지인과 함께 오시면 할인',
        '친구랑 같이 오시면 사은품이 있어요',
        '가족 동반 시 할인',
        '한 분 소개하실 때마다 쿠폰 증정',
        '지인 추천 시 할인 혜택이 있어요',
        '세 분을 소개해 주셔서 과일 바구니를 보내 드립니다',
        '저희를 소개해 주세요. 감사 선물이 기다립니다.',
        '소개 감사 선물을 준비했습니다',
        '가족을 모시고 오시면 사은품을 드려요',
      ],
      passes: [
        '주변 분들께 저희를 소개해 주셔서 고맙습니다.',
        '소개해 주시면 정성껏 진료하겠습니다.',
        '새 장비를 소개해 드립니다. 작은 선물도 있어요.',
        '추천드린 칫솔을 선물합니다.',
        '부모님과 함께 즐거운 명절 보내세요. 작은 선물을 보냅니다.',
        '새 장비를 소개해 드립니다.',
        '가족과 함께 오시면 나란히 예약해 드려요.',
        '부모님을 모시고 오시는 길 조심하세요.',
        '소개해 주신 마음 고맙습니다.\n추운 겨울 따뜻하게 보내세요.',
      ],
    },
    zh: {
      fires: [
        '为感谢您的介绍，我们准备了一份小礼物',
        '推荐朋友来诊，您和朋友各得200元抵扣券',
        '和朋友一起来享优惠',
        '每介绍一位送50元',
        '介绍朋友来就诊即送礼品',
        '转介绍有奖励',
      ],
      passes: [
        '为您介绍一下新设备，并送上祝福',
        '感谢您的介绍，我们会用心照顾。',
        '欢迎和家人一起来',
        '感谢您向亲友提起我们。',
        '介绍一下我们的新设备',
      ],
    },
    en: {
      fires: [
        'Come with a friend and get 10% off',
        '10,000 won for every friend you bring',
        'Refer a friend and get a gift!',
      ],
      passes: ['Come with a friend if you like.', 'Thank you for recommending us to your family.'],
    },
  },
  H3: {
    ko: {
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
      ],
      passes: [
        '커피 한 잔 하고 가세요.',
        '스케일링 비용 17,000원을 안내해 드립니다.',
        '차액 10,000원을 돌려드립니다.',
        '주유소 맞은편입니다.',
        '10만원 권장 금액',
        '인권과 여권 사진',
        '롯데백화점 맞은편 2층입니다.',
        '신라호텔 옆 건물로 오세요.',
        '현금영수증을 보내 드립니다.',
        '상품권으로 결제하실 수 없습니다.',
        '롯데백화점 맞은편',
      ],
    },
    zh: {
      fires: ['送您100元', '赠送加油卡', '赠送购物卡', '送您现金红包'],
      passes: ['诊费50元', '百货大楼对面二楼', '可用现金支付'],
    },
    en: {
      fires: ['A fuel voucher for you', 'A gift card is waiting for you'],
      passes: ['We are opposite the Lotte hotel.'],
    },
  },
  H4: {
    ko: {
      fires: ['진료비의 5%를 적립해 드립니다', '멤버십 포인트 2배', '캐시백 이벤트'],
      passes: ['칫솔질의 핵심 포인트는 잇몸입니다.', '이것만은 꼭 살펴보세요.'],
    },
    zh: { fires: ['消费积分翻倍', '返现活动'], passes: ['感谢您的积极配合', '请积极配合治疗'] },
    en: { fires: ['Earn 500 points'], passes: ['The point is to brush gently.'] },
  },
  H5: {
    ko: {
      fires: ['소개비를 드립니다', '소개 수수료 안내'],
      passes: ['카드 수수료는 없습니다.', '소개해 주신 마음에 감사드립니다.'],
    },
    zh: { fires: ['支付介绍费', '给您佣金'], passes: ['感谢您的介绍', '刷卡不收手续费'] },
    en: { fires: ['We pay a referral fee'], passes: ['Thank you for the referral.'] },
  },
  H6: {
    ko: {
      fires: [
        '셔틀버스를 운행합니다',
        '택시 타고 오시면 요금을 드려요',
        '택시비를 지원해 드립니다',
        '픽업 서비스가 있습니다',
        '셔틀버스 운행',
        '댁까지 모셔다 드립니다',
      ],
      passes: [
        '택시 승강장 바로 앞입니다.',
        '셔틀버스 정류장 옆 건물입니다.',
        '정성껏 모시겠습니다.',
        '지하 주차장을 이용하실 수 있습니다.',
      ],
    },
    zh: {
      fires: ['提供接送服务', '打车费由我们承担', '免费班车接送您'],
      passes: ['出租车站旁边', '地铁站步行三分钟'],
    },
    en: { fires: ['We pay your taxi fare.'], passes: ['The taxi stand is next door.'] },
  },
  H7: {
    ko: {
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
        'May님 소개 감사합니다',
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
        '한결 따뜻한 겨울 보내세요.',
        '하나뿐인 우리 동네 이웃',
      ],
    },
    zh: {
      fires: ['您介绍的三位都已来诊', '感谢您介绍张伟', '张伟先生已来诊', '您介绍的朋友已完成治疗'],
      passes: ['祝您新年高兴平安', '感谢您一直以来的关照', '祝您高兴每一天'],
    },
    en: {
      fires: [
        'Wang Li came to us',
        'Thank Jane for coming',
        'Kim Jane was here',
        'Ms Kim came last week',
        'Thank you for sending Will to us',
        'Mr. Will is well',
        'All three people you referred have come in.',
        'The friend you referred came last week.',
      ],
      passes: [
        'We will see you soon, and you may call us.',
        'May the new year bring you joy. Will you come in?',
        'Your appointment is in May.',
        'We sent May 3 as your date.',
        'Kimchi and janes',
        'The park is next to Kim & Partners.',
        'Thank you for speaking kindly of us.',
      ],
    },
  },
  H8: {
    ko: {
      fires: [
        { text: '김영희님, 감사합니다.\n무료수신거부 080-123-4567', ...SMS_AD },
        { text: '(광고)미소치과\n김영희님, 감사합니다.', ...SMS_AD },
        { text: AD_KO, ...SMS_AD, ground: '' },
        { text: AD_KO, ...SMS_AD, optedOut: true },
        { text: AD_KO, ...SMS_AD, known: { at: '21:00' } },
        { text: AD_KO, ...SMS_AD, known: { at: '07:59' } },
      ],
      passes: [
        { text: AD_KO, ...SMS_AD },
        { text: AD_KO, ...SMS_AD, known: { at: '20:59' } },
        { text: AD_KO, ...SMS_AD, known: { at: '23:00', nightConsent: true } },
        { text: AD_KO, ...SMS_AD, channel: 'email', subject: '(광고)감사 인사', known: { at: '23:00' } },
        {
          text: '내일 10시 예약입니다.',
          channel: 'sms',
          isAdvertising: false,
          ground: 'careNotice',
          known: { at: '22:00' },
        },
        '김영희님, 새해 복 많이 받으세요.',
      ],
    },
    zh: {
      fires: [
        { text: '张女士，感谢您。\n拒收请回复R', ...SMS_AD, region: 'cn' },
        { text: '【미소치과】张女士，感谢您。', ...SMS_AD, region: 'cn' },
        { text: '(广告)미소치과\n感谢您。\n退订 무료수신거부 080-123-4567', ...SMS_AD },
        { text: AD_ZH, ...SMS_AD, region: 'cn', known: { at: '22:00' } },
      ],
      passes: [
        { text: AD_ZH, ...SMS_AD, region: 'cn' },
        { text: '(광고)미소치과\n感谢您。\n退订 무료수신거부 080-123-4567', ...SMS_AD },
        {
          text: '明天10点有预约。',
          channel: 'sms',
          isAdvertising: false,
          ground: 'careNotice',
          known: { at: '22:00' },
        },
      ],
    },
    en: {
      fires: [{ text: 'Thank you.\nOpt-out 무료수신거부 080-123-4567', ...SMS_AD }],
      passes: [{ text: '(광고)미소치과\nThank you.\nOpt-out 무료수신거부 080-123-4567', ...SMS_AD }],
    },
  },
  H9: {
    ko: {
      fires: [
        '약 선물',
        '약을 선물로 드려요',
        '선물로 약을 드립니다',
        '한약 증정',
        '진통제를 선물로 드립니다',
        '연고 증정',
      ],
      passes: [
        '처방받은 진통제는 식후에 드세요.',
        '치약 선물을 준비했어요.',
        '예약 선물',
        '약 5천원 상당의 선물',
        '약속 선물',
        '약속 시간에 뵙겠습니다. 작은 선물도 있어요.',
      ],
    },
    zh: { fires: ['送药', '赠送止痛药', '赠送药膏一支'], passes: ['药店旁边有礼品店', '请按时服用止痛药'] },
    en: { fires: ['Medicine as a gift', 'Painkillers as a gift'], passes: ['Take painkillers after meals.'] },
  },
  H10: {
    ko: {
      fires: [
        '선착순 30% 할인',
        '임플란트 50만원',
        '미백 이벤트',
        '교정 파격 특가',
        '라미네이트 개당 30만',
        '부담 없는 가격으로 모십니다',
        '스무 분 선착순으로 선물을 드립니다',
      ],
      passes: [
        '할인은 하지 않습니다.',
        '주차 할인은 데스크에서 받으세요.',
        '선착순으로 접수받습니다.',
        '임플란트 수술비 50만원이 결제되었습니다.',
        '스케일링 비용은 10,000원입니다.',
        '우선 예약권은 6월 30일까지 쓰실 수 있습니다.',
        '작은 선물을 준비했습니다.',
      ],
    },
    zh: {
      fires: ['种植牙5折', '种植牙特价3980元起', '矫正立减2000元', '周年庆促销', '前20名赠礼品'],
      passes: ['我们不打折。', '本次诊疗费150元已支付。', '骨折患者请走电梯。', '停车优惠请问前台。'],
    },
    en: {
      fires: ['50% off', 'Crowns at 300,000 won', 'Special offer this week'],
      passes: ['Your bill of 300,000 won has been paid.', 'We offer no discount.'],
    },
  },
  H11: {
    ko: {
      fires: ['경품 추첨에 참여하세요', '열 분을 뽑아 선물을 드려요', '룰렛을 돌려 보세요'],
      passes: [
        '추첨이 아니라 예약 순서대로 봐 드립니다.',
        '사랑니를 뽑아 드립니다.',
        '오늘의 주인공은 바로 당신',
      ],
    },
    zh: { fires: ['抽奖赢手机', '转盘抽大奖'], passes: ['请先抽血再检查。', '愿您赢得每一天的好心情'] },
    en: {
      fires: ['Enter our prize draw', 'Win an iPad'],
      passes: ['As the year draws to a close, thank you.', 'A window seat is free.'],
    },
  },
  H12: {
    ko: {
      fires: ['다른 병원보다 싸게 해 드려요', '우리 동네 최저가', '어디보다 저렴해요'],
      passes: [
        '다른 병원에서 찍은 사진을 가져오세요.',
        '작년보다 더 건강한 한 해 되세요.',
        '싸우지 않고 지내요.',
      ],
    },
    zh: {
      fires: ['种植牙全市最低价', '比其他医院便宜', '别家做不好的我们能做好'],
      passes: ['其他医院拍的片子请带来。', '今天比昨天更冷。', '本市今天最低气温零下十度。'],
    },
    en: {
      fires: ['Lowest price in town', 'Cheaper than any other clinic'],
      passes: ['Bring the pictures of your other dentist.', 'Better late than never.'],
    },
  },
  H13: {
    ko: {
      fires: [
        '통증 없이 100% 완치',
        '임플란트 평생 보장',
        '재발 없는 잇몸 치료',
        '효과가 없으면 환불해 드립니다',
        '한 번에 완치해 드립니다',
      ],
      passes: [
        '건강보험 보장 범위를 알려 드립니다.',
        '평생 건강한 치아로 지내시길 바랍니다.',
        '결과를 장담할 수 없습니다.',
        '약은 반드시 끝까지 드세요.',
        '하시는 일마다 성공하시길 빕니다.',
      ],
    },
    zh: {
      fires: ['保证种植牙终身不掉、终身质保', '保证成功', '一次治好，永不复发', '治不好不收钱'],
      passes: ['我们保证按时开诊。', '治疗结果无法保证。', '请保证充足的睡眠。', '愿您一生平安。'],
    },
    en: {
      fires: ['We guarantee your implants for life', 'Your money back if it fails', 'A complete cure'],
      passes: [
        'We promise to call you back.',
        'Nobody can guarantee results.',
        'May your smile last a lifetime.',
      ],
    },
  },
  H14: {
    ko: {
      fires: [
        '50대 박 모 씨의 임플란트 이야기',
        '후기를 남기시면 커피를 드려요',
        '환자분들의 생생한 후기를 확인하세요',
      ],
      passes: [
        '부모님과 함께 오세요.',
        '환자분의 말씀에 귀 기울이겠습니다.',
        '설문에 답해 주셔서 고맙습니다.',
      ],
    },
    zh: {
      fires: ['患者李先生说：种植后效果非常好', '写好评送礼品', '真实案例分享'],
      passes: ['医生说要多喝温水。', '李女士：您好！', '谢谢您的评价。'],
    },
    en: {
      fires: ['Mr. Kim said it was wonderful.', 'What our patients say', 'Write a review and get a coffee'],
      passes: ['Dear Mr. Kim, how are you?', 'We listen to what you say.', 'Thank you for your review.'],
    },
  },
  H15: {
    ko: {
      fires: [
        '치주염 치료가 끝나셨습니다',
        '받으신 임플란트 수술 부위는 잘 아물고 있나요',
        '당뇨가 있으시니 잇몸을 더 살펴 주세요',
      ],
      passes: [
        '치료받으신 곳은 편안하신지요?',
        '내일 10시 임플란트 수술 예약입니다.',
        '당뇨가 있으시면 접수 때 말씀해 주세요.',
        '충치 없는 새해 되세요.',
        { text: '치주염 치료가 끝나셨습니다', ground: 'careNotice' },
        { text: '받으신 임플란트는 편안하세요?', channel: 'call' },
      ],
    },
    zh: {
      fires: ['您的牙周炎治疗已完成', '您种的两颗牙恢复得怎么样', '您有糖尿病，请多注意'],
      passes: [
        '治疗过的地方现在舒服吗？',
        '您的定期复查时间到了。',
        '如果您有糖尿病，请告诉我们。',
        { text: '您的牙周炎治疗已完成', ground: 'careNotice' },
      ],
    },
    en: {
      fires: ['Your implant surgery has healed well', 'We hope your gum disease is better'],
      passes: ['Your implant appointment is tomorrow.', 'If you have diabetes, please tell us.'],
    },
  },
  H16: {
    ko: {
      fires: [
        '새해\u0007 인사',
        '\u202e님희영김, 감사합니다',
        '새해\ud83d 인사',
        '앞줄\u2028뒷줄',
        { text: '인사드립니다', subject: '새해\u0000 인사' },
      ],
      passes: [
        '첫 줄\n둘째 줄\t끝',
        '앞줄\r\n뒷줄',
        '고맙습니다 😊 👨\u200d👩\u200d👧 ❤\ufe0f',
        '똠방각하 ㄱ',
      ],
    },
    zh: {
      fires: ['新年\u001b快乐', '新年\ufffe快乐'],
      passes: ['新年快乐！\n韩光牙科', '璟喆😊'],
    },
    en: {
      fires: ['Happy\u0085New Year', 'Happy \u2067New Year'],
      passes: ['Happy New Year!\nHankwang Dental', 'café – naïve'],
    },
  },
  M1: {
    ko: {
      fires: [
        '5만원 상당의 선물',
        '30,000원 상당 사은품을 드려요',
        '7만원짜리 선물을 준비했어요',
        { text: '새해 선물을 준비했습니다.', known: { giftsThisYear: 60_000 } },
        { text: '2만원 상당의 선물을 드립니다', known: { giftLimits: { each: 15_000, year: 50_000 } } },
      ],
      passes: [
        '선물은 5천원짜리 칫솔입니다',
        '진료비는 50,000원입니다.',
        '작은 선물을 준비했습니다.',
        { text: '2만원 상당의 선물을 드립니다', known: { giftLimits: { each: 30_000, year: 100_000 } } },
        { text: '새해 선물을 준비했습니다.', known: { giftsThisYear: 50_000 } },
        '1만원 상당의 선물',
      ],
    },
    zh: {
      fires: [
        '价值300元的礼品一份',
        '赠送价值5万韩元的礼品',
        { text: '为您准备了新年礼品', known: { giftsThisYear: 60_000 } },
      ],
      passes: ['礼品价值30元', '诊费300元', '为您准备了小礼品'],
    },
    en: { fires: ['A gift worth 50,000 won'], passes: ['A small gift is waiting.'] },
  },
  M2: {
    ko: {
      fires: ['내원하시면 선물을 드립니다', '방문 시 사은품 증정'],
      passes: ['오시면 편히 모시겠습니다.', '선물은 댁으로 보내 드립니다.'],
    },
    zh: { fires: ['到店即送礼品', '来院即赠电动牙刷一支'], passes: ['欢迎到店咨询', '礼品将邮寄到府上'] },
    en: { fires: ['If you visit us, a gift is waiting.'], passes: ['If you visit us, please call first.'] },
  },
  M3: {
    ko: {
      fires: ['미백 할인!', '임플란트 할인 이벤트'],
      passes: [
        '12월 31일까지 미백 30% 할인 (성인, 1회에 한함)',
        '미백 10% 할인: 12월 1일~12월 31일, 성인 대상, 1회에 한해',
        '할인은 없습니다.',
      ],
    },
    zh: { fires: ['美白打折'], passes: ['不打折', '美白八折，期间12月1日至31日，条件：限成人一次'] },
    en: { fires: ['Whitening discount'], passes: ['We offer no discount.'] },
  },
  M4: {
    ko: {
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
      ],
      passes: [
        '아프지 않고 건강한 한 해 되세요',
        '최고의 한 해 되세요',
        '최고의 하루 보내세요, 미소치과 드림',
        '통증 없이 잘 지내고 계신지요?',
        '빠른 완치를 기원합니다.',
        '100% 예약제로 운영합니다.',
        '임신 후기에는 말씀해 주세요.',
      ],
    },
    zh: {
      fires: ['我院是本市最好的口腔医院', '无痛种植，根治牙周病', '最先进的设备', '全市第一'],
      passes: ['祝您度过最好的一年', '最好提前一天来电', '新年第一天，祝您安康', '第一时间告诉我们'],
    },
    en: {
      fires: ['The best dentist in town', 'Painless implants'],
      passes: ['All the best for the new year. Best wishes!'],
    },
  },
  M5: {
    ko: {
      fires: ['와인 선물을 준비했습니다', '전통주 세트를 드려요'],
      passes: ['시술 후 음주는 피해 주세요.', '와인색 문을 찾아오세요. 작은 선물이 있습니다.'],
    },
    zh: { fires: ['赠送红酒一瓶'], passes: ['术后请勿饮用红酒', '术后一周内请勿饮酒'] },
    en: { fires: ['A bottle of wine for you'], passes: ['Avoid wine after the extraction.'] },
  },
  M6: {
    ko: {
      fires: ['함께 오신 분께도 선물을 드려요', '소개받은 친구분도 할인됩니다'],
      passes: ['함께 오신 분은 대기실에서 쉬실 수 있어요.', '친구분과 함께 웃는 한 해 되세요.'],
    },
    zh: {
      fires: ['被介绍人也享优惠', '您的朋友也有礼品相赠'],
      passes: ['与朋友一起迎接新年', '欢迎朋友陪同'],
    },
    en: { fires: ['Your friend also gets a gift.'], passes: ['Your friends are welcome.'] },
  },
  M7: {
    ko: {
      fires: [
        '어린이 여러분, 새해 복 많이 받으세요',
        '어린이 친구들에게 선물을 드려요',
        '초등학생 친구들 놀러 오세요',
        { text: '김민준님, 새해 복 많이 받으세요', known: { addressee: 'child' } },
      ],
      passes: [
        '자녀분과 함께 건강한 새해 맞으세요.',
        '어린이 진료도 합니다.',
        '어린이날에는 쉽니다.',
        '어린이집 맞은편 건물 2층입니다.',
        { text: '김영희님, 새해 복 많이 받으세요', known: {} },
      ],
    },
    zh: {
      fires: [
        '小朋友们，新年快乐！',
        '凭此短信送小朋友玩具一份',
        { text: '李明，新年快乐', known: { addressee: 'child' } },
      ],
      passes: ['祝您和孩子新年快乐', '我们也看儿童牙科', '小朋友的牙齿也请多留意'],
    },
    en: { fires: ['Hello kids, come and see us!'], passes: ['We see children, too.'] },
  },
  M8: {
    ko: {
      fires: [
        '의뢰해 주신 원장님께 감사 선물을 드립니다',
        '보험설계사님께 사례비를 드립니다',
        '제휴 업체 사은품 안내',
        '미용실 사장님께 상품권을 드려요',
        { text: '늘 고맙습니다', known: { addressee: 'staff' } },
        { text: '늘 고맙습니다', known: { addressee: 'professional' } },
      ],
      passes: [
        '저희 직원들이 작은 선물을 준비했어요.',
        '직원 모두 정성껏 모시겠습니다.',
        '미용실 옆 건물입니다. 작은 선물이 있어요.',
        '의뢰해 주신 검사 결과가 나왔습니다.',
        '약국은 1층에 있습니다.',
      ],
    },
    zh: {
      fires: [
        '给转诊医生的礼品',
        '合作商家可获优惠',
        '保险代理赠送礼品一份',
        { text: '感谢您', known: { addressee: 'professional' } },
      ],
      passes: ['全体员工为您准备了小礼品', '我们与多家保险合作', '转诊单请带来'],
    },
    en: { fires: ['A gift for referring dentists'], passes: ['Our staff prepared a small gift.'] },
  },
  M9: {
    ko: {
      fires: [
        { text: AD_KO, ...SMS_AD, known: { today: TODAY, consent: { ...CONSENT, nextOn: '2026-12-13' } } },
        {
          text: AD_KO,
          ...SMS_AD,
          known: { today: TODAY, consent: { ...CONSENT, noticeDue: '2026-12-13', noticeOn: '' } },
        },
      ],
      passes: [
        { text: AD_KO, ...SMS_AD, known: { today: TODAY, consent: CONSENT } },
        { text: AD_KO, ...SMS_AD, known: { today: TODAY, consent: { ...CONSENT, nextOn: TODAY } } },
        {
          text: AD_KO,
          ...SMS_AD,
          known: { today: TODAY, consent: { ...CONSENT, noticeDue: TODAY, noticeOn: '' } },
        },
        {
          text: AD_KO,
          ...SMS_AD,
          ground: 'recentVisit',
          known: { today: TODAY, consent: { ...CONSENT, nextOn: '2020-01-01' } },
        },
        '수신동의는 2년마다 확인합니다.',
      ],
    },
    zh: {
      fires: [
        {
          text: AD_ZH,
          ...SMS_AD,
          region: 'cn',
          known: { today: TODAY, consent: { ...CONSENT, nextOn: '2026-01-01' } },
        },
      ],
      passes: [
        { text: AD_ZH, ...SMS_AD, region: 'cn', known: { today: TODAY, consent: CONSENT } },
        '每两年确认一次是否同意接收。',
      ],
    },
    en: { fires: [], passes: [] },
  },
  M10: {
    ko: {
      fires: [
        { text: '김영희님, 새해 복 많이 받으세요.', ...ALIMTALK },
        { text: '생일을 축하드립니다', ...ALIMTALK },
        { text: '우선 예약 쿠폰이 도착했어요', ...ALIMTALK },
      ],
      passes: [
        { text: '내일 10시 예약입니다. 감사합니다.', ...ALIMTALK },
        { text: '예약 확인을 위해 생년월일을 알려 주세요.', ...ALIMTALK },
        '김영희님, 새해 복 많이 받으세요.',
      ],
    },
    zh: {
      fires: [
        { text: '祝您新年快乐', ...ALIMTALK },
        { text: '生日快乐！送您优惠券', ...ALIMTALK },
      ],
      passes: [{ text: '您明天10点有预约，请准时到诊。', ...ALIMTALK }, '祝您新年快乐'],
    },
    en: {
      fires: [{ text: 'Happy birthday!', ...ALIMTALK }],
      passes: [{ text: 'Your appointment is tomorrow at 10.', ...ALIMTALK }],
    },
  },
  L: {
    ko: {
      fires: ['새해 복 많이 받으세요 😊', '미소 – 치과'],
      passes: ['새해 복 많이 받으세요 ♥ ~ ☆', '金英姬님'],
    },
    zh: { fires: ['您好', '谢谢惠顾'], passes: ['感謝'] },
    en: { fires: ['Café'], passes: ['Coffee'] },
  },
};
