import { initialsOf, mistype } from './person-name';
import { pick, pickWeighted, type Random } from './random';

/** What a memo can say of a patient. */
export interface Mentioned {
  readonly name: string;
  readonly chart: string;
  readonly phone: string;
  readonly birth: string;
}

/** What reception wrote of how a patient came: two columns of the export, and how it was meant. */
export interface Note {
  readonly route: string;
  readonly memo: string;
  readonly kind: MemoKind;
  /** The chart of the one whom the words speak of; '' where nobody is named. */
  readonly referrerChart: string;
}

export type MemoKind =
  | 'chart'
  | 'phone'
  | 'tail'
  | 'birthYear'
  | 'name'
  | 'corrected'
  | 'secret'
  | 'relation'
  | 'several'
  | 'unclear'
  | 'unnamed'
  | 'staff'
  | 'business'
  | 'channel'
  | 'none';

/** How new patients come, out of a hundred. */
const KINDS: readonly (readonly [MemoKind, number])[] = [
  ['chart', 14],
  ['phone', 4],
  ['tail', 7],
  ['birthYear', 3],
  ['name', 20],
  ['corrected', 1],
  ['secret', 1],
  ['relation', 3],
  ['several', 1],
  ['unclear', 3],
  ['unnamed', 5],
  ['staff', 2],
  ['business', 2],
  ['channel', 20],
  ['none', 14],
];

const NAMED: Readonly<
  Record<'chart' | 'phone' | 'tail' | 'birthYear' | 'name' | 'corrected' | 'secret', readonly string[]>
> = {
  chart: [
    '{name}님({chart}) 소개로 내원',
    '{name} #{chart} 소개',
    '소개자 {name} 차트 {chart}',
    '{chart}번 {name}님이 보내주심',
  ],
  phone: ['{name}님 소개 {phone}', '소개자: {name} ({phone})', '{name} {phone} 소개로 예약 주심'],
  tail: ['{name}님({tail}) 소개', '뒷자리 {tail} {name}님 소개로 오심', '{name}님 추천, 폰 끝번호 {tail}'],
  birthYear: ['{name}님({year}년생) 소개', '{year}년생 {name}님 추천으로 오심'],
  name: [
    '{name}님 소개',
    '{name}님 소개로 오셨어요',
    '{name}님 추천받고 전화 주심',
    '소개 - {name}',
    '{name}님 통해서 알게 되심',
    '{name}님이 소개해 주셔서 내원',
    '소개자 {name}님, 같은 동네',
    '{name} 환자분 소개',
  ],
  corrected: ['{other} → {name}님 소개로 정정', '{other}X {name}O 소개'],
  secret: [
    '{name}님 소개 - 소개한 것은 비밀로 해 달라 하심',
    '{name}님 소개인데 본인께는 말하지 말아 달라고 부탁하심',
  ],
};
const RELATION = [
  '어머니 소개로 오심',
  '남편분 소개',
  '언니 소개',
  '{name}님 사모님 소개',
  '{name}님 따님 소개로 내원',
  '처남 소개',
];
const SEVERAL = ['{name}님, {other}님 소개', '{name}님하고 {other}님 두 분이 추천하심'];
const UNCLEAR = [
  '{name}님 소개인 것 같음',
  '{name}? 소개',
  '{initials} 소개',
  '{typo}님 소개',
  '{name}님과 함께 내원',
];
const UNNAMED = [
  '지인 소개',
  '친구분 소개로 오심(성함 안 여쭤봄)',
  '아는 분 추천',
  '직장 동료 소개, 성함은 모르심',
  '소개로 오심',
];
const STAFF = ['원장님 지인분', '{staff} 선생님 소개', '직원 {staff} 가족'];
const BUSINESS = [
  '1층 카페 사장님 소개',
  '맞은편 약국에서 안내받고 오심',
  '이웃내과 의뢰서 지참',
  '같은 건물 학원 원장님 소개',
];
const CHANNELS: readonly (readonly [route: string, memos: readonly string[]])[] = [
  ['네이버', ['', '네이버 지도 보고 예약', '리뷰 보고 오심']],
  ['인스타그램', ['', '인스타 게시글 보고 문의']],
  ['간판', ['', '지나가다 간판 보고 들어오심']],
  ['맘카페', ['', '맘카페 추천 글 보고 오심']],
  ['블로그', ['', '블로그 글 보고 전화']],
  ['전단지', ['']],
];
const NONE = [
  '',
  '',
  '',
  '집이 가까워서 오심',
  '소개 없이 혼자 오심',
  '소개팅 앞두고 미백 문의',
  '자기소개서 사진 찍기 전에 스케일링',
];

const ORDINARY = [
  '',
  '',
  '',
  '',
  '정기검진 6개월 뒤 문자 안내',
  '#36 시림, 불소 도포함',
  '스케일링 후 칫솔질 교육',
  '#16 크라운 세팅 완료',
  '임플란트 상담, 견적 안내드림',
  '발치 부위 소독, 경과 좋음',
  '다음 예약 2주 뒤로 잡음',
  '주차권 2시간 드림',
  '교정 장치 점검',
  '마취 후 어지럼 있으셨음. 다음에 확인',
  '파노라마 촬영',
  '야간 진료 시간 문의하심',
];
const OUTGOING = [
  '친구분 소개해 주신다고 하심',
  '{name}님 소개해 주셔서 감사 인사드림',
  '주변에 소개 많이 해 주심',
];
const OUTGOING_SHARE = 0.012;
const LATE_MENTION = ['예전에 {name}님 소개로 다니기 시작하셨다고 함', '{name}님 소개로 오셨던 분'];

interface Sources {
  readonly referrer: Mentioned;
  /** Somebody else who was there before too. */
  readonly other: Mentioned;
  readonly staffNames: readonly string[];
}

/** What reception wrote when a new patient came. */
export function makeFirstNote(random: Random, sources: Sources): Note {
  const kind = pickWeighted(random, KINDS);
  if (kind === 'channel') {
    const [route, memos] = pick(random, CHANNELS);
    return { route, memo: pick(random, memos), kind, referrerChart: '' };
  }
  const memo = beside(random, memoOf(random, kind, sources));
  return { route: routeOf(random, kind), memo, kind, referrerChart: sources.referrer.chart };
}

/** What is written on any other visit: mostly nothing, or nothing of interest here; now and then whom the patient brought. */
export function makeLaterMemo(random: Random, sources: Sources): string {
  return random() < OUTGOING_SHARE ? fill(pick(random, OUTGOING), sources) : pick(random, ORDINARY);
}

/** What is remembered of an old patient years later: who once brought him. */
export function makeLateNote(random: Random, sources: Sources): Note {
  const memo = fill(pick(random, LATE_MENTION), sources);
  return { route: '', memo, kind: 'name', referrerChart: sources.referrer.chart };
}

function memoOf(random: Random, kind: MemoKind, sources: Sources): string {
  switch (kind) {
    case 'relation':
      return fill(pick(random, RELATION), sources);
    case 'several':
      return fill(pick(random, SEVERAL), sources);
    case 'unclear':
      return fill(pick(random, UNCLEAR), sources);
    case 'unnamed':
      return pick(random, UNNAMED);
    case 'staff':
      return pick(random, STAFF).replace('{staff}', pick(random, sources.staffNames));
    case 'business':
      return pick(random, BUSINESS);
    case 'none':
      return pick(random, NONE);
    case 'channel':
      return '';
    default:
      return fill(pick(random, NAMED[kind]), sources);
  }
}

function routeOf(random: Random, kind: MemoKind): string {
  if (kind === 'none' || kind === 'business') return '';
  return pick(random, ['', '', '지인소개', '소개']);
}

/** Desks like to put the reason of the visit beside the mention. */
function beside(random: Random, memo: string): string {
  if (memo === '' || random() < 0.7) return memo;
  const complaint = pick(random, [
    '왼쪽 아래 어금니 통증',
    '#46 시림',
    '검진 원하심',
    '스케일링 원하심',
    '잇몸 부음',
  ]);
  return random() < 0.5 ? `${memo} / ${complaint}` : `${complaint}. ${memo}`;
}

function fill(phrase: string, { referrer, other }: Sources): string {
  return phrase.replace(/\{(\w+)\}/g, (_, field: string) => {
    switch (field) {
      case 'name':
        return referrer.name;
      case 'chart':
        return referrer.chart;
      case 'phone':
        return referrer.phone;
      case 'tail':
        return referrer.phone.slice(-4);
      case 'year':
        return referrer.birth.slice(2, 4);
      case 'other':
        return other.name;
      case 'initials':
        return initialsOf(referrer.name);
      case 'typo':
        return mistype(referrer.name) ?? `${referrer.name}?`;
      default:
        throw new Error(`memo: no field {${field}}`);
    }
  });
}
