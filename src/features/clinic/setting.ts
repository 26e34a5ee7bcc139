import { type CalendarDate, readTypedDate } from '../../core/calendar-date';
import { groupDigits } from '../../core/group-digits';
import { LANGUAGES, type Language, type Text } from '../../core/text';

/** How one setting is written in its cell, and what it means to the program. */
export interface Setting<T> {
  readonly name: Text;
  readonly explanation: Text;
  readonly expected: Text;
  /** Of a blank cell. */
  readonly byDefault: T;
  /** The words of a dropdown, where only these are allowed. */
  readonly words?: Readonly<Record<string, Text>>;
  /** @returns undefined where the text cannot be read; never called with a blank. */
  parse(text: string): T | undefined;
  show(value: T, language: Language): string;
}

/** What a setting is called and what it does. */
export type Describe = Pick<Setting<unknown>, 'name' | 'explanation'>;

/** Any text. */
export function textSetting(describe: Describe): Setting<string> {
  return {
    ...describe,
    expected: { ko: '글자', zh: '文字', en: 'text' },
    byDefault: '',
    parse: (text) => text,
    show: (value) => value,
  };
}

/** A telephone number as it is to be read, grouped as the clinic likes it. */
export function phoneSetting(describe: Describe): Setting<string> {
  return {
    ...describe,
    expected: {
      ko: '전화번호 (예: 02-123-4567)',
      zh: '电话号码（例：02-123-4567）',
      en: 'a telephone number such as 02-123-4567',
    },
    byDefault: '',
    parse: (text) => {
      const typed = text.normalize('NFKC').trim();
      const isNumber = /^\+?[\d(][\d\s().\-\u2010-\u2015]*$/.test(typed);
      return isNumber && /^\d{7,15}$/.test(typed.replace(/\D/g, '')) ? typed : undefined;
    },
    show: (value) => value,
  };
}

/** A free number of Korea, however it is grouped, as `080-123-4567`. */
export function freeNumberSetting(describe: Describe): Setting<string> {
  return {
    ...describe,
    expected: {
      ko: '080으로 시작하는 번호(예: 080-123-4567)',
      zh: '以080开头的号码（例：080-123-4567）',
      en: 'a number that begins with 080, such as 080-123-4567',
    },
    byDefault: '',
    parse: (text) => {
      const typed = text.normalize('NFKC').trim();
      // A spreadsheet drops the zero in front.
      const match = /^(?:\+?82|0)?80(\d{3,4})(\d{4})$/.exec(typed.replace(/[-.()\s\u2010-\u2015]/g, ''));
      return match ? `080-${match[1]}-${match[2]}` : undefined;
    },
    show: (value) => value,
  };
}

/** A whole number from 0. */
export function countSetting(describe: Describe, byDefault: number): Setting<number> {
  return {
    ...describe,
    expected: { ko: '0 이상의 숫자', zh: '不小于0的整数', en: 'a whole number from 0' },
    byDefault,
    parse: (text) => (/^\d{1,12}$/.test(text.replace(/,/g, '')) ? Number(text.replace(/,/g, '')) : undefined),
    show: (value) => groupDigits(value),
  };
}

/** A time of the day as `HH:mm`, however it is typed: `10:00`, `10시`, `오후 5시 30분`, `5 pm`. */
export function timeSetting(describe: Describe, byDefault: string): Setting<string> {
  return {
    ...describe,
    expected: { ko: '시각 (예: 10:00)', zh: '时间（例：10:00）', en: 'a time such as 10:00' },
    byDefault,
    parse: (text) => {
      const match =
        /^(오전|오후|上午|下午)?\s*(\d{1,2})\s*(?:[:시点时]\s*(?:(\d{1,2})\s*[분分]?)?(?::\d{2})?)?\s*(am|pm)?$/i.exec(
          text.normalize('NFKC').trim(),
        );
      if (match === null) return undefined;
      const half = (match[1] ?? match[4] ?? '').toLowerCase();
      const typed = Number(match[2]);
      const minutes = Number(match[3] ?? 0);
      if (half !== '' && (typed < 1 || typed > 12)) return undefined;
      const isLate = /오후|下午|pm/.test(half);
      const hours = half === '' ? typed : (typed % 12) + (isLate ? 12 : 0);
      if (hours > 23 || minutes > 59) return undefined;
      return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    },
    show: (value) => value,
  };
}

/** A calendar date; '' where it is not set. */
export function dateSetting(describe: Describe): Setting<CalendarDate | ''> {
  return {
    ...describe,
    expected: { ko: '날짜 (예: 2026-12-01)', zh: '日期（例：2026-12-01）', en: 'a date such as 2026-12-01' },
    byDefault: '',
    parse: readDate,
    show: (value) => value,
  };
}

/** One of a few words, read in any language. */
export function choiceSetting<const W extends Readonly<Record<string, Text>>>(
  describe: Describe,
  words: W,
  byDefault: keyof W & string,
): Setting<keyof W & string> {
  return {
    ...describe,
    words,
    expected: { ko: '목록에 있는 말', zh: '列表中的选项', en: 'one of the words in the list' },
    byDefault,
    parse: (text) =>
      Object.keys(words).find((code) => LANGUAGES.some((language) => words[code]?.[language] === text)),
    show: (value, language) => words[value]?.[language] ?? value,
  };
}

const YES_NO = {
  yes: { ko: '예', zh: '是', en: 'yes' },
  no: { ko: '아니요', zh: '否', en: 'no' },
} as const;

/** Yes or no. */
export function yesNoSetting(describe: Describe, byDefault: boolean): Setting<boolean> {
  const words = choiceSetting(describe, YES_NO, byDefault ? 'yes' : 'no');
  return {
    ...describe,
    words: YES_NO,
    expected: words.expected,
    byDefault,
    parse: (text) => {
      const code = words.parse(text);
      return code && code === 'yes';
    },
    show: (value, language) => words.show(value ? 'yes' : 'no', language),
  };
}

const WEEKDAYS: readonly Text[] = [
  { ko: '월', zh: '周一', en: 'Mon' },
  { ko: '화', zh: '周二', en: 'Tue' },
  { ko: '수', zh: '周三', en: 'Wed' },
  { ko: '목', zh: '周四', en: 'Thu' },
  { ko: '금', zh: '周五', en: 'Fri' },
  { ko: '토', zh: '周六', en: 'Sat' },
  { ko: '일', zh: '周日', en: 'Sun' },
];
const NOTHING: Text = { ko: '없음', zh: '无', en: 'none' };

/** Weekdays, 1 = Monday … 7 = Sunday. */
export function weekdaysSetting(
  describe: Describe,
  byDefault: readonly number[],
): Setting<readonly number[]> {
  return {
    ...describe,
    expected: {
      ko: '요일 (예: 일 또는 수, 일), 모든 요일은 안 됨',
      zh: '星期（例：周日 或 周三, 周日），不能全选',
      en: 'weekdays such as Wed, Sun, but not all seven',
    },
    byDefault,
    parse: (text) => {
      if (LANGUAGES.some((language) => NOTHING[language] === text)) return [];
      const days = splitList(text).map(
        (word) =>
          1 + WEEKDAYS.findIndex((day) => LANGUAGES.some((l) => day[l] === word || `${day[l]}요일` === word)),
      );
      // A clinic that is never open has no day for anything.
      return days.every((day) => day > 0) && new Set(days).size < WEEKDAYS.length ? days : undefined;
    },
    show: (value, language) =>
      value.map((day) => WEEKDAYS[day - 1]?.[language] ?? '').join(', ') || NOTHING[language],
  };
}

/** A few things, parted by commas or lines; null = those by default, in the language of the sheets. */
export function thingsSetting(describe: Describe, byDefault: Text): Setting<readonly string[] | null> {
  return {
    ...describe,
    expected: {
      ko: '쉼표로 나눈 말, 하나도 없으면 없음',
      zh: '用逗号分隔的词语，没有则填“无”',
      en: 'words parted by commas, or "none"',
    },
    byDefault: null,
    parse: (text) =>
      LANGUAGES.some((language) => NOTHING[language] === text.toLowerCase()) ? [] : splitList(text),
    show: (value, language) => (value === null ? byDefault[language] : value.join(', ') || NOTHING[language]),
  };
}

/** Calendar dates, parted by commas. */
export function datesSetting(describe: Describe): Setting<readonly CalendarDate[]> {
  return {
    ...describe,
    expected: {
      ko: '날짜들 (예: 2026-12-31, 2027-01-02)',
      zh: '日期列表（例：2026-12-31, 2027-01-02）',
      en: 'dates such as 2026-12-31, 2027-01-02',
    },
    byDefault: [],
    parse: (text) => {
      const dates = splitList(text).map(readDate);
      return dates.every((date) => date !== undefined) ? (dates as CalendarDate[]) : undefined;
    },
    show: (value) => value.join(', '),
  };
}

function splitList(text: string): string[] {
  return text
    .split(/[,、，;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readDate(text: string): CalendarDate | undefined {
  return readTypedDate(text) || undefined;
}
