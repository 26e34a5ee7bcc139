import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, runWith } from './run';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Expected {
  /** Row of the first visit, status, referrer's name; in the order of the rows. */
  readonly referrals: readonly string[];
  /** Name, tier, total, last year. */
  readonly vips: readonly string[];
  readonly rejected?: readonly number[];
}

/** Exports of many chart programs, as they might come; what must come of them, worked out by hand as of 2026-12-01. */
const LAYOUTS: readonly (readonly [string, string, Expected])[] = [
  [
    '이름, 날짜, 메모뿐',
    `이름,내원일,메모
김영희,2025-01-05,
김영희,2025-05-05,스케일링
박철수,2026-03-02,김영희님 소개로 옴
최지은,2026-04-02,김영희님 소개
최지은,2026-04-09,김영희님 소개
이민호,2026-05-02,네이버 보고`,
    {
      referrals: ['2 none', '4 counted 김영희', '5 counted 김영희', '7 excluded'],
      vips: ['김영희 B 2 2'],
    },
  ],
  [
    '휴대폰 없이 차트번호만',
    `내원일,차트번호,이름,메모
2025-01-05,100,김영희,
2026-03-02,201,박철수,김영희(100) 소개
2026-04-02,202,김영희,소개: 김영희 #100`,
    { referrals: ['2 none', '3 counted 김영희', '4 counted 김영희'], vips: ['김영희 B 2 2'] },
  ],
  [
    '신환/구환, 최근 것부터',
    `내원일,차트번호,이름,휴대폰,신환/구환,메모
2026-05-02,202,최지은,010-1111-4444,구환,
2026-04-02,202,최지은,010-1111-4444,신환,김영희님 소개
2026-03-02,201,박철수,010-1111-3333,신환,김영희님 소개
2025-01-05,100,김영희,010-1111-2222,구환,`,
    { referrals: ['3 counted 김영희', '4 counted 김영희'], vips: ['김영희 B 2 2'] },
  ],
  [
    '최초내원일: 오래전에 온 분은 누적에만, 올해에는 들지 않는다',
    `진료일,환자번호,환자명,최초내원일,초진/재진,비고
2026-01-05,100,김영희,2015-02-02,초진,
2026-02-05,150,한지민,2018-03-03,초진,김영희님 소개
2026-03-02,201,박철수,2026-03-02,초진,김영희님 소개
2026-04-02,202,최지은,2026-04-02,초진,김영희님 소개`,
    {
      referrals: ['3 counted 김영희', '4 counted 김영희', '5 counted 김영희'],
      vips: ['김영희 B 3 2'],
    },
  ],
  [
    '소개자 칸에 이름, 차트번호, 이름과 끝번호, 없음 표시',
    `내원일,차트번호,이름,휴대폰,신환/구환,소개자
2025-01-05,100,김영희,010-1111-2222,구환,
2026-03-02,201,박철수,010-1111-3333,신환,김영희
2026-03-03,202,최지은,010-1111-4444,신환,100
2026-03-04,203,이민호,010-1111-5555,신환,김영희 2222
2026-03-05,204,정수아,010-1111-6666,신환,-
2026-03-06,205,오세훈,010-1111-7777,신환,없음`,
    {
      referrals: ['3 counted 김영희', '4 counted 김영희', '5 counted 김영희', '6 none', '7 none'],
      vips: ['김영희 B 3 3'],
    },
  ],
  [
    '지점마다 같은 차트번호',
    `내원일,지점,차트번호,이름,신환/구환,메모
2025-01-05,강남,100,김영희,구환,
2025-01-05,분당,100,박상철,구환,
2026-03-02,강남,201,박철수,신환,100번 소개
2026-03-02,분당,201,최지은,신환,박상철(100) 소개
2026-03-03,강남,202,이민호,신환,100번 소개`,
    {
      referrals: ['4 counted 김영희', '5 counted 박상철', '6 counted 김영희'],
      vips: ['김영희 B 2 2'],
    },
  ],
  [
    '글자가 붙은 차트번호',
    `내원일,차트번호,이름,초진/재진,메모
2025-01-05,A-00123,김영희,재진,
2025-01-06,A-00130,김영희,재진,
2026-03-02,A-00200,박철수,초진,김영희(A-00123) 소개
2026-03-03,A-00201,최지은,초진,김영희(123) 소개
2026-03-04,A-00202,이민호,초진,김영희님 소개`,
    { referrals: ['4 counted 김영희', '5 counted 김영희', '6 review'], vips: ['김영희 B 2 2'] },
  ],
  [
    '한 전화를 쓰는 가족과 보호자 있는 아이: 엄마 소개는 묻는다',
    `내원일,차트번호,이름,보호자,생년월일,휴대폰,신환/구환,메모
2025-01-05,100,김영희,,1980-01-01,010-1111-2222,구환,
2026-03-02,201,박민준,김영희,2018-05-05,010-1111-2222,신환,엄마 소개
2026-03-03,202,박서연,김영희,2016-05-05,010-1111-2222,신환,김영희님 소개`,
    { referrals: ['3 review', '4 counted 김영희'], vips: [] },
  ],
  [
    '차트번호 칸에 번호 대신 말이 적혀 있어도 다른 분을 한 분으로 묶지 않는다',
    `내원일,차트번호,이름,휴대폰,신환/구환,메모
2025-01-05,없음,김영희,010-1111-2222,구환,
2025-01-06,없음,박영수,010-1111-9999,구환,
2026-03-02,미발급,박철수,010-1111-3333,신환,김영희님 소개
2026-03-03,미발급,최지은,010-1111-4444,신환,김영희님 소개`,
    { referrals: ['4 counted 김영희', '5 counted 김영희'], vips: ['김영희 B 2 2'] },
  ],
  [
    '날짜를 여러 모양으로, 없는 날짜와 합계 줄은 알리고 넘어간다',
    `내원일,차트번호,이름,신환/구환,메모
2025.1.5,100,김영희,구환,
46083,201,박철수,신환,김영희님 소개
2026년 4월 2일,202,최지은,신환,김영희님 소개
20260503,203,이민호,신환,김영희님 소개
26/05/04 14:30,204,정수아,신환,지인소개
2026-02-30,205,오세훈,신환,김영희님 소개
내일,206,한지민,신환,김영희님 소개
합계,,6명,,`,
    {
      referrals: ['3 counted 김영희', '4 counted 김영희', '5 counted 김영희', '6 unnamed'],
      vips: ['김영희 B 3 3'],
      rejected: [7, 8, 9],
    },
  ],
];

describe('exports of other chart programs', () => {
  it.each(LAYOUTS)('%s', async (name, content, { referrals, vips, rejected = [] }) => {
    const file = join(folder, `${name.replaceAll('/', '·')}.csv`);
    writeFileSync(file, content);
    const { report } = await runWith({ files: [file], asOf: '2026-12-01' });
    expect(report.intake.rejected.map(({ row }) => row)).toEqual(rejected);
    expect(report.intake.accepted).toBe(content.split('\n').length - 1 - rejected.length);
    expect(
      [...report.referrals]
        .sort((a, b) => a.row - b.row)
        .map(({ row, status, referrer }) => [row, status, referrer?.name ?? ''].join(' ').trim()),
    ).toEqual(referrals);
    expect(report.vip.map((vip) => [vip.patient.name, vip.tier, vip.total, vip.lastYear].join(' '))).toEqual(
      vips,
    );
  });
});
