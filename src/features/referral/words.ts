import type { Text } from '../../core/text';

/** What became of a referral, in the words staff use. */
export const REFERRAL_STATUS = {
  counted: { ko: '인정', zh: '计入', en: 'counted' },
  question: { ko: '확인 필요', zh: '待确认', en: 'to confirm' },
  unnamed: { ko: '소개자 모름', zh: '未留姓名', en: 'referrer unknown' },
  staff: { ko: '직원·연고', zh: '员工关系', en: 'staff or related' },
  business: { ko: '업체·의뢰', zh: '商家·转诊', en: 'business, professional' },
  channel: { ko: '광고·검색', zh: '广告渠道', en: 'advertising, search' },
  none: { ko: '소개 아님', zh: '非介绍', en: 'no referral' },
} as const satisfies Readonly<Record<string, Text>>;

/** What kind of words a referral rests on. */
export const MENTION_KINDS = {
  patient: { ko: '환자 이름', zh: '患者姓名', en: 'a patient' },
  relation: { ko: '가족', zh: '家属', en: 'a relation' },
  several: { ko: '여러 분', zh: '多位', en: 'several people' },
  unclear: { ko: '불확실', zh: '不明确', en: 'unclear' },
  unnamed: { ko: '이름 없음', zh: '无姓名', en: 'no name' },
  staff: { ko: '직원', zh: '员工', en: 'staff' },
  business: { ko: '업체·의뢰', zh: '商家·转诊', en: 'business' },
  channel: { ko: '광고·검색', zh: '广告渠道', en: 'channel' },
  outgoing: { ko: '소개하신 분', zh: '介绍他人', en: 'refers others' },
  none: { ko: '소개 아님', zh: '非介绍', en: 'none' },
} as const satisfies Readonly<Record<string, Text>>;

/** Where the words stand. */
export const SOURCE_COLUMNS = {
  referrer: { ko: '소개자', zh: '介绍人', en: 'referrer' },
  route: { ko: '내원경로', zh: '来源渠道', en: 'route' },
  memo: { ko: '메모', zh: '备注', en: 'memo' },
} as const satisfies Readonly<Record<string, Text>>;

/** What staff can decide on a referral; the words are those of the buttons. */
export const REFERRAL_DECISIONS = {
  confirm: { ko: '이분 맞음', zh: '就是这位', en: 'this one' },
  other: { ko: '다른 환자 찾기', zh: '另选患者', en: 'somebody else' },
  unknown: { ko: '소개자 모름', zh: '介绍人不详', en: 'name unknown' },
  staff: { ko: '직원·연고', zh: '员工关系', en: 'staff or related' },
  none: { ko: '소개 아님', zh: '非介绍', en: 'not a referral' },
  later: { ko: '나중에', zh: '稍后', en: 'later' },
} as const satisfies Readonly<Record<string, Text>>;
