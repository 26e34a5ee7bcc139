import { sha256 } from '../../core/sha256';

/**
 * SHA-256 of some bytes, in small hexadecimal digits.
 *
 * By the browser where it may: it refuses in a frame that was served without encryption, and then we compute it ourselves.
 */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Missing in an insecure context, whatever the types say. Source: https://www.w3.org/TR/webcrypto/#crypto-interface
  const subtle = globalThis.crypto?.subtle;
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
