import type { CellStyle } from '../../protocol';
import { FONT } from './look';
import type { Measure } from './row-fit';

/** Measures texts as a canvas draws them; single letters are remembered. */
export function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, style) => {
    if (!context) return text.length * 8;
    const font = fontOf(style);
    let width = 0;
    for (const letter of text) {
      const key = font + letter;
      let size = known.get(key);
      if (size === undefined) {
        context.font = font;
        size = context.measureText(letter).width;
        if (known.size > 20_000) known.clear();
        known.set(key, size);
      }
      width += size;
    }
    return width;
  };
}

function fontOf({ italic, bold, size = 10, font }: CellStyle): string {
  const family = font ? `"${font.replaceAll('"', '')}", ${FONT}` : FONT;
  return `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${(size * 4) / 3}px ${family}`;
}
