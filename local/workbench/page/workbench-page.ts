import type { FromServer, SheetTab } from '../protocol';
import { Connection } from './connection';
import { element } from './dom';
import { FileActions } from './file-actions';
import { keep } from './frame/kept-storage';
import { OpenPages } from './frame/open-pages';
import { ScriptCalls } from './frame/script-calls';
import { GridArea } from './grid/grid-area';
import type { UniverParts } from './grid/univer';
import { barMenus } from './shell/bar-menus';
import { ask, captionOf, confirm, tell } from './shell/dialog';
import { LogPanel } from './shell/log-panel';
import { MenuBar } from './shell/menu-bar';
import { printSheet } from './shell/print-sheet';
import { Regions } from './shell/regions';
import { StateLine } from './shell/state-line';
import { TabStrip } from './shell/tab-strip';
import { Toasts } from './shell/toast';
import { WorkbookTitle } from './shell/workbook-title';
import { speak, spokenLanguage, word } from './spoken';

const TAB_KEY = 'workbench.tab';

type Said<Type extends FromServer['type']> = Extract<FromServer, { readonly type: Type }>;

/** The workbench in the browser: puts the parts together and hands round what the server says. */
export class WorkbenchPage {
  private tab = sessionStorage.getItem(TAB_KEY) ?? '';
  private sheets: readonly SheetTab[] = [];
  private menus: Said<'menus'>['menus'] = [];
  private isGreeting = false;
  private runs = 0;
  private readonly running = new Map<number, string>();

  private readonly title = new WorkbookTitle({
    rename: (workbook) =>
      this.request({ type: 'tab', sheetId: this.grid.desk.sheetId, change: { workbook } }),
    left: () => this.grid.focus(),
  });
  private readonly state = new StateLine();
  private readonly toasts = new Toasts();
  private readonly bar = new MenuBar(() => this.grid.focus());
  private readonly grid: GridArea;
  private readonly tabs = new TabStrip({
    open: (sheetId) => this.openSheet(sheetId),
    add: () => this.request({ type: 'addSheet' }),
    rename: (sheetId, name) => this.request({ type: 'tab', sheetId, change: { name } }),
    hide: (tab) => this.hide(tab),
    unhide: (sheetId) => {
      this.request({ type: 'tab', sheetId, change: { hidden: false } });
      this.openSheet(sheetId);
    },
    remove: (tab) => void this.remove(tab),
    left: () => this.grid.focus(),
  });
  private readonly log = new LogPanel(
    (watch) => this.connection.send({ type: 'log', watch }),
    () => this.grid.focus(),
  );
  private readonly calls = new ScriptCalls(() => word('networkFailure'));
  private readonly pages = new OpenPages(this.calls, {
    tab: () => this.tab,
    close: (page) => this.request({ type: 'closePage', page }),
    focusGrid: () => {
      window.focus();
      this.grid.focus();
    },
    leave: (from, back) => {
      window.focus();
      if (from === 'sidebar') this.regions.leave('side', back);
    },
  });
  private readonly files = new FileActions({
    say: (text, seconds) => this.toasts.show(text, '', seconds),
    fail: (title, text) => void tell(title, text),
  });
  private readonly regions: Regions;
  private readonly connection: Connection;

  constructor(root: HTMLElement, univer: UniverParts) {
    this.grid = new GridArea(univer, {
      send: (message) => this.connection.send(message),
      complain: (text) => this.toasts.show(text),
      nextSheet: (step) => this.nextSheet(step),
      opened: () => this.showTabs(),
    });
    this.regions = new Regions([
      { name: 'menu', focus: () => this.bar.focus(), element: this.bar.element },
      { name: 'grid', focus: () => this.grid.focus(), element: this.grid.element },
      { name: 'side', focus: () => this.pages.focusSide(), element: this.pages.side },
      { name: 'tabs', focus: () => this.tabs.focus(), element: this.tabs.element },
    ]);
    root.className = 'workbench';
    root.append(
      element(
        'header',
        { class: 'head' },
        element('div', { class: 'head-line' }, this.title.element, this.state.element),
        this.bar.element,
      ),
      this.state.banner,
      this.grid.bar,
      element('div', { class: 'middle' }, this.grid.element, this.pages.side),
      this.log.element,
      this.tabs.element,
    );
    document.body.append(this.toasts.element);
    this.drawWords();
    this.files.refuseDrops();
    window.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      this.print();
    });
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.grid.focus();
    });
    this.connection = new Connection({
      hello: () => {
        this.isGreeting = true;
        return { type: 'hello', tab: this.tab, language: spokenLanguage() };
      },
      received: (message) => this.received(message),
      changed: (isOpen) => {
        this.state.connected(isOpen);
        if (isOpen) return;
        this.grid.edits.forget();
        this.calls.lost();
      },
    });
  }

  /** What is done with each message. */
  private readonly heard: { readonly [Type in FromServer['type']]: (message: Said<Type>) => void } = {
    welcome: (message) => this.welcomed(message),
    name: ({ workbook }) => this.title.show(workbook),
    sheets: ({ sheets }) => {
      this.sheets = sheets;
      this.showTabs();
    },
    menus: ({ menus }) => {
      this.menus = menus;
      this.showMenus();
    },
    frame: ({ frame }) => this.grid.desk.receiveFrame(frame),
    styles: ({ from, styles }) => this.grid.desk.receiveStyles(from, styles),
    rows: ({ sheetId, rows }) => this.grid.desk.receiveRows(sheetId, rows),
    loaded: ({ sheetId, blocks }) => this.grid.desk.receiveLoaded(sheetId, blocks),
    edited: ({ edit, fault }) => this.grid.edits.edited(edit, fault),
    filterValues: ({ sheetId, column, values }) => this.grid.receiveFilterValues(sheetId, column, values),
    select: ({ sheetId, at }) => this.grid.show(sheetId, at),
    toast: ({ text, title, seconds }) => this.toasts.show(text, title, seconds),
    question: (message) => void this.asked(message),
    pages: ({ pages }) => this.pages.show(pages),
    ran: ({ run, fault }) => this.ran(run, fault),
    returned: ({ later, reply }) => this.calls.returned(later, reply),
    saved: ({ saved, fault }) => this.state.saved(saved, fault),
    log: ({ executions }) => this.log.show(executions),
    tabs: ({ others }) => this.state.together(others),
  };

  private received(message: FromServer): void {
    // Each message goes to the one that takes its kind, which the types cannot follow through the table.
    const hear = this.heard[message.type] as ((message: FromServer) => void) | undefined;
    hear?.(message);
  }

  private welcomed({ tab, workbook, sheets, menus }: Said<'welcome'>): void {
    // A browser that duplicates a tab copies what its pages keep, and with it who they are: the server calls the copy otherwise.
    if (this.tab !== '' && this.tab !== tab) keep('session', null, null);
    this.tab = tab;
    sessionStorage.setItem(TAB_KEY, tab);
    this.sheets = sheets;
    this.menus = menus;
    this.title.show(workbook);
    this.showMenus();
    this.running.clear();
    this.state.running('');
    const { desk, edits } = this.grid;
    edits.forget();
    // A welcome that nobody asked for tells of another workbook.
    desk.forget(this.isGreeting);
    this.isGreeting = false;
    const first =
      sheets.find(({ id, hidden }) => id === desk.sheetId && !hidden) ?? sheets.find(({ hidden }) => !hidden);
    if (!first) return;
    desk.open(first.id);
    this.showTabs();
    if (this.log.isOpen) this.connection.send({ type: 'log', watch: true });
  }

  private async asked({ question, kind, title, text, buttons }: Said<'question'>): Promise<void> {
    const named = buttons.map((name) => ({ name, caption: captionOf(name) }));
    const answer = await ask({ title, text, buttons: named, ...(kind === 'prompt' ? { input: '' } : {}) });
    this.connection.send({ type: 'answer', question, button: answer.button, text: answer.text });
  }

  private run(functionName: string, caption: string): void {
    this.runs += 1;
    if (!this.request({ type: 'menu', run: this.runs, functionName })) return;
    this.running.set(this.runs, caption);
    this.state.running(caption);
  }

  private ran(run: number, fault: string): void {
    const caption = this.running.get(run);
    this.running.delete(run);
    this.state.running([...this.running.values()].at(-1) ?? '');
    if (fault !== '' && caption !== undefined) void tell(word('ranWrong', { name: caption }), fault);
  }

  /** Asks the server for something; says so where it cannot be reached. */
  private request(message: Parameters<Connection['send']>[0]): boolean {
    const isSent = this.connection.send(message);
    if (!isSent) this.toasts.show(word('lostEdit'));
    return isSent;
  }

  private openSheet(sheetId: number): void {
    this.grid.desk.open(sheetId);
    this.showTabs();
  }

  private nextSheet(step: -1 | 1): void {
    const seen = this.sheets.filter(({ hidden }) => !hidden);
    const at = seen.findIndex(({ id }) => id === this.grid.desk.sheetId);
    const next = seen[at + step];
    if (next) this.openSheet(next.id);
  }

  private showTabs(): void {
    const { desk } = this.grid;
    const isHere = this.sheets.some(({ id }) => id === desk.sheetId);
    const first = this.sheets.find(({ hidden }) => !hidden);
    if (!isHere && first) desk.open(first.id);
    this.tabs.show(this.sheets, desk.sheetId);
  }

  private isLast(tab: SheetTab): boolean {
    if (this.sheets.some(({ id, hidden }) => id !== tab.id && !hidden)) return false;
    this.toasts.show(word('lastSheet'));
    return true;
  }

  private hide(tab: SheetTab): void {
    if (this.isLast(tab)) return;
    if (!this.request({ type: 'tab', sheetId: tab.id, change: { hidden: true } })) return;
    const next = this.sheets.find(({ id, hidden }) => id !== tab.id && !hidden);
    if (tab.id === this.grid.desk.sheetId && next) this.openSheet(next.id);
  }

  private async remove(tab: SheetTab): Promise<void> {
    if (this.isLast(tab)) return;
    const isWanted = await confirm(
      word('removeSheetTitle', { name: tab.name }),
      word('removeSheetText'),
      word('remove'),
      true,
    );
    if (isWanted) this.request({ type: 'tab', sheetId: tab.id, change: { remove: true } });
  }

  private showMenus(): void {
    this.bar.show(
      barMenus(this.menus, {
        files: this.files,
        print: () => this.print(),
        isLogOpen: () => this.log.isOpen,
        toggleLog: () => this.log.toggle(!this.log.isOpen),
        hidden: () => this.tabs.hiddenLines(),
        run: (functionName, caption) => this.run(functionName, caption),
        speak: (language) => {
          speak(language);
          this.connection.send({ type: 'language', language });
          this.drawWords();
        },
      }),
    );
  }

  private print(): void {
    const sheet = this.sheets.find(({ id }) => id === this.grid.desk.sheetId)?.name ?? '';
    const workbook = this.title.name;
    void printSheet(this.grid.desk, {
      workbook,
      sheet,
      now: new Date(),
      say: (text) => this.toasts.show(text),
    });
  }

  /** Everything that the page itself says, in the language that is spoken now. */
  private drawWords(): void {
    this.showMenus();
    this.showTabs();
    this.grid.speak();
    this.pages.speak();
    this.state.draw();
    this.title.speak();
    if (this.log.isOpen) this.log.draw();
  }
}
