import { hasInvisible } from '../../../core/invisible';
import { setAside } from './bystander';
import { findCorrections } from './correction';
import { linkCues } from './cue';
import { decide } from './decide';
import { gatherPhrases } from './gather-phrases';
import type { Mention, NameRegister, SourceColumn } from './mention';
import { keepWidths, normaliseMemo } from './normalise-memo';
import { readHeadings, readWordNames } from './slot';
import { tokenise } from './tokenise';

/** Something that a mention needs; a memo without any of these speaks of treatment only. */
const ANY_CUE =
  /소개|소 개|추 천|정정|[가-힣] ?\(?[Xx×✕✖❌✗][ ,/)]|아니고|말고|소[가-힣](?:로|받|해)|[가-힣][개게](?:로|받|해)|추[가-힣](?:으로|받|해)|[가-힣]천(?:으로|받)|^r ?[):]|[님씨]|아니면|혹은|또는|가족|ㅅㄱ|부부|[소추] ?[\])/:.→-]|계기|극찬|추천|권유|권해|권함|권하|강추|통해|통하|덕분|덕에|듣|들[으었음어]|소문|연결|모시|모셔|데리|데려|델|데꼬|끌|이끌|보내|보냄|보냈|불러|말씀|말[해하듣]|얘기|얘길|예기|이야기|알려|가르|갈쳐|가보|가봐|가[라랬래]|오라|[좋좃조]|잘[한하해본봐보]|괜찮|괜춘|친절|칭찬|자랑|당부|설득|성화|여기|이리로|같이|함께|동행|동반|따라|손|여쭤|물어|확인|네이버|구글|인터넷|검색|카카오|카톡|인스타|페북|유튜|유투|카페|까페|블로|홈페|홈피|간판|전단|현수막|광고|버스|당근|강남언니|지도|지나|근[처방]|가까|게시판|앱|리뷰|후기|의뢰|리퍼|전원|회송|지인|친구|동료|원장|실장|직원|소[게캐계깨갯애재갱갸걔괘]|[쇼쏘스속손서솨솓소][개게걔]|추[전첨쳔]|츄천|경로|동기|믿고|r\/[fb]|ref|rf|rec|sent|told|tell|intro|sugg|brought|through|thru|via|from|heard|word of|friend|neigh|colleag|google|naver|insta|faceb|online|internet|web|search|walk|pass|saw|found|sign|flyer|came|with|accomp|either|thank|source|referral|daughter|\bson\b|叫|让[来过他她]|喊|拉来|送来|邻|同事|安利|种草|知道|다녀|다니|by |maybe|perhaps|possib|prob|said|mention|rave|spoke|convinc|urged|doctor|dr|staff|insur|hospital|clinic|boss|cowork|mother|father|husband|wife|sister|brother|nearby|vouch|swear|praise|一起|陪|跟|介|推|荐|薦|经|听|带|領|领|告诉|说|美团|点评|小红书|抖音|公众|微信|百度|高德|网|路过|招牌|传单|海报|附近|转诊|转院|院长|医院|自己|朋友|可能|还是|不确定/i;

/**
 * What one text of a visit says about who referred the patient: at most one mention.
 * A doubt in the words makes a question of it, never a guess. Time grows with the text's length only.
 *
 * @example readMention('김영희(1234) 소개로 옴', 'memo', register).kind // 'patient'
 */
export function readMention(text: string, source: SourceColumn, register: NameRegister): Mention {
  if (source === 'memo' && !ANY_CUE.test(text) && !isWrittenApart(text)) return silent();
  const clean = normaliseMemo(text);
  if (clean === '') return silent();
  const tokens = readHeadings(readWordNames(tokenise(clean, register), source, register));
  const items = setAside(gatherPhrases(tokens, register), register);
  const corrections = findCorrections(items, clean);
  const links = linkCues(items, corrections.struck, register.patientName);
  return decide({ text: clean, typed: keepWidths(text, clean), source, register, items, corrections, links });
}

/** Whether a cue may hide in decomposed, full-width or half-width letters or between invisible ones. */
function isWrittenApart(text: string): boolean {
  return /[\u1100-\u11ff\uff01-\uffdc]/.test(text) || hasInvisible(text);
}

function silent(): Mention {
  return {
    kind: 'none',
    people: [],
    relation: '',
    channel: '',
    secret: false,
    evidence: '',
    reason: 'silent',
    doubtful: false,
  };
}
