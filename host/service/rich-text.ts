import {
  changeRuns,
  commonStyle,
  endOfRun,
  overlay,
  plainText,
  type RichText,
  sliceRuns,
  type TextRun,
} from '../model/rich-text';
import type { RootService } from './object';
import type { Methods } from './scope';
import { ServiceError } from './service-error';
import type { RichTextValueBuilderService, RichTextValueService, TextStyleService } from './text-object';

/** A whole text as scripts hold it. */
export function richTextValue(rich: RichText): RichTextValueService {
  return { service: 'RichTextValue', rich, start: 0, end: rich.text.length };
}

function requireStretch({ text }: RichText, start: number, end: number): void {
  if (start < 0 || end < start || end > text.length)
    throw new ServiceError('Illegal argument: the offsets lie outside of the text.');
}

/** The runs of a stretch, by offsets in the value itself. */
function runsIn({ rich }: RichTextValueService, start?: number, end?: number): TextRun[] {
  if (start === undefined || end === undefined) return [...rich.runs];
  requireStretch(rich, start, end);
  return sliceRuns(rich, start, end);
}

export const RICH_TEXT_VALUE_METHODS: Methods<RichTextValueService> = {
  copy: ({ rich }) => ({ service: 'RichTextValueBuilder', rich }),
  getText: ({ rich }) => rich.text,
  getStartIndex: ({ start }) => start,
  getEndIndex: ({ end }) => end,
  getRuns: ({ rich, start }) =>
    rich.runs.map((run, index): RichTextValueService => {
      const end = endOfRun(rich, index);
      const text = rich.text.slice(run.start, end);
      return {
        service: 'RichTextValue',
        rich: { text, runs: [{ ...run, start: 0 }] },
        start: start + run.start,
        end: start + end,
      };
    }),
  getLinkUrl: (self, _scope, start?: number, end?: number) => {
    const links = new Set(runsIn(self, start, end).map(({ link }) => link));
    return links.size === 1 ? ([...links][0] ?? null) : null;
  },
  getTextStyle: (self, _scope, start?: number, end?: number) => ({
    service: 'TextStyle',
    style: commonStyle(runsIn(self, start, end).map(({ style }) => style)),
  }),
};

type Builder = RichTextValueBuilderService;

/** The look that a link takes on, which a text style set later takes away again. */
const LINK_STYLE = { underline: true, color: '#1155cc' };

export const RICH_TEXT_VALUE_BUILDER_METHODS: Methods<Builder> = {
  build: ({ rich }) => richTextValue(rich),
  setText: (self, _scope, text: string) => {
    self.rich = plainText(text);
    return self;
  },
  setTextStyle: (self, _scope, ...args: unknown[]) => {
    const [start, end, given] = stretchOf<TextStyleService | null>(self, args);
    if (given !== null)
      self.rich = changeRuns(self.rich, start, end, (run) => ({
        ...run,
        style: overlay(run.style, given.style),
      }));
    return self;
  },
  setLinkUrl: (self, _scope, ...args: unknown[]) => {
    const [start, end, url] = stretchOf<string | null>(self, args);
    self.rich = changeRuns(self.rich, start, end, (run) => {
      const { link: before, ...rest } = run;
      if (url !== null) return { ...rest, link: url, style: overlay(run.style, LINK_STYLE) };
      return before === undefined ? rest : { ...rest, style: withoutLinkStyle(run.style) };
    });
    return self;
  },
};

function withoutLinkStyle(style: TextRun['style']): TextRun['style'] {
  const { color, underline, ...rest } = style;
  return {
    ...rest,
    ...(color === undefined || color === LINK_STYLE.color ? {} : { color }),
    ...(underline === undefined || underline === LINK_STYLE.underline ? {} : { underline }),
  };
}

/** `(value)` for the whole text, `(start, end, value)` for a stretch of it. */
function stretchOf<T>(
  { rich }: Builder,
  args: readonly unknown[],
): readonly [start: number, end: number, value: T] {
  if (args.length === 1) return [0, rich.text.length, args[0] as T];
  const [start, end, value] = args as [number, number, T];
  requireStretch(rich, start, end);
  return [start, end, value];
}

/** The builders that SpreadsheetApp hands out for text and colours. */
export const TEXT_FACTORY_METHODS: Methods<RootService> = {
  newColor: () => ({ service: 'ColorBuilder', colour: {} }),
  newTextStyle: () => ({ service: 'TextStyleBuilder', style: {} }),
  newRichTextValue: () => ({ service: 'RichTextValueBuilder', rich: plainText('') }),
};
