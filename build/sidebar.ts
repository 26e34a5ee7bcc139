import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { packSample } from './sample';
import type { ListedTable } from './stamps';
import { describeLibraries } from './third-party';
import { virtualModule } from './virtual-module';

/**
 * Bundles the client into the one HTML file that HtmlService serves, with the sample clinic inside.
 *
 * Google takes away what looks like a comment within template literals of a served page, so none is left in the code.
 */
export async function buildSidebar(root: string, tables: readonly ListedTable[]): Promise<string> {
  const result = await bundle({
    absWorkingDir: root,
    entryPoints: ['src/sidebar/main.tsx'],
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfig: join(root, 'src/sidebar/tsconfig.json'),
    supported: { 'template-literal': false },
    plugins: [
      virtualModule('sample', 'SAMPLE', packSample(root)),
      virtualModule('sheets', 'SHEETS', listSheets(tables)),
    ],
  });
  const textOf = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const script = textOf('.js').trim();
  if (script === '') throw new Error('src/sidebar/main.tsx: esbuild wrote nothing');
  const libraries = describeLibraries(Object.keys(result.metafile.inputs).map((path) => join(root, path)));
  return page(libraries, textOf('.css').trim(), script);
}

/** The sheets as the client offers to open them, in the order of the tabs. */
function listSheets(tables: readonly ListedTable[]) {
  return [...tables]
    .sort((left, right) => left.tab.order - right.tab.order)
    .map(({ id, name: { ko, zh, en } }) => ({ id, name: { ko, zh, en } }));
}

function page(libraries: string, style: string, script: string): string {
  return [
    '<!DOCTYPE html>',
    `<!-- ${libraries.replace(/^\/\* | \*\/$/g, '')} -->`,
    '<html><head><base target="_top"><meta charset="utf-8">',
    `<style>${style.replaceAll('</style', '<\\/style')}</style></head>`,
    '<body><div id="app"></div>',
    `<script>${inScript(script)}</script>`,
    '</body></html>',
    '',
  ].join('\n');
}

/** Code in which nothing ends or hides the script element; only texts can hold such words. */
function inScript(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}
