import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Snapshot } from '../../host/snapshot';
import type { ReadWorkbook } from '../../host/xlsx/read-xlsx';
import type { XlsxErrorCode } from '../../host/xlsx/xlsx-error';
import { snapshotPieces } from './data-folder';

/** What the thread is told: the workbook as JSON piece by piece and then to write it, or a file to read. */
export type ToXlsxThread =
  | { readonly piece: string }
  | { readonly write: true }
  | { readonly read: Uint8Array; readonly name: string };

export type FromXlsxThread =
  | { readonly written: Uint8Array }
  | { readonly read: ReadWorkbook }
  | { readonly fault: string; readonly code: XlsxErrorCode | 'unexpected' };

/** A file that the thread could not read or write. */
export class XlsxFault extends Error {
  constructor(
    readonly code: XlsxErrorCode | 'unexpected',
    message: string,
  ) {
    super(message);
  }
}

/** Writes a workbook as XLSX in a thread of its own: a large one takes seconds. @throws XlsxFault */
export function writeBeside(snapshot: Snapshot): Promise<Uint8Array> {
  return inThread(
    async (tell) => {
      for await (const piece of snapshotPieces(snapshot)) tell({ piece });
      tell({ write: true });
    },
    (answer) => ('written' in answer ? answer.written : undefined),
  );
}

/** Reads an XLSX file likewise. @param name of a workbook that bears none @throws XlsxFault */
export function readBeside(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  return inThread(
    async (tell) => tell({ read: bytes, name }),
    (answer) => ('read' in answer ? answer.read : undefined),
  );
}

async function inThread<T>(
  begin: (tell: (message: ToXlsxThread) => void) => Promise<void>,
  pick: (answer: FromXlsxThread) => T | undefined,
): Promise<T> {
  const worker = new Worker(await threadSource(), { eval: true });
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.on('message', (answer: FromXlsxThread) => {
        const picked = pick(answer);
        if (picked !== undefined) resolve(picked);
        else if ('fault' in answer) reject(new XlsxFault(answer.code, answer.fault));
      });
      worker.on('error', (error) => reject(new XlsxFault('unexpected', error.message)));
      worker.on('exit', () => reject(new XlsxFault('unexpected', 'the thread ended')));
      begin((message) => worker.postMessage(message)).catch(reject);
    });
  } finally {
    void worker.terminate();
  }
}

let source: Promise<string> | undefined;

/** A thread does not read TypeScript by itself. */
function threadSource(): Promise<string> {
  source ??= build({
    entryPoints: [fileURLToPath(new URL('./xlsx-thread.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return source;
}
