import { frameAddress, type OpenPage } from '../../protocol';
import { element } from '../dom';
import { type FrameStart, type FromFrame, HELLO, readFromFrame, type ToFrame } from './frame-message';
import { keep, readKept } from './kept-storage';
import type { ScriptCalls } from './script-calls';

/** No origin of ours, no way to the window around it; what Google's frames may do as well. */
const SANDBOX =
  'allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';

export interface ScriptPageListener {
  readonly tab: () => string;
  readonly close: () => void;
  readonly resize: (width: number | null, height: number | null) => void;
  readonly focusGrid: () => void;
  readonly leave: (back: boolean) => void;
}

/** The frame in which a page of HtmlService stands, and the talk with it. */
export class ScriptPage {
  readonly frame: HTMLIFrameElement;
  private port: MessagePort | undefined;

  constructor(
    readonly page: OpenPage,
    private readonly calls: ScriptCalls,
    private readonly listener: ScriptPageListener,
  ) {
    const start: FrameStart = {
      local: readKept('local'),
      session: readKept('session'),
      origin: location.origin,
    };
    this.frame = element('iframe', {
      class: 'script-page',
      title: page.title,
      sandbox: SANDBOX,
      name: JSON.stringify(start),
      src: frameAddress(listener.tab(), page.id),
    });
    window.addEventListener('message', this.greeted);
  }

  dispose(): void {
    window.removeEventListener('message', this.greeted);
    this.port?.close();
    this.frame.remove();
  }

  private readonly greeted = (event: MessageEvent) => {
    const [port] = event.ports;
    if (event.source !== this.frame.contentWindow || event.data !== HELLO || !port) return;
    // A frame that was loaded anew greets again; whoever spoke before is gone.
    this.port?.close();
    this.port = port;
    port.onmessage = ({ data }) => {
      const said = readFromFrame(data);
      if (said) this.heard(said, port);
    };
  };

  private heard(said: FromFrame, port: MessagePort): void {
    switch (said.type) {
      case 'call':
        void this.call(said.call, said.functionName, said.args, port);
        break;
      case 'store':
        keep(said.storage, said.key, said.value);
        break;
      case 'close':
        this.listener.close();
        break;
      case 'size':
        this.listener.resize(said.width, said.height);
        break;
      case 'focusGrid':
        this.listener.focusGrid();
        break;
      case 'leave':
        this.listener.leave(said.back);
        break;
    }
  }

  private async call(
    call: number,
    functionName: string,
    args: readonly unknown[],
    port: MessagePort,
  ): Promise<void> {
    const reply = await this.calls.call({ tab: this.listener.tab(), page: this.page.id, functionName, args });
    const said: ToFrame =
      'error' in reply
        ? { type: 'failure', call, name: reply.error.name, message: reply.error.message }
        : { type: 'value', call, value: reply.value ?? null };
    port.postMessage(said);
  }
}
