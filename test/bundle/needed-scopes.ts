import { findFreeNames } from '../../build/free-names';
import { type ReferenceMethod, readReference } from './google-reference';

/**
 * The services that the bundle may use, and the namespaces of the reference that their objects come from.
 * A service that is not here fails the test: whoever adds one decides here what staff will have to grant.
 */
const SERVICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['SpreadsheetApp', ['Spreadsheet', 'Base']],
  ['Session', ['Base']],
  ['LockService', ['Lock']],
  ['PropertiesService', ['Properties']],
  ['CacheService', ['Cache']],
  ['Utilities', ['Utilities', 'Base']],
  ['HtmlService', ['HTML', 'Base']],
  ['Logger', ['Base']],
  ['console', ['Base']],
]);

/**
 * What each collection of an advanced service costs, where drafts are listed and written but no letter is read or sent.
 * Source: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts (list, create, update)
 */
const COLLECTIONS: ReadonlyMap<string, string> = new Map([['Gmail.Users.Drafts', 'gmail.compose']]);

const ADVANCED = new Set([...COLLECTIONS.keys()].map((path) => path.split('.')[0] ?? ''));

/**
 * Stricter than the reference, which names no scope for these two: they are dialogs, as those which it does name one for.
 * Source: https://developers.google.com/apps-script/reference/base/ui
 */
const DIALOGS: ReadonlyMap<string, string> = new Map([
  ['alert', 'script.container.ui'],
  ['prompt', 'script.container.ui'],
]);

/** Names that arrays, maps, texts and such have too, so that `.name(` says nothing about Google. */
const PLAIN_NAMES = new Set(
  [Object, Array, Map, Set, String, Number, RegExp, Date, Function, Promise, JSON, Math, Symbol]
    .flatMap((value) => [value, 'prototype' in value ? value.prototype : {}])
    .flatMap((value) => Object.getOwnPropertyNames(value)),
);

/** What a script asks of Google. */
export interface Needs {
  readonly services: readonly string[];
  /** Services of Google, or collections of advanced ones, that the tables above do not know. */
  readonly unknownServices: readonly string[];
  /** Those that the manifest must enable. */
  readonly advancedServices: readonly string[];
  /** Sorted, without the common prefix. */
  readonly scopes: readonly string[];
}

/** Derives the least scopes from the services a script names and the methods it calls. */
export async function findNeeds(code: string): Promise<Needs> {
  const { globals, methods } = readReference();
  const services = await findFreeNames(code, [...globals.keys()]);
  const reachable = new Set(services.flatMap((service) => SERVICES.get(service) ?? []));
  const calls = new Set([...code.matchAll(/\.\s*(\w+)\s*\(/g)].map((match) => match[1] ?? ''));
  const direct = new Set(
    [...code.matchAll(/\b(\w+)\.(\w+)\s*\(/g)].map((match) => `${match[1]}.${match[2]}`),
  );

  const scopes = new Set<string>();
  const grant = (candidates: readonly ReferenceMethod[]) => {
    const scope = leastScope(candidates);
    if (scope) scopes.add(scope);
  };
  for (const name of calls) {
    if (!PLAIN_NAMES.has(name))
      grant(methods.filter((method) => method.name === name && reachable.has(method.namespace)));
  }
  for (const service of services) {
    const members = methods.filter(
      ({ namespace, className }) => `${namespace}.${className}` === globals.get(service),
    );
    for (const member of members) {
      if (direct.has(`${service}.${member.name}`)) grant(members.filter(({ name }) => name === member.name));
    }
  }
  const advancedServices = services.filter((service) => ADVANCED.has(service));
  const collections = new Set(
    advancedServices.flatMap((service) =>
      [...code.matchAll(new RegExp(`\\b${service}\\.\\w+\\.\\w+`, 'g'))].map(([path]) => path),
    ),
  );
  for (const path of collections) {
    const scope = COLLECTIONS.get(path);
    if (scope !== undefined) scopes.add(scope);
  }
  return {
    services,
    unknownServices: [
      ...services.filter((service) => !SERVICES.has(service) && !ADVANCED.has(service)),
      ...[...collections].filter((path) => !COLLECTIONS.has(path)),
    ],
    advancedServices,
    scopes: [...scopes].sort(),
  };
}

/** Classes share method names; the cheapest reading counts, since a dearer one would show in the class's other calls. */
function leastScope(candidates: readonly ReferenceMethod[]): string | undefined {
  const [first] = candidates;
  if (!first) return undefined;
  const dialog = DIALOGS.get(first.name);
  if (dialog && first.className === 'Ui') return dialog;
  if (candidates.some(({ scopes }) => scopes.length === 0)) return undefined;
  const choices = candidates.flatMap(({ scopes }) => scopes);
  return choices.find((scope) => scope.endsWith('.currentonly')) ?? choices[0];
}
