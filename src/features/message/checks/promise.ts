import type { Check } from './check';
import { matches, near, without } from './passage';

/** What a promise of success speaks of. */
const OUTCOME =
  /완치|성공|효과|결과|치료|시술|임플란트|교정|미백|크라운|틀니|보철|레진|라미네이트|만족|안전|품질|낫|나으|治愈|治好|成功|有效|效果|疗效|满意|种植|种牙|矫正|正畸|牙冠|烤瓷|美白|安全|\bcure|\bsuccess|\bresults?\b|\bimplants?\b|\bbraces\b|\bcrowns?\b|\bveneers?\b|\bfillings?\b|\btreatments?\b|\bsatisfaction\b|\bperfect|\brelief\b|\bteeth\b|\bsmile\b/gi;
/** Words that bind; the clinic's own good will (약속 시간, 保证按时) is none. */
const BINDING =
  /(?<!보험\s?|건강)보장(?!구|성|\s?(범위|내용|보험|받))|보증(?!금|인)|장담|(완치|성공|효과|결과|만족)[을를]?\s?약속|책임\s?(보증|시공|보장)|반드시|틀림없이|확실(히|하게)|(?<=100\s?(%|퍼센트|프로)\s?)|保证(?!金|书|按时|准时|时间|充足)|承诺|确保|包您|担保|绝对|\bguarantee[ds]?\b|\bwarrant(y|ies|ed)\b|\bpromise[ds]?\b|\bassured?\b|\bcertain(ly)?\b|\bfor (life|ever)\b|100\s?%/gi;

/** A promise that a treatment succeeds, heals or lasts. */
export const promise: Check = {
  code: 'H13',
  level: 'block',
  reason: {
    ko: '치료 결과나 평생 보장을 약속하는 말이에요. 결과는 누구도 장담할 수 없으니 빼 주세요.',
    zh: '承诺疗效或终身质保。治疗结果因人而异，请删除。',
    en: 'It promises that a treatment succeeds or lasts. Nobody can promise that: leave it out.',
  },
  source: '의료법 제56조 제2항 제3호·제8호 (거짓·과장 광고); 医疗广告管理办法 第七条 (保证治愈)',
  find(text) {
    const rest = without(
      text,
      /완치(를|되시길|하시길)?[^.\n]{0,8}(기원|바라|바랍|빕|빌)/g,
      /100\s?%\s?(예약제|국산|면|천연)/g,
      /(건강)?보험[^.\n]{0,6}보장|보장\s?(은|이)?\s?(되지|안\s?되|없|어렵)|(무엇도|결과를|누구도)?\s?장담(할\s?수\s?없|하지\s?않|드릴\s?수\s?없)/g,
      /(不能|无法|不|难以|没有)(做)?(保证|承诺)/g,
      /((can|do|does|will)(no|n't| not)t?|never|nobody can|no one can) (guarantee|promise)/gi,
    );
    return [
      ...near(rest, BINDING, OUTCOME, 10),
      ...matches(
        rest,
        /(평생|영구|영원|10년|20년|30년|반영구)[^.\n]{0,6}?\s?(보장|보증|무상|책임|A\s?\/?\s?S|AS|유지|사용\s?가능|갑니다|가요|간다|끄떡없|쓰실\s?수\s?있|쓸\s?수\s?있|걱정\s?(없|끝))|완치\s?(시켜|해\s?드|됩니다|돼요|가능|율|보장)|(재발|실패|후유증)\s?(이|은|도|율|가|는|확률)?\s?(전혀\s?)?(제로|0\s?%|걱정\s?(없|끝)|없는\s?(치료|임플란트|시술|교정|수술|발치|잇몸|치과))|실패\s?(없는|없이|하지\s?않)|재발\s?(없는|없이|하지\s?않)|절대(로)?\s?(안\s?)?(빠지|부러|흔들|재발|실패|아프|썩)|다시는\s?(썩|아프|재발|흔들)[^.\n]{0,8}(않|없)|(없으면|않으면|못하(시)?면|안\s?되면|안\s?나으(시)?면|못\s?고치면|실패하면)[^.\n]{0,10}(환불|돌려|돈|비용|안\s?받)|(효과|결과)(가|는|이)?\s?확실|(걱정|고민)\s?끝|(전액|100\s?%)\s?환불\s?(보장|해\s?드|약속)|(한\s?번|단\s?한\s?번|1회|한\s?번만)(의|에)?\s?[^.\n]{0,8}(완치|평생|해결|끝나|끝내|끝$)|(어떤|모든|무슨)\s?[가-힣\s]{0,8}(완치|낫게|낫습|고칠|고쳐|해결해)|무조건\s?(성공|낫|완치|만족|해결|됩)|한\s?번이면\s?[^.\n]{0,8}(끝|해결)|수명\s?\d{2,3}\s?년|(깨끗이|말끔히|말끔하게|완전히|싹|깔끔하게)\s?(낫|나아|나으|없애|사라|해결)|낫게\s?해\s?드|고쳐\s?드립|고쳐\s?드려요|부작용\s?(0|제로)/g,
      ),
      ...matches(
        rest,
        /终[身生](质保|保修|保障|保用|维护|维修|包|免费|不[掉坏脱松]|有效|受用|无忧|负责|售后)|永(久(?!居)[^。，\n]{0,4}|不[^。，\n]{0,4}|远不[^。，\n]{0,4})(复发|脱落|松动|松|掉|坏|变色|修复|有效|牢固|固定|反弹|蛀)|(不会|不再|从此不)[^。，\n]{0,4}(复发|脱落|松动|掉牙|牙疼)|(用|管|保)(您)?(一辈子|一生|终身|[\d十二三五百]{1,3}年(不|没|无))|(治不好|不成功|失败|没效果)[^。\n]{0,5}(不收|退|赔|免)|[再永](也)?不(会)?(来|疼|痛|蛀|掉)|保证(您)?(不|没)[^。，\n]{0,3}|[不没]?(疼|痛|好|掉|松|满意)了?(就)?(退|赔|不收)|绝不(会)?(疼|痛|掉|松|复发)|保(您|你)?(用|管)?[\d一二三五十百]{1,4}年|包(治|好|愈|成功|满意|退|换)(?!费)|无效[^。，\n]{0,3}退|不满意[^。，\n]{0,5}(退|免单)|(没有|无|零|毫无)(任何)?(风险|失败|后遗症)|绝对(安全|无痛|不|有效|成功|没有)|(百分之?百|100\s?%)[^。，\n]{0,3}(成功|治|有效|安全|满意|种活|保)|(治愈|成功|有效|满意|存活)率[^。，\n]{0,6}\d|一次[^。，\n]{0,4}(根治|解决|到位|永|搞定)|(任何|所有|一切|什么|再难的?)[^。，\n]{0,8}(都|均|皆)(能|可以?|会)(治|修复|解决|搞定)|药到病除|永不|质保(?!部)|假一赔/g,
      ),
      ...matches(
        rest,
        /\b(implants?|crowns?|fillings?|veneers?|braces|treatments?|results?|work)\b[^.\n]{0,20}\b(lasts? (for )?(a life ?time|ever|for ever|life)|never (fail|fall|come loose|break))|\blife ?time (warranty|guarantee)|money[- ]back|money back if|(not|n't) (happy|satisfied|work)[^.\n]{0,20}(refund|money|free)|\b(with you|yours) for ?ever\b|\b(complete|full|total|certain|sure) cure|\bcure[sd]? (for good|completely|for ever|once and for all)|\bnever (fails?|fall out|come loose|need another)|\b(can|will) (cure|heal|fix|solve) (any|every|all)\b|\brisk[- ]free|\bno risk|\b100\s?(%|percent) (success|safe|sure|effective|cure|satisf)|\bfully refunded if/gi,
      ),
    ];
  },
};
