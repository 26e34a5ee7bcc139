import { runInNewContext } from 'node:vm';
import { build as bundle } from 'esbuild';
import { BUNDLE_OPTIONS } from './entry-points';

/**
 * The list that a source file exports under a name, evaluated in a context as bare as Apps Script's,
 * so that whatever works at load here works there.
 *
 * @param file from the root
 * @throws Error where the file cannot be evaluated or exports no list of that name
 */
export async function evaluateList(root: string, file: string, name: string): Promise<readonly unknown[]> {
  const result = await bundle({
    ...BUNDLE_OPTIONS,
    absWorkingDir: root,
    entryPoints: [file],
    outfile: 'list.js',
    format: 'iife',
    globalName: 'listed',
  });
  const code = `${result.outputFiles[0]?.text}\n;listed.${name}`;
  const list: unknown = runInNewContext(code, {}, { filename: file });
  if (!Array.isArray(list)) throw new Error(`${file} must export ${name}, a list`);
  return list;
}
