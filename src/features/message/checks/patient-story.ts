import type { Check } from './check';
import { sentencesWith, sentencesWithBoth } from './passage';
import { REWARD, THING_GIVEN } from './reward';

/** What patients write about a clinic. */
const REVIEW =
  /후기|리뷰|인증샷|해시태그|별점|체험담|블로그|인스타|好评|点评|晒单|晒图|评价|大众点评|抖音|小红书|微博|朋友圈|\breviews?\b|\btestimonials?\b|\bselfie|\btag us|\bhashtag|\brat(e|ing) us\b/gi;

/** Another patient speaks or is told of, or a review is paid for. */
export const patientStory: Check = {
  code: 'H14',
  level: 'director',
  reason: {
    ko: '다른 환자의 치료 경험을 전하거나, 후기에 대가를 주는 말이에요. 원장님 확인이 필요해요. 빼는 편이 안전해요.',
    zh: '讲述其他患者的诊疗经历，或以礼换好评。需院长确认，删去更稳妥。',
    en: 'It tells of another patient, or pays for a review. The director decides; leaving it out is safer.',
  },
  source: '의료법 제56조 제2항 제2호 (치료경험담), 제19조; 医疗广告管理办法 第七条 (患者名义作证明)',
  find: (text) => [
    ...new Set([
      ...sentencesWith(
        text,
        /(?<![가-힣])(?![부이고숙장조]모\s?님)[가-힣]\s?모\s?(씨|님|양|군|환자|고객)|[가-힣][*○〇●]{1,2}\s?(씨|님|환자)[^.\n]{0,12}(후기|치료|임플란트|말씀|사례)|[2-9]0대[^.\n]{0,8}(환자|씨|님|여성|남성|고객|직장인|주부)|(환자|고객|내원)(분|님)?(들)?(께서|이|은|의|도|께서는|마다)?\s?[^.\n]{0,14}(생생한|인터뷰|사연|후기|경험담|체험|성공\s?사례|치료\s?사례|입을\s?모아|라고\s?(하|말|칭찬|입)|만족하(셨|시|고)|극찬)|(먼저|이미|실제로|다른|많은|만족한|치료받(으신|은))[^.\n]{0,8}(분|환자|고객)(분)?(들)?(의|이|께서)?\s?(이야기|목소리|소감|경험|평)|(치료받(은|으신)|다녀가신|오신)\s?(환자|고객|분)[^.\n]{0,14}고\s?(하셨|하시|말씀|하네)|(받은|받으신|치료한|하신)\s?[가-힣]{2,4}\s?(님|씨)의\s?(이야기|후기|사례|소감)|(치료|시술|임플란트|교정|실제)\s?(성공\s?)?(사례|후기|체험)(를|을|가|도)?\s?(보|확인|소개|들어|전해|공개|있)|["“”'‘’][^"“”'‘’\n]{2,60}["“”'‘’]\s?(이?라고|라며|라는|하고)\s?(하|말|전|칭찬|말씀|소감|평)[^.\n]{0,10}(환자|고객|씨|님)?|(씨|님|환자)(께서|이|가|은|는)?\s?["“‘][^"”’\n]{2,60}["”’]/,
      ),
      ...sentencesWith(
        text,
        /(患者|病人|客户|顾客|老?客人|用户|病友)[^。，\n]{0,8}(说|表示|反馈|称|夸|讲述|分享|采访|专访|心声|感言|告诉|评价|推荐|点赞|好评|见证|[：:]\s?["“]?[\u4e00-\u9fff])|(?<!您|尊敬的)[\u4e00-\u9fff某](先生|女士|阿姨|叔叔|大爷|大妈|小姐|奶奶|爷爷|同学)[^。\n]{0,14}?(说|表示|反馈|称赞|夸|讲述|分享|见证|(种植|种牙|矫正|治疗|美白|就诊|做完|种)[^。\n]{0,12}(后|好|满意))|[2-9]0(多)?岁的?[^。，\n]{0,8}(患者|先生|女士|阿姨|叔叔|大爷|大妈)|真实(案例|故事|反馈|评价)|(成功|治疗|种植|矫正)案例|(客户|患者|顾客)见证|案例(分享|展示)|(他|她|他们)[^。，\n]{0,2}在(我们|本院|我院)[^。\n]{0,12}后|[\u4e00-\u9fff](先生|女士|阿姨|叔叔|大爷)[^。，\n]{0,4}(种完|做完|矫正完|治完)|现身说法/,
      ),
      ...sentencesWith(
        text,
        /\b(Mr|Mrs|Ms|Miss)\.? [A-Z]\w{0,20}[^.\n]{0,6} (said|says|told us|writes|wrote|felt|loves)\b|\b([Oo]ur|[Oo]ther|[Mm]any|[Oo]ne of our|[Aa]ll|[Mm]ost|[Aa]|[Hh]appy) (patients?|customers?|clients?)\b[^.\n]{0,12}\b(says?|said|tells?|told|love[ds]?|reports?|rave|agree|swears?)\b|\b(says|said) (Mr|Mrs|Ms|Miss)\b|\b(anybody|everybody|those|people) we (have )?(treated|helped)\b|\b[A-Z][a-z]{1,15}, \d\d,|\b[Ww]hat (our|other) (patients|customers|clients)\b|\b[Pp]atient('s|s')? (story|stories|testimonials?|reviews)\b|\b[Ss]uccess (story|stories)\b|\b[Rr]eal (cases|patients|stories)\b|\b[Rr]ead [^.\n]{0,20}(reviews|testimonials)\b/,
      ),
      ...sentencesWithBoth(text, REVIEW, REWARD, 25),
      ...sentencesWithBoth(text, REVIEW, THING_GIVEN, 25),
    ]),
  ],
};
