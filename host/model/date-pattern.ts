import { wallClock, zonedSerial } from './serial';

/**
 * An instant by a pattern of Java's SimpleDateFormat, as far as y M d H h m s S E a u are asked for in figures.
 * Anything else is refused.
 * Source: the reference of Utilities.formatDate.
 */
export function formatPattern(instant: number, timeZone: string, pattern: string): string {
  const serial = zonedSerial(instant, timeZone);
  const { year, month, day, hours, minutes, seconds } = wallClock(serial);
  const figure = (value: number, width: number) => String(value).padStart(width, '0');
  let text = '';
  for (const [part] of pattern.matchAll(/'[^']*'|([a-zA-Z])\1*|[^a-zA-Z']/g)) {
    const width = part.length;
    if (part.startsWith("'")) {
      text += part === "''" ? "'" : part.slice(1, -1);
      continue;
    }
    switch (part[0]) {
      case 'y':
        text += width === 2 ? figure(year % 100, 2) : figure(year, width);
        break;
      case 'M':
        if (width > 2) throw new Error(`not implemented: Utilities.formatDate with "${part}"`);
        text += figure(month, width);
        break;
      case 'd':
        text += figure(day, width);
        break;
      case 'H':
        text += figure(hours, width);
        break;
      case 'h':
        text += figure(hours % 12 || 12, width);
        break;
      case 'm':
        text += figure(minutes, width);
        break;
      case 's':
        text += figure(seconds, width);
        break;
      case 'S':
        text += figure(((instant % 1000) + 1000) % 1000, width);
        break;
      case 'a':
        text += hours < 12 ? 'AM' : 'PM';
        break;
      case 'u':
        text += figure(((Math.floor(serial) + 5) % 7) + 1, width);
        break;
      default:
        if (/[a-zA-Z]/.test(part)) throw new Error(`not implemented: Utilities.formatDate with "${part}"`);
        text += part;
    }
  }
  return text;
}
