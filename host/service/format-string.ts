import { NotImplementedError, ServiceError } from './service-error';

const PLACEHOLDER = /%(?:(\d+)\$)?([-+ 0,#(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/**
 * `%`-style formatting as Java's: `%s %d %i %f %e %x %o %c %b %%` with flags `- + 0 ,` and space, width, precision and `1$` positions.
 * @param textOf how `%s` shows a value
 * Figures are rounded as Java rounds them: half up, from the shortest text that names the number.
 * @throws ServiceError where a value is missing or of the wrong kind, or a `%` begins nothing; NotImplementedError for
 * other conversions, and for flags that Java would refuse
 * Source: https://developers.google.com/apps-script/reference/utilities/utilities#formatString(String,Object...)
 */
export function formatJava(
  template: string,
  values: readonly unknown[],
  textOf: (value: unknown) => string,
): string {
  let next = 0;
  if (template.replace(PLACEHOLDER, '').includes('%')) throw new ServiceError("Conversion = '%'");
  return template.replace(
    PLACEHOLDER,
    (placeholder, position: string, flags: string, width: string, precision: string, conversion: string) => {
      if (placeholder === '%%') return '%';
      requireFlags(placeholder, conversion, flags, width, precision);
      const index = position ? Number(position) - 1 : next++;
      if (index >= values.length) throw new ServiceError(`Format specifier '${placeholder}'`);
      const digits = precision === undefined ? undefined : Number(precision);
      const shown = convert(placeholder, conversion, flags, values[index], digits, textOf);
      return pad(shown, flags, Number(width ?? 0));
    },
  );
}

/** Flags that a conversion knows, a full stop for a precision. */
const FLAGS: ReadonlyMap<string, RegExp> = new Map([
  ['s', /^[-.]*$/],
  ['S', /^[-.]*$/],
  ['b', /^-?$/],
  ['c', /^-?$/],
  ['d', /^[-+ 0,]*$/],
  ['i', /^[-+ 0,]*$/],
  ['x', /^[-0]*$/],
  ['X', /^[-0]*$/],
  ['o', /^[-0]*$/],
  ['f', /^[-+ 0,.]*$/],
  ['e', /^[-+ 0.]*$/],
]);

function requireFlags(
  placeholder: string,
  conversion: string,
  flags: string,
  width: string | undefined,
  precision: string | undefined,
): void {
  const known = FLAGS.get(conversion)?.test(precision === undefined ? flags : `${flags}.`);
  const lacksWidth = /[-0]/.test(flags) && width === undefined;
  const contradicts = (flags.includes('-') && flags.includes('0')) || /\+.* | .*\+/.test(flags);
  if (!known || lacksWidth || contradicts) throw new NotImplementedError(`the format ${placeholder}`);
}

function convert(
  placeholder: string,
  conversion: string,
  flags: string,
  value: unknown,
  digits: number | undefined,
  textOf: (value: unknown) => string,
): string {
  switch (conversion) {
    case 's':
      return textOf(value).slice(0, digits);
    case 'S':
      return textOf(value).slice(0, digits).toUpperCase();
    case 'b':
      return String(value !== false && value !== null && value !== undefined);
    case 'c':
      if (typeof value === 'string' && value.length === 1) return value;
      throw new ServiceError(`Format specifier '${placeholder}' does not fit ${String(value)}`);
    case 'd':
    case 'i':
      return signed(Math.abs(whole(placeholder, value)).toString(), whole(placeholder, value), flags);
    case 'x':
    case 'X':
    case 'o': {
      const number = whole(placeholder, value);
      if (number < 0) throw new NotImplementedError(`the format ${placeholder} of a negative number`);
      const text = number.toString(conversion === 'o' ? 8 : 16);
      return conversion === 'X' ? text.toUpperCase() : text;
    }
    case 'f':
      return signed(fixed(Math.abs(real(placeholder, value)), digits ?? 6), real(placeholder, value), flags);
    case 'e':
      return signed(
        scientific(Math.abs(real(placeholder, value)), digits ?? 6),
        real(placeholder, value),
        flags,
      );
    default:
      throw new NotImplementedError(`the format ${placeholder}`);
  }
}

/** The figures that name a number, and how many of them stand before its point. */
function figuresOf(absolute: number): { readonly figures: string; readonly before: number } {
  const [mantissa = '', exponent = ''] = absolute.toExponential().split('e');
  return { figures: mantissa.replace('.', ''), before: Number(exponent) + 1 };
}

/** The first so many figures as one whole number, rounded half up. */
function roundFigures(figures: string, count: number): string {
  if (count < 0) return '0';
  const kept = BigInt(figures.slice(0, count).padEnd(count, '0') || '0');
  return String(Number(figures[count] ?? 0) < 5 ? kept : kept + 1n);
}

function fixed(absolute: number, digits: number): string {
  const { figures, before } = figuresOf(absolute);
  const all = roundFigures(figures, before + digits).padStart(digits + 1, '0');
  return digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
}

function scientific(absolute: number, digits: number): string {
  const { figures, before } = figuresOf(absolute);
  const all = roundFigures(figures, digits + 1);
  const carries = all.length > digits + 1;
  const exponent = before - 1 + (carries ? 1 : 0);
  const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  const padded = all.padEnd(digits + 1, '0');
  return `${padded[0]}${digits === 0 ? '' : `.${padded.slice(1, digits + 1)}`}e${power}`;
}

function signed(absolute: string, value: number, flags: string): string {
  const [units = '', ...rest] = absolute.split('.');
  const grouped = flags.includes(',') ? units.replace(/\B(?=(\d{3})+$)/g, ',') : units;
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return sign + [grouped, ...rest].join('.');
}

function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

function real(placeholder: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ServiceError(`Format specifier '${placeholder}' does not fit ${String(value)}`);
}

function whole(placeholder: string, value: unknown): number {
  const number = real(placeholder, value);
  if (Number.isSafeInteger(number)) return number;
  if (Number.isInteger(number)) throw new NotImplementedError(`the format ${placeholder} beyond 2^53`);
  throw new NotImplementedError(`the format ${placeholder} of a number with a fraction`);
}
