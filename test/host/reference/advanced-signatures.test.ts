import { describe, expect, it } from 'vitest';
import { ADVANCED_SIGNATURES } from '../../../host/reference/advanced-signatures';
import { readReference as parsedReference } from '../../../host/reference/reference';
import { advancedSignatures } from '../../../host/reference/write-advanced-signatures';
import { readReference } from '../../../host/reference/write-signatures';

describe('the signatures of the advanced services', () => {
  it("are those of Google's reference as the package holds it", () => {
    expect(ADVANCED_SIGNATURES.trim()).toBe(advancedSignatures(readReference));
  });

  it('know collections within collections', () => {
    const { collections, methods } = parsedReference();
    expect([...collections]).toContain('Gmail.Users.Messages.Attachments');
    expect(methods.get('Gmail.Users.Drafts.create')).toEqual([
      [
        { type: 'resource', allowsNull: false },
        { type: 'string', allowsNull: false },
      ],
      [
        { type: 'resource', allowsNull: false },
        { type: 'string', allowsNull: false },
        { type: 'any', allowsNull: false },
      ],
    ]);
  });
});
