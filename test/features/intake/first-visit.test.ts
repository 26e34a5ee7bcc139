import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/calendar-date';
import { EMPTY, type FileText, importFile, lines } from './build';

/** `이름 firstVisit 근거` of each patient. */
function firstVisits(file: FileText): string[] {
  return importFile(EMPTY, file).patients.map(
    ({ name, firstVisit, firstVisitFrom }) => `${name} ${firstVisit || '모름'} ${firstVisitFrom}`,
  );
}

describe('findFirstVisits', () => {
  it('최초내원일이 적혀 있으면 그것을 믿는다', () => {
    expect(
      firstVisits(
        lines(`내원일|이름|휴대폰|초진/재진|최초내원일
        2024-06-19|김준서|010-1111-2222|초진|2023-10-01
        2024-07-01|이하늘|010-3333-4444|초진|2024-07-01
        2024-08-01|이하늘|010-3333-4444|재진|2024-07-01`),
      ),
    ).toEqual(['김준서 2023-10-01 stated', '이하늘 2024-07-01 stated']);
  });

  it('적힌 최초내원일보다 이른 내원이 있으면 이른 쪽이다', () => {
    expect(
      firstVisits(
        lines(`내원일|이름|휴대폰|최초내원일
        2024-06-19|김준서|010-1111-2222|2024-08-01`),
      ),
    ).toEqual(['김준서 2024-06-19 earliestRow']);
  });

  it('신환은 그날 처음 온 분, 가장 이른 줄이 구환이면 자료 이전부터 다닌 분이다', () => {
    expect(
      firstVisits(
        lines(`내원일|차트번호|이름|구분
        2024-01-05|10245|최지은|신환
        2024-02-05|10245|최지은|구환
        2024-01-06|10013|안난덕|구환
        2024-03-06|10013|안난덕|신환`),
      ),
    ).toEqual(['최지은 2024-01-05 newMark', '안난덕 모름 before']);
  });

  it('줄의 순서가 뒤섞여 있어도 날짜로 본다', () => {
    expect(
      firstVisits(
        lines(`내원일|차트번호|이름|구분
        2024-02-05|10245|최지은|구환
        2024-01-05|10245|최지은|신환`),
      ),
    ).toEqual(['최지은 2024-01-05 newMark']);
  });

  it('신환/구환이 초진/재진보다 앞선다', () => {
    expect(
      firstVisits(
        lines(`내원일|차트번호|이름|구분|초진/재진
        2024-01-05|10013|안난덕|구환|초진`),
      ),
    ).toEqual(['안난덕 모름 before']);
  });

  it('아무 표시가 없으면 가장 이른 줄이 첫 내원이고, 그렇게 본 사람 수를 센다', () => {
    const file = lines(`내원일|차트번호|이름
      2024-02-05|10245|최지은
      2024-01-05|10245|최지은
      2024-01-07|10013|안난덕`);
    expect(firstVisits(file)).toEqual(['최지은 2024-01-05 earliestRow', '안난덕 2024-01-07 earliestRow']);
    expect(importFile(EMPTY, file).chunks[0]?.doubts).toEqual({ earliestRow: 2, billingOnly: 0 });
  });

  it('견줄 차트번호 없이 초진뿐이면 초진을 믿되, 그런 사람 수를 센다', () => {
    const file = lines(`내원일|이름|휴대폰|초진/재진
      2024-01-05|최지은|010-1111-2222|초진
      2024-01-07|안난덕|010-3333-4444|재진`);
    expect(firstVisits(file)).toEqual(['최지은 2024-01-05 earliestRow', '안난덕 모름 before']);
    expect(importFile(EMPTY, file).chunks[0]?.doubts).toEqual({ earliestRow: 1, billingOnly: 1 });
  });
});

interface Story {
  /** The last number issued before the records begin. */
  readonly before: number;
  /** Writes a running number as a chart number. */
  readonly write: (running: number, day: number) => string;
  /** How often a row of a new patient stands in the file some places too early or late. */
  readonly disorder?: number;
  /** Every so many new patients' first row is wrongly marked 재진. */
  readonly wrongMarkEvery?: number;
  /** Whether four of five old patients are billed as 초진 again, instead of one of six. */
  readonly oftenFirstAgain?: boolean;
}

const START = '2023-12-02';

/**
 * A clinic's two years: every second day a new patient with the next number, between them old ones, every sixth of whom
 * comes after a pause and is billed as 초진 again.
 */
function tell({ before, write, disorder = 0, wrongMarkEvery = 0, oftenFirstAgain = false }: Story): {
  file: FileText;
  isNew: Map<string, boolean>;
  unclear: Set<string>;
} {
  const rows: { day: number; chart: string; mark: string }[] = [];
  const isNew = new Map<string, boolean>();
  const unclear = new Set<string>();
  for (let i = 0; i < 350; i++) {
    const day = i * 2 + (disorder > 0 && i % disorder === 0 ? 9 : 0);
    const chart = write(before + 1 + i, i * 2);
    isNew.set(chart, true);
    const isWrong = wrongMarkEvery > 0 && i % wrongMarkEvery === 3;
    if (isWrong) unclear.add(chart);
    rows.push({ day, chart, mark: isWrong ? '재진' : '초진' });
    if (i % 3 === 0) rows.push({ day: day + 20, chart, mark: '재진' });
  }
  for (let i = 0; i < 200; i++) {
    const running = before - ((i * 7) % 240);
    const chart = write(running, -3 * (before - running) - 1);
    if (isNew.has(chart)) continue;
    isNew.set(chart, false);
    const isFirstAgain = oftenFirstAgain ? i % 5 !== 0 : i % 6 === 3;
    rows.push({ day: (i * 37) % 700, chart, mark: isFirstAgain ? '초진' : '재진' });
  }
  rows.sort((a, b) => a.day - b.day);
  const file = [
    ['진료일', '차트번호', '이름', '초진/재진'],
    ...rows.map(({ day, chart, mark }) => [addDays(START, day), chart, '김환자', mark]),
  ];
  return { file, isNew, unclear };
}

/** Charts that were taken for the other kind. */
function mistakes(story: Story): string[] {
  const { file, isNew, unclear } = tell(story);
  return importFile(EMPTY, file)
    .patients.filter(
      ({ chart, firstVisit }) => !unclear.has(chart) && (firstVisit !== '') !== isNew.get(chart),
    )
    .map(({ chart, firstVisit }) => `${chart} ${firstVisit}`);
}

const yearOf = (day: number) => Number(addDays(START, day).slice(2, 4));

describe('초진과 차트번호', () => {
  it.each<[string, Story]>([
    ['다섯 자리', { before: 10_244, write: String }],
    ['세 자리에서 네 자리로 넘어가는 번호', { before: 800, write: String }],
    ['앞에 0이 붙는 번호', { before: 10_244, write: (n) => String(n).padStart(7, '0') }],
    ['앞에 글자가 붙는 번호', { before: 10_244, write: (n) => `A-${n}` }],
    [
      '연도로 시작하는 번호',
      { before: 5_244, write: (n, day) => `${yearOf(day)}-${String(n).padStart(5, '0')}` },
    ],
    ['며칠 늦게 오신 분이 섞인 번호', { before: 10_244, write: String, disorder: 7 }],
    ['쉬었다 오신 분을 거의 다 초진으로 적는 병원', { before: 10_244, write: String, oftenFirstAgain: true }],
    [
      '차트 프로그램을 바꿔 건너뛴 번호',
      { before: 10_244, write: (n) => String(n > 10_400 ? n + 50_000 : n) },
    ],
  ])('그 무렵에 나온 번호면 새로 오신 분, 낮은 번호면 전에 다니던 분이다: %s', (_, story) => {
    expect(mistakes(story)).toEqual([]);
  });

  it('재진으로 잘못 적힌 새 환자가 있어도 다른 분의 판단은 흔들리지 않는다', () => {
    expect(mistakes({ before: 10_244, write: String, wrongMarkEvery: 12 })).toEqual([]);
  });

  it('번호를 한두 번 잘못 적어도 다른 분의 판단은 흔들리지 않는다', () => {
    const { file, isNew } = tell({ before: 10_244, write: String });
    const typo = [addDays(START, 3), '99999', '김환자', '초진'];
    const [header = [], ...rows] = file;
    const wrong = importFile(EMPTY, [header, typo, ...rows]).patients.filter(
      ({ chart, firstVisit }) => isNew.has(chart) && (firstVisit !== '') !== isNew.get(chart),
    );
    expect(wrong).toEqual([]);
  });

  it('지점마다 번호가 따로 나와도 지점별로 견준다', () => {
    const one = tell({ before: 10_244, write: String });
    const other = tell({ before: 520, write: String });
    const [, ...gangnam] = one.file;
    const [, ...bundang] = other.file;
    const file = [
      ['진료일', '차트번호', '이름', '초진/재진', '지점'],
      ...gangnam.map((row) => [...row, '강남']),
      ...bundang.map((row) => [...row, '분당']),
    ];
    const wrong = importFile(EMPTY, file).patients.filter(
      ({ branch, chart, firstVisit }) =>
        (firstVisit !== '') !== (branch === '강남' ? one.isNew : other.isNew).get(chart),
    );
    expect(wrong).toEqual([]);
  });

  it('번호가 순서 없이 나오는 병원에서는 초진을 믿되, 그런 사람 수를 센다', () => {
    const { file } = tell({ before: 10_244, write: (n) => String(10_000 + ((n * 7919) % 90_000)) });
    const [header = [], ...rows] = file;
    const onlyFirst = rows.filter(([, , , mark]) => mark === '초진');
    const [chunk] = importFile(EMPTY, [header, ...onlyFirst]).chunks;
    expect(chunk?.doubts.billingOnly).toBeGreaterThan(100);
  });

  it('초진 줄만 내보낸 자료에서도 낮은 번호는 전에 다니던 분이다', () => {
    const { file, isNew } = tell({ before: 10_244, write: String });
    const [header = [], ...rows] = file;
    const early = [addDays(START, 0), '10131', '김환자', '초진'];
    const onlyFirst = [header, early, ...rows.filter(([, , , mark]) => mark === '초진')];
    const wrong = importFile(EMPTY, onlyFirst).patients.filter(
      ({ chart, firstVisit }) => (firstVisit !== '') !== (isNew.get(chart) ?? false),
    );
    expect(wrong.map(({ chart }) => chart)).toEqual([]);
  });

  it('줄의 순서는 판단을 바꾸지 않는다', () => {
    const { file } = tell({ before: 10_244, write: String });
    const [header = [], ...rows] = file;
    const told = (order: FileText) =>
      new Map(
        importFile(EMPTY, [header, ...order]).patients.map(({ chart, firstVisit, firstVisitFrom }) => [
          chart,
          `${firstVisit} ${firstVisitFrom}`,
        ]),
      );
    const expected = told(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (order) => {
        expect(told(order)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});
