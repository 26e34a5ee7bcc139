import { describe, expect, it } from 'vitest';
import { counts, EMPTY, importFile, lines } from './build';

const HEADER = '내원일|차트번호|환자명|메모';
const MORNING = `${HEADER}
  2026-12-01|101|김영희|소개로 오심
  2026-12-01|102|박철수|스케일링
  2026-12-01|101|김영희|오후 다시 오심`;
const AFTERNOON = `${HEADER}
  2026-12-01|101|김영희|소개로 오심 (이모 박순자님)
  2026-12-01|102|박철수|스케일링
  2026-12-01|103|최민수|검진
  2026-12-01|101|김영희|오후 다시 오심
  2026-12-01|104|정다은|
  2026-12-01|105|한지우|
  2026-12-01|106|오세훈|`;

describe('오늘 내원 붙여넣기', () => {
  const morning = importFile(EMPTY, lines(MORNING), { batch: '10시', file: '붙여넣기 10:00' });

  it('같은 줄을 다시 붙여도 늘지 않고, 두 번 오신 분은 두 번이다', () => {
    const again = importFile(morning, lines(MORNING), { batch: '11시' });
    expect(counts(again)).toEqual({ accepted: 0, unchanged: 3, rejected: 0 });
    expect(again.visits.map(({ id }) => id)).toEqual(morning.visits.map(({ id }) => id));
    expect(morning.visits).toHaveLength(3);
  });

  it.each([20_000, 2, 1])('오후에 붙인 것은 새 줄만 더하고, 늘어난 글은 바꾼다 (%i줄씩)', (chunkRows) => {
    const later = importFile(morning, lines(AFTERNOON), { batch: '15시', chunkRows });
    expect(counts(later)).toEqual({ accepted: 5, unchanged: 2, rejected: 0 });
    expect(later.visits).toHaveLength(7);
    expect(later.visits.filter(({ patient }) => patient === 'P00001').map(({ memo }) => memo)).toEqual([
      '소개로 오심 (이모 박순자님)',
      '오후 다시 오심',
    ]);
    expect(later.patients).toHaveLength(6);
  });

  it('저녁에 그날 자료를 파일로 가져와도 늘지 않는다', () => {
    const later = importFile(morning, lines(AFTERNOON), { batch: '15시' });
    const file = importFile(later, lines(AFTERNOON), { batch: '파일', file: '접수.csv' });
    expect(counts(file)).toEqual({ accepted: 0, unchanged: 7, rejected: 0 });
  });
});
