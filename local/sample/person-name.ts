import { pick, pickWeighted, type Random } from './random';

/** Surnames with their rough share of the population in per cent; a few rare and two-syllable ones for the sake of the reader of memos. */
const SURNAMES: readonly (readonly [string, number])[] = [
  ['김', 21],
  ['이', 15],
  ['박', 8],
  ['최', 5],
  ['정', 5],
  ['강', 3],
  ['조', 2],
  ['윤', 2],
  ['장', 2],
  ['임', 2],
  ['한', 2],
  ['오', 2],
  ['서', 2],
  ['신', 2],
  ['권', 2],
  ['황', 1],
  ['안', 1],
  ['송', 1],
  ['류', 1],
  ['홍', 1],
  ['전', 1],
  ['고', 1],
  ['문', 1],
  ['양', 1],
  ['손', 1],
  ['배', 1],
  ['백', 1],
  ['허', 1],
  ['노', 1],
  ['남', 1],
  ['심', 1],
  ['하', 0.5],
  ['주', 0.5],
  ['구', 0.5],
  ['탁', 0.2],
  ['남궁', 0.2],
  ['선우', 0.1],
  ['황보', 0.1],
];

/** Syllables of given names, older and younger; names are put together at random and mean nobody. */
const OLDER = {
  first: [...'영순정명경옥말춘미성종상광병기동재용현은'],
  second: [...'숙자희순옥례임분남호수식철환규태길섭진미'],
};
const YOUNGER = {
  first: [...'서지민하도예수은현승재태유준시나다가라보해윤채소'],
  second: [...'준윤호우진현민서아은희연주원빈율린온람나솔결'],
};

/** A made-up Korean name that suits the year of birth. */
export function makeName(random: Random, birthYear: number): string {
  const { first, second } = birthYear < 1972 ? OLDER : YOUNGER;
  const start = pick(random, first);
  let end = pick(random, second);
  while (end === start) end = pick(random, second);
  return pickWeighted(random, SURNAMES) + start + end;
}

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const FIRST_SYLLABLE = 0xac00;
const MEDIALS = 21;
const FINALS = 28;
/** Vowels by index that a hurried hand takes for one another: ㅐ–ㅔ, ㅓ–ㅗ, ㅜ–ㅡ, ㅢ–ㅣ, ㅏ–ㅑ. */
const LOOKALIKE_MEDIAL = new Map([
  [1, 5],
  [5, 1],
  [4, 8],
  [8, 4],
  [13, 18],
  [18, 13],
  [19, 20],
  [20, 19],
  [0, 2],
  [2, 0],
]);

/** The initials of a name: 김영희 → ㄱㅇㅎ. */
export function initialsOf(name: string): string {
  return [...name]
    .map(
      (syllable) =>
        INITIALS[Math.floor((syllable.charCodeAt(0) - FIRST_SYLLABLE) / (MEDIALS * FINALS))] ?? '',
    )
    .join('');
}

/** The name with the last vowel that is easily mistaken mistyped; undefined where there is none. */
export function mistype(name: string): string | undefined {
  const syllables = [...name];
  for (let index = syllables.length - 1; index > 0; index -= 1) {
    const code = name.charCodeAt(index) - FIRST_SYLLABLE;
    const medial = Math.floor(code / FINALS) % MEDIALS;
    const other = LOOKALIKE_MEDIAL.get(medial);
    if (other === undefined) continue;
    syllables[index] = String.fromCharCode(FIRST_SYLLABLE + code + (other - medial) * FINALS);
    return syllables.join('');
  }
  return undefined;
}
