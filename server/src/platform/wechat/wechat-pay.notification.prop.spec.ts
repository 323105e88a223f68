import fc from 'fast-check';

import { unixSeconds } from '../../../test/support/wechat/fakes.js';
import { transactionRecord } from '../../../test/support/wechat/pay-platform.js';
import { payStack, platformPublicKey } from '../../../test/support/wechat/pay-stack.js';

/** Whatever arrives at the public URL, the parser answers; it credits nothing it did not verify and throws nothing. */

const NAMES = ['timestamp', 'nonce', 'serial', 'signature', 'signature-type'].map((name) => `wechatpay-${name}`);
const { parser, platform, clock, downloads } = payStack();
const genuine = platform.delivery(platform.notice('TRANSACTION.SUCCESS', transactionRecord()));

const nasty = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'PUB_KEY_ID_',
  platformPublicKey.serial,
  String(unixSeconds(clock)),
  'WECHATPAY/SIGNTEST/',
  'WECHATPAY2-SHA256-RSA2048',
  '\n',
  '',
);
const headerValue = fc.oneof(nasty, fc.string(), fc.base64String(), fc.array(fc.string()), fc.constant(undefined));
const headers = fc.oneof(
  fc.record(Object.fromEntries(NAMES.map((name) => [name, headerValue])), { requiredKeys: [] }),
  fc.dictionary(fc.oneof(fc.constantFrom(...NAMES, '__proto__'), fc.string()), headerValue),
);
const body = fc.oneof(
  fc.uint8Array({ maxLength: 512 }).map((bytes) => Buffer.from(bytes)),
  fc.json().map((text) => Buffer.from(text)),
  fc.constant(genuine.rawBody),
);

describe('parseNotification under hostile input', () => {
  it('rejects random headers and bodies without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(headers, body, async (randomHeaders, randomBody) => {
        const result = await parser.parseNotification(randomBody, randomHeaders as Record<string, string>);
        expect(result.kind).toBe('rejected');
      }),
      { numRuns: 1_000 },
    );
  });

  it('rejects a genuine notice with any one header replaced', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES.slice(0, 4)), headerValue, async (name, value) => {
        const original: Record<string, string> = genuine.headers;
        fc.pre(value !== original[name]);
        const changed = { ...genuine.headers, [name]: value } as Record<string, string>;
        expect((await parser.parseNotification(genuine.rawBody, changed)).kind).toBe('rejected');
      }),
      { numRuns: 500 },
    );
  });

  it('rejects a genuine notice with any one byte of its body replaced', async () => {
    const size = genuine.rawBody.length;
    await fc.assert(
      fc.asyncProperty(fc.nat(size - 1), fc.integer({ min: 1, max: 255 }), async (index, mask) => {
        const changed = Buffer.from(genuine.rawBody);
        changed.writeUInt8(changed.readUInt8(index) ^ mask, index);
        const result = await parser.parseNotification(changed, genuine.headers);
        expect(result).toEqual({ kind: 'rejected', reason: 'bad_signature' });
      }),
    );
  });

  it('survives any signed envelope: even WeChat may send what we do not know', async () => {
    const field = fc.oneof(fc.string(), fc.constantFrom('TRANSACTION.SUCCESS', 'REFUND.SUCCESS', 'encrypt-resource'));
    const resource = fc.record(
      {
        algorithm: fc.constant('AEAD_AES_256_GCM'),
        ciphertext: fc.base64String(),
        associated_data: field,
        nonce: field,
      },
      { requiredKeys: ['algorithm'] },
    );
    const envelope = fc.record(
      { id: field, event_type: field, resource_type: field, resource: fc.oneof(resource, fc.jsonValue()) },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(envelope, fc.jsonValue()), async (notice) => {
        const { rawBody, headers: signed } = platform.delivery(JSON.stringify(notice));
        expect((await parser.parseNotification(rawBody, signed)).kind).toBe('rejected');
      }),
    );
  });

  it('survives any sealed plaintext', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (plaintext) => {
        const { rawBody, headers: signed } = platform.delivery(platform.notice('TRANSACTION.SUCCESS', plaintext));
        const result = await parser.parseNotification(rawBody, signed);
        expect(result).toEqual({ kind: 'rejected', reason: 'resource_malformed' });
      }),
    );
  });

  it('let all of this cause a single certificate download at most', () => {
    expect(downloads()).toBeLessThanOrEqual(1);
  });
});
