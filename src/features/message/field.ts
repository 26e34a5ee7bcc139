import type { Text } from '../../core/text';

/** One place of a text that is filled per person; written {{이름}}, {{姓名}} or {{name}}, in any of the three languages. */
export interface Field {
  readonly name: Text;
  readonly meaning: Text;
  /** May decide whether a passage stands (`{% if … %}`), but is never printed. */
  readonly conditionOnly?: true;
}

/** Every field that a text may use. The number and the names of the people somebody referred are none: they tell who came. */
export const FIELDS = {
  name: {
    name: { ko: '이름', zh: '姓名', en: 'name' },
    meaning: { ko: '받는 분 이름', zh: '收件人姓名', en: "The addressee's name" },
  },
  clinic: {
    name: { ko: '병원명', zh: '诊所名称', en: 'clinic' },
    meaning: { ko: '설정의 치과 이름', zh: '设置中的诊所名称', en: "The clinic's name from the settings" },
  },
  clinicPhone: {
    name: { ko: '병원전화', zh: '诊所电话', en: 'clinicPhone' },
    meaning: { ko: '설정의 치과 전화', zh: '设置中的诊所电话', en: "The clinic's phone from the settings" },
  },
  director: {
    name: { ko: '원장', zh: '院长', en: 'director' },
    meaning: {
      ko: '원장 이름 (한 분일 때)',
      zh: '院长姓名（仅一位时）',
      en: "The director's name, where there is one",
    },
  },
  attendant: {
    name: { ko: '담당자', zh: '负责人', en: 'attendant' },
    meaning: { ko: '이분의 전담 직원', zh: '专属负责人', en: 'Who looks after this person' },
  },
  tier: {
    name: { ko: '등급', zh: '等级', en: 'tier' },
    meaning: { ko: 'A 또는 B', zh: 'A或B', en: 'A or B' },
  },
  year: {
    name: { ko: '연도', zh: '年份', en: 'year' },
    meaning: { ko: '저무는 해 (2026)', zh: '即将过去的一年（2026）', en: 'The year that ends (2026)' },
  },
  newYear: {
    name: { ko: '새해', zh: '新年', en: 'newYear' },
    meaning: { ko: '다가오는 해 (2027)', zh: '即将到来的一年（2027）', en: 'The year that begins (2027)' },
  },
  gift: {
    name: { ko: '선물', zh: '礼品', en: 'gift' },
    meaning: { ko: '정해진 선물', zh: '确定的礼品', en: 'The gift decided on' },
  },
  coupon: {
    name: { ko: '쿠폰번호', zh: '优惠券号', en: 'coupon' },
    meaning: { ko: '우선 예약권 번호', zh: '优先预约券号码', en: 'Number of the priority booking card' },
  },
  validUntil: {
    name: { ko: '유효기간', zh: '有效期', en: 'validUntil' },
    meaning: {
      ko: '우선 예약권을 쓸 수 있는 날까지',
      zh: '优先预约券的有效期限',
      en: 'Last day of the coupon',
    },
  },
  optOut: {
    name: { ko: '수신거부 번호', zh: '退订号码', en: 'optOutNumber' },
    meaning: {
      ko: '설정의 무료 수신거부 080 번호',
      zh: '设置中的免费退订080号码',
      en: 'The free 080 number',
    },
  },
  thanksForReferral: {
    name: { ko: '소개감사', zh: '致谢介绍', en: 'thanksForReferral' },
    meaning: {
      ko: '조건에만 씁니다: 소개에 감사해도 되는 분일 때 (말하지 말아 달라는 소개만 있으면 아님)',
      zh: '仅用于条件：可以为介绍致谢时（若全部介绍都要求保密则不成立）',
      en: 'Condition only: where the person may be thanked for referring (not where every source is to be kept secret)',
    },
    conditionOnly: true,
  },
  byDirector: {
    name: { ko: '원장직접', zh: '院长亲自', en: 'byDirector' },
    meaning: {
      ko: '조건에만 씁니다: 전담이 원장님이라 원장님이 직접 거실 때',
      zh: '仅用于条件：负责人是院长，由院长亲自致电时',
      en: 'Condition only: where the director looks after the person, and calls himself',
    },
    conditionOnly: true,
  },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldId = keyof typeof FIELDS;

/** The values of one draft; a field that is missing or '' is empty. */
export type FieldValues = ReadonlyMap<FieldId, string>;

/** The field that somebody named in a text, in any language and spacing; undefined where there is none of that name. */
export function readField(typed: string): FieldId | undefined {
  const wanted = typed.replace(/\s/g, '').toLowerCase();
  return (Object.keys(FIELDS) as FieldId[]).find((id) => {
    const { ko, zh, en } = FIELDS[id].name;
    return [ko, zh, en].some((name) => name.replace(/\s/g, '').toLowerCase() === wanted);
  });
}
