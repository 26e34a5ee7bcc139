import { createHost, type Host } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import type { Language, Text } from '../../src/core/text';
import type { Looks } from './block-view';
import { CellTexts } from './cell-text';
import type { Project } from './project';
import { StyleTable } from './style-table';

/** The workbook that is open, on the host that runs the script over it. */
export interface Clinic {
  readonly host: Host;
  readonly looks: Looks;
}

/** A new workbook with one blank sheet, as a person gets it who asks for one in that language. */
export function blankWorkbook(language: Language): Snapshot {
  const blank = createHost({ script: '' }).snapshot();
  const sheets = blank.sheets.map((sheet) => ({ ...sheet, name: FIRST_SHEET[language] }));
  return { ...blank, sheets, name: UNTITLED[language] };
}

const UNTITLED: Text = { ko: '제목 없는 스프레드시트', zh: '无标题电子表格', en: 'Untitled spreadsheet' };

const FIRST_SHEET: Text = { ko: '시트1', zh: '工作表1', en: 'Sheet1' };

const OWNER = 'clinic@example.com';

export function openClinic({ script, files, grants }: Project, snapshot: Snapshot): Clinic {
  const host = createHost({
    script,
    files,
    ...grants,
    // As Sheets shows a formula without a result: it is kept, and nothing of ours rests on it.
    formulaValue: () => '#N/A',
    // Everybody at the workbench is the same account, which owns the file.
    user: OWNER,
    people: { owner: OWNER },
    snapshot,
  });
  const texts = host.look(({ locale, timeZone }) => new CellTexts(locale, timeZone));
  return { host, looks: { styles: new StyleTable(), texts } };
}
