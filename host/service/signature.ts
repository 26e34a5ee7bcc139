import { createHash, createHmac, createSign } from 'node:crypto';
import { bytesOf, signedBytes, textBytes } from './bytes';
import { NotImplementedError, ServiceError } from './service-error';
import type { EnumMark } from './wire';

/** A text, or bytes, as a script gives them. */
export type Input = string | readonly unknown[];

function inputBytes(input: Input, charset: EnumMark | undefined, member: string): Uint8Array {
  return typeof input === 'string' ? textBytes(input, charset, 'ascii', member) : bytesOf(input);
}

/** `HMAC_SHA_256`, `SHA_256` → `sha256` */
function nodeName(algorithm: EnumMark): string {
  return algorithm.name
    .replace(/^(HMAC|RSA)_/, '')
    .replace('_', '')
    .toLowerCase();
}

export function digest(algorithm: EnumMark, value: Input, charset?: EnumMark): number[] {
  const name = nodeName(algorithm);
  if (name === 'md2') throw new NotImplementedError('Utilities.computeDigest with MD2');
  return signedBytes(
    createHash(name)
      .update(inputBytes(value, charset, 'Utilities.computeDigest'))
      .digest(),
  );
}

/** @throws ServiceError for an empty key, which Java's library refuses */
export function hmac(algorithm: EnumMark, value: Input, key: Input, charset?: EnumMark): number[] {
  const member = 'Utilities.computeHmacSignature';
  const secret = inputBytes(key, charset, member);
  if (secret.length === 0) throw new ServiceError('Empty key');
  return signedBytes(
    createHmac(nodeName(algorithm), secret)
      .update(inputBytes(value, charset, member))
      .digest(),
  );
}

/** @param key in PEM form */
export function rsa(algorithm: EnumMark, value: string, key: string, charset?: EnumMark): number[] {
  const signer = createSign(`RSA-${nodeName(algorithm).toUpperCase()}`);
  signer.update(inputBytes(value, charset, 'Utilities.computeRsaSignature'));
  try {
    return signedBytes(signer.sign(key));
  } catch {
    throw new ServiceError('Invalid argument: key');
  }
}
