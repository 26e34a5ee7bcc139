import type { Host } from '../../host/host';
import { headerOf } from '../../host/model/mail-message';

/** What a run left behind outside the sheets; nothing of it leaves the machine. */
export interface LeftBehind {
  readonly menus: Host['menus'];
  readonly toasts: Host['toasts'];
  /** Sidebar and dialogs of HTML that stand open. */
  readonly pages: readonly { readonly kind: string; readonly title: string; readonly html: string }[];
  readonly mails: readonly { readonly to: string; readonly subject: string; readonly body: string }[];
  /** Of the advanced Gmail service. */
  readonly drafts: readonly { readonly to: string; readonly subject: string }[];
  /** Of the advanced Calendar service, without deleted ones. */
  readonly events: readonly { readonly summary: string; readonly start: unknown; readonly end: unknown }[];
}

export const NOTHING_LEFT: LeftBehind = {
  menus: [],
  toasts: [],
  pages: [],
  mails: [],
  drafts: [],
  events: [],
};

export function leftBehind(host: Host, user: string): LeftBehind {
  return {
    menus: host.menus,
    toasts: host.toasts,
    pages: [...(host.sidebar ? [host.sidebar] : []), ...host.dialogs].map(({ kind, title, html }) => ({
      kind,
      title,
      html,
    })),
    mails: host.outbox.map(({ to, cc, bcc, subject, body }) => ({
      to: [...to, ...cc, ...bcc].map(({ address }) => address).join(', '),
      subject,
      body,
    })),
    drafts: host.mailbox(user).drafts.map(({ message: { content } }) => ({
      to: headerOf(content, 'To'),
      subject: headerOf(content, 'Subject'),
    })),
    events: host
      .calendar(user)
      .filter(({ status }) => status !== 'cancelled')
      .map(({ fields, start, end }) => ({ summary: String(fields.summary ?? ''), start, end })),
  };
}
