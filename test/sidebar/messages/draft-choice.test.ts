import { describe, expect, it } from 'vitest';
import { type Chosen, toChoice } from '../../../src/sidebar/messages/draft-choice';

const choose = (chosen: Partial<Chosen>) =>
  toChoice({ audience: 'all', people: [], wordings: undefined, ...chosen });

describe('the choice of a run', () => {
  it('is everything where nothing is narrowed', () => {
    expect(choose({})).toEqual({});
  });

  it('narrows by tier, selected rows, people and wordings', () => {
    expect(choose({ audience: 'A', wordings: ['year-end'] })).toEqual({ tier: 'A', templates: ['year-end'] });
    expect(choose({ audience: 'selected' })).toEqual({ selected: true });
    expect(choose({ audience: 'people', people: ['P000001'] })).toEqual({ patients: ['P000001'] });
  });

  it('is none while nobody is chosen by name, or no wording; names count only where people are chosen by name', () => {
    expect(choose({ wordings: [] })).toBeUndefined();
    expect(choose({ audience: 'people' })).toBeUndefined();
    expect(choose({ audience: 'B', people: ['P000001'] })).toEqual({ tier: 'B' });
  });
});
