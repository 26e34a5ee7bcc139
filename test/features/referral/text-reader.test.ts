import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMention } from '../../../src/features/referral/mention/read-mention';
import { createTextReader } from '../../../src/features/referral/text-reader';
import { patient, registry } from './build';

const KIM = patient('P1', '김영희');
const CHOI = patient('P2', '최지은');
const JANE = patient('P3', 'Jane Kim');
const PATIENTS = [KIM, CHOI, JANE];

describe('createTextReader', () => {
  it('남의 줄에서는 소개자인 이름도 본인 줄에서는 본인이다', () => {
    const read = createTextReader(registry(PATIENTS));
    expect(read('김영희님 소개로 옴', 'memo', CHOI, false).people[0]?.name).toBe('김영희');
    expect(read('김영희님 소개로 옴', 'memo', KIM, false).reason).toBe('self');
    expect(read('김영희님 소개로 옴', 'memo', CHOI, false).people[0]?.name).toBe('김영희');
  });

  it('같은 글을 여러 분의 줄에서 읽어도 따로 읽은 것과 같다', () => {
    const word = fc.constantFrom(
      '김영희',
      '김 영희',
      '최지은',
      'jane kim',
      '님',
      ' ',
      '소개',
      '로 옴',
      '(1234)',
      '지인',
      '스케일링',
      '아님',
      '네이버',
      '엄마',
      '→',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(''));
    const row = fc.record({
      text,
      patient: fc.constantFrom(...PATIENTS),
      source: fc.constantFrom('memo' as const, 'route' as const, 'referrer' as const),
      isExisting: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), fc.array(row), (rows, others) => {
        const known = registry(PATIENTS, ['박원장']);
        const read = createTextReader(known);
        const [first] = rows;
        const again = others.map((other) => ({ ...other, text: first?.text ?? other.text }));
        for (const { text: memo, patient: of, source, isExisting } of [...rows, ...again]) {
          const fresh = readMention(memo, source, {
            isPatientName: (name) => known.index.byName(name).length > 0,
            isStaffName: known.isStaffName,
            patientName: of.name,
            isExistingPatientRow: isExisting,
          });
          expect(read(memo, source, of, isExisting)).toEqual(fresh);
        }
      }),
    );
  });
});
