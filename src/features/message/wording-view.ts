import type { CalendarDate } from '../../core/calendar-date';
import type { Language } from '../../core/text';
import type { Season } from '../schedule/season';
import type { Channel, MessageClass, MessageTemplate, Occasion, Tier } from './message';

/** One wording of 문구함, as list and editor show it. */
export interface WordingEntry extends MessageTemplate {
  /** Of which wording these are the words in another language, by id; '' where it stands for itself. */
  readonly baseId: string;
  /** Came with the program. */
  readonly isDelivered: boolean;
  /** Came with the program and says something else now: it can be brought back. */
  readonly isChanged: boolean;
  /** Drafts made from it, of any season; with some it cannot be removed. */
  readonly drafts: number;
}

/** Somebody on the VIP list, to see a wording by. */
export interface SamplePerson {
  readonly patient: string;
  /** As letters address this person. */
  readonly name: string;
  readonly tier: Tier;
  readonly phone: string;
  readonly attendant: string;
  /** Whether he may be thanked for referring. */
  readonly mayThank: boolean;
}

/** What is the same for everybody in a text: it stands around it, or fills its fields. */
export interface WordingSetting {
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly optOutNumber: string;
  /** The director's name, where there is one alone; else ''. */
  readonly director: string;
  /** Whether greetings count as advertising. */
  readonly greetingIsAd: boolean;
  readonly season: Season;
  readonly today: CalendarDate;
}

/** Delivered wordings that 문구함 does not hold yet, in one language. */
export interface MissingWordings {
  readonly language: Language;
  readonly count: number;
}

export interface WordingsOutcome {
  /** Of the workbook: wordings in it stand for themselves. */
  readonly language: Language;
  /** In the order of the sheet; the delivered ones where it is empty still, as they would be written. */
  readonly wordings: readonly WordingEntry[];
  /** In the order of the list; the first {@link MOST_SAMPLES}, and whoever has the longest name. */
  readonly people: readonly SamplePerson[];
  readonly setting: WordingSetting;
  readonly missing: readonly MissingWordings[];
}

/** More people than this are not needed to try a wording. */
export const MOST_SAMPLES = 300;

/** A wording as somebody typed it. */
export interface WordingInput {
  /** '' = a new one, which is given an id. */
  readonly id: string;
  /** The wording, by id, that a new one says in another `language`. */
  readonly variantOf?: string | undefined;
  readonly name: string;
  readonly occasion: Occasion;
  readonly class: MessageClass;
  readonly channel: Channel;
  readonly tier: Tier | '';
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly active: boolean;
}

/** What saving, resetting or adding wordings came to. */
export interface SavedWordings {
  /** In the order given; new ones were given an id. */
  readonly ids: readonly string[];
  /** Of the first. */
  readonly name: string;
  readonly added: number;
  readonly changed: number;
  /** Where one was only ticked or unticked. */
  readonly turned?: 'on' | 'off';
  /** The changed ones as they stood. */
  readonly before: readonly WordingInput[];
  /** Drafts of this season that still say the old words; they follow at the next 문자·카드 만들기. */
  readonly openDrafts: number;
}

/** What was taken out of 문구함. */
export interface RemovedWordings {
  readonly removed: readonly WordingInput[];
}
