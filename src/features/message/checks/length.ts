import { countBytes, LMS_BYTES, SUBJECT_BYTES, unsupportedCharacters } from '../bytes';
import type { Check } from './check';

/** Of a text to a mobile outside China: characters that Korean phones do not show, and too great a length. */
export const length: Check = {
  code: 'L',
  level: 'hint',
  personal: true,
  literal: true,
  reason: {
    ko: '휴대폰에서 깨지는 글자가 있거나 너무 길어요.',
    zh: '含有手机无法显示的字符，或内容过长。',
    en: 'Characters that phones cannot show, or too long.',
  },
  source: 'CP949 (KS X 1001); 통신사 문자 규격 (SMS 90, LMS 2,000, 제목 40바이트)',
  find(text, { channel, subject, region }) {
    if (channel !== 'sms' || region === 'cn') return [];
    const found = unsupportedCharacters(subject + text).map(({ character, replacement }) =>
      replacement ? `${character} → ${replacement}` : character,
    );
    const bytes = countBytes(text);
    if (bytes > LMS_BYTES) found.push(`${bytes} > ${LMS_BYTES}`);
    const subjectBytes = countBytes(subject);
    if (subjectBytes > SUBJECT_BYTES) found.push(`${subject} ${subjectBytes} > ${SUBJECT_BYTES}`);
    return found;
  },
};
