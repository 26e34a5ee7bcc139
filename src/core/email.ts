import { stripInvisible } from './invisible';

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}$/;
const LONGEST = 254;

/**
 * An e-mail address as it is typed into a letter: `younghee@example.com`, the domain in small letters. Reads full-width
 * letters, a name around `<…>` and `mailto:`; of several addresses the first that is one.
 *
 * @returns '' where there is none
 * Source: RFC 5321 section 4.1.2 (dot-string local parts; quoted ones are left out, no mail service gives them).
 */
export function normaliseEmail(text: string): string {
  const parts = stripInvisible(text)
    .normalize('NFKC')
    .split(/[\s,;<>()[\]]+/);
  for (const part of parts) {
    const plain = part.replace(/^mailto:/i, '');
    const at = plain.lastIndexOf('@');
    const address = plain.slice(0, at + 1) + plain.slice(at + 1).toLowerCase();
    if (address.length <= LONGEST && ADDRESS.test(address) && !/^\.|\.\.|\.@|@-|-\.|\.-/.test(address))
      return address;
  }
  return '';
}
