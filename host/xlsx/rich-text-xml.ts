import type { SavedTextRun, SavedTextStyle } from '../snapshot';
import type { Look } from './looks';
import { colour, fontMarks } from './style-table';
import { cellText, element } from './xml-text';

/** How a link looks that nobody gave another look. */
export const LINK_COLOUR = '#1155cc';

/** A text in runs, as the content of a cell (`is`). */
export function richTextXml(text: string, runs: readonly SavedTextRun[], cell: Look): string {
  const content = runs.map(({ start, style, link }, index) => {
    const piece = text.slice(start, runs[index + 1]?.start ?? text.length);
    const isPlain = index === 0 && link === undefined && Object.keys(style).length === 0;
    const font = isPlain ? '' : element('rPr', {}, fontMarks(lookOf(style, link, cell), 'rFont'));
    return `<r>${font}<t xml:space="preserve">${cellText(piece)}</t></r>`;
  });
  return `<is>${content.join('')}</is>`;
}

/** A run's look: what it does not set is taken from the cell. */
function lookOf(style: SavedTextStyle, link: string | undefined, cell: Look): Look {
  const isUntouched = link !== undefined && style.color === undefined && style.underline === undefined;
  const underline = isUntouched || (style.underline ?? (cell.fontLine ?? '').includes('underline'));
  const struck = style.strikethrough ?? (cell.fontLine ?? '').includes('through');
  const fontColor = isUntouched ? LINK_COLOUR : colour(style.color) ? style.color : cell.fontColor;
  const lines = [underline ? 'underline' : '', struck ? 'line-through' : ''].filter(Boolean).join(' ');
  const bold = style.bold ?? cell.fontWeight === 'bold';
  const italic = style.italic ?? cell.fontStyle === 'italic';
  return {
    fontWeight: bold ? 'bold' : 'normal',
    fontStyle: italic ? 'italic' : 'normal',
    fontLine: (lines || 'none') as NonNullable<Look['fontLine']>,
    ...(fontColor === undefined ? {} : { fontColor }),
    ...pick('fontSize', style.fontSize ?? cell.fontSize),
    ...pick('fontFamily', style.fontFamily ?? cell.fontFamily),
  };
}

function pick<V>(key: 'fontSize' | 'fontFamily', value: V | undefined): Look {
  return value === undefined ? {} : { [key]: value };
}
