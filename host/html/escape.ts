/** Tables as in Google's published escaper, https://github.com/mikesamuel/html-contextual-autoescaper-java */
const HTML: ReadonlyMap<string, string> = new Map([
  ['`', '&#96;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['+', '&#43;'],
  ["'", '&#39;'],
  ['&', '&amp;'],
  ['"', '&#34;'],
  ['\u0000', '\ufffd'],
]);
const JS: ReadonlyMap<string, string> = new Map([
  ['\u0000', '\\0'],
  ['`', '\\x60'],
  ['"', '\\x22'],
  ['&', '\\x26'],
  ["'", '\\x27'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\u000b', '\\x0b'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['(', '\\('],
  [')', '\\)'],
  ['+', '\\x2b'],
  ['/', '\\/'],
  ['<', '\\x3c'],
  ['>', '\\x3e'],
  ['\\', '\\\\'],
  ['\u2028', '\\u2028'],
  ['\u2029', '\\u2029'],
]);

/** What a URL becomes that would run a script. */
const REFUSED_URL = '#ZautoescZ';

export function escapeHtml(text: string): string {
  return text.replace(/[`<>+'&"\u0000]/g, (character) => HTML.get(character) ?? character);
}

/** What is text already, entities included, as text within any markup. */
export function normaliseText(text: string): string {
  return text.replace(/[`<>+'"\u0000]/g, (character) => HTML.get(character) ?? character);
}

/** An attribute's value as it stands in its quotes; a bare one gets double ones. */
export function escapeValue(text: string, quote: string): string {
  const pattern = quote === "'" ? /[`<>+'&\u0000]/g : /[`<>+"&\u0000]/g;
  return text.replace(pattern, (character) => HTML.get(character) ?? character);
}

/** For the inside of a JavaScript string. */
export function escapeJs(text: string): string {
  return text.replace(
    /[\u0000`"&'\t\n\u000b\f\r()+/<>\\\u2028\u2029]/g,
    (character) => JS.get(character) ?? character,
  );
}

/** A whole URL: schemes other than http, https and mailto are refused. */
export function filterUrl(text: string): string {
  const scheme = /^([^:/]*):/.exec(text)?.[1];
  return scheme === undefined || /^(https?|mailto)$/i.test(scheme) ? normaliseUrl(text) : REFUSED_URL;
}

/** Part of a URL before its query: what is encoded already stays. */
export function normaliseUrl(text: string): string {
  return text.replace(/%[0-9a-f]{2}|[^!#$&*+,/:;=?@[\]\w.~-]/giu, (part) =>
    part.length === 3 && part.startsWith('%') ? part : percent(part),
  );
}

/** Part of a query. */
export function encodeUrlPart(text: string): string {
  return text.replace(/[^\w.~-]/gu, percent);
}

function percent(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
