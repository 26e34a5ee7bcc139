import { createHost, type Host, HostError, type HostOptions, type Outcome } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import { createAnswers, type Dialog } from './answer';
import type { GsArguments } from './arguments';
import { chooseFunction } from './choose-function';
import type { Failure, Report } from './report';
import type { ScriptSource } from './script-source';
import { viewSheets } from './sheet-view';
import { UsageError } from './usage-error';
import { readWorkbook } from './workbook-file';

/** A run, and the workbook as it left it. */
export interface Run {
  readonly report: Report;
  readonly snapshot: Snapshot;
}

/**
 * Runs what was asked for: opening, typing, then the function. The first failure ends it.
 * @throws UsageError for what cannot be begun
 */
export function runScript(source: ScriptSource, asked: GsArguments): Run {
  const timeZone = asked.timeZone ?? source.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const dialogs: Dialog[] = [];
  const options: HostOptions = {
    script: source.scripts.map(({ text }) => text).join('\n'),
    fileName: source.scripts.map(({ name }) => name).join('+'),
    timeZone,
    locale: asked.locale,
    user: asked.user,
    userLocale: asked.locale.slice(0, 2),
    files: new Map(source.pages.map(({ name, text }) => [name, text])),
    answer: createAnswers(asked.answers, dialogs),
    ...(asked.now ? { now: asked.now } : {}),
    ...(asked.workbook ? { snapshot: readWorkbook(asked.workbook, { timeZone, locale: asked.locale }) } : {}),
  };
  const isRunAsked = asked.functionName !== undefined || !(asked.opens || asked.edits.length > 0);
  const functionName = isRunAsked ? (asked.functionName ?? chooseFunction(source.scripts)) : null;
  const log: Outcome['log'][number][] = [];
  let host: Host | undefined;
  let result: unknown;
  let failure: Failure | undefined;
  try {
    const opened = createHost(options);
    host = opened;
    const keep = (outcome: Outcome | undefined) => {
      log.push(...(outcome?.log ?? []));
      return outcome?.value;
    };
    if (asked.opens) keep(opened.open());
    for (const edit of asked.edits) keep(typeInto(opened, edit));
    if (functionName !== null) result = keep(opened.run(functionName, asked.args));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof HostError) log.push(...error.log);
    failure = failureOf(error, source.scripts);
  }
  const snapshot = host?.snapshot() ?? createHost({ ...options, script: '' }).snapshot();
  const report: Report = {
    function: functionName,
    ...(result === undefined ? {} : { result }),
    ...(failure ? { failure } : {}),
    log,
    menus: host?.menus ?? [],
    toasts: host?.toasts ?? [],
    dialogs,
    sheets: viewSheets(snapshot, asked.now),
  };
  return { report, snapshot };
}

function typeInto(host: Host, edit: string): Outcome | undefined {
  const [, quoted, plain, a1, text] = /^(?:'([^']*)'|([^!]*))!([A-Z]+[0-9]+)=(.*)$/is.exec(edit) ?? [];
  const name = quoted ?? plain;
  if (name === undefined || a1 === undefined || text === undefined)
    throw new UsageError(`--edit is not of the form Sheet!A1=text: ${edit}`);
  if (!host.snapshot().sheets.some((sheet) => sheet.name === name))
    throw new UsageError(`--edit: no sheet ${name}`);
  return host.edit(name, a1, text);
}

function failureOf(error: unknown, scripts: ScriptSource['scripts']): Failure {
  if (error instanceof HostError)
    return { name: error.errorName, message: error.message, places: placesOf(error.scriptStack, scripts) };
  if (error instanceof SyntaxError)
    return {
      name: 'SyntaxError',
      message: error.message,
      places: [(error.stack ?? '').split('\n')[0] ?? ''],
    };
  if (error instanceof Error) return { name: error.name, message: error.message, places: [] };
  return { name: 'Error', message: String(error), places: [] };
}

/** The script's own frames of a stack; those of the host say nothing to its author. */
function placesOf(stack: string, scripts: ScriptSource['scripts']): string[] {
  return stack
    .split('\n')
    .map((line) => line.trim().replace(/^at /, ''))
    .filter((place) =>
      scripts.some(({ name }) => place.startsWith(`${name}:`) || place.includes(`(${name}:`)),
    );
}
