import type { Level } from '../../features/message/checks/check';

/** Words of a text that a check found, and how grave that is. */
export interface FoundWords {
  readonly level: Level;
  /** As they stand in the text; what does not stand there is passed over. */
  readonly words: readonly string[];
}

/** A part of a text that is shown alike; '' where nothing was found. */
export interface LevelPiece {
  readonly text: string;
  /** In UTF-16 units. */
  readonly start: number;
  readonly level: Level | '';
}

const GRAVEST_LAST: readonly Level[] = ['hint', 'director', 'block'];

/** Cuts a text where a found word begins or ends, at every place where it stands; where several overlap, the gravest shows. The pieces together are the text. */
export function splitByLevel(text: string, found: readonly FoundWords[]): LevelPiece[] {
  const levels = new Array<Level | ''>(text.length).fill('');
  for (const level of GRAVEST_LAST) {
    for (const word of new Set(found.flatMap((each) => (each.level === level ? each.words : [])))) {
      if (word === '') continue;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
        levels.fill(level, at, at + word.length);
    }
  }
  const pieces: LevelPiece[] = [];
  for (let start = 0; start < text.length; ) {
    const level = levels[start] ?? '';
    let end = start + 1;
    while (end < text.length && levels[end] === level) end++;
    pieces.push({ text: text.slice(start, end), start, level });
    start = end;
  }
  return pieces;
}
