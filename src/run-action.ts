import * as v from 'valibot';
import { ACTIONS } from './actions';
import { AppError, explain } from './core/app-error';
import { LANGUAGES, type Language, type Text } from './core/text';
import type { Action, Context, Step, Undo } from './features/action';
import { logTable } from './features/clinic/log-table';
import { requirePass } from './features/clinic/pin';
import { rememberRun } from './features/home/last-run';
import { journalKey } from './workbook/journal';

/** What a caller sends beside the action's id. */
export const requestSchema = v.object({
  input: v.optional(v.unknown(), {}),
  /** Of the step before, where it answered `more`. */
  cursor: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(50_000))), null),
  language: v.optional(v.picklist(LANGUAGES), 'ko'),
  who: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  /** What signing in answered, where `who` has a PIN. */
  pass: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
});

export type Request = v.InferOutput<typeof requestSchema>;

/** What comes back: a step and its summary, or a fault that a person can mend. Plain values only. */
export type Reply =
  | {
      readonly ok: true;
      readonly step: Step<unknown>;
      readonly summary: string;
      /** How it is taken back, where it can be. */
      readonly undo?: Undo;
    }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

/** The listed action of that id. @throws AppError `call.unknownAction` */
export function findAction(id: unknown): Action {
  const found = ACTIONS.find((listed) => listed.id === id);
  // What is no text need not have words, and one that is too long need not be said whole.
  if (!found) throw unknownAction(typeof id === 'string' ? id.slice(0, 50) : typeof id);
  return found;
}

/** Checks a request. @throws AppError `call.badInput` naming the field */
export function checkRequest(value: unknown): Request {
  return checked(requestSchema, value);
}

/** Runs one step of an action, and logs it when it is done and changed something: counts only, no patient data. */
export function runStep(listed: Action, request: Request, context: Context): Reply & { ok: true } {
  if (!listed.isOpenToAll) requirePass(context, request.pass);
  const input = checked(listed.input, request.input);
  if (request.cursor !== null) checkCursor(listed, request.cursor);
  const step = listed.run(context, input, request.cursor);
  const reply = replyTo(listed, step, context);
  context.workbook.settle();
  return reply;
}

function replyTo(listed: Action, step: Step<unknown>, context: Context): Reply & { ok: true } {
  if (!('done' in step)) return { ok: true, step, summary: '' };
  const summary = listed.summary(step.done, context.language);
  const undo = listed.undo?.(step.done);
  const reply = { ok: true, step, summary, ...(undo ? { undo } : {}) } as const;
  if (listed.readsOnly || listed.isUnlogged || !(listed.isLogged?.(step.done) ?? true)) return reply;
  let entry = 0;
  context.workbook.append(logTable, (ordinal) => {
    entry = ordinal;
    return {
      id: journalKey(ordinal),
      at: context.now,
      who: context.who,
      action: listed.title[context.workbook.language],
      result: listed.summary(step.done, context.workbook.language),
    };
  });
  if (listed.isNews?.(step.done) ?? true) rememberRun(context.memory, listed.id, entry);
  return reply;
}

/** A fault that a person can mend, as a reply; anything else is a bug and is thrown on. */
export function refuse(error: unknown, language: Language): Reply & { ok: false } {
  if (!(error instanceof AppError)) throw error;
  return { ok: false, error: { code: error.code, message: explain(error, language) } };
}

/** A cursor is ours, but it comes from a page. */
function checkCursor(
  { cursor: schema = v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }: Action,
  cursor: string,
): void {
  const holds = v.pipe(v.string(), v.parseJson(), schema);
  if (!v.safeParse(holds, cursor).success) throw badInput('cursor', 'what the step before answered');
}

function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw badInput(v.getDotPath(issue) ?? '', issue.expected ?? '');
}

function unknownAction(id: string): AppError {
  const text: Text = {
    ko: '"{id}" 기능은 없습니다.',
    zh: '没有名为“{id}”的功能。',
    en: 'There is no action "{id}".',
  };
  return new AppError('call.unknownAction', text, { id }, RELOAD);
}

function badInput(field: string, expected: string): AppError {
  const text: Text = {
    ko: '보낸 값이 맞지 않습니다: {field} (필요한 것: {expected}). 아무것도 바꾸지 않았습니다.',
    zh: '传入的值不正确：{field}（应为：{expected}）。未做任何更改。',
    en: 'The input does not fit: {field} (expected {expected}). Nothing was changed.',
  };
  return new AppError('call.badInput', text, { field: field || 'input', expected }, RELOAD);
}

const RELOAD: Text = {
  ko: '창을 새로 열어 다시 해 보세요.',
  zh: '请重新打开窗口再试。',
  en: 'Open the window anew and try again.',
};

/** Said where another run holds the workbook. */
export function busy(): AppError {
  return new AppError(
    'call.busy',
    {
      ko: '다른 사람이 지금 실행 중입니다.',
      zh: '其他人正在执行。',
      en: 'Somebody else is running a step right now.',
    },
    {},
    {
      ko: '30초쯤 뒤에 다시 눌러 주세요. 아무것도 바뀌지 않았습니다.',
      zh: '请约30秒后再试。未做任何更改。',
      en: 'Try again in half a minute; nothing was changed.',
    },
  );
}
