import type { FetchAnswer, FetchFailure, FetchRequest } from '../model/network';
import { blobOfResponse, headerOf } from './blob-source';
import { decodeText, signedBytes } from './bytes';
import { type Later, whenDone } from './later';
import type { HttpResponseObject, RootService } from './object';
import { spend } from './quota';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { isAllowed, type PreparedFetch, prepareFetch } from './url-fetch-request';
import { isMark } from './wire';

type Options = Readonly<Record<string, unknown>>;

const MAX_ANSWER_BYTES = 50 * 1024 * 1024;
const MAX_REDIRECTS = 20;

function optionsOf(value: unknown): Options {
  if (value === undefined) return {};
  if (isMark(value, 'plain')) return value.plain as Options;
  throw new ServiceError(
    "The parameters (String,String) don't match the method signature for UrlFetchApp.fetch.",
  );
}

/** One of fetchAll's: a URL, or options with one. */
function prepareItem(item: unknown): PreparedFetch {
  if (typeof item === 'string') return prepareFetch(item, {});
  const options = optionsOf(item);
  return prepareFetch(options.url, options);
}

export const URL_FETCH_APP_METHODS: Methods<RootService> = {
  fetch: (_, scope, url: string, options?: unknown) => perform(scope, prepareFetch(url, optionsOf(options))),
  fetchAll: (_, scope, items: readonly unknown[]) => {
    const prepared = items.map(prepareItem);
    return allOf(prepared, (each) => perform(scope, each));
  },
  getRequest: (_, _scope, url: string, given?: unknown) => {
    const options = optionsOf(given);
    const { request, contentType, followRedirects } = prepareFetch(url, options);
    return {
      plain: {
        url: request.url,
        method: request.method,
        contentType,
        payload: request.payload === undefined ? '' : Buffer.from(request.payload).toString('utf8'),
        headers: { plain: withoutContentType(request.headers) },
        followRedirects,
        validateHttpsCertificates: request.validateHttpsCertificates,
        useIntranet: false,
      },
    };
  },
};

function withoutContentType({ 'Content-Type': _, ...headers }: Readonly<Record<string, string>>) {
  return headers;
}

/** One after the other, so that what each counts and refuses comes in order. */
function allOf<T, R>(
  items: readonly T[],
  action: (item: T) => Later<R>,
  done: readonly R[] = [],
): Later<readonly R[]> {
  const [first, ...rest] = items;
  if (first === undefined) return done;
  return whenDone(action(first), (result) => allOf(rest, action, [...done, result])) as Later<readonly R[]>;
}

function perform(scope: Scope, prepared: PreparedFetch): Later<HttpResponseObject> {
  const { request, muteHttpExceptions } = prepared;
  requireAllowed(scope, request.url);
  spend(scope, 'urlfetch');
  return whenDone(answerOf(scope, prepared, request, 0), ({ url, ...answer }) => {
    const response = responseOf(url, answer);
    if (response.bytes.length > MAX_ANSWER_BYTES)
      throw new ServiceError('Limit Exceeded: URLFetch Response Size.');
    if (response.status >= 400 && !muteHttpExceptions) throw httpError(request.url, response);
    return response;
  });
}

function requireAllowed({ outside }: Scope, url: string): void {
  if (outside.urlFetchWhitelist && !isAllowed(url, outside.urlFetchWhitelist))
    throw new ServiceError(
      `Request to ${url} failed because the URL has not been whitelisted in the script manifest.`,
    );
}

type Answered = FetchAnswer & { readonly url: string };

/** The answer to a request, or to that which it leads to. */
function answerOf(
  scope: Scope,
  prepared: PreparedFetch,
  request: FetchRequest,
  hops: number,
): Later<Answered> {
  const { fetch } = scope.outside;
  if (!fetch) throw new NotImplementedError('UrlFetchApp.fetch (this host has no network: give it a fetch)');
  const { url, method } = request;
  return whenDone(fetch(request), (answer): Later<Answered> => {
    if ('failure' in answer) throw failureOf(answer, url);
    const location = prepared.followRedirects ? locationOf(answer) : undefined;
    if (location === undefined) return { ...answer, url };
    if (hops >= MAX_REDIRECTS) throw new ServiceError(`Exceeded maximum redirects: ${url}`);
    const target = new URL(location, url).href;
    requireAllowed(scope, target);
    // 307 and 308 keep method and payload.
    const next: FetchRequest =
      answer.status >= 307 || method === 'get'
        ? request
        : { ...request, method: 'get', payload: undefined, headers: withoutContentType(request.headers) };
    return answerOf(scope, prepared, { ...next, url: target }, hops + 1);
  }) as Later<Answered>;
}

function locationOf({ status, headers = {} }: FetchAnswer): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  const [, value] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'location') ?? [];
  return typeof value === 'string' ? value : value?.[0];
}

function failureOf({ failure }: FetchFailure, url: string): ServiceError {
  const words = {
    dns: 'DNS error',
    unavailable: 'Address unavailable',
    timeout: 'Timeout',
    certificate: 'SSL Error',
  };
  return new ServiceError(`${words[failure]}: ${url}`);
}

function responseOf(url: string, { status, headers = {}, body = '' }: FetchAnswer): HttpResponseObject {
  return {
    service: 'HTTPResponse',
    url,
    status,
    headers: new Map(
      Object.entries(headers).map(([name, value]) => [
        name,
        typeof value === 'string' ? [value] : [...value],
      ]),
    ),
    bytes: typeof body === 'string' ? Buffer.from(body) : body.slice(),
  };
}

const SHOWN = 150;

function httpError(url: string, response: HttpResponseObject): ServiceError {
  const { protocol, host } = new URL(url);
  const text = contentText(response).replace(/\s+/g, ' ');
  const cut = text.length > SHOWN ? `${text.slice(0, SHOWN - 3)}...` : text;
  return new ServiceError(
    `Request failed for ${protocol}//${host} returned code ${response.status}. Truncated server response: ${cut} (use muteHttpExceptions option to examine full response)`,
  );
}

function contentText(response: HttpResponseObject, charset?: string): string {
  const [, told] = /charset="?([\w-]+)/i.exec(headerOf(response, 'content-type')) ?? [];
  return decodeText(response.bytes, charset ?? told ?? 'utf8');
}

export const HTTP_RESPONSE_METHODS: Methods<HttpResponseObject> = {
  getResponseCode: ({ status }) => status,
  getContent: ({ bytes }) => signedBytes(bytes),
  getContentText: (self, _scope, charset?: string) => contentText(self, charset),
  getHeaders: ({ headers }) => {
    for (const [name, values] of headers)
      if (values.length > 1) throw new NotImplementedError(`HTTPResponse.getHeaders with several "${name}"`);
    return { plain: Object.fromEntries([...headers].map(([name, values]) => [name, values[0] ?? ''])) };
  },
  getAllHeaders: ({ headers }) => ({
    plain: Object.fromEntries(
      [...headers].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]),
    ),
  }),
  getBlob: (self) => blobOfResponse(self),
  getAs: (self, _scope, contentType: string) => {
    const blob = blobOfResponse(self);
    if (blob.contentType !== contentType)
      throw new NotImplementedError(`HTTPResponse.getAs from ${blob.contentType} to ${contentType}`);
    return blob;
  },
};
