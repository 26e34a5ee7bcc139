import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/file/decode-text';
import { options } from './read-options';

const TEXT = '이름,메모\n똠방각하,뷁 소개 펲시\n';

function bytes(text: string, encoding: string, addBOM = false): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding, { addBOM }));
}

describe('decodeText', () => {
  it.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['cp949', 'cp949', false],
    ['utf-16le', 'utf-16le', true],
    ['utf-16be', 'utf-16be', true],
  ])('%s로 저장한 파일을 알아본다 (%s, BOM %s)', (written, encoding, addBOM) => {
    expect(decodeText(bytes(TEXT, written, addBOM), options)).toEqual({ text: TEXT, encoding });
  });

  it.each([
    ['gbk', 'gb18030', '就诊日期,病历号,姓名,备注\n2026-01-05,C1,刘洋河,他老婆介绍来的，喆堃\n'],
    ['gb18030', 'gb18030', '患者姓名,手机,备注\n王秀兰,13800138000,老患者张伟国的同事𠀀㐂\n'],
    ['big5', 'big5', '姓名,手機,備註\n陳美玲,0912345678,朋友介紹來的\n'],
  ])('中文 %s 文件按真实字节读取', (written, encoding, text) => {
    expect(decodeText(bytes(text, written), options)).toEqual({ text, encoding });
  });

  it('按字节（而非库的编码）识别：“姓名,备注”加一行', () => {
    const content = Uint8Array.of(
      ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb1, 0xb8, 0xd7, 0xa2, 0x0a, 0xcd, 0xf5, 0xce, 0xb0, 0x2c, 0x31],
    );
    expect(decodeText(content, options)).toEqual({ text: '姓名,备注\n王伟,1', encoding: 'gb18030' });
  });

  it.each([
    ['cp949', 'Name,Visit date,Memo\n김영희,2026-01-05,친구 소개\n'],
    ['cp949', 'Name,Visit date\n박서준,2026-01-05\n'],
    ['gb18030', 'Name,Visit date,Memo\n王秀兰,2026-01-05,朋友介绍\n'],
    ['gb18030', 'Name,Visit date\n李娜,2026-01-05\n'],
    ['big5', 'Name,Visit date,Memo\n陳美玲,2026-01-05,朋友介紹來的\n'],
  ])('without a heading that tells, the characters do: %s', (encoding, text) => {
    expect(decodeText(bytes(text, encoding), options)).toEqual({ text, encoding });
  });

  it.each([
    ['shift_jis', 'Name,Visit date\nヤマダ,2026-01-05\n'],
    ['windows-1252', 'Name,Visit date\nJosé Muñoz,2026-01-05\n'],
    ['windows-1251', 'Name,Visit date\nИванов Пётр,2026-01-05\n'],
  ])('what no encoding makes words of is not guessed: %s', (encoding, text) => {
    expect(decodeText(bytes(text, encoding), options).encoding).toBe('unknown');
  });

  it.each(['utf-16le', 'utf-16be'])('BOM이 없는 %s도 영문으로 시작하면 알아본다', (encoding) => {
    const text = 'Name,메모\n김영희,소개';
    expect(decodeText(bytes(text, encoding), options)).toEqual({ text, encoding });
  });

  it.each([
    ['utf-8', TEXT],
    ['cp949', TEXT],
    ['gb18030', '姓名,性别\n王伟,女\n'],
  ])('여러 조각으로 나뉘는 긴 %s 파일도 글자 하나 다르지 않게 읽는다', (encoding, part) => {
    const text = part.repeat(60_000);
    expect(decodeText(bytes(text, encoding), options)).toEqual({ text, encoding });
  });

  it.each([TEXT, '姓名,备注\n王秀兰,朋友介绍来的\n'])(
    '한두 바이트가 깨진 UTF-8 파일은 여전히 UTF-8이다: %s',
    (text) => {
      const whole = bytes(text.repeat(20), 'utf-8');
      const read = decodeText(whole.subarray(0, whole.length - 2), options);
      expect(read.encoding).toBe('utf-8');
      expect(read.text.startsWith(text.repeat(19))).toBe(true);
    },
  );

  it.each([
    ['utf-8', 'cp949', '이름,메모\n김영희,소개\n', '박철수,김영희님 소개\n'],
    ['cp949', 'utf-8', '이름,메모\n김영희,소개\n', '박철수,김영희님 소개\n'],
    ['utf-8', 'gb18030', '姓名,备注\n王秀兰,介绍\n', '刘洋河,王秀兰介绍来的\n'],
    ['gb18030', 'utf-8', '姓名,备注\n王秀兰,介绍\n', '刘洋河,王秀兰介绍来的\n'],
  ])('앞은 %s, 뒤는 %s로 이어 붙인 파일은 줄마다 알아본다', (before, after, first, second) => {
    const joined = Uint8Array.of(...bytes(first, before), ...bytes(second, after));
    expect(decodeText(joined, options)).toEqual({ text: first + second, encoding: 'mixed' });
  });

  it('CP949에 있는 모든 한글은 깨지지 않는다', () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: syllable, minLength: 5 }), (names) => {
        const text = `이름,메모\n${names},소개`;
        expect(decodeText(bytes(text, 'cp949'), options)).toEqual({ text, encoding: 'cp949' });
      }),
    );
  });

  it('GB18030 中的任何汉字都不会损坏', () => {
    const character = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1 }), (names) => {
        const text = `姓名,备注\n${names},介绍`;
        expect(decodeText(bytes(text, 'gb18030'), options)).toEqual({ text, encoding: 'gb18030' });
      }),
    );
  });
});
