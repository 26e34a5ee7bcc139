import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, build } from '../../build/build';

let built: Built;
beforeAll(async () => {
  built = await build();
});

describe('.clasp.json', () => {
  const project = JSON.parse(readFileSync('.clasp.json', 'utf8'));

  it('names the folder that the build writes', () => {
    expect(project.rootDir).toBe('dist');
    expect(built.directory).toBe(`${process.cwd()}/dist`);
  });

  it("carries no clinic's script id", () => {
    expect(project.scriptId).toBe('PUT-THE-SCRIPT-ID-HERE');
  });
});

describe('clasp status', () => {
  it('would push every file of dist and nothing else', async () => {
    const { stdout } = await promisify(execFile)('npx', ['clasp', 'status', '--json']);
    const { filesToPush, untrackedFiles } = JSON.parse(stdout);
    expect(filesToPush.sort()).toEqual(
      readdirSync(built.directory)
        .map((name) => `dist/${name}`)
        .sort(),
    );
    expect(untrackedFiles).toEqual([]);
  });
});
