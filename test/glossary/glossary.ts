import { readFileSync } from 'node:fs';

/** One word that staff use. */
export interface Term {
  /** `sheet`, `status referral`, `menu`, … */
  readonly group: string;
  readonly meaning: string;
  readonly ko: string;
  readonly zh: string;
  readonly note: string;
}

/** The words that staff use, in the order of the list. */
export function readGlossary(): Term[] {
  const [, ...lines] = readFileSync('test/data/glossary.tsv', 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [group = '', meaning = '', ko = '', zh = '', note = ''] = line.split('\t');
    return { group, meaning, ko: dropExplanation(ko), zh, note };
  });
}

/** `원장 (대표원장)` is said as `원장`: what stands in brackets explains. */
function dropExplanation(word: string): string {
  return word.replace(/\s*\([^()]*\)$/, '');
}

/** Words that staff must never read, by language: the list's own, and what its notes call wrong. */
export function forbiddenWords(terms: readonly Term[]): ReadonlyMap<'ko' | 'zh', readonly string[]> {
  const avoid = terms.filter(({ group }) => group === 'avoid');
  const split = (texts: readonly string[]) =>
    texts.flatMap((text) => text.split('·')).filter((word) => !/H1/.test(word));
  return new Map([
    ['ko', [...split(avoid.map(({ ko }) => ko)), '피소개자', '최초초진', '불만접수', '진상', '사이드바']],
    ['zh', split(avoid.map(({ zh }) => zh))],
  ] as const);
}
