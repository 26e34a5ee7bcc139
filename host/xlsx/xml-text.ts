/**
 * A text as content of an XML element of a workbook. What XML cannot carry is written as Office does, `_x0007_`
 * (and a text that looks like that is masked); halves of characters become U+FFFD; a lone carriage return breaks a line.
 *
 * Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring); XML 1.0, 2.2 (Char).
 */
export function cellText(text: string): string {
  return NEEDS_CARE.test(text) ? escapeXml(maskText(text)) : text;
}

/** The same before it is escaped, for attributes that hold such a text. */
export function maskText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g,
      (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** A text as attribute or plain content of any XML part; what XML cannot carry is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
    .replace(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g,
      '\uFFFD',
    )
    .replace(/[&<>"\n\r\t]/g, (mark) => ENTITIES.get(mark) ?? mark);
}

/** `<name a="1">content</name>`; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`;
  }
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

const NEEDS_CARE = /[\u0000-\u0008\u000B-\u001F&<>"\uD800-\uDFFF\uFFFE\uFFFF]|_x/;

// Line breaks and tabs as numbers, so that attributes keep them.
const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
]);
