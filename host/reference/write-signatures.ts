import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The reference's files whose classes the host knows by name, implemented or not. */
export const FILES = [
  'base',
  'cache',
  'content',
  'html',
  'lock',
  'mail',
  'properties',
  'script',
  'spreadsheet',
  'url-fetch',
  'utilities',
];

/**
 * Reads the offline copy of Google's reference (gas-types-detailed) into the text of `signatures.ts`, one thing a line:
 * - a signature `Class.method(type,type)`, with `?` behind a type whose description allows null; deprecated ones too;
 *   where the reference names OAuth scopes of which a script needs one, their set follows: `Class.method(type) @1`
 * - a set of scopes `@1 URL URL`, in the reference's order
 * - an enum `enum Name A B C`; an enum's place `Class.Member: Enum`
 */
export function signaturesFromReference(read: (file: string) => string): string {
  const lines: string[] = [];
  const scopeSets: string[] = [];
  const needs = (scopes: readonly string[]) => {
    if (scopes.length === 0) return '';
    const set = scopes.join(' ');
    if (!scopeSets.includes(set)) scopeSets.push(set);
    return ` @${scopeSets.indexOf(set) + 1}`;
  };
  for (const file of FILES) {
    let owner = '';
    let doc: string[] = [];
    for (const line of read(`google-apps-script.${file}.d.ts`).split('\n')) {
      const opening = /^ {4}(?:interface|class) (\w+)/.exec(line);
      const enumeration = /^ {4}enum (\w+) \{ (.*) \}/.exec(line);
      const method = /^ {6}(\/\*\* @deprecated DO NOT USE \*\/ )?(\w+)\((.*)\): (.+);$/.exec(line);
      const member = /^ {6}(\w+): typeof (?:\w+\.)?(\w+);$/.exec(line);
      if (method?.[1]) doc = [];
      if (opening) owner = opening[1] ?? '';
      else if (enumeration) {
        // A global object of MIME types by that name stands in `base`; the enum of ContentService is another.
        if (file !== 'base' || enumeration[1] !== 'MimeType')
          lines.push(`enum ${enumeration[1]} ${(enumeration[2] ?? '').replaceAll(',', '')}`);
      } else if (member) lines.push(`${owner}.${member[1]}: ${member[2]}`);
      else if (method)
        lines.push(
          `${owner}.${method[2]}(${parameterTypes(method[3] ?? '', doc)})${needs(scopesNamed(doc))}`,
        );
      if (/^ {6}\/\*\*/.test(line)) doc = [];
      else if (/^ {7}\*/.test(line)) doc.push(line);
    }
  }
  return [...scopeSets.map((set, index) => `@${index + 1} ${set}`), ...new Set(lines)].join('\n');
}

/** The OAuth scopes of which a method needs one; none where its description says nothing of authorization. */
function scopesNamed(doc: readonly string[]): string[] {
  const from = doc.findIndex((line) => /\* Authorization:/.test(line));
  if (from === -1) return [];
  return doc.slice(from).flatMap((line) => /^ {7}\* - (https:\/\/\S+)$/.exec(line)?.[1] ?? []);
}

function parameterTypes(parameters: string, doc: readonly string[]): string {
  if (parameters === '') return '';
  return parameters
    .split(', ')
    .map((parameter) => {
      const [name = '', type = ''] = parameter.split(': ');
      const says = doc.find((line) => line.includes(`@param ${name} `)) ?? '';
      return `${type.replace(/^\w+\./, '')}${/\bnull\b/.test(says) ? '?' : ''}`;
    })
    .join(',');
}

/** The file that holds the signatures. */
export function signatureFile(signatures: string): string {
  return [
    '// Written by `npx tsx host/reference/write-signatures.ts` from gas-types-detailed; do not edit.',
    '',
    "/** Every class, method and enum of Google's reference that the host knows by name: see write-signatures.ts for the notation. */",
    'export const SIGNATURES = `',
    `${signatures}\``,
  ]
    .join('\n')
    .concat(';\n');
}

/** Reads one file of the offline reference. */
export function readReference(file: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(`gas-types-detailed/${file}`), 'utf8');
}

if (process.argv[1]?.endsWith('write-signatures.ts')) {
  writeFileSync(
    new URL('./signatures.ts', import.meta.url),
    signatureFile(signaturesFromReference(readReference)),
  );
}
