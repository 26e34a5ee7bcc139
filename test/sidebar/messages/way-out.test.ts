import { describe, expect, it } from 'vitest';
import { REASONS, type ReasonCode } from '../../../src/features/message/reason';
import { countHeld } from '../../../src/sidebar/messages/held-list';
import { wayOut } from '../../../src/sidebar/messages/way-out';

describe('personal stops', () => {
  it('each have a way out in words, and a button with words where it leads somewhere', () => {
    for (const code of Object.keys(REASONS) as ReasonCode[]) {
      const { said, label, open } = wayOut(code);
      expect(said.ko).not.toBe('');
      expect(open === undefined).toBe(label === undefined);
    }
  });

  it('lead to the consents with the very people', () => {
    const gone: unknown[] = [];
    wayOut('noGround').open?.({ go: (...to) => gone.push(to) }, ['P000001', 'P000002']);
    expect(gone).toEqual([['consents', { patients: 'P000001,P000002' }]]);
  });

  it('count a person once', () => {
    const named = (...ids: string[]) => ids.map((patient) => ({ patient, name: patient, chart: '' }));
    const held = (people: number, ...ids: string[]) =>
      ({ code: 'noGround', reason: '동의 없음', people, named: named(...ids) }) as const;
    expect(countHeld([held(2, 'a', 'b'), held(1, 'b')])).toBe(2);
    // Not everybody is named: then the counts are all there is.
    expect(countHeld([held(300, 'a'), held(1, 'a')])).toBe(301);
  });
});
