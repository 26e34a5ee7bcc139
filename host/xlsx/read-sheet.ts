import type { SavedSheet } from '../snapshot';
import { holdsDates } from './filter-xml';
import type { OwnSheet } from './own-property';
import { readColumns } from './read-column';
import { readConditionalFormats } from './read-conditional';
import { readFilterCriteria } from './read-filter';
import { formatsOf, gridSize, rowHeights, shownTexts, stretches, withCheckboxes } from './read-grid';
import { foldedIndexes, readGroups } from './read-group';
import { hasPictures, readNotes } from './read-note';
import type { Relation } from './read-package';
import { readProtections } from './read-protection';
import { clip, clipAll, parseRange, parseRanges } from './read-range';
import { readRichTexts, withoutHidden } from './read-rich-text';
import { createRowReader, type RowContext, type Rows } from './read-row';
import type { ConditionalLook } from './read-style';
import { readValidations } from './read-validation';
import { readView } from './read-view';
import { child, descendants, flag, readUnits, type XmlElement } from './xml-part';

/** What the sheets of one workbook are read with. */
export interface SheetContext extends RowContext {
  readonly standardFont: string;
  readonly locale: string;
  readonly conditionalLooks: readonly ConditionalLook[];
  readConditionalLook(dxf: XmlElement): ConditionalLook;
  /** What a name of the workbook stands for. */
  meaningOf(name: string): string | undefined;
  /** The address of a place in the workbook. */
  addressOf(location: string): string | undefined;
  partAt(path: string): XmlElement | undefined;
}

/** A sheet's entry in the workbook. */
export interface SheetEntry {
  readonly name: string;
  readonly id: number;
  readonly hidden: boolean;
  readonly own: OwnSheet | undefined;
  readonly relations: readonly Relation[];
}

/** A sheet's part but for its rows; of elements with one name the last counts, but for conditional formats. */
interface Parts {
  part(name: string): XmlElement | undefined;
  readonly conditionals: readonly XmlElement[];
  readonly validations: readonly XmlElement[];
  readonly rows: Rows;
}

/** Reads one sheet. @param chunks its part, piece by piece */
export function readSheet(
  path: string,
  chunks: Iterable<string>,
  entry: SheetEntry,
  context: SheetContext,
): SavedSheet {
  return assemble(readParts(path, chunks, context), entry, {
    ...context,
    drop: (what) => context.drop(`${entry.name}: ${what}`),
  });
}

function readParts(path: string, chunks: Iterable<string>, context: SheetContext): Parts {
  const units = new Map<string, XmlElement>();
  const conditionals: XmlElement[] = [];
  let rows: ReturnType<typeof createRowReader> | undefined;
  // Columns are told of before the first row.
  const rowReader = () => {
    rows ??= createRowReader(path, columnsOf(units, context).styles, context);
    return rows;
  };
  readUnits(
    path,
    chunks,
    (name, depth) => depth === 2 || (depth === 1 && name !== 'sheetData'),
    (unit) => {
      if (unit.name === 'row') rowReader().add(unit);
      else if (unit.name === 'conditionalFormatting') conditionals.push(unit);
      else units.set(unit.name, unit);
    },
  );
  const extension = units.get('extLst');
  const extended = (name: string) => (extension ? [...descendants(extension, name)] : []);
  const lists = units.get('dataValidations');
  return {
    part: (name) => units.get(name),
    conditionals: [...conditionals, ...extended('conditionalFormatting')],
    validations: [...(lists ? [lists] : []), ...extended('dataValidations')],
    rows: rowReader().finish(),
  };
}

function columnsOf(units: { get(name: string): XmlElement | undefined }, { standardFont }: SheetContext) {
  return readColumns(standardFont, units.get('sheetFormatPr'), units.get('cols'));
}

function assemble(parts: Parts, entry: SheetEntry, context: SheetContext): SavedSheet {
  const { part, rows } = parts;
  const { drop } = context;
  const name = entry.own?.name ?? entry.name;
  const view = readView(part('sheetViews'));
  const notes = readNotes(
    related(entry, context, 'comments'),
    related(entry, context, 'threadedComment'),
    drop,
  );
  const filterElement = part('autoFilter') ?? tableFilter(entry, context);
  const filterRange = parseRange(filterElement?.attributes.ref ?? '');
  const allMerges = mergedRanges(part('mergeCells'));
  const [maxRows, maxColumns] = gridSize(
    entry.own,
    rows,
    [
      ...[...allMerges, ...(filterRange ? [filterRange] : [])].map(
        ([row, column, height, width]) => [row + height - 1, column + width - 1] as const,
      ),
      ...notes.map(({ row, column }) => [row, column] as const),
      [view.frozenRows + 1, view.frozenColumns + 1],
    ],
    drop,
  );
  reportForeign(parts, entry, context);

  const merges = clipAll(allMerges, maxRows, maxColumns);
  const cells = withoutHidden(rows.cells, merges, drop);
  const patches = rows.patches(maxRows, maxColumns);
  const formats = formatsOf(patches);
  const columns = columnsOf({ get: part }, context);
  const richTexts = readRichTexts(rows.runs, part('hyperlinks')?.children ?? [], {
    cells,
    maxRows,
    maxColumns,
    targetOf: (id) => entry.relations.find((relation) => relation.id === id)?.target,
    addressOf: context.addressOf,
    drop,
  });
  const filter = filterRange && clip(filterRange, maxRows, maxColumns);
  const criteria =
    filterElement && filter
      ? readFilterCriteria(filterElement, {
          at: filter,
          holdsDates: (column) => holdsDates({ cells, filter }, column),
          shownIn: (column) => shownTexts(cells, formats, filter, column, context.locale),
          colourOf: (look, isBackground) =>
            context.conditionalLooks[look ?? -1]?.[isBackground ? 'background' : 'fontColor'],
          drop,
        })
      : {};
  return {
    id: entry.id,
    name,
    hidden: entry.hidden,
    tabColor: context.colourOf(child(part('sheetPr'), 'tabColor')) ?? '',
    maxRows,
    maxColumns,
    frozenRows: Math.min(view.frozenRows, maxRows - 1),
    frozenColumns: Math.min(view.frozenColumns, maxColumns - 1),
    columnWidths: columns.widths(maxColumns),
    rowHeights: rowHeights(rows, part('sheetFormatPr'), maxRows),
    cells,
    formats,
    notes,
    validations: withCheckboxes(
      readValidations(parts.validations, {
        sheetName: name,
        maxRows,
        maxColumns,
        readFormula: context.readFormula,
        meaningOf: context.meaningOf,
        drop,
      }),
      patches,
    ),
    conditionalFormats: readConditionalFormats(parts.conditionals, {
      looks: context.conditionalLooks,
      readLook: context.readConditionalLook,
      colourOf: context.colourOf,
      readFormula: context.readFormula,
      maxRows,
      maxColumns,
      drop,
    }),
    ...(merges.length === 0 ? {} : { merges }),
    ...(richTexts.length === 0 ? {} : { richTexts }),
    filter: filter ?? null,
    ...(Object.keys(criteria).length === 0 ? {} : { filterCriteria: criteria }),
    protections: readProtections(
      part('sheetProtection'),
      part('protectedRanges'),
      patches.filter(({ property }) => property === 'unlocked').map(({ at }) => at),
      [maxRows, maxColumns],
      drop,
    ),
    ...outOfSight(parts, columns, filter && Object.keys(criteria).length > 0 ? filter : undefined, [
      maxRows,
      maxColumns,
    ]),
    ...(view.hidesGridlines ? { hiddenGridlines: true } : {}),
    ...(view.isRightToLeft ? { rightToLeft: true } : {}),
  };
}

type OutOfSight = Pick<
  SavedSheet,
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'filteredRows'
  | 'rowGroups'
  | 'columnGroups'
  | 'rowGroupControl'
  | 'columnGroupControl'
>;

/** What hides rows and columns: a filter, a folded group, or somebody. @param filter where it leaves rows out */
function outOfSight(
  { part, rows }: Parts,
  columns: ReturnType<typeof columnsOf>,
  filter: readonly number[] | undefined,
  [maxRows, maxColumns]: readonly [number, number],
): OutOfSight {
  const outline = child(part('sheetPr'), 'outlinePr')?.attributes;
  const isRowBefore = !flag(outline?.summaryBelow, true);
  const isColumnBefore = !flag(outline?.summaryRight, true);
  const hidden = rows.hidden.filter((row) => row <= maxRows);
  const rowGroups = readGroups({ ...rows, hidden: new Set(hidden), isBefore: isRowBefore });
  const columnGroups = readGroups({ ...columns, isBefore: isColumnBefore });
  const foldedRows = foldedIndexes(rowGroups);
  const foldedColumns = foldedIndexes(columnGroups);
  const [top = 0, , height = 0] = filter ?? [];
  const isFiltered = (row: number) => row > top && row < top + height;
  return {
    hiddenRows: hidden.filter((row) => !foldedRows.has(row) && !isFiltered(row)),
    hiddenColumns: [...columns.hidden].filter((column) => column <= maxColumns && !foldedColumns.has(column)),
    ...(filter ? { filteredRows: stretches(hidden.filter(isFiltered)) } : {}),
    ...(rowGroups.length === 0 ? {} : { rowGroups }),
    ...(columnGroups.length === 0 ? {} : { columnGroups }),
    ...(rowGroups.length > 0 && isRowBefore ? { rowGroupControl: 'BEFORE' as const } : {}),
    ...(columnGroups.length > 0 && isColumnBefore ? { columnGroupControl: 'BEFORE' as const } : {}),
  };
}

function mergedRanges(list: XmlElement | undefined) {
  const references = (list?.children ?? []).map(({ attributes }) => attributes.ref ?? '');
  return parseRanges(references.join(' ')).filter(([, , height, width]) => height * width > 1);
}

function related({ relations }: SheetEntry, { partAt }: SheetContext, type: string): XmlElement | undefined {
  const relation = relations.find((candidate) => candidate.type === type);
  return relation && partAt(relation.target);
}

/** A table of Excel's has a filter of its own. */
function tableFilter(entry: SheetEntry, context: SheetContext): XmlElement | undefined {
  return child(related(entry, context, 'table'), 'autoFilter');
}

/** Names what a sheet of ours has no place for. */
function reportForeign({ part }: Parts, { relations }: SheetEntry, { drop, partAt }: SheetContext): void {
  if (relations.some(({ type }) => type === 'table')) drop('the design and the name of a table');
  const drawings = relations.filter(({ type }) => type === 'drawing').map(({ target }) => partAt(target));
  if (drawings.some((drawing) => drawing && hasPictures(drawing))) drop('pictures, charts or shapes');
  if (part('picture')) drop('a picture in the background');
  if (part('headerFooter')?.children.some(({ text }) => text !== ''))
    drop('headers and footers of printed pages');
  if (part('rowBreaks') ?? part('colBreaks')) drop('page breaks');
  if (hasPageSetup(part('pageSetup')?.attributes ?? {})) drop('how pages are printed');
  const extension = part('extLst');
  if (extension && !descendants(extension, 'sparklineGroup').next().done) drop('small charts within cells');
}

/** Whether somebody chose how pages look, other than as our own files have them: A4 across, as wide as the page. */
function hasPageSetup({
  orientation,
  scale,
  fitToWidth,
  fitToHeight,
  paperSize,
}: XmlElement['attributes']): boolean {
  if (orientation === 'landscape') return paperSize !== '9' || fitToHeight !== '0';
  return [scale, fitToWidth, fitToHeight].some(
    (chosen) => chosen !== undefined && !/^(?:1|100)$/.test(chosen),
  );
}
