/**
 * Six digits, a hyphen, seven more (the last six sometimes starred by the chart program); without a hyphen only where
 * the first six are a date, so that other long numbers stay.
 */
const RESIDENT_NUMBER =
  /(?<!\d)(?:\d{6}\s?[-‐-―]\s?[0-9](?:\d{6}|[*xX●○]{6})|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-9]\d{6})(?!\d)/g;

const MASK = '******-*******';

/**
 * The text with every resident or alien registration number masked; such a number is never stored.
 * Source: 개인정보 보호법 제24조의2 (no processing of resident numbers without a law that asks for it).
 */
export function maskResidentNumbers(text: string): string {
  if (!/\d{6}|[\uff10-\uff19]/.test(text)) return text;
  const plain = text.normalize('NFKC');
  const masked = plain.replace(RESIDENT_NUMBER, MASK);
  return masked === plain ? text : masked;
}

/** Whether the text holds such a number. */
export function hasResidentNumber(text: string): boolean {
  return maskResidentNumbers(text) !== text;
}
