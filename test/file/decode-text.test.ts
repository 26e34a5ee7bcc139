import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/file/decode-text';
import { options } from './decode-cp949';

const TEXT = '이름,메모\n똠방각하,뷁 소개 펲시\n';

describe('decodeText', () => {
  it.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['cp949', 'cp949', false],
    ['utf-16le', 'utf-16le', true],
    ['utf-16be', 'utf-16be', true],
  ])('%s로 저장한 파일을 알아본다 (%s, BOM %s)', (written, encoding, addBOM) => {
    expect(decodeText(iconv.encode(TEXT, written, { addBOM }), options)).toEqual({ text: TEXT, encoding });
  });

  it.each(['utf-16le', 'utf-16be'])('BOM이 없는 %s도 영문으로 시작하면 알아본다', (encoding) => {
    const text = 'Name,메모\n김영희,소개';
    expect(decodeText(iconv.encode(text, encoding), options)).toEqual({ text, encoding });
  });

  it.each(['utf-8', 'cp949'])(
    '여러 조각으로 나뉘는 긴 %s 파일도 글자 하나 다르지 않게 읽는다',
    (encoding) => {
      const text = TEXT.repeat(60_000);
      expect(decodeText(iconv.encode(text, encoding), options)).toEqual({ text, encoding });
    },
  );

  it('한두 바이트가 깨진 UTF-8 파일은 여전히 UTF-8이다', () => {
    const bytes = iconv.encode(TEXT.repeat(20), 'utf-8');
    const { text, encoding } = decodeText(bytes.subarray(0, bytes.length - 2), options);
    expect(encoding).toBe('utf-8');
    expect(text.startsWith(TEXT.repeat(19))).toBe(true);
  });

  it('앞은 UTF-8, 뒤는 CP949로 이어 붙인 파일은 줄마다 알아본다', () => {
    const [first, second] = ['이름,메모\n김영희,소개\n', '박철수,김영희님 소개\n'];
    const joined = Buffer.concat([iconv.encode(first, 'utf-8'), iconv.encode(second, 'cp949')]);
    expect(decodeText(joined, options)).toEqual({ text: first + second, encoding: 'mixed' });
  });

  it('CP949에 있는 모든 한글은 깨지지 않는다', () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: syllable, minLength: 5 }), (names) => {
        const text = `이름,메모\n${names},소개`;
        expect(decodeText(iconv.encode(text, 'cp949'), options)).toEqual({ text, encoding: 'cp949' });
      }),
    );
  });
});
