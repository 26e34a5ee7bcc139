import type { CalendarDate } from '../../core/calendar-date';
import type { Language, Text } from '../../core/text';
import { CALL_OUTCOMES } from '../message/call-outcome';
import type { DraftRow } from '../message/draft-row';
import type { DraftStatus } from '../message/draft-status';
import { letterName } from '../message/recipient';
import type { Tier } from '../referral/tally';
import { layOutAddress } from './address';
import { OffPaperCount } from './off-paper';
import type { CallLine, CallSheet, CardText, LabelLine, LastContact, OffPaper } from './print-view';

/** Where somebody is reached on paper; '' = unknown. */
export interface Contact {
  readonly chart: string;
  readonly address: string;
  readonly postcode: string;
  readonly nextAppointment: CalendarDate | '';
}

/** What paper needs to know of somebody it is about. */
export interface OnPaper extends Contact {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly lastVisit: CalendarDate | '';
  /** To whom post for a child goes; '' = is no child, or nobody is known. */
  readonly guardian: string;
  readonly isChild: boolean;
  /** The number is to be checked before anybody calls it. */
  readonly isNumberDoubtful: boolean;
  /** Why nothing may reach him, in the language of who asks; '' = it may. */
  readonly stop: string;
}

/** One row of the VIP list. */
export interface ListedOnPaper {
  readonly patient: string;
  readonly tier: Tier | '';
  readonly total: number;
  readonly attendant: string;
  readonly warnings: readonly string[];
}

/** What paper needs of a draft. */
export interface PaperDraft
  extends Pick<
    DraftRow,
    | 'id'
    | 'status'
    | 'patient'
    | 'name'
    | 'tier'
    | 'wording'
    | 'channel'
    | 'text'
    | 'sentOn'
    | 'outcome'
    | 'nextTry'
  > {
  readonly language: Language;
  /** Approved, and not right any more: why, in the language of who asks; '' = nothing. */
  readonly fault: string;
}

const APPROVED: ReadonlySet<DraftStatus | ''> = new Set(['approved', 'exported']);
const POSTED: ReadonlySet<DraftStatus | ''> = new Set(['sent', 'replied']);
const UNAPPROVED: ReadonlySet<DraftStatus | ''> = new Set(['draft', 'blocked', 'needsDirector']);
/** Nobody has to call after these. */
const SETTLED: ReadonlySet<PaperDraft['outcome']> = new Set(['spoke', 'refused', 'replied']);

/** The cards that may be written, and what became of the others. @param drafts of one season */
export function cardTexts(
  drafts: readonly PaperDraft[],
  people: ReadonlyMap<string, OnPaper>,
): { readonly cards: CardText[]; readonly unapproved: number; readonly offPaper: OffPaper[] } {
  const off = new OffPaperCount();
  const cards: CardText[] = [];
  let unapproved = 0;
  for (const draft of drafts) {
    if (draft.channel !== 'card') continue;
    if (UNAPPROVED.has(draft.status)) unapproved++;
    const isSent = POSTED.has(draft.status);
    if (!isSent && !APPROVED.has(draft.status)) continue;
    const stop = stopOfCard(draft, people);
    if (stop !== '') {
      off.add(stop, draft.patient);
      continue;
    }
    cards.push({
      id: draft.id,
      name: letterName(draft.name),
      tier: draft.tier,
      wording: draft.wording,
      text: draft.text,
      language: draft.language,
      isSent,
    });
  }
  return { cards, unapproved, offPaper: off.all() };
}

/** Why nobody may write this card; '' = it may be written. */
export function stopOfCard(
  { patient, fault }: Pick<PaperDraft, 'patient' | 'fault'>,
  people: ReadonlyMap<string, Pick<OnPaper, 'stop'>>,
): string {
  return people.get(patient)?.stop || fault;
}

/** The labels of everybody on the list whose address is known. @param drafts of the season */
export function labelLines(
  list: readonly ListedOnPaper[],
  people: ReadonlyMap<string, OnPaper>,
  drafts: readonly PaperDraft[],
  language: Language,
): { readonly labels: LabelLine[]; readonly offPaper: OffPaper[] } {
  const off = new OffPaperCount();
  const withCard = new Set(
    drafts.flatMap((draft) =>
      draft.channel === 'card' && APPROVED.has(draft.status) && draft.fault === '' ? [draft.patient] : [],
    ),
  );
  const labels = list.flatMap(({ patient, tier }): LabelLine[] => {
    const person = people.get(patient);
    if (person === undefined) return [];
    const name = person.isChild ? person.guardian : person.name;
    if (person.stop !== '') off.add(person.stop, patient);
    else if (name === '') off.add(OFF.noGuardian[language], patient, person.name);
    else if (person.address.trim() === '') off.add(OFF.noAddress[language], patient, person.name);
    else {
      const address = layOutAddress(letterName(name), person.address, person.postcode);
      return [{ patient, tier, address, hasCard: withCard.has(patient) }];
    }
    return [];
  });
  return { labels, offPaper: off.all() };
}

/** What is called on the telephone, and by whom. */
export interface Calls {
  /** By who looks after them, in the order of the list; those that nobody looks after last. */
  readonly sheets: CallSheet[];
  readonly unapproved: number;
  readonly done: number;
  readonly offPaper: OffPaper[];
}

/** The calls of everybody whose script is approved. @param drafts of the season */
export function callSheets(
  list: readonly ListedOnPaper[],
  people: ReadonlyMap<string, OnPaper>,
  drafts: readonly PaperDraft[],
  language: Language,
): Calls {
  const listed = new Map(list.map((row) => [row.patient, row]));
  const scripts = drafts.filter(
    (draft) => draft.channel === 'call' && (APPROVED.has(draft.status) || POSTED.has(draft.status)),
  );
  const settled = new Set(scripts.filter(isSettled).map(({ patient }) => patient));
  const open = scripts.filter(({ patient }) => listed.has(patient) && !settled.has(patient));
  const off = new OffPaperCount();
  const contacts = lastContacts(drafts, language);
  const sheets = new Map<string, CallLine[]>();
  for (const draft of open) {
    const row = listed.get(draft.patient);
    if (draft.fault !== '') {
      off.add(draft.fault, draft.patient);
      continue;
    }
    const line = row && callLine(row, people, draft, contacts, off, language);
    if (!row || !line) continue;
    const calls = sheets.get(row.attendant);
    if (calls) calls.push(line);
    else sheets.set(row.attendant, [line]);
  }
  return {
    sheets: [...sheets]
      .map(([owner, calls]) => ({ owner, calls: [...calls].sort(byUrgency) }))
      .sort((one, other) => Number(one.owner === '') - Number(other.owner === '')),
    unapproved: drafts.filter(({ channel, status }) => channel === 'call' && UNAPPROVED.has(status)).length,
    done: settled.size,
    offPaper: off.all(),
  };
}

/** Whom the director calls himself: tier A, and those he looks after, with or without a script. @param directors by name */
export function directorCalls(
  list: readonly ListedOnPaper[],
  people: ReadonlyMap<string, OnPaper>,
  drafts: readonly PaperDraft[],
  directors: ReadonlySet<string>,
  language: Language,
): { readonly calls: CallLine[]; readonly done: number; readonly offPaper: OffPaper[] } {
  const off = new OffPaperCount();
  const contacts = lastContacts(drafts, language);
  const own = new Map(
    drafts.filter(({ channel }) => channel === 'call').map((draft) => [draft.patient, draft] as const),
  );
  const mine = list.filter(({ tier, attendant }) => tier === 'A' || directors.has(attendant));
  const settled = mine.filter(({ patient }) => isSettled(own.get(patient)));
  const calls = mine.flatMap((row) => {
    const line = settled.includes(row)
      ? undefined
      : callLine(row, people, own.get(row.patient), contacts, off, language);
    return line ? [line] : [];
  });
  return { calls: calls.sort(byUrgency), done: settled.length, offPaper: off.all() };
}

function isSettled(draft: PaperDraft | undefined): boolean {
  return draft !== undefined && SETTLED.has(draft.outcome);
}

function callLine(
  row: ListedOnPaper,
  people: ReadonlyMap<string, OnPaper>,
  draft: PaperDraft | undefined,
  contacts: ReadonlyMap<string, LastContact>,
  off: OffPaperCount,
  language: Language,
): CallLine | undefined {
  const person = people.get(row.patient);
  if (person === undefined) return undefined;
  const fault =
    person.phone === ''
      ? OFF.noPhone
      : person.isNumberDoubtful || draft?.outcome === 'wrongNumber'
        ? OFF.number
        : undefined;
  if (person.stop !== '') off.add(person.stop, row.patient);
  else if (fault) off.add(fault[language], row.patient, person.name);
  else {
    return {
      draft: draft?.id ?? '',
      patient: row.patient,
      name: person.isChild && person.guardian !== '' ? `${person.guardian} (${person.name})` : person.name,
      chart: person.chart,
      phone: person.phone,
      tier: row.tier,
      total: row.total,
      lastVisit: person.lastVisit,
      nextAppointment: person.nextAppointment,
      lastContact: contacts.get(row.patient),
      outcome: draft?.outcome ?? '',
      nextTry: draft?.nextTry ?? '',
      warnings: row.warnings,
      script: draft && (APPROVED.has(draft.status) || POSTED.has(draft.status)) ? draft.text : '',
      language: draft?.language ?? language,
    };
  }
  return undefined;
}

/** Those whose next try is due come first, then tier A, then the others; as the list has them within. */
function byUrgency(one: CallLine, other: CallLine): number {
  return compare(one.nextTry || '9', other.nextTry || '9') || compare(one.tier || 'Z', other.tier || 'Z');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** When each person last heard from the clinic, by whatever way. */
function lastContacts(drafts: readonly PaperDraft[], language: Language): ReadonlyMap<string, LastContact> {
  const contacts = new Map<string, LastContact>();
  for (const { patient, channel, outcome, sentOn, status } of drafts) {
    if (sentOn === '' || channel === '' || status === 'failed') continue;
    const known = contacts.get(patient);
    if (known && known.on >= sentOn) continue;
    const by = outcome === '' ? BY[channel][language] : CALL_OUTCOMES[outcome][language];
    contacts.set(patient, { on: sentOn, by });
  }
  return contacts;
}

const BY: Readonly<Record<'sms' | 'email' | 'card' | 'call', Text>> = {
  sms: { ko: '문자', zh: '短信', en: 'text' },
  email: { ko: '이메일', zh: '邮件', en: 'e-mail' },
  card: { ko: '카드', zh: '贺卡', en: 'card' },
  call: { ko: '전화', zh: '电话', en: 'call' },
};

const OFF = {
  noAddress: { ko: '주소가 없는 분', zh: '没有地址', en: 'no address' },
  noGuardian: {
    ko: '어린이인데 보호자 이름이 없는 분',
    zh: '儿童且无监护人姓名',
    en: 'a child without guardian',
  },
  noPhone: { ko: '전화번호가 없는 분', zh: '没有电话号码', en: 'no phone number' },
  number: { ko: '번호를 확인해야 하는 분', zh: '号码待核', en: 'number to be checked' },
} as const satisfies Readonly<Record<string, Text>>;
