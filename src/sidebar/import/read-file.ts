import { AppError } from '../../core/app-error';
import type { FileRows, TextEncoding } from '../../file/file-rows';
import { type FileTable, findTables } from '../../file/find-tables';
import { readRowsInSteps } from '../../file/read-rows';
import { finishInSlices } from '../../file/steps';
import { decodeOld } from '../decode-old';
import { hashOf } from './sha256';

/** What was found in a file that somebody chose or pasted. */
export interface ReadFile {
  readonly kind: FileRows['kind'];
  readonly encoding: TextEncoding;
  /** SHA-256 of the content. */
  readonly hash: string;
  /** At least one. */
  readonly tables: readonly FileTable[];
  readonly otherSheets: readonly string[];
}

/** Milliseconds that a slice of reading takes at most: the page answers within three frames. */
const SLICE_MS = 24;

/**
 * Reads a file in the browser, piece by piece, so that the page goes on to answer.
 * @throws AppError naming what the file is instead, and the way out
 */
export async function readFile(file: File): Promise<ReadFile> {
  const bytes = await readBytes(file);
  const hash = await hashOf(bytes);
  const { kind, encoding, sheets } = await finishInSlices(
    readRowsInSteps(bytes, file.name, { decodeOld }),
    ...slices(),
  );
  return { kind, encoding, hash, ...findTables(sheets, { file: file.name, hash }, 'any') };
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, a file that was moved or is still being written, a drive that went away.
    throw new AppError('import.unreadable', UNREADABLE, { file: file.name }, UNREADABLE_TIP);
  }
}

/** When a slice is over, and how the next one begins: behind whatever the page has to do. */
function slices(): [isOver: () => boolean, pause: () => Promise<void>] {
  let began = performance.now();
  return [
    () => performance.now() - began > SLICE_MS,
    async () => {
      await new Promise<void>((resolve) => setTimeout(resolve));
      began = performance.now();
    },
  ];
}

const UNREADABLE = {
  ko: '{file}: 열 수 없어요. 폴더이거나, 옮겨졌거나, 아직 저장하는 중일 수 있어요.',
  zh: '{file}：无法打开。可能是文件夹、已被移动，或仍在保存。',
  en: '{file}: this cannot be opened. It may be a folder, may have been moved, or may still be being saved.',
};
const UNREADABLE_TIP = {
  ko: '폴더라면 안의 파일을 고르고, 아니면 잠시 뒤 다시 골라 주세요.',
  zh: '若是文件夹，请选择其中的文件；否则请稍后重新选择。',
  en: 'Choose the files within the folder, or choose it again in a moment.',
};
