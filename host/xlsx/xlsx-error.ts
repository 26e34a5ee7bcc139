/** Why a file cannot be read; callers word it for people. */
export type XlsxErrorCode =
  | 'notXlsx'
  | 'oldExcel'
  | 'encrypted'
  | 'broken'
  | 'missingPart'
  | 'forbiddenXml'
  | 'tooLarge'
  | 'tooManyCells';

/** A file that cannot be read as XLSX; `code` says why, `part` where in the file. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';

  constructor(
    readonly code: XlsxErrorCode,
    message: string,
    readonly part = '',
  ) {
    super(part === '' ? message : `${message} (${part})`);
  }
}
