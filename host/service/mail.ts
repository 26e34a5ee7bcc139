import { type EmailAddress, readAddress, splitAddresses } from '../model/email-address';
import type { MailFile, SentMail } from '../model/sent-mail';
import { blobOf } from './blob-source';
import { isServiceObject, type RootService } from './object';
import { spend } from './quota';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { isMark } from './wire';

// Source: https://developers.google.com/apps-script/guides/services/quotas
const MAX_BODY_BYTES = 200 * 1024;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;
const MAX_ATTACHMENTS = 250;
const MAX_SUBJECT_LENGTH = 250;

type Options = Readonly<Record<string, unknown>>;

export const MAIL_APP_METHODS: Methods<RootService> = {
  getRemainingDailyQuota: (_, { outside, userEmail }) => outside.usage.left('email', userEmail),
  sendEmail: (_, scope, first: string | { readonly plain: Options }, ...rest: unknown[]) => {
    const [second, third, fourth] = rest;
    if (rest.length === 0) {
      if (!isMark(first, 'plain')) throw mismatch('String');
      send(scope, first.plain);
    } else if (isMark(fourth, 'plain'))
      send(scope, { ...(fourth.plain as Options), to: first, subject: second, body: third });
    else if (typeof fourth === 'string')
      send(scope, { to: first, replyTo: second, subject: third, body: fourth });
    else if (rest.length === 2) send(scope, { to: first, subject: second, body: third });
    else throw mismatch('String,String,String,Object');
  },
};

/** What passes the reference's `Object` but is none. */
function mismatch(types: string): ServiceError {
  return new ServiceError(
    `The parameters (${types}) don't match the method signature for MailApp.sendEmail.`,
  );
}

const KNOWN = new Set([
  'to',
  'subject',
  'body',
  'attachments',
  'bcc',
  'cc',
  'htmlBody',
  'inlineImages',
  'name',
  'noReply',
  'replyTo',
]);

function send(scope: Scope, options: Options): void {
  for (const [key, value] of Object.entries(options))
    if (value !== undefined && !KNOWN.has(key))
      throw new NotImplementedError(`MailApp.sendEmail with the option "${key}"`);
  const text = (key: string) => textOption(options, key);
  const mail: SentMail = {
    at: scope.now(),
    from: scope.userEmail,
    name: text('name'),
    to: addresses(text('to')),
    cc: addresses(text('cc')),
    bcc: addresses(text('bcc')),
    replyTo: replyAddress(text('replyTo')),
    noReply: options.noReply === true,
    subject: text('subject'),
    body: text('body'),
    htmlBody: text('htmlBody'),
    attachments: filesOption(options.attachments),
    inlineImages: imagesOption(options.inlineImages),
  };
  const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
  if (recipients === 0) throw new ServiceError('Failed to send email: no recipient');
  requireWithinLimits(mail, recipients, scope);
  spend(scope, 'email', recipients);
  scope.outside.outbox.push(mail);
}

function replyAddress(list: string): string {
  const [first, second] = addresses(list);
  if (second) throw new NotImplementedError('MailApp.sendEmail with several reply addresses');
  return first?.address ?? '';
}

function textOption(options: Options, key: string): string {
  const value = options[key];
  if (value === undefined) return '';
  if (typeof value !== 'string')
    throw new NotImplementedError(`MailApp.sendEmail with a ${key} that is no text`);
  return value;
}

function addresses(list: string): EmailAddress[] {
  return splitAddresses(list).map((part) => {
    const address = readAddress(part);
    if (!address) throw new ServiceError(`Invalid email: ${part}`);
    return address;
  });
}

function filesOption(value: unknown): MailFile[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new ServiceError('Invalid argument: attachments');
  return value.map((item) => fileOf(item, 'attachments'));
}

function imagesOption(value: unknown): Map<string, MailFile> {
  if (value === undefined) return new Map();
  if (!isMark(value, 'plain')) throw new ServiceError('Invalid argument: inlineImages');
  return new Map(
    Object.entries(value.plain as Options).map(([key, image]) => [key, fileOf(image, 'inlineImages')]),
  );
}

function fileOf(value: unknown, option: string): MailFile {
  if (!isServiceObject(value)) throw new ServiceError(`Invalid argument: ${option}`);
  const { name, contentType, bytes } = blobOf(value);
  // A script may change the blob afterwards.
  return {
    name: name ?? 'Untitled',
    contentType: contentType ?? 'application/octet-stream',
    bytes: bytes.slice(),
  };
}

function requireWithinLimits(mail: SentMail, recipients: number, { outside }: Scope): void {
  const limit = (exceeded: boolean, what: string) => {
    if (exceeded) throw new ServiceError(`Limit Exceeded: Email ${what}.`);
  };
  const files = [...mail.attachments, ...mail.inlineImages.values()];
  if (mail.subject.length > MAX_SUBJECT_LENGTH) throw new ServiceError('Argument too large: subject');
  limit(recipients > outside.usage.quotas.emailRecipientsPerMessage, 'Recipients Per Message');
  limit(
    [mail.body, mail.htmlBody].some((body) => Buffer.byteLength(body) > MAX_BODY_BYTES),
    'Body Size',
  );
  limit(files.length > MAX_ATTACHMENTS, 'Attachments Per Message');
  limit(
    files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MAX_ATTACHMENT_BYTES,
    'Total Attachments Size',
  );
}
