import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cp949Table, isInCp949 as iconvHas } from '../../../build/cp949-table';
import { frameAdvertising } from '../../../src/features/message/advertising';
import {
  countBytes,
  formOf,
  measure,
  replaceUnsupported,
  unsupportedCharacters,
} from '../../../src/features/message/bytes';
import { isInCp949 } from '../../../src/features/message/cp949';
import { CP949_HANJA, CP949_SYMBOLS } from '../../../src/features/message/cp949-table';

const supported = Array.from({ length: 0x10000 }, (_, code) => code)
  .filter((code) => code >= 0x80 && iconvHas(code))
  .map((code) => String.fromCharCode(code));

describe('isInCp949', () => {
  it('agrees with iconv-lite on every code point of the first plane', () => {
    const differing: string[] = [];
    for (let code = 0x80; code <= 0xffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      if (isInCp949(String.fromCharCode(code)) !== iconvHas(code)) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
    expect(supported).toHaveLength(17_048);
  });

  it('rests on the table that the build script writes', () => {
    expect({ symbols: CP949_SYMBOLS, hanja: CP949_HANJA }).toEqual(cp949Table());
    expect(CP949_SYMBOLS.length + CP949_HANJA.length).toBeLessThan(6000);
  });
});

describe('countBytes', () => {
  it.each([
    ['', 0],
    ['김영희님', 8],
    ['VIP 3', 5],
    ['똠방각하', 8],
    ['한\n줄', 5],
    ['한\r\n줄', 5],
    ['♥', 2],
  ])('counts %j as %i bytes', (text, bytes) => {
    expect(countBytes(text)).toBe(bytes);
  });

  it('counts as iconv-lite does for any text that Korean phones can show', () => {
    const character = fc.oneof(
      fc.constantFrom(...supported),
      fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
      fc.constant('\n'),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 300 }), (characters) => {
        const text = characters.join('');
        expect(countBytes(text)).toBe(iconv.encode(text, 'cp949').length);
        expect(unsupportedCharacters(text)).toEqual([]);
      }),
    );
  });
});

describe('formOf', () => {
  it('calls a text short up to 90 bytes', () => {
    expect(formOf(90)).toBe('SMS');
    expect(formOf(91)).toBe('LMS');
  });
});

describe('measure', () => {
  it.each([
    ['kr', '가'.repeat(45), { form: 'SMS', count: 90, border: 90, parts: 1 }],
    ['kr', '가'.repeat(46), { form: 'LMS', count: 92, border: 2000, parts: 1 }],
    ['kr', '', { form: 'SMS', count: 0, border: 90, parts: 1 }],
    ['cn', '感'.repeat(70), { form: 'SMS', count: 70, border: 70, parts: 1 }],
    ['cn', '感'.repeat(71), { form: 'LMS', count: 71, border: 134, parts: 2 }],
    ['cn', '感'.repeat(134), { form: 'LMS', count: 134, border: 134, parts: 2 }],
    ['cn', '感'.repeat(135), { form: 'LMS', count: 135, border: 201, parts: 3 }],
    ['cn', '', { form: 'SMS', count: 0, border: 70, parts: 1 }],
    ['cn', '谢谢\r\n😊', { form: 'SMS', count: 5, border: 70, parts: 1 }],
  ] as const)('%s: %s', (region, text, expected) => {
    expect(measure(text, region)).toEqual(expected);
  });

  it('counts the signature and the way to opt out that advertising in China carries', () => {
    const sender = { clinicName: '微笑口腔', optOutNumber: '' };
    const { text } = frameAdvertising('新年快乐', sender, 'cn', 'zh');
    expect(text).toBe('【微笑口腔】新年快乐\n拒收请回复R');
    expect(measure(text, 'cn').count).toBe('【微笑口腔】'.length + 4 + 1 + '拒收请回复R'.length);
  });
});

describe('unsupportedCharacters', () => {
  it.each([
    ['–', '-'],
    ['•', '·'],
    ['❤', '♥'],
    ['₩', '￦'],
    ['é', 'e'],
    ['✔', '√'],
    ['😊', '^^'],
    ['ﬁ', 'fi'],
    ['\u00a0', ' '],
    ['\u200b', ''],
    ['\ufe0f', ''],
  ])('offers for %s what phones can show: %j', (character, replacement) => {
    expect(unsupportedCharacters(`가${character}나${character}`)).toEqual([{ character, replacement }]);
  });

  it.each(['您', '谢', '🦷'])('says that nothing fits for %s', (character) => {
    expect(unsupportedCharacters(character)).toEqual([{ character, replacement: undefined }]);
  });

  it('has nothing to say on Korean with its usual signs', () => {
    expect(
      unsupportedCharacters('김영희님, 새해 복 많이 받으세요~ ♥ ☆ ※ → ‘감사’ “감사” … ㈜ 金英姬\n'),
    ).toEqual([]);
  });
});

describe('replaceUnsupported', () => {
  it('leaves only characters that phones can show, or those for which nothing fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
        const left = unsupportedCharacters(replaceUnsupported(text));
        expect(left.every(({ replacement }) => replacement === undefined)).toBe(true);
      }),
    );
  });

  it('replaces them in place', () => {
    expect(replaceUnsupported('감사합니다 ❤️ – 미소치과 ✨')).toBe('감사합니다 ♥ - 미소치과 ☆');
  });
});
