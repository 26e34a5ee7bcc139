import type { CalendarDate } from '../../core/calendar-date';
import type { Language } from '../../core/text';
import type { Season } from '../schedule/season';
import type { Ground } from './advertising';
import type { Form } from './bytes';
import type { CallOutcome } from './call-outcome';
import type { CheckContext, Level } from './checks/check';
import type { DraftStatus } from './draft-status';
import type { Channel, Occasion, Tier } from './message';
import type { FaultyTemplate } from './read-templates';
import type { ReasonCode } from './reason';

/**
 * Which wordings for whom: input of `message.plan` and `message.draft`. Left out: all that are in use, for the whole VIP list.
 * Wordings of other occasions than the season are made only where they are named, and need `patients` or `selected`.
 */
export interface DraftChoice {
  /** By id, in use or not. */
  readonly templates?: readonly string[];
  readonly tier?: Tier;
  /** By id; of the wordings of the season only VIPs get any. */
  readonly patients?: readonly string[];
  /** Those whose rows are selected in the sheet VIP 명단. */
  readonly selected?: true;
  /** Every wording in the workbook's language, in use or not, whatever its occasion, for everybody on the list. */
  readonly all?: true;
  readonly season?: Season;
}

/** Somebody named in an answer. */
export interface Named {
  readonly patient: string;
  readonly name: string;
  readonly chart: string;
}

/** People who are held back for the same reason; a person counts once, whatever the number of wordings. */
export interface HeldBack {
  readonly code: ReasonCode;
  /** In the reader's language. */
  readonly reason: string;
  readonly people: number;
  /** The first {@link MOST_NAMED} of them, in the order of the list. */
  readonly named: readonly Named[];
}

/** How many are named under one reason. */
export const MOST_NAMED = 200;

/** What a run does with one wording, in drafts. All five together are its drafts for the people chosen. */
export interface WordingPlan {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel;
  readonly occasion: Occasion;
  /** Made for the first time. */
  readonly added: number;
  /** There already and rewritten, since wording, person or settings changed. */
  readonly updated: number;
  /** There already and as they would be made now. */
  readonly unchanged: number;
  /** Approved, and not right any more: they go back to be looked at. */
  readonly returned: number;
  /** Approved, handed over, sent or on hold: they stay as they are. */
  readonly untouched: number;
  /** What the drafts of this wording are afterwards, by status. */
  readonly statuses: Readonly<Partial<Record<DraftStatus, number>>>;
  /** Most people first. */
  readonly heldBack: readonly HeldBack[];
}

/** Answer of `message.plan`; `message.draft` answers it with what was written. */
export interface PlanOutcome {
  readonly season: Season;
  /** Who was chosen; 0 where the VIP list is empty or nobody fits the choice. */
  readonly people: number;
  /** In the order of 문구함. */
  readonly wordings: readonly WordingPlan[];
  /** Over all wordings, most people first: the personal stops. */
  readonly heldBack: readonly HeldBack[];
  /** Wordings that cannot be read; their drafts stay as they are. */
  readonly faulty: readonly FaultyTemplate[];
}

/** Something that a check found. */
export interface Finding {
  /** For the program; never on screen. */
  readonly code: string;
  readonly level: Level;
  /** In the reader's language: what is wrong and what to do. */
  readonly reason: string;
  /** The words, as they stand in the text. */
  readonly words: readonly string[];
}

/** One draft, judged as of now. */
export interface DraftEntry extends Named {
  readonly id: string;
  readonly status: DraftStatus;
  readonly tier: Tier | '';
  readonly wording: string;
  readonly wordingName: string;
  readonly channel: Channel;
  readonly phone: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  readonly form: Form;
  readonly bytes: number;
  readonly ground: Ground | '';
  /** Why it is held back or was returned, in the reader's language; '' = nothing. */
  readonly reason: string;
  /** Whether it may be approved as it stands. */
  readonly mayApprove: boolean;
  /** As one that is approved with many at once: nothing to look at, hints only; '' = each is looked at. */
  readonly atOnce: 'clean' | 'hints' | '';
  readonly findings: readonly Finding[];
  /** What else to know of the person, one a line, in the reader's language. */
  readonly hints: readonly string[];
  /** Somebody changed its words. */
  readonly isEdited: boolean;
  readonly approvedBy: string;
  readonly approvedOn: CalendarDate | '';
  readonly sentOn: CalendarDate | '';
  readonly outcome: CallOutcome | '';
  readonly nextTry: CalendarDate | '';
  readonly staffNote: string;
  /** '' = unknown. */
  readonly lastVisit: CalendarDate | '';
  /** Who looks after this VIP; '' = nobody yet. */
  readonly attendant: string;
  /** In which the text is written. */
  readonly language: Language;
  /** What the checks look at beside subject and text: with it an editor judges as somebody types. */
  readonly context: Omit<CheckContext, 'subject'>;
}

/** A finding of a wording, and how many of its drafts carry it: mended once, it is mended in all. */
export interface WordingFinding extends Finding {
  readonly drafts: number;
}

/** What the director has to decide about a wording, or has decided: once for the season and these words. */
export interface DirectorQuestion {
  /** To be sent with `message.decide`: what is decided on. */
  readonly mark: string;
  readonly findings: readonly WordingFinding[];
  /** How many drafts wait for it. */
  readonly drafts: number;
  /** `''`: nobody has asked yet. */
  readonly state: '' | 'asked' | 'returned';
  /** Of the director who returned it. */
  readonly reason: string;
}

/** The drafts of one wording, in numbers. */
export interface WordingSummary {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel;
  readonly occasion: Occasion;
  readonly statuses: Readonly<Partial<Record<DraftStatus, number>>>;
  /** Drafts that approving all approves: nothing to look at. */
  readonly clean: number;
  /** Drafts that approving all with `withHints` approves: the clean ones, and those with hints only. */
  readonly withHints: number;
  readonly edited: number;
  readonly findings: readonly WordingFinding[];
  readonly director?: DirectorQuestion;
}

/** Answer of `message.list`. */
export interface ListOutcome {
  readonly season: Season;
  /** In the order of 문구함; those without drafts are left out. */
  readonly wordings: readonly WordingSummary[];
  /** Who gets nothing, or whose drafts wait for something of their own, most people first. */
  readonly heldBack: readonly HeldBack[];
  /** The page asked for, in the order of the sheet. */
  readonly drafts: readonly DraftEntry[];
  /** How many fit the choice. */
  readonly total: number;
  /** Whether the list is signed, so that drafts may be approved; else who is still to sign, in the reader's language. */
  readonly notFinal: string;
}

/** Input of `message.edit`. */
export interface DraftEdit {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  /** Drops what staff made of it: the draft follows its wording again, whatever words are sent. */
  readonly asWording?: true;
  /** What the editor saw; where the draft reads otherwise by now, nothing is written. */
  readonly was?: { readonly subject: string; readonly text: string };
}

/** Answer of `message.edit`. */
export interface EditOutcome {
  /** `changed`: somebody else wrote meanwhile; `draft` shows what stands there now. */
  readonly status: 'saved' | 'unchanged' | 'changed';
  readonly draft: DraftEntry;
  /** It had been approved and is a draft again. */
  readonly wasApproved: boolean;
  readonly before: { readonly subject: string; readonly text: string };
}

/** Answer of `message.approve`, `hold` and `release`. */
export interface MarkedDrafts {
  /** Those that were changed, with what each was and is. */
  readonly changed: readonly { readonly id: string; readonly was: DraftStatus; readonly now: DraftStatus }[];
  /** Those that could not be, and why, in the reader's language. */
  readonly refused: readonly (Named & { readonly id: string; readonly reason: string })[];
}

/** Input of `message.askDirector`. */
export interface AskDirector {
  readonly wording: string;
  readonly season?: Season;
}

/** Input of `message.decide`. */
export interface DirectorDecision extends AskDirector {
  /** Of the {@link DirectorQuestion} that the director saw. */
  readonly mark: string;
  readonly decision: 'approved' | 'returned';
  readonly reason: string;
}

/** Answer of `message.askDirector` and `message.decide`. */
export interface DirectorOutcome {
  readonly wording: string;
  readonly wordingName: string;
  readonly mark: string;
  readonly decision: 'asked' | 'approved' | 'returned';
  /** Drafts that it concerns. */
  readonly drafts: number;
}
