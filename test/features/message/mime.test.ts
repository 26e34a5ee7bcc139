import { describe, expect, it } from 'vitest';
import { headerOf, readMailMessage, textOf } from '../../../host/model/mail-message';
import { isMailAddress, type MailText, writeMime } from '../../../src/features/message/mime';

function mail(changes: Partial<MailText> = {}): MailText {
  return {
    messageId: '<0123456789abcdef0123456789abcdef@vip-care.invalid>',
    to: 'haneul@example.com',
    toName: '김하늘',
    subject: '(광고)한빛치과에서 드리는 연말 감사 인사, 한 해 동안 함께해 주셔서 고맙습니다',
    text: '(광고)한빛치과\n김하늘님, <안녕>하세요 & "반가워요" 😊\n\n무료수신거부 080-123-4567',
    ...changes,
  };
}

function read(changes: Partial<MailText> = {}) {
  const raw = writeMime(mail(changes));
  return { raw, message: readMailMessage(Buffer.from(raw, 'latin1')) };
}

describe('writeMime', () => {
  it('writes ASCII only, in lines that no mail server breaks', () => {
    const { raw } = read();
    expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/);
    const lines = raw.split('\r\n');
    expect(lines.every((line) => line.length <= 78 && !/[\r\n]/.test(line))).toBe(true);
  });

  it('keeps subject, addressee and Message-ID whatever their script', () => {
    const { message } = read();
    expect(headerOf(message, 'Subject')).toBe(mail().subject);
    expect(headerOf(message, 'To')).toBe('김하늘 <haneul@example.com>');
    expect(headerOf(message, 'Message-ID')).toBe(mail().messageId);
    expect(headerOf(message, 'From')).toBe('');
  });

  it('carries the text as it is, and the same as HTML that nobody can write into', () => {
    const { message } = read();
    expect(message.mimeType).toBe('multipart/alternative');
    expect(message.parts.map(({ mimeType }) => mimeType)).toEqual(['text/plain', 'text/html']);
    expect(textOf(message, 'text/plain').replace(/\r\n/g, '\n')).toBe(mail().text);
    const html = textOf(message, 'text/html');
    expect(html).toContain('김하늘님, &#60;안녕&#62;하세요 &#38; &#34;반가워요&#34; 😊<br>');
    expect(html).not.toContain('<안녕>');
  });

  it('tears no letter apart between two encoded words', () => {
    const subject = '가'.repeat(15) + '😊'.repeat(20) + '漢字'.repeat(20);
    expect(headerOf(read({ subject }).message, 'Subject')).toBe(subject);
  });

  it('lets nobody add a header through a subject or a name', () => {
    const { message } = read({ subject: 'a\r\nBcc: x@example.com', toName: 'b\nBcc: y@example.com' });
    expect(headerOf(message, 'Bcc')).toBe('');
  });

  it('lets no sign in a name part addresses or hold a remark', () => {
    const raw = writeMime(mail({ toName: 'Kim, Jane (VIP)' }));
    expect(raw).toMatch(/^To: =\?UTF-8\?B\?[\w+/=]+\?=\r\n <haneul@example.com>\r\n/);
  });

  it('leaves plain English subjects readable', () => {
    expect(read({ subject: 'Thank you, 2026' }).raw).toContain('\r\nSubject: Thank you, 2026\r\n');
  });

  it('replaces halves of characters rather than break the message', () => {
    expect(textOf(read({ text: '가\ud83d나' }).message, 'text/plain')).toBe('가\ufffd나');
  });

  it('writes a letter of 10,000 lines quickly', () => {
    const started = performance.now();
    read({ text: '감사합니다.\n'.repeat(10_000) });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('isMailAddress', () => {
  it.each(['a@example.com', 'kim.haneul+vip@mail.example.co.kr', "o'neil@example.com"])(
    'takes %s',
    (address) => {
      expect(isMailAddress(address)).toBe(true);
    },
  );

  it.each([
    '',
    'a',
    'a@b',
    'a@example.com, b@example.com',
    '김하늘 <a@example.com>',
    'a@example.com\r\nBcc: b@example.com',
    'a b@example.com',
    'a..b@example.com',
    `${'a'.repeat(300)}@example.com`,
  ])('refuses %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});
