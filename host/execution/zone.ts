import type { WorkbookModel } from '../model/workbook';

/** Does something in a time zone: a script's Date works in that of the process. */
export function inZone<T>(timeZone: string, workbook: WorkbookModel, action: () => T): T {
  const before = process.env.TZ;
  if (before === timeZone) return action();
  process.env.TZ = timeZone;
  workbook.forgetZone();
  try {
    return action();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    workbook.forgetZone();
  }
}
