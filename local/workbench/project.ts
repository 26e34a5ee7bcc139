import { build } from '../../build/build';

/** What Google would be given: the script, its pages and its scopes. */
export interface Project {
  readonly script: string;
  /** HTML files by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly oauthScopes?: readonly string[];
}

/** Builds the project, all that stands in dist. @throws Error saying what in the sources cannot be built */
export async function buildProject(): Promise<Project> {
  const { files } = await build();
  const manifest: { oauthScopes: readonly string[] } = JSON.parse(files.get('appsscript.json') ?? '{}');
  return {
    script: files.get('main.js') ?? '',
    files: new Map([...files].filter(([name]) => name.endsWith('.html'))),
    oauthScopes: manifest.oauthScopes,
  };
}
