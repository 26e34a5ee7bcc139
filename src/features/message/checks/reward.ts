import type { Text } from '../../../core/text';
import type { Check } from './check';
import { followedBy, matches, near, paragraphs, sentences, sentencesWith, without } from './passage';
import { HARMLESS } from './price';

/** A thing that one gets. */
export const REWARD =
  /선물|사은품|기념품|상품[은이을]|상품권|쿠폰|혜택|할인|적립|포인트|마일리지|기프티콘|증정|사례(?!를\s?소개)|시상|상금|경품|깎아|[\d천]\s?(%|퍼센트|프로)|[\d만천]\s?원(권|씩|을|도)?\s?(드|증정|지급|보내|할인)|(여행|이용|체험|식사|숙박|관람|할인)권|반값|제공|무료|받아\s?가|한턱|대접|서비스(?=[!.]|$)|저렴|답례|礼(?!拜|貌|仪|堂)|赠品|优惠|折扣|[1-9一二三四五六七八九]折|返现|积分|奖|惊喜|红包|(电影|演出|音乐会|景点|门|机)票|(一|两|三|\d)张[^。，\n]{0,4}票|代金券|(抵扣|抵用|现金|优惠|消费|代金|体验)券|购物卡|减免|免(费|单|一次|洗|[^。，\n疫得责于]{1,4}费)|便宜|半价|打折|寄(?!语|来)|(送|赠|返|奖|奖励|给|得|减|省)(您)?\s?(\d[\d,]*\s?元|[一二两三四五六七八九]百|[一二两三四五六七八九]千)|(?<![运护接发传寄输呈转配])送(?!达|诊|医|检|院|上[^。，\n]{0,8}(祝|谢|问候|心意|敬意)|去|走|到|别)|请您?(吃|喝|客)|果篮|赠|领取|酬谢|\bgifts?\b|\bpresents?\b|\brewards?\b|\bdiscounts?\b|\bvouchers?\b|\bcoupons?\b|\bbonus|\bcredits?\b|\d\s?%|\d won\b|[₩￦$]\s?\d|\bfree\b|\b(basket|hamper|treat|half)\b|\b(you|both|each|they|and)\b[^.\n]{0,8} (get|receive|save|earn)s?\b|\bwe('ll| will)? (also )?(send|give) you (an?|one|two|some)\b/gi;

/** 을/를 드려요 after a thing; thanks, greetings, words, help and papers are no things. */
export const THING_GIVEN =
  /(?<!감사|인사|말씀|축하|전화|연락|도움|안내|설명|약속|답|답변|답장|소식|마음|사과|안부|부탁|문자|편지|카드|힘|기쁨|정성|위로|믿음|신뢰|박수|응원|불편|걱정|폐|안내문|확인서|영수증|소견서|의뢰서|자료|서류|결과|알림|메일|시간|상담|진료)(을|를|도)?(?<![아어여해려워펴와춰겨혀켜져쳐봐놔둬꿔내대래태채써커꺼퍼])\s(더|따로|꼭|하나씩|함께|모두|한\s?번\s?더)?\s?(드려요|드립니다|드리고|드려\s?왔|드릴|드리며|드리니|드렸|보내\s?드|보냅|보내요|보냈|챙겨\s?드|받아\s?가|받으세요|준비했|준비해|마련했)/g;

/**
 * Somebody brings somebody; not 소개 in the sense of showing something (새 장비를 소개해 드립니다), nor what the clinic itself
 * recommends.
 */
const REFER =
  /(소개|추천)(?!드[리린립려릴]|(을|를)?\s?(해|하여)?\s?(드리|드립|드려|드릴|올리|올립)|합니다|해요|할게|하겠|하는|한\s(?!분)|서(?!비)|글|란(?=\s)|책|페이지|자료|영상|상품|제품|칫솔|메뉴|코스|(을|를)\s?(하|받지))[가-힣]*|(환자|손님|고객|지인|친구|가족|이웃|동료|주위|주변)(분|사람)?(들)?(을|를|에|께|이나|에게)?\s?[^.\n]{0,12}(보내|모셔|모시고|데리고|데려|알려|연결해|권해|말씀해|이야기해|얘기해)\s?(와|오|주)[가-힣]*|소문\s?(내|많이)[가-힣]*|(친구|지인|가족|이웃)분?(이|가|도)\s?[^.\n]{0,6}(등록|예약|방문|내원|치료)[가-힣]{0,3}시면|(귀한|소중한|좋은|아는|한|두|세|네)\s?분(들)?(을|도)?\s?(많이\s?)?(보내|모셔|모시고|데리고|데려)\s?(와|오|주)[가-힣]*|(모시고|데리고)\s?오(시면|면|실\s?때|시는|신\s?분)|데려오(시면|면|실\s?때|시는)|(지인|친구|가족|이웃)(분)?(들)?(과|와|이랑|랑|하고)?\s?(함께|같이)\s?(오|방문하|내원하|예약하)(시면|시는|면|실\s?때)|동반\s?(방문\s?|내원\s?)?시(?=[\s,])|(?<!为您|给您|向您|自我)介绍(?!一下|我们|我院|本院|新(设|的|来)|自己|如下|病情|信|说)|(?<!给您|为您|向您|医生)推荐(?!使用|选用|您(使|选|用)|牙刷|食)|(带来|拉来|叫来|领来)(?!不便)|呼朋唤友|(通过|经)您[^。，\n]{0,3}(来|介绍|看|就诊)|口口相传|(亲友|邻居|朋友|同事|家人|客人|同学)[^。，\n]{0,3}(一起|一同|同行|结伴|看牙|就诊|种牙)|[两二三]人(成团|同行)|带[^。，\n]{0,5}来(?!的)|转介|老带新|以老带新|拉新|(带|和|与|同|邀请?|约)(着)?(朋友|亲友|家人|好友|同事|邻居|新人|人)(一起|一同|一块)?(来|看|就诊|到|得|享|，)|\brefer(s|red|ring|rals?)?\b(?! (letter|form|you to))|\brecommend(ed|ing|s|ation|ations)? (us|our)|\bbring(ing)? (along )?(a|your|in) (friends?|family|relatives?|someone)|come with (a|your) (friend|family)|\btell (your )?(friends?|family)|\b(person|friend|patient|people|patients|friends|one) (that |who |whom )?you (bring|refer|send|recommend|brought|sent)\b|\bspread the word\b|\bfriends? of yours\b|\b(send|sending|sent) us\b|\btwo come\b|\bintroduc(e|ing) (a|your) (friend|family)/gi;

/** A reward for bringing people, promised or conditional, or given in thanks for it. */
export const rewardForReferring: Check = {
  code: 'H2',
  level: 'block',
  reason: {
    ko: '소개의 대가로 무엇을 드린다고 읽혀요. 위험이 높으니 소개와 선물을 나란히 쓰지 마세요.',
    zh: '读起来像以礼品换取介绍，风险较高，请勿将介绍和礼品写在一起。',
    en: 'It reads as a reward for referring. High risk: never write of referring and of a gift side by side.',
  },
  source: '의료법 제27조 제3항 (소개·알선·유인 금지)',
  // The gift may stand in the sentence after (소개해 주세요. 선물을 드려요), hence whole paragraphs.
  find(text) {
    const rest = without(text, ...HARMLESS);
    return [
      ...new Set([
        ...near(rest, REFER, REWARD, 32, paragraphs),
        ...near(rest, REFER, THING_GIVEN, 24, paragraphs),
        ...near(rest, REFER, REWARD, 80),
      ]),
    ];
  },
};

const VOUCHER =
  /상품권|기프티콘|주유권|(?:\d[만천]|만|\d{3})\s?원\s?권(?=[을를이도\s,]|증정|지급|$)|(외식|영화|도서|문화|식사|관람|여행|뷔페|예매|입장|숙박|항공|초대)권(?=[을를이도과와\s]|$)|(?<!예약\s?|주차\s?)이용권|티켓|모바일\s?쿠폰|기프트\s?카드|(스타벅스|커피|치킨|영화|외식|편의점|배달|올리브영|백화점|마트|배달의\s?민족|배민)[^.\n]{0,3}\s?(교환권|쿠폰|이용권|카드)|(네이버|카카오|토스|페이코|삼성)\s?페이[^.\n]{0,12}(드|보내|증정|지급|충전)|교통카드[^.\n]{0,12}(충전|드|증정|지급)|호텔[^.\n]{0,6}(식사|숙박|뷔페|디너)(에|을|를|로)?\s?(초대|드립|드려|증정|선물|모시)|(백화점|호텔|마트)[^.\n]{0,8}?(이용권|식사권|숙박권|뷔페권?|기프트|카드|선물|바우처|초대권|만\s?원권)|(购物|礼品|超市|京东|天猫|淘宝|商场|话费|星巴克|瑞幸|肯德基|麦当劳|咖啡|电影|自助|餐饮|餐|游泳|健身|提货|蛋糕|月饼)[^。，\n]{0,2}(卡(?!片)|券)|(电影|演出|音乐会|景点|门|机)票|(一|两|三|\d)张[^。，\n]{0,4}票|代金券|(抵扣|抵用|现金|消费|无门槛|立减)券|加油(卡|券)|红包|话费|(百货|商场|酒店)[^。\n]{0,6}?(券|卡|礼品)|\b(cinema|movie|concert|theatre|theater|opera) tickets?\b|sum of money|gift cards?|gift certificates?|fuel (cards?|vouchers?)|(starbucks|amazon|coffee|shopping|store|department|apple|netflix) (gift )?(cards?|vouchers?|coupons?)|(hotel|store|shopping) (voucher|stay)|\bvouchers?\b/gi;

/** How cash changes hands. */
const MONEY_IN_HAND =
  /드립니다|드려요|드릴|드리겠|드리고|드렸|드림(?!\s*$)|증정|지급|선물|준비했|보내\s?드|넣어|보냈|送|赠|发放|准备|\d\s?元|\bgive|\bgift|\benvelope|\benclose|\breceive|\bput\b/gi;

/** A sum that is given, not one that is explained (안내해 드립니다) or paid back (돌려드립니다). */
const MONEY_GIVEN =
  /[\d,만천]{1,12}\s?원(씩|을|도)?\s?(드려요|드립니다|드릴|드리겠|드리고|증정|지급|보내\s?드|넣어\s?드|충전)|(送|赠|奖励|各得|可得|获得|转了?|给)(您)?\s?\d[\d,]*\s?元(?!起|的|餐|以)/g;

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
      /(红包|现金|购物卡|券)[^。，\n]{0,3}(不收|谢绝|不要)|(不收|谢绝|请勿(送|给))(任何)?(红包|现金|购物卡|礼金)/g,
      /现金(支付|付款|结算)|cash (payment|only|receipt)/gi,
    );
    return [
      ...matches(rest, VOUCHER),
      ...matches(rest, MONEY_GIVEN),
      ...near(rest, /현금|용돈|봉투|现金|信封|\bcash\b(?!-?\s?back)/gi, MONEY_IN_HAND, 12),
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
      /교통비|택시비|택시|기름값|(?<!주)차비|주유권|유류비|KTX|기차표|대리\s?운전|(버스|기차|지하철|항공)\s?(요금|비용|표)|왕복\s?(요금|표)|打车费?|(?<!停)车费|车票|高铁票|机票|火车票|路费|油费|交通费|交通补贴|(taxi|bus|train|uber|travel) (fare|ride|costs?|tickets?)|\b(cab|taxi|uber)\b|transport(ation)? (cost|fee)s?/gi,
      /지원|드립니다|드려요|드릴|드리겠|제공|대신\s?내|부담|저희가\s?[내냅]|보내\s?드|불러\s?드|补贴|报(?!名|告|到)|提供|承担|免费|(我们|诊所|本院|医院)(来)?(出|付|给)|\bpay\b|\bcover|\breimburse|\boffer|\bprovide|\bon us\b/gi,
      10,
    ),
    ...matches(
      text,
      /(셔틀|무료)\s?(버스|차량)?(을|를)?\s?(운행|제공)|택시[^.\n]{0,15}(요금|비용)[^.\n]{0,8}(드립|드려|지원|내\s?드)|픽업\s?(서비스|차량|해|지원)|차량(을|으로)?\s?(지원|제공|보내|모시)[가-힣]*|(댁|집|역|공항|집\s?앞)\s?(까지|에서|앞까지|으로|로)?\s?[^.\n]{0,8}(모셔|모시러|태워|태우러)[가-힣]*|셔틀[^.\n]{0,6}(모시|갑니다|모십)|셔틀(버스)?(을|를)?\s?(매일\s?)?(운행|보내|제공)|(?<![가-힣])(차|차량)(로|를)?\s?(모시|보내)[가-힣]*|接送(服务|您)?|免费(班|专)车|派(专)?车|(出车|开车|专车|用车)[^。，\n]{0,8}接|上门接|开车[^。，\n]{0,4}送|送您(回家|到家)|shuttle (service|bus is)|(we (will |can )?)?pick you up|send (a|our|you a) (car|taxi|van|driver)|free (ride|transport|shuttle)/gi,
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
      /브로커|소개비|소개료|알선료|리베이트|커미션|소개[^.\n]{0,6}(수수료|건당|사례비)|(보내|소개해?)\s?주시면[^.\n]{0,8}사례|介绍费|推荐费|提成|按人头|中介费|佣金|回扣|\bbrokers?\b|\bkickbacks?\b|(referral|finder'?s) fees?|\bcommission\b|\bpay\b[^.\n]{0,20}\b(per|for each|for every|a) (referral|patient)/gi,
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
      /진통제|소염제|항생제|의약품|상비약|구급약|감기약|소화제|파스|연고|한약|보약|(비타민|영양|태반|백옥|마늘)\s?주사|주사|(?<![가-힣])약(?=(을|도|까지)?\s?(선물|증정|사은품|을|도))|止痛药|消炎药|药品|药膏|送药|赠药|药(?=作为礼)|painkillers?|\bmedicines?\b|\bmedications?\b|antibiotics|\bointment/gi,
      /선물|증정|사은품|무료로|赠|送(您|一)|送药|礼品|礼物|\bgifts?\b|free of charge|\bfrom us\b/gi,
      14,
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
      /(내원|방문|예약)\s?(해|하)?\s?(주)?(시면|실\s?때|시는\s?분|신\s?분|하면)|(내원|방문|예약)\s?시(?=[\s,])|오시(면|기만)|들러\s?주|들르시(면|는)|분마다|오시는\s?(모든\s?)?(분|고객)|(내원|방문)하시는\s?(모든\s?)?(분|고객)|(내원|방문)\s?고객|到店|到诊|[到来]院|只要来|[来到][^。，\n]{0,3}(看牙|检查|诊所)|来了就|来(就)?诊|前来|就诊(后|即|时)?|预约(后|即)|(if|when) you (visit|come|book)|\bvisit us\b|\bcome (in|by|over|and see us)\b/gi,
      /선물|사은품|증정|기념품|(을|를)\s?(하나씩\s?)?[^.\n]{0,3}\s?(드립니다|드려요)|礼品|礼物|好礼|赠|(即|就|可)?(送|领取?)(您)?(?=[^。，\n])|\bgift|\bpresent\b|\breceive (a|an)\b|\bget (a|an)\b|\bpick up your\b/gi,
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
      /선물|증정|준비(했|해)|세트|한\s?병|드립|드려|礼品|礼物|赠|送|一瓶|\bgift|bottle of|\bpresent\b/gi,
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
  /(?<![\d,.])(\d{1,3}(?:,\d{3}){1,3}|\d{1,10}|[一两二三四五六七八九])\s?([만百千萬万]?)\s?(원(?!장)|韩元|韩币|元|won\b)/gi;

const YEAR_SUM: Text = { ko: '올해 선물 합계', zh: '本年礼品合计', en: "this year's gifts together" };

/** A gift, or a person's gifts of the year, above what the director set, or before that above the usual. */
export const giftAmount: Check = {
  code: 'M1',
  level: 'hint',
  reason: {
    ko: '선물 금액이 기준을 넘어요. 원장님이 따로 정하지 않으셨다면 기준은 한 번 10,000원, 한 해 50,000원이에요. 금액은 글에서 빼는 편이 좋아요.',
    zh: '礼品金额超出标准。院长未另行规定时，标准为每次10,000韩元、每年50,000韩元。金额最好不写。',
    en: 'The gift is above the limit: 10,000 won each and 50,000 won a year, unless the director set another. Better leave the figure out.',
  },
  source: '의료법 제27조 제3항; 치과의 선물 기준 (정하기 전 한 번 10,000원, 한 해 50,000원)',
  lacks: [YEAR_SUM],
  findKnown: ({ giftLimits = GIFT_LIMITS, giftsThisYear = 0 }) =>
    giftsThisYear > giftLimits.year ? [YEAR_SUM.ko] : [],
  find(text, { known }) {
    const { each } = known?.giftLimits ?? GIFT_LIMITS;
    return sentences(text).flatMap((sentence) =>
      /선물|사은품|증정|상당|짜리|세트|礼|赠|送|价值|\bgift|\bpresent|\bworth\b/i.test(sentence)
        ? [...sentence.matchAll(MONEY)].filter((match) => wonOf(match) > each).map(([words]) => words)
        : [],
    );
  },
};

function wonOf([, digits = '', unit, currency]: RegExpMatchArray): number {
  const factor = unit === '' ? 1 : unit === '百' ? 100 : unit === '千' ? 1000 : 10_000;
  const spelt = '零一二三四五六七八九'.indexOf(digits.replace('两', '二'));
  const amount = spelt > 0 ? spelt : Number(digits.replace(/,/g, ''));
  return amount * factor * (currency === '元' ? WON_PER_YUAN : 1);
}
