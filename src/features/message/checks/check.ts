import type { CalendarDate } from '../../../core/calendar-date';
import type { Text } from '../../../core/text';
import type { Ground, Region } from '../advertising';
import type { ClockTime } from '../may-send';
import type { Channel } from '../message';

/** block: must change · director: decides once per text and season · hint: to be known. */
export type Level = 'block' | 'director' | 'hint';

/** The levels in plain words. */
export const LEVELS: Readonly<Record<Level, Text>> = {
  block: { ko: '고쳐야 보낼 수 있어요', zh: '须修改后发送', en: 'Must change before it can go out' },
  director: { ko: '원장님 확인이 필요해요', zh: '需院长确认', en: 'Needs the director' },
  hint: { ko: '참고', zh: '提示', en: 'Hint' },
};

/** What a check may need to know beside the text. */
export interface CheckContext {
  readonly channel: Channel;
  readonly subject: string;
  readonly isAdvertising: boolean;
  readonly region: Region;
  readonly clinicName: string;
  /** The clinic's own free number; '' = not set. */
  readonly optOutNumber: string;
  /** '' = none. */
  readonly ground: Ground | '';
  readonly optedOut: boolean;
  /** The referred patients and the family of whom it goes to: none of them may be named. */
  readonly namesToKeep: readonly string[];
  /** Who may be named all the same: the people it is addressed to, and the director who signs. */
  readonly namesAllowed: readonly string[];
  /** What only some callers know; a check passes over what it is not told. */
  readonly known?: Known;
}

/** Facts about one sending and the person it goes to. */
export interface Known {
  readonly today?: CalendarDate;
  /** When it is to go out. */
  readonly at?: ClockTime;
  /** Whether the person agreed to advertising at night. */
  readonly nightConsent?: boolean;
  /** Of the consent that is the ground. */
  readonly consent?: {
    /** When it has to be confirmed anew; '' = unknown. */
    readonly nextOn: CalendarDate | '';
    /** Until when the person had to be told what was recorded; '' = unknown. */
    readonly noticeDue: CalendarDate | '';
    /** When he was told; '' = not yet. */
    readonly noticeOn: CalendarDate | '';
  };
  /** It is addressed to somebody under 14 himself, to staff, or to a professional who sends patients. */
  readonly addressee?: 'child' | 'staff' | 'professional';
  /** What the director set, in won: for one gift and for a person's gifts of a year. */
  readonly giftLimits?: { readonly each: number; readonly year: number };
  /** In won, what the person gets or got this year, this gift included. */
  readonly giftsThisYear?: number;
  /** It is to go out as an Alimtalk. */
  readonly viaAlimtalk?: true;
}

/** One rule on what is promised and sent, as data. */
export interface Check {
  /** For programs and reports only; never on screen. */
  readonly code: string;
  readonly level: Level;
  /** Whether it looks at the person or at names; the others judge the wording alone, so that one verdict serves everybody who gets it. */
  readonly personal?: true;
  /** Judges marks and length of what goes out, to the letter; all others judge what is said, in the subject too. */
  readonly literal?: true;
  /** What is wrong and what to do, in plain words. */
  readonly reason: Text;
  /** The law or policy that it rests on. */
  readonly source: string;
  /** Words of {@link find} that do not stand in the text but name what it lacks, for readers of other languages; by their Korean. */
  readonly lacks?: readonly Text[];
  /** What breaks the rule whatever the words are, in words of {@link lacks}. */
  readonly findKnown?: (known: Known) => readonly string[];
  /** The words that break the rule, as they stand in the text; empty where it is kept. */
  find(text: string, context: CheckContext): readonly string[];
}

/** One broken rule in one text. */
export interface Warning {
  readonly check: Check;
  readonly words: readonly string[];
}
