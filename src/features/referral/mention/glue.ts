import type { TokenClass } from './token';

/** Between a person and what the person did. */
export const LEFT_GLUE: ReadonlySet<TokenClass | 'who'> = new Set<TokenClass | 'who'>([
  'filler',
  'particle',
  'copula',
  'couple',
  'kindOfPatient',
  'of',
  'close',
  'topic',
  'subject',
  'hon',
  'suffix',
  'referWeak',
  'tell',
  'through',
  'channel',
  'colon',
  'from',
  'receive',
  'arrow',
  'check',
]);

/** Between `소개` or `소개자` and the name behind it. */
export const RIGHT_GLUE: ReadonlySet<TokenClass | 'who'> = new Set<TokenClass | 'who'>([
  'colon',
  'dash',
  'close',
  'open',
  'filler',
  'particle',
  'copula',
  'come',
  'receive',
  'topic',
  'subject',
  'slash',
  'comma',
  'arrow',
  'hon',
  'kindOfPatient',
  'of',
  'right',
  'channel',
  'and',
  'label',
  'favour',
  'hedge',
  'question',
  'place',
  'lead',
  'check',
  'stop',
  'correct',
  'couple',
  'count',
]);

/** What may part 지인 소개 from the name behind it. */
export const JOINTS: ReadonlySet<TokenClass | 'who'> = new Set<TokenClass | 'who'>([
  'open',
  'colon',
  'dash',
  'slash',
  'particle',
  'comma',
  'come',
  'copula',
]);

/** What may follow such a name. */
export const ENDS: ReadonlySet<TokenClass | 'who'> = new Set<TokenClass | 'who'>([
  'close',
  'stop',
  'comma',
  'slash',
  'noise',
]);

/** What may be told between a person and what the person did; each makes the two more distant. */
export const STORY: ReadonlySet<TokenClass | 'who'> = new Set<TokenClass | 'who'>([
  'word',
  'noise',
  'come',
  'occasion',
  'companion',
  'given',
  'favour',
  'count',
  'bring',
  'place',
  'lead',
  'detail',
]);
