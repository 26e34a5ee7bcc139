import type { OpenPage } from '../../protocol';
import { element, iconButton } from '../dom';
import { word } from '../spoken';
import type { ScriptCalls } from './script-calls';
import { ScriptPage } from './script-page';

/** Pixels of a dialog whose page asks for none. */
const [DIALOG_WIDTH, DIALOG_HEIGHT] = [500, 300];

export interface OpenPagesListener {
  readonly tab: () => string;
  readonly close: (page: number) => void;
  readonly focusGrid: () => void;
  readonly leave: (from: 'sidebar' | 'dialog', back: boolean) => void;
}

interface Standing {
  readonly page: ScriptPage;
  readonly holder: HTMLElement;
  /** What had the focus when the page was opened. */
  readonly before: HTMLElement | null;
}

/** The pages of HtmlService that stand open: one sidebar at most, dialogs above it. */
export class OpenPages {
  /** Where the sidebar stands; empty while there is none. */
  readonly side = element('aside', { class: 'side' });
  private readonly standing = new Map<number, Standing>();

  constructor(
    private readonly calls: ScriptCalls,
    private readonly listener: OpenPagesListener,
  ) {}

  /** Opens pages that are new, closes those that are gone; the others stay as they are. */
  show(pages: readonly OpenPage[]): void {
    const wanted = new Set(pages.map(({ id }) => id));
    for (const [id, { page, holder, before }] of this.standing) {
      if (wanted.has(id)) continue;
      const hadFocus = holder.contains(document.activeElement);
      this.standing.delete(id);
      page.dispose();
      if (holder instanceof HTMLDialogElement) holder.close();
      holder.remove();
      if (!hadFocus) continue;
      // The focus goes back to what had it before: to the sidebar that opened the dialog, say.
      if (before?.isConnected && before !== document.body) before.focus();
      else this.listener.focusGrid();
    }
    for (const page of pages) if (!this.standing.has(page.id)) this.open(page);
    document.body.classList.toggle('has-side', this.side.childElementCount > 0);
  }

  /** @returns false where there is no sidebar */
  focusSide(): boolean {
    const frame = this.side.querySelector('iframe');
    frame?.focus();
    return frame !== null;
  }

  /** Says the words of the shell anew after the language changed. */
  speak(): void {
    for (const closing of document.querySelectorAll('.page-close'))
      closing.setAttribute('aria-label', word('close'));
  }

  private open(page: OpenPage): void {
    const isSide = page.kind === 'sidebar';
    const close = () => this.listener.close(page.id);
    const closing = iconButton('page-close', 'close', word('close'), close);
    const title = element('h2', { class: 'page-title', id: `page-${page.id}` }, page.title);
    const holder = isSide
      ? element('section', { class: 'side-page', 'aria-labelledby': title.id })
      : element('dialog', { class: `page-dialog page-${page.kind}`, 'aria-labelledby': title.id });
    const opened = new ScriptPage(page, this.calls, {
      tab: this.listener.tab,
      close,
      resize: (width, height) => {
        if (!isSide) this.resize(opened.frame, width, height);
      },
      focusGrid: this.listener.focusGrid,
      leave: (back) => this.listener.leave(isSide ? 'sidebar' : 'dialog', back),
    });
    holder.append(element('div', { class: 'page-head' }, title, closing), opened.frame);
    const { activeElement } = document;
    const before = activeElement instanceof HTMLElement ? activeElement : null;
    this.standing.set(page.id, { page: opened, holder, before });
    if (!(holder instanceof HTMLDialogElement)) {
      this.side.append(holder);
      return;
    }
    this.resize(opened.frame, page.width ?? DIALOG_WIDTH, page.height ?? DIALOG_HEIGHT);
    holder.addEventListener('cancel', (event) => {
      event.preventDefault();
      close();
    });
    document.body.append(holder);
    if (page.kind === 'modal') holder.showModal();
    else holder.show();
    opened.frame.focus();
  }

  /** A dialog is never larger than the window. */
  private resize(frame: HTMLIFrameElement, width: number | null, height: number | null): void {
    if (width !== null) frame.style.width = `min(${width}px, calc(100vw - 48px))`;
    if (height !== null) frame.style.height = `min(${height}px, calc(100vh - 110px))`;
  }
}
