/**
 * The form under which chart numbers are compared: no `#` or spaces, capitals, no leading zeros of a plain number.
 *
 * @example chartKey('#010234') // '10234'
 */
export function chartKey(chart: string): string {
  if (/^[1-9]\d*$/.test(chart)) return chart;
  const key = chart.normalize('NFKC').replace(/[\s#]/g, '').toUpperCase();
  return /^\d+$/.test(key) ? key.replace(/^0+(?=\d)/, '') : key;
}

/** The digits of a phone number, by which numbers are compared. */
export function phoneKey(phone: string): string {
  return phone.replace(/\D/g, '');
}
