import { matchAt } from './push';
import type { TokenClass } from './token';

/** A number as it stands in a memo: what it is, its digits as a register holds them, and where it ends. */
export interface NumberMark {
  readonly cls: TokenClass;
  readonly value: string;
  readonly end: number;
}

/** Digits with what people put between them; never more than 24 characters. */
const SHAPE = /[0-9*][0-9*]*(?:[-. ~:,/][0-9*]+){0,4}/y;
const MOBILE = /^(01[016789])[-. ]?(\d{3,4})[-. ]?(\d{4})$/;
const HIDDEN_MOBILE = /^01[016789][-. ]?[*xX\d]{3,4}[-. ](\d{4})$/;
const LANDLINE = /^(0(?:2|[3-6]\d|70|50\d))[-. )](\d{3,4})[-. ](\d{4})$/;
/** 24-0123, A-00123, KR00123: what clinics number their charts with beside digits alone. */
const FORMED = /(?:[A-Za-z]{1,4}[-_/. ]?|\d{2,4}-)\d{2,8}(?![\d-])/y;

/** A chart number with letters or a dash, where the clinic's own have that form; `undefined` elsewhere. */
export function readFormedChart(
  text: string,
  at: number,
  isChartForm: (text: string) => boolean,
): NumberMark | undefined {
  const value = matchAt(FORMED, text, at);
  if (value === undefined || /[A-Za-z0-9-]/.test(text.charAt(at - 1)) || !isChartForm(value))
    return undefined;
  const end = at + value.length;
  return { cls: 'chart', value, end: text.charAt(end) === '번' ? end + 1 : end };
}

/** A unit that makes the number something else than a person's mark. */
const UNIT =
  /^ ?(?:세|살|대|층|호|개|분|회|명|월|일|시|원|만원|만|천원|차|번째|주|달|개월|퍼센트|%|mm|cm|mg|ml|년도|년전|년|번방|번치아|번 치아|번 임플|번 크라운|동|호실|岁|楼|点|元|块|月|日|号牙|位|个|次|年|years?|yrs?|yo|y\/o|am|pm|st|nd|rd|th|days?|weeks?|months?)/i;

/**
 * Reads the number that begins at `at`: telephone, year of birth, chart (`10234번`), a bare number, or a `detail`
 * that marks nobody (date, time, price, tooth, age, floor). A bare number has three to eight digits.
 */
export function readNumberMark(text: string, at: number): NumberMark | undefined {
  const phone = readPhone(text, at);
  if (phone !== undefined) return phone;
  SHAPE.lastIndex = at;
  const shape = SHAPE.exec(text)?.[0];
  if (shape === undefined) return undefined;
  const plain = /^\d+/.exec(shape)?.[0] ?? '';
  if (plain === '') return { cls: 'detail', value: '', end: at + shape.length };
  const rest = text.slice(at + plain.length, at + plain.length + 12);
  const born = /^ ?년 ?생/.exec(rest) ?? /^ ?生于/.exec(rest) ?? (/^年(?:生|出生)/.exec(rest) || null);
  if (born !== null && (plain.length === 2 || plain.length === 4))
    return { cls: 'year', value: plain, end: at + plain.length + born[0].length };
  const late = /^ ?생(?![각일])/.exec(rest);
  if (late !== null && (plain.length === 2 || plain.length === 4))
    return { cls: 'year', value: plain, end: at + plain.length + late[0].length };
  const charted = /^ ?(?:번|号)(?!째|방| ?치아|째| ?임플|牙)/.exec(rest);
  if (charted !== null)
    return {
      cls: plain.length >= 3 && plain.length <= 8 ? 'chart' : 'detail',
      value: plain,
      end: at + plain.length + charted[0].length,
    };
  if (plain.length === 1 && /^ ?(?:명|분(?!할|전))/.test(rest))
    return { cls: 'count', value: plain, end: at + plain.length + (rest.startsWith(' ') ? 2 : 1) };
  if (plain.length === 1 && /^ (?:friend|people|patient|cowork|colleag|neighb|famil)/.test(rest))
    return { cls: 'count', value: plain, end: at + 1 };
  const unit = UNIT.exec(rest);
  // 30105 분, 30100 주보경: nobody waits so many minutes or weeks
  const isCounted = plain.length < 4 || !/^(?: ?분| (?![원만천년동호])[가-힣])/.test(rest);
  if (unit !== null && plain.length <= 8 && isCounted)
    return { cls: 'detail', value: plain, end: at + plain.length + unit[0].length };
  return readBare(shape, plain, at);
}

function readPhone(text: string, at: number): NumberMark | undefined {
  const window = text.slice(at, at + 13);
  for (const length of [13, 12, 11, 10]) {
    const part = window.slice(0, length);
    if (part.length < length || /\d/.test(text.charAt(at + length))) continue;
    const mobile = MOBILE.exec(part);
    if (mobile !== null)
      return { cls: 'phone', value: `${mobile[1]}-${mobile[2]}-${mobile[3]}`, end: at + length };
    const hidden = HIDDEN_MOBILE.exec(part);
    if (hidden !== null) return { cls: 'tail', value: hidden[1] ?? '', end: at + length };
    const fixed = LANDLINE.exec(part);
    if (fixed !== null)
      return { cls: 'phone', value: `${fixed[1]}-${fixed[2]}-${fixed[3]}`, end: at + length };
  }
  return undefined;
}

function readBare(shape: string, plain: string, at: number): NumberMark {
  if (shape.length > plain.length) {
    const separator = shape.charAt(plain.length);
    // 24.3.5, 10:30, 35,000: a date, a time, a price; `1234 5678`, `1234/10` are two numbers.
    if (
      separator !== ' ' &&
      !(separator === '/' && plain.length >= 3) &&
      !(separator === ',' && !/^,\d{3}(?!\d)/.test(shape.slice(plain.length)))
    )
      return { cls: 'detail', value: shape, end: at + shape.length };
  }
  if (plain.length === 6 && /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(plain))
    return { cls: 'year', value: plain.slice(0, 2), end: at + plain.length };
  if (plain.length === 8 && /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(plain))
    return { cls: 'year', value: plain.slice(0, 4), end: at + plain.length };
  return {
    cls: plain.length >= 3 && plain.length <= 8 ? 'number' : 'detail',
    value: plain,
    end: at + plain.length,
  };
}
