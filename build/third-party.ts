import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One comment naming the libraries inside the bundle, their versions and licences; '' where there are none.
 *
 * @param inputs paths of the bundled files, absolute
 */
export function describeLibraries(inputs: readonly string[]): string {
  const folders = inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const lines = [...new Set(folders)]
    .filter((folder) => folder !== undefined)
    .map((folder) => describe(folder))
    .sort();
  return lines.length > 0 ? `/* Contains ${lines.join('; ')}. */` : '';
}

function describe(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})`;
}
