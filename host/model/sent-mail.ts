import type { EmailAddress } from './email-address';

/** A file in a message. */
export interface MailFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A message that a script sent; the host keeps it and sends nothing. */
export interface SentMail {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** Who ran the script. */
  readonly from: string;
  /** How the sender is called; '' for the user's own name. */
  readonly name: string;
  readonly to: readonly EmailAddress[];
  readonly cc: readonly EmailAddress[];
  readonly bcc: readonly EmailAddress[];
  /** '' where answers go to the sender. */
  readonly replyTo: string;
  readonly noReply: boolean;
  readonly subject: string;
  readonly body: string;
  /** '' where the message is plain text only. */
  readonly htmlBody: string;
  readonly attachments: readonly MailFile[];
  /** By the key that `cid:` names. */
  readonly inlineImages: ReadonlyMap<string, MailFile>;
}
