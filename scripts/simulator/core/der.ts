import { createSign, type KeyObject } from 'node:crypto';

/** Just enough DER to write the X.509 certificates WeChat Pay hands out: RSA, SHA-256, one validity period, no extensions. */

const OID_SHA256_WITH_RSA = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];
const OID_COMMON_NAME = [0x55, 0x04, 0x03];
const OID_ORGANIZATION = [0x55, 0x04, 0x0a];
const OID_COUNTRY = [0x55, 0x04, 0x06];

const Tag = {
  Integer: 0x02,
  BitString: 0x03,
  Null: 0x05,
  ObjectIdentifier: 0x06,
  Utf8String: 0x0c,
  PrintableString: 0x13,
  UtcTime: 0x17,
  Sequence: 0x30,
  Set: 0x31,
  ExplicitVersion: 0xa0,
} as const;
type Tag = (typeof Tag)[keyof typeof Tag];

function element(tag: Tag, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOctets(content.length), content]);
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const octets = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets]);
}

const oid = (bytes: readonly number[]) => element(Tag.ObjectIdentifier, Buffer.from(bytes));

function distinguishedName(commonName: string, organization: string): Buffer {
  const attribute = (type: readonly number[], tag: Tag, value: string) =>
    element(Tag.Set, element(Tag.Sequence, oid(type), element(tag, Buffer.from(value, 'utf8'))));
  return element(
    Tag.Sequence,
    attribute(OID_COUNTRY, Tag.PrintableString, 'CN'),
    attribute(OID_ORGANIZATION, Tag.Utf8String, organization),
    attribute(OID_COMMON_NAME, Tag.Utf8String, commonName),
  );
}

/** UTCTime carries two digits of the year; enough until 2049, and what every reader of certificates understands. */
function utcTime(date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, '').slice(2, 14);
  return element(Tag.UtcTime, Buffer.from(`${digits}Z`, 'latin1'));
}

export interface CertificateRequest {
  /** 40 hex digits whose first bit is 0, so that the DER integer is positive and keeps its length. */
  serial: string;
  commonName: string;
  organization: string;
  notBefore: Date;
  notAfter: Date;
  publicKey: KeyObject;
  issuerName: string;
  issuerKey: KeyObject;
}

export function createCertificate(request: CertificateRequest): string {
  const algorithm = element(Tag.Sequence, oid(OID_SHA256_WITH_RSA), element(Tag.Null));
  const toBeSigned = element(
    Tag.Sequence,
    element(Tag.ExplicitVersion, element(Tag.Integer, Buffer.from([2]))),
    element(Tag.Integer, Buffer.from(request.serial, 'hex')),
    algorithm,
    distinguishedName(request.issuerName, request.organization),
    element(Tag.Sequence, utcTime(request.notBefore), utcTime(request.notAfter)),
    distinguishedName(request.commonName, request.organization),
    request.publicKey.export({ format: 'der', type: 'spki' }),
  );
  const signature = createSign('RSA-SHA256').update(toBeSigned).sign(request.issuerKey);
  const certificate = element(Tag.Sequence, toBeSigned, algorithm, element(Tag.BitString, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
