import type { Text } from '../../../core/text';
import type { Check } from './check';
import { followedBy, matches, near, sentences, sentencesWith, without } from './passage';

/** Giving, as a letter says it. */
const GIVE =
  /드립니다|드려요|드릴|드리겠|드리고|드리며|드리니|드림(?!\s*$)|증정|지급|제공|선물|사은품|준비했|보내\s?드|무료|赠送|赠|送|礼品|发放|提供|\bgift|\bgive|\bpresent|\boffer|\breceive|complimentary|\bfree\b/gi;

/** A thing that one gets. */
export const REWARD =
  /선물|사은품|상품권|쿠폰|혜택|할인|적립|포인트|기프티콘|증정|사례비|礼品|礼物|赠品|优惠|折扣|返现|积分|奖励|红包|代金券|减免|[\d만천]\s?원(권|씩|을|도)?\s?(드|증정|지급)|(送|赠|返|奖|奖励|给)(您)?\s?\d[\d,]*\s?元|\bgifts?\b|\brewards?\b|\bdiscounts?\b|\bvouchers?\b|\bcoupons?\b|\bbonus|\bcredits?\b|% off|\d won\b|[₩￦$]\s?\d/gi;

/** Somebody brings somebody; not 소개 in the sense of showing something. */
const REFER =
  /(소개|추천)(을|를)?\s?(해|하여)?\s?(주|시켜|부탁)[가-힣]*|(소개|추천)(하|해)(시|신|실|주|준|오)[가-힣]*|(지인|친구|가족|이웃)(분)?(을|를|의)?\s?(소개|추천)|소개\s?(이벤트|환자|고객|한\s?분|1명|1인)|(모시고|데리고)\s?오(시면|면|실\s?때|시는|신\s?분)|데려오(시면|면|실\s?때|시는)|(지인|친구|가족|이웃)(분)?(들)?(과|와|이랑|랑|하고)?\s?(함께|같이)\s?(오|방문하|내원하|예약하)(시면|시는|면|실\s?때)|동반\s?(방문\s?|내원\s?)?시(?=[\s,])|介绍(朋友|亲友|新患|患者|他人|一位|来)|推荐(朋友|亲友|他人|给)|转介绍|(带|和|与|同)(朋友|亲友|家人)(一起|一同)?来|每(介绍|带来|推荐)|\brefer (a|your|friends|family|someone)|\breferrals?\b|\brecommend us|bring (a|your) friend|come with (a|your) friend|(each|every) (person|friend|patient|one) you (bring|refer|send)/gi;

/** A reward for bringing people, promised or conditional. */
export const rewardForReferring: Check = {
  code: 'H2',
  level: 'block',
  reason: {
    ko: '소개의 대가로 무엇을 드린다고 읽혀요. 위험이 높으니 소개와 선물을 한 문장에 쓰지 마세요.',
    zh: '读起来像以礼品换取介绍，风险较高，请勿在同一句中写介绍和礼品。',
    en: 'It reads as a reward for referring. High risk: never put referring and a gift into one sentence.',
  },
  source: '의료법 제27조 제3항 (소개·알선·유인 금지)',
  find: (text) => [
    ...near(text, REFER, REWARD, 30),
    ...matches(text, /소개\s?(감사|보답|답례|사례)\s?(선물|사은품|혜택|쿠폰|상품권|이벤트)/g),
  ],
};

const VOUCHER =
  /상품권|기프티콘|주유권|(?:\d[만천]|만|\d{3})\s?원\s?권(?=[을를이도\s,]|증정|지급|$)|(외식|영화|도서|문화|식사|관람)권(?=[을를이도과와\s]|$)|기프트\s?카드|(스타벅스|커피|치킨|영화|외식|편의점|배달)\s?(교환권|쿠폰|이용권)|호텔[^.\n]{0,6}(식사|숙박|뷔페|디너)(에|을|를|로)?\s?(초대|드립|드려|증정|선물|모시)|(백화점|호텔|마트)[^.\n]{0,8}?(이용권|식사권|숙박권|뷔페권?|기프트|카드|선물|바우처|초대권|만\s?원권)|购物卡|代金券|礼品卡|加油(卡|券)|红包|(百货|商场|酒店)[^。\n]{0,6}?(券|卡|礼品)|gift cards?|gift certificates?|fuel (cards?|vouchers?)|(hotel|store|shopping) (voucher|stay)|\bvouchers?\b/gi;

/** A sum that is given, not one that is explained (안내해 드립니다) or paid back (돌려드립니다). */
const MONEY_GIVEN =
  /[\d,만천]{1,12}\s?원(씩|을|도)?\s?(드려요|드립니다|드릴|드리겠|드리고|증정|지급)|(送|赠|奖励)(您)?\s?\d[\d,]*\s?元(?!起)/g;

/** Cash and what is as good as cash. */
export const cashOrVoucher: Check = {
  code: 'H3',
  level: 'block',
  reason: {
    ko: '현금이나 상품권처럼 돈과 같은 것은 드릴 수 없어요.',
    zh: '不可赠送现金或购物券等等同现金之物。',
    en: 'Cash, and what is as good as cash, cannot be given.',
  },
  source: '의료법 제27조 제3항 (금품 제공 금지)',
  find(text) {
    const rest = without(
      text,
      /(상품권|기프트\s?카드)(으로|로|은|는|도)?\s?(결제|수납|사용|받지)/g,
      /현금\s?(영수증|결제|수납|납부|카드)|현금(으로|은|도)?\s?(결제|수납|납부)/g,
      /现金(支付|付款|结算)|cash (payment|only|receipt)/gi,
    );
    return [
      ...matches(rest, VOUCHER),
      ...matches(rest, MONEY_GIVEN),
      ...near(rest, /현금|现金|\bcash\b(?!-?\s?back)/gi, GIVE, 12),
    ];
  },
};

/** Transport for the public. */
export const transport: Check = {
  code: 'H6',
  level: 'block',
  reason: {
    ko: '교통편이나 교통비를 드리는 것은 환자 유인으로 볼 수 있어요.',
    zh: '提供交通或交通费可能被视为招揽患者。',
    en: 'Offering transport or its cost can count as luring patients.',
  },
  source: '의료법 제27조 제3항 (교통편의 제공 금지)',
  find: (text) => [
    ...near(
      text,
      /교통비|택시비|택시|차비|기름값|주유권|유류비|KTX|기차표|대리\s?운전|打车费|车费|交通费|交通补贴|taxi fare|transport(ation)? (cost|fee)s?|train tickets?/gi,
      /지원|드립니다|드려요|드릴|드리겠|제공|대신\s?내|부담해|보내\s?드|불러\s?드|补贴|报销|提供|承担|\bpay\b|\bcover|\breimburse|\boffer|\bprovide/gi,
      8,
    ),
    ...matches(
      text,
      /(셔틀|무료)\s?(버스|차량)?(을|를)?\s?(운행|제공)|택시[^.\n]{0,15}(요금|비용)[^.\n]{0,8}(드립|드려|지원|내\s?드)|픽업\s?(서비스|차량|해|지원)|차량(을|으로)?\s?(지원|제공|보내|모시)[가-힣]*|댁(까지|에서)\s?(모셔|모시러|태워)[가-힣]*|接送(服务|您)?|免费班车|派车|shuttle (service|bus is)|(we (will )?)?pick you up|free (ride|transport|shuttle)/gi,
    ),
  ],
};

/** Brokers and paid referrers. */
export const broker: Check = {
  code: 'H5',
  level: 'director',
  reason: {
    ko: '소개비·수수료 이야기로 읽혀요. 돈이 오가는 소개는 하지 않아요.',
    zh: '读起来涉及介绍费或佣金，不可有偿介绍。',
    en: 'It reads like a fee for referring. Paid referring is never done.',
  },
  source: '의료법 제27조 제3항 (알선)',
  find: (text) =>
    sentencesWith(
      text,
      /브로커|소개비|소개료|알선료|리베이트|커미션|소개\s?수수료|介绍费|中介费|佣金|回扣|\bbrokers?\b|\bkickbacks?\b|referral fees?|\bcommission\b/gi,
    ),
};

/** Medicine as a gift. */
export const medicine: Check = {
  code: 'H9',
  level: 'block',
  reason: {
    ko: '의약품은 선물로 드릴 수 없어요.',
    zh: '药品不可作为礼品赠送。',
    en: 'Medicine cannot be given as a gift.',
  },
  source: '약사법 제44조',
  find: (text) =>
    near(
      text,
      /진통제|소염제|항생제|의약품|상비약|구급약|감기약|소화제|파스|연고|한약|보약|(?<![가-힣])약(?=(을|도|까지)?\s?(선물|증정|사은품|을|도))|止痛药|消炎药|药品|药膏|送药|赠药|药(?=作为礼)|painkillers?|\bmedicines?\b|\bmedications?\b|antibiotics|\bointment/gi,
      /선물|증정|사은품|무료로|赠|送药|礼品|礼物|\bgift|free of charge/gi,
      10,
    ),
};

/** A gift on the condition of a visit. */
export const giftForVisit: Check = {
  code: 'M2',
  level: 'hint',
  reason: {
    ko: '오셔야 선물을 드린다고 읽혀요. 못 오시는 분께는 댁으로 보내 드린다고 적는 편이 좋아요.',
    zh: '读起来像到诊才送礼品。建议写明未到诊者将邮寄。',
    en: 'It reads as a gift only for those who visit. Better say that others get it by post.',
  },
  source: '의료법 제27조 제3항; 치과의 선물 기준',
  find: (text) =>
    followedBy(
      text,
      /(내원|방문|예약)\s?(해|하)?\s?(주)?(시면|실\s?때|시는\s?분|신\s?분|하면)|(내원|방문|예약)\s?시(?=[\s,])|오시면|들르시면|오시는\s?(분|고객)|(내원|방문)\s?고객|到店|到诊|来院|来诊|预约(后|即)|if you (visit|come|book)|when you (visit|come|book)/gi,
      /선물|사은품|증정|기념품|礼品|礼物|赠送|即送|\bgift|\bpresent\b/gi,
      25,
    ),
};

/** Alcohol as a gift. */
export const alcohol: Check = {
  code: 'M5',
  level: 'hint',
  reason: {
    ko: '술 선물은 치과 인사로 어울리지 않아요.',
    zh: '酒类不适合作为牙科诊所的礼品。',
    en: 'Alcohol does not suit a dental clinic as a gift.',
  },
  source: '치과의 선물 기준',
  find: (text) =>
    near(
      text,
      /와인(?!\s?색)|소주|맥주|양주|위스키|샴페인|막걸리|전통주|사케|红酒|白酒|葡萄酒|香槟|威士忌|\bwine\b|\bwhisk(e)?y\b|\bchampagne\b/gi,
      /선물|증정|준비했|세트|한\s?병|礼品|礼物|赠送|一瓶|\bgift|bottle of|\bpresent\b/gi,
      12,
    ),
};

/** Something for those who were brought, too. */
export const benefitForReferred: Check = {
  code: 'M6',
  level: 'hint',
  reason: {
    ko: '소개받은 분께도 혜택을 드린다고 읽혀요.',
    zh: '读起来像被介绍人也有优惠。',
    en: 'It reads as a benefit for the referred person, too.',
  },
  source: '의료법 제27조 제3항',
  find: (text) =>
    followedBy(
      text,
      /(소개받은|소개받으신|함께\s?오신|같이\s?오신|동반하신)\s?(분|친구|가족)[가-힣]*|(친구|지인)\s?분?(께도|에게도|도)|被介绍人|(朋友|亲友)也|your friends? (also|too)/gi,
      REWARD,
      20,
    ),
};

/** Of one gift and of a person's gifts in a year, until the director sets amounts of his own. */
const GIFT_LIMITS = { each: 10_000, year: 50_000 };
/** Near enough for a hint. */
const WON_PER_YUAN = 200;
const MONEY =
  /(?<![\d,.])(\d{1,3}(?:,\d{3}){1,3}|\d{1,10})\s?([만千萬万]?)\s?(원(?!장)|韩元|韩币|元|won\b)/gi;

const YEAR_SUM: Text = { ko: '올해 선물 합계', zh: '本年礼品合计', en: "this year's gifts together" };

/** A gift, or a person's gifts of the year, above what the director set. */
export const giftAmount: Check = {
  code: 'M1',
  level: 'hint',
  reason: {
    ko: '선물 금액이 원장님이 정한 기준을 넘어요. 기준 안으로 맞추고, 금액은 글에서 빼는 편이 좋아요.',
    zh: '礼品金额超出院长规定的标准。请调整到标准内，金额最好不写。',
    en: 'The gift is above what the director set. Stay within it, and better leave the figure out.',
  },
  source: '의료법 제27조 제3항; 치과의 선물 기준 (정하기 전 한 번 10,000원, 한 해 50,000원)',
  lacks: [YEAR_SUM],
  findKnown: ({ giftLimits = GIFT_LIMITS, giftsThisYear = 0 }) =>
    giftsThisYear > giftLimits.year ? [YEAR_SUM.ko] : [],
  find(text, { known }) {
    const { each } = known?.giftLimits ?? GIFT_LIMITS;
    return sentences(text).flatMap((sentence) =>
      /선물|사은품|증정|礼品|礼物|赠品|gift|present/i.test(sentence)
        ? [...sentence.matchAll(MONEY)].filter((match) => wonOf(match) > each).map(([words]) => words)
        : [],
    );
  },
};

function wonOf([, digits = '', unit, currency]: RegExpMatchArray): number {
  const factor = unit === '' ? 1 : unit === '千' ? 1000 : 10_000;
  return Number(digits.replace(/,/g, '')) * factor * (currency === '元' ? WON_PER_YUAN : 1);
}
