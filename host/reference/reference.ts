import { ADVANCED_SIGNATURES } from './advanced-signatures';
import { SIGNATURES } from './signatures';
import { UNDOCUMENTED } from './undocumented';

/** One parameter of a signature. */
export interface Parameter {
  readonly type: string;
  readonly allowsNull: boolean;
}

/** Google's reference as far as the host reads it. */
export interface Reference {
  /** `Range.getValues` → its signatures. */
  readonly methods: ReadonlyMap<string, readonly (readonly Parameter[])[]>;
  /** `BooleanCriteria` → its values, in order. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** `SpreadsheetApp.BooleanCriteria` → `BooleanCriteria`. */
  readonly enumMembers: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
  /** Collections of advanced services: `Gmail.Users.Drafts`. */
  readonly collections: ReadonlySet<string>;
  /** `Ui.showSidebar` → the OAuth scopes of which a script needs one; members that need none are missing. */
  readonly scopes: ReadonlyMap<string, readonly string[]>;
}

let reference: Reference | undefined;

/** Parsed at first use and kept: it never changes. */
export function readReference(): Reference {
  reference ??= parseSignatures(`${SIGNATURES}${ADVANCED_SIGNATURES}${UNDOCUMENTED}`);
  return reference;
}

/** Null is accepted there although the reference's description does not say so. */
const ALSO_NULL: ReadonlySet<string> = new Set([
  'Range.setValue',
  'TextOutput.downloadAsFile',
  'RangeList.setValue',
  'Range.setFontSize',
  'Range.setFontSizes',
  'RangeList.setFontSize',
  'RichTextValueBuilder.setLinkUrl',
  'RichTextValueBuilder.setTextStyle',
]);

function parseSignatures(text: string): Reference {
  const methods = new Map<string, (readonly Parameter[])[]>();
  const enums = new Map<string, readonly string[]>();
  const enumMembers = new Map<string, string>();
  const classes = new Set<string>();
  const collections = new Set<string>();
  const scopes = new Map<string, readonly string[]>();
  const scopeSets = new Map<string, readonly string[]>();
  for (const line of text.trim().split('\n')) {
    const [, member, parameters, scopeSet] = /^([\w.]+)\((.*)\)(?: (@\d+))?$/.exec(line) ?? [];
    if (member !== undefined && parameters !== undefined) {
      const types = parameters === '' ? [] : parameters.split(',');
      const signature = types.map((type) => ({
        type: type.replace('?', ''),
        allowsNull: type.endsWith('?') || ALSO_NULL.has(member),
      }));
      methods.set(member, [...(methods.get(member) ?? []), signature]);
      classes.add(member.slice(0, member.lastIndexOf('.')));
      const needed = scopeSet === undefined ? undefined : scopeSets.get(scopeSet);
      if (needed) scopes.set(member, needed);
    } else if (line.startsWith('@')) {
      const [name = '', ...set] = line.split(' ');
      scopeSets.set(name, set);
    } else if (line.startsWith('collection ')) collections.add(line.slice('collection '.length));
    else if (line.startsWith('enum ')) {
      const [, name = '', ...values] = line.split(' ');
      enums.set(name, values);
    } else {
      const [place = '', name = ''] = line.split(': ');
      enumMembers.set(place, name);
    }
  }
  return { methods, enums, enumMembers, classes, collections, scopes };
}
