import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellStyle, CellView } from '../../protocol';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const WRAP = { wrap: WrapStrategy.WRAP, clip: WrapStrategy.CLIP, overflow: WrapStrategy.OVERFLOW };

/** The fonts that the workbench brings along, after whatever the sheet asks for. */
export const FONT = '"Pretendard Variable", "Noto Sans SC", sans-serif';

/** A style as Univer draws it. */
export function toUniverStyle(style: CellStyle): IStyleData {
  const on = BooleanNumber.TRUE;
  return {
    ff: style.font ? `"${style.font.replaceAll('"', '')}", ${FONT}` : FONT,
    fs: style.size ?? 10,
    ...(style.background ? { bg: { rgb: style.background } } : {}),
    ...(style.colour ? { cl: { rgb: style.colour } } : {}),
    ...(style.bold ? { bl: on } : {}),
    ...(style.italic ? { it: on } : {}),
    ...(style.underline ? { ul: { s: on } } : {}),
    ...(style.strikethrough ? { st: { s: on } } : {}),
    ...(style.align ? { ht: HORIZONTAL[style.align] } : {}),
    vt: VERTICAL[style.verticalAlign ?? 'bottom'],
    tb: WRAP[style.wrap ?? 'overflow'],
    pd: { l: 3, r: 3, t: 2, b: 3 },
  };
}

/** The name of a style among Univer's. */
export const styleName = (index: number): string => `s${index}`;

/** A cell as Univer draws it: always text, ready to be read; a check box is drawn by the workbench, see mark.ts. */
export function toUniverCell([text, style, edit]: CellView): ICellData {
  return {
    v: typeof edit === 'boolean' ? '' : text,
    t: CellValueType.STRING,
    s: styleName(style),
  };
}
