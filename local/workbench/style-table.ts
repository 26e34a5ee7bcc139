import type { CellStyle } from './protocol';

/** A property of a style with a value; undefined takes it away. */
export type StyleValue = {
  [P in keyof CellStyle]-?: readonly [P, CellStyle[P] | undefined];
}[keyof CellStyle];

const STRIDE = 65_536;

/**
 * All looks that cells have been shown with, each once. A style is its index; 0 is plain. They are only ever added, so that
 * a page that was told the first ones needs to hear of the new ones alone.
 */
export class StyleTable {
  readonly styles: CellStyle[] = [{}];
  private readonly indices = new Map<string, number>([['[]', 0]]);
  private readonly values = new Map<string, { readonly id: number; readonly value: StyleValue }>();
  private readonly known = new Map<number, number>();

  /** A name for a property with its value, for {@link with}: to be asked for once for many cells. */
  valueId(value: StyleValue): number {
    const key = JSON.stringify(value);
    const known = this.values.get(key);
    if (known) return known.id;
    const id = this.values.size % STRIDE;
    this.values.set(key, { id, value });
    this.byId[id] = value;
    return id;
  }

  private readonly byId: StyleValue[] = [];

  /** The style that has everything of another, and this value. */
  with(style: number, valueId: number): number {
    const key = style * STRIDE + valueId;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.add(style, valueId);
    this.known.set(key, made);
    return made;
  }

  private add(style: number, valueId: number): number {
    const [property, value] = this.byId[valueId] ?? [];
    if (property === undefined) return style;
    const { [property]: _, ...rest } = this.styles[style] ?? {};
    const changed: CellStyle = value === undefined ? rest : { ...rest, [property]: value };
    const name = JSON.stringify(Object.entries(changed).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.indices.get(name);
    if (known !== undefined) return known;
    this.indices.set(name, this.styles.length);
    return this.styles.push(changed) - 1;
  }
}
