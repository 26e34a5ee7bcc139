import { inflateSync } from 'fflate';

/** Source: https://www.rfc-editor.org/rfc/rfc1924 section 4.2 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';

/** As many codes as `String.fromCharCode` takes at once without a deep stack. */
const CHUNK = 8192;

/**
 * The text that the build has packed, by the language's own means: Apps Script has neither atob nor TextDecoder.
 *
 * @param packed UTF-8, raw deflate, base 85
 * @param size of the text in bytes
 */
export function unpack(packed: string, size: number): string {
  return decodeUtf8(inflateSync(decodeBase85(packed), { out: new Uint8Array(size) }));
}

/** Blank bytes at the end are left in: deflate, which knows its own end, never reads them. */
function decodeBase85(text: string): Uint8Array {
  const digit = new Uint8Array(128);
  for (let i = 0; i < 85; i++) digit[DIGITS.charCodeAt(i)] = i;
  const bytes = new Uint8Array((text.length / 5) * 4);
  let to = 0;
  for (let at = 0; at < text.length; at += 5) {
    let word = 0;
    for (let i = 0; i < 5; i++) word = word * 85 + (digit[text.charCodeAt(at + i)] ?? 0);
    bytes[to++] = word >>> 24;
    bytes[to++] = word >>> 16;
    bytes[to++] = word >>> 8;
    bytes[to++] = word;
  }
  return bytes;
}

/** Of well-formed UTF-8, as the build writes it. */
function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(CHUNK);
  let text = '';
  let at = 0;
  let length = 0;
  const next = () => (bytes[at++] ?? 0) & 0x3f;
  while (at < bytes.length) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) units[length++] = lead;
    else if (lead < 0xe0) units[length++] = ((lead & 0x1f) << 6) | next();
    else if (lead < 0xf0) units[length++] = ((lead & 0x0f) << 12) | (next() << 6) | next();
    else {
      const code = ((lead & 0x07) << 18) | (next() << 12) | (next() << 6) | next();
      units[length++] = 0xd7c0 + (code >> 10);
      units[length++] = 0xdc00 + (code & 0x3ff);
    }
    // The longest character takes two units.
    if (length > CHUNK - 2 || at >= bytes.length) {
      // An array of numbers to the language, whatever its type says.
      text += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
      length = 0;
    }
  }
  return text;
}
