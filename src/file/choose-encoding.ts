import type { OldEncoding, ReadOptions } from './file-rows';
import { shareOfCommon } from './frequent-characters';
import { recogniseColumns } from './headers';

const OLD_ENCODINGS: readonly OldEncoding[] = ['cp949', 'gb18030', 'big5'];

/** Least share of common characters in text that was read rightly; it is more than half as a rule, in a wrong reading a tenth. */
const LEAST_COMMON = 0.3;

/**
 * The encoding in which text makes sense that is not UTF-8 throughout: the one in which headings are known words, else the one whose
 * characters tables are full of. `utf-8` where the text is that and damaged; undefined where none makes sense or two do, since a wrong
 * guess would fill a clinic's sheets with garbage.
 */
export function chooseEncoding(
  sample: Uint8Array,
  decodeOld: ReadOptions['decodeOld'],
): OldEncoding | 'utf-8' | undefined {
  const readings = [
    readingOf('utf-8' as const, new TextDecoder('utf-8').decode(sample)),
    ...OLD_ENCODINGS.map((encoding) => readingOf(encoding, decodeOld(sample, encoding))),
  ].sort((one, other) => other.headings - one.headings || other.common - one.common);
  const [best, second] = readings;
  if (best === undefined || second === undefined) return undefined;
  if (best.headings > second.headings) return best.encoding;
  return best.common >= LEAST_COMMON && best.common > 2 * second.common ? best.encoding : undefined;
}

function readingOf<T>(encoding: T, text: string): { encoding: T; headings: number; common: number } {
  return { encoding, headings: countHeadings(text), common: shareOfCommon(text) };
}

/** How much of a text is looked through for headings. */
const TOP_CHARACTERS = 5000;

/** Known headings among the cells at the top of a text, whatever parts them; English ones read alike in every encoding. */
function countHeadings(text: string): number {
  const cells = text
    .slice(0, TOP_CHARACTERS)
    .split(/[,\t;|<>"\r\n]+/)
    .filter((cell) => cell.length < 40 && /[^\u0000-\u007f]/.test(cell));
  return recogniseColumns([...new Set(cells)]).mapping.filter((meaning) => meaning !== null).length;
}
