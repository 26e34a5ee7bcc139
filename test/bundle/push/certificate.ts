import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** A server's key and the certificate that it shows, both as PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

const DAY = 24 * 3600 * 1000;

const ECDSA_WITH_SHA256 = '2a8648ce3d040302';
const COMMON_NAME = '550403';
const SUBJECT_ALTERNATIVE_NAME = '551d11';
const BASIC_CONSTRAINTS = '551d13';

/**
 * A certificate for these hosts that vouches for itself: whoever is told to trust it takes its bearer for every one of
 * them, for a day. Node can read certificates and not write them, and what writes them is not on every machine.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc5280 sections 4.1 and 4.2.1
 */
export function makeIdentity(hosts: readonly string[], now = Date.now()): Identity {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(oid(ECDSA_WITH_SHA256));
  const name = sequence(der(0x31, sequence(oid(COMMON_NAME), der(0x0c, Buffer.from('stand-in of a test')))));
  const isAuthority = extension(BASIC_CONSTRAINTS, sequence(der(0x01, Buffer.from([0xff]))));
  const bearsNames = extension(
    SUBJECT_ALTERNATIVE_NAME,
    sequence(...hosts.map((host) => der(0x82, Buffer.from(host)))),
  );
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    // A serial number is positive.
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    sequence(time(now - DAY), time(now + DAY)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(isAuthority, bearsNames)),
  );
  const signature = createSign('sha256').update(signed).sign(privateKey);
  const certificate = sequence(signed, algorithm, der(0x03, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

/** Tag, length, contents. Source: https://www.itu.int/rec/T-REC-X.690 section 8.1 */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const contents = Buffer.concat(parts);
  const { length } = contents;
  const bytes =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), contents]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(oid(id), der(0x04, value));
}

/** `YYMMDDhhmmssZ`. */
function time(instant: number): Buffer {
  const digits = new Date(instant).toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '');
  return der(0x17, Buffer.from(digits.slice(2)));
}
