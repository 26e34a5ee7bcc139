import type { Text } from '../../../core/text';
import { GROUNDS, missingMarks } from '../advertising';
import { FIELDS } from '../field';
import type { Check } from './check';

const OPT_OUT: Text = { ko: '수신거부', zh: '拒收短信', en: 'opted out' };

/**
 * Advertising without ground, after an opt-out, or without its marks. Its hour is no matter of the text: drafts have no time
 * of sending.
 */
export const advertisingRules: Check = {
  code: 'H8',
  level: 'block',
  personal: true,
  reason: {
    ko: '광고 문자에 꼭 있어야 하는 것이 빠졌어요.',
    zh: '广告短信缺少必备内容。',
    en: 'Something that advertising must have is missing.',
  },
  source: '정보통신망법 제50조, 시행령 [별표 6]',
  lacks: [FIELDS.clinic.name, GROUNDS.consent, OPT_OUT],
  find(text, context) {
    if (!context.isAdvertising) return [];
    const missing = missingMarks(text, context, context.region);
    if (context.optedOut) missing.push(OPT_OUT.ko);
    else if (context.ground === '') missing.push(GROUNDS.consent.ko);
    return missing;
  },
};
