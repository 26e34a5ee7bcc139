import type { Text } from '../../../core/text';
import { GROUNDS, missingMarks } from '../advertising';
import { FIELDS } from '../field';
import { judgeHour } from '../may-send';
import type { Check } from './check';

const OPT_OUT: Text = { ko: '수신거부', zh: '拒收短信', en: 'opted out' };

const NIGHT: Text = { ko: '밤 9시~아침 8시', zh: '晚9点至早8点', en: '9 pm to 8 am' };
const ANY_HOURS = { sendFrom: '00:00', sendUntil: '24:00' };

/** Advertising without ground, after an opt-out, at night without a consent for it, or without its marks. A draft has no hour yet. */
export const advertisingRules: Check = {
  code: 'H8',
  level: 'block',
  personal: true,
  literal: true,
  reason: {
    ko: '광고 문자에 꼭 있어야 하는 것이 빠졌거나, 보낼 수 없는 때예요.',
    zh: '广告短信缺少必备内容，或此时不能发送。',
    en: 'Something that advertising must have is missing, or the hour is forbidden.',
  },
  source: '정보통신망법 제50조, 시행령 [별표 6]',
  lacks: [FIELDS.clinic.name, GROUNDS.consent, OPT_OUT, NIGHT],
  find(text, context) {
    if (!context.isAdvertising) return [];
    const missing = missingMarks(text, context, context.region);
    if (context.optedOut) missing.push(OPT_OUT.ko);
    else if (context.ground === '') missing.push(GROUNDS.consent.ko);
    const { at, nightConsent = false } = context.known ?? {};
    if (at !== undefined && judgeHour({ ...context, at, nightConsent }, ANY_HOURS) === 'night')
      missing.push(NIGHT.ko);
    return missing;
  },
};
