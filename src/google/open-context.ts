import { AppError } from '../core/app-error';
import type { Context } from '../features/action';
import type { Memory } from '../workbook/memory';
import { openWorkbook, type WorkbookDeclaration } from '../workbook/open-workbook';
import { openFile } from './clinic-file';
import { showDialog } from './dialog';
import { mail } from './mail';

/** The day on which the two time zones were last found equal: looked at once a day. */
const ZONE_CHECKED = 'timeZoneCheckedOn';

/**
 * Everything an action is given, taken from Google's globals.
 *
 * @param version of the program; pass what shows that `who` is right, for the pages that are opened
 * @throws AppError `clock.zonesDiffer`
 */
export function openContext(
  declared: WorkbookDeclaration,
  {
    language,
    who,
    version,
    pass = '',
  }: Pick<Context, 'language' | 'who' | 'version'> & { readonly pass?: string },
): Context {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const zone = Session.getScriptTimeZone();
  const now = Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd HH:mm:ss');
  const today = now.slice(0, 10);
  const memory = openMemory(PropertiesService.getDocumentProperties());
  if (memory.get(ZONE_CHECKED) !== today) {
    const sheetZone = spreadsheet.getSpreadsheetTimeZone();
    if (zone !== sheetZone) throw zonesDiffer(zone, sheetZone);
    memory.set(ZONE_CHECKED, today);
  }
  const board = {
    get: (key: string) => requireCache().get(key),
    set: (key: string, value: string, seconds: number) => requireCache().put(key, value, seconds),
  };
  const workbook = openWorkbook({ ...declared, spreadsheet, app: SpreadsheetApp, memory, today, now, who });
  const openDialog: Context['openDialog'] = (dialog) => showDialog(dialog, { language, who, pass });
  return {
    ...{ workbook, memory, board, mail, today, now, language, who, version, digest, uuid, openDialog },
    file: openFile(spreadsheet),
    tables: declared.tables,
  };
}

function digest(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}

function uuid(): string {
  return Utilities.getUuid();
}

/** All properties cross at once, when the first is asked for: each call takes as long as all of them together. */
function openMemory(properties: GoogleAppsScript.Properties.Properties): Memory {
  let known: Map<string, string> | undefined;
  const all = () => {
    known ??= new Map(Object.entries(properties.getProperties()));
    return known;
  };
  return {
    get: (key) => all().get(key) ?? null,
    set(key, value) {
      properties.setProperty(key, value);
      all().set(key, value);
    },
    remove(key) {
      properties.deleteProperty(key);
      all().delete(key);
    },
  };
}

/** The cache that all users of the document share. */
function requireCache(): GoogleAppsScript.Cache.Cache {
  const cache = CacheService.getDocumentCache();
  if (!cache) throw new Error('the script is bound to no document');
  return cache;
}

function zonesDiffer(script: string, sheet: string): AppError {
  return new AppError(
    'clock.zonesDiffer',
    {
      ko: '스프레드시트의 시간대({sheet})가 프로그램의 시간대({script})와 달라 날짜가 하루 어긋날 수 있어 멈췄습니다.',
      zh: '电子表格的时区（{sheet}）与程序的时区（{script}）不同，日期可能差一天，已停止。',
      en: "The spreadsheet's time zone ({sheet}) differs from the program's ({script}); dates could shift by a day, so it stopped.",
    },
    { script, sheet },
    {
      ko: '파일 > 설정에서 시간대를 프로그램과 같은 {script}에 맞춰 주세요.',
      zh: '请在“文件 > 设置”中将时区改为{script}。',
      en: 'Set it to {script} under File > Settings.',
    },
  );
}
