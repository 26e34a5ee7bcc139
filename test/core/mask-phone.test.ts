import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone } from '../../src/core/mask-phone';

describe('maskPhone', () => {
  it.each([
    ['010-1234-5678', '010-****-5678'],
    ['011-123-4567', '011-***-4567'],
    ['02-123-4567', '02-***-4567'],
    ['1588-1234', '1588-1234'],
    ['13912345678', '139****5678'],
    ['+1 3101234567', '+1 ******4567'],
    ['', ''],
  ])('hides the middle of %s: %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('never shows the middle digits of a mobile', () => {
    const digits = fc.stringMatching(/^\d{4}$/);
    fc.assert(
      fc.property(digits, digits, (middle, end) => {
        expect(maskPhone(`010-${middle}-${end}`)).toBe(`010-****-${end}`);
      }),
    );
  });
});
