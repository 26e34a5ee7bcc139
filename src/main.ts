import { VERSION } from 'virtual:program';
import { AppError, explain } from './core/app-error';
import type { Language } from './core/text';
import { openContext } from './google/open-context';
import { showSidebar } from './google/sidebar';
import { userLanguage } from './google/user-language';
import { withLock } from './google/with-lock';
import { busy, checkRequest, findAction, type Reply, type Request, refuse, runStep } from './run-action';
import { WORKBOOK } from './tables';

/** Stops asking for further steps this long before Google would end the execution at six minutes. */
const MOST_MS = 5 * 60_000;

/**
 * The one door for the sidebar and the command line: runs one step of a listed action.
 *
 * @param id of a listed action
 * @param request see `requestSchema`; plain values only
 */
export function call(id: unknown, request: unknown): Reply {
  let language: Language = 'ko';
  try {
    const checked = checkRequest(request ?? {});
    language = checked.language;
    return step(id, checked);
  } catch (error) {
    return refuse(error, language);
  }
}

/** Runs a menu action to its end, or opens the sidebar where it works, with a toast for the result and an alert for a fault. */
export function runFromMenu(id: string): void {
  const language = userLanguage();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const started = Date.now();
  try {
    const { view, viewParams } = findAction(id);
    if (view) {
      showSidebar({ view, language, ...(viewParams ? { params: viewParams } : {}) });
      return;
    }
    let request: Request = { input: {}, cursor: null, language, who: MENU[language], pass: '' };
    for (;;) {
      const reply = step(id, request);
      if ('done' in reply.step) {
        spreadsheet.toast(reply.summary, findAction(id).title[language], 10);
        return;
      }
      const { cursor, done, total } = reply.step.more;
      spreadsheet.toast(`${done} / ${total}`, findAction(id).title[language], 10);
      if (Date.now() - started > MOST_MS) throw new AppError('menu.timeUp', TIME_UP, { done, total });
      request = { ...request, cursor };
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    SpreadsheetApp.getUi().alert(explain(error, language));
  }
}

function step(id: unknown, request: Request): Reply & { ok: true } {
  const listed = findAction(id);
  const { language, who, pass } = request;
  const open = () => openContext(WORKBOOK, { language, who, version: VERSION, pass });
  if (listed.readsOnly) {
    const context = open();
    if (context.workbook.isCurrent() || !context.workbook.isPrepared())
      return runStep(listed, request, context);
  }
  // Opened behind the lock: while it waited, somebody else may have prepared the sheets, and time went by.
  return withLock(() => {
    const context = open();
    context.workbook.upgrade();
    return runStep(listed, request, context);
  }, busy);
}

const MENU = { ko: '메뉴', zh: '菜单', en: 'menu' } as const;
const TIME_UP = {
  ko: '시간이 다 되어 {total}건 중 {done}건까지 하고 멈췄습니다. 같은 메뉴를 다시 누르면 이어서 합니다.',
  zh: '时间已到，{total}条中完成了{done}条。再次点击同一菜单即可继续。',
  en: 'Time is up after {done} of {total}. Choose the same menu item again to go on.',
} as const;
