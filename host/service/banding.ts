import { intersect } from '../model/rectangle';
import type { BandingModel, SheetModel } from '../model/sheet';
import type { SavedBandColors } from '../snapshot';
import { colourOf } from './colour';
import type { BandingService, ColorService, RangeService } from './object';
import { requireInGrid } from './place';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import type { EnumMark } from './wire';

/** Header, second band and footer; the first band is white. */
const THEMES: ReadonlyMap<string, readonly [header: string, second: string, footer: string]> = new Map([
  ['LIGHT_GREY', ['#bdbdbd', '#f3f3f3', '#dedede']],
  ['CYAN', ['#4dd0e1', '#e0f7fa', '#a2e8f1']],
  ['GREEN', ['#63d297', '#e7f9ef', '#afe9ca']],
  ['YELLOW', ['#f7cb4d', '#fef8e3', '#fce8b2']],
  ['ORANGE', ['#f46524', '#ffe6dd', '#ffccbc']],
  ['BLUE', ['#5b95f9', '#e8f0fe', '#acc9fe']],
  ['TEAL', ['#26a69a', '#ddf2f0', '#8cd3cd']],
  ['GREY', ['#78909c', '#ebeff1', '#bbc8ce']],
  ['BROWN', ['#cca677', '#f8f2eb', '#e6d3ba']],
  ['LIGHT_GREEN', ['#8bc34a', '#eef7e3', '#c4e2a0']],
  ['INDIGO', ['#8989eb', '#e8e7fc', '#c4c3f7']],
  ['PINK', ['#e91d63', '#fddce8', '#f68ab0']],
] as const);

function themeColours({ name }: EnumMark, hasHeader: boolean, hasFooter: boolean): SavedBandColors {
  const theme = THEMES.get(name);
  if (!theme) throw new NotImplementedError(`the banding theme ${name}`);
  const [header, second, footer] = theme;
  return { first: '#ffffff', second, ...(hasHeader && { header }), ...(hasFooter && { footer }) };
}

const bandingObject = (sheet: SheetModel, banding: BandingModel): BandingService => ({
  service: 'Banding',
  sheet,
  banding,
});

export function bandingsOf(sheet: SheetModel): BandingService[] {
  return sheet.bandings.map((banding) => bandingObject(sheet, banding));
}

/** @throws ServiceError where another banding lies there */
function put(range: RangeService, colours: Pick<BandingModel, 'row' | 'column'>): BandingService {
  const at = requireInGrid(range);
  requireFree(range.sheet, at);
  const banding: BandingModel = { at, ...colours };
  range.sheet.bandings.push(banding);
  return bandingObject(range.sheet, banding);
}

function requireFree(sheet: SheetModel, at: BandingModel['at'], except?: BandingModel): void {
  if (sheet.bandings.some((other) => other !== except && intersect(other.at, at)))
    throw new ServiceError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
}

function apply(side: 'row' | 'column'): Methods<RangeService>[string] {
  return (
    range,
    _scope,
    theme: EnumMark = { enumeration: 'BandingTheme', name: 'LIGHT_GREY' },
    header = true,
    footer = false,
  ) => put(range, { row: {}, column: {}, [side]: themeColours(theme, header, footer) });
}

/** What Range has of bandings. */
export const RANGE_BANDING_METHODS: Methods<RangeService> = {
  applyRowBanding: apply('row'),
  applyColumnBanding: apply('column'),
  getBandings: (range) => {
    const at = requireInGrid(range);
    return bandingsOf(range.sheet).filter(({ banding }) => intersect(banding.at, at));
  },
};

type Band = keyof SavedBandColors;

/** Google's names: getHeaderRowColor, setSecondColumnColorObject … */
function bandMethods(side: 'row' | 'column', band: Band): Methods<BandingService> {
  const name = `${band[0]?.toUpperCase()}${band.slice(1)}${side === 'row' ? 'Row' : 'Column'}Color`;
  const set = (self: BandingService, hex: string | undefined) => {
    const { banding } = requireKept(self);
    const { [band]: _before, ...others } = banding[side];
    if (hex === undefined && (band === 'first' || band === 'second'))
      throw new ServiceError(`${band === 'first' ? 'First' : 'Second'} ${side} color should not be null.`);
    banding[side] = hex === undefined ? others : { ...others, [band]: hex };
    return self;
  };
  return {
    [`get${name}`]: ({ banding }) => banding[side][band] ?? null,
    [`get${name}Object`]: ({ banding }): ColorService | null => {
      const hex = banding[side][band];
      return hex === undefined ? null : { service: 'Color', hex };
    },
    [`set${name}`]: (self, _scope, colour: string | null) => {
      const hex = colour === null ? undefined : colourOf(colour);
      if (colour !== null && hex === undefined)
        throw new NotImplementedError(`Banding.set${name} of "${colour}"`);
      return set(self, hex);
    },
    [`set${name}Object`]: (self, _scope, colour: ColorService | null) => set(self, colour?.hex),
  };
}

function requireKept(self: BandingService): BandingService {
  if (!self.sheet.bandings.includes(self.banding))
    throw new ServiceError('The banding does not exist any more.');
  return self;
}

const SIDES = ['row', 'column'] as const;
const BANDS = ['header', 'first', 'second', 'footer'] as const;

export function bandingMethods(): Methods<BandingService> {
  return {
    ...Object.assign({}, ...SIDES.flatMap((side) => BANDS.map((band) => bandMethods(side, band)))),
    getRange: (self: BandingService): RangeService => ({
      service: 'Range',
      sheet: self.sheet,
      at: requireKept(self).banding.at,
    }),
    setRange: (self: BandingService, _scope: unknown, range: RangeService) => {
      const { banding, sheet } = requireKept(self);
      if (range.sheet !== sheet) throw new NotImplementedError('Banding.setRange to another sheet');
      const at = requireInGrid(range);
      requireFree(sheet, at, banding);
      banding.at = at;
      return self;
    },
    copyTo: (self: BandingService, _scope: unknown, range: RangeService) =>
      put(range, { row: self.banding.row, column: self.banding.column }),
    remove: (self: BandingService) => {
      requireKept(self);
      self.sheet.bandings = self.sheet.bandings.filter((other) => other !== self.banding);
    },
  };
}
