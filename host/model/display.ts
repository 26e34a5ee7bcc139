import type { SavedCell } from '../snapshot';
import { wallClock } from './serial';

/** What a person sees in a cell. Number formats that the product does not use are refused, not guessed. */
export function displayText(cell: SavedCell, numberFormat: string, locale: string): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return displayNumber(cell, numberFormat);
  if ('formula' in cell) throw new Error('formula not evaluated');
  return displayDate(cell.date, numberFormat, locale);
}

function displayNumber(value: number, format: string): string {
  switch (format) {
    case '@':
    case 'General':
      return displayGeneral(value);
    case '0':
      return fixed(value, 0);
    case '#,##0':
      return grouped(fixed(value, 0));
    case '0.0':
    case '0.00':
      return fixed(value, format.length - 2);
    case '0%':
      return `${fixed(value * 100, 0)}%`;
    case '0.0%':
      return `${fixed(value * 100, 1)}%`;
    default:
      if (DATE_FORMATS.has(format)) return displayDate(value, format, '');
      throw new Error(`not implemented: display of the number format "${format}"`);
  }
}

function displayGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(Number(value.toPrecision(10)));
  if (text.includes('e')) throw new Error(`not implemented: display of ${value} in General`);
  return text;
}

/** Halves are rounded away from zero, as spreadsheets do. */
function fixed(value: number, digits: number): string {
  const scale = 10 ** digits;
  const rounded = Math.round(Number((Math.abs(value) * scale).toPrecision(15))) / scale;
  return `${value < 0 && rounded > 0 ? '-' : ''}${rounded.toFixed(digits)}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const DATE_FORMATS: ReadonlySet<string> = new Set([
  'yyyy-mm-dd',
  'yyyy-mm-dd hh:mm',
  'yyyy-mm-dd hh:mm:ss',
  'yyyy-MM-dd',
  'hh:mm',
]);

function displayDate(serial: number, format: string, locale: string): string {
  const { year, month, day, hours, minutes, seconds } = wallClock(serial);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const time = `${two(hours)}:${two(minutes)}`;
  switch (format) {
    case 'yyyy-mm-dd':
    case 'yyyy-MM-dd':
      return date;
    case 'yyyy-mm-dd hh:mm':
      return `${date} ${time}`;
    case 'yyyy-mm-dd hh:mm:ss':
      return `${date} ${time}:${two(seconds)}`;
    case 'hh:mm':
      return time;
    case 'General':
    case '@': {
      const plain = new Map([
        ['ko_KR', `${year}. ${month}. ${day}`],
        ['zh_CN', `${year}/${month}/${day}`],
        ['en_US', `${month}/${day}/${year}`],
      ]).get(locale);
      if (plain !== undefined && Number.isInteger(serial)) return plain;
      break;
    }
    case '0':
      return fixed(serial, 0);
  }
  throw new Error(`not implemented: display of a date in the format "${format}" and locale ${locale}`);
}
