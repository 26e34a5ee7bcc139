import { build as bundle } from 'esbuild';
import { BUNDLE_OPTIONS } from '../../build/entry-points';
import { createHost, type Host, type HostOptions, type ScriptFile } from '../../host/host';
import type { Reply } from '../../src/run-action';
import { callToEnd } from '../bundle/call-to-end';
import { unpackedScript } from '../bundle/unpacked';

/** When everything here happens, unless a test says otherwise. */
export const NOW = new Date('2026-12-01T10:00:00+09:00');
export const USER = 'desk@clinic.example';
/** What a dialog shows is of no matter here. */
const PAGES = new Map([['sidebar', '<p>page</p>']]);

/** Reads sheets by table, beside the built script. */
const READER = `
  import { TABLES, WORKBOOK } from './src/tables';
  import { openContext } from './src/google/open-context';
  export function read(id) {
    const { workbook } = openContext(WORKBOOK, { language: 'ko', who: '', version: '0' });
    return workbook.read(TABLES.find((table) => table.id === id), { lenient: true, orphaned: true });
  }
`;

/** Lists that stay the same, so that the engine compiles each once. */
export interface Scripts {
  /** What is shipped. */
  readonly product: readonly ScriptFile[];
  /** With {@link read} beside it. */
  readonly readable: readonly ScriptFile[];
}

export async function loadScripts(): Promise<Scripts> {
  const [product, reader] = await Promise.all([
    unpackedScript(),
    bundle({
      ...BUNDLE_OPTIONS,
      stdin: { contents: READER, resolveDir: process.cwd(), loader: 'ts' },
      format: 'iife',
      globalName: 'reader_',
    }),
  ]);
  const forward = 'function read() { return reader_.read.apply(null, arguments); }';
  const beside = { name: 'reader.js', text: `${reader.outputFiles[0]?.text ?? ''}\n${forward}` };
  return { product, readable: [...product, beside] };
}

/** What the sidebar sends. */
export interface Ask {
  readonly action: string;
  readonly input?: object;
  readonly who?: string;
  readonly pass?: string;
}

export function open(script: readonly ScriptFile[], options: Partial<HostOptions> = {}): Host {
  return createHost({ script, now: NOW, user: USER, files: PAGES, ...options });
}

export const requestOf = ({ input = {}, who = '한데스크', pass = '' }: Ask) => ({
  input,
  who,
  pass,
  language: 'ko',
});

/** Runs an action to its end. */
export function ask(host: Host, given: Ask): Reply {
  return callToEnd(host, given.action, requestOf(given));
}

/** What an action answers. @throws Error with the sentence of a refusal */
export function act<T>(host: Host, given: Ask): T {
  const reply = ask(host, given);
  if (!reply.ok) throw new Error(`${given.action}: ${reply.error.code}: ${reply.error.message}`);
  return ('done' in reply.step ? reply.step.done : undefined) as T;
}

/** The rows of a table by id, as the product reads them. */
export function read(host: Host, table: string): Record<string, unknown>[] {
  return host.run('read', [table]).value as Record<string, unknown>[];
}
