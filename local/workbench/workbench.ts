import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Change, Outcome, RunOptions } from '../../host/host';
import { toA1 } from '../../host/model/a1';
import type { Rectangle, Snapshot } from '../../host/snapshot';
import { type Clinic, openClinic } from './clinic';
import { ExecutionLog, endOf } from './execution-log';
import { filterValues } from './filter-value';
import type { Project } from './project';
import type { CallReply, CallRequest, FromServer, Language, MenuView, ToServer } from './protocol';
import { tabsOf } from './sheet-frame';
import { Tab } from './tab';
import { Reader } from './tab-view';

/** Changes that come so close together are sent together, in milliseconds. */
const COALESCE = 30;
/** How long questions wait for a tab whose connection broke, and how long its desk is kept, in milliseconds. */
const QUESTION_GRACE = 5_000;
const DESK_GRACE = 10 * 60_000;
/** Bytes on the way to a browser beyond which it is not told of each change but of the last one. */
const BACKLOG = 4_000_000;

type MessageOf<Type extends ToServer['type']> = Extract<ToServer, { readonly type: Type }>;

export interface WorkbenchOptions {
  readonly project: Project;
  readonly snapshot: Snapshot | undefined;
  /** Told of everything that has to be kept. */
  readonly changed: (change: Change) => void;
}

/** The workbook, the tabs at it, and what runs for them. */
export class Workbench {
  readonly log = new ExecutionLog();
  private clinic: Clinic;
  private readonly tabs = new Map<
    string,
    { readonly tab: Tab; language: Language; gone: NodeJS.Timeout[] }
  >();
  private tabCount = 0;
  private dirty: Set<number | undefined> = new Set();
  private refreshing: NodeJS.Timeout | undefined;
  private lastRefresh = 0;
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly options: WorkbenchOptions) {
    this.clinic = this.open(options.snapshot);
    this.log.onChange(() => this.tellLog());
  }

  get host(): Clinic['host'] {
    return this.clinic.host;
  }

  /** The tab of that name. */
  tab(id: string): Tab | undefined {
    return this.tabs.get(id)?.tab;
  }

  /** Puts another workbook in the place of this one; what runs is stopped. */
  exchange(snapshot: Snapshot | undefined): void {
    this.clinic.closing.abort();
    this.clinic = this.open(snapshot);
    for (const { tab, language } of this.tabs.values()) {
      tab.sitDownAnew(language);
      this.welcome(tab, language);
      void this.showMenus(tab);
    }
  }

  /** Lets what runs end within the given time, then stops it. */
  async close(milliseconds: number): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
    for (const { tab } of this.tabs.values()) tab.closeQuestions();
    await Promise.race([Promise.allSettled([...this.running]), patience]);
    this.clinic.closing.abort();
    clearTimeout(this.refreshing);
    for (const { gone } of this.tabs.values()) gone.forEach(clearTimeout);
  }

  /** The first message of a connection. */
  hello(socket: WebSocket, { tab: id, language }: MessageOf<'hello'>): Tab {
    const known = this.tabs.get(id);
    const entry = known ?? {
      tab: new Tab(randomBytes(9).toString('base64url'), ++this.tabCount, language),
      language,
      gone: [],
    };
    entry.gone.forEach(clearTimeout);
    entry.gone = [];
    const { tab } = entry;
    const isNew = !known || entry.language !== language;
    entry.language = language;
    tab.speak(language);
    this.tabs.set(tab.id, entry);
    tab.connect(socket);
    this.welcome(tab, language);
    this.tellTabs();
    if (isNew) void this.showMenus(tab);
    return tab;
  }

  /** A connection ended. */
  goodbye(socket: WebSocket, tab: Tab): void {
    if (!tab.disconnect(socket)) return;
    const entry = this.tabs.get(tab.id);
    if (!entry) return;
    entry.gone = [
      setTimeout(() => tab.closeQuestions(), QUESTION_GRACE).unref(),
      setTimeout(() => this.tabs.delete(tab.id), DESK_GRACE).unref(),
    ];
    this.tellTabs();
  }

  /** Tells every tab. */
  tellEverybody(message: FromServer): void {
    for (const { tab } of this.tabs.values()) tab.send(message);
  }

  receive(tab: Tab, message: ToServer): void {
    switch (message.type) {
      case 'hello':
        return;
      case 'language':
        return this.speak(tab, message.language);
      case 'watch':
        return void this.watch(tab, message);
      case 'edit':
        return this.edit(tab, message);
      case 'filterValues':
        return this.tellFilterValues(tab, message);
      case 'select':
        return this.select(tab, message.sheetId, message.at);
      case 'tab':
        return this.changeTab(tab, message.sheetId, message.change);
      case 'addSheet':
        return this.changeTab(tab, undefined, { add: true });
      case 'menu':
        return void this.runMenu(tab, message);
      case 'answer':
        return tab.answer(message.question, { button: message.button, text: message.text });
      case 'closePage':
        return tab.closePage(message.page);
      case 'log':
        tab.watchesLog = message.watch;
        return this.tellLog();
    }
  }

  /** What google.script.run of a page asks for. @returns undefined where no such page stands open */
  async call({ tab: id, page, functionName, args }: CallRequest): Promise<CallReply | undefined> {
    const tab = this.tab(id);
    if (!tab?.page(page)) return undefined;
    const { host } = this.clinic;
    const { action, who } = readAction(functionName, args);
    const started = {
      from: 'sidebar',
      what: action === '' ? functionName : `${functionName} · ${action}`,
      who,
    };
    try {
      const outcome = await tab
        .gate(page)
        .pass(() =>
          this.execute(tab, started, (options) => host.start.callFromClient(functionName, args, options)),
        );
      return { value: outcome?.value ?? null };
    } catch (error) {
      return { error: faultOf(error) };
    }
  }

  private open(snapshot: Snapshot | undefined): Clinic {
    const clinic = openClinic(this.options.project, snapshot);
    clinic.host.onChange((change) => {
      if (clinic !== this.clinic) return;
      this.options.changed(change);
      this.dirty.add(change.sheetId);
      this.scheduleRefresh();
    });
    return clinic;
  }

  private welcome(tab: Tab, language: Language): void {
    this.read((reader) => {
      const { workbook } = reader;
      tab.view.begin(workbook.name, reader.sheets());
      const sheets = tabsOf(workbook);
      tab.send({
        type: 'welcome',
        tab: tab.id,
        workbook: workbook.name,
        language,
        sheets,
        menus: tab.menus(),
      });
    });
    tab.tellAll();
  }

  /** Runs something for a tab and logs how it went. */
  private async execute(
    tab: Tab,
    started: { readonly from: string; readonly what: string; readonly who: string },
    start: (options: RunOptions) => Promise<Outcome | undefined>,
  ): Promise<Outcome | undefined> {
    const { clinic } = this;
    const end = this.log.begin({ tab: String(tab.number), ...started });
    const onServiceCall = (_: number, name: string) => {
      if (KEPT_BESIDE.test(name) && clinic === this.clinic)
        this.options.changed({ sheetId: undefined, by: name });
    };
    const run = start({ desk: tab.desk, signal: clinic.closing.signal, onServiceCall });
    this.running.add(run);
    try {
      const outcome = await run;
      end({ cost: outcome?.cost, error: '' });
      return outcome;
    } catch (error) {
      end(endOf(error));
      throw error;
    } finally {
      this.running.delete(run);
    }
  }

  private async showMenus(tab: Tab): Promise<void> {
    const { host } = this.clinic;
    const started = { from: 'open', what: 'onOpen', who: '' };
    await this.execute(tab, started, (options) => host.start.open(options)).catch(() => undefined);
    tab.tellMenus();
  }

  private speak(tab: Tab, language: Language): void {
    const entry = this.tabs.get(tab.id);
    if (entry) entry.language = language;
    tab.speak(language);
    void this.showMenus(tab);
  }

  private async runMenu(tab: Tab, { run, functionName }: MessageOf<'menu'>): Promise<void> {
    const { host } = this.clinic;
    let fault = '';
    try {
      if (!offers(tab.menus(), functionName)) throw new Error(`no menu item runs ${functionName}`);
      const started = { from: 'menu', what: functionName, who: '' };
      await this.execute(tab, started, (options) => host.start.run(functionName, [], options));
    } catch (error) {
      fault = faultOf(error).message;
    }
    tab.send({ type: 'ran', run, fault });
  }

  private edit(tab: Tab, { edit, sheetId, at, change }: MessageOf<'edit'>): void {
    const name = this.nameOf(sheetId);
    let fault = '';
    try {
      if (name === undefined) throw new Error('the sheet is not there any more');
      this.perform(tab, (options) => this.clinic.host.start.edit(name, toA1(at), change, options));
    } catch (error) {
      fault = faultOf(error).message;
    }
    this.refresh();
    tab.send({ type: 'edited', edit, fault });
  }

  private changeTab(
    tab: Tab,
    sheetId: number | undefined,
    change: Parameters<Clinic['host']['start']['changeTab']>[1],
  ): void {
    const name = this.nameOf(sheetId ?? tab.desk.selected.now?.sheet.id) ?? this.nameOf(undefined);
    if (name === undefined) return;
    try {
      this.perform(tab, (options) => this.clinic.host.start.changeTab(name, change, options));
    } catch (error) {
      tab.send({ type: 'toast', text: faultOf(error).message, title: '', seconds: 8 });
    }
    this.refresh();
    tab.tellChanges();
  }

  /** Does what a person does by hand; throws at once where it is refused. The triggers that follow are logged. */
  private perform(tab: Tab, start: (options: RunOptions) => Promise<Outcome | undefined>): void {
    const { closing } = this.clinic;
    const ended = start({ desk: tab.desk, signal: closing.signal });
    const end = this.log.begin({ tab: String(tab.number), who: '', from: 'edit', what: 'onEdit' });
    this.running.add(ended);
    ended
      .then(
        (outcome) => end({ cost: outcome?.cost, error: '' }),
        (error) => end(endOf(error)),
      )
      .finally(() => this.running.delete(ended));
  }

  private select(tab: Tab, sheetId: number, at: Rectangle): void {
    const name = this.nameOf(sheetId);
    if (name === undefined) return;
    try {
      tab.quietly(() => this.clinic.host.select(name, toA1(at), tab.desk));
    } catch {
      // The place is gone meanwhile: what was selected before stays.
    }
  }

  /** The name of a sheet; of the first that is shown where none is asked for. */
  private nameOf(sheetId: number | undefined): string | undefined {
    return this.read(({ workbook }) =>
      sheetId === undefined
        ? workbook.sheets.find(({ hidden }) => !hidden)?.name
        : workbook.sheets.find(({ id }) => id === sheetId)?.name,
    );
  }

  private tellFilterValues(tab: Tab, { sheetId, column }: MessageOf<'filterValues'>): void {
    const values = this.read((reader, calculation) => {
      const sheet = reader.sheet(sheetId);
      return sheet ? filterValues(sheet, column, calculation, reader.looks.texts) : [];
    });
    tab.send({ type: 'filterValues', sheetId, column, values });
  }

  /** Block by block, so that other work gets in between. */
  private async watch(tab: Tab, { sheetId, blocks }: MessageOf<'watch'>): Promise<void> {
    const { view } = tab;
    const missing = view.watch(sheetId, blocks);
    this.read((reader) => {
      const sheet = reader.sheet(sheetId);
      if (sheet) view.sendFrame(sheet, reader);
    });
    for (const block of missing) {
      if (tab.view !== view || !view.wants(sheetId, block)) return;
      this.read((reader) => {
        const sheet = reader.sheet(sheetId);
        if (sheet) view.sendBlock(sheet, block, reader);
      });
      tab.send({ type: 'loaded', sheetId, blocks: [block] });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private scheduleRefresh(): void {
    // A flood of changes must leave time for the execution that makes them.
    this.refreshing ??= setTimeout(
      () => this.refresh(),
      Math.min(200, Math.max(COALESCE, this.lastRefresh * 4)),
    );
  }

  /** Sends every tab what has changed of what it shows. */
  private refresh(): void {
    clearTimeout(this.refreshing);
    this.refreshing = undefined;
    if (this.dirty.size === 0) return;
    const dirty = this.dirty;
    this.dirty = new Set();
    const began = performance.now();
    this.read((reader) => {
      const isEverywhere = dirty.has(undefined) || reader.workbook.mayHoldFormulas;
      for (const { tab } of this.tabs.values()) {
        if (!tab.isConnected) continue;
        if (tab.backlog > BACKLOG) {
          for (const sheetId of dirty) this.dirty.add(sheetId);
          this.scheduleRefresh();
        } else if (isEverywhere || dirty.has(tab.view.watched)) tab.view.refresh(reader);
        else tab.view.refreshBook(reader);
      }
    });
    this.lastRefresh = performance.now() - began;
  }

  private read<T>(action: (reader: Reader, calculation: ConstructorParameters<typeof Reader>[1]) => T): T {
    const { host, looks } = this.clinic;
    return host.look((workbook, calculation) =>
      action(new Reader(workbook, calculation, looks), calculation),
    );
  }

  private tellTabs(): void {
    const connected = [...this.tabs.values()].filter(({ tab }) => tab.isConnected);
    for (const { tab } of connected) tab.send({ type: 'tabs', others: connected.length - 1 });
  }

  private tellLog(): void {
    const { executions } = this.log;
    for (const { tab } of this.tabs.values()) if (tab.watchesLog) tab.send({ type: 'log', executions });
  }
}

/** What scripts keep beside the cells, of which no change of a sheet tells. */
const KEPT_BESIDE = /^Properties\.(?:set|delete)|TriggerBuilder\.create$|^ScriptApp\.deleteTrigger$/;

/** Which action a call runs, and for whom, where it is the one door's. */
function readAction(functionName: string, args: readonly unknown[]): { action: string; who: string } {
  const [action, request] = args;
  if (functionName !== 'call' || typeof action !== 'string') return { action: '', who: '' };
  const who = typeof request === 'object' && request !== null && 'who' in request ? request.who : '';
  return { action: action.slice(0, 100), who: typeof who === 'string' ? who.slice(0, 100) : '' };
}

function faultOf(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
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
