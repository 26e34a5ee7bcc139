import { describe, expect, it } from 'vitest';
import { build } from '../../build/build';
import { pasteInFiles } from '../../build/release';
import { createHost } from '../../host/host';

const { files, globals } = await build();

describe('the release to paste in', () => {
  const release = pasteInFiles(files, '9.8.7');

  it('is one script, one page and the manifest', () => {
    expect([...release.keys()]).toEqual(['Code.gs', 'sidebar.html', 'appsscript.json']);
  });

  it('says its version and how to paste it, in three languages', () => {
    const heading = release.get('Code.gs')?.split('*/')[0];
    expect(heading).toContain('9.8.7');
    expect(heading).toContain('붙여넣');
    expect(heading).toContain('粘贴');
    expect(heading).toContain('paste');
  });

  it('runs on the host and has the globals of the build', () => {
    const host = createHost({ script: [{ name: 'Code.gs', text: release.get('Code.gs') ?? '' }] });
    host.open();
    const called = host.menus.flatMap(({ items }) =>
      items.flatMap((item) => ('functionName' in item ? [item.functionName] : [])),
    );
    expect(called.length).toBeGreaterThan(3);
    expect(called.filter((name) => !globals.includes(name))).toEqual([]);
  });

  it('refuses a build that lacks the page', () => {
    expect(() => pasteInFiles(new Map([['main.js', '']]), '1.0.0')).toThrow('sidebar.html');
  });
});
