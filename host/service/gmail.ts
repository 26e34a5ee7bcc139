import { readAddress, splitAddresses } from '../model/email-address';
import { headerOf } from '../model/mail-message';
import { Mailbox, type StoredMessage } from '../model/mailbox';
import { type ApiCall, answer, beginCall, pageOf, refuse, resourceOf } from './advanced-call';
import { blobOf } from './blob-source';
import {
  attachmentId,
  briefMessage,
  type MessageFormat,
  messageResource,
  partsById,
  recipientsOf,
  webSafe,
} from './gmail-resource';
import { isServiceObject, type RootService } from './object';
import type { Methods } from './scope';
import { NotImplementedError } from './service-error';

// Source: https://developers.google.com/gmail/api/reference/rest (methods, scopes, answers)
const ALL = 'https://mail.google.com/';
const WRITE_DRAFTS = [ALL, 'gmail.modify', 'gmail.compose'];
const READ_DRAFTS = [...WRITE_DRAFTS, 'gmail.readonly'];
const READ_MESSAGES = [ALL, 'gmail.modify', 'gmail.readonly', 'gmail.metadata'];
const READ_LABELS = [...READ_MESSAGES, 'gmail.labels'];

/** The mailbox that a script means by `me`. */
function mailboxOf(call: ApiCall, userId: string): Mailbox {
  const { userEmail, outside, now } = call.scope;
  if (userId !== 'me' && userId !== userEmail)
    throw refuse(call, 403, 'forbidden', `Delegation denied for ${userEmail}`);
  const known = outside.mailboxes.get(userEmail);
  if (known) return known;
  const made = new Mailbox(userEmail, now);
  outside.mailboxes.set(userEmail, made);
  return made;
}

const notFound = (call: ApiCall) => refuse(call, 404, 'notFound', 'Requested entity was not found.');

/** What a script gave to be kept: as base64 in the resource, or as a blob beside it. */
function rawOf(
  call: ApiCall,
  resource: Readonly<Record<string, unknown>>,
  media: unknown,
  place: string,
): Uint8Array {
  const { raw } = resource;
  if (isServiceObject(media)) {
    if (raw !== undefined) throw new NotImplementedError(`${call.method} with both raw and media data`);
    return blobOf(media).bytes.slice();
  }
  if (media !== undefined) throw new NotImplementedError(`${call.method} with media data that is no blob`);
  if (raw === undefined || raw === '')
    throw refuse(
      call,
      400,
      'invalidArgument',
      place === 'draft.message'
        ? 'Missing draft message'
        : "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
    );
  if (
    typeof raw !== 'string' ||
    !/^[A-Za-z0-9+/_-]*={0,2}$/.test(raw) ||
    raw.replace(/=+$/, '').length % 4 === 1
  )
    throw refuse(
      call,
      400,
      'invalid',
      `Invalid value at '${place}.raw' (TYPE_BYTES), Base64 decoding failed for ${JSON.stringify(raw)}`,
    );
  return Buffer.from(raw, 'base64');
}

function threadOf(
  call: ApiCall,
  mailbox: Mailbox,
  { threadId }: Readonly<Record<string, unknown>>,
): string | undefined {
  if (threadId === undefined) return undefined;
  if (typeof threadId !== 'string' || !mailbox.hasThread(threadId)) throw notFound(call);
  return threadId;
}

const MESSAGE_FIELDS = ['raw', 'threadId'];

function draftMessage(call: ApiCall, mailbox: Mailbox, resource: unknown, media: unknown) {
  const draft = resourceOf(call, resource, ['id', 'message']);
  const message = asResource(call, draft.message, MESSAGE_FIELDS);
  return { raw: rawOf(call, message, media, 'draft.message'), threadId: threadOf(call, mailbox, message) };
}

/** A resource within a resource, which is without marks already. */
function asResource(call: ApiCall, value: unknown, known: readonly string[]) {
  return resourceOf(call, typeof value === 'object' && value !== null ? { plain: value } : undefined, known);
}

function requireRecipients(call: ApiCall, message: Pick<StoredMessage, 'content'>): void {
  const recipients = splitAddresses(recipientsOf(message.content));
  if (recipients.length === 0) throw refuse(call, 400, 'invalidArgument', 'Recipient address required');
  for (const recipient of recipients)
    if (!readAddress(recipient)) throw refuse(call, 400, 'invalidArgument', 'Invalid To header');
}

function formatOf(call: ApiCall, options: Readonly<Record<string, unknown>>): MessageFormat {
  const format = options.format ?? 'full';
  if (format === 'full' || format === 'minimal' || format === 'raw' || format === 'metadata') return format;
  throw refuse(call, 400, 'invalid', `Invalid value at 'format' (type.googleapis.com/Format), "${format}"`);
}

export const GMAIL_METHODS: Methods<RootService> = {
  newMessage: () => answer({}),
  newDraft: () => answer({}),
  newMessagePart: () => answer({}),
  newMessagePartBody: () => answer({}),
  newMessagePartHeader: () => answer({}),
  newLabel: () => answer({}),
};

export const GMAIL_USERS_METHODS: Methods<RootService> = {
  getProfile: (_, scope, userId: string) => {
    const call = beginCall(scope, 'gmail.users.getProfile', [
      ...WRITE_DRAFTS,
      'gmail.readonly',
      'gmail.metadata',
    ]);
    const mailbox = mailboxOf(call, userId);
    if (mailbox.address === '') throw new Error('the host does not know who runs this: give it a user');
    const { messages } = mailbox;
    return answer({
      emailAddress: mailbox.address,
      messagesTotal: messages.length,
      threadsTotal: new Set(messages.map(({ threadId }) => threadId)).size,
      historyId: String(mailbox.historyId),
    });
  },
};

export const GMAIL_DRAFTS_METHODS: Methods<RootService> = {
  create: (_, scope, resource: unknown, userId: string, media?: unknown) => {
    const call = beginCall(scope, 'gmail.users.drafts.create', WRITE_DRAFTS);
    const mailbox = mailboxOf(call, userId);
    const { raw, threadId } = draftMessage(call, mailbox, resource, media);
    const { id, message } = mailbox.addDraft(raw, threadId);
    return answer({ id, message: { ...briefMessage(message), labelIds: message.labelIds } });
  },
  get: (_, scope, userId: string, id: string, given?: unknown) => {
    const call = beginCall(scope, 'gmail.users.drafts.get', READ_DRAFTS);
    const message = mailboxOf(call, userId).draft(id);
    if (!message) throw notFound(call);
    const format = formatOf(call, resourceOf(call, given, ['format']));
    return answer({ id, message: messageResource(message, format) });
  },
  list: (_, scope, userId: string, given?: unknown) => {
    const call = beginCall(scope, 'gmail.users.drafts.list', READ_DRAFTS);
    const options = resourceOf(call, given, ['q', 'maxResults', 'pageToken', 'includeSpamTrash']);
    const found = mailboxOf(call, userId).drafts.filter(({ message }) => matches(call, message, options.q));
    const { page, next } = pageOf(call, found, options, { usual: 100, most: 500 });
    return answer({
      ...(page.length === 0
        ? {}
        : { drafts: page.map(({ id, message }) => ({ id, message: briefMessage(message) })) }),
      ...next,
      resultSizeEstimate: found.length,
    });
  },
  update: (_, scope, resource: unknown, userId: string, id: string, media?: unknown) => {
    const call = beginCall(scope, 'gmail.users.drafts.update', WRITE_DRAFTS);
    const mailbox = mailboxOf(call, userId);
    if (!mailbox.draft(id)) throw notFound(call);
    const { raw, threadId } = draftMessage(call, mailbox, resource, media);
    const message = mailbox.replaceDraft(id, raw, threadId);
    return answer({ id, message: { ...briefMessage(message), labelIds: message.labelIds } });
  },
  remove: (_, scope, userId: string, id: string) => {
    const call = beginCall(scope, 'gmail.users.drafts.delete', WRITE_DRAFTS);
    const mailbox = mailboxOf(call, userId);
    if (!mailbox.draft(id)) throw notFound(call);
    mailbox.removeDraft(id);
  },
  send: (_, scope, resource: unknown, userId: string, media?: unknown) => {
    const call = beginCall(scope, 'gmail.users.drafts.send', WRITE_DRAFTS);
    const mailbox = mailboxOf(call, userId);
    const { id, message: given } = resourceOf(call, resource, ['id', 'message']);
    if (given !== undefined || media !== undefined)
      throw new NotImplementedError('gmail.users.drafts.send with another content');
    const draft = typeof id === 'string' ? mailbox.draft(id) : undefined;
    if (!draft || typeof id !== 'string') throw notFound(call);
    requireRecipients(call, draft);
    mailbox.removeDraft(id);
    const sent = mailbox.addSent(draft.raw, draft.threadId);
    return answer({ ...briefMessage(sent), labelIds: sent.labelIds });
  },
};

export const GMAIL_MESSAGES_METHODS: Methods<RootService> = {
  get: (_, scope, userId: string, id: string, given?: unknown) => {
    const call = beginCall(scope, 'gmail.users.messages.get', READ_MESSAGES);
    const message = mailboxOf(call, userId).message(id);
    if (!message) throw notFound(call);
    const options = resourceOf(call, given, ['format', 'metadataHeaders']);
    const { metadataHeaders = [] } = options;
    const names = (Array.isArray(metadataHeaders) ? metadataHeaders : [metadataHeaders]).map(String);
    return answer(messageResource(message, formatOf(call, options), names));
  },
  list: (_, scope, userId: string, given?: unknown) => {
    const call = beginCall(scope, 'gmail.users.messages.list', READ_MESSAGES);
    const options = resourceOf(call, given, ['q', 'labelIds', 'maxResults', 'pageToken', 'includeSpamTrash']);
    const { labelIds = [] } = options;
    const labels = (Array.isArray(labelIds) ? labelIds : [labelIds]).map(String);
    const found = mailboxOf(call, userId).messages.filter(
      (message) =>
        labels.every((label) => message.labelIds.includes(label)) && matches(call, message, options.q),
    );
    const { page, next } = pageOf(call, found, options, { usual: 100, most: 500 });
    return answer({
      ...(page.length === 0 ? {} : { messages: page.map(briefMessage) }),
      ...next,
      resultSizeEstimate: found.length,
    });
  },
  send: (_, scope, resource: unknown, userId: string, media?: unknown) => {
    const call = beginCall(scope, 'gmail.users.messages.send', [...WRITE_DRAFTS, 'gmail.send']);
    const mailbox = mailboxOf(call, userId);
    const message = resourceOf(call, resource, MESSAGE_FIELDS);
    const raw = rawOf(call, message, media, 'message');
    const probe = new Mailbox(mailbox.address, scope.now).addSent(raw);
    requireRecipients(call, probe);
    const sent = mailbox.addSent(raw, threadOf(call, mailbox, message));
    return answer({ ...briefMessage(sent), labelIds: sent.labelIds });
  },
};

export const GMAIL_ATTACHMENTS_METHODS: Methods<RootService> = {
  get: (_, scope, userId: string, messageId: string, id: string) => {
    const call = beginCall(scope, 'gmail.users.messages.attachments.get', READ_MESSAGES.slice(0, 3));
    const message = mailboxOf(call, userId).message(messageId);
    if (!message) throw notFound(call);
    const [, part] =
      partsById(message.content).find(([partId]) => attachmentId(messageId, partId) === id) ?? [];
    if (!part) throw refuse(call, 400, 'invalidArgument', 'Invalid attachment token');
    return answer({ size: part.body.length, data: webSafe(part.body) });
  },
};

const SYSTEM_LABELS = ['INBOX', 'SENT', 'DRAFT', 'SPAM', 'TRASH', 'UNREAD', 'STARRED', 'IMPORTANT'];

export const GMAIL_LABELS_METHODS: Methods<RootService> = {
  list: (_, scope, userId: string) => {
    const call = beginCall(scope, 'gmail.users.labels.list', READ_LABELS);
    mailboxOf(call, userId);
    return answer({ labels: SYSTEM_LABELS.map((id) => ({ id, name: id, type: 'system' })) });
  },
  get: (_, scope, userId: string, id: string) => {
    const call = beginCall(scope, 'gmail.users.labels.get', READ_LABELS);
    const mailbox = mailboxOf(call, userId);
    if (!SYSTEM_LABELS.includes(id)) throw notFound(call);
    const messages = mailbox.messages.filter(({ labelIds }) => labelIds.includes(id));
    const threads = new Set(messages.map(({ threadId }) => threadId)).size;
    return answer({
      id,
      name: id,
      type: 'system',
      messagesTotal: messages.length,
      messagesUnread: 0,
      threadsTotal: threads,
      threadsUnread: 0,
    });
  },
};

/** Of Gmail's search, what the host can answer exactly. */
function matches(call: ApiCall, message: StoredMessage, query: unknown): boolean {
  const terms = String(query ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return terms.every((term) => {
    const [, operator = '', value = ''] = /^([a-z0-9]+):(.+)$/i.exec(term) ?? [];
    switch (operator.toLowerCase()) {
      case 'rfc822msgid':
        return bareId(headerOf(message.content, 'Message-ID')) === bareId(value);
      case 'in':
        if (/^drafts?$/i.test(value)) return message.labelIds.includes('DRAFT');
        if (/^sent$/i.test(value)) return message.labelIds.includes('SENT');
        if (/^anywhere$/i.test(value)) return true;
    }
    throw new NotImplementedError(`${call.method} with the search ${JSON.stringify(term)}`);
  });
}

function bareId(text: string): string {
  return text.trim().replace(/^<(.*)>$/, '$1');
}
