import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { build } from '../../build/build';
import { pasteInFiles } from '../../build/release';
import { createHost } from '../../host/host';
import { readGrants } from '../../local/grants';
import { callToEnd } from './call-to-end';

const { files, globals } = await build();

/** Every global that the script leaves behind, and how many arguments it takes. */
function globalsOf(script: string): readonly (readonly [name: string, kind: string, arguments_: unknown])[] {
  const context: Record<string, unknown> = createContext({});
  runInContext(script, context);
  return Object.entries(context).map(([name, value]) => [
    name,
    typeof value,
    typeof value === 'function' ? value.length : value,
  ]);
}

/** What a clinic gets that pasted these files, or pushed them. */
function useClinic(scriptName: string, project: ReadonlyMap<string, string>) {
  const host = createHost({
    script: [{ name: scriptName, text: project.get(scriptName) ?? '' }],
    files: new Map([['sidebar', project.get('sidebar.html') ?? '']]),
    ...readGrants(project.get('appsscript.json') ?? ''),
    now: new Date('2026-12-01T09:00:00+09:00'),
  });
  host.open();
  const replies = ['workbook.prepare', 'home.state'].map((id) => callToEnd(host, id, { language: 'ko' }));
  host.run('action_home_state');
  return { menus: host.menus, replies, page: host.sidebar?.html, workbook: host.snapshot() };
}

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

  it('has the globals of the build, each taking as much', () => {
    const pasted = globalsOf(release.get('Code.gs') ?? '');
    expect(pasted).toEqual(globalsOf(files.get('main.js') ?? ''));
    expect(pasted.map(([name]) => name)).toEqual(expect.arrayContaining([...globals]));
  });

  it('shows, answers and writes as the build does', () => {
    const pasted = useClinic('Code.gs', release);
    expect(pasted).toEqual(useClinic('main.js', files));
    expect(pasted.menus).toHaveLength(1);
    expect(pasted.replies).toMatchObject([{ ok: true }, { ok: true }]);
    expect(pasted.page).toContain('startSidebar(');
  });

  it('refuses a build that lacks the page', () => {
    expect(() => pasteInFiles(new Map([['main.js', '']]), '1.0.0')).toThrow('sidebar.html');
  });
});
