import {
  constants,
  createDecipheriv,
  createHash,
  createVerify,
  timingSafeEqual,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';

/** The cryptography of WeChat Pay v3, as pure functions: bytes in, bytes or a verdict out, nothing thrown on bad input. */

const GCM_TAG_BYTES = 16;
const GCM_NONCE_BYTES = 12;
const STRICT_BASE64 = /^(?:[0-9A-Za-z+/]{4})*(?:[0-9A-Za-z+/]{2}==|[0-9A-Za-z+/]{3}=)?$/;

export const API_V3_KEY_BYTES = 32;

/** What WeChat sealed with the APIv3 key (`resource` of a notification, `encrypt_certificate` of a certificate). */
export interface SealedText {
  readonly ciphertext: string;
  readonly nonce: string;
  readonly associatedData: string;
}

/** Bytes of a strictly written base64 text, or null: `Buffer.from` alone skips what it does not understand. */
export function decodeBase64(text: string): Buffer | null {
  return text !== '' && STRICT_BASE64.test(text) ? Buffer.from(text, 'base64') : null;
}

/**
 * Opens a sealed text, or null when key, nonce, associated data or a single bit of the ciphertext is wrong.
 * `final()` is the line that checks the authentication tag: without it an attacker edits amounts at will.
 */
export function openSealed(sealed: SealedText, apiV3Key: Buffer): Buffer | null {
  const bytes = decodeBase64(sealed.ciphertext);
  const nonce = Buffer.from(sealed.nonce, 'utf8');
  if (!bytes || bytes.length < GCM_TAG_BYTES || nonce.length !== GCM_NONCE_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', apiV3Key, nonce, { authTagLength: GCM_TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(bytes.length - GCM_TAG_BYTES));
    decipher.setAAD(Buffer.from(sealed.associatedData, 'utf8'));
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - GCM_TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

/** `timestamp\nnonce\nbody\n` over the bytes as they came: re-serialised or re-encoded text would not verify. */
export function signedMessage(timestamp: string, nonce: string, rawBody: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`, 'utf8'), rawBody, Buffer.from('\n')]);
}

export function verifyRsaSha256(message: Buffer, signatureBase64: string, key: KeyObject): boolean {
  const signature = decodeBase64(signatureBase64);
  if (!signature || key.asymmetricKeyType !== 'rsa') return false;
  return createVerify('RSA-SHA256').update(message).verify({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
}

export function matchesSha1(bytes: Buffer, expectedHex: string): boolean {
  const actual = createHash('sha1').update(bytes).digest();
  const expected = Buffer.from(expectedHex, 'hex');
  return expected.length === actual.length && timingSafeEqual(actual, expected);
}

export interface PlatformCertificate {
  readonly serial: string;
  readonly key: KeyObject;
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** Reads a PEM certificate, or null. Dates and serial come from the certificate, never from the JSON around it. */
export function readCertificate(pem: Buffer | string): PlatformCertificate | null {
  try {
    const certificate = new X509Certificate(pem);
    const validFrom = new Date(certificate.validFrom);
    const validTo = new Date(certificate.validTo);
    if (Number.isNaN(validFrom.getTime()) || Number.isNaN(validTo.getTime())) return null;
    return { serial: normalSerial(certificate.serialNumber), key: certificate.publicKey, validFrom, validTo };
  } catch {
    return null;
  }
}

/** Hex serials compare without case and without leading zeros, which tools print differently. */
export function normalSerial(serial: string): string {
  return serial.toUpperCase().replace(/^0+(?=.)/, '');
}
