import { contains } from '../model/rectangle';
import type { SheetModel } from '../model/sheet';
import type { MetadataModel, WorkbookModel } from '../model/workbook';
import type { Rectangle } from '../snapshot';
import type {
  MetadataFinderService,
  MetadataLocationService,
  MetadataService,
  RangeService,
  SheetService,
} from './object';
import { requireInGrid, requireSheet } from './place';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { type EnumMark, enumValue, isMark } from './wire';

type Place = Pick<MetadataModel, 'sheet' | 'axis' | 'index'>;

const SPREADSHEET: Place = { sheet: undefined, axis: undefined, index: 0 };

const placeOfSheet = (sheet: SheetModel): Place => ({ sheet, axis: undefined, index: 0 });

/** @returns undefined where the range is neither one whole row nor one whole column */
function lineOf({ sheet, at, open }: RangeService): Place | undefined {
  const [row, column, rows, columns] = at;
  const isRow = rows === 1 && columns === sheet.maxColumns && !(open?.top && !open.left);
  const isColumn = columns === 1 && rows === sheet.maxRows;
  if (isRow && !(isColumn && open?.top)) return { sheet, axis: 'rows', index: row };
  return isColumn ? { sheet, axis: 'columns', index: column } : undefined;
}

function requireLine(range: RangeService): Place {
  requireInGrid(range);
  const place = lineOf(range);
  if (!place)
    throw new ServiceError(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  return place;
}

function add(scope: Scope, place: Place, [key, ...rest]: readonly (string | EnumMark)[]): void {
  const visibility = rest.find((arg): arg is EnumMark => isMark(arg, 'enumeration'))?.name ?? 'DOCUMENT';
  scope.workbook.metadata.push({
    id: freeId(scope.workbook, scope.random),
    key: String(key),
    value: rest.find((arg) => typeof arg === 'string') ?? null,
    visibility,
    ...place,
  });
}

function freeId({ metadata }: WorkbookModel, random: () => number): number {
  for (;;) {
    const id = 1 + Math.floor(random() * 2_147_483_646);
    if (metadata.every((item) => item.id !== id)) return id;
  }
}

const object = (item: MetadataModel): MetadataService => ({ service: 'DeveloperMetadata', item });

function isAt(item: MetadataModel, { sheet, axis, index }: Place): boolean {
  return item.sheet === sheet && item.axis === axis && item.index === index;
}

/** What the spreadsheet, a sheet and a range have alike. */
interface Holder<Self> {
  placeToAdd(self: Self): Place;
  /** undefined = none can be there */
  placeToRead(self: Self): Place | undefined;
  scopeOf(self: Self): MetadataFinderService['scope'];
}

function holderMethods<Self>({ placeToAdd, placeToRead, scopeOf }: Holder<Self>): Methods<Self> {
  return {
    addDeveloperMetadata: (self, scope, ...args: (string | EnumMark)[]) => {
      add(scope, placeToAdd(self), args);
      return self;
    },
    getDeveloperMetadata: (self, { workbook }) => {
      const place = placeToRead(self);
      return place ? workbook.metadata.filter((item) => isAt(item, place)).map(object) : [];
    },
    createDeveloperMetadataFinder: (self): MetadataFinderService => ({
      service: 'DeveloperMetadataFinder',
      scope: scopeOf(self),
      isIntersecting: false,
      wanted: {},
    }),
  };
}

export const SPREADSHEET_METADATA_METHODS = holderMethods<unknown>({
  placeToAdd: () => SPREADSHEET,
  placeToRead: () => SPREADSHEET,
  scopeOf: () => 'spreadsheet',
});

export const SHEET_METADATA_METHODS = holderMethods<SheetService>({
  placeToAdd: ({ sheet }) => placeOfSheet(sheet),
  placeToRead: ({ sheet }) => placeOfSheet(sheet),
  scopeOf: ({ sheet }) => ({ sheet, at: undefined }),
});

export const RANGE_METADATA_METHODS = holderMethods<RangeService>({
  placeToAdd: requireLine,
  placeToRead: (range) => {
    requireInGrid(range);
    return lineOf(range);
  },
  scopeOf: (range) => ({ sheet: range.sheet, at: requireInGrid(range) }),
});

function requireKept({ item }: MetadataService, { workbook }: Scope): void {
  if (!workbook.metadata.includes(item))
    throw new ServiceError('The developer metadata does not exist any more.');
}

function move(self: MetadataService, scope: Scope, place: Place): MetadataService {
  requireKept(self, scope);
  Object.assign(self.item, place);
  return self;
}

function requireAxis(range: RangeService, axis: MetadataModel['axis']): Place {
  const place = requireLine(range);
  if (place.axis !== axis)
    throw new ServiceError(`The range must be one ${axis === 'rows' ? 'row' : 'column'}.`);
  return place;
}

export const METADATA_METHODS: Methods<MetadataService> = {
  getId: ({ item }) => item.id,
  getKey: ({ item }) => item.key,
  getValue: ({ item }) => item.value,
  getVisibility: ({ item }) => enumValue('DeveloperMetadataVisibility', item.visibility),
  getLocation: (self, scope): MetadataLocationService => {
    requireKept(self, scope);
    return { service: 'DeveloperMetadataLocation', item: self.item };
  },
  setKey: (self, scope, key: string) => {
    requireKept(self, scope);
    self.item.key = key;
    return self;
  },
  setValue: (self, scope, value: string) => {
    requireKept(self, scope);
    self.item.value = value;
    return self;
  },
  setVisibility: (self, scope, visibility: EnumMark) => {
    requireKept(self, scope);
    self.item.visibility = visibility.name;
    return self;
  },
  moveToRow: (self, scope, range: RangeService) => move(self, scope, requireAxis(range, 'rows')),
  moveToColumn: (self, scope, range: RangeService) => move(self, scope, requireAxis(range, 'columns')),
  moveToSheet: (self, scope, { sheet }: SheetService) => {
    requireSheet(sheet);
    return move(self, scope, placeOfSheet(sheet));
  },
  moveToSpreadsheet: (self, scope) => move(self, scope, SPREADSHEET),
  remove: ({ item }, { workbook }) => {
    workbook.metadata = workbook.metadata.filter((other) => other !== item);
  },
};

function locationType({ sheet, axis }: MetadataModel): string {
  if (axis) return axis === 'rows' ? 'ROW' : 'COLUMN';
  return sheet ? 'SHEET' : 'SPREADSHEET';
}

/** The whole row or column that metadata belongs to. */
function lineRange({ sheet, axis, index }: MetadataModel): RangeService | null {
  if (!sheet || !axis) return null;
  const isRow = axis === 'rows';
  const at: Rectangle = isRow ? [index, 1, 1, sheet.maxColumns] : [1, index, sheet.maxRows, 1];
  return {
    service: 'Range',
    sheet,
    at,
    open: { top: !isRow, bottom: !isRow, left: isRow, right: isRow },
  };
}

export const METADATA_LOCATION_METHODS: Methods<MetadataLocationService> = {
  getLocationType: ({ item }) => enumValue('DeveloperMetadataLocationType', locationType(item)),
  getRow: ({ item }) => (item.axis === 'rows' ? lineRange(item) : null),
  getColumn: ({ item }) => (item.axis === 'columns' ? lineRange(item) : null),
  getSheet: ({ item: { sheet, axis } }) => (sheet && !axis ? { service: 'Sheet', sheet } : null),
  getSpreadsheet: ({ item }) => (item.sheet ? null : { service: 'Spreadsheet' }),
};

function wants<K extends keyof MetadataFinderService['wanted']>(key: K) {
  return (self: MetadataFinderService, _scope: Scope, value: number | string | EnumMark) => {
    self.wanted = { ...self.wanted, [key]: typeof value === 'object' ? value.name : value };
    return self;
  };
}

export const METADATA_FINDER_METHODS: Methods<MetadataFinderService> = {
  withId: wants('id'),
  withKey: wants('key'),
  withValue: wants('value'),
  withVisibility: wants('visibility'),
  withLocationType: wants('locationType'),
  onIntersectingLocations: (self) => {
    if (self.scope === 'spreadsheet' || !self.scope.at)
      throw new ServiceError('Intersecting locations can only be searched for a range.');
    self.isIntersecting = true;
    return self;
  },
  find: ({ scope, isIntersecting, wanted }, { workbook }) => {
    if (isIntersecting) throw new NotImplementedError('DeveloperMetadataFinder.onIntersectingLocations');
    return workbook.metadata
      .filter(
        (item) =>
          lies(item, scope) &&
          (wanted.id ?? item.id) === item.id &&
          (wanted.key ?? item.key) === item.key &&
          (wanted.value ?? item.value) === item.value &&
          (wanted.visibility ?? item.visibility) === item.visibility &&
          (wanted.locationType ?? locationType(item)) === locationType(item),
      )
      .map(object);
  },
};

/** Wholly inside a range, on a sheet or in its rows and columns, or anywhere in the spreadsheet. */
function lies(item: MetadataModel, scope: MetadataFinderService['scope']): boolean {
  if (scope === 'spreadsheet') return true;
  if (item.sheet !== scope.sheet) return false;
  if (!scope.at) return true;
  const line = lineRange(item);
  return line ? contains(scope.at, line.at) : contains(scope.at, scope.sheet.extent);
}
