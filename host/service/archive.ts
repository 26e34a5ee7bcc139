import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import { contentTypeOf, newBlob } from './blob';
import { blobOf } from './blob-source';
import type { BlobObject, ServiceObject } from './object';
import { ServiceError } from './service-error';

const ZIP_TYPES = ['application/zip', 'application/x-zip', 'application/x-zip-compressed'];
const GZIP_TYPES = ['application/x-gzip', 'application/gzip'];

/** Entries carry this date, so that equal contents make equal archives. */
const ENTRY_DATE = '1980-01-01T00:00:00';

export function zip(sources: readonly ServiceObject[], name = 'archive.zip'): BlobObject {
  const entries = new Map<string, Uint8Array>();
  for (const source of sources) {
    const blob = blobOf(source);
    if (blob.name === null) throw new ServiceError('Blob object must have non-null name for this operation.');
    if (entries.has(blob.name)) throw new ServiceError(`Duplicate filename in blobs: ${blob.name}`);
    entries.set(blob.name, blob.bytes);
  }
  return newBlob(zipSync(Object.fromEntries(entries), { mtime: ENTRY_DATE }), 'application/zip', name);
}

export function unzip(source: ServiceObject): BlobObject[] {
  const { bytes, contentType } = blobOf(source);
  if (!ZIP_TYPES.includes(contentType ?? '')) throw new ServiceError('Invalid argument');
  const entries = attempt(() => unzipSync(bytes), 'Invalid argument');
  return Object.entries(entries)
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]) => newBlob(content, contentTypeOf(name), name));
}

export function gzip(source: ServiceObject, name?: string): BlobObject {
  const blob = blobOf(source);
  const ownName = blob.name === null ? 'archive.gz' : `${blob.name}.gz`;
  return newBlob(gzipSync(blob.bytes, { mtime: ENTRY_DATE }), 'application/x-gzip', name ?? ownName);
}

export function ungzip(source: ServiceObject): BlobObject {
  const { bytes, contentType, name } = blobOf(source);
  if (!GZIP_TYPES.includes(contentType ?? '')) throw new ServiceError('Could not decompress gzip.');
  const content = attempt(() => gunzipSync(bytes), 'Could not decompress gzip.');
  const plainName = name?.replace(/\.gz$/, '') ?? null;
  return newBlob(content, contentTypeOf(plainName), plainName);
}

function attempt<T>(action: () => T, message: string): T {
  try {
    return action();
  } catch {
    throw new ServiceError(message);
  }
}
