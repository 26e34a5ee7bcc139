import { child, flag, whole, type XmlElement } from './xml-part';

/** How a sheet is looked at. */
export interface View {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidesGridlines: boolean;
  readonly isRightToLeft: boolean;
}

/** @param views `sheetViews`; the first counts */
export function readView(views: XmlElement | undefined): View {
  const view = child(views, 'sheetView');
  const pane = child(view, 'pane');
  const isFrozen = /^frozen/.test(pane?.attributes.state ?? '');
  const frozen = (name: string) => (isFrozen ? Math.max(0, whole(pane?.attributes[name]) ?? 0) : 0);
  return {
    frozenRows: frozen('ySplit'),
    frozenColumns: frozen('xSplit'),
    hidesGridlines: !flag(view?.attributes.showGridLines, true),
    isRightToLeft: flag(view?.attributes.rightToLeft),
  };
}
