import type { Text } from '../../core/text';

/** Why a draft is not ready, in plain words; `people` are counted under it in the summary. */
export const REASONS = {
  deceased: { ko: '사망하신 분', zh: '已故', en: 'deceased' },
  doNotContact: { ko: '연락 금지', zh: '停止联系', en: 'do not contact' },
  moved: { ko: '이사·전원하신 분', zh: '已搬迁或转院', en: 'moved away' },
  optOut: { ko: '수신거부', zh: '已退订', en: 'opted out' },
  phoneOptOut: {
    ko: '같은 번호를 쓰는 분이 수신거부',
    zh: '同号码的人已退订',
    en: 'somebody with the same number opted out',
  },
  phoneDoNotContact: {
    ko: '같은 번호를 쓰는 분이 연락 금지',
    zh: '同号码的人已停止联系',
    en: 'somebody with the same number is not to be contacted',
  },
  bereaved: {
    ko: '돌아가신 가족이 있어 인사를 쉬는 분',
    zh: '家中有人去世，暂不问候',
    en: 'a death in the family, so no greeting',
  },
  household: {
    ko: '같은 번호라 {name}님 문자에 함께 적음',
    zh: '号码相同，已合并到{name}的短信',
    en: 'same number, joined with the text to {name}',
  },
  child: {
    ko: '어린이라 보호자 이름이 필요함 (환자 시트의 보호자)',
    zh: '儿童患者，需要监护人姓名（“患者”表的监护人）',
    en: 'a child: the guardian is needed (guardian in the sheet Patients)',
  },
  noPhone: { ko: '휴대폰이 비어 있음', zh: '没有手机号码', en: 'no mobile' },
  noMobile: { ko: '휴대폰 번호가 아님', zh: '不是手机号码', en: 'not a mobile number' },
  checkNumber: { ko: '휴대폰 번호 확인 필요', zh: '手机号码待核', en: 'mobile to be checked' },
  unresolved: { ko: '빈칸: {fields}', zh: '空项：{fields}', en: 'empty: {fields}' },
  noGround: {
    ko: '동의 없음 (6개월 내 진료도 없음)',
    zh: '未同意（6个月内也无就诊）',
    en: 'no consent (nor a visit within 6 months)',
  },
  unshown: {
    ko: '휴대폰에서 깨지는 글자: {characters} (한글로 바꾸거나 카드·전화로 전해 주세요)',
    zh: '韩国手机无法显示的字：{characters}（请改用韩文，或用贺卡、电话转达）',
    en: 'Korean phones cannot show: {characters} (write it in Korean, or send a card or call)',
  },
  check: { ko: '{reason}', zh: '{reason}', en: '{reason}' },
  director: { ko: '원장 확인 필요: {reason}', zh: '待院长确认：{reason}', en: 'for the director: {reason}' },
  notVip: { ko: '지금 VIP 명단에 없음', zh: '不在当前VIP名单中', en: 'not on the VIP list now' },
  unusedTemplate: { ko: '지금 쓰지 않는 문구', zh: '当前未使用的文案', en: 'a text not in use now' },
  otherTier: { ko: '다른 등급의 문구', zh: '其他等级的文案', en: 'a text for the other tier' },
} as const satisfies Readonly<Record<string, Text>>;
export type ReasonCode = keyof typeof REASONS;
