import { createHash } from 'node:crypto';
import { formatPattern } from '../model/date-pattern';
import type { RootService } from './object';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import type { EnumMark } from './wire';

export const UTILITIES_METHODS: Methods<RootService> = {
  formatDate: (_, _scope, date: Date, timeZone: string, pattern: string) =>
    formatPattern(date.getTime(), timeZone, pattern),
  sleep: (_, scope, milliseconds: number) => {
    if (milliseconds > 300_000) throw new ServiceError('sleep() is limited to 300000 milliseconds.');
    scope.sleep(milliseconds);
  },
  getUuid: (_, { random }) =>
    'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => Math.floor(random() * 16).toString(16)),
  computeDigest: (_, _scope, algorithm: EnumMark, value: string | readonly number[]) => {
    const bytes =
      typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value.map((byte) => byte & 255));
    const name = algorithm.name.toLowerCase().replace('_', '');
    if (name === 'md2') throw new NotImplementedError('Utilities.computeDigest with MD2');
    return [...createHash(name).update(bytes).digest()].map((byte) => (byte > 127 ? byte - 256 : byte));
  },
};
