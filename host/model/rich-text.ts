import type { SavedTextRun, SavedTextStyle } from '../snapshot';

/** The look of letters; what is not set is taken from the cell. */
export type TextStyle = SavedTextStyle;

export type TextRun = SavedTextRun;

/** A text in runs: the first starts at 0, and neighbours differ. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

export function plainText(text: string): RichText {
  return { text, runs: [{ start: 0, style: {} }] };
}

export function endOfRun({ text, runs }: RichText, index: number): number {
  return runs[index + 1]?.start ?? text.length;
}

/** The text with `change` made to each run between two offsets. */
export function changeRuns(
  rich: RichText,
  start: number,
  end: number,
  change: (run: TextRun) => TextRun,
): RichText {
  if (start === end) return rich;
  const pieces = rich.runs.flatMap((run, index) => {
    const runEnd = endOfRun(rich, index);
    const cuts = [start, end].filter((cut) => cut > run.start && cut < runEnd);
    return [run.start, ...cuts].map((from) => {
      const piece = { ...run, start: from };
      return from >= start && from < end ? { ...change(piece), start: from } : piece;
    });
  });
  return { text: rich.text, runs: joinRuns(pieces) };
}

/** Neighbours that look and link alike become one run. */
export function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (!last || last.link !== run.link || !isSameStyle(last.style, run.style)) joined.push(run);
  }
  return joined;
}

/** The runs that touch a stretch, from 0 as if it stood alone; an empty stretch has the run it lies in. */
export function sliceRuns(rich: RichText, start: number, end: number): TextRun[] {
  return rich.runs.flatMap((run, index) => {
    const touches =
      start === end
        ? run.start <= start && (start < endOfRun(rich, index) || index === rich.runs.length - 1)
        : run.start < end && endOfRun(rich, index) > start;
    return touches ? [{ ...run, start: Math.max(0, run.start - start) }] : [];
  });
}

const KEYS = [
  'fontFamily',
  'fontSize',
  'color',
  'colorTheme',
  'bold',
  'italic',
  'strikethrough',
  'underline',
] as const satisfies readonly (keyof TextStyle)[];

function isSameStyle(a: TextStyle, b: TextStyle): boolean {
  return KEYS.every((key) => a[key] === b[key]);
}

/** What all of them have alike; what differs is not set. */
export function commonStyle(styles: readonly TextStyle[]): TextStyle {
  const [first = {}, ...rest] = styles;
  return Object.fromEntries(
    KEYS.filter((key) => first[key] !== undefined && rest.every((style) => style[key] === first[key])).map(
      (key) => [key, first[key]],
    ),
  );
}

/** A style laid over another; a colour takes the place of the other's theme colour too. */
export function overlay(below: TextStyle, above: TextStyle): TextStyle {
  if (above.color === undefined) return { ...below, ...above };
  const { colorTheme: _theme, ...rest } = below;
  return { ...rest, ...above };
}

/** The runs without one property of the look, as when a look is set for the whole cell. */
export function withoutProperty(rich: RichText, property: keyof TextStyle): RichText {
  const runs = rich.runs.map((run) => {
    const { [property]: _gone, ...style } = run.style;
    return { ...run, style };
  });
  return { text: rich.text, runs: joinRuns(runs) };
}
