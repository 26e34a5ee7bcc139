/** What a text is searched for. */
export interface TextPattern {
  /** Stretches of the text that match, from left to right, none over another. */
  find(text: string): Match[];
}

/** Offsets in UTF-16 units; `groups`: what the parentheses of a regular expression caught. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

export interface PatternOptions {
  readonly matchCase: boolean;
  readonly matchEntireCell: boolean;
  readonly ignoreDiacritics: boolean;
}

/** Searches for a text as it stands. */
export function plainPattern(wanted: string, options: PatternOptions): TextPattern {
  const needle = fold(wanted, options).text;
  return {
    find: (text) => {
      const { text: hay, starts } = fold(text, options);
      const place = (start: number): Match => ({
        start: starts[start] ?? 0,
        end: starts[start + needle.length] ?? text.length,
        groups: [],
      });
      if (options.matchEntireCell) return hay === needle ? [place(0)] : [];
      const matches: Match[] = [];
      if (needle === '') return matches;
      for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + needle.length))
        matches.push(place(at));
      return matches;
    },
  };
}

/**
 * A text without what a search does not look at, and for each of its units the offset in the text it came from.
 * Marks on letters go, Hangul stays whole.
 */
function fold(
  text: string,
  { matchCase, ignoreDiacritics }: PatternOptions,
): { readonly text: string; readonly starts: readonly number[] } {
  let folded = '';
  const starts: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const bare = ignoreDiacritics
      ? letter
          .normalize('NFD')
          .replace(/\p{Mn}/gu, '')
          .normalize('NFC')
      : letter;
    const seen = matchCase ? bare : bare.toLowerCase();
    folded += seen;
    for (let i = 0; i < seen.length; i++) starts.push(offset);
    offset += letter.length;
  }
  return { text: folded, starts };
}

/** What RE2, Google's kind of regular expression, does not have, or has and JavaScript has not. */
const OTHER_SYNTAX = /\(\?(?![:)])|\\[1-9kpPQECAzZ]|\[\[:/;

/**
 * Searches for a regular expression.
 * @throws Error where the two kinds of regular expression may differ, or the text is none
 */
export function regularPattern(source: string, options: PatternOptions): TextPattern {
  const ignoresCase = source.startsWith('(?i)');
  const body = ignoresCase ? source.slice(4) : source;
  if (OTHER_SYNTAX.test(body)) throw new Error(`the regular expression ${source}`);
  if (options.ignoreDiacritics) throw new Error('a regular expression that ignores diacritics');
  const framed = options.matchEntireCell ? `^(?:${body})$` : body;
  const find = (flags: string) => (text: string) =>
    [...text.matchAll(new RegExp(framed, `gu${flags}`))]
      .filter(([whole]) => whole !== '' || options.matchEntireCell)
      .map(
        (match): Match => ({
          start: match.index,
          end: match.index + match[0].length,
          groups: match.slice(1),
        }),
      );
  if (ignoresCase) return { find: find('i') };
  if (options.matchCase) return { find: find('') };
  return {
    find: (text) => {
      const [exact, loose] = [find('')(text), find('i')(text)];
      if (JSON.stringify(exact) !== JSON.stringify(loose))
        throw new Error(
          'a regular expression for which it matters whether the case counts, without matchCase',
        );
      return exact;
    },
  };
}
