import type { FetchRequest } from '../model/network';
import { blobOf } from './blob-source';
import { bytesOf } from './bytes';
import { isServiceObject, type ServiceObject } from './object';
import { NotImplementedError, ServiceError } from './service-error';
import { isMark } from './wire';

/** A request, and what is to become of its answer. */
export interface PreparedFetch {
  readonly request: FetchRequest;
  readonly contentType: string;
  readonly followRedirects: boolean;
  readonly muteHttpExceptions: boolean;
}

type Options = Readonly<Record<string, unknown>>;

const MAX_URL_LENGTH = 2082;
const MAX_POST_BYTES = 50 * 1024 * 1024;
const FORM = 'application/x-www-form-urlencoded';
const KNOWN = new Set([
  'url',
  'contentType',
  'headers',
  'method',
  'payload',
  'useIntranet',
  'validateHttpsCertificates',
  'followRedirects',
  'muteHttpExceptions',
  'escaping',
]);

/**
 * What a script asks for, checked.
 * Source: https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetchurl,-params
 * @throws ServiceError in Google's words
 */
export function prepareFetch(url: unknown, options: Options): PreparedFetch {
  for (const [key, value] of Object.entries(options))
    if (!KNOWN.has(key) && value !== undefined)
      throw new NotImplementedError(`UrlFetchApp.fetch with the option "${key}"`);
  for (const key of ['useIntranet', 'escaping'])
    if (options[key] !== undefined && options[key] !== (key === 'escaping'))
      throw new NotImplementedError(`UrlFetchApp.fetch with ${key} ${String(options[key])}`);
  const method = methodOf(options.method);
  const payload = payloadOf(options.payload);
  const hasPayload = payload !== undefined && payload.bytes.length > 0;
  if (hasPayload && method === 'get') throw new NotImplementedError('UrlFetchApp.fetch of a payload by GET');
  if (hasPayload && payload.bytes.length > MAX_POST_BYTES)
    throw new ServiceError('Limit Exceeded: URLFetch POST Size.');
  const { contentType: headerType, headers } = headersOf(options.headers);
  const contentType = textOption(options, 'contentType') ?? headerType ?? payload?.contentType ?? FORM;
  return {
    request: {
      url: checkedUrl(url),
      method,
      headers: hasPayload ? { ...headers, 'Content-Type': contentType } : headers,
      payload: hasPayload ? payload.bytes : undefined,
      validateHttpsCertificates: flag(options, 'validateHttpsCertificates', true),
    },
    contentType,
    followRedirects: flag(options, 'followRedirects', true),
    muteHttpExceptions: flag(options, 'muteHttpExceptions', false),
  };
}

/** Without a scheme http is meant. What a URL must not hold is refused rather than escaped: which of it Google escapes is open. */
function checkedUrl(url: unknown): string {
  if (typeof url !== 'string' || url === '') throw new ServiceError('Attribute provided with no value: url');
  if (url.length > MAX_URL_LENGTH) throw new ServiceError('Limit Exceeded: URLFetch URL Length.');
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `http://${url}`;
  if (!/^https?:\/\/[\x21-\x7e]+$/i.test(whole) || /["<>\\^`{|}]/.test(whole) || !URL.canParse(whole))
    throw new ServiceError(`Invalid argument: ${url}`);
  return whole;
}

function methodOf(value: unknown): FetchRequest['method'] {
  const name = value === undefined ? 'get' : String(value).toLowerCase();
  if (name === 'get' || name === 'delete' || name === 'patch' || name === 'post' || name === 'put')
    return name;
  throw new ServiceError('Attribute provided with invalid value: method');
}

function flag(options: Options, key: string, usual: boolean): boolean {
  const value = options[key];
  if (value === undefined) return usual;
  if (typeof value !== 'boolean')
    throw new NotImplementedError(`UrlFetchApp.fetch with a ${key} that is neither true nor false`);
  return value;
}

function textOption(options: Options, key: string): string | undefined {
  const value = options[key];
  if (value === undefined || typeof value === 'string') return value;
  throw new ServiceError(`Attribute provided with invalid value: ${key}`);
}

/** Google sets these itself. */
const RESERVED = /^(host|content-length)$/i;

function headersOf(value: unknown) {
  const headers: Record<string, string> = {};
  let contentType: string | undefined;
  if (value === undefined) return { headers, contentType };
  if (!isMark(value, 'plain')) throw new ServiceError('Attribute provided with invalid value: headers');
  for (const [name, text] of Object.entries(value.plain as Options)) {
    if (text === null || text === undefined)
      throw new ServiceError('Attribute provided with invalid value: Header:null');
    if (RESERVED.test(name)) throw new ServiceError(`Attribute provided with invalid value: Header:${name}`);
    if (typeof text === 'number' || typeof text === 'boolean')
      throw new NotImplementedError(`UrlFetchApp.fetch with a header "${name}" that is no text`);
    if (typeof text === 'object' || /[\r\n]/.test(String(text)))
      throw new ServiceError(`Attribute provided with invalid value: Header:${String(text)}`);
    if (/^content-type$/i.test(name)) contentType = String(text);
    else headers[name] = String(text);
  }
  return { headers, contentType };
}

interface Payload {
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
}

function payloadOf(value: unknown): Payload | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return { bytes: Buffer.from(value), contentType: undefined };
  if (isServiceObject(value)) {
    const { bytes, contentType } = blobOf(value);
    return { bytes: bytes.slice(), contentType: contentType ?? undefined };
  }
  if (Array.isArray(value)) return { bytes: bytesOf(value), contentType: undefined };
  if (isMark(value, 'plain')) return formOf(Object.entries(value.plain as Options));
  throw new NotImplementedError(`UrlFetchApp.fetch with a payload that is a ${typeof value}`);
}

function formOf(fields: readonly (readonly [string, unknown])[]): Payload {
  const values = fields.map(([name, value]): readonly [string, string | ServiceObject] => {
    if (typeof value === 'string' || isServiceObject(value)) return [name, value];
    throw new NotImplementedError(
      `UrlFetchApp.fetch with a form field "${name}" that is neither text nor blob`,
    );
  });
  if (values.some(([, value]) => typeof value !== 'string')) return multipartOf(values);
  const pairs = values.map(([name, value]) => `${formText(name)}=${formText(String(value))}`);
  return { bytes: Buffer.from(pairs.join('&')), contentType: FORM };
}

/** As Java's URLEncoder writes: a blank is `+`, `*` stays. */
function formText(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

function multipartOf(fields: readonly (readonly [string, string | ServiceObject])[]): Payload {
  const boundary = '----HostFormBoundary7MA4YWxkTrZu0gW';
  const chunks = fields.flatMap(([name, value]) => {
    const quoted = name.replaceAll('"', '%22');
    if (typeof value === 'string')
      return [
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${quoted}"\r\n\r\n${value}\r\n`),
      ];
    const { name: file, contentType, bytes } = blobOf(value);
    const head = [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${quoted}"; filename="${(file ?? 'file').replaceAll('"', '%22')}"`,
      `Content-Type: ${contentType ?? 'application/octet-stream'}`,
      '',
      '',
    ];
    return [Buffer.from(head.join('\r\n')), bytes, Buffer.from('\r\n')];
  });
  return {
    bytes: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}

/**
 * Whether the manifest's `urlFetchWhitelist` lets a URL pass: scheme and host alike, the path beginning alike; `*.` before
 * a host stands for its subdomains.
 * Source: https://developers.google.com/apps-script/manifest/allowlist-url
 */
export function isAllowed(url: string, allowed: readonly string[]): boolean {
  const { protocol, host, pathname } = new URL(url);
  return allowed.some((entry) => {
    const [, scheme = '', name = '', path = ''] = /^(https?:)\/\/([^/]+)(\/.*)$/i.exec(entry) ?? [];
    const isHost = name.startsWith('*.')
      ? host.endsWith(name.slice(1).toLowerCase())
      : host === name.toLowerCase();
    return scheme === protocol && isHost && pathname.startsWith(path);
  });
}
