import { createHost, type Host, HostError, type HostOptions, type Outcome } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import { createAnswers, type Dialog } from './answer';
import type { GsArguments } from './arguments';
import { chooseFunction } from './choose-function';
import { leftBehind, NOTHING_LEFT } from './left-behind';
import type { Failure, Report } from './report';
import type { ScriptSource, SourceFile } from './script-source';
import { viewSheets } from './sheet-view';
import { UsageError } from './usage-error';
import { readWorkbook } from './workbook-file';

/** A run, and the workbook as it left it. */
export interface Run {
  readonly report: Report;
  readonly snapshot: Snapshot;
}

/** How far it came. */
interface Progress {
  readonly log: Outcome['log'][number][];
  readonly lacks: Set<string>;
  result?: unknown;
  failure?: Failure;
}

/**
 * Runs what was asked for: opening, typing, then the function. The first failure ends it.
 * @throws UsageError for what cannot be begun
 */
export function runScript(source: ScriptSource, asked: GsArguments): Run {
  const timeZone = asked.timeZone ?? source.manifest.timeZone ?? zoneOfMachine();
  const workbook = asked.workbook
    ? readWorkbook(asked.workbook, { timeZone, locale: asked.locale })
    : undefined;
  const dialogs: Dialog[] = [];
  const isRunAsked = asked.functionName !== undefined || !(asked.opens || asked.edits.length > 0);
  const functionName = isRunAsked ? (asked.functionName ?? chooseFunction(source.scripts)) : null;
  const options: HostOptions = {
    script: source.scripts,
    timeZone,
    locale: asked.locale,
    user: asked.user,
    userLocale: asked.locale.slice(0, 2),
    files: new Map(source.pages.map(({ name, text }) => [name, text])),
    answer: createAnswers(asked.answers, dialogs),
    ...(source.manifest.oauthScopes && { oauthScopes: source.manifest.oauthScopes }),
    ...(source.manifest.urlFetchWhitelist && { urlFetchWhitelist: source.manifest.urlFetchWhitelist }),
    ...(asked.now && { now: asked.now }),
    ...(workbook && { snapshot: workbook.snapshot }),
  };
  const progress: Progress = { log: [], lacks: new Set() };
  const host = perform(options, asked, functionName, progress);
  const snapshot = (host ?? createHost({ ...options, script: '' })).snapshot();
  const sheets = viewSheets(snapshot, asked.now, progress.lacks);
  const report: Report = {
    function: functionName,
    ...progress,
    lacks: [...progress.lacks],
    ...(host ? leftBehind(host, asked.user) : NOTHING_LEFT),
    dialogs,
    sheets,
    dropped: workbook?.dropped ?? [],
  };
  return { report, snapshot };
}

/** @returns undefined where the script is none */
function perform(
  options: HostOptions,
  asked: GsArguments,
  functionName: string | null,
  progress: Progress,
): Host | undefined {
  const keep = (ended: Pick<Outcome, 'log' | 'lacks'> | undefined) => {
    progress.log.push(...(ended?.log ?? []));
    for (const lack of ended?.lacks ?? []) progress.lacks.add(lack);
  };
  let host: Host | undefined;
  try {
    host = createHost(options);
    if (asked.opens) keep(host.open());
    for (const edit of asked.edits) keep(typeInto(host, edit));
    if (functionName === null) return host;
    const outcome = host.run(functionName, asked.args);
    keep(outcome);
    if (outcome.value !== undefined) progress.result = outcome.value;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof HostError) keep(error);
    progress.failure = failureOf(error, options.script);
  }
  return host;
}

function zoneOfMachine(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
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

function failureOf(error: unknown, scripts: HostOptions['script']): Failure {
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
function placesOf(stack: string, scripts: string | readonly SourceFile[]): string[] {
  const names = typeof scripts === 'string' ? [] : scripts.map(({ name }) => name);
  return stack
    .split('\n')
    .map((line) => line.trim().replace(/^at /, ''))
    .filter((place) => names.some((name) => place.startsWith(`${name}:`) || place.includes(`(${name}:`)));
}
