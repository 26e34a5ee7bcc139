import type { Look } from './looks';
import type { ColourReader } from './read-colour';
import { readFont } from './read-style';
import { XlsxError } from './xlsx-error';
import { child, decodeText, readUnits, type XmlElement } from './xml-part';

/** A stretch of a text that looks its own way. */
export interface TextRun {
  readonly text: string;
  /** `undefined`: as the cell looks. */
  readonly look: Look | undefined;
}

/** A text of a cell; `runs` where stretches of it look their own way. */
export interface CellText {
  readonly text: string;
  readonly runs?: readonly TextRun[];
}

/** Texts are kept in memory all at once. */
const MAX_TEXT_BYTES = 400_000_000;
const MAX_TEXTS = 10_000_000;

/** A text item of the shared list, of a cell or of a note; signs for pronunciation are passed over. */
export function readText(item: XmlElement, colourOf: ColourReader, drop: (what: string) => void): CellText {
  const runs: TextRun[] = [];
  for (const part of item.children) {
    if (part.name === 't') runs.push({ text: decodeText(part.text), look: undefined });
    if (part.name !== 'r') continue;
    const font = child(part, 'rPr');
    runs.push({
      text: decodeText(child(part, 't')?.text ?? ''),
      look: font ? readFont(font, colourOf, drop) : undefined,
    });
  }
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
  return runs.some(({ look }) => look !== undefined) ? { text, runs } : { text };
}

/** `xl/sharedStrings.xml`: the texts that cells refer to by number. */
export function readSharedTexts(
  part: string,
  chunks: (limit: number) => Iterable<string>,
  colourOf: ColourReader,
  drop: (what: string) => void,
): CellText[] {
  const texts: CellText[] = [];
  readUnits(
    part,
    chunks(MAX_TEXT_BYTES),
    (_name, depth) => depth === 1,
    (item) => {
      if (item.name !== 'si') return;
      if (texts.length === MAX_TEXTS) throw new XlsxError('tooLarge', 'too many texts', part);
      texts.push(readText(item, colourOf, drop));
    },
  );
  return texts;
}
