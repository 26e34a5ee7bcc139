import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CampaignArguments, languageOf, readArguments } from '../../../local/campaign/arguments';
import { AppError, explain } from '../../../src/core/app-error';
import { LANGUAGES, type Language } from '../../../src/core/text';
import { makeFolder, runWith } from './run';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const GOOD = write('내원 자료 1월.csv', '내원일,차트번호,이름\n2026-01-05,100,김영희\n');

/** Runs a command line and says why it is refused. */
async function refusal(argv: readonly string[], language: Language = languageOf(argv)): Promise<string> {
  try {
    const asked = readArguments(argv);
    if (asked) await runWith(asked as Partial<CampaignArguments>);
  } catch (error) {
    if (error instanceof AppError) return explain(error, language);
    throw error;
  }
  throw new Error('taken');
}

/** Microsoft's container with one name in its directory. */
function ole(name: string): Uint8Array {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ]);
}

const FILES: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['빈 파일.csv', '', /내용이 없는 파일/],
  ['빈 줄뿐.csv', '  \n\n \n', /내용이 없는 파일/],
  ['제목뿐.csv', '내원일,이름,메모\n\n', /제목 줄만 있고/],
  [
    '제목 없음.csv',
    '2026-01-01,김영희,소개\n2026-01-02,박철수,\n',
    /제목 줄\(이름, 내원일 등\)을 찾지 못했습니다/,
  ],
  [
    '이름 없음.csv',
    '내원일,차트번호,메모\n2026-01-01,1,x\n',
    /이름 칸이 없습니다. 찾은 제목: 내원일, 차트번호, 메모/,
  ],
  ['날짜 없음.csv', '이름,차트번호,메모\n김영희,1,x\n', /내원일 칸이 없습니다/],
  ['열린 따옴표.csv', '내원일,이름,메모\n2026-01-01,김영희,"끝없는 메모\n', /큰따옴표/],
  ['그림.png', Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'), /표로 읽을 수 없는/],
  ['암호.xlsx', ole('EncryptedPackage'), /비밀번호/],
  ['옛 엑셀.xls', ole('Workbook'), /예전 엑셀 형식/],
  ['깨진.xlsx', 'PK\u0003\u0004 and nothing else', /깨져 있습니다/],
];

describe('a file that cannot be used', () => {
  it.each(FILES)('%s: 무엇이 왜 안 되는지 한 줄로 말한다', async (name, content, expected) => {
    const path = write(name, content);
    const said = await refusal([path]);
    expect(said).toMatch(expected);
    expect(said).toContain(name);
    expect(said).not.toContain('\n');
  });

  it.each(LANGUAGES)('says so in the language asked for: %s', async (language) => {
    const hangul = /[가-힣]/;
    const said = [
      await refusal([join(folder, 'none.csv'), '--lang', language]),
      await refusal([folder, '--lang', language]),
      await refusal([write('header.csv', 'date,name\n'), '--lang', language]),
      await refusal([GOOD, '--lang', language, '--as-of', '2026-13-01']),
      await refusal([GOOD, `--lang=${language}`, '--nonsense']),
      await refusal([GOOD, '--lang', language, '--state', write('other.json', '{"a":1}')]),
    ];
    for (const line of said) expect(hangul.test(line.replaceAll(GOOD, ''))).toBe(language === 'ko');
    expect(new Set(said).size).toBe(said.length);
  });

  it('직원 파일에 직책 칸이 없으면 받지 않는다', async () => {
    const staff = write('직원.csv', '이름,휴대폰\n김원장,010-1111-2222\n');
    expect(await refusal([GOOD, '--staff', staff])).toMatch(/직책 칸이 없습니다/);
  });
});

describe('options that cannot be used', () => {
  it.each([
    [['--bogus'], /--bogus/],
    [['-x'], /-x/],
    [['--lang', 'xx'], /--lang.*ko, zh, en/],
    [['--as-of', '2026-13-01'], /2026-13-01/],
    [['--as-of', '9999-12-31'], /2099/],
    [['--as-of', '어제'], /어제/],
    [['--opt-out', '무료'], /080-123-4567/],
    [['--clinic', ''], /--clinic 뒤에 값이 없습니다/],
    [['--out'], /--out 뒤에 값이 없습니다/],
    [['--out', '--json'], /--out 뒤에 값이 없습니다/],
    [['--out', join(folder, '없는 폴더', 'a.xlsx')], /폴더가 없습니다/],
    [['--out', folder], /폴더입니다/],
    [['--json', join(GOOD, 'a.json')], /폴더가 없습니다/],
    [['--state', folder], /폴더입니다/],
    [['--out', GOOD], /덮어쓰지 않았습니다/],
    [['--out', join(folder, 'a'), '--json', join(folder, '.', 'a')], /다른 곳에도 쓰였습니다/],
  ])('%j: 무엇을 고칠지 한 줄로 말한다', async (argv, expected) => {
    const before = readdirSync(folder);
    const said = await refusal([GOOD, ...argv], 'ko');
    expect(said).toMatch(expected);
    expect(said).not.toContain('\n');
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(GOOD, 'utf8')).toContain('김영희');
  });

  it.each([
    ['{"format":"dental-vip-care-workbook","ver', /깨져/],
    ['{"format":"dental-vip-care-workbook","version":1,"sheets":[{}]}', /깨져/],
    ['{"format":"something else","version":1,"sheets":[]}', /이 명령이 저장한 파일이 아닙니다/],
    ['[]', /이 명령이 저장한 파일이 아닙니다/],
    ['', /깨져/],
  ])(
    'a --state that is damaged or of another program is refused and left as it is: %s',
    async (content, expected) => {
      const state = write('state.json', content);
      expect(await refusal([GOOD, '--state', state])).toMatch(expected);
      expect(readFileSync(state, 'utf8')).toBe(content);
    },
  );
});

/** The command as a shell runs it. */
function command(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['local/campaign.ts', ...argv], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the command', () => {
  it('ends with 2 and one line on standard error where it cannot do its work, and writes nothing', () => {
    const out = join(folder, 'never.xlsx');
    const { status, stdout, stderr } = command(join(folder, '없는 파일.csv'), '--out', out, '--json', '-');
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain('그런 파일이 없습니다');
    expect(readdirSync(folder)).not.toContain('never.xlsx');
  });

  it('with --json - gives the report alone on standard output and its progress on standard error; refused rows are no failure', () => {
    const place = join(folder, '결과 폴더');
    mkdirSync(place);
    const file = write('한글 이름, 빈칸.csv', '내원일,이름\n2026-01-05,김영희\n2026-02-30,박철수\n');
    const { status, stdout, stderr } = command(file, '--json', '-', '--out', join(place, '결과 1.xlsx'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).intake).toMatchObject({ rows: 2, accepted: 1 });
    expect(stderr).toContain('자료 2줄: 들어옴 1, 그대로 0, 확인할 줄 1');
    expect(readdirSync(place)).toEqual(['결과 1.xlsx']);
  });
});
