import type { CampaignReport, ReportedVip } from '../../src/features/insight/report';

/** One rejected row, as the report names it. */
export interface RejectedRow {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
}

/** What an action would cost in Google Sheets, and the CPU time it took here. */
export interface ActionCost {
  readonly reads: number;
  readonly writes: number;
  readonly otherCalls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly cpuMs: number;
}

/** What `--json` writes; the schema in test/data/campaign-report.schema.json is its contract. */
export interface CampaignJson
  extends Pick<CampaignReport, 'asOf' | 'referrals' | 'tally' | 'drafts' | 'schedule'> {
  readonly intake: {
    readonly rows: number;
    readonly accepted: number;
    readonly unchanged: number;
    readonly rejected: readonly RejectedRow[];
  };
  readonly vip: readonly (Omit<ReportedVip, 'rowNumber'> & { readonly colour: string })[];
  readonly cost: Readonly<Record<string, ActionCost>>;
}
