import { parentPort } from 'node:worker_threads';
import { readXlsx } from '../../host/xlsx/read-xlsx';
import { writeXlsx } from '../../host/xlsx/write-xlsx';
import { XlsxError } from '../../host/xlsx/xlsx-error';
import type { FromXlsxThread, ToXlsxThread } from './xlsx-work';

// Reads or writes one XLSX file beside the workbench, then ends. Bundled to text when it is first needed, see xlsx-work.ts.

const pieces: string[] = [];
const answer = (message: FromXlsxThread) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToXlsxThread) => {
  try {
    if ('piece' in message) pieces.push(message.piece);
    else if ('write' in message) answer({ written: writeXlsx(JSON.parse(pieces.join(''))) });
    else answer({ read: readXlsx(message.read, { name: message.name }) });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    answer({ fault: text, code: error instanceof XlsxError ? error.code : 'unexpected' });
  }
});
