import type { FromServer, SheetTab } from '../protocol';
import { Connection } from './connection';
import { element } from './dom';
import { FileActions } from './file-actions';
import { OpenPages } from './frame/open-pages';
import { ScriptCalls } from './frame/script-calls';
import { GridArea } from './grid/grid-area';
import { barMenus } from './shell/bar-menus';
import { ask, captionOf, confirm, tell } from './shell/dialog';
import { LogPanel } from './shell/log-panel';
import { MenuBar } from './shell/menu-bar';
import { printSheet } from './shell/print-sheet';
import { Regions } from './shell/regions';
import { StateLine } from './shell/state-line';
import { TabStrip } from './shell/tab-strip';
import { Toasts } from './shell/toast';
import { speak, spokenLanguage, word } from './spoken';

const TAB_KEY = 'workbench.tab';

type Said<Type extends FromServer['type']> = Extract<FromServer, { readonly type: Type }>;

/** The workbench in the browser: puts the parts together and hands round what the server says. */
export class WorkbenchPage {
  private tab = sessionStorage.getItem(TAB_KEY) ?? '';
  private sheets: readonly SheetTab[] = [];
  private menus: Said<'menus'>['menus'] = [];
  private runs = 0;
  private readonly running = new Map<number, string>();

  private readonly title = element('h1', { class: 'title' });
  private readonly state = new StateLine();
  private readonly toasts = new Toasts();
  private readonly bar = new MenuBar(() => this.grid.focus());
  private readonly grid = new GridArea({
    send: (message) => this.connection.send(message),
    complain: (text) => this.toasts.show(text),
    nextSheet: (step) => this.nextSheet(step),
    opened: () => this.showTabs(),
  });
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
  private readonly pages = new OpenPages(new ScriptCalls(() => word('networkFailure')), {
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
  private readonly regions = new Regions([
    { name: 'menu', focus: () => this.bar.focus(), element: this.bar.element },
    { name: 'grid', focus: () => this.grid.focus(), element: this.grid.element },
    { name: 'side', focus: () => this.pages.focusSide(), element: this.pages.side },
    { name: 'tabs', focus: () => this.tabs.focus(), element: this.tabs.element },
  ]);
  private readonly connection: Connection;

  constructor(root: HTMLElement) {
    root.className = 'workbench';
    root.append(
      element(
        'header',
        { class: 'head' },
        element('div', { class: 'head-line' }, this.title, this.state.element),
        this.bar.element,
      ),
      this.state.banner,
      this.grid.bar,
      element('div', { class: 'middle' }, this.grid.element, this.pages.side),
      this.log.element,
      this.tabs.element,
    );
    document.body.append(this.toasts.element);
    speak(spokenLanguage());
    this.drawWords();
    this.files.refuseDrops();
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.grid.focus();
    });
    this.connection = new Connection({
      hello: () => ({ type: 'hello', tab: this.tab, language: spokenLanguage() }),
      received: (message) => this.received(message),
      changed: (isOpen) => {
        this.state.connected(isOpen);
        if (!isOpen) this.grid.edits.forget();
      },
    });
  }

  private received(message: FromServer): void {
    const { grid } = this;
    const { desk } = grid;
    switch (message.type) {
      case 'welcome':
        return this.welcomed(message);
      case 'name':
        return this.named(message.workbook);
      case 'sheets':
        this.sheets = message.sheets;
        return this.showTabs();
      case 'menus':
        this.menus = message.menus;
        return this.showMenus();
      case 'frame':
        return desk.receiveFrame(message.frame);
      case 'styles':
        return desk.receiveStyles(message.from, message.styles);
      case 'rows':
        return desk.receiveRows(message.sheetId, message.rows);
      case 'loaded':
        return desk.receiveLoaded(message.sheetId, message.blocks);
      case 'edited':
        return grid.edits.edited(message.edit, message.fault);
      case 'filterValues':
        return grid.receiveFilterValues(message.sheetId, message.column, message.values);
      case 'select':
        return desk.open(message.sheetId, message.at);
      case 'toast':
        return this.toasts.show(message.text, message.title, message.seconds);
      case 'question':
        return void this.asked(message);
      case 'pages':
        return this.pages.show(message.pages);
      case 'ran':
        return this.ran(message.run, message.fault);
      case 'saved':
        return this.state.saved(message.saved, message.fault);
      case 'log':
        return this.log.show(message.executions);
      case 'tabs':
        return this.state.together(message.others);
    }
  }

  private welcomed({ tab, workbook, sheets, menus }: Said<'welcome'>): void {
    this.tab = tab;
    sessionStorage.setItem(TAB_KEY, tab);
    this.sheets = sheets;
    this.menus = menus;
    this.named(workbook);
    this.showMenus();
    this.running.clear();
    this.state.running('');
    const { desk, edits } = this.grid;
    edits.forget();
    desk.forget();
    const first =
      sheets.find(({ id, hidden }) => id === desk.sheetId && !hidden) ?? sheets.find(({ hidden }) => !hidden);
    if (!first) return;
    desk.open(first.id);
    this.showTabs();
    if (this.log.isOpen) this.connection.send({ type: 'log', watch: true });
  }

  private named(workbook: string): void {
    this.title.textContent = workbook;
    document.title = workbook;
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
        print: () =>
          void printSheet(this.grid.desk, this.title.textContent ?? '', this.sheets, (text) =>
            this.toasts.show(text),
          ),
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

  /** Everything that the page itself says, in the language that is spoken now. */
  private drawWords(): void {
    this.showMenus();
    this.showTabs();
    this.grid.speak();
    this.pages.speak();
    this.state.draw();
    if (this.log.isOpen) this.log.draw();
  }
}
