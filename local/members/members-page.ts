import { readFileSync } from 'node:fs';
import { readReference } from '../../host/reference/reference';
import { methodTable } from '../../host/service/method-table';
import { namesMember, readContractTests, type TestFile } from './contract-test';
import { type Difference, isAbout, readDifferences } from './difference';
import { readAddresses } from './reference-address';
import { findUsedMembers, openSources, type UsedMember } from './used-member';

/** What is known of a member that the product uses. */
export interface MemberFact extends UsedMember {
  readonly address: string;
  /** Tests of the host whose titles name it. */
  readonly tests: readonly string[];
  /** Behaviours in which the host is known to differ. */
  readonly differences: readonly string[];
  readonly isImplemented: boolean;
}

/** A class of the reference and how much of it the host has. */
export interface ClassFact {
  readonly name: string;
  readonly implemented: readonly string[];
  readonly missing: readonly string[];
}

const EVENTS = 'https://developers.google.com/apps-script/guides/triggers/events';

/** Everything that the page tells, read from sources, tests and reference. */
export function readFacts(): { readonly members: MemberFact[]; readonly classes: ClassFact[] } {
  const addresses = readAddresses();
  const tests = readContractTests();
  const differences = readDifferences(readFileSync('host/DIFFERENCES.md', 'utf8'));
  const members = findUsedMembers(openSources(), process.cwd()).map((used) =>
    factOf(used, addresses, tests, differences),
  );
  return { members, classes: classFacts() };
}

function factOf(
  used: UsedMember,
  addresses: ReadonlyMap<string, string>,
  tests: readonly TestFile[],
  differences: readonly Difference[],
): MemberFact {
  const at = used.name.lastIndexOf('.');
  const [owner, member] = [used.name.slice(0, at), used.name.slice(at + 1)];
  const { enums, classes } = readReference();
  const isEvent = !classes.has(owner) && !enums.has(owner);
  return {
    ...used,
    address:
      addresses.get(used.name) ??
      addresses.get(owner) ??
      advancedAddress(used.name) ??
      (isEvent ? EVENTS : ''),
    tests: tests
      .filter(({ titles }) => titles.some((title) => namesMember(title, used.name)))
      .map(({ name }) => name),
    differences: differences.filter((row) => isAbout(row, used.name)).map(({ behaviour }) => behaviour),
    isImplemented: isEvent || methodTable().has(used.name) || (enums.get(owner)?.includes(member) ?? false),
  };
}

/** Where the REST reference describes a method of an advanced service: each method stands for one of these. */
function advancedAddress(name: string): string | undefined {
  const [service = '', ...way] = name.split('.');
  const method = way.pop();
  if (service !== 'Gmail' || way.length === 0) return undefined;
  const resource = way.map((part) => part.charAt(0).toLowerCase() + part.slice(1)).join('.');
  return `https://developers.google.com/workspace/gmail/api/reference/rest/v1/${resource}/${method}`;
}

function classFacts(): ClassFact[] {
  const { methods, classes } = readReference();
  const known = [...methods.keys()];
  return [...classes].sort().map((name) => {
    const members = known.filter((member) => member.startsWith(`${name}.`)).sort();
    return {
      name,
      implemented: members.filter((member) => methodTable().has(member)),
      missing: members.filter((member) => !methodTable().has(member)),
    };
  });
}

/** The page as Markdown. */
export function membersPage({ members, classes }: ReturnType<typeof readFacts>): string {
  const having = classes.filter(({ implemented }) => implemented.length > 0);
  const lacking = classes.filter(({ implemented }) => implemented.length === 0);
  return [
    '# Google members',
    '',
    'Written by `npm run members` from the sources, the tests and the reference; a test compares it. Do not edit.',
    '',
    '## What the product uses',
    '',
    `${members.length} members that \`src\` names. Each has a contract test under \`test/host\` whose title names it; without one, or where the host lacks it, \`npm test\` fails. Differences are rows of [DIFFERENCES.md](../host/DIFFERENCES.md).`,
    '',
    '| member | used in | contract test | known difference |',
    '| --- | --- | --- | --- |',
    ...members.map(memberRow),
    '',
    '## What the host has',
    '',
    'Classes of the reference with at least one method that the host implements. Any other member throws `not implemented: Class.member`.',
    '',
    '| class | methods | of | not implemented |',
    '| --- | --- | --- | --- |',
    ...having.map(({ name, implemented, missing }) => {
      const names = missing.map((member) => member.slice(name.length + 1)).join(', ');
      return `| ${name} | ${implemented.length} | ${implemented.length + missing.length} | ${names || '–'} |`;
    }),
    '',
    `Not implemented at all: ${lacking.map(({ name, missing }) => `${name} (${missing.length})`).join(', ')}.`,
    '',
  ].join('\n');
}

function memberRow({ name, address, files, tests, differences }: MemberFact): string {
  const places =
    files.length > 3 ? `${files.slice(0, 2).join(', ')} and ${files.length - 2} more` : files.join(', ');
  const known = differences.join('; ') || '–';
  return `| [${name}](<${address}>) | ${places} | ${tests.join(', ') || '**none**'} | ${known} |`;
}
