import type { ExportOptions } from '../local/sample/make-export';

/** The made-up clinic of that many visits that everything here is measured on. */
export function exportOf(visits: number): ExportOptions {
  return { visits, patients: Math.round(visits * 0.12), seed: 1, asOf: '2026-11-30' };
}
