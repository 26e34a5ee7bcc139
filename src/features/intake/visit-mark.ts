import type { Visit } from './table';

/** What a row says about the patient being new, and how it was billed. */
export type VisitMarks = Pick<Visit, 'newMark' | 'billingMark'>;

/** Whole words; longer cells are searched for the Korean and Chinese ones. */
const WORDS: readonly (readonly [keyof VisitMarks, 'new' | 'existing' | 'first' | 'repeat', string])[] = [
  ['newMark', 'new', '신환 신규 신규환자 신 신환자 新患 新患者 新客 新客户 新病人 新 new newpatient n'],
  [
    'newMark',
    'existing',
    '구환 구환자 기존 기존환자 구 老患 老患者 老客 老客户 旧患 旧患者 老病人 老 旧 returning return existing old established regular',
  ],
  ['billingMark', 'first', '초진 초진환자 초 初诊 初診 初 first firstvisit initial'],
  ['billingMark', 'repeat', '재진 재진환자 재 复诊 複診 复 repeat followup recall review'],
];

let words: Map<string, VisitMarks> | undefined;

/**
 * Reads the words of a 신환/구환 or 초진/재진 cell. The cell decides what is meant, not its header: a column called
 * 구분 may hold either kind, or both (`신환(초진)`).
 */
export function readVisitMarks(cell: string): VisitMarks {
  if (words === undefined) {
    words = new Map();
    for (const [mark, value, list] of WORDS) {
      for (const word of list.split(' ')) words.set(word, { newMark: '', billingMark: '', [mark]: value });
    }
  }
  const key = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (key === '') return NO_MARKS;
  return words.get(key) ?? searchMarks(key);
}

const NO_MARKS: VisitMarks = { newMark: '', billingMark: '' };

function searchMarks(key: string): VisitMarks {
  const isNew = /신환|신규|新患/.test(key);
  const isExisting = /구환|기존|老患/.test(key);
  const isFirst = /초진|初诊|初診/.test(key);
  const isRepeat = /재진|复诊|複診/.test(key);
  return {
    newMark: isNew === isExisting ? '' : isNew ? 'new' : 'existing',
    billingMark: isFirst === isRepeat ? '' : isFirst ? 'first' : 'repeat',
  };
}
