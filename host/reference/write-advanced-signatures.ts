import { writeFileSync } from 'node:fs';
import { readReference } from './write-signatures';

/** The advanced services that the host knows by name, implemented or not: global name and file of the reference. */
const SERVICES = [
  ['Gmail', 'apis/gmail_v1.d.ts'],
  ['Calendar', 'apis/calendar_v3.d.ts'],
] as const;

/**
 * Reads the offline copy of the reference of Google's advanced services into the text of `advanced-signatures.ts`:
 * one line a signature, `Gmail.Users.Drafts.create(resource,string)`, where `resource` is an object of plain data;
 * one line a collection that stands on a service or another collection, `collection Gmail.Users.Drafts`.
 */
export function advancedSignatures(read: (file: string) => string): string {
  return SERVICES.flatMap(([service, file]) => signaturesOf(service, read(file))).join('\n');
}

function signaturesOf(service: string, text: string): string[] {
  const lines: string[] = [];
  const open: string[] = [];
  for (const line of text.split('\n')) {
    const opened = /^ *(?:declare )?(?:namespace|interface) (\w+) \{$/.exec(line);
    const method = /^ *(\w+)\((.*)\): .+;$/.exec(line);
    if (opened) {
      open.push(opened[1] ?? '');
      const owner = ownerOf(service, open);
      if (owner?.includes('.')) lines.push(`collection ${owner}`);
    } else if (/^ *\}$/.test(line)) open.pop();
    else if (method) lines.push(`${ownerOf(service, open)}.${method[1]}(${parameterTypes(method[2] ?? '')})`);
  }
  return [...new Set(lines)];
}

/** What a script writes for an interface: namespaces lead to it as `GoogleAppsScript`, the service, `Collection` and then names. */
function ownerOf(service: string, open: readonly string[]): string | undefined {
  if (open.length === 2 && open[1] === service) return service;
  if (open[2] !== 'Collection' || !open.at(-1)?.endsWith('Collection') || open.length === 3) return undefined;
  return [service, ...open.slice(3)].join('.').replace(/Collection$/, '');
}

function parameterTypes(parameters: string): string {
  if (parameters === '') return '';
  return parameters
    .split(', ')
    .map((parameter) => parameter.split(': ')[1] ?? '')
    .map((type) => (/^Schema\.|^object$/.test(type) ? 'resource' : type))
    .join(',');
}

/** The file that holds them. */
export function advancedSignatureFile(signatures: string): string {
  return [
    '// Written by `npx tsx host/reference/write-advanced-signatures.ts` from gas-types-detailed; do not edit.',
    '',
    '/** Every collection and method of the advanced services that the host knows by name: see write-advanced-signatures.ts. */',
    'export const ADVANCED_SIGNATURES = `',
    `${signatures}\`;`,
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('write-advanced-signatures.ts')) {
  writeFileSync(
    new URL('./advanced-signatures.ts', import.meta.url),
    advancedSignatureFile(advancedSignatures(readReference)),
  );
}
