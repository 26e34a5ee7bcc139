import { SIGNATURES } from './signatures';

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
}

let reference: Reference | undefined;

/** Parsed at first use and kept: it never changes. */
export function readReference(): Reference {
  reference ??= parseSignatures(SIGNATURES);
  return reference;
}

/** Null is accepted there although the reference's description does not say so. */
const ALSO_NULL: ReadonlySet<string> = new Set([
  'Range.setValue',
  'RangeList.setValue',
  'Range.setFontSize',
  'Range.setFontSizes',
  'RangeList.setFontSize',
]);

function parseSignatures(text: string): Reference {
  const methods = new Map<string, (readonly Parameter[])[]>();
  const enums = new Map<string, readonly string[]>();
  const enumMembers = new Map<string, string>();
  const classes = new Set<string>();
  for (const line of text.trim().split('\n')) {
    const [, member, parameters] = /^([\w.]+)\((.*)\)$/.exec(line) ?? [];
    if (member !== undefined && parameters !== undefined) {
      const types = parameters === '' ? [] : parameters.split(',');
      const signature = types.map((type) => ({
        type: type.replace('?', ''),
        allowsNull: type.endsWith('?') || ALSO_NULL.has(member),
      }));
      methods.set(member, [...(methods.get(member) ?? []), signature]);
      classes.add(member.slice(0, member.indexOf('.')));
    } else if (line.startsWith('enum ')) {
      const [, name = '', ...values] = line.split(' ');
      enums.set(name, values);
    } else {
      const [place = '', name = ''] = line.split(': ');
      enumMembers.set(place, name);
    }
  }
  return { methods, enums, enumMembers, classes };
}
