import type { Check } from './check';
import { matches, sentencesWith, sentencesWithBoth, without } from './passage';
import { CUT, HARMLESS, TREATMENT } from './price';
import { REWARD } from './reward';

/** A sum of money. */
const SUM =
  /(\d[\d,.]{0,9}\s?[만천백십]?\s?(\d{1,4}\s?천?\s?)?|[일이삼사오육칠팔구십백천]{1,5}\s?만\s?)원(?!장|칙|하|인|활|래|고|화)|\d[\d,.]{0,9}\s?만(?=\s?(부터|대|에\s|$))|(\d[\d,.]{0,9}|[一二两三四五六七八九十百千万零]{2,9})\s?[万千]?(元(?!旦)|块)|(仅需|只要|只需|仅售|才收?|收)[\d一二两三四五六七八九][\d百千万多]{1,5}(?![\d个次年天分小点位颗人])|(每|单|一)[颗个次支组]\s?\d{2,6}(?![\d分秒小天毫克片粒次个m])|[￥¥₩￦$€]\s?\d|\d[\d,.]{0,9}\s?(million |thousand )?(won|dollars|euros|USD|KRW)\b/gi;
/** A sum that settles a bill is no offer. */
const SETTLED =
  /비용은|진료비는|본인부담|상당|짜리|선물|사은품|보험\s?적용|미납|미수|남은\s?(금액|진료비)|결제|수납|납부|입금|영수|환불|돌려|차액|청구|잔금|잔액|예약금|본인\s?부담|선납|내역|챙겨|준비해\s?(주|오)|납입|월비|诊费|费用(为|是|约)|礼|价值|退款|退还|缴费|缴纳|未付|未缴|欠费|分期|支付|已付|已收|余款|尾款|发票|押金|收据|\b(paid|refund|balance|due|receipt|deposit|invoice|payment of|outstanding|owed|gifts?|present|fee)\b/i;
/** Words of a bargain. */
const BARGAIN =
  /특가|특별\s?(가|혜택|할인|이벤트)|마지막\s?기회|파격가?|이벤트가|행사가|1\s?\+\s?1|원\s?플러스\s?원|(가격|비용|값|수가)[을를이]?\s?(확|대폭|크게|많이)?\s?(낮|내렸|내립|인하)|저렴|(?<![가-힣])싸게|(?<![가-힣])싼\s|헐값|초특|반값|반만\s?받|할부\s?무이자|이벤트(?!(는|가|도)?\s?없)|프로모션|판촉|부담\s?없(는|이)\s?[^.\n]{0,4}(가격|비용|값|시작)|가성비|(착한|합리적인?|좋은|놀라운)\s?(가격|비용|값)|값만\s?받|(할인|무료|미용|감사)?\s?쿠폰(?!\s?(번호|은\s?없))|特价|特惠|超值|团购|(活动|会员|优惠|一口|秒杀|惊喜|体验)价|半价|打骨折|买一送一|促销|酬宾|周年庆|补贴后|便宜|划算|实惠|降价|减价|让利|低价|(价格|费用)[^。，\n]{0,4}(下调|直降|优惠|实惠|亲民|公道|降)|(优惠|折扣|打折|体验)券|低至|立?省(下)?\d|立减|\bspecial (offer|price)|\bbargain|\bcheap(er|est|ly)?\b|half[- ]price|buy one|\bsave (up to )?[$￥¥₩\d]|\b(prices?|from) (just|only|from)\b|\b(big|new year|summer|winter|opening|our|special) sale\b|\bon sale\b|\bpromotions?\b|\bcoupons?\b/i;
/** Only for the first, or only for a short time. */
const HURRY =
  /선착순|딱\s?\d{1,9}\s?(일|명|분|시간)|(오늘|이번\s?(주|달)|\d{1,9}[월일명분])(만|에만|까지만|\s?한정)|마감\s?임박|놓치지|先到先得|前\d{1,9}[名位]|仅限|限时|限量|名额(有限|仅剩)|最后\d{1,9}天|错过|\bfirst \d{1,9} (patients|people|guests|to)|\blimited (time|offer|places)|\bonly (today|this week|this month)|\bhurry\b/gi;

/** A time of bargains, where a treatment is named. */
const PROMOTION =
  /행사|페스티벌|대잔치|페스타|活动(价|进行|期间|开始|来|多)|\bdeals?\b|\bpackages?\b|\bfestival\b/gi;

/** A price or a discount that is to draw people: the director answers for it, however well it is explained. */
export const priceLure: Check = {
  code: 'H10',
  level: 'director',
  reason: {
    ko: '가격이나 할인을 내세우는 말이에요. 문자에 꼭 써야 하는지 원장님이 정해 주세요. 빼는 편이 안전해요.',
    zh: '以价格或折扣招揽患者。是否写入请由院长决定，删去更稳妥。',
    en: 'It draws people with a price or a discount. The director decides whether it may stand; leaving it out is safer.',
  },
  source: '의료법 제27조 제3항, 제56조 제2항; 医疗广告管理办法 第七条; 反不正当竞争法',
  find(text) {
    const rest = without(text, ...HARMLESS);
    return [
      ...new Set([
        ...sentencesWith(rest, CUT),
        ...sentencesWith(rest, BARGAIN),
        ...sentencesWith(rest, SUM).filter((sentence) => !SETTLED.test(sentence)),
        ...sentencesWithBoth(rest, HURRY, REWARD, 25),
        ...sentencesWithBoth(rest, TREATMENT, PROMOTION, 8),
      ]),
    ];
  },
};

/** Luck decides who gets something. */
export const prizeDraw: Check = {
  code: 'H11',
  level: 'block',
  reason: {
    ko: '추첨이나 경품으로 사람을 모으는 말이에요. 위험이 높으니 빼 주세요.',
    zh: '以抽奖、奖品招揽患者，风险较高，请删除。',
    en: 'It draws people with a prize or a lottery. High risk: leave it out.',
  },
  source: '의료법 제27조 제3항 (금품 제공·유인 금지)',
  find: (text) =>
    matches(
      without(text, /(추첨|경품|抽奖)(은|이|을|도)?\s?(아니|아닌|없|하지\s?않)|不(抽奖|设奖)/g),
      /추첨|경품|응모|룰렛|럭키\s?(드로|박스|찬스)|제비[를]?\s?뽑|행운권|복권|당첨|(\d|한|두|세|네|다섯|열|몇)\s?(분|명|팀|사람)[을를]?\s?(뽑|추첨)|(선물|경품|행운)의\s?주인공|주인공이\s?(되|될)|소개왕|\d번째\s?(손님|고객|방문|환자|내원|분)|퀴즈|뽑기|(번호|행운|이름)[을를]?\s?뽑|꽝|抽奖|抽大奖|抽签|抽(取|选|出|中)?(\d{1,4}|[一二两三五十百]{1,3})[位名个]|抽取?[^。，\n]{0,6}(名额|幸运|大奖|礼)|大奖|中奖|转盘|集赞|盲盒|刮刮|摇号|第\d{1,6}[位名]|砸金蛋|答题|扫码(领|赢)|赢(取|得|大|手机|苹果|i)?(?=[^。，\n]{0,6}(奖|机|iphone|ipad|礼|券|豪|游))|\bprize|\braffle|\blotter(y|ies)\b|\bsweepstakes?\b|\blucky draw|\b(names?|winners?) (will be|are|is) drawn\b|spin the wheel|\blucky (patient|winner|guest|one|name)|\bquiz\b|\band win\b|(?<!win-)\bwin (a|an|the|one|your|up to|\d)\b|chance to win/gi,
    ),
};

/** Cheaper or better than other clinics. */
export const comparison: Check = {
  code: 'H12',
  level: 'block',
  reason: {
    ko: '다른 병원과 견주거나 가장 싸다고 하는 말이에요. 위험이 높으니 빼 주세요.',
    zh: '与其他医院比较或宣称价格最低，风险较高，请删除。',
    en: 'It compares with other clinics or claims the lowest price. High risk: leave it out.',
  },
  source: '의료법 제56조 제2항 제4호·제5호 (비교·비방 광고 금지); 医疗广告管理办法 第七条; 反不正当竞争法',
  find: (text) =>
    matches(
      text,
      /최저\s?가(?!입)|(가장|제일)\s?(싼|싸|저렴)|(여기|저희|우리)보다\s?[^.\n]{0,8}(싸|저렴|잘|나은|좋)|보다\s?[^.\n]{0,8}(싸(?!우)|저렴|잘\s?하|꼼꼼)|(저희|여기)만큼\s?[^.\n]{0,10}없|(다른|딴)\s?(데|곳)(들)?(보다|에\s?비해)[^.\n]{0,8}|딴\s?(데|곳|병원)(서|에서)?\s?[^.\n]{0,8}(못|실패|포기|비싸|안)|(어디|누구|어느\s?(병원|치과|곳))(에\s?비해|보다)\s?(도\s?)?[^.\n]{0,8}(싸|저렴|낫|좋|잘|뛰어|실력|자신)|((다른|타|옆|주변|근처|여느|동네|인근)\s?(병원|치과|의원|곳)|타\s?치과|대학\s?병원|큰\s?병원|남들)(들)?(보다|에\s?비해|과\s?비교|\s?대비|과는\s?(차원|다릅|다른))[^.\n]{0,14}|((다른|타|옆|주변)\s?(병원|치과|곳))[^.\n]{0,10}(더\s?(싸|저렴|잘|낮)|못\s?하는|실패한)|[市城网区省国](内)?最低(?!气温|温|\d)|(价格?|费用)[^。，\n]{0,6}最低|最(低价|便宜|实惠)|比(其他|其它|别的|别家|同行|公立|大医院|市面|外面|隔壁)[^。，\n]{0,12}(更|低|便宜|好|专业|优|强|省|快)|(我们|本院|我院|这里)(的)?(价格)?(更便宜|更优惠|更低)|(其他|其它|别的|别家|别处|别人|隔壁|外面)(的)?(医院|诊所|牙科|地方|家)?[^。，\n]{0,3}(治不好|做不好|做不了|不如|没有我们|收\d|收?[一二两三四五六七八九]千|贵|不行)|(再也?|哪儿?都?|哪里)?找不到(这么|比|更)|比[^。，\n]{0,8}(便宜|划算|实惠)|便宜一半|别家[^。\n]{0,8}(我们|不好|不了|贵)|(远超|胜过|超越|优于|强于)(同行|其他|别家|公立)|退差价|假一赔|\b(lowest|cheapest|best) prices?\b|\bcheapest\b|\b(cheaper|better|less|faster|more [a-z]{3,12}) than (any|other|every|all|the other|most|your)[^.\n]{0,20}(clinic|dentist|hospital|practice|else)|\b(cheaper|better|faster|safer|gentler)( and [a-z]{3,12})? than (clinics|dentists|hospitals|(a |the )?university|elsewhere|others|anywhere)|\bbeats? (any|every|all|our competitors|other)|unlike other (clinics|dentists)|nobody (in town |else )?(is|does|can|offers)|(what|where) other (clinics|dentists)|other (clinics|dentists) (charge|fail|get|can't|cannot|don't)/gi,
    ),
};
