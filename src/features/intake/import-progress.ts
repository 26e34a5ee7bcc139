import { AppError } from '../../core/app-error';
import type { Text } from '../../core/text';
import type { Context } from '../action';
import { hasRoom, type KnownImport, readImports, rememberImport } from './import-register';
import { keptColumns, type Meanings, rememberColumns } from './remembered-columns';
import { isSample, isSampleBatch, markSample } from './sample';

/** What a chunk says about the file it belongs to. */
export interface ChunkOfFile {
  readonly report: 'visits' | 'staff';
  readonly file: string;
  readonly batch: string;
  readonly header: readonly string[];
  /** As a person confirmed them; left out where nobody was asked. */
  readonly columns: Meanings | undefined;
  /** The chunk's rows, of so many in the whole file. */
  readonly rows: readonly { readonly rowNumber: number }[];
  readonly totalRows: number;
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * Whether the very file was brought in before; else its import is open until its last chunk.
 *
 * @param isThere whether anything in the sheets was brought by this file, which matters where the document forgot it
 * @throws AppError `intake.sampleThere`, `intake.notEmpty`, `intake.notOpen`, `intake.manyOpen`
 */
export function isRepeated(
  { memory }: Pick<Context, 'memory'>,
  { batch, first }: Pick<ChunkOfFile, 'batch' | 'first'>,
  { isThere, isEmpty }: { readonly isThere: boolean; readonly isEmpty: boolean },
): boolean {
  const ofSample = isSampleBatch(batch);
  if (isSample(memory) !== ofSample) {
    if (!ofSample) throw new AppError('intake.sampleThere', SAMPLE_THERE, {}, SAMPLE_TIP);
    if (!isEmpty) throw new AppError('intake.notEmpty', NOT_EMPTY, {}, NOT_EMPTY_TIP);
  }
  const imports = readImports(memory);
  const known = imports.find((each) => each.batch === batch);
  if (known?.state === 'done' || (!known && isThere)) return true;
  if (!first && known?.state !== 'open') throw new AppError('intake.notOpen', NOT_OPEN, {}, NOT_OPEN_TIP);
  if (!known && !hasRoom(imports)) throw new AppError('intake.manyOpen', MANY_OPEN, {}, MANY_OPEN_TIP);
  return false;
}

/**
 * Before a chunk writes anything: from now on what it writes counts nowhere.
 *
 * @param brings the number of the first person it would add, and whether it brings anything new
 */
export function beginChunk(
  { memory, who, now }: Pick<Context, 'memory' | 'who' | 'now'>,
  { report, file, batch, header, columns, totalRows, first }: ChunkOfFile,
  brings: { readonly nextNumber: number; readonly isNews: boolean },
): void {
  const known = readImports(memory).find((each) => each.batch === batch);
  const isNews = brings.isNews || (known?.isNews ?? false);
  if (!first) {
    if (known && known.isNews !== isNews) rememberImport(memory, { ...known, isNews });
    return;
  }
  if (isSampleBatch(batch)) markSample(memory, true);
  rememberImport(memory, {
    ...{ batch, report, file, who, at: now, state: 'open', doneRows: 0, totalRows, doneTo: 0 },
    isNews,
    firstNumber: known?.firstNumber ?? brings.nextNumber,
    endNumber: 0,
    changedVisits: known?.changedVisits ?? 0,
    ...(columns ? { columns: keptColumns(header, columns) } : {}),
  });
}

/**
 * After a chunk was written: notes how far the file is; with its last chunk it counts, and what its columns mean is remembered.
 *
 * @param brought visits of earlier imports that the chunk changed, and the number that the next person to be added would bear
 * @returns rows that are dealt with, and whether what counts is not what it was
 */
export function endChunk(
  { memory }: Pick<Context, 'memory'>,
  { batch, header, columns, rows, totalRows, last }: ChunkOfFile,
  brought: { readonly changedVisits: number; readonly nextNumber: number },
): { readonly doneRows: number; readonly isNews: boolean } {
  const known = readImports(memory).find((each) => each.batch === batch);
  if (!known) return { doneRows: totalRows, isNews: true };
  const ahead = rows.filter(({ rowNumber }) => rowNumber > known.doneTo);
  const doneRows = last ? totalRows : Math.min(totalRows, known.doneRows + ahead.length);
  const doneTo = ahead.reduce((highest, { rowNumber }) => Math.max(highest, rowNumber), known.doneTo);
  const changedVisits = known.changedVisits + brought.changedVisits;
  if (!last) rememberImport(memory, { ...known, doneRows, doneTo, changedVisits });
  else {
    const { columns: _, ...finished } = known;
    const done: KnownImport = {
      ...finished,
      state: 'done',
      doneRows,
      doneTo,
      changedVisits,
      endNumber: brought.nextNumber,
    };
    rememberImport(memory, done);
    if (columns && !isSampleBatch(batch)) rememberColumns(memory, header, columns);
  }
  return { doneRows, isNews: last && known.isNews };
}

const SAMPLE_THERE: Text = {
  ko: '지금은 연습용 자료가 들어 있습니다. 실제 자료와 섞이지 않도록 아무것도 가져오지 않았습니다.',
  zh: '当前文件中是示例资料。为避免与真实资料混淆，未导入任何内容。',
  en: 'The practice records are in this file. So that they do not mix with real ones, nothing was brought in.',
};
const SAMPLE_TIP: Text = {
  ko: '먼저 업무창의 첫 화면에서 연습용 자료를 지워 주세요.',
  zh: '请先在工作窗首页清除示例资料。',
  en: 'Please clear the practice records on the first view of the work panel.',
};
const NOT_EMPTY: Text = {
  ko: '이 파일에는 이미 환자 자료가 있어 연습용 자료를 넣지 않았습니다.',
  zh: '此文件中已有患者资料，未放入示例资料。',
  en: 'This file holds patients already, so the practice records were not put in.',
};
const NOT_EMPTY_TIP: Text = {
  ko: '연습은 새 파일에서 해 주세요.',
  zh: '请在新文件中试用。',
  en: 'Please practise in a new file.',
};
const NOT_OPEN: Text = {
  ko: '이 파일을 가져오던 일이 그사이 취소되었습니다. 이번 부분은 넣지 않았습니다.',
  zh: '该文件的导入已被取消，这一部分未导入。',
  en: 'Bringing in this file was cancelled meanwhile; this part was not taken.',
};
const NOT_OPEN_TIP: Text = {
  ko: '파일을 다시 골라 처음부터 가져와 주세요.',
  zh: '请重新选择文件，从头导入。',
  en: 'Please choose the file again and begin anew.',
};
const MANY_OPEN: Text = {
  ko: '끝나지 않은 가져오기가 너무 많아 새로 시작하지 않았습니다.',
  zh: '未完成的导入过多，未开始新的导入。',
  en: 'Too many imports were never finished, so no other was begun.',
};
const MANY_OPEN_TIP: Text = {
  ko: '업무창에서 이어서 하거나 취소한 뒤 다시 해 주세요.',
  zh: '请在工作窗中继续或取消后再试。',
  en: 'Please go on with them or cancel them first.',
};
