import { element } from '../dom';
import { word } from '../spoken';

/** How long a lost connection counts as a slip, in milliseconds. */
const LONG = 15_000;

/** Whether all is saved and the server can be reached, what runs, and who else is there. */
export class StateLine {
  private readonly text = element('span', { class: 'state', role: 'status' });
  private readonly others = element('span', { class: 'others' });
  private readonly work = element('span', { class: 'work', role: 'status' });
  readonly element = element('div', { class: 'states' }, this.text, this.others, this.work);
  readonly banner = element('div', { class: 'banner', role: 'alert', hidden: true });
  private isConnected: boolean | undefined;
  private isSaved = true;
  private fault = '';
  private count = 0;
  private what = '';
  private isLong = false;
  private timer = 0;

  connected(isConnected: boolean): void {
    this.isConnected = isConnected;
    this.isLong = false;
    clearTimeout(this.timer);
    if (!isConnected)
      this.timer = window.setTimeout(() => {
        this.isLong = true;
        this.draw();
      }, LONG);
    this.draw();
  }

  saved(isSaved: boolean, fault: string): void {
    this.isSaved = isSaved;
    this.fault = fault;
    this.draw();
  }

  together(others: number): void {
    this.count = others;
    this.draw();
  }

  /** @param what the caption of what runs; '' where nothing does */
  running(what: string): void {
    this.what = what;
    this.draw();
  }

  draw(): void {
    const { isConnected, isSaved, fault } = this;
    const isBad = isConnected === false || fault !== '';
    this.text.className = `state${isBad ? ' state-bad' : isSaved ? ' state-good' : ''}`;
    put(
      this.text,
      isConnected === undefined
        ? word('connecting')
        : !isConnected
          ? word('disconnected')
          : fault !== ''
            ? word('notSaved')
            : word(isSaved ? 'saved' : 'saving'),
    );
    put(this.others, this.count > 0 ? word('others', { n: this.count }) : '');
    put(this.work, this.what === '' ? '' : word('running', { name: this.what }));
    const banner = isConnected === false ? word(this.isLong ? 'lostLong' : 'lost') : fault;
    this.banner.hidden = banner === '';
    put(this.banner, banner);
  }
}

/** A text that stays the same is not said again. */
function put(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
