import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { type App, useApp } from '../app';
import { ImportSession, type Outside } from './import-session';

/** The import of this page: it goes on while another view is open. */
let kept: ImportSession | undefined;

/** The import of this page, and a new look at it whenever it moves. */
export function useSession(): { readonly session: ImportSession; readonly outside: Outside } {
  const app = useApp();
  const outside = useMemo(() => outsideOf(app), [app]);
  const [session] = useState(() => {
    kept ??= new ImportSession(outside);
    return kept;
  });
  session.outside = outside;
  const [, look] = useReducer((looks: number, _: undefined) => looks + 1, 0);
  useEffect(() => session.subscribe(() => look(undefined)), [session]);
  return { session, outside };
}

/** Whether this very page sees to the file: then nobody left it behind. */
export function isSeenToHere(batch: string): boolean {
  return kept?.seesTo(batch) ?? false;
}

/** What the import needs, in the name and language of who looks now. */
function outsideOf(app: App): Outside {
  return {
    act: (id, input) => app.act(id, input, { quiet: true }),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    now: () => performance.now(),
  };
}

/** Says how it ended to who looks elsewhere meanwhile. */
export async function runToEnd(session: ImportSession, app: App, work: () => Promise<void>): Promise<void> {
  await work();
  await app.refresh().catch(() => {});
  if (!session.isWatched) app.tell(app.say(session.state.phase === 'finished' ? ENDED : HALTED));
}

const ENDED: Text = {
  ko: '자료 가져오기가 끝났어요.',
  zh: '资料导入已结束。',
  en: 'The records are in.',
};
const HALTED: Text = {
  ko: '자료 가져오기가 멈췄어요. "자료 가져오기"를 열어 주세요.',
  zh: '资料导入已停止，请打开“导入资料”。',
  en: 'The import has stopped. Open "Bring in the records".',
};
