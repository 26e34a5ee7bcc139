import { build as bundle } from 'esbuild';
import { BUNDLE_OPTIONS } from '../../build/entry-points';
import type { Host, HostOptions, ScriptFile } from '../../host/host';
import { type Clinic, loadScript, openClinic } from '../features/desk';

/** What a test does to sheets beside the program. */
const BESIDE = `
  import { TABLES, WORKBOOK } from './src/tables';
  import { openContext } from './src/google/open-context';
  const tableOf = (id) => TABLES.find((table) => table.id === id);
  const open = () => openContext(WORKBOOK, { language: 'ko', who: '', version: '0' }).workbook;
  export function enterAll(id, entries) { open().enter(tableOf(id), entries); }
  export function syncAgain(id, columns) {
    const workbook = open();
    const table = tableOf(id);
    return workbook.sync(table, workbook.read(table), { columns });
  }
  /** As somebody does who chooses 서식 > 숫자 > 자동 for a whole sheet. */
  export function forgetFormats(id) {
    SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tableOf(id).name.ko).getDataRange().setNumberFormat('General');
  }
  export function appendAll(id, rows) {
    const workbook = open();
    rows.forEach((row) => workbook.append(tableOf(id), (ordinal) => ({ id: 'L' + ordinal, ...row })));
  }
`;
const NAMES = ['enterAll', 'syncAgain', 'forgetFormats', 'appendAll'];

/** The built script, unpacked, and beside it what puts rows into sheets. */
export async function loadUnpacked(): Promise<readonly ScriptFile[]> {
  const [script, beside] = await Promise.all([
    loadScript(),
    bundle({
      ...BUNDLE_OPTIONS,
      stdin: { contents: BESIDE, resolveDir: process.cwd(), loader: 'ts' },
      format: 'iife',
      globalName: 'beside_',
    }),
  ]);
  const forward = NAMES.map(
    (name) => `function ${name}() { return beside_.${name}.apply(null, arguments); }`,
  );
  return [
    ...script,
    { name: 'beside.js', text: `${beside.outputFiles[0]?.text ?? ''}\n${forward.join('\n')}` },
  ];
}

/** Where a person's formula, or one that became of a text, stands. */
export function formulasIn({ host }: { readonly host: Host }): string[] {
  return host
    .snapshot()
    .sheets.flatMap(({ name, cells }) =>
      cells.flatMap((row, at) =>
        row.flatMap((cell) => (typeof cell === 'object' && 'formula' in cell ? [`${name} ${at + 1}`] : [])),
      ),
    );
}

/** Both ways in which Google may treat a leading apostrophe. */
export const APOSTROPHES: readonly Pick<HostOptions, 'apostropheInTextCell'>[] = [
  { apostropheInTextCell: 'swallowed' },
  { apostropheInTextCell: 'stored' },
];

export { type Clinic, openClinic };
