import type { ICellCustomRender, ICellRenderContext } from '@univerjs/core';
import type { UniverRenderingContext } from '@univerjs/engine-render';

/** What is drawn over a cell beside its text. */
export type Mark = 'ticked' | 'unticked' | 'arrow' | 'filter' | 'filtering' | 'note';

/** Marks beside which the text stands. */
export const HAS_ROOM: ReadonlySet<Mark> = new Set(['arrow', 'filter', 'filtering']);

/** Pixels; where a press counts for the mark. */
export const MARK_SIZE = 18;

const BOX = 14;
const INK = '#5f6368';
const ACCENT = '#0b6e5a';

const DRAW: Readonly<
  Record<Mark, (context: UniverRenderingContext, right: number, middle: number, place: Place) => void>
> = {
  ticked: (context, _, middle, { left, right }) => drawBox(context, (left + right) / 2, middle, true),
  unticked: (context, _, middle, { left, right }) => drawBox(context, (left + right) / 2, middle, false),
  arrow: (context, right, middle) => {
    const x = right - 9;
    context.beginPath();
    context.moveTo(x - 4, middle - 2);
    context.lineTo(x + 4, middle - 2);
    context.lineTo(x, middle + 3);
    context.closePath();
    context.fillStyle = INK;
    context.fill();
  },
  filter: (context, right, middle) => drawFilter(context, right, middle, false),
  filtering: (context, right, middle) => drawFilter(context, right, middle, true),
  note: (context, right, _, { top }) => {
    context.beginPath();
    context.moveTo(right - 7, top + 1);
    context.lineTo(right - 1, top + 1);
    context.lineTo(right - 1, top + 7);
    context.closePath();
    context.fillStyle = '#b06000';
    context.fill();
  },
};

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws marks over a cell, after its text. */
export function renderMarks(marks: readonly Mark[]): ICellCustomRender[] {
  return marks.map((mark, index) => ({
    zIndex: index + 1,
    drawWith: (context, { primaryWithCoord }: ICellRenderContext) => {
      const { startX, endX, startY, endY } = primaryWithCoord.mergeInfo;
      const place = { left: startX, right: endX, top: startY, bottom: endY };
      context.save();
      DRAW[mark](context as UniverRenderingContext, endX, (startY + endY) / 2, place);
      context.restore();
    },
  }));
}

function drawBox(context: UniverRenderingContext, x: number, y: number, isTicked: boolean): void {
  const [left, top] = [Math.round(x - BOX / 2) + 0.5, Math.round(y - BOX / 2) + 0.5];
  context.beginPath();
  context.rect(left, top, BOX - 1, BOX - 1);
  context.fillStyle = isTicked ? ACCENT : '#ffffff';
  context.fill();
  context.strokeStyle = isTicked ? ACCENT : INK;
  context.lineWidth = 1.5;
  context.stroke();
  if (!isTicked) return;
  context.beginPath();
  context.moveTo(left + 3, top + 6.5);
  context.lineTo(left + 5.5, top + 9.5);
  context.lineTo(left + 10.5, top + 3.5);
  context.strokeStyle = '#ffffff';
  context.lineWidth = 2;
  context.stroke();
}

function drawFilter(context: UniverRenderingContext, right: number, middle: number, isOn: boolean): void {
  const x = right - 9;
  context.beginPath();
  context.roundRect(x - 7, middle - 7, 14, 14, 3);
  context.fillStyle = isOn ? ACCENT : 'rgb(255 255 255 / 88%)';
  context.fill();
  context.fillStyle = isOn ? '#ffffff' : INK;
  for (const [half, dy] of [
    [4, -3.5],
    [2.75, -0.75],
    [1.5, 2],
  ] as const) {
    context.beginPath();
    context.rect(x - half, middle + dy, half * 2, 1.5);
    context.fill();
  }
}
