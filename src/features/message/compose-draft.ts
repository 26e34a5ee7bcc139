import type { CalendarDate } from '../../core/calendar-date';
import { type Language, listed, type Text, type TextValues } from '../../core/text';
import {
  frameAdvertising,
  frameEmail,
  frameGreeting,
  type Ground,
  groundOf,
  isAdvertising,
  markSubject,
  type Region,
  regionOf,
  type Sender,
} from './advertising';
import { countBytes, type Form, LMS_BYTES, measure, unsupportedCharacters } from './bytes';
import type { CheckContext, Warning } from './checks/check';
import { checkText, type Verdicts } from './checks/check-text';
import { FIELDS, type FieldId, type FieldValues, readField } from './field';
import type { MessageTemplate } from './message';
import type { Cause, ReasonCode } from './reason';
import { consentTo, type Group, letterName, type Person } from './recipient';
import { inAll, tellWarning } from './tell-judgement';
import { type ParsedTemplate, renderTemplate, type TemplateFault } from './template';
import { verdictOn, type WordingVerdicts } from './wording-verdict';

/** A text of 문구함, read once for all its drafts. */
export interface PreparedTemplate extends MessageTemplate {
  readonly parsedText: ParsedTemplate;
  readonly parsedSubject: ParsedTemplate;
  /** The first thing that is written wrongly: nothing can be made of it. */
  readonly fault?: TemplateFault;
}

/** What is the same for every draft of a run. */
export interface Setting {
  readonly today: CalendarDate;
  readonly sender: Sender;
  /** Fields that do not depend on the person: clinic, director, years. */
  readonly common: FieldValues;
  readonly greetingIsAd: boolean;
  /** Who are directors now, by name: what they say themselves reads otherwise. */
  readonly directors?: ReadonlySet<string>;
  /** Of the workbook: warnings and reasons. */
  readonly language: Language;
  /** What the checks found in a wording, kept for the run. */
  readonly verdicts: Verdicts;
  /** What the director decided on wordings this season. */
  readonly decided?: WordingVerdicts;
}

/** What is the person's own. */
export interface Recipient {
  readonly group: Group;
  /** Fields of this person or household. */
  readonly values: FieldValues;
  /** Referred patients and family, who must not be named. */
  readonly namesToKeep: readonly string[];
  /** What stops the draft before its words matter (no phone, a child without guardian); '' = nothing. */
  readonly gap: ReasonCode | '';
  /** Other VIPs who are called at the same number, by name. */
  readonly samePhone?: readonly string[];
}

/** Subject and text of one message. */
export interface Words {
  readonly subject: string;
  readonly text: string;
}

/** The text that stands in the sheet where staff changed it; it is judged, not rewritten. */
export type StaffWording = Partial<Words>;

/** A sentence of its own beside what the checks found. */
export interface Remark {
  readonly text: Text;
  readonly values?: TextValues;
}

/** What becomes of a message as it reads: by whom it goes, what was found, whether it waits and why. */
export interface Judgement {
  readonly status: 'draft' | 'blocked' | 'needsDirector';
  /** Why it waits; a draft with characters that cannot be shown has one, too. */
  readonly cause: Cause | undefined;
  readonly form: Form;
  readonly bytes: number;
  readonly ground: Ground | '';
  readonly findings: readonly Warning[];
  /** The director has agreed to what is his to decide. */
  readonly isDecided: boolean;
  /** What to know of the person. */
  readonly remarks: readonly Remark[];
  readonly context: CheckContext;
}

/** A wording filled in for one person. */
export interface FilledWording {
  /** As proposed, whatever staff made of it. */
  readonly proposed: Words;
  /** As it stands. */
  readonly words: Words;
  /** What stands empty in it, as typed. */
  readonly unresolved: readonly string[];
}

/** One person's draft of one text: filled in, marked where it is advertising, measured and checked. */
export type ComposedDraft = Judgement & Omit<FilledWording, 'unresolved'>;

/** Fills a wording in for one person, and judges it: as it is proposed, or as staff made it. */
export function composeDraft(
  template: PreparedTemplate,
  recipient: Recipient,
  setting: Setting,
  staff: StaffWording = {},
): ComposedDraft {
  const { proposed, words, unresolved } = fillWording(template, recipient, setting, staff);
  return {
    ...judge(template, recipient, setting, words, unresolved, staff.text !== undefined),
    proposed,
    words,
  };
}

/** Fills a wording in for one person, with the marks of advertising; nothing is judged. */
export function fillWording(
  template: PreparedTemplate,
  recipient: Recipient,
  setting: Setting,
  staff: StaffWording = {},
): FilledWording {
  const { channel, language } = template;
  const { common, sender } = setting;
  const [{ person }] = recipient.group.members;
  const isAd = isAdvertising(template, setting.greetingIsAd);
  const region = regionFor(template, person);
  const values = new Map([...common, ...recipient.values]);
  const rendered = renderTemplate(template.parsedText, values);
  const framed =
    channel === 'email'
      ? isAd
        ? frameEmail(rendered.text, sender, common.get('clinicPhone') ?? '', language)
        : { text: rendered.text, missing: [] }
      : isAd
        ? frameAdvertising(rendered.text, sender, region, language)
        : channel === 'sms'
          ? frameGreeting(rendered.text, sender, language)
          : { text: rendered.text, missing: [] };
  const text = staff.text ?? framed.text;

  // A short message has no subject; an advertising one begins with the mark as well.
  const wantsSubject = channel === 'email' || (channel === 'sms' && measure(text, region).form === 'LMS');
  const subjectRendered = renderTemplate(template.parsedSubject, values);
  // An LMS without a subject shows the first words of its text there: the clinic's name says more.
  const bareSubject = wantsSubject ? subjectRendered.text || sender.clinicName : '';
  const proposedSubject =
    bareSubject !== '' && isAd && region === 'kr'
      ? markSubject(bareSubject, channel === 'email' ? language : 'ko')
      : bareSubject;
  const subject = staff.subject ?? proposedSubject;
  const unresolved = [
    ...(staff.text === undefined
      ? [...rendered.unresolved, ...framed.missing.map((field) => FIELDS[field].name.ko)]
      : gapsIn(text)),
    ...(staff.subject === undefined && wantsSubject ? subjectRendered.unresolved : gapsIn(subject)),
  ];
  return {
    proposed: { subject: proposedSubject, text: framed.text },
    words: { subject, text },
    unresolved,
  };
}

/** Judges words as they stand, whoever wrote them. */
export function judgeWords(
  template: PreparedTemplate,
  recipient: Recipient,
  setting: Setting,
  words: Words,
): Judgement {
  const unresolved = [...gapsIn(words.text), ...gapsIn(words.subject)];
  return judge(template, recipient, setting, words, unresolved, true);
}

function regionFor({ channel }: PreparedTemplate, { phone }: Pick<Person, 'phone'>): Region {
  return channel === 'email' ? 'kr' : regionOf(phone);
}

function judge(
  template: PreparedTemplate,
  recipient: Recipient,
  setting: Setting,
  { subject, text }: Words,
  unresolved: readonly string[],
  isByHand: boolean,
): Judgement {
  const { channel } = template;
  const { members, addressees } = recipient.group;
  const [{ person }] = members;
  const isAd = isAdvertising(template, setting.greetingIsAd);
  const region = regionFor(template, person);
  const { form, count: bytes } =
    channel === 'sms' ? measure(text, region) : { form: '' as const, count: countBytes(text) };
  // A phone that a couple shares may be written to where one of them gave the ground.
  const message = { class: template.class, channel, isAdvertising: isAd };
  const grounds = members.map((vip) =>
    groundOf(message, { ...vip.person, consent: consentTo(vip.person, channel) }, setting.today),
  );
  const ground: Ground | '' =
    grounds.find((one) => one === 'consent') ?? grounds.find((one) => one !== undefined) ?? '';
  const context: CheckContext = {
    channel,
    subject,
    isAdvertising: isAd,
    region,
    ...setting.sender,
    ground,
    optedOut: consentTo(person, channel) === 'no',
    namesToKeep: recipient.namesToKeep,
    namesAllowed: [...addressees, setting.common.get('director') ?? ''],
    known: {
      today: setting.today,
      nightConsent: person.nightConsent,
      ...(person.consentDates ? { consent: person.consentDates } : {}),
    },
  };
  const findings = checkText(text, context, setting.verdicts);
  const grave = findings.find(({ check }) => check.level === 'block');
  const director = findings.find(({ check }) => check.level === 'director');
  const verdict = director && verdictOn(setting.decided, template.id, findings);
  const formerName = isByHand ? oldNameIn(text, recipient.group) : '';
  const samePhone = recipient.samePhone ?? [];
  const shared: Omit<Judgement, 'status' | 'cause'> = {
    form,
    bytes,
    ground,
    findings,
    isDecided: verdict?.decision === 'approved',
    remarks: [
      ...(person.status === 'care' ? [{ text: WITH_CARE }] : []),
      ...(samePhone.length === 0
        ? []
        : [{ text: SAME_PHONE, values: inAll((each) => listed(samePhone, each)) }]),
    ],
    context,
  };
  // The gravest thing first: who, then what is empty, then what must change, then what the director decides.
  const blocked = (code: ReasonCode, values: NonNullable<Cause['values']> = {}): Judgement => ({
    ...shared,
    status: 'blocked',
    cause: { code, values },
  });
  if (recipient.gap !== '') return blocked(recipient.gap);
  if (text.trim() === '') return blocked('empty');
  if (unresolved.length > 0) return blocked('unresolved', { fields: labelsOf(unresolved) });
  if (isAd && ground === '') return blocked('noGround');
  if (formerName !== '') return blocked('oldName', { name: formerName });
  if (grave) return blocked('check', { reason: tellWarning(grave) });
  if (channel === 'sms' && region === 'kr' && bytes > LMS_BYTES) return blocked('tooLong', { bytes });
  if (director && verdict?.decision !== 'approved') {
    const cause: Cause = verdict
      ? { code: 'returned', values: { reason: verdict.reason } }
      : { code: 'director', values: { reason: tellWarning(director) } };
    return { ...shared, status: 'needsDirector', cause };
  }
  const unshown =
    channel === 'sms' && region === 'kr'
      ? unsupportedCharacters(subject + text).filter(({ replacement }) => replacement === undefined)
      : [];
  if (unshown.length === 0) return { ...shared, status: 'draft', cause: undefined };
  // Still a draft, for this is a hint; but no phone shows it as it stands, and staff learn what to do.
  const shown = unshown.slice(0, 6).map(({ character }) => character);
  const characters = `${shown.join(' ')}${unshown.length > 6 ? ' …' : ''}`;
  return { ...shared, status: 'draft', cause: { code: 'unshown', values: { characters } } };
}

/** A former name of theirs in words changed by hand, which no run mends; '' = none. */
function oldNameIn(text: string, { members, addressees }: Group): string {
  const current = [...addressees, ...members.map(({ person }) => letterName(person.name))];
  const former = members.flatMap(({ person }) => person.aliases.split(',').map(letterName));
  return (
    former.find(
      (name) => name.length > 1 && text.includes(name) && !current.some((one) => one.includes(name)),
    ) ?? ''
  );
}

const WITH_CARE: Text = {
  ko: '주의로 표시된 분이에요. 보내기 전에 실장님과 상의해 주세요.',
  zh: '此人标记为特别注意，发送前请与前台主管商量。',
  en: 'Marked "handle with care". Ask the head of desk before it goes out.',
};

const SAME_PHONE: Text = {
  ko: '{ko}님과 같은 번호예요. 한 번 전화로 함께 인사드려도 좋아요.',
  zh: '与{zh}是同一号码，一次电话一并问候即可。',
  en: 'The same number as {en}. One call can greet both.',
};

/** Fields as people call them, and where they are filled in; unknown ones as typed. */
function labelsOf(typed: readonly string[]): Text {
  return inAll((language) => {
    const labels = typed.map((word) => {
      const field = readField(word);
      if (field === undefined) return word;
      return FIELDS[field].name[language] + (FROM_SETTINGS.has(field) ? IN_SETTINGS[language] : '');
    });
    return listed([...new Set(labels)], language);
  });
}

const FROM_SETTINGS: ReadonlySet<FieldId> = new Set(['clinic', 'clinicPhone', 'optOut']);
const IN_SETTINGS: Text = { ko: ' (설정 시트)', zh: '（“设置”表）', en: ' (sheet Settings)' };

/** What stands empty in a text that staff wrote: 〔병원명〕, or a field typed into the draft itself. */
function gapsIn(text: string): string[] {
  return [...text.matchAll(/〔([^〔〕]{0,40})〕|\{\{([^{}]{0,40})\}\}/g)].map((match) =>
    (match[1] ?? match[2] ?? '').trim(),
  );
}
