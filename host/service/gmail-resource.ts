import { headerOf, type MailPart, textOf } from '../model/mail-message';
import type { StoredMessage } from '../model/mailbox';

export type MessageFormat = 'full' | 'minimal' | 'raw' | 'metadata';

/** A message as the Gmail API gives it. Source: https://developers.google.com/gmail/api/reference/rest/v1/users.messages */
export function messageResource(
  message: StoredMessage,
  format: MessageFormat,
  metadataHeaders: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const { id, threadId, labelIds, raw, content, at, historyId } = message;
  const base = {
    id,
    threadId,
    labelIds,
    snippet: snippetOf(content),
    sizeEstimate: raw.length,
    historyId: String(historyId),
    internalDate: String(at),
  };
  switch (format) {
    case 'minimal':
      return base;
    case 'raw':
      return { ...base, raw: webSafe(raw) };
    case 'metadata':
      return {
        ...base,
        payload: { mimeType: content.mimeType, headers: headersNamed(content, metadataHeaders) },
      };
    case 'full':
      return { ...base, payload: partResource(content, '', id) };
  }
}

export function briefMessage({ id, threadId }: StoredMessage) {
  return { id, threadId };
}

/** Base64 for addresses and file names, padded as Gmail's. */
export function webSafe(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

/** The id that a file of a message is fetched by. */
export function attachmentId(messageId: string, partId: string): string {
  return `ANGjdJ8-${messageId}-${partId}`;
}

/** Parts by their ids, `0`, `1.2`; the message itself is ''. */
export function partsById(part: MailPart, partId = ''): [string, MailPart][] {
  return [
    [partId, part],
    ...part.parts.flatMap((inner, index) =>
      partsById(inner, partId === '' ? String(index) : `${partId}.${index}`),
    ),
  ];
}

function partResource(part: MailPart, partId: string, messageId: string): Readonly<Record<string, unknown>> {
  const { mimeType, filename, headers, body, parts } = part;
  const size = body.length;
  return {
    partId,
    mimeType,
    filename,
    headers,
    body:
      filename !== ''
        ? { attachmentId: attachmentId(messageId, partId), size }
        : { size, ...(size === 0 ? {} : { data: webSafe(body) }) },
    ...(parts.length === 0
      ? {}
      : {
          parts: parts.map((inner, index) =>
            partResource(inner, partId === '' ? String(index) : `${partId}.${index}`, messageId),
          ),
        }),
  };
}

function headersNamed(part: MailPart, names: readonly string[]) {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return part.headers.filter(({ name }) => wanted.size === 0 || wanted.has(name.toLowerCase()));
}

/** The beginning of the text, as HTML; of a message that is HTML only, without its tags. */
function snippetOf(part: MailPart): string {
  const plain = textOf(part, 'text/plain');
  const text = plain === '' ? withoutTags(textOf(part, 'text/html')) : escapeHtml(plain);
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function withoutTags(html: string): string {
  // Enough for a snippet, and little enough for whatever stands there.
  return html.slice(0, 5_000).replace(/<(style|script)[\s>][\s\S]*?<\/\1>|<[^<>]*>/gi, ' ');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&#39;')
    .replaceAll('"', '&quot;');
}

/** Everybody whom a message names as a recipient. */
export function recipientsOf(part: MailPart): string {
  return ['To', 'Cc', 'Bcc']
    .map((name) => headerOf(part, name))
    .filter(Boolean)
    .join(', ');
}
