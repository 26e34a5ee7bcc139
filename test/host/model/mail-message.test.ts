import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerOf, readMailMessage, textOf } from '../../../host/model/mail-message';

const read = (...lines: string[]) => readMailMessage(Buffer.from(lines.join('\r\n')));

describe('readMailMessage', () => {
  it('unfolds headers and finds them whatever their case', () => {
    const message = read('SUBJECT: one', '\ttwo', ' three', 'X: y', '', 'body');
    expect([headerOf(message, 'Subject'), headerOf(message, 'x'), headerOf(message, 'none')]).toEqual([
      'one\ttwo three',
      'y',
      '',
    ]);
  });

  it.each([
    ['=?UTF-8?B?6rCA?= =?utf-8?b?64KY?=', '가나'],
    ['=?UTF-8?Q?=EA=B0=80_a?= b', '가 a b'],
    ['=?euc-kr?B?sKE=?=', '가'],
    ['=?none?B?sKE=?=', '=?none?B?sKE=?='],
    ['가', '가'],
    ['=?broken', '=?broken'],
  ])('decodes %s', (subject, text) => {
    expect(headerOf(read(`Subject: ${subject}`, '', ''), 'Subject')).toBe(text);
  });

  it('reads a body in its encoding and charset', () => {
    const quoted = read(
      'Content-Type: text/plain; charset="UTF-8"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=EA=B0=80  ',
      'a=',
      'b =3D',
    );
    expect(textOf(quoted, 'text/plain')).toBe('가\r\nab =');
    const coded = Buffer.concat([
      Buffer.from('Content-Type: text/plain; charset=euc-kr\n\n'),
      Buffer.from([0xb0, 0xa1]),
    ]);
    expect(textOf(readMailMessage(coded), 'text/plain')).toBe('가');
  });

  it('reads parts up to the end where the last boundary is missing, and without text around them', () => {
    const message = read(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      'before',
      '--b',
      '',
      'one',
      '--b  ',
      '',
      'two',
    );
    expect(message.parts.map(({ body }) => Buffer.from(body).toString())).toEqual(['one', 'two']);
    expect(
      read('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'one', '--b--', '--b', '', 'no').parts,
    ).toHaveLength(1);
  });

  it('names files', () => {
    const file = (...lines: string[]) => read(...lines, '', 'x').filename;
    expect(file('Content-Disposition: attachment; filename="a; \\"b\\".txt"')).toBe('a; "b".txt');
    expect(file("Content-Disposition: attachment; filename*=UTF-8''%EA%B0%80.txt; filename=x")).toBe(
      '가.txt',
    );
    expect(file('Content-Type: text/csv; name==?UTF-8?B?6rCA?=')).toBe('가');
  });

  it('reads whatever it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readMailMessage(bytes);
      }),
    );
    const pieces = fc.constantFrom(
      '--b',
      '--b--',
      '\r\n',
      ' ',
      ':',
      'Content-Type: multipart/x; boundary=b',
      '=?',
      '?=',
      '"',
      ';',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (texts) => {
        readMailMessage(Buffer.from(texts.join('')));
      }),
    );
  });

  it('takes time in proportion to the length', () => {
    const long = 400_000;
    const head = 'Content-Transfer-Encoding: quoted-printable\r\nSubject: ';
    const started = performance.now();
    for (const text of [
      ' '.repeat(long),
      '=?a?B?'.repeat(long / 6),
      '\r\n '.repeat(long / 3),
      '"'.repeat(long),
    ])
      readMailMessage(Buffer.from(`${head}${text}\r\n\r\n${text}`));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
