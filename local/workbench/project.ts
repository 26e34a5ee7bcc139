import { build } from '../../build/build';
import { type Grants, readGrants } from '../grants';

/** What Google would be given: the script, its pages and what its manifest asks for. */
export interface Project {
  readonly script: string;
  /** HTML files by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly grants?: Partial<Grants>;
}

/** Builds the project, all that stands in dist. @throws Error saying what in the sources cannot be built */
export async function buildProject(): Promise<Project> {
  const { files } = await build();
  return {
    script: files.get('main.js') ?? '',
    files: new Map([...files].filter(([name]) => name.endsWith('.html'))),
    grants: readGrants(files.get('appsscript.json') ?? ''),
  };
}
