import type { Check } from './check';
import { matches, near, sentences, sentencesWith, without } from './passage';

/** Words that look like a price given away and are none. */
export const HARMLESS = [
  /무료\s?수신\s?거부/g,
  /무료\s?거부/g,
  /무료\s?(주차|와이파이|발렛|음료|커피|배송|상담|통화)/g,
  /(주차|와이파이|발렛|음료|커피)[^.\n,]{0,4}?(무료|할인)/g,
  /(무료|할인|면제|감면|공짜)(은|는|이|가|를|도)?\s?(없|아니|아닙|안\s?(되|됩|돼)|되지\s?않|하지\s?않|불가|해당\s?없)/g,
  /免费(退订|停车|wi-?fi|(使用)?无线|上网|咖啡|茶)/gi,
  /停车[^。，\n]{0,3}(免费|优惠)/g,
  /(不|没有|并非|无|不能|不可|未)(做|搞)?(打折|优惠|免费|减免|折扣)/g,
  /骨折/g,
  /toll[- ]free|feel free|free (parking|wi-?fi|coffee|opt[- ]?out|to )|(parking|opt[- ]?out) (is )?free|free[- ]of[- ]pain|sugar[- ]free/gi,
  /(no|not|without|never) (a )?(free|discount)/gi,
];

const FREE =
  /무료|무상|공짜|반값|절반\s?값|면제|(?<![\d,.])0\s?원|서비스로\s?(해|받)|그냥\s?(해|봐|놓아)\s?드|체험권|반만\s?받|免费|免单|免收|全免|免除|减免|半价|买一送一|免(一|两|\d)次|免[^。，\n疫得责于税]{0,4}费|(?<![\d,.])0元|零元|不收(费|钱|您|了)|一分钱(都|也)?不|不要钱|不花钱|分文不取|请客|\bfree\b|no charge|\bfor nothing\b|\bzero[- ]cost\b|complimentary|\bwaive[ds]?\b|at no cost|on the house|\b(is|are) on us\b|not charge\b|half[- ]price/gi;

/** A price lowered, with its figure. */
export const CUT =
  /(\d[\d,.]{0,8}\s?(%|퍼센트|프로|만\s?원|천\s?원|원)\s?)?(할인|감면|세일|(?<![가-힣])깎아|DC(?![a-z])|(?<=(%|퍼센트|프로)\s?)(OFF\b|빼\s?드|싸게|저렴))|대신\s?내|(원|비용|값|요금|%|진료|치료|시술)[을를은]?\s?빼\s?드|打折|折扣|优惠|折上折|([1-9](\.\d)?|[一二三四五六七八九][一二三四五六七八九]?|[1-9][1-9])折(?!断|叠)|立减|减免|直降|\bdiscount(s|ed)?\b|\d{1,3}(\.\d{1,2})?\s?(%|percent) (off|less)|half[- ]price/gi;

/** Care that the insurance pays or that a fee is due for. */
const INSURED =
  /스(?:케일|캐일|켈|캘|케)링|검진|구강\s?검사|진료비|치료비|진찰료|진찰|본인\s?부담|진료|엑스레이|촬영|진단|구강|洗牙|洁牙|洁治|口腔检查|检查|拍片|诊疗费|治疗费|诊费|挂号费|自付|看牙|\bscaling\b|\bcleaning\b|check-?ups?\b|\bexams?\b|\bexamination|treatment fee|consultation fee|co-?pay/gi;

/** Any treatment. */
export const TREATMENT =
  /임플란트|교정|미백|충치|치료|시술|엑스레이|x-?ray|파노라마|CT|틀니|보철|레진|크라운|라미네이트|발치|사랑니|잇몸|불소|틀니|수리|성형|种植|种牙|正畸|矫正|美白|补牙|拔牙|牙冠|牙套|根管|涂氟|窝沟|牙片|全景|镶牙|烤瓷|贴面|治疗|拍片|\bimplants?\b|\bbraces\b|\bwhiten(ing)?\b|\bfillings?\b|\bcrowns?\b|\bveneers?\b|\bextractions?\b|\baligners?\b/gi;

/** No word of free in it, and given away all the same. */
const NOT_CHARGED =
  /본인\s?부담(금|액)?\s?(은|을|도|이)?\s?(없이|없어|없습|받지|안\s?받|(저희|병원|치과)[가에이]*\s?(대신\s?)?(내|부담))|(?<!주차|예약|취소)(?<=[가-힣\s])(비|비용|돈)(은|는|을|를|도)?\s?(전혀\s?)?(받지|안\s?받|저희가\s?(부담|[내냅]))|진찰료(은|는|도)?\s?(받지|안\s?받)|自付[^。，\n]{0,6}(我们|由我|本院|诊所)/g;

/** A card that stands for care: 미백 쿠폰, 스케일링 1회 이용권; not the card for a place in the queue. */
const CARE_CARD =
  /(스케일링|검진|임플란트|교정|미백|치료|진료|시술|발치|라미네이트|틀니|보철|불소)(?!\s?(예약|대기|우선))\s?(비|무료|체험|시술)?\s?(\d{1,2}\s?회|한\s?번|한\s?회)?\s?(무료)?\s?(이용권|쿠폰|상품권|체험권|할인권|시술권|바우처|권(?=[을를이도과와\s]|$))|(洗牙|洁牙|美白|种植|种牙|正畸|矫正|检查|补牙|治疗|涂氟)[^。，\n预约优先]{0,4}(券|卡(?!片)|套餐|体验|名额)|\b(whitening|cleaning|scaling|implant|treatment|dental) (coupon|voucher|gift card)/gi;

/** Care handed over as a gift; not a gift for those who come (검진 오시면 작은 선물을), nor what one reads about it. */
const CARE_AS_GIFT =
  /(스(?:케일|캐일|켈|캘|케)링|검진|임플란트|교정|미백|발치|라미네이트|틀니|불소|(?:진료|치료)(?=[을를]))(을|를|도)?\s?((\d|한)\s?(회|번)\s?)?(선물(로|해|합|드)|증정)|(赠送|赠|送)(您|全年|一年)?(一次|一颗|\d次)?(价值\d+元的)?(洗牙|洁牙|口腔检查|美白|种植牙?|种牙|正畸|检查|拍片|涂氟)(?!须知|手册|知识|指南|说明|单|结果|报告)|(scaling|cleaning|check-?up|whitening|exam) as (a|our) (gift|present)|gift of (a |an )?(free )?(scaling|cleaning|check-?up|whitening|exam)/gi;

/** A fee lowered without any word for it: 만원만 받을게요, 洗牙只要9.9元. */
const ONLY_CHARGED =
  /[\d,만천]{1,12}\s?원만\s?(받|주세요|주시면)|(只|仅|才)(收|需付|需|要)\s?\d[\d,.]*\s?元|only charge|charge (you )?only/gi;

/** Care given away or cut: the co-payment may not be waived. */
export const givenAway: Check = {
  code: 'H1',
  level: 'block',
  reason: {
    ko: '진료비를 무료로 하거나 깎아 준다는 말이 있어요. 위험이 높으니 빼 주세요.',
    zh: '含有诊疗免费或减价的表述，风险较高，请删除。',
    en: 'It offers care free of charge or cheaper. High risk: leave it out.',
  },
  source: '의료법 제27조 제3항 (본인부담금 면제·할인 금지)',
  find(text) {
    const rest = without(text, ...HARMLESS);
    return [
      ...near(rest, FREE, INSURED, 15),
      ...near(rest, FREE, TREATMENT, 15),
      ...near(rest, CUT, INSURED, 12),
      ...near(rest, ONLY_CHARGED, INSURED, 15),
      ...matches(rest, CARE_AS_GIFT),
      ...matches(rest, CARE_CARD),
      ...matches(rest, NOT_CHARGED),
    ];
  },
};

/** Points, cash-back. */
export const points: Check = {
  code: 'H4',
  level: 'director',
  reason: {
    ko: '포인트·적립·캐시백은 진료비를 깎아 주는 것으로 볼 수 있어요.',
    zh: '积分、返现可能被视为减免诊疗费。',
    en: 'Points or cash-back can count as lowering the fee.',
  },
  source: '의료법 제27조 제3항',
  // The whole sentence: what the director agrees to at 5 % he has not agreed to at 50 %.
  find: (text) =>
    sentencesWith(
      text,
      /캐시\s?백|페이\s?백|마일리지|적립(?!식)|(\d|멤버십|소개|고객|환자)\s?포인트|포인트(를|가|로)?\s?(드|적|증|지급|사용|쌓|모)|\d\s?(%|퍼센트|프로)[가-힣]{0,2}\s?(되)?돌려|(스탬프|도장|쿠폰)[^.\n]{0,12}(모으|모아|찍어)|포인트로\s?(돌|쌓|적)|积分|返(现|利|还\d|\d|点)|满\d+元?[^。\n]{0,4}(返|送|减)|充(值)?\d+元?[^。\n]{0,2}(送|赠)|集[^。，\n]{0,5}章|积[一二两\d]{1,3}分|抵现|存[\d一二两三五百千万]{1,5}元?送|储值|cash-?back|\d{1,9} points|(earn|reward|bonus|loyalty|collect|gather)[^.\n]{0,6} (points|stamps)|\d{1,2}\s?(%|percent) back\b/gi,
    ),
};

/** A discount that does not say on what, until when and for whom. */
export const vagueDiscount: Check = {
  code: 'M3',
  level: 'hint',
  reason: {
    ko: '할인을 알릴 때는 항목·기간·조건을 함께 적어 주세요.',
    zh: '写折扣时请注明项目、期限和条件。',
    en: 'A discount must say on what, until when and for whom.',
  },
  source: '의료법 제56조 제2항 제13호; 시행령 제23조 (비급여 할인 광고)',
  find(text) {
    const rest = without(text, ...HARMLESS);
    // Item and discount stand in one sentence; until when and for whom may stand anywhere.
    const hasPeriod = /\d{1,2}\s?[월./-]\s?\d{1,2}|까지|기간|期间|截至|until|\bfrom\b/i.test(rest);
    const hasTerms = /조건|대상|경우|한해|한함|한정|条件|对象|限|condition|only for/i.test(rest);
    return sentences(rest).flatMap((sentence) => {
      const cuts = matches(sentence, CUT);
      return cuts.length === 0 || (hasPeriod && hasTerms && sentence.search(TREATMENT) >= 0) ? [] : cuts;
    });
  },
};
