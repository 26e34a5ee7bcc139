import type { ExportOptions } from './make-export';

/** The committed sample's size and seed. */
export const SAMPLE: ExportOptions = { patients: 740, visits: 2000, seed: 12, asOf: '2026-11-30' };

/** The clinic of the sample; the opt-out number is nobody's. */
export const SAMPLE_CLINIC = { clinic: '하얀들치과', optOut: '080-000-0000', asOf: SAMPLE.asOf } as const;
