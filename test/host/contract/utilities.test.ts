import { generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/utilities/utilities

const given = (expression: string) => resultOf(`return ${expression}`);
const GROUPS = 'R29vZ2xlIOOCsOODq+ODvOODlw==';

describe('Utilities.base64Encode, Utilities.base64EncodeWebSafe', () => {
  it.each([
    [`Utilities.base64Encode('A string here')`, 'QSBzdHJpbmcgaGVyZQ=='],
    [`Utilities.base64Encode(Utilities.newBlob('A string here').getBytes())`, 'QSBzdHJpbmcgaGVyZQ=='],
    [`Utilities.base64Encode('Google グループ', Utilities.Charset.UTF_8)`, GROUPS],
    [
      `Utilities.base64EncodeWebSafe('Google グループ', Utilities.Charset.UTF_8)`,
      'R29vZ2xlIOOCsOODq-ODvOODlw==',
    ],
    [`Utilities.base64Encode('가', Utilities.Charset.US_ASCII)`, 'Pw=='],
    [`Utilities.base64EncodeWebSafe([-5, -1])`, '-_8='],
  ])('%s', (expression, text) => {
    expect(given(expression)).toBe(text);
  });

  it('of other than ASCII text need a charset', () => {
    expect(() => given(`Utilities.base64Encode('가')`)).toThrow(
      'not implemented: Utilities.base64Encode of characters beyond ASCII without a charset',
    );
  });
});

describe('Utilities.base64Decode, Utilities.base64DecodeWebSafe', () => {
  const bytes = [
    71, 111, 111, 103, 108, 101, 32, -29, -126, -80, -29, -125, -85, -29, -125, -68, -29, -125, -105,
  ];

  it('give signed bytes', () => {
    expect(given(`Utilities.base64Decode('${GROUPS}')`)).toEqual(bytes);
    expect(given(`Utilities.base64Decode('${GROUPS}', Utilities.Charset.UTF_8)`)).toEqual(bytes);
    expect(given(`Utilities.base64DecodeWebSafe('R29vZ2xlIOOCsOODq-ODvOODlw')`)).toEqual(bytes);
  });

  it.each(['-_8=', 'QQ=Q', 'QSB zdA', 'Q'])('refuse %s', (text) => {
    expect(() => given(`Utilities.base64Decode('${text}')`)).toThrow('Could not decode string.');
  });

  it('read each its own alphabet only', () => {
    expect(() => given(`Utilities.base64DecodeWebSafe('+/8=')`)).toThrow('Could not decode string.');
  });
});

describe('Utilities.computeDigest', () => {
  it.each([
    [`Utilities.DigestAlgorithm.MD5, 'input to hash'`, [-16, -20, -112]],
    [`Utilities.DigestAlgorithm.SHA_1, 'input to hash'`, [-94, -96, 117]],
    [`Utilities.DigestAlgorithm.SHA_256, 'input to hash'`, [54, -72, -70]],
    [`Utilities.DigestAlgorithm.SHA_384, 'input to hash'`, [85, -35, -41]],
    [`Utilities.DigestAlgorithm.SHA_512, 'input to hash'`, [11, 81, 116]],
    [`Utilities.DigestAlgorithm.MD5, [97]`, [12, -63, 117]],
  ])('%s', (args, start) => {
    expect(given(`Utilities.computeDigest(${args}).slice(0, 3)`)).toEqual(start);
  });

  it('takes ASCII where no charset is named: other characters all become question marks', () => {
    const of = (args: string) =>
      given(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ${args}).slice(0, 3)`);
    expect(of(`'€🙂'`)).toEqual([-22, 3, -4]);
    expect(of(`'김영'`)).toEqual([-22, 3, -4]);
    expect(of(`'€🙂', Utilities.Charset.UTF_8`)).toEqual([-71, 89, 42]);
  });

  // Source: `printf 가나다 | sha256sum`
  it('DigestAlgorithm.SHA_256 with Charset.UTF_8: bytes are signed, Korean counts', () => {
    const bytes = `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '가나다', Utilities.Charset.UTF_8)`;
    expect(given(`${bytes}.length`)).toBe(32);
    expect(given(`${bytes}.slice(0, 4)`)).toEqual([0x29, 0x20, 0x5b, 0x39]);
    expect(given(`${bytes}.some((byte) => byte < 0)`)).toBe(true);
  });

  it('has no MD2', () => {
    expect(() => given(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'x')`)).toThrow(
      'not implemented: Utilities.computeDigest with MD2',
    );
  });

  it.each([
    [`Utilities.DigestAlgorithm.MD5, 'x', 'fake'`],
    [`Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8`],
    [`'MD5', 'x'`],
  ])('does not take (%s)', (args) => {
    expect(() => given(`Utilities.computeDigest(${args})`)).toThrow(
      "don't match the method signature for Utilities.computeDigest.",
    );
  });
});

describe('Utilities.computeHmacSha256Signature, Utilities.computeHmacSignature', () => {
  it.each([
    [
      `Utilities.computeHmacSha256Signature('this is my input', 'my key - use a stronger one')`,
      [53, -75, -52],
    ],
    [`Utilities.computeHmacSha256Signature('café', '€🙂')`, [-125, 73, -127]],
    [`Utilities.computeHmacSha256Signature('café', '€🙂', Utilities.Charset.UTF_8)`, [76, -16, 35]],
    [
      `Utilities.computeHmacSha256Signature(Utilities.newBlob('this is my input').getBytes(), Utilities.newBlob('my key - use a stronger one').getBytes())`,
      [53, -75, -52],
    ],
    [
      `Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, 'what do ya want for nothing?', 'Jefe')`,
      [117, 12, 120],
    ],
  ])('%s', (expression, start) => {
    expect(given(`${expression}.slice(0, 3)`)).toEqual(start);
  });

  it('do not mix texts and bytes, and take no empty key', () => {
    expect(() => given(`Utilities.computeHmacSha256Signature('x', [1])`)).toThrow(
      "don't match the method signature",
    );
    expect(() => given(`Utilities.computeHmacSha256Signature('x', '')`)).toThrow('Empty key');
    expect(() => given(`Utilities.computeHmacSha256Signature(['1a'], [1])`)).toThrow('Cannot convert 1a');
  });
});

describe('Utilities.computeRsaSha1Signature, Utilities.computeRsaSha256Signature, Utilities.computeRsaSignature', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });

  it.each([
    ['Utilities.computeRsaSha1Signature(', 'sha1'],
    ['Utilities.computeRsaSha256Signature(', 'sha256'],
    ['Utilities.computeRsaSignature(Utilities.RsaAlgorithm.RSA_SHA_256, ', 'sha256'],
  ])('%s…) signs as %s', (call, algorithm) => {
    const bytes = hostOf(`return ${call}'this is my input', a)`).run('main', [pem]).value as number[];
    const signature = Uint8Array.from(bytes, (byte) => byte & 255);
    expect(verify(algorithm, Buffer.from('this is my input'), publicKey, signature)).toBe(true);
  });

  it('refuse what is no key', () => {
    expect(() => given(`Utilities.computeRsaSha256Signature('x', 'no key')`)).toThrow(
      'Invalid argument: key',
    );
  });
});

describe('Utilities.formatString', () => {
  it.each([
    [`'%11.6f', 123.456`, ' 123.456000'],
    [`'%6s', 'abc'`, '   abc'],
    [`'%-6s|', 'abc'`, 'abc   |'],
    [`'%.2s', 'abc'`, 'ab'],
    [`'%s %s %s', 'a', 1.5, 2`, 'a 1.5 2'],
    [`'%d + %d = %d', 1, 2, 3`, '1 + 2 = 3'],
    [`'%05d', -42`, '-0042'],
    [`'%,d', 1234567`, '1,234,567'],
    [`'%,.2f', 1234.5`, '1,234.50'],
    [`'%+d', 5`, '+5'],
    [`'%x %X %o', 255, 255, 8`, 'ff FF 10'],
    [`'%e', 12345.678`, '1.234568e+04'],
    [`'%b %c', true, 'x'`, 'true x'],
    [`'%2$s %1$s', 'a', 'b'`, 'b a'],
    [`'100%%'`, '100%'],
    [`'a', 'unused'`, 'a'],
    // Java rounds half up what the number is called, JavaScript what it is.
    [`'%.2f %.2f %.2f', 1.005, 0.345, 2.675`, '1.01 0.35 2.68'],
    [`'%.0f %.0f %.1f %.3f', 0.5, 0.4, 9.96, 0.0004`, '1 0 10.0 0.000'],
    [`'%.2f %f', 0.001, 1e21`, '0.00 1000000000000000000000.000000'],
    [`'%.1e %.0e %e', 9.96, 12345, 0.00012`, '1.0e+01 1e+04 1.200000e-04'],
    [`'%s %s', 0.0001, 12345678.5`, '1.0E-4 1.23456785E7'],
  ])('(%s)', (args, text) => {
    expect(given(`Utilities.formatString(${args})`)).toBe(text);
  });

  it('refuses a missing value, and a value that does not fit', () => {
    expect(() => given(`Utilities.formatString('%s')`)).toThrow("Format specifier '%s'");
    expect(() => given(`Utilities.formatString('%d', 'x')`)).toThrow("Format specifier '%d'");
  });

  it.each([`'100%'`, `"%'.2d", 3`, `'%)'`])('refuses a sign that begins no placeholder: (%s)', (args) => {
    expect(() => given(`Utilities.formatString(${args})`)).toThrow("Conversion = '%'");
  });

  it.each([
    `'%05s', 'a'`,
    `'%-d', 1`,
    `'%.2d', 1`,
    `'%+x', 1`,
    `'%5%'`,
    `'%d', 1e21`,
    `'%s', 1e21`,
    `'%s', undefined`,
  ])('does not do what Java refuses, or nobody told: (%s)', (args) => {
    expect(() => given(`Utilities.formatString(${args})`)).toThrow('not implemented');
  });

  it('takes a character, not a text or a number, for %c', () => {
    for (const value of [`'ab'`, '65'])
      expect(() => given(`Utilities.formatString('%c', ${value})`)).toThrow("Format specifier '%c'");
  });

  it.each([`'%j', {}`, `'%d', 1.5`, `'%x', -1`, `'%s', [1]`])('does not do (%s)', (args) => {
    expect(() => given(`Utilities.formatString(${args})`)).toThrow('not implemented');
  });
});

describe('Utilities.parseCsv', () => {
  it.each([
    [
      'a,b,c\nd,e,f',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    [
      'a,b,"c,d"\ne,f,g',
      [
        ['a', 'b', 'c,d'],
        ['e', 'f', 'g'],
      ],
    ],
    ['a,"b ""quoted"" c",d', [['a', 'b "quoted" c', 'd']]],
    [
      '"a\nb",c\r\nd,\n',
      [
        ['a\nb', 'c'],
        ['d', ''],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    [',', [['', '']]],
  ])('%j', (text, rows) => {
    expect(hostOf('return Utilities.parseCsv(a)').run('main', [text]).value).toEqual(rows);
  });

  it('takes another delimiter of one character', () => {
    expect(given(`Utilities.parseCsv('a\\tb,c', '\\t')`)).toEqual([['a', 'b,c']]);
    expect(() => given(`Utilities.parseCsv('a', '::')`)).toThrow('Invalid argument: delimiter');
  });

  it.each(['"never closed', 'a"b', '"a"b,c'])('refuses quotes that do not fit: %s', (text) => {
    expect(() => hostOf('return Utilities.parseCsv(a)').run('main', [text])).toThrow('Could not parse text.');
  });
});

describe('Utilities.parseDate', () => {
  it.each([
    ['1970-01-01 00:00:00', 'GMT', "yyyy-MM-dd' 'HH:mm:ss", '1970-01-01T00:00:00.000Z'],
    ['2023-01-01T12:00:00Z', 'GMT', "yyyy-MM-dd'T'HH:mm:ss'Z'", '2023-01-01T12:00:00.000Z'],
    ['2026. 8. 3', 'Asia/Seoul', 'yyyy. M. d', '2026-08-02T15:00:00.000Z'],
    ['20260803', 'Asia/Seoul', 'yyyyMMdd', '2026-08-02T15:00:00.000Z'],
    ['2026-08-03 01:05 PM', 'UTC', 'yyyy-MM-dd hh:mm a', '2026-08-03T13:05:00.000Z'],
    ['2026-08-03 12:05 AM', 'UTC', 'yyyy-MM-dd hh:mm a', '2026-08-03T00:05:00.000Z'],
    ['2026-08-03T10:00:00.250+0900', 'UTC', "yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2026-08-03T01:00:00.250Z'],
    ['2026-08-03 and more', 'UTC', 'yyyy-MM-dd', '2026-08-03T00:00:00.000Z'],
    ['Mon, 3 Aug 2026', 'UTC', 'EEE, d MMM yyyy', '2026-08-03T00:00:00.000Z'],
    ['August 3, 46', 'UTC', 'MMMM d, yy', '2046-08-03T00:00:00.000Z'],
    ['August 3, 47', 'UTC', 'MMMM d, yy', '1947-08-03T00:00:00.000Z'],
    ['2026-08-03 10:00 GMT+09:00', 'UTC', 'yyyy-MM-dd HH:mm z', '2026-08-03T01:00:00.000Z'],
    ['2026-08-03T10:00Z', 'Asia/Seoul', "yyyy-MM-dd'T'HH:mmX", '2026-08-03T10:00:00.000Z'],
  ])('%s in %s by %s', (text, zone, pattern, iso) => {
    const host = hostOf(
      'const date = Utilities.parseDate(a, b[0], b[1]); return [date instanceof Date, date.toISOString()]',
    );
    expect(host.run('main', [text, [zone, pattern]]).value).toEqual([true, iso]);
  });

  it('refuses what does not fit', () => {
    expect(() => given(`Utilities.parseDate('invalid date', 'GMT', 'yyyy')`)).toThrow(
      'Unparseable date: "invalid date"',
    );
  });

  it.each([
    ['2026-02-30', 'yyyy-MM-dd'],
    ['3 KST', 'd z'],
    ['3', 'F'],
  ])('does not do %s by %s', (text, pattern) => {
    expect(() => given(`Utilities.parseDate('${text}', 'GMT', '${pattern}')`)).toThrow('not implemented');
  });
});

describe('Utilities.sleep', () => {
  it('takes up to five minutes, and no negative time', () => {
    expect(given(`(Utilities.sleep(300000), Date.now())`)).toBe(Date.parse('2026-12-01T00:05:00Z'));
    expect(() => given('Utilities.sleep(300001)')).toThrow('sleep() is limited to 300000 milliseconds.');
    expect(() => given('Utilities.sleep(-1)')).toThrow('Invalid argument: milliseconds');
  });
});

describe('Utilities.getUuid', () => {
  it('gives different ids of version 4, the same in every run', () => {
    const body = '[1, 2, 3].map(() => Utilities.getUuid())';
    const ids = given(body) as string[];
    expect(new Set(ids).size).toBe(3);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(given(body)).toEqual(ids);
  });
});

describe('Utilities.zip, Utilities.unzip', () => {
  it('keep names and contents, and know types by extension', () => {
    const body = `const zip = Utilities.zip([Utilities.newBlob('가', 'text/x', 'a.txt'), Utilities.newBlob([0, -1], null, 'b/c.png')]);
      return [zip.getName(), zip.getContentType(), Utilities.unzip(zip).map((blob) => [blob.getName(), blob.getContentType(), blob.getBytes()])]`;
    expect(resultOf(body)).toEqual([
      'archive.zip',
      'application/zip',
      [
        ['a.txt', 'text/plain', [-22, -80, -128]],
        ['b/c.png', 'image/png', [0, -1]],
      ],
    ]);
    expect(given(`Utilities.zip([], 'y.zip').getName()`)).toBe('y.zip');
  });

  it('take no blob without a name, and no name twice', () => {
    expect(() => given(`Utilities.zip([Utilities.newBlob('x')])`)).toThrow(
      'Blob object must have non-null name for this operation.',
    );
    expect(() => given(`Utilities.zip([1, 2].map(() => Utilities.newBlob('x', null, 'a')))`)).toThrow('a');
  });

  it('open only what says that it is a zip, and is one', () => {
    expect(() => given(`Utilities.unzip(Utilities.zip([]).setContentType('text/plain'))`)).toThrow(
      'Invalid argument',
    );
    expect(() => given(`Utilities.unzip(Utilities.newBlob('x', 'application/zip'))`)).toThrow(
      'Invalid argument',
    );
  });
});

describe('Utilities.gzip, Utilities.ungzip', () => {
  it('keep contents and make names', () => {
    const body = `const gz = Utilities.gzip(Utilities.newBlob('가')), back = Utilities.ungzip(gz), named = Utilities.gzip(Utilities.newBlob('x'), 'named');
      return [gz.getName(), gz.getContentType(), back.getName(), back.getContentType(), back.getDataAsString(), named.getName(), Utilities.ungzip(named).getName(),
        Utilities.ungzip(Utilities.gzip(Utilities.newBlob('x', null, 'a.txt'))).getContentType()]`;
    expect(resultOf(body)).toEqual([
      'archive.gz',
      'application/x-gzip',
      'archive',
      null,
      '가',
      'named',
      'named',
      'text/plain',
    ]);
  });

  it('open only what says that it is gzip, and is it', () => {
    expect(() =>
      given(`Utilities.ungzip(Utilities.gzip(Utilities.newBlob('x')).setContentType('text/plain'))`),
    ).toThrow('Could not decompress gzip.');
    expect(() => given(`Utilities.ungzip(Utilities.newBlob('x', 'application/x-gzip'))`)).toThrow(
      'Could not decompress gzip.',
    );
  });
});

describe('Utilities.jsonParse, Utilities.jsonStringify', () => {
  it('are JSON’s', () => {
    const body = `const value = Utilities.jsonParse('{"a":[1,null]}'); return [value.a instanceof Array, value, Utilities.jsonStringify({ a: [1, 'x'], b: undefined })]`;
    expect(resultOf(body)).toEqual([true, { a: [1, null] }, '{"a":[1,"x"]}']);
    expect(() => given(`Utilities.jsonParse('{')`)).toThrow('JSON');
  });
});
