import type { Corrections } from './correction';
import type { Link } from './cue';
import type { Item, Phrase } from './item';
import type { Mention, MentionKind, MentionReason, NamedPerson, NameRegister, SourceColumn } from './mention';

/** A text taken apart. */
export interface Analysis {
  readonly text: string;
  /** The same in the widths that were typed, character for character. */
  readonly typed: string;
  readonly source: SourceColumn;
  readonly register: NameRegister;
  readonly items: readonly Item[];
  readonly corrections: Corrections;
  readonly links: readonly Link[];
}

const EVIDENCE_LENGTH = 200;

/** Makes the mention of this kind, its evidence cut to length and every place moved with it. */
export function answer(
  analysis: Analysis,
  kind: MentionKind,
  reason: MentionReason,
  more: { people?: readonly NamedPerson[]; phrase?: Phrase; doubtful?: boolean } = {},
): Mention {
  const { items, text, typed } = analysis;
  const channel = items.find((item) => item.cls === 'channel');
  const from = clipStart(text, more.phrase?.start ?? 0);
  const people = more.people ?? [];
  const { phrase } = more;
  const silent = kind === 'none' && reason === 'silent';
  return {
    kind,
    people: people.map((person) => moved(person, from)),
    relation: phrase?.relation ?? '',
    ...(phrase?.of === undefined ? {} : { relationOf: moved(phrase.of, from) }),
    channel: channel !== undefined && channel.cls !== 'who' ? channel.text : '',
    secret: items.some((item) => item.cls === 'secret'),
    evidence: silent ? '' : typed.slice(from, from + EVIDENCE_LENGTH).replace(/\n/g, ' '),
    reason,
    doubtful: more.doubtful ?? false,
  };
}

/** A long text is cut so that the phrase stays in view. */
function clipStart(text: string, at: number): number {
  return text.length <= EVIDENCE_LENGTH ? 0 : Math.max(0, Math.min(at - 60, text.length - EVIDENCE_LENGTH));
}

function moved(person: NamedPerson, by: number): NamedPerson {
  const start = Math.min(Math.max(0, person.start - by), EVIDENCE_LENGTH);
  return { ...person, start, end: Math.min(Math.max(start, person.end - by), EVIDENCE_LENGTH) };
}

/** Whether the text names a channel anywhere. */
export function hasChannel(analysis: Analysis): boolean {
  return analysis.items.some((item) => item.cls === 'channel');
}

/** The phrase's person as a list; empty where it names nobody. */
export function personOf(phrase: Phrase): readonly NamedPerson[] {
  return phrase.person === undefined ? [] : [phrase.person];
}

/** Whether the person is the patient whose text it is: the same name and no mark that says otherwise. */
export function isPatientSelf(person: NamedPerson, analysis: Analysis): boolean {
  const { patientName } = analysis.register;
  return patientName !== '' && person.name === patientName && Object.keys(person.marks).length === 0;
}
