import { beforeAll, describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../../host/host';
import type { Reply } from '../../../src/run-action';
import { callToEnd } from '../../bundle/call-to-end';
import { loadScript } from '../desk';

let script: Awaited<ReturnType<typeof loadScript>>;
beforeAll(async () => {
  script = await loadScript();
});

function openHost(): Host {
  const host = createHost({
    script,
    files: new Map([['sidebar.html', '<p>page</p>']]),
    now: new Date('2026-12-04T09:00+09:00'),
  });
  callToEnd(host, 'workbook.prepare', { language: 'ko' });
  return host;
}

function open(host: Host, input: object, who = '', pass = ''): Reply {
  return host.callFromClient('call', ['window.open', { input, who, pass, language: 'ko' }]).value as Reply;
}

describe('window.open', () => {
  it('shows a view in a dialog for a projector, of the same page as the sidebar', () => {
    const host = openHost();
    expect(open(host, { view: 'meeting', title: 'VIP 명단 회의', params: { at: 'P1' } })).toMatchObject({
      ok: true,
    });
    expect(host.dialogs).toMatchObject([{ kind: 'modal', title: 'VIP 명단 회의', width: 1200, height: 760 }]);
    expect(host.dialogs[0]?.html).toContain(
      '<p>page</p><script>startSidebar({"view":"meeting","language":"ko","params":{"at":"P1"},"dialog":{"who":"","pass":""}})</script>',
    );
  });

  it('takes who asks along, and writes nothing of it anywhere', () => {
    const host = openHost();
    const before = JSON.stringify(host.snapshot().sheets);
    open(host, { view: 'meeting', title: '회의' }, '이수진', 'a-pass');
    expect(host.dialogs[0]?.html).toContain('"who":"이수진","pass":"a-pass"');
    expect(JSON.stringify(host.snapshot().sheets)).toBe(before);
    expect(JSON.stringify(host.snapshot())).not.toContain('a-pass');
  });

  it('lets no text end the script it stands in', () => {
    const host = openHost();
    open(host, { view: 'prints', title: '인쇄', params: { note: '</script><b>' } });
    expect(host.dialogs[0]?.html).toContain('\\u003c/script>');
  });

  it('opens only what is made to be large', () => {
    expect(open(openHost(), { view: 'home', title: '' })).toMatchObject({
      ok: false,
      error: { code: 'call.badInput' },
    });
  });
});
