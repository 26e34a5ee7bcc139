import { strToU8, zipSync } from 'fflate';

/** Parts of a file by path; text as UTF-8. */
export type Parts = Readonly<Record<string, string>>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

export function relations(
  ...items: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const list = items.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"${/^https?:/.test(target) ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** What `worksheet` holds, as a sheet's part. */
export function worksheet(content: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14="${X14}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${content}</worksheet>`;
}

export function styles(content: string): string {
  return `<styleSheet xmlns="${MAIN}">${content}</styleSheet>`;
}

export function sharedTexts(...items: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

export function pack(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

/** A file of one sheet as another program could write it. @param parts in place of the usual ones */
export function handMade(content: string, parts: Parts = {}): Uint8Array {
  return pack({
    '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="표" sheetId="7" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['s1', 'worksheet', 'worksheets/sheet1.xml'],
      ['s2', 'styles', 'styles.xml'],
      ['s3', 'sharedStrings', 'sharedStrings.xml'],
      ['s4', 'theme', 'theme/theme1.xml'],
    ),
    'xl/worksheets/sheet1.xml': worksheet(content),
    ...parts,
  });
}
