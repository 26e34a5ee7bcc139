import { basename } from 'node:path';
import type { Import } from './source-file';

/** Modules that the build makes. */
const VIRTUAL = new Set([
  'virtual:menu',
  'virtual:program',
  'virtual:sample',
  'virtual:sheets',
  'virtual:stamps',
]);

/**
 * What a room of the house may import from another; its own files it always may.
 * The direction is one: core ← file, workbook ← features ← actions ← main. Type-only imports count too.
 */
const MAY_IMPORT: ReadonlyMap<string, readonly string[]> = new Map([
  ['core', []],
  ['file', ['core']],
  ['workbook', ['core']],
  ['feature', ['core', 'workbook', 'contract']],
  ['contract', ['core', 'workbook']],
  ['action', ['core', 'workbook', 'contract', 'feature']],
  ['google', ['core', 'workbook']],
  ['actions', ['core', 'contract', 'action']],
  ['on-open', ['core', 'google']],
  ['on-edit', ['google']],
  ['unpack', []],
  ['tables', ['core', 'workbook', 'feature']],
  ['run-action', ['core', 'workbook', 'contract', 'feature', 'actions']],
  [
    'main',
    ['core', 'workbook', 'contract', 'feature', 'action', 'actions', 'tables', 'run-action', 'google'],
  ],
  ['sidebar', ['core', 'file', 'feature']],
  ['host', []],
  ['build', []],
  ['local', ['core', 'file', 'host', 'build']],
  ['bench', ['core', 'file', 'workbook', 'contract', 'feature', 'host', 'local', 'build']],
]);

/** Further rooms of which only types may be imported: they leave no trace at run time. */
const MAY_IMPORT_TYPES: ReadonlyMap<string, readonly string[]> = new Map([
  // intake is given what file reads, and names its columns alike; the code of file stays out of the bundle
  ['feature', ['file']],
  ['action', ['file']],
  // the command line writes out what an action answers, and never runs its code but in the bundle
  ['local', ['feature', 'action', 'run-action']],
  // the client names what it sends and gets as the server does
  ['sidebar', ['contract', 'run-action', 'action']],
  // google implements what features ask for
  ['google', ['contract', 'feature']],
  // the build reads the list of actions and hands the menu and the stamps their words
  ['build', ['core', 'google']],
]);

/** Single files that a room may use although the rest of their room is closed to it. */
const MAY_IMPORT_FILES: ReadonlyMap<string, readonly string[]> = new Map([
  // the server asks itself what a heading means, and never reads a file
  ['action', ['src/file/headers']],
]);

/** The room that a file (path without extension counts too) stands in; '' outside every room. */
export function roomOf(path: string): string {
  const [top, second, third] = path.split('/');
  if (top !== 'src') return MAY_IMPORT.has(top ?? '') ? (top ?? '') : '';
  if (second === 'features') {
    if (/^action(\.ts)?$/.test(third ?? '')) return 'contract';
    return isActionFile(path) ? 'action' : 'feature';
  }
  const room = (second ?? '').replace(/\.ts$/, '');
  return MAY_IMPORT.has(room) ? room : '';
}

function isActionFile(path: string): boolean {
  return /(^|-)actions?$/.test(basename(path).replace(/\.ts$/, ''));
}

/**
 * Why an import is not allowed; '' where it is.
 *
 * @param packages what package.json lists under `dependencies`
 */
export function findObjection(found: Import, packages: ReadonlySet<string>): string {
  const from = roomOf(found.from);
  const say = (reason: string) => `${found.from} imports ${found.to}: ${reason}`;
  if (from === '') return say('the importing file stands in no room');
  if (found.isPackage) {
    if (!found.from.startsWith('src/') || VIRTUAL.has(found.to)) return '';
    if (found.to.startsWith('node:')) return say('src runs where Node does not exist');
    const name = found.to.split('/').slice(0, found.to.startsWith('@') ? 2 : 1);
    return packages.has(name.join('/')) ? '' : say('not among the dependencies in package.json');
  }
  const to = roomOf(found.to);
  if (to === '') return say('the imported file stands in no room');
  if (from === 'action' && to === 'action')
    return featureOf(found.from) === featureOf(found.to)
      ? ''
      : say("an action may not use another feature's actions");
  if (from === to || MAY_IMPORT.get(from)?.includes(to)) return '';
  if (MAY_IMPORT_FILES.get(from)?.includes(found.to)) return '';
  if (found.isTypeOnly && MAY_IMPORT_TYPES.get(from)?.includes(to)) return '';
  return say(`${from} may not use ${to}`);
}

function featureOf(path: string): string {
  return path.split('/')[2] ?? '';
}
