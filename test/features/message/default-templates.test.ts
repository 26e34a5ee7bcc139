import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/core/text';
import { countBytes, LMS_BYTES, unsupportedCharacters } from '../../../src/features/message/bytes';
import type { Verdicts } from '../../../src/features/message/checks/check-text';
import {
  composeDraft,
  type PreparedTemplate,
  type Recipient,
  type Setting,
} from '../../../src/features/message/compose-draft';
import { defaultTemplates } from '../../../src/features/message/default-templates';
import type { FieldId } from '../../../src/features/message/field';
import { OCCASIONS } from '../../../src/features/message/message';
import { sayCause } from '../../../src/features/message/reason';
import type { Person } from '../../../src/features/message/recipient';
import { parseTemplate, renderTemplate } from '../../../src/features/message/template';

/** A clinic's name of eight syllables, and the shortest and longest names that are usual. */
const clinics: Record<Language, string> = {
  ko: '서울하늘치과의원',
  zh: '首尔微笑口腔诊所',
  en: 'Seoul Smile Dent',
};
const people: Record<Language, readonly string[]> = {
  ko: ['허준', '김영희', '남궁민수'],
  zh: ['王芳', '欧阳娜娜'],
  en: ['Bo Li', 'Michelle Kim'],
};
const couples: Record<Language, string> = {
  ko: '남궁민수·제갈은경',
  zh: '欧阳娜娜、司马相如',
  en: 'Michelle Kim and Christopher Lee',
};

const setting = (language: Language): Setting => ({
  today: '2026-12-21',
  sender: { clinicName: clinics[language], optOutNumber: '080-123-4567' },
  common: new Map(),
  greetingIsAd: true,
  language: 'ko',
  verdicts: new Map(),
});

/** Every wording for everybody, with and without what a field may lack. */
function casesOf(language: Language) {
  const verdicts: Verdicts = new Map();
  return defaultTemplates(language).flatMap((template) => {
    const prepared: PreparedTemplate = {
      ...template,
      parsedText: parseTemplate(template.text),
      parsedSubject: parseTemplate(template.subject),
    };
    return [...people[language], couples[language]].flatMap((name) =>
      (['A', 'B'] as const).flatMap((tier) =>
        (['all', 'none', 'byDirector'] as const).map((optional) => {
          const common = new Map<FieldId, string>([
            ['clinic', clinics[language]],
            ['year', '2026'],
            ['newYear', '2027'],
            ...(optional === 'none' ? [] : OPTIONAL),
          ]);
          const addressees = name.split(/·|、| and /);
          const recipient: Recipient = {
            group: { members: [{ person: { ...PERSON, name }, tier, total: 5, attendant: '' }], addressees },
            values: new Map<FieldId, string>([
              ['name', name],
              ['tier', tier],
              ['thanksForReferral', optional === 'none' ? '' : 'yes'],
              ...(optional === 'byDirector' ? BY_DIRECTOR : []),
            ]),
            namesToKeep: ['한결', '정성', '하나', '이수진', '고마운', '마음'],
            gap: '',
          };
          const composed = composeDraft(prepared, recipient, { ...setting(language), common, verdicts });
          const { text, subject } = composed.proposed;
          const own = renderTemplate(prepared.parsedText, new Map([...common, ...recipient.values])).text;
          return { language, template, name, tier, optional, prepared, composed, text, subject, own };
        }),
      ),
    );
  });
}

const OPTIONAL: readonly (readonly [FieldId, string])[] = [
  ['director', '박정호'],
  ['attendant', '정유나'],
  ['clinicPhone', '02-1234-5678'],
  ['coupon', 'P-0123'],
  ['validUntil', '2027-06-30'],
];
const BY_DIRECTOR: readonly (readonly [FieldId, string])[] = [
  ['byDirector', 'yes'],
  ['attendant', '박정호'],
];
const PERSON: Person = {
  id: 'P000001',
  name: '',
  chart: '',
  phone: '010-1234-5678',
  oldPhones: '',
  aliases: '',
  email: 'someone@example.com',
  birth: '1970-01-01',
  guardian: '',
  household: '',
  lastVisit: '2026-12-01',
  consent: 'yes',
  emailConsent: 'yes',
  nightConsent: false,
  hasComplaint: false,
  language: '',
  status: 'normal',
};

type Case = ReturnType<typeof casesOf>[number];
const drafts = LANGUAGES.flatMap(casesOf);
const nameOf = ({ language, template, name, tier, optional }: Case) =>
  `${language} ${template.id}, ${name}, tier ${tier}, optional ${optional}`;

/** What every case must be free of, named by the case. */
function faultsOf(find: (draft: Case) => readonly string[]): string[] {
  return drafts.flatMap((draft) => find(draft).map((fault) => `${nameOf(draft)}: ${fault}`));
}

describe('a call that the director makes himself', () => {
  const scripts = drafts.filter(
    ({ optional, template }) => optional === 'byDirector' && template.channel === 'call',
  );
  it('speaks as the director, and of him as of nobody else', () => {
    const opening = { ko: '원장 박정호입니다', zh: '的院长박정호', en: 'this is 박정호, the director of' };
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter(({ own, language }) => !own.includes(opening[language])).map(nameOf)).toEqual([]);
    const others = /원장님|告诉院长|转告院长|院长也|与院长|(tell|know|ask) the director|The director/;
    expect(scripts.filter(({ own }) => others.test(own)).map(nameOf)).toEqual([]);
  });
});

describe('defaultTemplates', () => {
  it.each(LANGUAGES)('delivers the same wordings in every language (%s)', (language) => {
    const shape = (of: Language) =>
      defaultTemplates(of).map(({ id, occasion, class: kind, channel, active }) => [
        id,
        occasion,
        kind,
        channel,
        active,
      ]);
    expect(shape(language)).toEqual(shape('ko'));
    expect(
      defaultTemplates(language)
        .filter(({ active }) => active)
        .map(({ id }) => id),
    ).toEqual(['year-end', 'card', 'new-year', 'call']);
  });

  it.each(LANGUAGES)('has names and ids of its own for each (%s)', (language) => {
    const all = defaultTemplates(language);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { id } of all) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('serves every occasion, by text, by e-mail and in person', () => {
    for (const occasion of Object.keys(OCCASIONS).filter((each) => each !== 'other')) {
      const channels = defaultTemplates('ko')
        .filter((template) => template.occasion === occasion)
        .map(({ channel }) => channel);
      expect([occasion, channels.includes('sms'), channels.includes('email')]).toEqual([
        occasion,
        true,
        true,
      ]);
      expect(channels.includes('card') || channels.includes('call')).toBe(true);
    }
  });

  it('gives the words in another language the id of the wording and the language', () => {
    const ids = defaultTemplates('zh', 'ko').map(({ id, language }) => [id, language]);
    expect(ids).toEqual(defaultTemplates('ko').map(({ id }) => [`${id}-zh`, 'zh']));
  });

  it('counts an invitation as advertising, and what carries out the treatment as a care notice', () => {
    for (const { id, class: kind, occasion } of defaultTemplates('ko')) {
      const care = occasion === 'recall' || occasion === 'apology' || id === 'after-care-call';
      expect([id, kind]).toEqual([id, id.startsWith('invitation') ? 'ad' : care ? 'care' : 'greeting']);
    }
  });

  it('is written without a fault, and leaves no place empty, with and without what may be missing', () => {
    expect(
      faultsOf(({ prepared }) =>
        [...prepared.parsedText.faults, ...prepared.parsedSubject.faults].map(
          ({ line, found }) => `${line}: ${found}`,
        ),
      ),
    ).toEqual([]);
    expect(faultsOf(({ text, subject }) => (/[{}〔〕]/.test(text + subject) ? [text] : []))).toEqual([]);
  });

  it('is ready to go out, and has nothing that any check objects to, whoever it goes to', () => {
    // Simplified Chinese has characters that Korean phones lack.
    const isShown = ({ language, template }: Case) => language !== 'zh' || template.channel !== 'sms';
    expect(
      faultsOf((draft) => {
        const { status, cause, findings } = draft.composed;
        const codes = findings.map(({ check, words }) => `${check.code} ${words.join(', ')}`);
        if (!isShown(draft) && status === 'draft' && codes.every((code) => code.startsWith('L '))) return [];
        return [...(status === 'draft' ? [] : [status]), ...(cause ? [sayCause(cause, 'ko')] : []), ...codes];
      }),
    ).toEqual([]);
  });

  it('fits into a short text where it is called short: all marks, a long clinic, a long name', () => {
    const short = drafts.filter(
      ({ template, name, language }) =>
        (template.id.endsWith('-short') || template.id === 'new-year') && name !== couples[language],
    );
    expect(new Set(short.map(({ template }) => template.id)).size).toBe(10);
    expect(
      short
        .filter(({ composed }) => composed.form !== 'SMS')
        .map((draft) => `${nameOf(draft)}: ${draft.composed.bytes}`),
    ).toEqual([]);
  });

  it('keeps a long text within 2,000 bytes and its subject within 40, the mark of advertising included', () => {
    expect(
      faultsOf(({ template, text }) =>
        template.channel === 'sms' && countBytes(text) > LMS_BYTES ? [`${countBytes(text)}`] : [],
      ),
    ).toEqual([]);
    expect(
      faultsOf(({ subject }) => (countBytes(subject) > 40 ? [`${subject} ${countBytes(subject)}`] : [])),
    ).toEqual([]);
  });

  it('has a subject for every text to a mobile and every e-mail, and for nothing else', () => {
    for (const { template } of drafts) {
      const wants = template.channel === 'sms' || template.channel === 'email';
      expect([template.id, template.subject !== '']).toEqual([template.id, wants]);
    }
  });

  it('shows on every Korean phone', () => {
    expect(
      faultsOf(({ text, language, subject }) =>
        language === 'zh' ? [] : unsupportedCharacters(text + subject).map(({ character }) => character),
      ),
    ).toEqual([]);
  });

  it('speaks of the introduction only where it may', () => {
    for (const { own, optional, template, language } of drafts) {
      if (language !== 'ko' || template.channel === 'call' || optional !== 'none') continue;
      expect(own).not.toMatch(/소개|아끼는 분|소중한 분|주변/);
    }
  });

  it('tells nobody who came through whom, nor that somebody came', () => {
    expect(
      faultsOf(({ own, template }) => {
        const said = own.slice(0, own.search(/\[(알아 두기|To know)\]|【须知】|$/));
        const tells =
          /다녀가셨|소개로|소개받|오신 분|介绍(来|的人)|came through|your (friend|referral)|who (sent|referred)/i;
        return tells.test(said) ? [`${template.id} ${said}`] : [];
      }),
    ).toEqual([]);
    for (const { template, own } of drafts)
      if (template.occasion === 'friend' && template.channel !== 'call')
        expect(own).not.toMatch(/소개|추천|介绍|推荐|referr|recommend/i);
  });

  it('speaks in the season of no visit of this year, for somebody may have been here last years ago', () => {
    for (const { text, tier, template } of drafts) {
      if (template.occasion !== 'season') continue;
      expect(`${tier} ${template.id} ${text}`).not.toMatch(
        /올 ?한 해|지난 한 해|한 해 동안|올해도 찾아|오래도록|这一年|过去一年|一年来|多年来|(this|past|all|last) year|over the years/,
      );
    }
  });

  it('promises tier A nothing that B is not promised', () => {
    const closing = (tier: string) =>
      drafts
        .filter(({ template, tier: of }) => template.channel === 'call' && of === tier)
        .map(({ text }) => text.slice(text.search(/\[맺음\]|【结束】|\[Closing\]/)));
    expect(closing('A').length).toBeGreaterThan(0);
    expect(closing('A')).toEqual(closing('B'));
    for (const { text, template } of drafts)
      if (template.class !== 'ad')
        expect(text).not.toMatch(/먼저 (비워|잡아)|우선|优先|priority|keep (a|the) time/);
  });

  it('offers nothing in a care notice', () => {
    for (const { text, template } of drafts)
      if (template.class === 'care')
        expect(text).not.toMatch(
          /선물|혜택|할인|무료|쿠폰|礼|优惠|折|免费|gift|offer|discount|free\b|coupon/i,
        );
  });
});
