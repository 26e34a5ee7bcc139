import { keepInTab, keptInTab } from '../keep';

/** What the browser tab keeps; shared by all pages in that tab, copied where somebody copies the tab. */
export interface TabMemory {
  keep(key: string, value: string): void;
  kept(key: string): string;
}

/** As long, in milliseconds, another tab may take to say that a name is its own. */
const ANSWER_MS = 80;
const NAME = 'tab';
const ASKING = 'tab.asking';

/**
 * The browser tab's own name, the same again after a reload. A tab that was copied has the name of the other one in its
 * memory: whoever bears it already says so, unless he sits in the very tab that asks.
 */
export async function claimTabName(
  memory: TabMemory = { keep: keepInTab, kept: keptInTab },
): Promise<string> {
  const channel = new BroadcastChannel('vip-care.tab');
  const kept = memory.kept(NAME);
  const isOurs = kept !== '' && !(await isBorneElsewhere(kept, channel, memory));
  const name = isOurs ? kept : makeName();
  memory.keep(NAME, name);
  channel.onmessage = ({ data }: MessageEvent<Partial<Word> | null>) => {
    if (data?.kind === 'ask' && data.name === name && memory.kept(ASKING) !== data.by)
      channel.postMessage({ ...data, kind: 'mine' });
  };
  return name;
}

interface Word {
  readonly kind: 'ask' | 'mine';
  readonly name: string;
  /** Tells one asking from another. */
  readonly by: string;
}

async function isBorneElsewhere(
  name: string,
  channel: BroadcastChannel,
  memory: TabMemory,
): Promise<boolean> {
  // A page in a closed sandbox hears nobody.
  if (globalThis.origin === 'null') return false;
  const by = makeName();
  memory.keep(ASKING, by);
  const isBorne = await new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<Partial<Word> | null>) => {
      if (data?.kind === 'mine' && data.by === by) resolve(true);
    };
    setTimeout(() => resolve(false), ANSWER_MS);
    channel.postMessage({ kind: 'ask', name, by } satisfies Word);
  });
  memory.keep(ASKING, '');
  return isBorne;
}

function makeName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
