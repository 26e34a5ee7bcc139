import type { Workbook } from '../../workbook/workbook';
import { readSenderColumns, SENDER_COLUMNS, type SenderColumn } from '../message/sender-column';
import { BENEFITS } from '../vip/words';
import { badSetting } from './bad-setting';
import {
  choiceSetting,
  countSetting,
  dateSetting,
  datesSetting,
  freeNumberSetting,
  phoneSetting,
  type Setting,
  textSetting,
  thingsSetting,
  timeSetting,
  weekdaysSetting,
  yesNoSetting,
} from './setting';
import { settingsTable } from './settings-table';

/** Every setting of the clinic, in the order of the sheet; a policy figure of the domain stands here once, as a default. */
export const SETTINGS = {
  clinicName: textSetting({
    name: { ko: '치과 이름', zh: '诊所名称', en: 'Clinic name' },
    explanation: {
      ko: '문자와 카드에 들어가는 이름입니다.',
      zh: '用于短信和贺卡的名称。',
      en: 'The name in texts and cards.',
    },
  }),
  clinicPhone: phoneSetting({
    name: { ko: '치과 전화', zh: '诊所电话', en: 'Clinic phone' },
    explanation: {
      ko: '문자와 카드에서 예약·문의 번호로 씁니다.',
      zh: '短信和贺卡中的预约咨询电话。',
      en: 'The number for bookings in texts and cards.',
    },
  }),
  optOutNumber: freeNumberSetting({
    name: { ko: '무료수신거부 번호', zh: '免费拒收号码', en: 'Free opt-out number' },
    explanation: {
      ko: '080으로 시작하는 번호입니다. 광고 문자 끝에 저절로 붙습니다. 비어 있으면 광고 문자를 보낼 수 없습니다.',
      zh: '以080开头的号码，会自动加在广告短信末尾。为空则不能发送广告短信。',
      en: 'The 080 number that is added to the end of advertising texts; without it none can go out.',
    },
  }),
  asOf: dateSetting({
    name: { ko: '기준일', zh: '基准日', en: 'As-of date' },
    explanation: {
      ko: '이날까지의 소개를 셉니다. 명단을 처음 뽑을 때 정해지고, 그 뒤에는 그대로 둡니다.',
      zh: '统计截至该日的转介绍。首次生成名单时确定，之后保持不变。',
      en: 'Referrals count up to this day. Set when the list is first drawn, then kept.',
    },
  }),
  minLastYear: countSetting(
    {
      name: { ko: '최근 1년 소개, 몇 명부터', zh: '近1年介绍人数下限', en: 'Referrals in a year, from' },
      explanation: {
        ko: '최근 1년에 이만큼 소개하면 명단 후보가 됩니다.',
        zh: '近1年达到该人数即入选候选名单。',
        en: 'So many in the last year make a candidate.',
      },
    },
    2,
  ),
  minTotal: countSetting(
    {
      name: { ko: '누적 소개, 몇 명부터', zh: '累计介绍人数下限', en: 'Referrals in total, from' },
      explanation: {
        ko: '지금까지 이만큼 소개하면 명단 후보가 됩니다.',
        zh: '累计达到该人数即入选候选名单。',
        en: 'So many in total make a candidate.',
      },
    },
    3,
  ),
  tierA: countSetting(
    {
      name: { ko: 'A등급, 누적 몇 명부터', zh: 'A级累计人数下限', en: 'Tier A, total from' },
      explanation: {
        ko: '누적 소개가 이만큼이면 A등급입니다.',
        zh: '累计介绍达到该人数为A级。',
        en: 'Tier A from so many referrals in total.',
      },
    },
    5,
  ),
  tierB: countSetting(
    {
      name: { ko: 'B등급, 누적 몇 명부터', zh: 'B级累计人数下限', en: 'Tier B, total from' },
      explanation: {
        ko: '누적 소개가 이만큼이면 B등급입니다.',
        zh: '累计介绍达到该人数为B级。',
        en: 'Tier B from so many referrals in total.',
      },
    },
    2,
  ),
  benefitsA: thingsSetting(
    {
      name: { ko: 'A등급 혜택', zh: 'A级礼遇', en: 'Benefits of tier A' },
      explanation: {
        ko: 'VIP 명단에 보이는 혜택입니다. 쉼표로 나눠 적고, 없으면 "없음"이라고 적으세요.',
        zh: '显示在VIP名单中的礼遇，用逗号分隔，没有则填“无”。',
        en: 'Shown on the VIP list; commas between them, "none" for none.',
      },
    },
    BENEFITS.A,
  ),
  benefitsB: thingsSetting(
    {
      name: { ko: 'B등급 혜택', zh: 'B级礼遇', en: 'Benefits of tier B' },
      explanation: {
        ko: 'VIP 명단에 보이는 혜택입니다. 쉼표로 나눠 적고, 없으면 "없음"이라고 적으세요.',
        zh: '显示在VIP名单中的礼遇，用逗号分隔，没有则填“无”。',
        en: 'Shown on the VIP list; commas between them, "none" for none.',
      },
    },
    BENEFITS.B,
  ),
  familyReferrals: choiceSetting(
    {
      name: { ko: '가족 소개', zh: '家属介绍', en: 'Family referrals' },
      explanation: {
        ko: '가족을 소개한 것도 셀까요? "세고 따로 보이기"면 "3 (가족 2)"처럼 보입니다.',
        zh: '是否计入家属介绍？选“计入并单独显示”则显示为“3（家属2）”。',
        en: 'Whether family members count; "count, show apart" reads "3 (family 2)".',
      },
    },
    {
      apart: { ko: '세고 따로 보이기', zh: '计入并单独显示', en: 'count, show apart' },
      count: { ko: '세기', zh: '计入', en: 'count' },
      out: { ko: '빼기', zh: '不计入', en: 'leave out' },
    },
    'apart',
  ),
  paidNeeded: yesNoSetting(
    {
      name: { ko: '수납 있어야 인정', zh: '有实收才计入', en: 'Count only with a payment' },
      explanation: {
        ko: '"예"면 수납이 한 번도 없는 소개는 세지 않습니다.',
        zh: '选“是”则没有任何实收的转介绍不计入。',
        en: 'If yes, a referred patient without any payment is not counted.',
      },
    },
    false,
  ),
  storeAmounts: yesNoSetting(
    {
      name: { ko: '수납액을 그대로 저장', zh: '保存实收金额', en: 'Store exact amounts' },
      explanation: {
        ko: '"아니요"면 금액 대신 상·중·하만 저장합니다. 원장님이 정합니다.',
        zh: '选“否”则只保存上·中·下档次。由院长决定。',
        en: 'If no, only a high, middle or low band is kept. The director decides.',
      },
    },
    false,
  ),
  bandHigh: countSetting(
    {
      name: { ko: '수납 구간 상, 몇 원부터', zh: '消费档次“上”下限（韩元）', en: 'High spend, from (won)' },
      explanation: {
        ko: '한 번 내원에 이만큼 수납하면 상입니다.',
        zh: '单次就诊实收达到该金额为“上”。',
        en: 'A visit paid with so much counts as high.',
      },
    },
    1_000_000,
  ),
  bandMiddle: countSetting(
    {
      name: { ko: '수납 구간 중, 몇 원부터', zh: '消费档次“中”下限（韩元）', en: 'Middle spend, from (won)' },
      explanation: {
        ko: '한 번 내원에 이만큼 수납하면 중입니다.',
        zh: '单次就诊实收达到该金额为“中”。',
        en: 'A visit paid with so much counts as middle.',
      },
    },
    100_000,
  ),
  closedWeekdays: weekdaysSetting(
    {
      name: { ko: '쉬는 요일', zh: '固定休息日', en: 'Closed weekdays' },
      explanation: {
        ko: '일정표가 이 요일을 피합니다. 쉬는 요일이 없으면 "없음".',
        zh: '日程表会避开这些日子。没有则填“无”。',
        en: 'The schedule avoids them. "none" where there is none.',
      },
    },
    [7],
  ),
  closedDates: datesSetting({
    name: { ko: '쉬는 날짜', zh: '休诊日期', en: 'Closed dates' },
    explanation: {
      ko: '공휴일은 저절로 빠집니다. 그 밖에 쉬는 날만 적어 주세요.',
      zh: '法定节假日会自动避开，只需填写其他休诊日。',
      en: 'Public holidays are known; name only other days off.',
    },
  }),
  greetingIsAd: yesNoSetting(
    {
      name: {
        ko: '안부 문자도 광고로 다루기',
        zh: '问候短信按广告处理',
        en: 'Treat greetings as advertising',
      },
      explanation: {
        ko: '"예"면 안부 문자에도 (광고)와 수신거부 번호가 붙습니다. 바꾸기 전에 전문가에게 확인하세요.',
        zh: '选“是”则问候短信也加上(广告)标记和拒收号码。更改前请咨询专业人士。',
        en: 'If yes, greetings also carry the advertising mark and the opt-out number. Ask a professional before changing.',
      },
    },
    true,
  ),
  sendFrom: timeSetting(
    {
      name: { ko: '문자 보내는 시간, 몇 시부터', zh: '短信发送时间，从', en: 'Send texts from' },
      explanation: {
        ko: '이 시각 전에는 문자를 보내지 않습니다.',
        zh: '此时间之前不发送短信。',
        en: 'No text goes out before.',
      },
    },
    '10:00',
  ),
  sendUntil: timeSetting(
    {
      name: { ko: '문자 보내는 시간, 몇 시까지', zh: '短信发送时间，至', en: 'Send texts until' },
      explanation: {
        ko: '이 시각 뒤에는 문자를 보내지 않습니다. 밤 9시부터 아침 8시까지의 광고 문자는 따로 동의가 있어야 합니다.',
        zh: '此时间之后不发送短信。晚9点至早8点的广告短信须另获同意。',
        en: 'No text goes out after. Advertising from 9 pm to 8 am needs a consent of its own.',
      },
    },
    '17:00',
  ),
  senderColumns: {
    name: { ko: '발송파일 칸 순서', zh: '发送文件列顺序', en: 'Columns of the sending file' },
    explanation: {
      ko: '문자 업체가 다른 순서를 원할 때만 적습니다. 쓸 수 있는 칸: 휴대폰, 이름, 제목, 내용, 발신번호, 차트번호, 보낼 시각, 종류, 빈칸. 비우면 기본 순서입니다.',
      zh: '仅在短信平台要求其他顺序时填写。可用的列：手机、姓名、标题、内容、发送号码、病历号、发送时间、类型、空列。留空为默认顺序。',
      en: 'Only where the sender wants another order. Mobile, Name, Subject, Text, Sender, Chart number, Send at, Form, Blank. Blank cell: the usual order.',
    },
    expected: {
      ko: '칸 이름들 (예: 휴대폰, 이름, 내용)',
      zh: '列名（例：手机, 姓名, 内容）',
      en: 'names of columns such as Mobile, Name, Text',
    },
    byDefault: [],
    parse: readSenderColumns,
    show: (value, language) => value.map((column) => SENDER_COLUMNS[column][language]).join(', '),
  } as Setting<readonly SenderColumn[]>,
} as const;

export type SettingId = keyof typeof SETTINGS;

/** The clinic's settings, blanks replaced by the defaults. */
export type Settings = {
  readonly [Id in SettingId]: (typeof SETTINGS)[Id] extends Setting<infer T> ? T : never;
};

/**
 * Reads the sheet 설정; a row that staff deleted counts as blank.
 * @throws AppError `settings.badValue` naming setting, value and what is expected
 */
export function readSettings(workbook: Workbook): Settings {
  return readEach(workbook, (setting, text) => {
    throw badSetting(setting, text);
  }) as Settings;
}

/** As {@link readSettings}, but what cannot be read is left out: for views that must open all the same. */
export function readSettingsLeniently(workbook: Workbook): Partial<Settings> {
  return readEach(workbook, () => undefined);
}

function readEach(
  workbook: Workbook,
  onUnreadable: (setting: Setting<unknown>, text: string) => void,
): Partial<Settings> {
  const written = new Map(workbook.read(settingsTable).map((row) => [row.id, row.value.trim()]));
  const settings = new Map<string, unknown>();
  for (const [id, setting] of Object.entries(SETTINGS)) {
    const text = written.get(id) ?? '';
    const value = text === '' ? setting.byDefault : setting.parse(text);
    if (value === undefined) onUnreadable(setting as Setting<unknown>, text);
    else settings.set(id, value);
  }
  return Object.fromEntries(settings);
}

/** @throws AppError `settings.badValue` where the text is none for that setting; a blank always is. */
export function checkSetting(id: SettingId, text: string): void {
  const setting: Setting<unknown> = SETTINGS[id] as Setting<unknown>;
  if (text.trim() !== '' && setting.parse(text.trim()) === undefined) throw badSetting(setting, text);
}
