import { NotImplementedError, ServiceError } from './service-error';

const PLACEHOLDER = /%(?:(\d+)\$)?([-+ 0,#(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/**
 * `%`-style formatting as Java's: `%s %d %i %f %e %x %o %c %b %%` with flags `- + 0 ,` and space, width, precision and `1$` positions.
 * @param textOf how `%s` shows a value
 * @throws ServiceError where a value is missing or of the wrong kind, NotImplementedError for other conversions
 * Source: https://developers.google.com/apps-script/reference/utilities/utilities#formatString(String,Object...)
 */
export function formatJava(
  template: string,
  values: readonly unknown[],
  textOf: (value: unknown) => string,
): string {
  let next = 0;
  return template.replace(
    PLACEHOLDER,
    (placeholder, position: string, flags: string, width: string, precision: string, conversion: string) => {
      if (conversion === '%') return '%';
      const index = position ? Number(position) - 1 : next++;
      if (index >= values.length) throw new ServiceError(`Format specifier '${placeholder}'`);
      const digits = precision === undefined ? undefined : Number(precision);
      const shown = convert(placeholder, conversion, flags, values[index], digits, textOf);
      return pad(shown, flags, Number(width ?? 0));
    },
  );
}

function convert(
  placeholder: string,
  conversion: string,
  flags: string,
  value: unknown,
  digits: number | undefined,
  textOf: (value: unknown) => string,
): string {
  if (/[#(]/.test(flags)) throw new NotImplementedError(`the format ${placeholder}`);
  switch (conversion) {
    case 's':
      return textOf(value).slice(0, digits);
    case 'S':
      return textOf(value).slice(0, digits).toUpperCase();
    case 'b':
      return String(value !== false && value !== null && value !== undefined);
    case 'c':
      return textOf(value).slice(0, 1);
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
      return signed(Math.abs(real(placeholder, value)).toFixed(digits ?? 6), real(placeholder, value), flags);
    case 'e': {
      const [mantissa = '', exponent = ''] = Math.abs(real(placeholder, value))
        .toExponential(digits ?? 6)
        .split('e');
      const power = `${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
      return signed(`${mantissa}e${power}`, real(placeholder, value), flags);
    }
    default:
      throw new NotImplementedError(`the format ${placeholder}`);
  }
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
  if (Number.isInteger(number)) return number;
  throw new NotImplementedError(`the format ${placeholder} of a number with a fraction`);
}
