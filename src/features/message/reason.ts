import { LANGUAGES, type Language, say, type Text, type TextValues } from '../../core/text';

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
  emailOptOut: {
    ko: '같은 이메일을 쓰는 분이 수신거부',
    zh: '同邮箱的人已退订',
    en: 'somebody with the same e-mail opted out',
  },
  emailDoNotContact: {
    ko: '같은 이메일을 쓰는 분이 연락 금지',
    zh: '同邮箱的人已停止联系',
    en: 'somebody with the same e-mail is not to be contacted',
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
  noEmail: { ko: '이메일 주소가 비어 있음', zh: '没有电子邮箱', en: 'no e-mail address' },
  sameEmail: {
    ko: '같은 이메일이라 {name}님 메일에 함께 적음',
    zh: '邮箱相同，已合并到{name}的邮件',
    en: 'same address, joined with the e-mail to {name}',
  },
  complaint: {
    ko: '해결되지 않은 컴플레인이 있음',
    zh: '有未处理完的投诉',
    en: 'a complaint that is still open',
  },
  overCap: {
    ko: '30일 안에 광고 문자를 이미 2건 받으심',
    zh: '30天内已收到2条广告短信',
    en: 'has had two advertising texts within 30 days',
  },
  empty: { ko: '글이 비어 있음', zh: '内容为空', en: 'no words yet' },
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
  tooLong: {
    ko: '문자로 보내기에 너무 김: {bytes}바이트 (2,000바이트까지)',
    zh: '短信过长：{bytes}字节（最多2,000字节）',
    en: 'too long for a text: {bytes} bytes (2,000 at most)',
  },
  oldName: {
    ko: '직접 고친 글에 옛 이름이 남아 있음: {name}',
    zh: '手动修改的内容中仍有旧姓名：{name}',
    en: 'words changed by hand still hold the former name: {name}',
  },
  check: { ko: '{reason}', zh: '{reason}', en: '{reason}' },
  director: { ko: '원장 확인 필요: {reason}', zh: '待院长确认：{reason}', en: 'for the director: {reason}' },
  returned: {
    ko: '원장님이 돌려보냄: {reason}',
    zh: '院长已退回：{reason}',
    en: 'sent back by the director: {reason}',
  },
  nameChanged: {
    ko: '이름이 바뀌어 다시 확인',
    zh: '姓名有变，请重新确认',
    en: 'the name has changed: look again',
  },
  phoneChanged: {
    ko: '휴대폰 번호가 바뀌어 다시 확인',
    zh: '手机号码有变，请重新确认',
    en: 'the mobile has changed: look again',
  },
  emailChanged: {
    ko: '이메일이 바뀌어 다시 확인',
    zh: '电子邮箱有变，请重新确认',
    en: 'the e-mail has changed: look again',
  },
  addresseesChanged: {
    ko: '함께 받는 분이 바뀌어 다시 확인',
    zh: '共同收件人有变，请重新确认',
    en: 'who is written to together has changed: look again',
  },
  unsigned: {
    ko: '누가 확인했는지 없음: 업무창에서 확인해 주세요',
    zh: '没有确认人：请在工作窗中确认',
    en: 'nobody is named who approved it: approve it in the work panel',
  },
  textChanged: {
    ko: '확인한 뒤에 글이 바뀌어 다시 확인',
    zh: '确认后内容有变，请重新确认',
    en: 'the words changed after they were approved: look again',
  },
  outdated: {
    ko: '설정, 환자 정보나 문구가 바뀌기 전에 만든 글: "다시 만들기"를 눌러 주세요',
    zh: '制作后设置、患者信息或文案有变：请点“重新制作”',
    en: 'made before a setting, the patient or the wording changed: make it again',
  },
  onHold: { ko: '보류해 둠', zh: '暂缓中', en: 'on hold' },
  remade: {
    ko: '바뀐 정보로 새로 만든 글: 다시 확인',
    zh: '已按新信息重新制作：请重新确认',
    en: 'made anew with what has changed: look again',
  },
  freed: {
    ko: '막혔던 까닭이 풀림: 확인하거나 다시 만들면 됨',
    zh: '原因已消除：可直接确认或重新制作',
    en: 'what held it back is settled: approve it or make it again',
  },
  alreadyOut: {
    ko: '이미 내보낸 글이라 다시 만들지 않음 (지워진 기록을 되살림)',
    zh: '已发出，不再制作（已恢复被删除的记录）',
    en: 'went out already and is not made again (what was deleted is back)',
  },
  gone: { ko: '환자 기록이 없음', zh: '没有患者记录', en: 'no record of this patient' },
  seasonOver: {
    ko: '{season}이 끝나 더 보내지 않음',
    zh: '{season}已结束，不再发送',
    en: 'the {season} is over, so it goes out no more',
  },
  noList: {
    ko: '이번 시즌 VIP 명단을 아직 뽑지 않음',
    zh: '本季VIP名单尚未生成',
    en: 'the VIP list of this season is not drawn yet',
  },
  notVip: { ko: '지금 VIP 명단에 없음', zh: '不在当前VIP名单中', en: 'not on the VIP list now' },
  unusedTemplate: { ko: '지금 쓰지 않는 문구', zh: '当前未使用的文案', en: 'a text not in use now' },
  otherTier: { ko: '다른 등급의 문구', zh: '其他等级的文案', en: 'a text for the other tier' },
} as const satisfies Readonly<Record<string, Text>>;
export type ReasonCode = keyof typeof REASONS;

/** A reason with what it speaks of. A value with words in every language is said in the language of who reads. */
export interface Cause {
  readonly code: ReasonCode;
  readonly values?: Readonly<Record<string, string | number | Text>>;
}

/** The reason in one language. */
export function sayCause({ code, values = {} }: Cause, language: Language): string {
  const spoken: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    spoken[name] = typeof value === 'object' ? value[language] : value;
  }
  return say(REASONS[code], language, spoken satisfies TextValues);
}

/** Said of many people at once: whose message speaks to each, or which characters each name has, does not matter. */
const OF_MANY: Readonly<Partial<Record<ReasonCode, Text>>> = {
  household: {
    ko: '같은 번호라 함께 적음',
    zh: '号码相同，已合并',
    en: 'joined with the same number',
  },
  sameEmail: { ko: '같은 이메일이라 함께 적음', zh: '邮箱相同，已合并', en: 'joined with the same address' },
  unshown: {
    ko: '휴대폰에서 깨지는 글자가 있음',
    zh: '含有韩国手机无法显示的字',
    en: 'characters that Korean phones cannot show',
  },
  oldName: {
    ko: '직접 고친 글에 옛 이름이 남아 있음',
    zh: '手动修改的内容中仍有旧姓名',
    en: 'words changed by hand hold a former name',
  },
  tooLong: { ko: '문자로 보내기에 너무 김', zh: '短信过长', en: 'too long for a text' },
};

/** The reason as it is said of all whom it holds back. */
export function sayOfMany(cause: Cause, language: Language): string {
  return OF_MANY[cause.code]?.[language] ?? sayCause(cause, language);
}

/** Approved before, and something about the person or the words has changed since: somebody has to look again. */
const RETURNED: ReadonlySet<ReasonCode> = new Set([
  'nameChanged',
  'phoneChanged',
  'emailChanged',
  'addresseesChanged',
  'textChanged',
  'remade',
  'unsigned',
]);

/** Whether the reason only asks to look again. */
export function isReturn({ code }: Cause): boolean {
  return RETURNED.has(code);
}

/**
 * Whether a reason, as it stands in the sheet, asks nobody to look at the draft itself: none, only a name was missing, or the
 * program has made it anew, as it makes every other.
 */
export function isBare(reason: string): boolean {
  const code = readCause(reason)?.code;
  return code === undefined || code === 'unsigned' || code === 'remade';
}

/** A reason as it stands in the sheet, whatever the language; undefined for '' and for words that are nobody's. What a check found counts as `check`. */
export function readCause(text: string): Cause | undefined {
  if (text === '') return undefined;
  const known = patterns();
  const code = known.fixed.get(text);
  if (code) return { code };
  for (const { code: each, before, name, after } of known.open) {
    if (text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after))
      return { code: each, values: { [name]: text.slice(before.length, text.length - after.length) } };
  }
  return { code: 'check', values: { reason: text } };
}

interface Patterns {
  readonly fixed: ReadonlyMap<string, ReasonCode>;
  readonly open: readonly { code: ReasonCode; before: string; name: string; after: string }[];
}

let read: Patterns | undefined;

function patterns(): Patterns {
  if (read) return read;
  const fixed = new Map<string, ReasonCode>();
  const open: Patterns['open'][number][] = [];
  for (const [code, words] of Object.entries(REASONS) as [ReasonCode, Text][]) {
    if (code === 'check') continue;
    for (const language of LANGUAGES) {
      const [before = '', name, after = ''] = words[language].split(/[{}]/);
      if (name === undefined) fixed.set(before, code);
      else open.push({ code, before, name, after });
    }
  }
  read = { fixed, open };
  return read;
}
