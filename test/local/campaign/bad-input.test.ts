import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError, explain } from '../../../src/core/app-error';
import { makeFolder, runWith } from './run';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(name: string, content: string | Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return runWith({ files: [file], asOf: '2026-12-01' });
}

/** Row, status and referrer of each referral, in the file's order. */
const referralsOf = ({ report }: Awaited<ReturnType<typeof run>>) =>
  [...report.referrals]
    .sort((a, b) => a.row - b.row)
    .map(({ row, status, referrer }) => [row, status, referrer?.name ?? ''].join(' ').trim());

const PLAIN =
  '내원일,차트번호,이름,신환/구환,메모\n2025-01-05,100,김영희,구환,\n2026-03-02,201,박철수,신환,김영희님 소개\n';

describe('headers', () => {
  it('that stand twice: the first holds, memos are read together, and what is left aside is said', async () => {
    const done = await run(
      '겹친 제목.csv',
      '내원일,이름,이름,차트번호,신환/구환,메모,메모\n2025-01-05,김영희,다른이,100,구환,,\n2026-03-02,박철수,또다른,201,신환,잇몸 통증,김영희님 소개\n',
    );
    expect(referralsOf(done)).toEqual(['3 counted 김영희']);
    expect(done.lines.join('\n')).toContain('이름');
  });

  it('of 300 columns, ours among them, are read like any other', async () => {
    const filler = Array.from({ length: 295 }, (_, i) => `기타${i}`);
    const rows = [
      ['내원일', ...filler, '차트번호', '이름', '신환/구환', '메모'],
      ['2025-01-05', ...filler.map(() => 'x'), '100', '김영희', '구환', ''],
      ['2026-03-02', ...filler.map(() => 'x'), '201', '박철수', '신환', '김영희님 소개'],
    ];
    expect(referralsOf(await run('넓은.csv', rows.map((row) => row.join(',')).join('\n')))).toEqual([
      '3 counted 김영희',
    ]);
  });

  it('of resident numbers are never read, nor such a number elsewhere', async () => {
    const { report, lines } = await run(
      '주민번호.csv',
      '내원일,차트번호,이름,주민등록번호,메모\n2025-01-05,100,김영희,800101-2345678,본인 800101-2345678 확인\n',
    );
    expect(JSON.stringify(report) + lines.join('\n')).not.toContain('2345678');
    expect(lines.join('\n')).toContain('주민등록번호');
  });
});

describe('bytes', () => {
  it.each([
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PLAIN, 'utf16le')])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(PLAIN, 'utf16le').swap16()])],
    ['utf-8 with a mark', Buffer.from(`\ufeff${PLAIN}`)],
    ['cp949', iconv.encode(PLAIN, 'cp949')],
  ])('of %s are told apart', async (name, bytes) => {
    expect(referralsOf(await run(`${name}.csv`, bytes))).toEqual(['3 counted 김영희']);
  });

  it('of two encodings in one file, as when exports were joined, are told apart line by line', async () => {
    const mixed = Buffer.concat([
      Buffer.from(PLAIN),
      iconv.encode('2026-03-03,202,최지은,신환,김영희님 소개\n', 'cp949'),
    ]);
    const done = await run('섞인 인코딩.csv', mixed);
    expect(referralsOf(done)).toEqual(['3 counted 김영희', '4 counted 김영희']);
  });
});

describe('numbers and dates', () => {
  it('in five forms in one column are read, impossible ones named with their row', async () => {
    const dates = ['2026-03-02', '2026.3.3', '20260304', '26/03/05', '2026년 3월 6일', '46090'];
    const impossible = ['2026-02-30', '2026-13-01', '0000-00-00', '내일', '3/4'];
    const rows = [...dates, ...impossible].map(
      (date, i) => `${date},${201 + i},손님${i}호,신환,김영희님 소개`,
    );
    const { report } = await run(
      '날짜.csv',
      ['내원일,차트번호,이름,신환/구환,메모', '2025-01-05,100,김영희,구환,', ...rows].join('\n'),
    );
    expect(report.referrals.filter(({ status }) => status === 'counted')).toHaveLength(dates.length);
    expect(report.intake.rejected.map(({ row }) => row)).toEqual(
      impossible.map((_, i) => 3 + dates.length + i),
    );
  });

  it('of phones kept as numbers get their zero back', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('내원');
    sheet.addRows([
      ['내원일', '차트번호', '이름', '휴대폰', '신환/구환', '메모'],
      [new Date(Date.UTC(2025, 0, 5)), 100, '김영희', 1011112222, '구환', ''],
      [new Date(Date.UTC(2025, 0, 5)), 101, '김영희', 1033334444, '구환', ''],
      [new Date(Date.UTC(2026, 2, 2)), 201, '박철수', 1055556666, '신환', '김영희 010-3333-4444 소개'],
    ]);
    const done = await run('숫자 전화.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    expect(referralsOf(done)).toEqual(['4 counted 김영희']);
    expect(done.report.referrals[0]?.referrer?.chart).toBe('101');
  });
});

describe('people', () => {
  it('with two phones under one chart number are one patient, found by either', async () => {
    const done = await run(
      '두 전화.csv',
      `내원일,차트번호,이름,휴대폰,신환/구환,메모
2025-01-05,100,김영희,010-1111-2222,구환,
2025-06-05,100,김영희,010-3333-4444,구환,
2025-01-06,101,김영희,010-9999-8888,구환,
2026-03-02,201,박철수,010-5555-6666,신환,김영희 010-1111-2222 소개
2026-03-03,202,최지은,010-5555-7777,신환,김영희(4444) 소개`,
    );
    expect(referralsOf(done)).toEqual(['5 counted 김영희', '6 counted 김영희']);
    expect(new Set(done.report.referrals.map(({ referrer }) => referrer?.chart))).toEqual(new Set(['100']));
  });

  it('who are said to have referred themselves are credited to nobody', async () => {
    const done = await run(
      '자기 소개.csv',
      `내원일,차트번호,이름,신환/구환,메모
2026-03-02,201,박철수,신환,박철수님 소개
2026-03-03,202,최지은,신환,최지은(202) 소개`,
    );
    expect(done.report.referrals.filter(({ status }) => status === 'counted')).toEqual([]);
  });

  it('two who refer each other: at most the one who came first is credited', async () => {
    const done = await run(
      '서로 소개.csv',
      `내원일,차트번호,이름,신환/구환,메모
2026-03-02,201,박철수,신환,최지은님 소개
2026-03-05,202,최지은,신환,박철수님 소개`,
    );
    expect(referralsOf(done)).toEqual(['2 review', '3 counted 박철수']);
  });
});

describe('more than a spreadsheet can hold', () => {
  it('is refused before anything is written', async () => {
    const rows = Array.from({ length: 560_000 }, (_, i) => `2026-03-02,${i},김${i}`);
    const said = await run('너무 많은.csv', ['내원일,차트번호,이름', ...rows].join('\n')).catch(
      (error: unknown) => {
        if (error instanceof AppError) return explain(error, 'ko');
        throw error;
      },
    );
    expect(said).toMatch(/560,?000/);
  }, 120_000);
});
