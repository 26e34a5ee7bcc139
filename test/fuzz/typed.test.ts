import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/app-error';
import { parseDateText } from '../../src/core/date-text';
import { normaliseEmail } from '../../src/core/email';
import { isolate } from '../../src/core/isolate';
import { maskName } from '../../src/core/mask-name';
import { maskPhone } from '../../src/core/mask-phone';
import { particleAfter } from '../../src/core/particle';
import { nameKey, normaliseName } from '../../src/core/person-name';
import { normalisePhone } from '../../src/core/phone';
import { normaliseChart } from '../../src/features/intake/chart-number';
import { readAmount } from '../../src/features/intake/paid-band';
import { maskResidentNumbers } from '../../src/features/intake/resident-number';
import { measure, replaceUnsupported } from '../../src/features/message/bytes';
import type { CheckContext } from '../../src/features/message/checks/check';
import { checkText } from '../../src/features/message/checks/check-text';
import { readSenderColumns } from '../../src/features/message/sender-column';
import { parseTemplate, renderTemplate } from '../../src/features/message/template';
import { createMatcher } from '../../src/features/patient/match-patient';
import { layOutAddress } from '../../src/features/print/address';
import { readMention } from '../../src/features/referral/mention/read-mention';
import { recogniseColumns } from '../../src/file/headers';
import { readPastedRows } from '../../src/file/read-rows';
import { register } from '../features/referral/mention/corpus';
import { PAYLOADS, shown } from '../hostile/payloads';

/** More by `FUZZ=5000`, others by `SEED=7`. */
const RUNS = Number(process.env.FUZZ ?? 300);
const SEED = Number(process.env.SEED ?? 20_261_201);

const CHECKED: CheckContext = {
  channel: 'sms',
  subject: '',
  isAdvertising: true,
  region: 'kr',
  clinicName: '미소치과',
  optOutNumber: '080-123-4567',
  ground: 'consent',
  optedOut: false,
  namesToKeep: ['이지은', 'Jane Kim'],
  namesAllowed: ['김영희'],
};

/** Rows that cannot be read are refused in words. */
function pasted(text: string): void {
  try {
    readPastedRows(text, '붙여넣기');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** Everything that reads what people type, by what it reads. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a memo': (text) => readMention(text, 'memo', register),
  'a referrer column': (text) => readMention(text, 'referrer', register),
  'a name': (text) => [normaliseName(text), nameKey(text), maskName(text)],
  'a phone': (text) => [normalisePhone(text), maskPhone(text)],
  'an e-mail address': normaliseEmail,
  'a date': (text) => parseDateText(text),
  'a chart number': normaliseChart,
  'an amount': readAmount,
  'a text with resident numbers': maskResidentNumbers,
  'a word before a particle': (text) => particleAfter(text, '을/를'),
  'a word in a sentence': isolate,
  'a search': (text) =>
    createMatcher(text.slice(0, 50))?.({
      name: text,
      phone: text,
      chart: text,
      aliases: text,
      oldPhones: text,
    } as never),
  'a header': (text) => recogniseColumns([text, '이름', text.slice(0, 9)]),
  'an order of columns': readSenderColumns,
  'an address': (text) => layOutAddress('김영희', text.slice(0, 200), '06236'),
  'pasted rows': pasted,
  'a message, measured': (text) => [measure(text, 'kr'), replaceUnsupported(text)],
  'a message, checked': (text) => checkText(text, CHECKED),
  'a wording': (text) => renderTemplate(parseTemplate(text), new Map([['name', text.slice(0, 100)]])),
};

/** Any text at all, halves of characters too, and such as the product's own words and signs are made into. */
const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        ...[
          '김영희',
          '님',
          '소개',
          '(1234)',
          '010-1234-5678',
          '→',
          '{{이름}}',
          '{% if ',
          '%}',
          '{{',
          '}}',
          "| josa:'을/를'",
        ],
        ...[
          '介绍',
          'ref',
          ' ',
          '\n',
          '\t',
          ',',
          '"',
          "'",
          '(',
          ')',
          '무료',
          '할인',
          '2026-12-01',
          '\u202e',
          '\ud83d',
          '\u0301',
        ],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);
const SAMPLES = [...PAYLOADS, ...fc.sample(ANY_TEXT, { numRuns: RUNS, seed: SEED })];

describe('what people type', () => {
  it.each(Object.entries(READERS))('fails for nothing, read as %s', (_, read) => {
    for (const text of SAMPLES) expect(() => read(text), shown(text)).not.toThrow();
  });

  /** Words over and over: what each reader looks for, and what it looks through. */
  const UNITS = [
    ...[
      '김영희님 소개 ',
      '소개',
      '介绍',
      'ref: ',
      '(',
      '((1234) ',
      '→',
      '010-',
      '1',
      '1,',
      '가 ',
      ' ',
      '\n',
      '\t',
      '{{',
      '{% if 등급 %}',
    ],
    ...[
      '"',
      '",',
      ',',
      '<td>',
      '무료 ',
      '할인 10% ',
      '김영희, ',
      'a@',
      '.',
      '-',
      '\u0301',
      '\u200b',
      '😀',
      '＝',
      '님',
      'Kim ',
    ],
  ];
  const LENGTH = 8_000;
  const cpuOf = (run: () => void) => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };

  it.each(Object.entries(READERS))(
    'takes no more than twice the time for twice the text, read as %s',
    (_, read) => {
      for (const unit of UNITS) {
        const text = unit.repeat(Math.ceil(LENGTH / unit.length));
        // A square would be at four times; what takes no time at all cannot be told from noise.
        const grows = () => {
          const [one, two] = [cpuOf(() => read(text)), cpuOf(() => read(text + text))];
          return two > 400 && two > 3.2 * one;
        };
        expect(grows() && grows() && grows(), shown(unit)).toBe(false);
      }
    },
    120_000,
  );
});

describe('a wording of any text', () => {
  const texts = [
    ...PAYLOADS.filter((text) => text.length < 3000),
    ...fc.sample(ANY_TEXT, { numRuns: RUNS, seed: SEED + 1 }),
  ];

  it('is told line by line where it is written wrongly', () => {
    for (const text of texts) {
      const { faults } = parseTemplate(text);
      const lines = text.split(/\r\n?|\n/);
      for (const { line, found, problem } of faults) {
        expect(line, shown(text)).toBeGreaterThanOrEqual(1);
        expect(line, shown(text)).toBeLessThanOrEqual(lines.length);
        expect(typeof found).toBe('string');
        expect([problem.ko, problem.zh, problem.en].every((words) => words !== '')).toBe(true);
      }
    }
  });

  it('comes out as it was written where it has no fields, but for blanks at the ends of lines', () => {
    for (const text of texts) {
      if (/[{}%〔〕]/.test(text)) continue;
      const { nodes, faults } = parseTemplate(text);
      expect(faults).toEqual([]);
      const tidy = text
        .replace(/\r\n?/g, '\n')
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
      expect(renderTemplate({ nodes, faults }, new Map()).text).toBe(tidy);
    }
  });

  it('lets no name put anything into it but itself', () => {
    const wording = parseTemplate("{{이름}}님{% if 등급 == 'A' %}, 안녕{% endif %}");
    for (const name of texts) {
      const { text } = renderTemplate(wording, new Map([['name', name]]));
      expect(text, shown(name)).not.toMatch(/\{\{|\}\}/);
      expect(text, shown(name)).not.toContain('안녕님');
      if (name.trim() !== '' && !/[{}\n\r]/.test(name)) expect(text).toBe(`${name.trim()}님`);
    }
  });
});
