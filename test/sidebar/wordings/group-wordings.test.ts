import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/text';
import { defaultTemplates } from '../../../src/features/message/default-templates';
import { baseIdOf } from '../../../src/features/message/variant';
import type { WordingEntry } from '../../../src/features/message/wording-view';
import { groupWordings, missingLanguages, siblingsOf } from '../../../src/sidebar/wordings/group-wordings';

const templates = [...defaultTemplates('ko'), ...defaultTemplates('zh', 'ko')];
const ids = new Set(templates.map(({ id }) => id));
const entries = templates.map(
  (template): WordingEntry => ({
    ...template,
    baseId: baseIdOf(template, ids),
    isDelivered: true,
    isChanged: false,
    drafts: 0,
  }),
);

describe('groupWordings', () => {
  it('stands in the order of the year, what is in use counted once, whatever the language', () => {
    const groups = groupWordings(entries);
    expect(groups.map(({ occasion }) => occasion)).toEqual([
      'season',
      'afterVisit',
      'referral',
      'friend',
      'birthday',
      'checkIn',
      'recall',
      'apology',
    ]);
    expect(groups[0]?.inUse).toBe(4);
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(defaultTemplates('ko').length);
    expect(groups[0]?.rows[0]?.variants.map(({ id }) => id)).toEqual(['year-end-zh']);
  });
});

describe('siblingsOf, missingLanguages', () => {
  it('finds the same words in other languages from either side', () => {
    const [base] = entries;
    const variant = entries.find(({ id }) => id === 'year-end-zh');
    if (!base || !variant) throw new Error('no such wording');
    expect(siblingsOf(base, entries).map(({ id }) => id)).toEqual(['year-end', 'year-end-zh']);
    expect(siblingsOf(variant, entries).map(({ id }) => id)).toEqual(['year-end', 'year-end-zh']);
    expect(missingLanguages(base, entries, LANGUAGES)).toEqual(['en']);
  });
});
