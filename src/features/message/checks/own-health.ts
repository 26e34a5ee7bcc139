import type { Check } from './check';
import { near, sentences, without } from './passage';

/** An illness, or a result that tells of one. */
const ILLNESS =
  /치주염|치은염|잇몸병|풍치|충치|우식|당뇨|고혈압|골다공증|간염|에이즈|HIV|결핵|매독|임신|심장\s?(병|질환)|혈압|우울|구강암|낭종|턱관절|부정교합|牙周(炎|病)|牙龈炎|牙髓炎|蛀牙|龋齿?|糖尿病|血糖|血压|高血压|骨质疏松|肝炎|乙肝|丙肝|艾滋|梅毒|结核|怀孕|心脏病|口腔癌|囊肿|智齿冠周炎|\bgum disease|\bgingivitis|\bperiodontitis|\bcavit(y|ies)|\btooth decay|\bdiabetes|\bdiabetic|\bhigh blood pressure|\bhypertension|\bosteoporosis|\bhepatitis|\bHIV\b|\bpregnan(t|cy)|\bheart (disease|condition)|\boral cancer|\bcyst\b|\binfection\b/gi;
/** That this very person has or had it. */
const HAS =
  /있으시|있으셔|있으신|앓(으|고)|걸리|진단|판정|치료(가|를|는)?\s?(잘\s?)?(끝|마치|완료|받)|치료하(신|셨)|나으|나아지|심하|재발|진행|때문|이신|중이시|약|조절|관리|수치|(?<=您)(的|有|患|得)|您(的|有|患|得|上次|查出)|好转|诊断|查出|因为|阳性|复发|治疗(已|完|结束|完成|好)|痊愈|恢复|\byour\b|\byou (have|had|are|were)\b|\bdiagnos/gi;
/** A treatment that not everybody has; 진료 and 스케일링 tell little. */
const CARE =
  /임플란트|교정|발치|사랑니|신경\s?치료|잇몸\s?(치료|수술|이식)|뼈\s?이식|틀니|보철|크라운|라미네이트|미백|수술|충치\s?치료|레진|브릿지|턱관절\s?치료/g;
/** That it was done to this person. */
const DONE =
  /받으(신|셨|시고|시느라|신지)|마치(신|셨|시고|시느라)|끝나(신|셨|시)|끝내(신|셨)|(심|씌|뽑|끼|박|맞추|해\s?넣)(으|우)?(신|셨|은\s?(자리|데|곳|지|치아))|(하|빼|붙이|넣으)(신|셨)(?=\s?(지|뒤|후|곳|자리|이|치아|어금니|앞니|부위|분|것|데|습|어|고|는|던|나|[.!?,]|$))|(잘|무사히|모두|다)\s?(끝|마무리|됐|되었|되셨|마치|아물|자리|회복)|(잘\s?)?(맞으시|씹히|편안하신|괜찮으신)|아물|회복|경과|완료|실밥|자리\s?잡/g;
/** Said to whomever it may concern. */
const GENERAL =
  /(신|는|인|하신)\s?분(은|들|께|이)|(이|하|중이|있으|받으|드)시(면|거나)|경우|患者|的话|如果|若|如有|\bif (you|there)\b|\bpatients (with|who)\b|\bcan (cause|lead)/i;
/** What to mind after a treatment, and when the next is, is said to whom it concerns. */
const ADVICE =
  /(?:지|아)\s?말아|마세요|마십시오|피해\s?주|드세요|삼가|유의|닦아|끼워|예약|내일|请勿|请不要|不要|避免|请按|请遵|预约|明天|复诊|请每|\b(do not|don't|avoid|please (keep|brush|clean|rinse|take))\b|\bappointment\b/i;

/** What treatment the addressee himself had, or what he suffers from: others may read his phone or his post. */
export const ownHealth: Check = {
  code: 'H15',
  level: 'director',
  personal: true,
  reason: {
    ko: '받으신 치료나 병이 드러나요. 다른 사람이 볼 수 있으니 빼거나, 진료 안내로 따로 보내 주세요.',
    zh: '会透露本人的疾病或治疗，他人可能看到。请删除，或另作诊疗通知发送。',
    en: 'It tells of the person’s own illness or treatment, and others may read it. Leave it out, or send it as a care notice.',
  },
  source: '개인정보 보호법 제23조 (건강정보); 의료법 제19조; 个人信息保护法 第二十八条',
  find(text, { ground, channel }) {
    // A care notice is about the care; on the phone staff make sure to whom they speak.
    if (ground === 'careNotice' || channel === 'call') return [];
    const rest = without(text, /(충치|치주염|잇몸병|풍치)\s?(예방|없)/g, /预防(蛀牙|龋齿|牙周炎)/g);
    return sentences(rest).filter(
      (sentence) =>
        !GENERAL.test(sentence) &&
        (near(sentence, ILLNESS, HAS, 12).length > 0 ||
          (!ADVICE.test(sentence) && (near(sentence, CARE, DONE, 14).length > 0 || TOLD.test(sentence)))),
    );
  },
};

/** The same as Chinese and English say it. */
const TOLD =
  /您[^。，\n]{0,6}(种|拔|补|镶|做过?|戴)(的|了|过)[^。，\n]{0,6}(牙|颗|冠|套|根管|手术)|您的(牙套|种植牙|假牙|牙冠|根管|牙周|血糖|血压)[^。\n]{0,8}(怎么样|还好|习惯|控制|好了|好转|如何|疼|松|合适)|您(做|种|拔|补|镶)(完|好|了)[^。，\n]{0,4}(智齿|牙|矫正|种植)[^。\n]{0,10}|您(的|做的?|种的?|拔的?|补的?|戴的?|镶的?|上次(做|种|拔|补)的?)[^。，\n]{0,8}(根管治疗|种植牙?|种牙|矫正|正畸|拔牙|智齿|补牙|牙冠|假牙|手术|治疗|颗牙|的牙)[^。\n]{0,10}(已|完成|结束|成功|顺利|恢复|愈合|怎么样|好转|满|还好|习惯|后)|您(种|拔|补|镶)(了|的)[^。，\n]{0,6}(牙|颗)[^。\n]{0,10}|您(的)?(母亲|父亲|妈妈|爸爸|爱人|先生|太太|孩子|女儿|儿子|妻子|丈夫|家人|朋友)的?[^。，\n]{0,4}(种植|手术|矫正|治疗|根管|拔牙)[^。\n]{0,12}(顺利|成功|完成|结束|恢复|好)|您[^。，\n]{0,2}(摘|拆|取|戴|装)(了|完|掉|下|上)?[^。，\n]{0,3}(牙套|矫正器|矫治器|缝线|假牙)|(恭喜|祝贺)您[^。，\n]{0,6}(完成|结束)[^。，\n]{0,6}(种植|矫正|正畸|手术|治疗)|(检查|化验|检验)结果(为|是|显示)[^。\n]{0,8}|\b(your|the) [^.\n]{0,20}\b(implants?|root canal|surgery|extraction|crowns?|braces|whitening|wisdom teeth|wisdom tooth|dentures?|fillings?|veneers?|bone graft)\b[^.\n]{0,25}\b(heal(ed|ing|s)?|finished|complete[d]?|done|went well|(came|come) (off|out)|(was|were) removed|success(ful|fully)?|recover(ed|ing|y)?|is doing|are doing|better|settled|we (placed|made|did|put)|you (had|got|received))\b|\b(stitches|swelling|pain) from your (implant|extraction|surgery)|\bthe (implant|crown|filling|veneer|denture)s? (you|we) \w{2,8}\b|\bhow (is|are) (your|the) (new )?(implants?|root canal|crowns?|braces|dentures?|veneers?)\b|\byou (had|got|received) (an? |your )?(implants?|root canal|surgery|extraction|crowns?|braces|dentures?)\b|\btest (came back|result is) (positive|negative)/i;
