import { headerOf, type MailPart, readMailMessage } from './mail-message';

/** A message in a mailbox. */
export interface StoredMessage {
  readonly id: string;
  readonly threadId: string;
  /** DRAFT or SENT; nothing else happens to a message here. */
  readonly labelIds: readonly string[];
  /** As it would go out. */
  readonly raw: Uint8Array;
  readonly content: MailPart;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly historyId: number;
}

/** A user's mailbox: drafts, and what was sent. Newest first. */
export class Mailbox {
  private readonly byId = new Map<string, StoredMessage>();
  private readonly draftIds = new Map<string, string>();
  private count = 0;

  constructor(
    readonly address: string,
    private readonly now: () => number,
  ) {}

  get historyId(): number {
    return 1000 + this.count;
  }

  get messages(): readonly StoredMessage[] {
    return [...this.byId.values()].reverse();
  }

  get drafts(): readonly { readonly id: string; readonly message: StoredMessage }[] {
    return [...this.draftIds]
      .flatMap(([id, messageId]) => {
        const message = this.byId.get(messageId);
        return message ? [{ id, message }] : [];
      })
      .sort((a, b) => b.message.historyId - a.message.historyId);
  }

  message(id: string): StoredMessage | undefined {
    return this.byId.get(id);
  }

  draft(id: string): StoredMessage | undefined {
    return this.byId.get(this.draftIds.get(id) ?? '');
  }

  hasThread(threadId: string): boolean {
    return this.messages.some((message) => message.threadId === threadId);
  }

  addDraft(raw: Uint8Array, threadId?: string): { readonly id: string; readonly message: StoredMessage } {
    const message = this.add(raw, 'DRAFT', threadId);
    const id = `r${BigInt(`0x${message.id}`) * 7n}`;
    this.draftIds.set(id, message.id);
    return { id, message };
  }

  /** The draft keeps its id, its message gets another. */
  replaceDraft(id: string, raw: Uint8Array, threadId?: string): StoredMessage {
    const old = this.draft(id);
    if (old) this.byId.delete(old.id);
    const message = this.add(raw, 'DRAFT', threadId ?? old?.threadId);
    this.draftIds.set(id, message.id);
    return message;
  }

  removeDraft(id: string): void {
    this.byId.delete(this.draftIds.get(id) ?? '');
    this.draftIds.delete(id);
  }

  addSent(raw: Uint8Array, threadId?: string): StoredMessage {
    return this.add(raw, 'SENT', threadId);
  }

  private add(raw: Uint8Array, label: string, threadId: string | undefined): StoredMessage {
    this.count++;
    // Looks like Gmail's, and repeats from run to run.
    const id = (0x19a0_0000_0000_0000n + BigInt(this.count) * 0x1_0f2a_91c3n).toString(16);
    const whole = this.complete(raw, id);
    const message: StoredMessage = {
      id,
      threadId: threadId ?? id,
      labelIds: [label],
      raw: whole,
      content: readMailMessage(whole),
      at: this.now(),
      historyId: this.historyId,
    };
    this.byId.set(id, message);
    return message;
  }

  /** Gmail adds what every message has; what is there stays, a Message-ID above all. */
  private complete(raw: Uint8Array, id: string): Uint8Array {
    const given = readMailMessage(raw);
    const missing = (
      [
        ['Message-ID', `<host-${id}@mail.gmail.com>`],
        ['Date', new Date(this.now()).toUTCString().replace('GMT', '+0000')],
        ['From', this.address],
        ['MIME-Version', '1.0'],
      ] as const
    ).filter(([name]) => headerOf(given, name) === '');
    const head = missing.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    return Buffer.concat([Buffer.from(head), raw]);
  }
}
