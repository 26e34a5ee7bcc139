import type { ClinicFile } from '../features/action';

/** The spreadsheet as {@link ClinicFile}. */
export function openFile(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): ClinicFile {
  return {
    sheets: () =>
      spreadsheet
        .getSheets()
        .filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID)
        .map((sheet) => ({
          name: sheet.getName(),
          isHidden: () => sheet.isSheetHidden(),
          read: () => sheet.getDataRange().getDisplayValues(),
        })),
    people() {
      try {
        const owner = spreadsheet.getOwner()?.getEmail() ?? '';
        const others = (users: readonly GoogleAppsScript.Base.User[]) =>
          users.map((user) => user.getEmail()).filter((email) => email !== '' && email !== owner);
        return {
          owner,
          editors: others(spreadsheet.getEditors()),
          viewers: others(spreadsheet.getViewers()),
        };
      } catch {
        // Who may only look at the file, or is of another organisation, may be refused; nobody says when.
        return undefined;
      }
    },
  };
}
