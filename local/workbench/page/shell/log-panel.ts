import type { LoggedExecution } from '../../protocol';
import { element, iconButton } from '../dom';
import { word } from '../spoken';
import type { Word } from '../words';

const FROM: ReadonlyMap<string, Word> = new Map([
  ['menu', 'fromMenu'],
  ['sidebar', 'fromSidebar'],
  ['edit', 'fromEdit'],
  ['open', 'fromOpen'],
  ['trigger', 'fromTrigger'],
]);

/** What ran, the newest first, in a drawer above the tabs. */
export class LogPanel {
  readonly element = element('section', { class: 'log', hidden: true });
  private executions: readonly LoggedExecution[] = [];

  /** @param watch asks the server to tell of executions, or no more */
  constructor(
    private readonly watch: (isOn: boolean) => void,
    private readonly left: () => void,
  ) {
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      this.toggle(false);
      this.left();
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  toggle(isOpen: boolean): void {
    this.element.hidden = !isOpen;
    this.watch(isOpen);
    if (isOpen) this.draw();
  }

  show(executions: readonly LoggedExecution[]): void {
    this.executions = executions;
    if (this.isOpen) this.draw();
  }

  draw(): void {
    const closing = iconButton('', 'close', word('close'), () => {
      this.toggle(false);
      this.left();
    });
    this.element.setAttribute('aria-label', word('logTitle'));
    const scrolled = this.element.querySelector('.log-rows')?.scrollTop ?? 0;
    const rows =
      this.executions.length === 0
        ? element('p', { class: 'empty' }, word('logEmpty'))
        : element(
            'table',
            {},
            this.head(),
            element('tbody', {}, ...this.executions.map((run) => this.row(run))),
          );
    const holder = element(
      'div',
      { class: 'log-rows', tabindex: 0, role: 'group', 'aria-label': word('logTitle') },
      rows,
    );
    this.element.replaceChildren(
      element('div', { class: 'log-head' }, element('h2', {}, word('logTitle')), closing),
      holder,
    );
    holder.scrollTop = scrolled;
  }

  private head(): HTMLElement {
    const names: readonly Word[] = [
      'logAt',
      'logWho',
      'logFrom',
      'logWhat',
      'logTime',
      'logCalls',
      'logError',
    ];
    const cells = names.map((name) => element('th', { scope: 'col', class: name }, word(name)));
    return element('thead', {}, element('tr', {}, ...cells));
  }

  private row(run: LoggedExecution): HTMLElement {
    const from = FROM.get(run.from);
    const who = word('logTab', { n: run.tab }) + (run.who ? ` · ${run.who}` : '');
    const took =
      run.milliseconds === null
        ? word('logRunning')
        : word('milliseconds', { n: Math.round(run.milliseconds).toLocaleString() });
    const cells: readonly (readonly [Word, string])[] = [
      ['logAt', run.at],
      ['logWho', who],
      ['logFrom', from ? word(from) : run.from],
      ['logWhat', run.what],
      ['logTime', took],
      ['logCalls', String(run.serviceCalls)],
      ['logError', run.error],
    ];
    const isWrong = run.error !== '';
    return element(
      'tr',
      { class: isWrong ? 'log-wrong' : run.milliseconds === null ? 'log-running' : '' },
      ...cells.map(([name, text]) => element('td', { class: name }, text)),
    );
  }
}
