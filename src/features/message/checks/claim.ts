import type { Check } from './check';
import { matches, near, without } from './passage';

const CARE =
  /치과|병원|의료진|의사|원장|전문의|기술|시설|장비|진료|치료|시술|임플란트|교정|미백|발치|실력|의술|결과|서비스|口腔|牙|医|诊所|门诊|技术|设备|服务|团队|专家|种植|矫正|正畸|治疗|中心|水平|品牌|材料|\b(dent(ists?|al|istry)|clinics?|doctors?|treatments?|care|technology|team|specialists?|practice|equipment|implants?|surgeons?)\b/gi;

/** Above all others. */
const TOPMOST =
  /최고|유일|최상|최첨단|(가장|제일)\s?(뛰어|좋은|우수|유명|앞선|실력|안전|믿을|잘하|잘\s?하)|[1일]\s?등|일등|넘버원|으뜸|대표(?=\s?(치과|병원|의원))|명의|명품|일류|손꼽|독보적|(상위|대한민국|전국|세계)\s?\d\s?%|자타공인|압도적|세계적|선도|最(好|佳|优|强|权威|专业|先进|高|大|新|牛|棒|靠谱|放心|信赖|满意)|顶(尖|级)|一流|领先|权威|首屈一指|唯一|独家|独创|首家|首创|首选|龙头|王牌|名医|标杆|[前超]\d{1,2}\s?%|数一数二|无与伦比|金牌|\b(voted|best|finest|leading|foremost|top(-rated| rated)?|number one|no\. ?1|most (advanced|experienced|trusted|skilled)|only|unrivalled|unmatched|top \d+ ?%|world[- ]class|award[- ]winning)\b|#1/gi;

/** Superlatives, painlessness, before-and-after, testimonials, single words of success. */
export const claim: Check = {
  code: 'M4',
  level: 'hint',
  reason: {
    ko: '최고·유일·100%·통증 없음처럼 장담하는 말이나 치료 후기로 읽혀요.',
    zh: '含有最好、唯一、100%、无痛等绝对化表述或疗效见证。',
    en: 'A superlative, a promise of success, or a testimonial.',
  },
  source: '의료법 제56조 제2항; 医疗广告管理办法 第七条; 广告法 第九条',
  find(text) {
    const rest = without(
      text,
      /최고의\s?(한\s?해|하루|새해|순간|선물|추억|연말|시간|날|겨울|기분|분|고객|칭찬|행복|봄|여름|가을|명절|생일|응원|건강)|최고로\s?(행복|기쁜|즐거)/g,
      /유일한\s?(바람|부탁|소망|낙)/g,
      /완치(를|되시길|하시길)?[^.\n]{0,8}(기원|바라|바랍|빕|빌)/g,
      /(임신|출산)\s?후기/g,
      /100\s?%\s?(예약제|국산|면)/g,
      /(만족도|목표|등수)?\s?\d{2,9}\s?등/g,
      /第一(次|时间|天|步|季度|个|位|缕|场|件|颗|声|句|年|周|批|名患者)/g,
      /最(好|佳|大|高|新)的?(一年|祝|心愿|礼物|鼓励|幸福|荣幸|动力|回报|安排|通知|消息|状态|心情|朋友|时光|每一天|自己|先)/g,
      /最好(在|提前|先|不要|能|是|请|别|用|每|来|让|带|选|避|于)/g,
      /\b(all the best|best (wishes|regards|time|way|moment|day|of luck|for)|do our best|our best|only (the|a|one|if|need|ask))\b/gi,
    );
    return [
      ...near(rest, TOPMOST, CARE, 12),
      ...matches(
        rest,
        /(국내|지역|업계|전국|세계|강남|서울|동네)\s?(최고|유일|최초|최대|[1일]등)|(?<!\d)1위|완치|100\s?%\s?(만족|성공|보장|안전|환불|완치)|성공률\s?\d+|부작용(이|은|도)?\s?(전혀\s?)?(없는|없이|없습니다|없어요|제로|걱정\s?없)|(통증|아픔)\s?(이|은|도)?\s?(전혀\s?)?(없는|없이|제로|걱정\s?없이)\s?(사랑니\s?)?(치료|임플란트|진료|발치|교정|시술|마취|스케일링|치과|수술|받|해\s?드|심)|(안\s?아픈|안\s?아프게|아프지\s?않은|아프지\s?않게)\s?(사랑니\s?)?(치료|임플란트|진료|발치|교정|시술|마취|스케일링|치과|수술|해\s?드|뽑)|(하나도|전혀)\s?안\s?(아프|아픈|아파)|무통\s?(치료|임플란트|마취|시술|발치)?|(치료|시술)\s?전\s?[·,/과와]?\s?후(의|를)?\s?[^.\n]{0,6}(사진|비교|변화|모습)|전후\s?(사진|비교|변화)|비포\s?[&앤]?\s?애프터|(치료|환자|시술|이용|실제)\s?후기|후기\s?(이벤트|작성|를\s?남)|체험담/g,
      ),
      ...matches(
        rest,
        /根治|行业(标杆|领先|龙头)|无痛|零(痛|疼|副作用)|(没有|无|毫无)(任何)?副作用|不(痛|疼)的(牙|治|拔|种|口腔|矫|看牙)|不疼不痛|(一点|丝毫|完全|毫|绝)(儿)?(都|也|无)?(不|没)?(疼|痛)(?![吗？?])|毫无(疼痛|痛|感觉)|最先进|第一|国家级|治愈率|百分之百|100\s?%\s?(成功|治愈|有效|安全)|零风险|无副作用|患者(见证|好评)|(治疗|种植|矫正|美白)?前后(的)?(对比|变化|照片|效果)|对比照/g,
      ),
      ...matches(
        rest,
        /\bpainless(ly)?\b|\bpain-free (treatment|implants?|dentistry)|\bno pain\b(?! (relief|killer))|\bwithout (any )?pain\b(?= (at all|whatsoever|$))|\bnumber one\b|\bno\. ?1\b|#1\b|\b100\s?% (success|safe|guaranteed|satisfaction|cure)|\bguaranteed (results?|success)|\b(not|n't|never) feel (a thing|anything|any pain)|\bvoted (the )?best\b|\bno side effects\b|\bmost advanced\b|\btestimonials?\b|\bbefore[- ]and[- ]after\b/gi,
      ),
    ];
  },
};
