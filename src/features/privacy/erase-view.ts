/** Rows of one sheet. */
export interface SheetRows {
  readonly sheet: string;
  readonly rows: number;
}

/** A cell that names the person in a row that is not his: staff decide what becomes of it. */
export interface NamingCell {
  readonly sheet: string;
  /** As the sheet shows it. */
  readonly row: number;
  readonly header: string;
  /** Shortened, other patients masked. */
  readonly value: string;
}

/** What becomes of his place on this season's VIP list: he has none, leaves it, leaves it so that both sign anew, or leaves a nameless place on a list that stays signed. */
export type ListEffect = 'none' | 'leaves' | 'signAnew' | 'nameless';

/** What deleting somebody would do, by exact count; nothing is changed by asking. */
export interface ErasePlan {
  readonly patient: string;
  readonly name: string;
  /** An earlier deletion broke off: it goes on from there. */
  readonly isBegun: boolean;
  /** Stands for just this plan. */
  readonly mark: string;
  /** Rows that go, sheet by sheet. */
  readonly removed: readonly SheetRows[];
  /** Lines of consent that stay without name and number; whether a no among them goes on to hold for the number. */
  readonly consents: number;
  readonly isStopped: boolean;
  /** Who referred him keeps the credit; masked, '' for nobody. */
  readonly referrer: string;
  /** Patients whom he referred: they count as referred by somebody unknown. */
  readonly referred: number;
  readonly list: ListEffect;
  /** Complaints that nobody has resolved; they go too. */
  readonly openComplaints: number;
  /** Texts that were handed to a file or a mailbox outside of this spreadsheet. */
  readonly handedOut: number;
  /** The first {@link MOST_NAMING} of `namingCount`. */
  readonly naming: readonly NamingCell[];
  readonly namingCount: number;
  /** Sheets of staff's own in which the name stands: how often. */
  readonly staffs: readonly SheetRows[];
  /** How many others bear the name. */
  readonly namesakes: number;
  /** Whose word it needs: any one of them. */
  readonly directors: readonly string[];
}

export const MOST_NAMING = 50;

/** What deleting somebody came to. */
export interface EraseOutcome {
  readonly patient: string;
  readonly removed: number;
  readonly anonymised: number;
  /** There was nothing left to do. */
  readonly already: boolean;
}
