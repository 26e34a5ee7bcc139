import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasInvisible } from '../../../../src/core/invisible';
import type { CheckContext } from '../../../../src/features/message/checks/check';
import { CHECKS, checkText } from '../../../../src/features/message/checks/check-text';
import { PAIRS, type Sample } from './pairs';

const context: CheckContext = {
  channel: 'card',
  subject: '',
  isAdvertising: false,
  region: 'kr',
  clinicName: '미소치과',
  optOutNumber: '080-123-4567',
  ground: 'notNeeded',
  optedOut: false,
  namesToKeep: [
    '남궁민수',
    '강건',
    '이수진',
    '김한결',
    '한결',
    '정성',
    '하나',
    '이하나',
    '박준',
    '한아름',
    'WANG LI',
    '张伟',
    '高兴',
    '이지은',
    '박영수',
    '최지원',
    'Jane Kim',
    'Will',
    'May',
  ],
  namesAllowed: ['김영희'],
};

/** Only texts to a mobile must be shown by phones. */
const whereOf = (code: string): Partial<CheckContext> => (code === 'L' ? { channel: 'sms' } : {});

const codesOf = (text: string, over: Partial<CheckContext> = {}) =>
  checkText(text, { ...context, ...over }).map(({ check }) => check.code);

/** The sample as checked, and as a test is named after it. */
function read(sample: Sample, code: string): [text: string, over: Partial<CheckContext>] {
  const { text, ...over } = typeof sample === 'string' ? { text: sample } : sample;
  return [text, { ...whereOf(code), ...over }];
}

const EVERY_TEXT = Object.values(PAIRS).flatMap((languages) =>
  Object.values(languages)
    .flatMap(({ fires, passes }) => [...fires, ...passes])
    .map((sample) => (typeof sample === 'string' ? sample : sample.text)),
);

describe.each(Object.entries(PAIRS))('the check %s', (code, languages) => {
  const samples = (kind: 'fires' | 'passes') =>
    Object.values(languages).flatMap((pair) => pair[kind].map((sample) => read(sample, code)));

  it.each(samples('fires'))('stops: %s %j', (text, over) => {
    expect(codesOf(text, over)).toContain(code);
  });

  it.each(samples('passes'))('lets pass: %s %j', (text, over) => {
    expect(codesOf(text, over)).not.toContain(code);
  });
});

describe.each(['ko', 'zh', 'en'])('sentences as people write them (%s)', (language) => {
  const read = (kind: string) =>
    readFileSync(new URL(`./sentence/${kind}.${language}.txt`, import.meta.url), 'utf8')
      .trim()
      .split('\n');
  const levelsOf = (text: string) =>
    checkText(text, { ...context, ground: 'greeting', namesToKeep: [] }).map(({ check }) => check.level);

  it('lets ordinary ones of a clinic pass without a word', () => {
    const stopped = read('ordinary').filter((text) => levelsOf(text).length > 0);
    expect(stopped).toEqual([]);
    const asAdvertising = (text: string) => `(광고)미소치과\n${text}\n무료수신거부 080-123-4567`;
    expect(read('ordinary').filter((text) => levelsOf(asAdvertising(text)).length > 0)).toEqual([]);
  });

  it('stops what promises, lures or tells too much, or asks the director', () => {
    const passed = read('stopped').filter((text) => levelsOf(text).every((level) => level === 'hint'));
    expect(passed).toEqual([]);
  });

  it('says something of the milder ones', () => {
    const passed = read('hinted').filter((text) => levelsOf(text).length === 0);
    expect(passed).toEqual([]);
  });
});

describe('what a finding quotes', () => {
  it.each([
    ['선착순 30% 할인', '30% 할인'],
    ['미백 12.5% 할인', '12.5% 할인'],
    ['50% off whitening', '50% off'],
    ['种植牙8.5折', '8.5折'],
  ])('has of "%s" the whole figure: %s', (text, words) => {
    const found = checkText(text, context).find(({ check }) => check.code === 'M3');
    expect(found?.words).toContain(words);
  });

  it.each([
    ['ko', '임플란트 50만원'],
    ['zh', '种植牙5折'],
    ['en', 'Implants from 990 dollars'],
  ])('asks the director, whatever the language: %s', (_, text) => {
    expect(checkText(text, context).map(({ check }) => check.level)).toContain('director');
  });

  it('says of a gift whence the limit comes, and blames nobody who set none', () => {
    const [found] = checkText('3만원 상당의 선물', context);
    expect(found?.check.reason.ko).toContain('10,000원');
    expect(found?.check.reason.ko).not.toContain('원장님이 정한 기준');
  });
});

describe('the list of checks', () => {
  it('holds every code once, the graver levels first', () => {
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
    expect(CHECKS.map(({ code }) => code).sort()).toEqual(
      [...numbered('H', 16), ...numbered('M', 10), 'L'].sort(),
    );
    const rank = { block: 0, director: 1, hint: 2 };
    const ranks = CHECKS.map(({ level }) => rank[level]);
    expect(ranks).toEqual([...ranks].sort());
    for (const { code, level } of CHECKS) expect(level === 'hint', code).toBe(!code.startsWith('H'));
  });

  it('tells of each why, in three languages and without its code, and on what it rests', () => {
    for (const { code, reason, source } of CHECKS) {
      expect(source, code).not.toBe('');
      for (const text of Object.values(reason)) {
        expect(text.length, code).toBeGreaterThan(10);
        expect(text, code).not.toMatch(/\b[HM]\d|불법|违法|illegal/);
      }
    }
  });

  it('has for each a text that it stops and one that it lets pass, in Korean and Chinese', () => {
    expect(Object.keys(PAIRS).sort()).toEqual(CHECKS.map(({ code }) => code).sort());
    for (const [code, { ko, zh }] of Object.entries(PAIRS))
      for (const pair of [ko, zh]) {
        expect(pair.fires, code).not.toEqual([]);
        expect(pair.passes, code).not.toEqual([]);
      }
  });
});

describe('advertising (H8)', () => {
  const ad = '(광고)미소치과\n김영희님, 감사합니다.\n무료수신거부 080-123-4567';
  const sms = { channel: 'sms', isAdvertising: true, ground: 'consent' } as const;

  it.each([
    ['the mark is not at the very start', ad.replace('(광고)', ' (광고)'), /^글 맨 앞에 \(광고\)/],
    ['the mark is missing', ad.replace('(광고)', ''), /^글 맨 앞에 \(광고\)/],
    ['the sender is not named', ad.replace('미소치과', ''), /^첫 줄에 병원 이름/],
    [
      'the way to opt out is missing',
      ad.replace(/\n무료.*/, ''),
      /^맨 끝 줄에 .*, 무료수신거부 080-123-4567$/,
    ],
    ['the way to opt out is not free', ad.replace('080', '02'), /^맨 끝 줄에 .*, 무료수신거부 080-123-4567$/],
    [
      "the free number is not the clinic's own",
      ad.replace('123', '999'),
      /^설정과 다른 080 번호.*080-123-4567$/,
    ],
    [
      'a second free number is named',
      ad.replace('감사합니다.', '무료수신거부 080-111-2222'),
      /^설정과 다른 080 번호.*080-123-4567$/,
    ],
    ['the mark is written otherwise', ad.replace('(광고)', '（광고）'), /^글 맨 앞에 \(광고\)/],
    ['the mark is pulled apart', ad.replace('(광고)', '(광 고)'), /^글 맨 앞에 \(광고\)/],
    ['something follows the way to opt out', `${ad}\n감사합니다`, /^무료수신거부 080 번호 뒤에 글이 있어요/],
  ])('is stopped where %s', (_, text, said) => {
    const [warning] = checkText(text, { ...context, ...sms });
    expect(warning?.check.code).toBe('H8');
    expect(warning?.words.join(', ')).toMatch(said);
  });

  it('passes with mark, sender, free number and ground', () => {
    expect(codesOf(ad, sms)).toEqual([]);
    expect(codesOf(ad.replace('080-123-4567', '0801234567'), sms)).toEqual([]);
    expect(codesOf(ad.replace('080-123-4567', '080.123.4567'), sms)).toEqual([]);
  });

  it('is stopped without ground and after an opt-out', () => {
    expect(codesOf(ad, { ...sms, ground: '' })).toEqual(['H8']);
    expect(codesOf(ad, { ...sms, optedOut: true })).toEqual(['H8']);
  });

  it('carries the signature and 拒收请回复R to a number in China', () => {
    const text = '【미소치과】감사합니다.\n拒收请回复R';
    expect(codesOf(text, { ...sms, region: 'cn' })).not.toContain('H8');
    expect(codesOf('감사합니다.', { ...sms, region: 'cn' })).toContain('H8');
  });

  it('asks nothing of cards, calls and care notices', () => {
    expect(codesOf('김영희님, 감사합니다.', { ground: '' })).toEqual([]);
  });
});

describe('named patients (H7)', () => {
  it('lets the addressees and a clinic that bears a name stand', () => {
    const over = { namesToKeep: ['김영희', '박철수'], namesAllowed: ['김영희', '박철수'] };
    expect(codesOf('김영희·박철수님, 감사합니다.', over)).toEqual([]);
    expect(codesOf('이수진 치과입니다.', { clinicName: '이수진 치과' })).toEqual([]);
  });

  it('does not take a namesake of the addressee for the referred', () => {
    const over = { namesToKeep: ['박영희'], namesAllowed: ['김영희'] };
    expect(codesOf('김영희님, 영희님 덕분에 따뜻한 한 해였습니다.', over)).toEqual([]);
  });

  it('lets an addressee who shares a part of the name be called by it', () => {
    const over = { namesToKeep: ['Jane Kim', '이지은'], namesAllowed: ['Jane Park', '이가은'] };
    expect(codesOf('Dear Jane, thank you. Thank Jane too.', over)).toEqual([]);
    expect(codesOf('이*은님, 감사합니다.', over)).toEqual([]);
  });

  it('takes no name for a pattern', () => {
    expect(() => codesOf('감사합니다', { namesToKeep: ['(', 'a+b)*', '[김', '김*희', ''] })).not.toThrow();
  });
});

describe('length (L)', () => {
  it('asks nothing of cards and calls, nor of phones in China, which show every character', () => {
    expect(codesOf('您好 😊')).toEqual([]);
    expect(codesOf('您好', { channel: 'sms', region: 'cn' })).toEqual([]);
    expect(codesOf('您好', { channel: 'sms', region: 'kr' })).toEqual(['L']);
  });

  it('warns of a text above 2,000 bytes and a subject above 40', () => {
    expect(codesOf('가'.repeat(1000), { channel: 'sms', isAdvertising: false })).toEqual([]);
    expect(codesOf('가'.repeat(1001), { channel: 'sms' })).toEqual(['L']);
    expect(codesOf('가', { channel: 'sms', subject: '가'.repeat(20) })).toEqual([]);
    expect(codesOf('가', { channel: 'sms', subject: '가'.repeat(21) })).toEqual(['L']);
    expect(codesOf('가'.repeat(1001))).toEqual([]);
  });
});

describe('checkText', () => {
  it('says only words that stand in the text (H1–H7, M)', () => {
    // What is not seen is looked through, and stands in nobody's words.
    const seen = EVERY_TEXT.filter((text) => !hasInvisible(text));
    const piece = fc.constantFrom(...seen, '. ', '\n', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        for (const { check, words } of checkText(text, context)) {
          if (check.code === 'L') continue;
          for (const part of words.flatMap((word) => word.split('…')))
            expect(text.replace(/\s/g, '')).toContain(part.replace(/\s/g, ''));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text of 50,000 characters', () => {
  const SIZE = 50_000;
  // A search that goes back and forth takes minutes for so much; one that only goes forward some milliseconds.
  const SLOWEST_MS = 1500;
  const long = (unit: string) => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);
  const millisecondsOf = (run: () => void) => {
    const from = performance.now();
    run();
    return performance.now() - from;
  };

  it.each(Object.entries(PAIRS))(
    'takes the check %s no time: its own texts over and over',
    (code, languages) => {
      const check = CHECKS.find((one) => one.code === code);
      for (const { fires } of Object.values(languages))
        for (const sample of fires) {
          const [text, over] = read(sample, code);
          const taken = millisecondsOf(() => check?.find(long(`${text} `), { ...context, ...over }));
          expect(taken, text).toBeLessThan(SLOWEST_MS);
        }
    },
  );

  it.each([
    '1',
    '1,',
    '가',
    ' ',
    '무료',
    '검진 ',
    '소개 ',
    '선물',
    '*',
    '이',
    'a',
    '送',
    '介绍',
    '0 원 ',
    '(광고)',
    '080-',
    '김영희',
    '\u0001',
  ])('takes no check long: %j over and over', (unit) => {
    const over = {
      channel: 'sms',
      isAdvertising: true,
      ground: 'consent',
      known: { viaAlimtalk: true },
    } as const;
    expect(millisecondsOf(() => checkText(long(unit), { ...context, ...over }))).toBeLessThan(SLOWEST_MS * 2);
  });

  it('takes no check long: any of the texts in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVERY_TEXT), { minLength: 1, maxLength: 12 }), (texts) => {
        const taken = millisecondsOf(() => checkText(long(texts.join(' ')), { ...context, channel: 'sms' }));
        expect(taken).toBeLessThan(SLOWEST_MS * 2);
      }),
      { numRuns: 8 },
    );
  });
});
