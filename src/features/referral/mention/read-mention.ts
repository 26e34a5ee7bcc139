import type { Mention, NameRegister, SourceColumn } from './mention';

/** What one text of a visit says about who referred the patient. */
export function readMention(_text: string, _source: SourceColumn, _register: NameRegister): Mention {
  return {
    kind: 'none',
    people: [],
    relation: '',
    channel: '',
    secret: false,
    evidence: '',
    reason: 'silent',
    doubtful: false,
  };
}
