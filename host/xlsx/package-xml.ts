import { element, escapeXml } from './xml-text';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument';

/** Relations whose type is not one of the format's first edition. */
const OTHER_TYPES = new Map([
  ['core-properties', `${PACKAGE}/relationships/metadata/core-properties`],
  ['FeaturePropertyBag', 'http://schemas.microsoft.com/office/2022/11/relationships/FeaturePropertyBag'],
]);

/** The relations of one part; equal ones are one. */
export interface RelationList {
  /** Answers the id. An address with a scheme lies outside the file. */
  add(type: string, target: string): string;
  readonly size: number;
  toXml(): string;
}

export function createRelations(): RelationList {
  const ids = new Map<string, string>();
  const xml: string[] = [];
  return {
    add(type, target) {
      const key = `${type} ${target}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = `rId${ids.size + 1}`;
      ids.set(key, id);
      const Type = OTHER_TYPES.get(type) ?? `${OFFICE}/${type}`;
      const TargetMode = type === 'hyperlink' ? 'External' : undefined;
      xml.push(element('Relationship', { Id: id, Type, Target: target, TargetMode }));
      return id;
    },
    get size() {
      return ids.size;
    },
    toXml: () => element('Relationships', { xmlns: `${PACKAGE}/relationships` }, xml.join('')),
  };
}

/** The kinds of a file's parts. @param paths of all parts */
export function contentTypesXml(paths: readonly string[]): string {
  const defaults: [string, string][] = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['vml', `${DOCUMENT_TYPE}.vmlDrawing`],
  ];
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    [
      ...defaults.map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
      ...paths.flatMap((path) => {
        const ContentType = KINDS.find(([pattern]) => pattern.test(path))?.[1];
        return ContentType === undefined ? [] : [element('Override', { PartName: `/${path}`, ContentType })];
      }),
    ].join(''),
  );
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${SPREADSHEET_TYPE}.sheet.main+xml`],
  [/^xl\/styles\.xml$/, `${SPREADSHEET_TYPE}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SPREADSHEET_TYPE}.sharedStrings+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, `${SPREADSHEET_TYPE}.worksheet+xml`],
  [/^xl\/comments\d+\.xml$/, `${SPREADSHEET_TYPE}.comments+xml`],
  [/^xl\/featurePropertyBag\//, 'application/vnd.ms-excel.featurepropertybag+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/custom\.xml$/, `${DOCUMENT_TYPE}.custom-properties+xml`],
];

/** `docProps/core.xml`: no name of a person, no moment. */
export function corePropertiesXml(title: string): string {
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator/>`,
  );
}
