import type { CalendarDate } from '../../core/calendar-date';
import { type Language, say, type Text } from '../../core/text';
import {
  frameAdvertising,
  frameGreeting,
  type Ground,
  groundOf,
  isAdvertising,
  markSubject,
  regionOf,
  type Sender,
} from './advertising';
import { countBytes, type Form, formOf, type Unsupported, unsupportedCharacters } from './bytes';
import { LEVELS, type Warning } from './checks/check';
import { checkText, type Verdicts } from './checks/check-text';
import { FIELDS, type FieldId, type FieldValues, readField } from './field';
import type { MessageTemplate } from './message';
import { REASONS, type ReasonCode } from './reason';
import type { Group } from './recipient';
import { type ParsedTemplate, renderTemplate } from './template';

/** A text of 문구함, read once for all its drafts. */
export interface PreparedTemplate extends MessageTemplate {
  readonly parsedText: ParsedTemplate;
  readonly parsedSubject: ParsedTemplate;
}

/** What is the same for every draft of a run. */
export interface Setting {
  readonly today: CalendarDate;
  readonly sender: Sender;
  /** Fields that do not depend on the person: clinic, director, years. */
  readonly common: FieldValues;
  readonly greetingIsAd: boolean;
  /** Of the workbook: warnings and reasons. */
  readonly language: Language;
  /** What the checks found in a wording, kept for the run. */
  readonly verdicts: Verdicts;
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

/** The text that stands in the sheet where staff changed it; it is judged, not rewritten. */
export interface StaffWording {
  readonly text?: string;
  readonly subject?: string;
}

export interface ComposedDraft {
  readonly status: 'draft' | 'blocked' | 'needsDirector';
  /** As proposed, whatever staff made of it. */
  readonly proposedText: string;
  readonly proposedSubject: string;
  readonly form: Form;
  readonly bytes: number;
  readonly ground: Ground | '';
  /** One a line, in plain words of the workbook's language. */
  readonly warnings: string;
  /** `H8, L`; '' = none. */
  readonly codes: string;
  readonly reasonCode: ReasonCode | '';
  /** In the workbook's language; '' for a draft that is ready. A draft with characters that cannot be shown says so here. */
  readonly reason: string;
}

/** One person's draft of one text: filled in, marked where it is advertising, measured and checked. */
export function composeDraft(
  template: PreparedTemplate,
  recipient: Recipient,
  setting: Setting,
  staff: StaffWording = {},
): ComposedDraft {
  const { channel } = template;
  const [{ person }] = recipient.group.members;
  const isAd = isAdvertising(template, setting.greetingIsAd);
  const region = regionOf(person.phone);
  const values = new Map([...setting.common, ...recipient.values]);

  const rendered = renderTemplate(template.parsedText, values);
  const framed = isAd
    ? frameAdvertising(rendered.text, setting.sender, region, template.language)
    : channel === 'sms'
      ? frameGreeting(rendered.text, setting.sender, template.language)
      : { text: rendered.text, missing: [] };
  const proposedText = framed.text;
  const text = staff.text ?? proposedText;
  const bytes = countBytes(text);
  const form = channel === 'sms' ? formOf(bytes) : '';

  // A short message has no subject; an advertising one begins with the mark as well.
  const wantsSubject = form === 'LMS' || channel === 'email';
  const subjectRendered = renderTemplate(template.parsedSubject, values);
  // An LMS without a subject shows the first words of its text there: the clinic's name says more.
  const bareSubject = wantsSubject ? subjectRendered.text || setting.sender.clinicName : '';
  const proposedSubject =
    bareSubject !== '' && isAd && region === 'kr' ? markSubject(bareSubject) : bareSubject;
  const subject = staff.subject ?? proposedSubject;

  const unresolved = [
    ...(staff.text === undefined ? [...rendered.unresolved, ...framed.missing.map(fieldName)] : gapsIn(text)),
    ...(staff.subject === undefined && wantsSubject ? subjectRendered.unresolved : gapsIn(subject)),
  ];
  // A phone that a couple shares may be written to where one of them gave the ground.
  const grounds = recipient.group.members.map((vip) =>
    groundOf({ class: template.class, channel, isAdvertising: isAd }, vip.person, setting.today),
  );
  const ground = grounds.find((one) => one === 'consent') ?? grounds.find((one) => one !== undefined) ?? '';
  const found = checkText(
    text,
    {
      channel,
      subject,
      isAdvertising: isAd,
      region,
      ...setting.sender,
      ground,
      optedOut: person.consent === 'no',
      namesToKeep: recipient.namesToKeep,
      namesAllowed: [...recipient.group.addressees, setting.common.get('director') ?? ''],
    },
    setting.verdicts,
  );
  const unshown =
    channel === 'sms' && region === 'kr'
      ? unsupportedCharacters(subject + text).filter(({ replacement }) => replacement === undefined)
      : [];
  const judged = judge(recipient.gap, unresolved, found, isAd && ground === '', setting.language);
  const samePhone = (recipient.samePhone ?? []).join(', ');
  return {
    ...(judged.status === 'draft' && unshown.length > 0 ? draftUnshown(unshown, setting.language) : judged),
    proposedText,
    proposedSubject,
    form,
    bytes,
    ground,
    warnings: [
      ...(person.status === 'care' ? [WITH_CARE[setting.language]] : []),
      ...(samePhone === '' ? [] : [say(SAME_PHONE, setting.language, { names: samePhone })]),
      ...found.map((warning) => describe(warning, setting.language)),
    ].join('\n'),
    codes: found.map(({ check }) => check.code).join(', '),
  };
}

const WITH_CARE: Text = {
  ko: '참고: 주의로 표시된 분이에요. 보내기 전에 실장님과 상의해 주세요.',
  zh: '提示：此人标记为特别注意，发送前请与前台主管商量。',
  en: 'Hint: marked "handle with care". Ask the head of desk before it goes out.',
};

const SAME_PHONE: Text = {
  ko: '참고: {names}님과 같은 번호예요. 한 번 전화로 함께 인사드려도 좋아요.',
  zh: '提示：与{names}是同一号码，一次电话一并问候即可。',
  en: 'Hint: the same number as {names}. One call can greet both.',
};

/** Still a draft, for this is a hint; but no phone shows it as it stands, and staff learn what to do. */
function draftUnshown(
  unshown: readonly Unsupported[],
  language: Language,
): Pick<ComposedDraft, 'status' | 'reasonCode' | 'reason'> {
  const shown = unshown.slice(0, 6).map(({ character }) => character);
  const characters = `${shown.join(' ')}${unshown.length > 6 ? ' …' : ''}`;
  return {
    status: 'draft',
    reasonCode: 'unshown',
    reason: say(REASONS.unshown, language, { characters }),
  };
}

/** The gravest thing first: who, then what is empty, then what must change, then what the director decides. */
function judge(
  gap: ReasonCode | '',
  unresolved: readonly string[],
  found: readonly Warning[],
  lacksGround: boolean,
  language: Language,
): Pick<ComposedDraft, 'status' | 'reasonCode' | 'reason'> {
  const blocked = (reasonCode: ReasonCode, values = {}) => ({
    status: 'blocked' as const,
    reasonCode,
    reason: say(REASONS[reasonCode], language, values),
  });
  if (gap !== '') return blocked(gap);
  if (unresolved.length > 0) {
    const fields = [...new Set(unresolved.map((typed) => labelOf(typed, language)))].join(', ');
    return blocked('unresolved', { fields });
  }
  if (lacksGround) return blocked('noGround');
  const grave = found.find(({ check }) => check.level === 'block');
  if (grave) return blocked('check', { reason: describeShort(grave, language) });
  const forDirector = found.find(({ check }) => check.level === 'director');
  if (forDirector) {
    return {
      status: 'needsDirector',
      reasonCode: 'director',
      reason: say(REASONS.director, language, { reason: describeShort(forDirector, language) }),
    };
  }
  return { status: 'draft', reasonCode: '', reason: '' };
}

/** A field as the workbook's language calls it, and where it is filled in; an unknown one as typed. */
function labelOf(typed: string, language: Language): string {
  const field = readField(typed);
  if (field === undefined) return typed;
  return FIELDS[field].name[language] + (FROM_SETTINGS.has(field) ? IN_SETTINGS[language] : '');
}

const FROM_SETTINGS: ReadonlySet<FieldId> = new Set(['clinic', 'clinicPhone', 'optOut']);
const IN_SETTINGS: Text = { ko: ' (설정 시트)', zh: '（“设置”表）', en: ' (sheet Settings)' };

function fieldName(field: FieldId): string {
  return FIELDS[field].name.ko;
}

/** What stands empty in a text that staff wrote: 〔병원명〕, or a field typed into the draft itself. */
function gapsIn(text: string): string[] {
  return [...text.matchAll(/〔([^〔〕]{0,40})〕|\{\{([^{}]{0,40})\}\}/g)].map((match) =>
    (match[1] ?? match[2] ?? '').trim(),
  );
}

function describe(warning: Warning, language: Language): string {
  return `${LEVELS[warning.check.level][language]}: ${describeShort(warning, language)}`;
}

function describeShort({ check, words }: Warning, language: Language): string {
  const reason: Text = check.reason;
  const named = words
    .slice(0, 6)
    .map((word) => check.lacks?.find(({ ko }) => ko === word)?.[language] ?? word);
  return `${reason[language]} (${named.join(', ')}${words.length > 6 ? ' …' : ''})`;
}
