import { readRowsInSteps } from '../../file/read-rows';
import { finishInSlices } from '../../file/steps';
import { decodeOld } from '../decode-old';

const SLICE_MS = 24;

/** The rows of a file, whatever its columns are called. @throws AppError naming what the file is instead, and the way out */
export async function readCells(file: File): Promise<(readonly string[])[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let began = performance.now();
  const { sheets } = await finishInSlices(
    readRowsInSteps(bytes, file.name, { decodeOld }),
    () => performance.now() - began > SLICE_MS,
    async () => {
      await new Promise<void>((resolve) => setTimeout(resolve));
      began = performance.now();
    },
  );
  return sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells));
}
