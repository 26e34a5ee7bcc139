import { formatPattern } from '../model/date-pattern';
import { gzip, ungzip, unzip, zip } from './archive';
import { newBlob } from './blob';
import { bytesOf, encodeText, signedBytes, textBytes } from './bytes';
import { formatJava } from './format-string';
import type { RootService, ServiceObject } from './object';
import { parseCsv } from './parse-csv';
import { parseDate } from './parse-date';
import { javaText, plainOf } from './plain';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { digest, hmac, type Input, rsa } from './signature';
import { type EnumMark, enumValue } from './wire';

const MAX_SLEEP = 300_000;

const base64 = (data: Input, charset: EnumMark | undefined): string => {
  const bytes =
    typeof data === 'string' ? textBytes(data, charset, 'unknown', 'Utilities.base64Encode') : bytesOf(data);
  return Buffer.from(bytes).toString('base64');
};

/** Padding may be missing; white space and letters of the other alphabet may not be there. */
function base64Bytes(text: string, letters: RegExp): number[] {
  const body = text.replace(/={0,2}$/, '');
  if (!letters.test(body) || body.length % 4 === 1) throw new ServiceError('Could not decode string.');
  return signedBytes(Buffer.from(body, 'base64'));
}

/** How `%s` shows a value: whole numbers without a point, since `%d` takes them too. */
function textOf(value: unknown): string {
  if ((typeof value === 'object' && value !== null) || value === undefined)
    throw new NotImplementedError(`Utilities.formatString with %s for ${value ? 'an object' : 'undefined'}`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new NotImplementedError('Utilities.formatString with %s beyond 2^53');
  return Number.isInteger(value) ? String(value) : javaText(value);
}

const SHA_1 = enumValue('RsaAlgorithm', 'RSA_SHA_1');
const SHA_256 = enumValue('RsaAlgorithm', 'RSA_SHA_256');

export const UTILITIES_METHODS: Methods<RootService> = {
  base64Decode: (_, _scope, text: string) => base64Bytes(text, /^[A-Za-z0-9+/]*$/),
  base64DecodeWebSafe: (_, _scope, text: string) => base64Bytes(text, /^[A-Za-z0-9_-]*$/),
  base64Encode: (_, _scope, data: Input, charset?: EnumMark) => base64(data, charset),
  base64EncodeWebSafe: (_, _scope, data: Input, charset?: EnumMark) =>
    base64(data, charset).replaceAll('+', '-').replaceAll('/', '_'),
  computeDigest: (_, _scope, algorithm: EnumMark, value: Input, charset?: EnumMark) =>
    digest(algorithm, value, charset),
  computeHmacSha256Signature: (_, _scope, value: Input, key: Input, charset?: EnumMark) =>
    hmac(enumValue('MacAlgorithm', 'HMAC_SHA_256'), value, key, charset),
  computeHmacSignature: (_, _scope, algorithm: EnumMark, value: Input, key: Input, charset?: EnumMark) =>
    hmac(algorithm, value, key, charset),
  computeRsaSha1Signature: (_, _scope, value: string, key: string, charset?: EnumMark) =>
    rsa(SHA_1, value, key, charset),
  computeRsaSha256Signature: (_, _scope, value: string, key: string, charset?: EnumMark) =>
    rsa(SHA_256, value, key, charset),
  computeRsaSignature: (_, _scope, algorithm: EnumMark, value: string, key: string, charset?: EnumMark) =>
    rsa(algorithm, value, key, charset),
  formatDate: (_, _scope, date: Date, timeZone: string, pattern: string) =>
    formatPattern(date.getTime(), timeZone, pattern),
  formatString: (_, _scope, template: string, ...values: unknown[]) =>
    formatJava(template, values.map(plainOf), textOf),
  getUuid: (_, { random }) =>
    'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => Math.floor(random() * 16).toString(16)),
  gzip: (_, _scope, source: ServiceObject, name?: string) => gzip(source, name),
  jsonParse: (_, _scope, json: string) => {
    JSON.parse(json);
    return { json };
  },
  jsonStringify: (_, _scope, value: unknown) => JSON.stringify(plainOf(value)),
  newBlob: (_, _scope, data: Input, contentType?: string | null, name?: string | null) =>
    typeof data === 'string'
      ? newBlob(encodeText(data, 'utf8'), contentType === undefined ? 'text/plain' : contentType, name)
      : newBlob(bytesOf(data), contentType, name),
  parseCsv: (_, _scope, text: string, delimiter = ',') => parseCsv(text, delimiter),
  parseDate: (_, { now }, text: string, timeZone: string, pattern: string) => ({
    t: parseDate(text, timeZone, pattern, now()),
  }),
  sleep: (_, scope, milliseconds: number) => {
    if (milliseconds < 0) throw new ServiceError('Invalid argument: milliseconds');
    if (milliseconds > MAX_SLEEP) throw new ServiceError(`sleep() is limited to ${MAX_SLEEP} milliseconds.`);
    return scope.sleep(milliseconds);
  },
  ungzip: (_, _scope, source: ServiceObject) => ungzip(source),
  unzip: (_, _scope, source: ServiceObject) => unzip(source),
  zip: (_, _scope, sources: readonly ServiceObject[], name?: string) => zip(sources, name),
};
