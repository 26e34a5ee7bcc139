import { build } from 'esbuild';
import { BUNDLE_OPTIONS } from '../../build/entry-points';
import { createHost, type Host, type HostOptions } from '../../host/host';

/** A table of each kind of column over the real workbook code, and what a colleague does to its sheet meanwhile. */
const ENTRY = `
  import { explain } from './src/core/app-error';
  import { openWorkbook } from './src/workbook/open-workbook';
  import { choice, date, flag, text } from './src/workbook/codec';
  import { table } from './src/workbook/table';

  const column = (owner, ko, codec, more = {}) =>
    ({ owner, codec, header: { ko, zh: ko + 'zh', en: ko + 'en' }, note: { ko: '', zh: '', en: '' }, width: 90, ...more });
  const tasks = table({
    id: 'tasks',
    name: { ko: '할 일', zh: '任务', en: 'Tasks' },
    purpose: { ko: '', zh: '', en: '' },
    key: 'id',
    columns: {
      id: column('program', '번호', text()),
      activity: column('program', '내용', text()),
      due: column('proposed', '마감', date()),
      done: column('staff', '끝', flag()),
      status: column('staff', '상태', choice({ done: { ko: '완료', zh: '已完成', en: 'done' } }), { recorded: true }),
      phone: column('program', '전화', text()),
    },
    tab: { order: 1, colour: '#123456', hidden: false },
    whenEmpty: { ko: '아직 할 일이 없어요.', zh: '还没有任务。', en: 'No tasks yet.' },
    frozenColumns: 1,
    highlights: [{ when: { column: 'status', is: 'done' }, over: 'row', background: '#abcdef' }],
  });

  const log = table({
    id: 'log',
    name: { ko: '기록', zh: '记录', en: 'Log' },
    purpose: { ko: '', zh: '', en: '' },
    key: 'id',
    columns: {
      id: column('program', '기록 번호', text()),
      at: column('program', '때', text()),
      who: column('program', '누가', text()),
      table: column('program', '시트', text()),
      column: column('program', '칸', text()),
      value: column('program', '값', text()),
      keys: column('program', '대상', text()),
    },
    tab: { order: 2, colour: '#123456', hidden: true },
    frozenColumns: 0,
    highlights: [],
  });

  /** As the next release declares it: one more column, and a sheet of its own. */
  const tasks2 = table({ ...tasks, columns: { ...tasks.columns, owner: column('staff', '담당', flag(), { since: 2 }), place: column('program', '장소', text(), { since: 2 }) } });
  const gifts = table({ ...tasks, id: 'gifts', name: { ko: '선물', zh: '礼物', en: 'Gifts' }, since: 2 });

  /** Where the program's own column holds what somebody did. */
  const recording = table({ ...tasks, columns: { ...tasks.columns, activity: column('program', '내용', text(), { recorded: 'ids' }) } });

  const open = (version = 1) => {
    const properties = PropertiesService.getDocumentProperties();
    return openWorkbook({
      spreadsheet: SpreadsheetApp.getActiveSpreadsheet(),
      app: SpreadsheetApp,
      tables: version === 1 ? [tasks, log] : [tasks2, log, gifts],
      version,
      journal: log,
      today: '2026-12-05',
      now: '2026-12-05 10:00:00',
      who: '박지은',
      memory: { get: (key) => properties.getProperty(key), set: (key, value) => { properties.setProperty(key, value); } },
    });
  };
  const sheet = () => SpreadsheetApp.getActiveSpreadsheet().getSheetByName('할 일');

  export const prepare = (most = 10, language = 'ko') => open().prepare(language, most);
  export const upgrade = (version) => open(version).upgrade();
  export const isPrepared = () => open().isPrepared();
  export const isCurrent = (version) => open(version).isCurrent();
  export const read2 = () => open(2).read(tasks2);
  export const sync = (rows, complete, columns) => {
    const workbook = open();
    workbook.read(tasks);
    return workbook.sync(tasks, rows, { columns: columns || ['activity', 'due', 'phone'], complete });
  };
  export const read = (options) => open().read(tasks, options);
  export const enter = (key, values) => open().enter(tasks, [{ key, values }]);
  export const enterRecorded = (key, values) => open().enter(recording, [{ key, values }]);
  export const readThenEnter = (key, values) => {
    const workbook = open();
    workbook.read(tasks);
    workbook.enter(tasks, [{ key, values }]);
  };
  export const removeRows = (keys) => {
    const workbook = open();
    workbook.read(tasks);
    return workbook.remove(tasks, new Set(keys));
  };
  export const append = (activity) => open().append(tasks, (ordinal) => ({ id: 'L' + ordinal, activity }));

  export const typeAt = (a1, value) => { sheet().getRange(a1).setValue(value); };
  /** A day where something else belongs: pasted, which takes the check box with it. */
  export const typeDate = (a1, year, month, day) => { sheet().getRange(a1).clearDataValidations().setValue(new Date(year, month - 1, day)); };
  export const sortBy = (column, ascending) => { sheet().getRange(2, 1, sheet().getLastRow() - 1, sheet().getLastColumn()).sort({ column, ascending }); };
  export const insertRow = (before) => { sheet().insertRowBefore(before); };
  export const insertColumn = (before, header) => { sheet().insertColumnBefore(before); sheet().getRange(1, before).setValue(header); };
  export const moveColumn = (from, to) => { sheet().moveColumns(sheet().getRange(1, from, 1, 1), to); };
  export const deleteColumn = (at) => { sheet().deleteColumn(at); };
  export const rename = (name, from = '할 일') => { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(from).setName(name); };
  /** Takes away the blank rows below the last, as people do who find them untidy. */
  export const deleteBlankRows = () => { sheet().deleteRows(sheet().getLastRow() + 1, sheet().getMaxRows() - sheet().getLastRow()); };
  /** Hides the rows that hold one of these values in a column. */
  export const hideValues = (column, values) => { sheet().getFilter().setColumnFilterCriteria(column, SpreadsheetApp.newFilterCriteria().setHiddenValues(values).build()); };
  export const hiddenByFilter = () => sheet().getDataRange().getValues().map((row, index) => sheet().isRowHiddenByFilter(index + 1));
  /** A conditional format of staff's own. */
  export const colour = (a1, word, background) => {
    const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(word).setBackground(background).setRanges([sheet().getRange(a1)]).build();
    sheet().setConditionalFormatRules([...sheet().getConditionalFormatRules(), rule]);
  };
  export const hideColumn = (at) => { sheet().hideColumns(at); };
  export const remove = (name) => { const book = SpreadsheetApp.getActiveSpreadsheet(); book.deleteSheet(book.getSheetByName(name)); };
  /** What a function refuses to do, in one language. */
  export const refusal = (name, language, ...args) => {
    try { entry_[name](...args); } catch (error) { return explain(error, language); }
    return '';
  };
  export const values = () => sheet().getDataRange().getValues().map((row) => row.map((cell) => (cell instanceof Date ? 'date' : cell)));
  export const formulas = () => sheet().getDataRange().getFormulas();
  export const removeAll = () => {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const old = book.getSheets();
    book.insertSheet('시트1', 0);
    old.forEach((each) => book.deleteSheet(each));
    PropertiesService.getDocumentProperties().deleteAllProperties();
  };
  export const forget = () => { PropertiesService.getDocumentProperties().deleteAllProperties(); };
  /** Writes into a column of staff, beside the keys of these rows. */
  export const mark = (column, rows) => rows.forEach((row) => {
    sheet().getRange(row, column).setValue('메모 ' + sheet().getRange(row, 1).getValue());
  });
  /** Keys and marks, wherever they are now. */
  export const marked = (column) => sheet().getRange('A2:B').getValues().filter((row) => row[column - 1] !== '');
  export const facts = () => ({ rows: sheet().getMaxRows(), filter: sheet().getFilter().getRange().getA1Notation() });
`;

let script: string | undefined;

async function buildScript(): Promise<string> {
  const result = await build({
    ...BUNDLE_OPTIONS,
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    format: 'iife',
    globalName: 'entry_',
  });
  const names = [...ENTRY.matchAll(/export const (\w+)/g)].map((match) => match[1]);
  const forward = names.map((name) => `function ${name}() { return entry_.${name}.apply(null, arguments); }`);
  return [result.outputFiles[0]?.text, ...forward].join('\n');
}

export interface TaskRow {
  readonly id: string;
  readonly activity: string;
  readonly due: string;
  readonly done: boolean;
  readonly status: string;
  readonly phone: string;
}

/** A clinic with the sheet 할 일 prepared. */
export interface TaskBook {
  readonly host: Host;
  /** Runs a function of the script and gives its value. */
  run<T = unknown>(name: string, ...args: unknown[]): T;
  rows(): TaskRow[];
  /** What a function of the script refuses to do, with the way out; '' where it does it. */
  refusal(name: string, language: 'ko' | 'zh' | 'en', ...args: unknown[]): string;
}

/** @param most how many sheets are made at first */
export async function openTasks(options: Partial<HostOptions> = {}, most = 10): Promise<TaskBook> {
  script ??= await buildScript();
  const host = createHost({
    script,
    now: new Date('2026-12-05T10:00:00+09:00'),
    ...options,
  });
  const run = <T>(name: string, ...args: unknown[]) => host.run(name, args).value as T;
  if (most > 0) run('prepare', most);
  return {
    host,
    run,
    rows: () => run<TaskRow[]>('read'),
    refusal: (name, language, ...args) => run<string>('refusal', name, language, ...args),
  };
}

/** A task as the program produces it. */
export function task(id: string, activity = `일 ${id}`, due = '2026-12-24', phone = '010-0000-0000') {
  return { id, activity, due, phone };
}
