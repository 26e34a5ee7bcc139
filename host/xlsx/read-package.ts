import type { ArchiveReader } from './archive-reader';
import { XlsxError } from './xlsx-error';
import { readTree, type XmlElement } from './xml-part';

/** Parts that are read as a whole. */
const MAX_TREE_BYTES = 100_000_000;

/** What a part refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of the type: `worksheet`, `comments` … */
  readonly type: string;
  /** The path of a part, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A part as a tree; `undefined` where the file has none at that path. @throws as `readTree` */
export function readPart(archive: ArchiveReader, path: string | undefined): XmlElement | undefined {
  if (path === undefined || !archive.has(path)) return undefined;
  return readTree(path, archive.text(path, MAX_TREE_BYTES));
}

/** The relations of a part, or of the whole file where the path is ''. */
export function readRelations(archive: ArchiveReader, path: string): Relation[] {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const root = readPart(archive, `${folder}_rels/${path.slice(slash)}.rels`);
  return (root?.children ?? []).map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const isExternal = TargetMode === 'External';
    return {
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: isExternal ? Target : resolve(folder, Target),
      isExternal,
    };
  });
}

/** @param target absolute with `/`, else from the folder of the part */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The path of the workbook's main part. @throws XlsxError `notXlsx` for other documents */
export function findWorkbook(archive: ArchiveReader): string {
  const path = readRelations(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  if (path === undefined && archive.has('xl/workbook.xml')) return 'xl/workbook.xml';
  if (path === undefined || !/\.xml$/i.test(path) || readRootName(archive, path) !== 'workbook')
    throw new XlsxError('notXlsx', 'not an XLSX file');
  return path;
}

function readRootName(archive: ArchiveReader, path: string): string {
  if (!archive.has(path)) throw new XlsxError('missingPart', 'the workbook lacks a part', path);
  // Texts of other kinds of documents may be large; their first tag is enough.
  for (const chunk of archive.text(path, Infinity)) {
    const name = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(chunk)?.[1];
    if (name !== undefined) return name;
  }
  return '';
}

/** What a spreadsheet has no place for, by the folders that it lies in. */
const FOREIGN: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\/vbaProject/i, 'macros'],
  [/\/charts\//i, 'charts'],
  [/\/pivot(?:Tables|Cache)\//i, 'pivot tables'],
  [/\/media\//i, 'pictures'],
  [/\/slicers?\//i, 'slicers'],
  [/\/externalLinks\//i, 'links to other workbooks'],
  [/\/connections\.xml$/i, 'connections to data'],
  [/\/embeddings\//i, 'embedded files'],
  [/\/diagrams\//i, 'diagrams'],
  [/\/ctrlProps\//i, 'buttons and form fields'],
];

/** What the file holds that a spreadsheet of ours has no place for. */
export function foreignContents(archive: ArchiveReader): string[] {
  const paths = archive.paths().map((path) => `/${path}`);
  return FOREIGN.filter(([pattern]) => paths.some((path) => pattern.test(path))).map(([, what]) => what);
}
