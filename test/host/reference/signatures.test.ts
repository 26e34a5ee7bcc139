import { describe, expect, it } from 'vitest';
import { readReference as parsedReference } from '../../../host/reference/reference';
import { SIGNATURES } from '../../../host/reference/signatures';
import { readReference, signaturesFromReference } from '../../../host/reference/write-signatures';
import { methodTable } from '../../../host/service/method-table';

describe('the signatures', () => {
  it("are those of Google's reference as the package holds it", () => {
    expect(SIGNATURES.trim()).toBe(signaturesFromReference(readReference));
  });

  it('know every method that the host implements', () => {
    const { methods } = parsedReference();
    const unknown = [...methodTable().keys()].filter((name) => !methods.has(name));
    expect(unknown).toEqual([]);
  });

  it('know null where the reference says that it resets', () => {
    const { methods } = parsedReference();
    expect(methods.get('Range.setBackground')).toEqual([[{ type: 'string', allowsNull: true }]]);
    expect(methods.get('Range.setNumberFormat')).toEqual([[{ type: 'string', allowsNull: false }]]);
  });
});
