/** A part of the page that F6 leads to. */
export interface Region {
  readonly name: string;
  readonly element: HTMLElement;
  /** @returns false where it cannot take the focus now */
  readonly focus: () => unknown;
}

/** F6 and Shift+F6 lead from part to part of the page, in a circle. */
export class Regions {
  constructor(private readonly regions: readonly Region[]) {
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]:modal')) return;
      event.preventDefault();
      const at = regions.findIndex(({ element }) => element.contains(document.activeElement));
      this.go(at, event.shiftKey);
    });
  }

  /** The focus leaves a part that hears keys itself, as a frame does. */
  leave(name: string, back: boolean): void {
    this.go(
      this.regions.findIndex((region) => region.name === name),
      back,
    );
  }

  private go(from: number, back: boolean): void {
    const { length } = this.regions;
    const step = back ? length - 1 : 1;
    const start = from < 0 ? (back ? 0 : length - 1) : from;
    for (let k = 1; k <= length; k++)
      if (this.regions[(start + step * k) % length]?.focus() !== false) return;
  }
}
