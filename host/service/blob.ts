import { bytesOf, decodeText, encodeText, signedBytes } from './bytes';
import type { BlobObject } from './object';
import type { Methods } from './scope';
import { NotImplementedError } from './service-error';

const TYPE_OF_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
  ['tsv', 'text/tab-separated-values'],
  ['htm', 'text/html'],
  ['html', 'text/html'],
  ['css', 'text/css'],
  ['js', 'text/javascript'],
  ['json', 'application/json'],
  ['xml', 'text/xml'],
  ['md', 'text/markdown'],
  ['ics', 'text/calendar'],
  ['pdf', 'application/pdf'],
  ['zip', 'application/zip'],
  ['gz', 'application/x-gzip'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['bmp', 'image/bmp'],
  ['svg', 'image/svg+xml'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]);

/** The content type that a file's name tells; null where it tells none. */
export function contentTypeOf(name: string | null): string | null {
  const extension = /\.([^./\\]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  return TYPE_OF_EXTENSION.get(extension) ?? null;
}

export function newBlob(
  bytes: Uint8Array,
  contentType: string | null = null,
  name: string | null = null,
): BlobObject {
  return { service: 'Blob', bytes, contentType, name };
}

const copy = ({ bytes, contentType, name }: BlobObject) => newBlob(bytes.slice(), contentType, name);

export const BLOB_METHODS: Methods<BlobObject> = {
  copyBlob: copy,
  getAs: (self, _scope, contentType: string) => {
    if (contentType !== self.contentType)
      throw new NotImplementedError(`Blob.getAs from ${self.contentType} to ${contentType}`);
    return copy(self);
  },
  getBytes: ({ bytes }) => signedBytes(bytes),
  getContentType: ({ contentType }) => contentType,
  getDataAsString: ({ bytes }, _scope, charset = 'utf8') => decodeText(bytes, charset),
  getName: ({ name }) => name,
  isGoogleType: ({ contentType }) => contentType?.startsWith('application/vnd.google-apps.') ?? false,
  setBytes: (self, _scope, data: readonly unknown[]) => {
    self.bytes = bytesOf(data);
    return self;
  },
  setContentType: (self, _scope, contentType: string | null) => {
    self.contentType = contentType;
    return self;
  },
  setContentTypeFromExtension: (self) => {
    self.contentType = contentTypeOf(self.name);
    return self;
  },
  setDataFromString: (self, _scope, text: string, charset = 'utf8') => {
    self.bytes = encodeText(text, charset);
    return self;
  },
  setName: (self, _scope, name: string | null) => {
    self.name = name;
    return self;
  },
};
