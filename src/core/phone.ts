import { stripInvisible } from './invisible';

/** How the digits after a Korean dialling code may be grouped; the first pattern that fits wins. */
const KOREAN_NUMBERS: readonly RegExp[] = [
  /^(010)(\d{4})(\d{4})$/,
  /^(01[16789])(\d{3,4})(\d{4})$/,
  /^(02)(\d{3,4})(\d{4})$/,
  /^(0(?:3[1-3]|4[1-4]|5[1-5]|6[1-4]))(\d{3,4})(\d{4})$/,
  /^(070)(\d{4})(\d{4})$/,
  /^(080)(\d{3,4})(\d{4})$/,
  /^(050\d)(\d{3,4})(\d{4})$/,
  /^(1[568]\d\d)(\d{4})$/,
];

/** A number as a spreadsheet keeps it: without its leading zero. */
const ZERO_LOST =
  /^(?:10\d{8}|1[16789]\d{7,8}|2\d{8}|(?:3[1-3]|4[1-4]|5[1-5]|6[1-4])\d{7,8}|70\d{8}|50\d{8,9})$/;

const CHINESE_MOBILE = /^1[3-9]\d{9}$/;

/** Country code and number as `+1 3101234567`; codes other than these have three digits. */
const ABROAD =
  /^(1(?=[2-9]\d{9}$)|7(?=\d{10}$)|(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[14]|9[0-58])(?=\d{7,13}$)|(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[058]|9[679])\d(?=\d{6,12}$))(\d+)$/;

/**
 * A phone number as it is dialled in Korea, grouped: `010-1234-5678`; a Chinese mobile stays eleven digits; a number of
 * any other country, known by its leading `+` or `00`, is country code and number: `+1 3101234567`.
 * Reads `+82 10…`, `8210…`, a lost leading zero, full-width digits, spaces, dots and brackets, and words around
 * the number ("모 010-1234-5678"); of several numbers the first Korean or Chinese mobile, else the first.
 *
 * @returns '' where there is no such number: too short, cut by a spreadsheet (`1.02E+09`), or a filler (`010-0000-0000`)
 * @example normalisePhone('+82 10 1234 5678') // '010-1234-5678'
 * Source: 전기통신번호관리세칙 (Korean numbering plan): 010 since 2004 with eight digits, 01x old, 02 and 031–064 areas, 050x, 070, 15xx/16xx/18xx;
 * ITU-T E.164 (country codes).
 */
export function normalisePhone(text: string): string {
  const plain = stripInvisible(text).normalize('NFKC').replace(/\.0+$/, '');
  if (/\d[eE][+]?\d/.test(plain)) return '';
  const found = plain
    .split(/[^\d+().\s\u2010-\u2015-]+/)
    .map((part) => groupDigits(part.replace(/(\+\d{1,3}\s?)\(0\)/, '$1').replace(/[^\d+]/g, '')))
    .filter((phone) => phone !== '');
  return found.find((phone) => isMobilePhone(phone) && !isAbroad(phone)) ?? found[0] ?? '';
}

/** The last four digits, by which desks tell namesakes apart; '' for an unknown number. */
export function phoneTail(phone: string): string {
  return phone.replace(/\D/g, '').slice(-4);
}

/** Whether a normalised number can take a text message; of numbers abroad nobody can tell, so they are taken to. */
export function isMobilePhone(phone: string): boolean {
  return /^01[016789]-/.test(phone) || CHINESE_MOBILE.test(phone) || isAbroad(phone);
}

/** Whether a normalised number is neither Korean nor Chinese. */
function isAbroad(phone: string): boolean {
  return phone.startsWith('+');
}

function groupDigits(dialled: string): string {
  const abroad = /^(?:\+|00)(?!82|86)(\d+)$/.exec(dialled)?.[1];
  if (abroad !== undefined) {
    const match = ABROAD.exec(abroad);
    return match && /[1-9]/.test(match[2] ?? '') ? `+${match[1]} ${match[2]}` : '';
  }
  const digits = withoutCountryCode(dialled);
  if (CHINESE_MOBILE.test(digits)) return digits;
  const whole = ZERO_LOST.test(digits) ? `0${digits}` : digits;
  for (const pattern of KOREAN_NUMBERS) {
    const match = pattern.exec(whole);
    if (match) return /[1-9]/.test(match.slice(2).join('')) ? match.slice(1).join('-') : '';
  }
  return '';
}

/** @param dialled digits, `+` at the front or nowhere */
function withoutCountryCode(dialled: string): string {
  const digits = dialled.replace(/\D/g, '');
  const korean = /^(?:00)?82(0?\d{8,11})$/.exec(digits)?.[1];
  if (korean !== undefined && (dialled.startsWith('+') || digits.length >= 10)) {
    return korean.startsWith('0') || /^1[568]\d{6}$/.test(korean) ? korean : `0${korean}`;
  }
  const chinese = /^(?:00)?86(1[3-9]\d{9})$/.exec(digits)?.[1];
  return chinese ?? digits;
}
