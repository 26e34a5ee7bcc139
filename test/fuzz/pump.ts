/** A text that may make a pattern slow: a beginning, a word over and over, and an end that fits nowhere. */
export interface Pump {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** Of every kind of character that our texts hold, some. */
const UNIVERSE = [
  ...' \t\n\r\u00a0\u3000\u200b\ufeff',
  ...'abcxyzABCXYZ019',
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ...'가각김님씨이의를소개ㄱㅏ',
  ...'一介绍张先生您',
  ...'·…–—※〔〕（）「」『』《》，。、：；！？＝＋０Ａ',
  ...'\u0001\u0301\u{e0041}😀é',
];

/** Words over and over that any pattern may be given. */
const COMMON = [' ', '\n', 'a', '0', '가', '소개', '介绍', '<', '{{', '"', '- ', '가 ', '1,'];
const MOST_BEFORE = 12;
const MOST_PUMPS = 40;

/** One part of a pattern that stands for a single character, as it is written. */
const ATOM =
  /\\[pP]\{[^}]*\}|\\u\{[\da-fA-F]+\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[A-Z]|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!:]|\(\?<\w+>|[{*+?}][?\d,}]*|[()|^$]|./gsu;

/** Samples of the characters that the pattern asks for, in order; groups, alternatives and quantifiers flattened. */
function samplesOf(source: string, flags: string): string[][] {
  const plain = flags.replace(/[gy]/g, '');
  return (source.match(ATOM) ?? []).flatMap((atom) => {
    if (/^[(){}*+?|^$]/.test(atom) && !atom.startsWith('\\')) return [];
    if (/^\\[bB\dk]/.test(atom)) return [];
    try {
      const one = new RegExp(`^(?:${atom})$`, plain);
      const fitting = UNIVERSE.filter((character) => one.test(character));
      if (fitting.length > 0) return [fitting];
      const literal = atom.replace(/^\\/, '');
      return one.test(literal) ? [[literal]] : [];
    } catch {
      return [];
    }
  });
}

/** Texts made of what the pattern itself asks for. */
export function pumpsOf(source: string, flags: string): Pump[] {
  const samples = samplesOf(source, flags);
  const first = samples.map(([character = '']) => character);
  const pumps = new Map<string, Pump>();
  const add = (before: string, word: string) => {
    if (word !== '') pumps.set(`${before}\n${word}`, { before, word, after: '\u0001ㆍ' });
  };
  for (const word of COMMON) add('', word);
  samples.forEach((fitting, at) => {
    const before = first.slice(Math.max(0, at - MOST_BEFORE), at).join('');
    const [one = '', ...others] = fitting;
    add('', one);
    add(before, one);
    add('', others.at(-1) ?? '');
    add('', one + (first[at + 1] ?? ''));
    add(before, one + (first[at + 1] ?? '') + (first[at + 2] ?? ''));
  });
  add('', first.join('').slice(0, 80));
  return [...pumps.values()].slice(0, MOST_PUMPS);
}
