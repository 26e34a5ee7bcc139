import iconv from 'iconv-lite';

/** A part of a message, its body decoded; a multipart has parts and no body. */
export interface MailPart {
  readonly headers: readonly MailHeader[];
  /** In lower case; text/plain where the part does not say. */
  readonly mimeType: string;
  /** '' where the part is no file. */
  readonly filename: string;
  readonly body: Uint8Array;
  readonly parts: readonly MailPart[];
}

/** Unfolded, with encoded words decoded. */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

/** The first header of a name, whatever its case; '' where there is none. */
export function headerOf(part: MailPart, name: string): string {
  const wanted = name.toLowerCase();
  return part.headers.find((header) => header.name.toLowerCase() === wanted)?.value ?? '';
}

/**
 * Reads a message as it is sent. What breaks the rules is read as far as it goes.
 * Source: RFC 5322 (headers), RFC 2045 and 2046 (parts), RFC 2047 (encoded words), RFC 2231 (parameters)
 */
export function readMailMessage(raw: Uint8Array): MailPart {
  // One character a byte: positions and bodies stay exact.
  return readPart(Buffer.from(raw).toString('latin1'), 0);
}

const MAX_DEPTH = 20;

function readPart(text: string, depth: number): MailPart {
  const { head, body } = splitHead(text);
  const headers = readHeaders(head);
  const field = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
  const type = readField(field('content-type'));
  const disposition = readField(field('content-disposition'));
  const mimeType = /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type.value.toLowerCase() : 'text/plain';
  const filename = disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '';
  const boundary = type.parameters.get('boundary');
  if (mimeType.startsWith('multipart/') && boundary && depth < MAX_DEPTH)
    return {
      headers,
      mimeType,
      filename,
      body: new Uint8Array(),
      parts: splitParts(body, boundary).map((part) => readPart(part, depth + 1)),
    };
  return {
    headers,
    mimeType,
    filename,
    body: decodeBody(body, field('content-transfer-encoding').trim().toLowerCase()),
    parts: [],
  };
}

function splitHead(text: string): { readonly head: string; readonly body: string } {
  if (/^\r?\n/.test(text)) return { head: '', body: text.replace(/^\r?\n/, '') };
  const end = /\r?\n\r?\n/.exec(text);
  return end
    ? { head: text.slice(0, end.index), body: text.slice(end.index + end[0].length) }
    : { head: text, body: '' };
}

function readHeaders(head: string): MailHeader[] {
  const headers: MailHeader[] = [];
  for (const line of head.split(/\r?\n/)) {
    const last = headers.at(-1);
    if (/^[ \t]/.test(line) && last) headers[headers.length - 1] = { ...last, value: `${last.value}${line}` };
    else {
      const colon = line.indexOf(':');
      if (colon > 0) headers.push({ name: line.slice(0, colon).trim(), value: line.slice(colon + 1) });
    }
  }
  return headers.map(({ name, value }) => ({ name, value: decodeWords(value.trim()) }));
}

/** `=?utf-8?B?…?=`; blanks between two encoded words belong to neither. What is not encoded is taken as UTF-8. */
function decodeWords(value: string): string {
  const parts = value.split(/(=\?[\w-]{1,40}\?[BbQq]\?[^?\s]*\?=)/);
  return parts
    .map((part, index) => {
      const word = index % 2 === 1 ? /^=\?([\w-]+)\?(.)\?(.*)\?=$/.exec(part) : null;
      if (!word) {
        const isBetween = index > 0 && index < parts.length - 1 && part.trim() === '';
        return isBetween ? '' : Buffer.from(part, 'latin1').toString('utf8');
      }
      const [, charset = '', encoding = '', text = ''] = word;
      const bytes =
        encoding.toUpperCase() === 'B'
          ? Buffer.from(text, 'base64')
          : decodeQuotedPrintable(text.replaceAll('_', ' '));
      return iconv.encodingExists(charset) ? iconv.decode(bytes, charset) : part;
    })
    .join('');
}

interface Field {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** `text/plain; charset="utf-8"; name*=UTF-8''%EA%B0%80.txt` */
function readField(text: string): Field {
  const [value = '', ...rest] = splitOutsideQuotes(text);
  const parameters = new Map<string, string>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    const content = part.slice(equals + 1).trim();
    if (name.endsWith('*')) parameters.set(name.slice(0, -1), decodeExtended(content));
    else if (!parameters.has(name))
      parameters.set(name, content.replace(/^"(.*)"$/, '$1').replace(/\\(.)/g, '$1'));
  }
  return { value: value.trim(), parameters };
}

function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    if (i < text.length && (text[i] !== ';' || quoted)) continue;
    parts.push(text.slice(start, i));
    start = i + 1;
  }
  return parts;
}

function decodeExtended(text: string): string {
  const [charset = '', , ...encoded] = text.split("'");
  const bytes = Buffer.from(
    encoded
      .join("'")
      .replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
  return iconv.encodingExists(charset) ? iconv.decode(bytes, charset) : text;
}

function splitParts(body: string, boundary: string): string[] {
  const parts: string[] = [];
  let start: number | undefined;
  let at = 0;
  while (at <= body.length) {
    const end = body.indexOf('\n', at);
    const next = end < 0 ? body.length + 1 : end + 1;
    const line = body.slice(at, end < 0 ? undefined : end).trimEnd();
    if (line === `--${boundary}` || line === `--${boundary}--`) {
      if (start !== undefined) parts.push(body.slice(start, at).replace(/\r?\n$/, ''));
      start = line.endsWith('--') && line !== `--${boundary}` ? undefined : next;
      if (start === undefined) return parts;
    }
    at = next;
  }
  if (start !== undefined) parts.push(body.slice(start));
  return parts;
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable')
    // Blanks at the end of a line were added on the way.
    return decodeQuotedPrintable(
      body
        .split('\n')
        .map((line, index, lines) => {
          const text = line.trimEnd();
          if (text.endsWith('=')) return text.slice(0, -1);
          return index === lines.length - 1 ? text : `${text}${line.endsWith('\r') ? '\r' : ''}\n`;
        })
        .join(''),
    );
  return Buffer.from(body, 'latin1');
}

function decodeQuotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}

/** The first text of a kind, as people read it; '' where there is none. */
export function textOf(part: MailPart, mimeType: 'text/plain' | 'text/html'): string {
  if (part.mimeType === mimeType && part.filename === '') {
    const charset = readField(headerOf(part, 'content-type')).parameters.get('charset') ?? 'utf-8';
    return iconv.decode(Buffer.from(part.body), iconv.encodingExists(charset) ? charset : 'utf-8');
  }
  for (const inner of part.parts) {
    const text = textOf(inner, mimeType);
    if (text !== '') return text;
  }
  return '';
}
