import type { NamedPerson } from './mention';
import type { Token } from './token';

/** What the particle after a phrase says about its part: 김영희가, 김영희를, 김영희께, 김영희한테서, 김영희랑. */
export type Role = 'none' | 'subject' | 'topic' | 'object' | 'to' | 'from' | 'with' | 'quoted';

/** Somebody of whom the text speaks, with everything that belongs to the name. */
export interface Phrase {
  readonly cls: 'who';
  /** `number`: marks without a name. `peer`: a friend, neighbour, colleague without a name. */
  readonly kind: 'named' | 'number' | 'relation' | 'peer' | 'staff' | 'business' | 'broker' | 'self';
  readonly person: NamedPerson | undefined;
  /** The family or friend word, '' without one. */
  readonly relation: string;
  /** Whose relation, or whose relation the named person is. */
  readonly of: NamedPerson | undefined;
  readonly role: Role;
  /** The register knows the name, or the desk wrote an honorific or a mark: it is a person for certain. */
  readonly sure: boolean;
  /** In the text for another reason: 보호자 김영희, 예약자 김영희. */
  readonly aside: boolean;
  /** The phrase itself raises a question: a name in part, a title that may be a profession, two names for one, a name that is a word. */
  readonly doubt: 'partial' | 'title' | 'twoNames' | 'word' | '';
  /** A bare number only. */
  readonly bare: boolean;
  readonly start: number;
  readonly end: number;
}

/** What the verdict looks at: a phrase about somebody, or a token on its own. */
export type Item = Phrase | Token;
