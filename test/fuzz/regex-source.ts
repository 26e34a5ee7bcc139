import { Project, SyntaxKind } from 'ts-morph';

/** A regular expression as it stands in the sources. */
export interface Found {
  /** `src/core/phone.ts:12` */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression literal of the product, in the server's code and in the page's. */
export function findRegexes(): Found[] {
  const project = new Project({ skipAddingFilesFromTsConfig: true, compilerOptions: { allowJs: false } });
  project.addSourceFilesAtPaths(['src/**/*.ts', 'src/**/*.tsx']);
  return project.getSourceFiles().flatMap((file) =>
    file.getDescendantsOfKind(SyntaxKind.RegularExpressionLiteral).map((literal) => {
      const text = literal.getText();
      const end = text.lastIndexOf('/');
      const path = file.getFilePath();
      return {
        at: `${path.slice(path.indexOf('/src/') + 1)}:${literal.getStartLineNumber()}`,
        source: text.slice(1, end),
        flags: text.slice(end + 1),
      };
    }),
  );
}
