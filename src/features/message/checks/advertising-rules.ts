import type { Text } from '../../../core/text';
import { type AdvertisingFault, missingMarks, OPT_OUT_MARK } from '../advertising';
import { judgeHour } from '../may-send';
import type { Check } from './check';

/** What is wrong, each with what to do. */
const FAULTS = {
  mark: {
    ko: '글 맨 앞에 (광고)를 적어 주세요',
    zh: '正文开头请写“(광고)”',
    en: 'begin the text with (광고)',
  },
  subjectMark: {
    ko: '제목 맨 앞에 (광고)를 적어 주세요',
    zh: '标题开头请写“(광고)”',
    en: 'begin the subject with (광고)',
  },
  clinic: {
    ko: '첫 줄에 병원 이름을 적어 주세요',
    zh: '首行请写诊所名称',
    en: 'name the clinic in the first line',
  },
  mailSender: {
    ko: '보내는 병원 이름을 적어 주세요',
    zh: '请写明发件诊所名称',
    en: 'name the clinic that sends it',
  },
  mailOptOut: {
    ko: '수신거부하는 방법을 적어 주세요',
    zh: '请写明退订方法',
    en: 'say how to opt out',
  },
  optOut: {
    ko: '맨 끝 줄에 무료수신거부와 우리 병원 080 번호를 적어 주세요',
    zh: '最后一行请写“무료수신거부”及本诊所080号码',
    en: "end with 무료수신거부 and the clinic's 080 number",
  },
  textAfterOptOut: {
    ko: '무료수신거부 080 번호 뒤에 글이 있어요. 그 줄이 맨 끝에 오게 해 주세요',
    zh: '“무료수신거부 080…”之后还有内容，请让这一行位于最后',
    en: 'words follow the line 무료수신거부 080…; make that line the last',
  },
  otherNumber: {
    ko: '설정과 다른 080 번호가 있어요. 우리 병원 번호 하나만 남겨 주세요',
    zh: '080号码与设置不同，请只保留本诊所的号码',
    en: 'an 080 number differs from the settings; leave only the one of the clinic',
  },
  signature: {
    ko: '맨 앞에 【병원 이름】을 적어 주세요',
    zh: '开头请写【诊所名称】',
    en: 'begin with the name of the clinic in 【】',
  },
  optOutInChina: {
    ko: '맨 끝에 拒收请回复R을 적어 주세요',
    zh: '结尾请写“拒收请回复R”',
    en: 'end with 拒收请回复R',
  },
  optedOut: {
    ko: '수신거부하신 분께는 보낼 수 없어요',
    zh: '对方已退订，不能发送',
    en: 'this person opted out',
  },
  noGround: {
    ko: '받겠다는 동의가 없고 6개월 안에 오시지도 않았어요',
    zh: '未同意接收，6个月内也无就诊',
    en: 'neither a consent nor a visit within 6 months',
  },
  night: {
    ko: '밤 9시~아침 8시에는 보낼 수 없어요',
    zh: '晚9点至早8点不能发送',
    en: 'not from 9 pm to 8 am',
  },
} as const satisfies Readonly<Record<AdvertisingFault | 'optedOut' | 'noGround' | 'night', Text>>;

const ANY_HOURS = { sendFrom: '00:00', sendUntil: '24:00' };

/** Advertising without ground, after an opt-out, at night without a consent for it, or without its marks. A draft has no hour yet. */
export const advertisingRules: Check = {
  code: 'H8',
  level: 'block',
  personal: true,
  literal: true,
  reason: {
    ko: '광고 글의 조건에 맞지 않아요.',
    zh: '不符合广告内容的规定。',
    en: 'It does not meet the rules for advertising.',
  },
  source: '정보통신망법 제50조, 시행령 [별표 6]',
  lacks: Object.values(FAULTS),
  find(text, context) {
    if (!context.isAdvertising) return [];
    const faults: (keyof typeof FAULTS)[] = missingMarks(text, context, context.region);
    if (context.optedOut) faults.push('optedOut');
    else if (context.ground === '') faults.push('noGround');
    const { at, nightConsent = false } = context.known ?? {};
    if (at !== undefined && judgeHour({ ...context, at, nightConsent }, ANY_HOURS) === 'night')
      faults.push('night');
    const { optOutNumber } = context;
    return faults.flatMap((fault) => {
      const isNumber = (fault === 'optOut' || fault === 'otherNumber') && optOutNumber !== '';
      return [FAULTS[fault].ko, ...(isNumber ? [`${OPT_OUT_MARK} ${optOutNumber}`] : [])];
    });
  },
};
