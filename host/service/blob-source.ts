import { newBlob } from './blob';
import { encodeText } from './bytes';
import type { BlobObject, HttpResponseObject, ServiceObject } from './object';
import { NotImplementedError } from './service-error';

/**
 * The blob that any source of one gives; a blob gives itself.
 * Source: https://developers.google.com/apps-script/reference/base/blob-source
 */
export function blobOf(source: ServiceObject): BlobObject {
  switch (source.service) {
    case 'Blob':
      return source;
    case 'HTTPResponse':
      return blobOfResponse(source);
    case 'HtmlOutput':
      return newBlob(encodeText(source.writer.text, 'utf8'), 'text/html', `${source.title || 'file'}.html`);
    default:
      throw new NotImplementedError(`a ${source.service} as a blob`);
  }
}

/** Named by the last part of its address, of the type that its header tells. */
export function blobOfResponse(response: HttpResponseObject): BlobObject {
  const type = headerOf(response, 'content-type').split(';')[0]?.trim() ?? '';
  const name = new URL(response.url).pathname.split('/').at(-1) ?? '';
  return newBlob(response.bytes.slice(), type === '' ? null : type, name === '' ? null : decodeName(name));
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The first value of a header, its name in small letters; '' where there is none. */
export function headerOf({ headers }: HttpResponseObject, name: string): string {
  for (const [key, values] of headers) if (key.toLowerCase() === name) return values[0] ?? '';
  return '';
}
