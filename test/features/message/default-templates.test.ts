import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/text';
import { frameAdvertising } from '../../../src/features/message/advertising';
import { countBytes, formOf, unsupportedCharacters } from '../../../src/features/message/bytes';
import { checkText } from '../../../src/features/message/checks/check-text';
import { defaultTemplates } from '../../../src/features/message/default-templates';
import type { FieldId } from '../../../src/features/message/field';
import { parseTemplate, renderTemplate } from '../../../src/features/message/template';

const sender = { clinicName: '연세미소치과', optOutNumber: '080-123-4567' };
const people = { ko: '김영희', zh: '欧阳芳', en: 'Jane Kim' };

const drafts = LANGUAGES.flatMap((language) =>
  defaultTemplates(language).flatMap((template) =>
    (['A', 'B'] as const).flatMap((tier) =>
      ['yes', ''].map((thanks) => {
        const values = new Map<FieldId, string>([
          ['name', people[language]],
          ['clinic', sender.clinicName],
          ['tier', tier],
          ['year', '2026'],
          ['newYear', '2027'],
          ['thanksForReferral', thanks],
          ['director', tier === 'A' ? '박정호' : ''],
        ]);
        const parsed = parseTemplate(template.text);
        const subject = renderTemplate(parseTemplate(template.subject), values);
        const rendered = renderTemplate(parsed, values);
        const isText = template.channel === 'sms';
        const text = isText ? frameAdvertising(rendered.text, sender, 'kr', language).text : rendered.text;
        return { language, template, tier, thanks, parsed, rendered, subject, text, isText };
      }),
    ),
  ),
);

describe('defaultTemplates', () => {
  it.each(LANGUAGES)('delivers the same texts in every language (%s)', (language) => {
    const shape = (of: typeof language) =>
      defaultTemplates(of).map(({ id, class: kind, channel, active }) => [id, kind, channel, active]);
    expect(shape(language)).toEqual(shape('ko'));
    expect(
      defaultTemplates(language)
        .filter(({ active }) => active)
        .map(({ id }) => id),
    ).toEqual(['year-end', 'card', 'new-year', 'call']);
  });

  it.each(drafts)(
    '$language $template.id, tier $tier, thanks "$thanks": whole, and nothing to mend',
    (draft) => {
      expect(draft.parsed.faults).toEqual([]);
      expect([...draft.rendered.unresolved, ...draft.subject.unresolved]).toEqual([]);
      const codes = checkText(draft.text, {
        channel: draft.template.channel,
        subject: draft.subject.text,
        isAdvertising: draft.isText,
        region: 'kr',
        ...sender,
        ground: 'consent',
        optedOut: false,
        namesToKeep: ['한결', '정성', '하나', '이수진', '고마운', '마음'],
        namesAllowed: [people[draft.language], '박정호'],
      }).map(({ check }) => check.code);
      // Simplified Chinese has characters that Korean phones lack; everything else is free of any remark.
      expect(codes.filter((code) => !(code === 'L' && draft.language === 'zh'))).toEqual([]);
    },
  );

  it.each(drafts.filter(({ template }) => ['new-year', 'year-end-short'].includes(template.id)))(
    '$language $template.id fits into a short text with its marks',
    ({ text }) => {
      expect({ form: formOf(countBytes(text)), text }).toEqual({ form: 'SMS', text });
    },
  );

  it.each(drafts.filter(({ template }) => template.subject !== ''))(
    '$language $template.id keeps its subject within 40 bytes, the mark of advertising included',
    ({ subject }) => {
      expect(countBytes(`(광고)${subject.text}`)).toBeLessThanOrEqual(40);
    },
  );

  it('speaks of the introduction only where it may', () => {
    for (const { thanks, text, template, language } of drafts) {
      if (language !== 'ko' || template.channel === 'call' || thanks !== '') continue;
      expect(text).not.toMatch(/소개|아끼는 분|소중한 분|주변/);
    }
  });

  it('speaks of no visit of this year, for somebody may have been here last years ago', () => {
    for (const { text, tier, template } of drafts) {
      expect(`${tier} ${template.id} ${text}`).not.toMatch(
        /올 ?한 해|지난 한 해|한 해 동안|올해도 찾아|오래도록|这一年|过去一年|一年来|多年来|(this|past|all|last) year|over the years/,
      );
    }
  });

  it('promises tier A nothing that B is not promised', () => {
    const closing = (tier: string) =>
      drafts
        .filter((draft) => draft.template.channel === 'call' && draft.tier === tier && draft.thanks === '')
        .map(({ text }) => text.slice(text.search(/\[맺음\]|【结束】|\[Closing\]/)));
    expect(closing('A')).toHaveLength(LANGUAGES.length);
    expect(closing('A')).toEqual(closing('B'));
    for (const { text } of drafts)
      expect(text).not.toMatch(/먼저 (비워|잡아)|우선|优先|priority|keep a time/);
  });

  it('has a subject for every text to a mobile, since a couple makes a short one long', () => {
    for (const { template } of drafts) if (template.channel === 'sms') expect(template.subject).not.toBe('');
  });

  it('shows on every Korean phone', () => {
    for (const { text, language } of drafts)
      if (language !== 'zh') expect(unsupportedCharacters(text)).toEqual([]);
  });
});
