/** How much was paid, without the figure. */
export type PaidBand = 'high' | 'middle' | 'low' | 'none';

/** The least amount, in won, of the high and the middle band. */
export interface BandLimits {
  readonly bandHigh: number;
  readonly bandMiddle: number;
}

/**
 * Reads an amount of money: `1,300,000`, `₩89,000`, `89000원`, `15,000.00`; a refund (`-5,000`, `(5,000)`) is negative.
 * @returns won, rounded; `null` where the cell is blank or no amount
 */
export function readAmount(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[,\s₩￦\\¥元원￥]|krw|won/gi, '')
    .replace(/^\((.+)\)$/, '-$1');
  return /^[-−+]?\d{1,12}(?:\.\d{1,6})?$/.test(plain) ? Math.round(Number(plain.replace('−', '-'))) : null;
}

/** The band of one payment; nothing paid and a refund are `none`. */
export function paidBand(amount: number, limits: BandLimits): PaidBand {
  if (amount <= 0) return 'none';
  if (amount >= limits.bandHigh) return 'high';
  return amount >= limits.bandMiddle ? 'middle' : 'low';
}

/** What was paid at a visit, at least: where only bands are kept, the least that the band means. */
export function leastPaid(
  visit: { readonly paidBand: PaidBand | ''; readonly paid: number | null },
  limits: BandLimits,
): number {
  if (visit.paid !== null) return visit.paid;
  if (visit.paidBand === 'high') return limits.bandHigh;
  if (visit.paidBand === 'middle') return limits.bandMiddle;
  return visit.paidBand === 'low' ? 1 : 0;
}

/** The band of all that a patient paid, given what it was at least, so never too high; '' where nothing is known. */
export function spendBand(paidAtLeast: number, limits: BandLimits): Exclude<PaidBand, 'none'> | '' {
  const band = paidBand(paidAtLeast, limits);
  return band === 'none' ? '' : band;
}
