import { constants, createContext, Script } from 'node:vm';
import type { Bridge } from './bridge';
import { watchPromises } from './promise-watch';
import { INVOKE_SOURCE, REALM_SOURCE } from './realm-source';
import { fromRealm } from './value';

/** Globals of Google's that a script finds. Those without an implementation throw and name the member at the first use. */
const SERVICES = [
  'SpreadsheetApp',
  'LockService',
  'PropertiesService',
  'ScriptProperties',
  'UserProperties',
  'Session',
  'Utilities',
  'Logger',
  'console',
  'CacheService',
  'ScriptApp',
  'HtmlService',
  'UrlFetchApp',
  'MailApp',
  'GmailApp',
  'CalendarApp',
  'Gmail',
  'Calendar',
  'DriveApp',
  'ContentService',
  'DocumentApp',
  'FormApp',
  'ContactsApp',
  'GroupsApp',
  'LanguageApp',
  'Maps',
  'Charts',
  'CardService',
  'SlidesApp',
  'SitesApp',
  'XmlService',
  'Jdbc',
  'Browser',
];

/** What a script's realm asks of the services. */
export type RealmBridge = Pick<
  Bridge,
  'root' | 'describe' | 'call' | 'enumValues' | 'instantOf' | 'formulaValue'
>;

/** One run of one function. */
export interface Job {
  readonly functionName: string;
  /** Whether the script declares it at top level. */
  readonly isDeclared: boolean;
  /** On the wire. */
  readonly args: readonly unknown[];
  /** Globals that the manifest does not enable. */
  readonly missing: readonly string[];
}

/** How a call ended: undefined where it returned a promise that nothing can settle any more. */
type Ending = { readonly value: unknown } | { readonly error: unknown } | undefined;

interface Realm {
  decode(value: unknown): unknown;
  serviceName(value: object): string;
  /** Makes the call of `run` the next thing that the invoking script does. */
  prepare(run: object, args: readonly unknown[]): void;
  ending(): Ending;
  isPromise(value: object): boolean;
  /** Takes a promise's rejection note of, so that it counts as handled. */
  handle(promise: object): void;
  rejections(): readonly unknown[];
}

let scripts: { readonly realm: Script; readonly invoke: Script } | undefined;

/**
 * Runs one function in a fresh context: the script's files in order, then the function, then all microtasks. A promise's
 * value is the result. Needs nothing but the bridge, so it runs in any thread.
 *
 * @param wallMilliseconds after which it is stopped; 0 = never
 * @returns the result as a value of the host's realm
 * @throws whatever the script throws; an error with code ERR_SCRIPT_EXECUTION_TIMEOUT where it was stopped
 */
export function runScript(
  files: readonly Script[],
  { functionName, isDeclared, args, missing }: Job,
  bridge: RealmBridge,
  clock: () => number,
  wallMilliseconds: number,
): unknown {
  scripts ??= {
    realm: new Script(REALM_SOURCE, { filename: 'realm' }),
    invoke: new Script(INVOKE_SOURCE, { filename: 'realm' }),
  };
  const until = performance.now() + wallMilliseconds;
  const context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  const makeRealm = scripts.realm.runInContext(context) as (
    bridge: RealmBridge,
    clock: () => number,
    services: readonly string[],
  ) => Realm;
  const realm = makeRealm(
    bridge,
    clock,
    SERVICES.filter((name) => !missing.includes(name)),
  );
  const evaluate = (script: Script) =>
    script.runInContext(context, {
      displayErrors: false,
      ...(wallMilliseconds > 0 ? { timeout: Math.max(1, Math.ceil(until - performance.now())) } : {}),
    });
  const promises = watchPromises();
  const handleLoose = () => {
    for (const promise of promises.loose()) if (realm.isPromise(promise)) realm.handle(promise);
  };
  try {
    for (const file of files) evaluate(file);
    const run: unknown = isDeclared ? Reflect.get(context, functionName) : undefined;
    if (typeof run !== 'function') throw new Error(`Script function not found: ${functionName}`);
    realm.prepare(run, args);
    evaluate(scripts.invoke);
    handleLoose();
    // Microtasks again: those that tell of the rejections.
    evaluate(new Script(''));
    const ending = realm.ending();
    if (ending === undefined)
      throw new Error(`the promise that ${functionName} returned cannot be settled any more`);
    if ('error' in ending) throw ending.error;
    for (const reason of realm.rejections()) throw reason;
    return fromRealm(ending.value, realm.serviceName);
  } finally {
    promises.stop();
    handleLoose();
  }
}
