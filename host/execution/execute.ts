import { type Context, constants, createContext, Script } from 'node:vm';
import type { Cost } from '../service/cost';
import type { ServiceObject } from '../service/object';
import type { LogEntry, Scope } from '../service/scope';
import type { EnumMark } from '../service/wire';
import { type Bridge, createBridge, type ServiceCallHook } from './bridge';
import { cpuMilliseconds } from './cpu-clock';
import { HostError } from './host-error';
import { REALM_SOURCE } from './realm-source';
import { fromRealm, toWire } from './value';

/** Globals of Google's that a script finds. Those without an implementation throw and name the member at the first use. */
const SERVICES = [
  'SpreadsheetApp',
  'LockService',
  'PropertiesService',
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

interface Realm {
  decode(value: unknown): unknown;
  serviceName(value: object): string;
}

let realmScript: Script | undefined;

/** A script ready to run, compiled once. */
export interface CompiledScript {
  readonly script: Script;
  /** Whether the text declares a top-level function of that name. */
  declares(name: string): boolean;
}

export function compile(text: string, fileName: string): CompiledScript {
  const script = new Script(text, { filename: fileName });
  const declared = new Map<string, boolean>();
  return {
    script,
    declares: (name) => {
      const known = declared.get(name);
      if (known !== undefined) return known;
      const found =
        /^[\w$]+$/.test(name) &&
        new RegExp(`\\bfunction\\s+${name.replaceAll('$', '\\$')}\\s*\\(`).test(text);
      declared.set(name, found);
      return found;
    },
  };
}

/** One argument of the function that runs: a value, or a service object. */
export type Argument =
  | { readonly value: unknown }
  /** A value as JSON text, parsed in the script's realm. */
  | { readonly json: string }
  | { readonly object: ServiceObject }
  | { readonly mark: EnumMark }
  | { readonly event: Readonly<Record<string, Argument>> };

export interface Outcome {
  readonly value: unknown;
  readonly cost: Cost;
  readonly log: readonly LogEntry[];
}

/**
 * Runs one function in a fresh context: top-level code first, then the function.
 * @throws HostError for anything that the script throws
 */
export function execute(
  compiled: CompiledScript,
  functionName: string,
  args: readonly Argument[],
  scope: Scope,
  onServiceCall: ServiceCallHook | undefined,
): Outcome {
  const bridge = createBridge(scope, onServiceCall);
  realmScript ??= new Script(REALM_SOURCE, { filename: 'realm' });
  const started = cpuMilliseconds();
  const finish = () => {
    scope.cost.cpuMs = cpuMilliseconds() - started;
    for (const [key, holder] of scope.locks) if (holder === scope.executionId) scope.locks.delete(key);
  };
  try {
    const context = createContext(constants.DONT_CONTEXTIFY) as Context;
    const makeRealm = realmScript.runInContext(context) as (
      bridge: Bridge,
      clock: () => number,
      services: readonly string[],
    ) => Realm;
    const realm = makeRealm(bridge, scope.now, SERVICES);
    compiled.script.runInContext(context);
    const run: unknown = compiled.declares(functionName) ? Reflect.get(context, functionName) : undefined;
    if (typeof run !== 'function') throw new Error(`Script function not found: ${functionName}`);
    const result: unknown = Reflect.apply(
      run,
      undefined,
      args.map((arg) => realm.decode(wireOf(arg, bridge))),
    );
    bridge.settle();
    const value = fromRealm(result, realm.serviceName);
    finish();
    return { value, cost: scope.cost, log: scope.log };
  } catch (thrown) {
    finish();
    throw asHostError(thrown, scope, bridge.lastError());
  }
}

function wireOf(argument: Argument, bridge: Bridge): unknown {
  if ('value' in argument) return toWire(argument.value);
  if ('json' in argument) return argument;
  if ('object' in argument) return bridge.hand(argument.object);
  if ('mark' in argument) return argument.mark;
  return {
    plain: Object.fromEntries(
      Object.entries(argument.event).map(([key, part]) => [key, wireOf(part, bridge)]),
    ),
  };
}

function asHostError(thrown: unknown, scope: Scope, lastServiceError: unknown): HostError {
  const read = (key: string): string | undefined => {
    const value: unknown =
      typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, key) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const message = read('message') ?? String(thrown);
  const cause =
    lastServiceError instanceof Error && lastServiceError.message === message ? lastServiceError : thrown;
  return new HostError(message, read('name') ?? 'Error', read('stack') ?? '', scope.cost, scope.log, cause);
}
