import { createContext, runInContext } from 'node:vm';
import { build as bundle } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { BUNDLE_OPTIONS } from '../../build/entry-points';
import { virtualModule } from '../../build/virtual-module';
import { blankComments, readSources } from './source-file';

const LINES = 320;

/** Longer files, each with the reason why cutting it would help nobody. */
const LONGER: ReadonlyMap<string, string> = new Map([
  ['host/reference/signatures.ts', "written by a program from Google's reference"],
  ['src/features/intake/table.ts', 'the columns of two sheets in three languages: words, no logic'],
  ['src/file/headers.ts', 'the headings of every export we know, word for word'],
]);

const shipped = readSources('src', 'host', 'local', 'build');
const src = readSources('src').filter(({ path }) => !path.endsWith('.d.ts'));

describe('the house rules', () => {
  it('list no file as long that is short or gone', () => {
    const lines = new Map(shipped.map(({ path, text }) => [path, text.split('\n').length - 1]));
    expect([...LONGER.keys()].filter((path) => (lines.get(path) ?? 0) <= LINES)).toEqual([]);
  });

  it(`keep a file within ${LINES} lines`, () => {
    const long = shipped
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > LINES && !LONGER.has(path));
    expect(long).toEqual([]);
  });

  it('know no barrel: a file that only passes on what others export', () => {
    const passesOn = /export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/g;
    const barrels = shipped.filter(
      ({ code }) => passesOn.test(code) && code.replace(passesOn, '').trim() === '',
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('know no room for leftovers', () => {
    const leftover = /\b(utils?|helpers?|common|misc|managers?)\b/;
    expect(shipped.filter(({ path }) => leftover.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('name files in lower case with hyphens', () => {
    const odd = shipped.filter(
      ({ path }) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.tsx?$/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('keep nothing in a module but what can be computed again: every execution in Google starts anew', () => {
    const remembered = /^(?:export )?let \w+: .*\bundefined;$/;
    const variables = src.flatMap(({ path, code }) =>
      [...code.matchAll(/^(?:export )?(?:let|var) .*/gm)]
        .filter(([line]) => !remembered.test(line))
        .map(([line]) => `${path}: ${line}`),
    );
    expect(variables).toEqual([]);
  });

  it('let no type be given away', () => {
    const given = shipped.flatMap(({ path, text, code }) =>
      [...text.matchAll(/@ts-(?:ignore|expect-error|nocheck)/g), ...code.matchAll(/\bas any\b/g)].map(
        ([word]) => `${path}: ${word}`,
      ),
    );
    expect(given).toEqual([]);
  });

  it('name neither the machine nor the folders beyond the project', () => {
    const beyond = new RegExp(['/wor' + 'k/', '\\.\\./sha' + 'red'].join('|'));
    expect(
      readSources('src', 'host', 'local', 'build', 'test', 'bench').filter(({ text }) => beyond.test(text)),
    ).toEqual([]);
  });

  it('let no module of src touch anything when it is loaded', async () => {
    // The page is loaded by a browser, once, and has its own build.
    const contents = src
      .filter(({ path }) => !path.startsWith('src/sidebar/'))
      .map(({ path }) => `import ${JSON.stringify(`./${path}`)};`)
      .join('\n');
    const { outputFiles } = await bundle({
      ...BUNDLE_OPTIONS,
      stdin: { contents, resolveDir: process.cwd() },
      outfile: 'all.js',
      format: 'iife',
      treeShaking: false,
      plugins: [
        virtualModule('menu', 'MENU', []),
        virtualModule('stamps', 'STAMPS', []),
        virtualModule('program', 'VERSION', '0.0.0'),
      ],
    });
    const context = createContext({});
    expect(() => runInContext(outputFiles[0]?.text ?? 'missing', context)).not.toThrow();
    expect(Object.keys(context)).toEqual([]);
  });
});

describe('blankComments', () => {
  it.each([
    ['a; // b', 'a;     '],
    ['a /* b\nc */ d', 'a     \n     d'],
    ["'// no comment'", "'// no comment'"],
    ['const a = /[/]/; // b', 'const a = /[/]/;     '],
    ["x.replace(/'/g, ''); // b", "x.replace(/'/g, '');     "],
    ['a / b; // c', 'a / b;     '],
    ['`http://a` // b', '`http://a`     '],
  ])('turns %j into %j', (text, blanked) => {
    expect(blankComments(text)).toBe(blanked);
  });
});
