import { createHost, type Host } from '../host/host';
import { type ClinicHost, openClinicHost } from '../local/campaign/clinic-host';
import { importTable } from '../local/campaign/run-actions';
import { makeExport, type TextRows } from '../local/sample/make-export';
import { visitTable } from '../src/features/intake/table';
import { exportOf } from './export-size';

/** What bringing in a file costs, call by call, and what merely reading its rows back would. */
export interface ImportRun {
  /** Reads and writes of the call that brings in the staff. */
  readonly staffCalls: number;
  /** Reads and writes of every call that brings in visits. */
  readonly chunkCalls: readonly number[];
  /** CPU of reading the visits from the host and counting their texts in a Map. */
  readonly floorMs: number;
}

/** @param script dist/main.js */
export function runImport(script: string, visits: number): ImportRun {
  const { visitRows, staffRows } = makeExport(exportOf(visits));
  const now = new Date('2026-12-01T09:00:00+09:00');
  const clinic = openClinicHost({ script, snapshot: undefined, now, language: 'ko' });
  clinic.act('workbook.prepare', { language: 'ko', settings: {} });
  const [staffCalls = 0] = callsOf(clinic, staffRows, 'staff');
  const chunkCalls = callsOf(clinic, visitRows, 'visits');
  return { staffCalls, chunkCalls, floorMs: measureFloor(clinic.host) };
}

function callsOf(
  clinic: ClinicHost,
  [header = [], ...rows]: TextRows,
  report: 'visits' | 'staff',
): readonly number[] {
  const calls: number[] = [];
  const total = () => {
    const cost = clinic.cost.get('intake.import');
    return (cost?.reads ?? 0) + (cost?.writes ?? 0);
  };
  importTable(
    <Outcome>(actionId: string, input: unknown) => {
      const before = total();
      const { outcome } = clinic.act<Outcome>(actionId, input);
      calls.push(total() - before);
      return outcome;
    },
    {
      file: `${report}.csv`,
      batch: report,
      header,
      rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells: [...cells] })),
    },
    report,
  );
  return calls;
}

const RUNS = 3;

function measureFloor(host: Host): number {
  const script = `function countTexts() {
    var rows = SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(visitTable.name.ko)}).getDataRange().getValues();
    var counts = new Map();
    rows.forEach(function (row) {
      row.forEach(function (cell) {
        if (typeof cell === 'string') counts.set(cell, (counts.get(cell) || 0) + 1);
      });
    });
    return counts.size;
  }`;
  const reader = createHost({ script, snapshot: host.snapshot() });
  return Math.min(...Array.from({ length: RUNS }, () => reader.run('countTexts').cost.cpuMs));
}
