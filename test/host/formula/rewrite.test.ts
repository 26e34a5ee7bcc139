import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromR1C1, toR1C1 } from '../../../host/formula/r1c1';
import { parseReference, printReference } from '../../../host/formula/reference';
import { tokenize } from '../../../host/formula/token';
import { deleting, inserting } from '../../../host/model/change';
import { moveReferences, shiftRelative } from '../../../host/model/move-reference';

const columnName = fc.constantFrom('A', 'B', 'Z', 'AA', 'AZ');
const rowName = fc.integer({ min: 1, max: 60 });
const prefix = fc.constantFrom('', '시트1!', "'다른 시트'!", "'it''s'!");
/** Both corners with the same marks: of others it is open which one comes first after a copy. */
const place = fc
  .record({
    c: fc.constantFrom('', '$'),
    r: fc.constantFrom('', '$'),
    a: columnName,
    b: columnName,
    m: rowName,
    n: rowName,
  })
  .chain(({ c, r, a, b, m, n }) =>
    fc.constantFrom(
      `${c}${a}${r}${m}`,
      `${c}${a}${r}${m}:${c}${b}${r}${n}`,
      `${c}${a}${r}${m}:${c}${b}`,
      `${c}${a}:${c}${b}`,
      `${r}${m}:${r}${n}`,
    ),
  );
const reference = fc.tuple(prefix, place).map((parts) => parts.join(''));
const operand = fc.oneof(
  reference,
  fc.constantFrom('1', '"A1 ""B2"""', '#N/A', 'SUM(A1,2)', 'LOG10(5)', '50%'),
);
const formula = fc
  .array(operand, { minLength: 1, maxLength: 4 })
  .map((operands) => `=${operands.join(' + ')}`);

/** The same with each reference's corners in order. */
function ordered(text: string): string {
  return (tokenize(text) ?? []).reduceRight(
    (done, { kind, start, end, text: written }) =>
      kind === 'reference'
        ? done.slice(0, start) + printReference(parseReference(written)) + done.slice(end)
        : done,
    text,
  );
}

describe('references within formulas', () => {
  it('rows inserted and deleted again leave every formula as it was', () => {
    fc.assert(
      fc.property(
        formula,
        fc.constantFrom('rows' as const, 'columns' as const),
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 5 }),
        (text, axis, at, count) => {
          const longer = moveReferences(text, '시트1', '시트1', inserting(axis, at, count, 'before'));
          const back = moveReferences(longer, '시트1', '시트1', deleting(axis, at, count));
          expect(ordered(back)).toBe(ordered(text));
        },
      ),
    );
  });

  it('copied there and back it is the same formula', () => {
    fc.assert(
      fc.property(formula, fc.nat(50), fc.nat(20), (text, rows, columns) => {
        expect(ordered(shiftRelative(shiftRelative(text, rows, columns), -rows, -columns))).toBe(
          ordered(text),
        );
      }),
    );
  });

  it('counted from its cell and back it is the same formula', () => {
    fc.assert(
      fc.property(
        formula,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (text, at, column) => {
          expect(fromR1C1(toR1C1(text, at, column), at, column)).toBe(ordered(text));
        },
      ),
    );
  });

  it('the tokens of a text of 50,000 characters are found in linear time', () => {
    const texts = [
      "='".padEnd(50_000, "'"),
      '=A'.padEnd(50_000, 'A'),
      `=${'1+'.repeat(25_000)}`,
      '="'.padEnd(50_000, '"'),
    ];
    const started = performance.now();
    for (const text of texts) tokenize(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
