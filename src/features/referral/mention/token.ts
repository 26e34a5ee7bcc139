/**
 * What a token is to the grammar. One word may mean several things in a language; here it has the one that matters
 * for a referral, and `noise` where it must only not be taken for a name.
 */
export type TokenClass =
  // who
  | 'name'
  | 'masked'
  | 'initials'
  | 'given'
  | 'hon'
  | 'suffix'
  | 'big'
  | 'kin'
  | 'peer'
  | 'place'
  | 'lead'
  | 'staff'
  | 'office'
  | 'business'
  | 'trade'
  | 'title'
  | 'broker'
  | 'self'
  | 'other'
  | 'kindOfPatient'
  | 'somebody'
  // marks
  | 'chart'
  | 'phone'
  | 'tail'
  | 'number'
  | 'year'
  | 'chartWord'
  | 'tailWord'
  | 'detail'
  // how the person came to be there
  | 'label'
  | 'refer'
  | 'referTypo'
  | 'referWeak'
  | 'referBy'
  | 'passing'
  | 'through'
  | 'bring'
  | 'tell'
  | 'companion'
  | 'asked'
  | 'come'
  | 'receive'
  | 'channel'
  | 'transfer'
  // what changes the meaning
  | 'not'
  | 'cancel'
  | 'rather'
  | 'future'
  | 'hedge'
  | 'unknown'
  | 'doubt'
  | 'or'
  | 'and'
  | 'couple'
  | 'arrow'
  | 'correct'
  | 'wrong'
  | 'right'
  | 'give'
  | 'favour'
  | 'thanks'
  | 'count'
  | 'secret'
  | 'occasion'
  | 'blank'
  | 'turn'
  | 'check'
  | 'reward'
  | 'otherMeaning'
  // glue
  | 'subject'
  | 'topic'
  | 'object'
  | 'to'
  | 'from'
  | 'with'
  | 'of'
  | 'particle'
  | 'copula'
  | 'filler'
  | 'noise'
  | 'word'
  | 'open'
  | 'close'
  | 'colon'
  | 'comma'
  | 'dash'
  | 'slash'
  | 'stop'
  | 'question';

/** One word, number or sign of a text, or a part of a word. */
export interface Token {
  readonly cls: TokenClass;
  /** As written; for a name without honorific and particles. */
  readonly text: string;
  /** What it stands for where that differs: digits of a number, the joined name. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The register knows the name, or for a word: it is in the lexicon. */
  readonly known: boolean;
}
