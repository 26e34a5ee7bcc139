import type { Check } from './check';
import { matches, near, without } from './passage';

const CARE =
  /치과|병원|의료진|의사|원장|전문의|기술|시설|장비|진료|치료|시술|임플란트|교정|실력|의술|결과|서비스/g;

/** Superlatives and promises of success. */
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
      /최고의\s?(한\s?해|하루|새해|순간|선물|추억|연말|시간|날|겨울|기분|분|고객|칭찬|행복)/g,
      /완치(를|되시길|하시길)?[^.\n]{0,8}(기원|바라|바랍|빕|빌)/g,
      /(임신|출산)\s?후기/g,
      /100\s?%\s?(예약제|국산|면)/g,
      /第一(次|时间|天|步|季度|个|位|缕|场|件)/g,
    );
    return [
      ...near(rest, /최고|유일|최상|최첨단/g, CARE, 10),
      ...matches(
        rest,
        /(국내|지역|업계|전국|세계)\s?(최고|유일|최초|최대)|1위|완치|100\s?%\s?(만족|성공|보장|안전|환불|완치)|성공률\s?\d+|부작용(이|은|도)?\s?(전혀\s?)?(없는|없이|없습니다|없어요|제로|걱정\s?없)|통증\s?(이|은|도)?\s?(전혀\s?)?없(는|이)\s?(치료|임플란트|진료|발치|교정|시술|마취|스케일링|치과|수술)|(안\s?아픈|안\s?아프게|아프지\s?않은|아프지\s?않게)\s?(치료|임플란트|진료|발치|교정|시술|마취|스케일링|치과|수술)|무통\s?(치료|임플란트|마취|시술|발치)?|(치료|시술)\s?전\s?[·,/]?\s?후\s?(사진|비교)|전후\s?사진|비포\s?[&앤]?\s?애프터|(치료|환자|시술|이용|실제)\s?후기|후기\s?(이벤트|작성|를\s?남)|체험담/g,
      ),
      ...matches(
        rest,
        /根治|无痛|最先进|第一|国家级|治愈率|最(好|佳|优)的?(医|技术|设备|牙|诊所|服务)|唯一的?(医|技术|诊所)|百分之百|100\s?%\s?(成功|治愈|有效|安全)|零风险|无副作用|患者(见证|好评)|前后对比/g,
      ),
      ...matches(
        rest,
        /\b(the )?best (dentists?|clinic|dental|doctors?|treatment|care|technology)\b|\bpainless\b|\bpain-free (treatment|implants?|dentistry)|\bnumber one\b|\bno\. ?1\b|#1\b|\b100\s?% (success|safe|guaranteed|satisfaction|cure)|\bguaranteed (results?|success)|\bno side effects\b|\bmost advanced\b|\btestimonials?\b|\bbefore[- ]and[- ]after (photos?|pictures?)/gi,
      ),
    ];
  },
};
