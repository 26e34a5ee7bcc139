import type { Text } from '../../../core/text';
import { GROUNDS, missingMarks } from '../advertising';
import { FIELDS } from '../field';
import type { Check } from './check';

const OPT_OUT: Text = { ko: '수신거부', zh: '拒收短信', en: 'opted out' };

/** Advertising without ground, after an opt-out, at night, or without its marks. */
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
    const missing = missingMarks(text, context.clinicName, context.region);
    if (context.optedOut) missing.push(OPT_OUT.ko);
    else if (context.ground === '') missing.push(GROUNDS.consent.ko);
    if (context.channel === 'sms' && isNight(context.sendAt)) missing.push(context.sendAt);
    return missing;
  },
};

/** From 21:00 to 08:00 advertising needs a consent of its own. @param time `HH:mm`; '' = not known yet. */
function isNight(time: string): boolean {
  return time !== '' && (time >= '21:00' || time < '08:00');
}
