import type { WebSocket } from 'ws';
import {
  type Answer,
  closePage,
  createDesk,
  type Desk,
  type MenuModel,
  type Question,
  type ServedPage,
} from '../../host/host';
import type { Later } from '../../host/service/later';
import { Gate } from './gate';
import type { FromServer, Language, MenuView, OpenPage } from './protocol';
import { TabView } from './tab-view';

/** What Google tells as the language of whoever chose one of ours. */
const LOCALES: Readonly<Record<Language, string>> = { ko: 'ko', zh: 'zh_CN', en: 'en' };

/** google.script.run carries so many calls of a page at once; more wait. Source: https://developers.google.com/apps-script/guides/html/reference/run */
const CALLS_AT_ONCE = 10;

/** One tab of a browser: somebody who sits at the workbook. It outlives its connection for a while, so that a reload finds it again. */
export class Tab {
  desk: Desk;
  view = new TabView((json) => this.sendJson(json));
  /** Whether it is told of every execution. */
  watchesLog = false;
  private socket: WebSocket | undefined;
  private readonly questions = new Map<
    number,
    { readonly asked: FromServer; readonly answer: (answer: Answer) => void }
  >();
  private pages = new Map<ServedPage, number>();
  private gates = new Map<number, Gate>();
  private told: { pages: readonly ServedPage[]; selection: Desk['selected']['now'] } = {
    pages: [],
    selection: undefined,
  };
  private isQuiet = false;
  private isAway = false;
  private lastQuestion = 0;
  private lastPage = 0;
  private lastLater = 0;

  /** @param number as the log shows the tab */
  constructor(
    readonly id: string,
    readonly number: number,
    private spoken: Language,
  ) {
    this.desk = this.newDesk();
  }

  /** The language that Google is to tell. */
  get language(): Language {
    return this.spoken;
  }

  speak(language: Language): void {
    this.spoken = language;
    this.desk.userLocale = LOCALES[language];
  }

  /** What stands open is sent again after the welcome. */
  connect(socket: WebSocket): void {
    this.socket = socket;
    this.isAway = false;
    this.view = new TabView((json) => this.sendJson(json));
    this.watchesLog = false;
  }

  /** @returns whether it was this connection that ended */
  disconnect(socket: WebSocket): boolean {
    if (this.socket !== socket) return false;
    this.socket = undefined;
    return true;
  }

  get isConnected(): boolean {
    return this.socket !== undefined;
  }

  /** Bytes that the browser has not taken yet. */
  get backlog(): number {
    return this.socket?.bufferedAmount ?? 0;
  }

  /** The workbook was exchanged: nothing of the old one stands open. */
  sitDownAnew(): void {
    this.closeQuestions();
    this.desk = this.newDesk();
    this.pages = new Map();
    this.gates = new Map();
    this.told = { pages: [], selection: undefined };
    this.view = new TabView((json) => this.sendJson(json));
  }

  send(message: FromServer): void {
    this.sendJson(JSON.stringify(message));
  }

  /** Tells what stands open, after a welcome. */
  tellOpen(): void {
    this.tellPages(this.openPages());
    for (const { asked } of this.questions.values()) this.send(asked);
  }

  tellMenus(): void {
    this.send({ type: 'menus', menus: this.menus() });
  }

  menus(): MenuView[] {
    return this.desk.menus.map(viewMenu);
  }

  /** Tells what an execution did at the desk. */
  tellChanges(): void {
    for (const { text, title, seconds } of this.desk.toasts.splice(0))
      this.send({ type: 'toast', text, title, seconds });
    const open = this.openPages();
    if (open.length !== this.told.pages.length || open.some((page, i) => page !== this.told.pages[i]))
      this.tellPages(open);
    const selection = this.desk.selected.now;
    if (selection === this.told.selection) return;
    this.told.selection = selection;
    if (selection) this.send({ type: 'select', sheetId: selection.sheet.id, at: selection.at ?? null });
  }

  /** The person does something whose effect on the selection needs no telling. */
  quietly(action: () => void): void {
    this.isQuiet = true;
    try {
      action();
    } finally {
      this.isQuiet = false;
      this.told.selection = this.desk.selected.now;
    }
  }

  /** The page of that name, if it stands open. */
  page(id: number): ServedPage | undefined {
    return this.openPages().find((page) => this.pageId(page) === id);
  }

  closePage(id: number): void {
    const page = this.page(id);
    if (!page) return;
    closePage(this.desk, page);
    this.gates.delete(id);
    this.tellChanges();
  }

  /** Lets ten calls of a page run at once. */
  gate(page: number): Gate {
    const known = this.gates.get(page) ?? new Gate(CALLS_AT_ONCE);
    this.gates.set(page, known);
    return known;
  }

  /** Names a call whose end is told later. */
  nextLater(): number {
    return ++this.lastLater;
  }

  answer(question: number, answer: Answer): void {
    const open = this.questions.get(question);
    this.questions.delete(question);
    open?.answer(answer);
  }

  /** Nobody sits there any more: what is asked is closed, until somebody comes back. */
  leave(): void {
    this.isAway = true;
    this.closeQuestions();
  }

  private closeQuestions(): void {
    for (const question of [...this.questions.keys()]) this.answer(question, { button: 'CLOSE' });
  }

  private newDesk(): Desk {
    const desk: Desk = createDesk({
      userLocale: LOCALES[this.spoken],
      answer: (question) => this.ask(question),
      used: () => {
        if (this.desk === desk && !this.isQuiet) this.tellChanges();
      },
    });
    return desk;
  }

  private ask({ kind, title, text, buttons }: Question): Later<Answer> {
    if (this.isAway) return { button: 'CLOSE' };
    const question = ++this.lastQuestion;
    const names = buttons.split('_') as ('OK' | 'CANCEL' | 'YES' | 'NO')[];
    const asked: FromServer = { type: 'question', question, kind, title, text, buttons: names };
    return new Promise((answer) => {
      this.questions.set(question, {
        asked,
        answer: (given) =>
          answer(names.some((name) => name === given.button) ? given : { ...given, button: 'CLOSE' }),
      });
      this.send(asked);
    });
  }

  private openPages(): readonly ServedPage[] {
    const { sidebar, dialogs } = this.desk;
    return sidebar ? [sidebar, ...dialogs] : dialogs;
  }

  private pageId(page: ServedPage): number {
    const known = this.pages.get(page) ?? ++this.lastPage;
    this.pages.set(page, known);
    return known;
  }

  private tellPages(open: readonly ServedPage[]): void {
    this.told.pages = open;
    for (const page of this.pages.keys()) if (!open.includes(page)) this.pages.delete(page);
    const pages = open.map((page): OpenPage => {
      const { kind, title, width, height, html } = page;
      return { id: this.pageId(page), kind, title, width: width ?? null, height: height ?? null, html };
    });
    this.send({ type: 'pages', pages });
  }

  /** @param json a message as JSON */
  sendJson(json: string): void {
    this.socket?.send(json);
  }
}

function viewMenu({ caption, items }: MenuModel): MenuView {
  return {
    caption,
    items: items.map((item) => ('submenu' in item ? { submenu: viewMenu(item.submenu) } : item)),
  };
}
