import { describe, expect, it } from 'vitest';
import { isInFull, nameOn, PRINT_KINDS, phoneOn } from '../../../src/features/print/privacy';

describe('what paper shows of a person', () => {
  it('is masked but where somebody is reached with it', () => {
    expect(PRINT_KINDS.filter(isInFull)).toEqual(['cards', 'labels', 'calls', 'director']);
    expect(nameOn('meeting', '김영희')).toBe('김*희');
    expect(phoneOn('meeting', '010-1234-5678')).toBe('010-****-5678');
    expect(nameOn('calls', '김영희')).toBe('김영희');
    expect(phoneOn('calls', '010-1234-5678')).toBe('010-1234-5678');
  });
});
