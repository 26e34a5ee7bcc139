import { type Region, regionOf } from './advertising';
import { countBytes, type Measure, measure, SUBJECT_BYTES } from './bytes';
import type { Warning } from './checks/check';
import type { Verdicts } from './checks/check-text';
import { composeDraft, type PreparedTemplate, type Setting, type Words } from './compose-draft';
import type { FieldId } from './field';
import type { MessageTemplate } from './message';
import type { Cause } from './reason';
import type { Person } from './recipient';
import { parseTemplate } from './template';
import type { SamplePerson, WordingSetting } from './wording-view';

/** A wording as one person would get it. */
export interface WordingPreview extends Words {
  /** By whose rules it goes out. */
  readonly region: Region;
  /** Of a text to a mobile; undefined for all else. */
  readonly length: Measure | undefined;
  readonly findings: readonly Warning[];
  /** A field that stays empty for this person; undefined where all are filled. */
  readonly gap: Cause | undefined;
  /** Bytes of the subject beyond what a phone shows; 0 where it fits. */
  readonly subjectOver: number;
}

/** What fills and judges wordings, the same for all previews; `verdicts` remembers between them. */
export interface PreviewSetting extends WordingSetting {
  readonly verdicts: Verdicts;
}

/** A wording read once, to be tried with many. */
export function prepareWording(wording: MessageTemplate): PreparedTemplate {
  return {
    ...wording,
    parsedText: parseTemplate(wording.text),
    parsedSubject: parseTemplate(wording.subject),
  };
}

/**
 * The wording as it would go out to somebody who agreed to it: filled in, with all marks, measured and judged. What stops a
 * person whatever the words (no phone, no consent, a complaint) is no matter of the wording.
 */
export function previewWording(
  wording: PreparedTemplate,
  sample: SamplePerson,
  setting: PreviewSetting,
): WordingPreview {
  const person: Person = { ...WILLING, id: sample.patient, name: sample.name, phone: sample.phone };
  const composed = composeDraft(
    wording,
    {
      group: {
        members: [{ person, tier: sample.tier, total: 0, attendant: sample.attendant }],
        addressees: [sample.name],
      },
      values: new Map<FieldId, string>([
        ['name', sample.name],
        ['tier', sample.tier],
        ['attendant', sample.attendant],
        ['thanksForReferral', sample.mayThank ? 'yes' : ''],
        ['byDirector', sample.attendant !== '' && sample.attendant === setting.director ? 'yes' : ''],
      ]),
      namesToKeep: [],
      gap: '',
    },
    draftSetting(setting, wording),
  );
  const { words, findings, cause } = composed;
  const isText = wording.channel === 'sms';
  const region = isText ? regionOf(sample.phone) : 'kr';
  return {
    ...words,
    region,
    length: isText ? measure(words.text, region) : undefined,
    findings,
    gap: cause?.code === 'unresolved' ? cause : undefined,
    subjectOver: isText ? Math.max(0, countBytes(words.subject) - SUBJECT_BYTES) : 0,
  };
}

/** Who likes to be written to, and about whom nothing else is known. */
const WILLING: Person = {
  id: '',
  name: '',
  chart: '',
  phone: '',
  oldPhones: '',
  aliases: '',
  email: '',
  birth: '',
  guardian: '',
  household: '',
  lastVisit: '',
  consent: 'yes',
  emailConsent: 'yes',
  nightConsent: false,
  hasComplaint: false,
  language: '',
  status: 'normal',
};

function draftSetting(setting: PreviewSetting, { language }: PreparedTemplate): Setting {
  const { clinicName, clinicPhone, optOutNumber, director, season, today, greetingIsAd, verdicts } = setting;
  return {
    today,
    sender: { clinicName, optOutNumber },
    common: new Map<FieldId, string>([
      ['clinic', clinicName],
      ['clinicPhone', clinicPhone],
      ['optOut', optOutNumber],
      ['director', director],
      ['year', String(season)],
      ['newYear', String(season + 1)],
    ]),
    greetingIsAd,
    language,
    verdicts,
  };
}

/** How a text to mobiles comes out for everybody on the list. */
export interface NameTest {
  /** Whose text is the longest. */
  readonly longest: SamplePerson;
  readonly length: Measure;
  /** Those whose text goes out as a long one while it is short for others, by name; empty where all are alike. */
  readonly longOnes: readonly string[];
  readonly shortCount: number;
}

/** Tries a text to mobiles with every name; undefined where there is nobody, or where it is no such text. */
export function tryNames(
  wording: PreparedTemplate,
  people: readonly SamplePerson[],
  setting: PreviewSetting,
): NameTest | undefined {
  if (wording.channel !== 'sms') return undefined;
  const tried = people.flatMap((person) => {
    const { length } = previewWording(wording, person, setting);
    return length ? [{ person, length }] : [];
  });
  const [first] = tried;
  if (first === undefined) return undefined;
  const longest = tried.reduce((found, one) => (one.length.count > found.length.count ? one : found), first);
  const long = tried.filter(({ length }) => length.form === 'LMS');
  const shortCount = tried.length - long.length;
  return {
    longest: longest.person,
    length: longest.length,
    longOnes: shortCount === 0 ? [] : long.map(({ person }) => person.name),
    shortCount,
  };
}
