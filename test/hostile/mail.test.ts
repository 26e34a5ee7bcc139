import { describe, expect, it } from 'vitest';
import { headerOf, readMailMessage, textOf } from '../../host/model/mail-message';
import { isMailAddress, writeMime } from '../../src/features/message/mime';
import { letterName } from '../../src/features/message/recipient';
import { CELL_PAYLOADS, shown } from './payloads';

/** Halves of a character have no bytes; no approved text holds any. */
const TEXTS = CELL_PAYLOADS.filter((text) => !/\p{Cs}/u.test(text));
const ADDRESS = 'haneul@clinic.example';
const ID = '<0123456789abcdef0123456789abcdef@vip-care.invalid>';
const NAMES = ['To', 'Subject', 'Message-ID', 'MIME-Version', 'Content-Type'];

const write = (text: string) =>
  writeMime({ messageId: ID, to: ADDRESS, toName: letterName(text), subject: text, text });

/** What a reader makes of the few marks that our page may hold. */
function asShown(html: string): string {
  const body = /^<!DOCTYPE html><html><body><div style="[^"<>]*">(.*)<\/div><\/body><\/html>$/s.exec(html);
  if (!body) throw new Error('another page than ours');
  const words = (body[1] ?? '').replace(/<br>\r\n/g, '\n');
  if (/[<>"']/.test(words)) throw new Error('something that nobody wrote as HTML');
  return words.replace(/&(#\d+)?;?/g, (mark, code?: string) => {
    if (code === undefined) throw new Error(`a bare ${mark}`);
    return String.fromCharCode(Number(code.slice(1)));
  });
}

describe('a letter for Gmail, whatever name, subject and text are', () => {
  it.each(TEXTS.map((text) => [shown(text), text]))('%s', (_, text) => {
    const raw = write(text);
    // On the wire: ASCII, lines that no server breaks, our headers and no others.
    expect(raw).toMatch(/^(?:[\x20-\x7e]{0,78}\r\n)*$/);
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(head.split('\r\n').flatMap((line) => (/^\s/.test(line) ? [] : [line.split(':')[0]]))).toEqual(
      NAMES,
    );

    const message = readMailMessage(Buffer.from(raw, 'latin1'));
    expect(message.headers.map(({ name }) => name)).toEqual(NAMES);
    expect(headerOf(message, 'Subject')).toBe(text.replace(/\s+/g, ' ').trim());
    const name = letterName(text);
    expect(headerOf(message, 'To')).toBe(name === '' ? ADDRESS : `${name} <${ADDRESS}>`);
    // To whom it goes is what stands in brackets outside any encoded word, and only one of it.
    expect(raw.match(/^To:.*(?:\r\n .*)*/m)?.[0].match(/[^\s<>"=?]+@[^\s<>"]+/g)).toEqual([ADDRESS]);

    expect(message.parts.map(({ mimeType }) => mimeType)).toEqual(['text/plain', 'text/html']);
    const plain = text.replace(/\r\n?/g, '\n');
    // Who reads takes a mark of byte order at the very start for what it is.
    expect(textOf(message, 'text/plain').replace(/\r\n/g, '\n')).toBe(plain.replace(/^\ufeff/, ''));
    expect(asShown(textOf(message, 'text/html'))).toBe(plain);
  });
});

describe('an address', () => {
  it.each([
    'a@b.example\r\nBcc: x@catch.example',
    'a@b.example\nBcc: x@catch.example',
    'a@b.example, x@catch.example',
    'a@b.example;x@catch.example',
    'a@b.example x@catch.example',
    '<a@b.example>',
    'a <a@b.example>',
    '"a b"@c.example',
    'a@[127.0.0.1]',
    'a@b',
    'a@b.example\u0000',
    'ａ@b.example',
    'a@b。example',
    'a@b.example\u202e',
    ' a@b.example',
    'a@b.example>',
    '@b.example',
    'a@@b.example',
    `${'a'.repeat(250)}@b.example`,
    '',
  ])('is refused where it is more, or less, than one: %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});
