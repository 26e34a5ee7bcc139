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

/**
 * The digits behind the letters of a chart number, without leading zeros, since desks write `김영희(123)` for A-00123.
 * @returns none where the number has another form
 */
export function chartDigits(chart: string): string[] {
  const digits = /^\p{L}{1,6}[-_/. ]?(\d{1,15})$/u.exec(chart.normalize('NFKC').trim())?.[1];
  return digits === undefined ? [] : [chartKey(digits)];
}

/**
 * The form of a chart number: a letter for each letter, a digit for each digit. Numbers of digits alone have none, since any number looks like them.
 *
 * @example chartForm('24-0123') // '99-9999'
 */
export function chartForm(chart: string): string | undefined {
  const key = chartKey(chart);
  return /^\d*$/.test(key) ? undefined : key.replace(/\d/g, '9').replace(/\p{L}/gu, 'A');
}

/** The digits of a phone number, by which numbers are compared. */
export function phoneKey(phone: string): string {
  return phone.replace(/\D/g, '');
}
