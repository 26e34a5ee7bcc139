import { inflateSync } from 'node:zlib';

const MM_PER_POINT = 25.4 / 72;

/** A rectangle drawn by its edges, in millimetres from the page's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One page as a browser printed it. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
}

/** Reads the pages of a PDF that Chromium wrote: their size, and the boxes whose edges are drawn. */
export function readPdf(bytes: Buffer): PdfPage[] {
  const text = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = match.index + match[0].length;
    objects.set(match[1] ?? '', text.slice(from, text.indexOf('endobj', from)));
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((body) => {
    const [, , width = '', height = ''] =
      /\/MediaBox \[(\S+) (?:\S+) (\S+) ([^\]]+)\]/.exec(body)?.map(String) ?? [];
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '') ?? '';
    return {
      width: Number(width) * MM_PER_POINT,
      height: Number(height) * MM_PER_POINT,
      boxes: readBoxes(streamOf(content)),
    };
  });
}

function streamOf(body: string): string {
  const from = /stream\r?\n/.exec(body);
  const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
  if (from === null) return '';
  const start = from.index + from[0].length;
  return inflateSync(Buffer.from(body.slice(start, start + length), 'latin1')).toString('latin1');
}

/** Follows the scale (`a 0 0 d e f cm`) through what is saved and brought back, and takes every `re` that is stroked. */
function readBoxes(content: string): Box[] {
  type Scale = readonly [x: number, y: number, left: number, top: number];
  let scale: Scale = [1, 1, 0, 0];
  const saved: Scale[] = [];
  const boxes: Box[] = [];
  let last: readonly number[] = [];
  for (const line of content.split('\n')) {
    const numbers = line.split(' ').map(Number);
    if (line === 'q') saved.push(scale);
    else if (line === 'Q') scale = saved.pop() ?? scale;
    else if (line.endsWith(' cm')) {
      const [a = 1, , , d = 1, e = 0, f = 0] = numbers;
      scale = [scale[0] * a, scale[1] * d, scale[0] * e + scale[2], scale[1] * f + scale[3]];
    } else if (line.endsWith(' re')) last = numbers;
    else if (line === 'S' && last.length > 3) boxes.push(boxOf(last, scale));
  }
  return boxes;

  function boxOf([x = 0, y = 0, width = 0, height = 0]: readonly number[], [sx, sy, left, top]: Scale): Box {
    // The outermost scale turns the page upside down: its last number is the page's height.
    const pageHeight = Number(/^\S+ 0 0 \S+ 0 (\S+) cm/.exec(content)?.[1]);
    return {
      left: (sx * x + left) * MM_PER_POINT,
      top: (pageHeight - (sy * y + top)) * MM_PER_POINT,
      width: sx * width * MM_PER_POINT,
      height: -sy * height * MM_PER_POINT,
    };
  }
}
