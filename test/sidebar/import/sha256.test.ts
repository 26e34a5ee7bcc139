import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/core/sha256';
import { hashOf } from '../../../src/sidebar/import/sha256';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('sha256', () => {
  it.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000, 100_003])(
    'is the hash of %i bytes that Node computes',
    (length) => {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
      expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    },
  );

  it('is what the browser gives, so that a file has the same batch either way', async () => {
    const bytes = new TextEncoder().encode('내원일,환자명\n2026-12-01,김영희');
    expect(await hashOf(bytes)).toBe(hex(sha256(bytes)));
  });
});
