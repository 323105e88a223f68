import fc from 'fast-check';

import { API_V3_KEY, certificateSigner, publicKeySigner, seal } from '../../../test/support/wechat/pay-platform.js';
import { createSign, generateKeyPairSync } from 'node:crypto';
import {
  decodeBase64,
  matchesSha1,
  normalSerial,
  openSealed,
  readCertificate,
  signedMessage,
  verifyRsaSha256,
} from './wechat.crypto.js';

const plaintext = '{"amount":{"total":30000}}';
const { ciphertext, nonce, associated_data: associatedData } = seal(plaintext);
const sealed = { ciphertext, nonce, associatedData };

describe('openSealed', () => {
  it('opens what WeChat sealed', () => {
    expect(openSealed(sealed, API_V3_KEY)?.toString()).toBe(plaintext);
  });

  it('refuses a ciphertext with any one bit changed', () => {
    const bytes = Buffer.from(ciphertext, 'base64');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(openSealed({ ...sealed, ciphertext: changed.toString('base64') }, API_V3_KEY)).toBeNull();
      }),
    );
  });

  it.each([
    ['other associated data', { ...sealed, associatedData: 'refund' }],
    ['another nonce', { ...sealed, nonce: 'abcdef012346' }],
    ['a nonce of the wrong length', { ...sealed, nonce: 'abcdef0123456789' }],
    ['a ciphertext shorter than a tag', { ...sealed, ciphertext: 'AAAA' }],
    [
      'a shortened tag',
      { ...sealed, ciphertext: Buffer.from(ciphertext, 'base64').subarray(0, -4).toString('base64') },
    ],
    ['no base64', { ...sealed, ciphertext: '!!!' }],
    ['an empty ciphertext', { ...sealed, ciphertext: '' }],
  ])('refuses %s', (_name, changed) => {
    expect(openSealed(changed, API_V3_KEY)).toBeNull();
  });

  it('refuses another key, also one of a length AES does not know', () => {
    expect(openSealed(sealed, Buffer.alloc(32, 7))).toBeNull();
    expect(openSealed(sealed, Buffer.alloc(5))).toBeNull();
  });
});

describe('verifyRsaSha256', () => {
  const { privateKey, publicKey } = publicKeySigner();
  const message = signedMessage('1700000000', 'nonce', Buffer.from('{"a": 1}'));
  const signature = createSign('RSA-SHA256').update(message).sign(privateKey, 'base64');

  it('covers timestamp, nonce and the exact bytes of the body', () => {
    expect(verifyRsaSha256(message, signature, publicKey)).toBe(true);
    expect(verifyRsaSha256(signedMessage('1700000000', 'nonce', Buffer.from('{"a":1}')), signature, publicKey)).toBe(
      false,
    );
    expect(verifyRsaSha256(signedMessage('1700000001', 'nonce', Buffer.from('{"a": 1}')), signature, publicKey)).toBe(
      false,
    );
    expect(verifyRsaSha256(signedMessage('1700000000', 'nonc', Buffer.from('{"a": 1}')), signature, publicKey)).toBe(
      false,
    );
  });

  it('keeps bytes that are not UTF-8 as they are', () => {
    expect(signedMessage('1', 'n', Buffer.from([0xff, 0xfe])).subarray(-3)).toEqual(Buffer.from([0xff, 0xfe, 0x0a]));
  });

  it('answers false, not an exception, to a signature that is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(verifyRsaSha256(message, text, publicKey)).toBe(false);
      }),
    );
    expect(verifyRsaSha256(message, signature.slice(4), publicKey)).toBe(false);
  });

  it('takes RSA keys only', () => {
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const made = createSign('SHA256').update(message).sign(curve.privateKey, 'base64');
    expect(verifyRsaSha256(message, made, curve.publicKey)).toBe(false);
  });
});

describe('readCertificate', () => {
  it('takes serial and dates from the certificate', () => {
    const from = new Date('2026-01-01T00:00:00Z');
    const to = new Date('2031-01-01T00:00:00Z');
    const signer = certificateSigner('0A1F00000000000000000000000000000000000A', from, { from, to });
    const certificate = readCertificate(signer.certificatePem ?? '');
    expect(certificate).toMatchObject({
      serial: 'A1F00000000000000000000000000000000000A',
      validFrom: from,
      validTo: to,
    });
    expect(certificate?.key.equals(signer.publicKey)).toBe(true);
  });

  it('answers null to anything else', () => {
    expect(readCertificate('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')).toBeNull();
    expect(readCertificate('')).toBeNull();
  });
});

it('compares serials without case and leading zeros', () => {
  expect(normalSerial('00ab0F')).toBe('AB0F');
  expect(normalSerial('0')).toBe('0');
});

it('reads strict base64 only', () => {
  expect(decodeBase64('aGk=')?.toString()).toBe('hi');
  for (const text of ['', 'aGk', 'a Gk=', 'aGk=\n', 'aG-_', '=aGk']) expect(decodeBase64(text)).toBeNull();
});

it('compares SHA-1 sums', () => {
  const sum = 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d';
  expect(matchesSha1(Buffer.from('hello'), sum)).toBe(true);
  expect(matchesSha1(Buffer.from('hello'), sum.toUpperCase())).toBe(true);
  expect(matchesSha1(Buffer.from('hell'), sum)).toBe(false);
  expect(matchesSha1(Buffer.from('hello'), 'zz')).toBe(false);
});
