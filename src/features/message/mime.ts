import { utf8 } from '../../core/utf8';

/** A message before it is written for the wire. */
export interface MailText {
  /** With its brackets: `<…@…>`. */
  readonly messageId: string;
  readonly to: string;
  /** As the letter calls the person; '' = none. */
  readonly toName: string;
  readonly subject: string;
  /** Line feeds between lines. */
  readonly text: string;
}

/**
 * A message of plain text and the same as HTML, in ASCII alone; who writes it is left to the mailbox.
 * Source: RFC 5322 (headers), RFC 2047 (words beyond ASCII), RFC 2045 and 2046 (parts, base64).
 */
export function writeMime({ messageId, to, toName, subject, text }: MailText): string {
  // Base64 holds no underscore: the boundary is in no body.
  const boundary = `=_${messageId.replace(/[^\w]/g, '').slice(0, 40)}`;
  const part = (type: string, body: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=UTF-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...folded(base64(body)),
  ];
  const lines = [
    `To: ${toName === '' ? to : `${encodeWords(toName, PLAIN_NAME)}\r\n <${to}>`}`,
    `Subject: ${encodeWords(subject, PLAIN_SUBJECT)}`,
    `Message-ID: ${messageId}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
    '',
    ...part('text/plain', text.replace(/\r\n?|\n/g, '\r\n')),
    ...part('text/html', htmlOf(text)),
    `--${boundary}--`,
    '',
  ];
  return lines.join('\r\n');
}

/** One address and nothing else: no name, no second one, no line break that could add a header. */
export function isMailAddress(address: string): boolean {
  return (
    address.length <= 254 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}$/.test(
      address,
    )
  );
}

/** The text as a page: letters as they are, its line breaks, nothing that anybody could have put in as HTML. */
function htmlOf(text: string): string {
  const body = text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\r\n?|\n/g, '<br>\r\n');
  return `<!DOCTYPE html><html><body><div style="font-size:15px;line-height:1.7;color:#222">${body}</div></body></html>`;
}

/** A line with encoded words has at most 76 characters: these bytes are 52 in base64, with frame 64, behind `Subject: ` 73. */
const WORD_BYTES = 39;

const PLAIN_SUBJECT = /^[\w .,!?()&+-]{0,60}$/;
/** In a name a comma would part two addresses, and brackets hold a remark. Source: RFC 5322, 3.4. */
const PLAIN_NAME = /^[\w -]{0,60}$/;

/** A header's words: plain where they are plain, else encoded, no letter torn apart. */
function encodeWords(text: string, plain: RegExp): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (plain.test(line)) return line;
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    if (utf8(word + character).length > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((each) => `=?UTF-8?B?${base64(each)}?=`).join('\r\n ');
}

function folded(text: string): string[] {
  return text.match(/.{1,76}/g) ?? [''];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text's UTF-8 in base64; written out, since a script at Google has neither btoa nor TextEncoder. */
function base64(text: string): string {
  const bytes = utf8(text);
  let result = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const three = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    result += `${DIGITS[three >> 18]}${DIGITS[(three >> 12) & 63]}`;
    result += second === undefined ? '=' : `${DIGITS[(three >> 6) & 63]}`;
    result += third === undefined ? '=' : `${DIGITS[three & 63]}`;
  }
  return result;
}
