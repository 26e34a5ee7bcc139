import { fileError } from './file-error';

/** Cells of one file, blank ones between filled ones included: a lone cell far out to the right makes its row wide. */
const MAX_CELLS = 20_000_000;

/** Counts the cells of a file as its rows are read. */
export type CellBudget = (cells: number) => void;

/** @throws AppError `file.tooManyCells`, from the budget, where rows would fill the memory */
export function createCellBudget(fileName: string): CellBudget {
  let total = 0;
  return (cells) => {
    total += cells;
    if (total > MAX_CELLS) throw fileError('file.tooManyCells', fileName);
  };
}
