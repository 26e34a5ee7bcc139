import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from '../figure';

/** A table in a spreadsheet: a text, a number, or a formula as OpenDocument writes it. */
export type Cell = string | number | { readonly formula: string };

/** LibreOffice on this machine. */
export interface LibreOffice {
  readonly version: string;
  /**
   * Computes a workbook's formulas.
   *
   * @param sheets by name; the first is answered
   * @returns the first sheet's cells as shown, and how many milliseconds of CPU it took more than the same workbook with plain numbers
   */
  compute(sheets: ReadonlyMap<string, readonly (readonly Cell[])[]>): {
    readonly cells: readonly (readonly string[])[];
    readonly ms: number;
  };
  close(): void;
}

const RUNS = 3;

/** @returns undefined where it is not installed */
export function findLibreOffice(): LibreOffice | undefined {
  const asked = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (asked.status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'bench-office-'));
  const path = join(folder, 'workbook.fods');
  /** CPU milliseconds of opening a workbook and showing its first sheet. */
  const load = (text: string): number => {
    writeFileSync(path, text);
    // The shell tells the processor's time of whatever it started; Node does not.
    const { status, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `TIMEFORMAT='%U %S'; time soffice "$@" 2> /dev/null`,
        'soffice',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        '--headless',
        '--convert-to',
        // Commas, quotation marks, UTF-8.
        'csv:Text - txt - csv (StarCalc):44,34,76',
        '--outdir',
        folder,
        path,
      ],
      { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
    );
    const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
    if (status !== 0 || Number.isNaN(user + system))
      throw new Error(`soffice ended with ${status}: ${stderr}`);
    return (user + system) * 1000;
  };
  const timeOf = (text: string) => median(Array.from({ length: RUNS }, () => load(text)));
  load(toDocument(new Map([['first start', [['makes the profile']]]])));
  return {
    version: asked.stdout.split(' ').slice(0, 2).join(' ').trim(),
    compute(sheets) {
      const plain = new Map(
        [...sheets].map(([name, rows]) => [
          name,
          rows.map((row) => row.map((cell) => (typeof cell === 'object' ? 1 : cell))),
        ]),
      );
      const without = timeOf(toDocument(plain));
      const ms = timeOf(toDocument(sheets)) - without;
      const lines = readFileSync(join(folder, 'workbook.csv'), 'utf8').trimEnd().split('\n');
      return { cells: lines.map((line) => line.split(',')), ms };
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** Source: OpenDocument 1.3 part 3, sections 3.1.2 (one file) and 9.1 (tables) */
function toDocument(sheets: ReadonlyMap<string, readonly (readonly Cell[])[]>): string {
  const urn = 'urn:oasis:names:tc:opendocument:xmlns';
  const tables = [...sheets].map(([name, rows]) => {
    const lines = rows.map((row) => `<table:table-row>${row.map(cellXml).join('')}</table:table-row>`);
    return `<table:table table:name="${name}">${lines.join('\n')}</table:table>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="${urn}:office:1.0" xmlns:table="${urn}:table:1.0" xmlns:text="${urn}:text:1.0" xmlns:of="${urn}:of:1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.3">
<office:body><office:spreadsheet>${tables.join('\n')}</office:spreadsheet></office:body></office:document>`;
}

function cellXml(cell: Cell): string {
  if (cell === '') return '<table:table-cell/>';
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if (typeof cell === 'object')
    return `<table:table-cell table:formula="${escapeXml(`of:=${cell.formula}`)}"/>`;
  return `<table:table-cell office:value-type="string"><text:p>${escapeXml(cell)}</text:p></table:table-cell>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
