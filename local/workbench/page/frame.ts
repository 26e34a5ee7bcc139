import { type FromFrame, HELLO, readFrameStart, readToFrame } from './frame/frame-message';
import { createStorage } from './frame/frame-storage';
import { createRunner, type Handlers } from './frame/script-run';

/*
 * Runs in the frame of a page of HtmlService before anything of the page does: makes `google.script` and the storage, and
 * talks with the workbench around it.
 */

const start = readFrameStart(window.name);
const channel = new MessageChannel();
const port = channel.port1;
const say = (message: FromFrame) => port.postMessage(message);

const waiting = new Map<number, Handlers>();
let calls = 0;

port.onmessage = ({ data }) => {
  const said = readToFrame(data);
  const handlers = said && waiting.get(said.call);
  if (!said || !handlers) return;
  waiting.delete(said.call);
  if (said.type === 'value') handlers.success?.(said.value, handlers.userObject);
  else if (handlers.failure) {
    const error = new Error(said.message);
    error.name = said.name;
    handlers.failure(error, handlers.userObject);
  } else console.error(`Uncaught ${said.name}: ${said.message}`);
};
window.parent.postMessage(HELLO, '*', [channel.port2]);

const run = createRunner((functionName, args, handlers) => {
  calls += 1;
  waiting.set(calls, handlers);
  say({ type: 'call', call: calls, functionName, args });
});

function pixels(value: unknown): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0) throw new TypeError(`no size in pixels: ${String(value)}`);
  return Math.min(Math.round(number), 10_000);
}

const notHere = (name: string) => () => {
  throw new Error(`${name} is not implemented here.`);
};

const script = Object.freeze({
  run,
  host: Object.freeze({
    origin: start.origin,
    close: () => say({ type: 'close' }),
    setWidth: (width: unknown) => say({ type: 'size', width: pixels(width), height: null }),
    setHeight: (height: unknown) => say({ type: 'size', width: null, height: pixels(height) }),
    editor: Object.freeze({ focus: () => say({ type: 'focusGrid' }) }),
  }),
  url: Object.freeze({ getLocation: notHere('google.script.url.getLocation') }),
  history: Object.freeze({
    push: notHere('google.script.history.push'),
    replace: notHere('google.script.history.replace'),
    setChangeHandler: notHere('google.script.history.setChangeHandler'),
  }),
});
Object.defineProperty(window, 'google', { value: Object.freeze({ script }) });

for (const storage of ['local', 'session'] as const)
  Object.defineProperty(window, `${storage}Storage`, {
    value: createStorage(start[storage], (key, value) => say({ type: 'store', storage, key, value })),
  });

window.addEventListener('keydown', (event) => {
  if (event.key !== 'F6' || event.defaultPrevented) return;
  event.preventDefault();
  say({ type: 'leave', back: event.shiftKey });
});

// The script that made all this is gone before the page's own looks at the document.
document.currentScript?.remove();
