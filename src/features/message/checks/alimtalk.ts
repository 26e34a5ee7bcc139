import type { Check } from './check';
import { matches, without } from './passage';

/** What an Alimtalk may not carry: it informs of what somebody ordered or booked, and greets nobody. */
export const alimtalk: Check = {
  code: 'M10',
  level: 'hint',
  personal: true,
  reason: {
    ko: '알림톡으로는 인사·생일·쿠폰·행사를 보낼 수 없어요. 예약 안내에만 쓰고, 이 글은 문자로 보내 주세요.',
    zh: '告知类消息不能发送问候、生日、优惠券或活动内容，只用于预约通知；此内容请用短信发送。',
    en: 'An Alimtalk carries no greeting, birthday, coupon or event, only appointments. Send this as a text.',
  },
  source: '카카오 알림톡 심사 가이드 (정보성 메시지)',
  find: (text, { known }) =>
    known?.viaAlimtalk
      ? matches(
          without(text, /(생일|생년월일)\s?(확인|\d)/g, /감사합니다\.?\s*$/g),
          /새해|연말|명절|추석|설날|크리스마스|생일|생신|복\s?많이|쿠폰|이벤트|행사|할인|혜택|선물|사은품|포인트|적립|추천|新年|新春|春节|中秋|圣诞|生日|优惠|折扣|礼品|礼物|活动|积分|返现|答谢|\bnew year\b|\bchristmas\b|\bseason'?s greetings\b|\bbirthdays?\b|\bcoupons?\b|\bevents?\b|\bdiscounts?\b|\bgifts?\b|\bpoints\b/gi,
        )
      : [],
};
