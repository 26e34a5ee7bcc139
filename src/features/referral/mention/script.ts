import { chineseLexicon, koreanLexicon } from './lexicon';
import type { Script } from './segment';
import { chineseSurnameLength, koreanSurnameLength } from './surname';
import type { TokenClass } from './token';

let korean: Script | undefined;
let chinese: Script | undefined;

/** How Korean is written: words apart, particles glued to the noun, names of two to four syllables. */
export function koreanScript(): Script {
  korean ??= {
    lexicon: koreanLexicon(),
    particles: new Map<string, TokenClass>([
      ...list('subject', '이 가 께서 이가 께서는 께서도 이께서 께선'),
      ...list('topic', '은 는'),
      ...list('object', '을 를'),
      ...list('to', '께 에게 한테 더러 께는 에게는 한테는 께도 이한테 이에게'),
      ...list('from', '에게서 한테서 께로부터 로부터 으로부터 이한테서'),
      ...list('with', '과 와 랑 이랑 하고 이하고'),
      ...list('of', '의 네 이네'),
      ...list('staff', '쌤 샘'),
      ...list('hon', '님 씨 분 양 군 옹'),
      ...list(
        'particle',
        '도 로 으로 만 까지 부터 에서 에 이도 이라고 라고 이라 라 이란 란 임 이요 요 이랍 꺼 이시 이신 이셔 인 이자',
      ),
    ]),
    surnameLength: koreanSurnameLength,
    guessCost: (length, surname) => {
      if (length === 2) return surname === 1 ? 2.7 : undefined;
      if (length === 3) return 1.9;
      if (length === 4) return surname === 2 ? 2 : 3.6;
      return undefined;
    },
    wordsAreSpaced: true,
  };
  return korean;
}

/** How Chinese is written: no blanks, names of two to four characters. */
export function chineseScript(): Script {
  chinese ??= {
    lexicon: chineseLexicon(),
    particles: new Map(),
    surnameLength: chineseSurnameLength,
    guessCost: (length, surname) => {
      if (length === 2) return surname === 1 ? 1.8 : undefined;
      if (length === 3) return 1.95;
      if (length === 4) return surname === 2 ? 2.1 : undefined;
      return undefined;
    },
    wordsAreSpaced: false,
  };
  return chinese;
}

function list(cls: TokenClass, words: string): [string, TokenClass][] {
  return words.split(' ').map((word) => [word, cls]);
}
