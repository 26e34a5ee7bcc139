import { LANGUAGES, type Language, say, type Text } from '../../core/text';

/** Why a referral has its status, in words for the sheet; `{value}` is what is written. */
export const REASONS = {
  byChart: { ko: '차트번호 {value} 일치', zh: '病历号 {value} 一致', en: 'Chart number {value} agrees' },
  byPhone: {
    ko: '이름과 휴대폰 {value} 일치',
    zh: '姓名与手机号 {value} 一致',
    en: 'Name and mobile {value} agree',
  },
  byTail: {
    ko: '이름과 끝번호 {value} 일치',
    zh: '姓名与尾号 {value} 一致',
    en: 'Name and last digits {value} agree',
  },
  byBirthYear: {
    ko: '이름과 출생연도 {value} 일치',
    zh: '姓名与出生年份 {value} 一致',
    en: 'Name and birth year {value} agree',
  },
  byMark: {
    ko: '이름과 구분 표시 {value} 일치',
    zh: '姓名与区分标记 {value} 一致',
    en: 'Name and desk mark {value} agree',
  },
  byName: {
    ko: '먼저 오신 분 가운데 {value}님은 한 분뿐',
    zh: '在此之前来诊的患者中只有一位{value}',
    en: 'Only one {value} was there before',
  },
  byStaff: { ko: '직원이 확인함', zh: '已由员工确认', en: 'Confirmed by staff' },
  namesakes: {
    ko: '먼저 오신 {value}님이 여러 분',
    zh: '在此之前来诊的{value}有多位',
    en: 'Several people called {value} were there before',
  },
  erasedNamesake: {
    ko: '{value}님이 더 계셨으나 정보가 삭제됨',
    zh: '曾有另一位{value}，信息已删除',
    en: 'There was another {value}, who was deleted',
  },
  chartUnknown: {
    ko: '차트번호 {value}: 환자 목록에 없음',
    zh: '没有病历号为 {value} 的患者',
    en: 'Nobody has chart number {value}',
  },
  chartDisagrees: {
    ko: '차트번호 {value}: 다른 이름의 환자',
    zh: '病历号 {value} 属于另一姓名的患者',
    en: 'Chart number {value} belongs to another name',
  },
  phoneDisagrees: {
    ko: '휴대폰 {value}: 이름과 맞지 않음',
    zh: '手机号 {value} 与姓名不符',
    en: 'Mobile {value} does not go with the name',
  },
  tailDisagrees: {
    ko: '끝번호 {value}: 이름과 맞지 않음',
    zh: '尾号 {value} 与姓名不符',
    en: 'Last digits {value} do not go with the name',
  },
  yearDisagrees: {
    ko: '출생연도 {value}: 이름과 맞지 않음',
    zh: '出生年份 {value} 与姓名不符',
    en: 'Birth year {value} does not go with the name',
  },
  markDisagrees: {
    ko: '구분 표시 {value}: 그런 이름이 없음',
    zh: '没有带标记 {value} 的同名患者',
    en: 'No such name carries the mark {value}',
  },
  chartOrTail: {
    ko: '{value}: 한 분의 차트번호이면서 다른 분의 끝번호',
    zh: '{value} 既是一位患者的病历号，又是另一位的手机尾号',
    en: "{value} is one patient's chart number and another's last digits",
  },
  numberUnknown: {
    ko: '번호 {value}: 이름과 맞지 않음',
    zh: '号码 {value} 与姓名不符',
    en: 'The number {value} does not go with the name',
  },
  numberAlone: {
    ko: '이름 없이 번호만 있음: {value}',
    zh: '只有号码 {value}，没有姓名',
    en: 'Only the number {value}, no name',
  },
  severalHolders: {
    ko: '{value}: 맞는 환자가 여러 분',
    zh: '与 {value} 相符的患者有多位',
    en: 'Several patients fit {value}',
  },
  sameDay: {
    ko: '두 분이 같은 날 처음 오심',
    zh: '两位在同一天首次来诊',
    en: 'Both first came on the same day',
  },
  cameLater: {
    ko: '{value}님은 이 환자보다 늦게 처음 오심',
    zh: '{value}首次来诊晚于该患者',
    en: '{value} first came later than this patient',
  },
  orderUnknown: {
    ko: '두 분 중 누가 먼저 오셨는지 알 수 없음',
    zh: '无法判断两位谁先来诊',
    en: 'Who of the two came first is not known',
  },
  existingPatient: {
    ko: '첫 내원일을 모르는 기존 환자',
    zh: '首诊日期不详的老患者',
    en: 'An existing patient whose first visit is not known',
  },
  nobody: {
    ko: '{value}님을 환자 목록에서 찾지 못함',
    zh: '患者名单中没有找到{value}',
    en: 'No patient called {value} was found',
  },
  ownName: {
    ko: '본인과 이름이 같은 다른 환자가 있음',
    zh: '另有患者与本人同名',
    en: "Another patient bears this patient's own name",
  },
  staffNamesake: {
    ko: '{value}: 직원 이름이면서 환자 이름',
    zh: '{value}：既是员工又有同名患者',
    en: '{value} is a member of staff and a patient has the same name',
  },
  child: {
    ko: '소개하신 분이 어린이라 보호자를 확인해 주세요',
    zh: '介绍人为儿童，请确认监护人',
    en: 'The referrer is a child: is the guardian meant?',
  },
  relation: { ko: '가족 소개: {value}', zh: '家属介绍：{value}', en: 'A family member: {value}' },
  several: { ko: '여러 분 이름이 적힘', zh: '写有多位姓名', en: 'Several people are named' },
  couple: {
    ko: '부부·가족이 함께 적힘 (한 번만 인정)',
    zh: '夫妻或家人一并写入（只计一次）',
    en: 'A couple is named (one credit)',
  },
  alternatives: {
    ko: '둘 중 누구인지 확실하지 않음',
    zh: '不确定是其中哪一位',
    en: 'One or the other is meant',
  },
  hedged: { ko: '메모가 확실하지 않음', zh: '备注语气不确定', en: 'The memo is not sure' },
  typo: { ko: '잘못 적은 것 같음', zh: '疑似笔误', en: 'Looks misspelt' },
  partial: { ko: '이름이 일부만 적힘', zh: '姓名不完整', en: 'Only part of the name is written' },
  unsaid: {
    ko: '소개했다는 말은 없음',
    zh: '没有写明是介绍',
    en: 'Nothing says that they referred',
  },
  beside: {
    ko: '소개라고 적혔으나 이분인지는 분명하지 않음',
    zh: '写明是介绍，但不确定是否就是这位',
    en: 'It is a referral, but not for certain by this person',
  },
  contradicted: {
    ko: '적힌 내용이 서로 다름',
    zh: '所写内容互相矛盾',
    en: 'What is written contradicts itself',
  },
  thirdHand: { ko: '다른 분을 통해 들은 소개', zh: '经他人转述的介绍', en: 'Told by somebody else' },
  deniedLater: {
    ko: '나중 메모에 소개가 아니라고 적힘',
    zh: '之后的备注写明不是介绍',
    en: 'A later memo says that it was no referral',
  },
  correctedLater: {
    ko: '나중 메모에 다른 이름으로 적힘',
    zh: '之后的备注写的是另一姓名',
    en: 'A later memo names somebody else',
  },
  namedLater: {
    ko: '첫 내원 뒤의 메모에 이름이 적힘',
    zh: '姓名写在首诊之后的备注中',
    en: 'The name stands in a memo after the first visit',
  },
  notPaid: {
    ko: '아직 수납이 없음 (설정: 수납 있어야 인정)',
    zh: '尚无实收（设置：有实收才计入）',
    en: 'No payment yet (setting: count only with a payment)',
  },
  unnamed: { ko: '누가 소개했는지 적혀 있지 않음', zh: '没有写明介绍人', en: 'Nobody says by whom' },
  staff: { ko: '직원 또는 직원의 지인', zh: '员工或员工的亲友', en: 'Staff, or friends of staff' },
  staffName: { ko: '{value}: 직원 이름', zh: '{value}：员工姓名', en: '{value} is a member of staff' },
  business: { ko: '업체·의뢰', zh: '商家·转诊', en: 'A business or a professional' },
  broker: {
    ko: '대가를 받는 소개로 보임 (보상할 수 없음)',
    zh: '疑似有偿介绍（不可给予回报）',
    en: 'Looks like a paid referrer (must not be rewarded)',
  },
  channel: { ko: '광고·검색: {value}', zh: '广告渠道：{value}', en: 'Advertising: {value}' },
  outgoing: {
    ko: '이 환자가 소개하신 내용',
    zh: '该患者介绍他人的内容',
    en: 'This patient refers others',
  },
  negated: { ko: '소개가 아니라고 적힘', zh: '写明不是介绍', en: 'Says that it was no referral' },
  future: { ko: '앞으로 소개하겠다는 말', zh: '表示以后会介绍', en: 'A referral yet to come' },
  otherMeaning: { ko: '다른 뜻의 소개', zh: '“介绍”另有他意', en: 'The word in another meaning' },
  self: { ko: '본인', zh: '本人', en: 'The patient himself' },
  vanished: {
    ko: '지금 자료에는 소개에 관한 말이 없음',
    zh: '当前资料中已无转介绍的内容',
    en: 'The records no longer speak of a referral',
  },
  erased: {
    ko: '정보가 삭제된 환자. 소개 수에만 남음',
    zh: '患者信息已删除，仅计入介绍人数',
    en: 'A patient who was deleted; stays in the count only',
  },
  silent: { ko: '소개에 관한 말 없음', zh: '没有提到介绍', en: 'Nothing about a referral' },
  decidedUnknown: {
    ko: '직원 확인: 소개자 모름',
    zh: '员工确认：介绍人不详',
    en: 'Staff: referrer unknown',
  },
  decidedStaff: { ko: '직원 확인: 직원·연고', zh: '员工确认：员工关系', en: 'Staff: staff or related' },
  decidedNone: { ko: '직원 확인: 소개 아님', zh: '员工确认：非介绍', en: 'Staff: no referral' },
  decidedLater: { ko: '나중에 보기로 함', zh: '稍后再确认', en: 'Put off by staff' },
  decisionUnreadable: {
    ko: '"확인한 소개자" 칸의 "{value}": 찾을 수 없음. 후보 번호, 차트번호 또는 환자ID로 적어 주세요',
    zh: '无法识别“确认的介绍人”栏中的“{value}”。请填写候选序号、病历号或患者ID',
    en: '"{value}" in "Confirmed referrer" cannot be found: write a candidate number, a chart number or a patient id',
  },
  decisionWordUnknown: {
    ko: '"확인" 칸의 "{value}": 목록에 없는 말. 목록에서 골라 주세요',
    zh: '“确认”栏中的“{value}”不在列表中，请从列表中选择',
    en: '"{value}" in "Decision" is not in the list: please choose from it',
  },
  decisionContradicts: {
    ko: '확인한 소개자로 "{value}"도 적혀 있음. 둘 중 하나만 남겨 주세요',
    zh: '同时又填写了介绍人“{value}”，请只保留其中之一',
    en: '"{value}" stands there as referrer too: please keep only one of the two',
  },
  decisionNeedsName: {
    ko: '"확인한 소개자" 칸에 누구인지 적어 주세요',
    zh: '请在“确认的介绍人”栏中填写是谁',
    en: 'Write who it is in "Confirmed referrer"',
  },
  decisionAmbiguous: {
    ko: '"확인한 소개자" 칸의 "{value}": 맞는 환자가 여러 분. 환자ID로 적어 주세요',
    zh: '与“确认的介绍人”栏中“{value}”相符的患者有多位，请填写患者ID',
    en: '"{value}" in "Confirmed referrer" fits several patients: write the patient id',
  },
  decidedSelf: {
    ko: '본인은 소개자가 될 수 없음. 다른 분을 적어 주세요',
    zh: '本人不能是介绍人，请填写其他患者',
    en: 'Nobody refers himself: name somebody else',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** A code of {@link REASONS}. */
export type ReasonCode = keyof typeof REASONS;

/** A reason and what is written that it speaks of; `value` is '' where the words have no place for it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly value: string;
}

let fixed: Map<string, ReasonCode> | undefined;

/** The code of a reason without a value, as it stands in the sheet in whatever language; undefined for any other words. */
export function readFixedReason(text: string): ReasonCode | undefined {
  fixed ??= new Map(
    (Object.keys(REASONS) as ReasonCode[]).flatMap((code) =>
      LANGUAGES.map((language) => [REASONS[code][language], code] as const),
    ),
  );
  return fixed.get(text);
}

/** A reason as it stands in the sheet, whatever the language; undefined where the words are nobody's. */
export function readReason(text: string): Reason | undefined {
  const code = readFixedReason(text);
  if (code) return { code, value: '' };
  let found: Reason | undefined;
  let told = 0;
  for (const [code, words] of Object.entries(REASONS) as [ReasonCode, Text][]) {
    for (const language of LANGUAGES) {
      const [before = '', after] = words[language].split('{value}');
      if (after === undefined) continue;
      const length = before.length + after.length;
      if (length <= told || text.length < length) continue;
      if (!text.startsWith(before) || !text.endsWith(after)) continue;
      told = length;
      found = { code, value: text.slice(before.length, text.length - after.length) };
    }
  }
  return found;
}

/** A reason of the sheet in the language of who looks; as it stands where nobody knows the words. */
export function sayReason(text: string, language: Language): string {
  const reason = readReason(text);
  return reason ? say(REASONS[reason.code], language, { value: reason.value }) : text;
}
