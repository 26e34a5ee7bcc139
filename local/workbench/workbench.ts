import type { WebSocket } from 'ws';
import type { Change, Host, TabChange } from '../../host/host';
import { toA1 } from '../../host/model/a1';
import type { Rectangle, Snapshot } from '../../host/snapshot';
import { openClinic } from './clinic';
import { explainEdit } from './edit-fault';
import { ExecutionLog } from './execution-log';
import { faultOf } from './fault';
import { filterValues } from './filter-value';
import type { Project } from './project';
import type { CallAnswer, CallRequest, FromServer, MenuView, ToServer } from './protocol';
import { Refresher } from './refresher';
import { report } from './report';
import { Runner } from './runner';
import { answerCall } from './script-call';
import { sheetTexts } from './sheet-texts';
import type { Tab } from './tab';
import { TabRegister } from './tab-register';

type MessageOf<Type extends ToServer['type']> = Extract<ToServer, { readonly type: Type }>;

export interface WorkbenchOptions {
  readonly project: Project;
  readonly snapshot: Snapshot;
  /** Told of everything that has to be kept. */
  readonly changed: (change: Change) => void;
  /** What is told of the state on disk. */
  readonly kept: () => FromServer;
}

/** What belongs to the workbook that is open, and goes with it. */
interface Open {
  readonly host: Host;
  readonly runner: Runner;
  readonly refresher: Refresher;
}

/** The workbook, the tabs at it, and what they ask for. */
export class Workbench {
  private readonly tabs = new TabRegister();
  private readonly log = new ExecutionLog();
  private open: Open;

  constructor(private readonly options: WorkbenchOptions) {
    this.open = this.openWorkbook(options.snapshot);
    this.log.onChange(() => this.tellLog());
  }

  get host(): Host {
    return this.open.host;
  }

  /** The tab of that name. */
  tab(id: string): Tab | undefined {
    return this.tabs.find(id);
  }

  tellEverybody(message: FromServer): void {
    this.tabs.tellEverybody(message);
  }

  /** Puts another workbook in the place of this one; what runs is stopped. */
  async exchange(snapshot: Snapshot): Promise<void> {
    const before = this.open;
    this.open = this.openWorkbook(snapshot);
    before.refresher.close();
    for (const tab of this.tabs.all) tab.sitDownAnew();
    await before.runner.close(0);
    for (const tab of this.tabs.connected) {
      this.welcome(tab);
      void this.showMenus(tab);
    }
  }

  /** Lets what runs end within the given time, then stops it. */
  async close(milliseconds: number): Promise<void> {
    this.tabs.close();
    await this.open.runner.close(milliseconds);
    this.open.refresher.close();
  }

  /** The first message of a connection. */
  hello(socket: WebSocket, { tab: id, language }: MessageOf<'hello'>): Tab {
    const tab = this.tabs.connect(socket, id, language);
    const needsMenus = tab.id !== id || tab.language !== language;
    tab.speak(language);
    this.welcome(tab);
    this.tabs.tellCount();
    if (needsMenus) void this.showMenus(tab);
    return tab;
  }

  /** A connection ended. */
  goodbye(socket: WebSocket, tab: Tab): void {
    if (this.tabs.disconnect(socket, tab)) this.tabs.tellCount();
  }

  receive(tab: Tab, message: ToServer): void {
    switch (message.type) {
      case 'hello':
        break;
      case 'language':
        tab.speak(message.language);
        void this.showMenus(tab);
        break;
      case 'watch':
        this.watch(tab, message).catch(report);
        break;
      case 'edit':
        this.edit(tab, message);
        break;
      case 'filterValues':
        this.tellFilterValues(tab, message);
        break;
      case 'select':
        this.select(tab, message.sheetId, message.at);
        break;
      case 'tab':
        this.changeTab(tab, message.sheetId, message.change);
        break;
      case 'addSheet':
        this.changeTab(tab, undefined, { add: true });
        break;
      case 'menu':
        this.runMenu(tab, message).catch(report);
        break;
      case 'answer':
        tab.answer(message.question, { button: message.button, text: message.text });
        break;
      case 'closePage':
        tab.closePage(message.page);
        break;
      case 'log':
        tab.watchesLog = message.watch;
        if (message.watch) tab.send({ type: 'log', executions: this.log.executions });
        break;
    }
  }

  /** What google.script.run of a page asks for. @returns undefined where no such page stands open */
  answer(request: CallRequest): Promise<CallAnswer | undefined> {
    return answerCall(request, this.tab(request.tab), this.open);
  }

  /** What cells show, at one moment; undefined where the sheet is gone. */
  texts(sheetId: number, at: Rectangle): string[][] | undefined {
    return this.open.refresher.read((reader) => {
      const sheet = reader.sheet(sheetId);
      return sheet && sheetTexts(sheet, at, reader);
    });
  }

  private openWorkbook(snapshot: Snapshot): Open {
    const clinic = openClinic(this.options.project, snapshot);
    const { host } = clinic;
    const isOpen = () => this.open.host === host;
    const refresher = new Refresher(clinic, this.tabs);
    host.onChange((change) => {
      if (!isOpen()) return;
      this.options.changed(change);
      refresher.changed(change.sheetId);
    });
    const runner = new Runner(host, this.log, (by) => {
      if (isOpen()) this.options.changed({ sheetId: undefined, by });
    });
    return { host, runner, refresher };
  }

  private welcome(tab: Tab): void {
    this.open.refresher.read((reader) => {
      const { name } = reader.workbook;
      const sheets = reader.sheets();
      tab.view.begin(name, sheets);
      tab.send({
        type: 'welcome',
        tab: tab.id,
        workbook: name,
        language: tab.language,
        sheets: JSON.parse(sheets),
        menus: tab.menus(),
      });
    });
    tab.tellOpen();
    tab.send(this.options.kept());
  }

  private async showMenus(tab: Tab): Promise<void> {
    const started = { from: 'open', what: 'onOpen', who: '' };
    await this.open.runner
      .run(tab, started, (host, options) => host.start.open(options))
      .catch(() => undefined);
    tab.tellMenus();
  }

  private async runMenu(tab: Tab, { run, functionName }: MessageOf<'menu'>): Promise<void> {
    let fault = '';
    try {
      if (!offers(tab.menus(), functionName)) throw new Error(`no menu item runs ${functionName}`);
      const started = { from: 'menu', what: functionName, who: '' };
      await this.open.runner.run(tab, started, (host, options) => host.start.run(functionName, [], options));
    } catch (error) {
      fault = faultOf(error).message;
    }
    this.open.refresher.tell();
    tab.send({ type: 'ran', run, fault });
  }

  private edit(tab: Tab, { edit, sheetId, at, change }: MessageOf<'edit'>): void {
    const fault = this.perform(tab, (runner) =>
      runner.perform(tab, (host, options) =>
        host.start.edit(this.nameOf(sheetId), toA1(at), change, options),
      ),
    );
    tab.send({ type: 'edited', edit, fault });
  }

  private changeTab(tab: Tab, sheetId: number | undefined, change: TabChange): void {
    const front = sheetId ?? tab.desk.selected.now?.sheet.id;
    const fault = this.perform(tab, (runner) =>
      runner.perform(tab, (host, options) => host.start.changeTab(this.nameOf(front), change, options)),
    );
    if (fault !== '') tab.send({ type: 'toast', text: fault, title: '', seconds: 8 });
  }

  /** Does something by hand and tells all tabs what became of it. @returns why the sheet refused; '' where it did not */
  private perform(tab: Tab, action: (runner: Runner) => void): string {
    const { runner, refresher } = this.open;
    let fault = '';
    try {
      action(runner);
    } catch (error) {
      fault = explainEdit(error, tab.language);
    }
    refresher.tell();
    tab.tellChanges();
    return fault;
  }

  private select(tab: Tab, sheetId: number, at: Rectangle): void {
    try {
      tab.quietly(() => this.host.select(this.nameOf(sheetId), toA1(at), tab.desk));
    } catch {
      // The place is gone meanwhile: what was selected before stays.
    }
  }

  /** The name of a sheet; of the first that is shown where none is asked for. @throws Error where it is gone */
  private nameOf(sheetId: number | undefined): string {
    const sheet = this.host.look(({ sheets }) =>
      sheetId === undefined ? sheets.find(({ hidden }) => !hidden) : sheets.find(({ id }) => id === sheetId),
    );
    if (!sheet) throw new Error('The sheet is not there any more.');
    return sheet.name;
  }

  private tellFilterValues(tab: Tab, { sheetId, column }: MessageOf<'filterValues'>): void {
    const values = this.open.refresher.read((reader) => {
      const sheet = reader.sheet(sheetId);
      return sheet ? filterValues(sheet, column, reader) : [];
    });
    tab.send({ type: 'filterValues', sheetId, column, values });
  }

  /** Block by block, so that other work gets in between. */
  private async watch(tab: Tab, { sheetId, blocks }: MessageOf<'watch'>): Promise<void> {
    const { view } = tab;
    const { refresher } = this.open;
    const missing = view.watch(sheetId, blocks);
    refresher.read((reader) => view.sendFrame(reader));
    for (const block of missing) {
      if (tab.view !== view || !view.wants(sheetId, block)) return;
      refresher.read((reader) => view.sendBlock(block, reader));
      tab.send({ type: 'loaded', sheetId, blocks: [block] });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private tellLog(): void {
    const { executions } = this.log;
    for (const tab of this.tabs.connected) if (tab.watchesLog) tab.send({ type: 'log', executions });
  }
}

function offers(menus: readonly MenuView[], functionName: string): boolean {
  return menus.some(({ items }) =>
    items.some(
      (item) =>
        ('functionName' in item && item.functionName === functionName) ||
        ('submenu' in item && offers([item.submenu], functionName)),
    ),
  );
}
