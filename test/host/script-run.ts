import { createHost, type Host, type HostOptions } from '../../host/host';

/** A host whose script has one function, `main`, with the sheet `s` and the spreadsheet `ss` at hand. */
export function hostOf(body: string, options: Omit<HostOptions, 'script'> = {}): Host {
  const script = `function main(a, b) {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    const s = ss.getSheets()[0];
    ${body}
  }`;
  return createHost({ script, now: new Date('2026-12-01T09:00:00+09:00'), ...options });
}

/** What a body returns on a new spreadsheet. */
export function resultOf(body: string, options: Omit<HostOptions, 'script'> = {}): unknown {
  return hostOf(body, options).run('main').value;
}
