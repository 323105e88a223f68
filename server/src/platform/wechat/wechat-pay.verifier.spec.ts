import { unixSeconds } from '../../../test/support/wechat/fakes.js';
import { payStack, platformCertificate, platformPublicKey, stranger } from '../../../test/support/wechat/pay-stack.js';
import type { SignatureOverrides } from '../../../test/support/wechat/pay-platform.js';

const body = Buffer.from('{ "a" : 1 }');
const rejected = (reason: string) => ({ kind: 'rejected', reason });

function verdict(
  overrides: SignatureOverrides = {},
  change: (headers: Record<string, string>) => void = () => undefined,
) {
  const { platform, verifier } = payStack();
  const headers = platform.headers(body, overrides);
  change(headers);
  return verifier.verify(headers, body);
}

describe('WechatPayVerifier', () => {
  it('verifies headers of a reply and of a request alike', async () => {
    const { platform, verifier } = payStack();
    const headers = platform.headers(body);
    const verified = { kind: 'verified', serial: platformPublicKey.serial };
    expect(await verifier.verify(headers, body)).toEqual(verified);
    expect(await verifier.verify(new Map(Object.entries(headers)), body)).toEqual(verified);
  });

  it('verifies a reply without a body', async () => {
    const { platform, verifier } = payStack();
    expect(await verifier.verify(platform.headers(''), Buffer.alloc(0))).toMatchObject({ kind: 'verified' });
  });

  it.each(['timestamp', 'nonce', 'serial', 'signature'])('rejects without wechatpay-%s', async (name) => {
    expect(await verdict({}, (headers) => delete headers[`wechatpay-${name}`])).toEqual(rejected('header_missing'));
    expect(await verdict({}, (headers) => (headers[`wechatpay-${name}`] = ''))).toEqual(rejected('header_missing'));
  });

  it('takes a header given twice for a missing one', async () => {
    const { platform, verifier } = payStack();
    const headers = { ...platform.headers(body), 'wechatpay-nonce': ['a', 'b'] };
    expect(await verifier.verify(headers, body)).toEqual(rejected('header_missing'));
  });

  it('does not find headers in the prototype', async () => {
    const { platform, verifier } = payStack();
    const headers = Object.create(platform.headers(body)) as Record<string, string>;
    expect(await verifier.verify(headers, body)).toEqual(rejected('header_missing'));
  });

  it.each(['0', '1e9', '17000000000', '170000000', ' 1700000000', '+170000000', 'NaN'])(
    'rejects the timestamp %j by its form',
    async (timestamp) => {
      expect(await verdict({ timestamp })).toEqual(rejected('header_malformed'));
    },
  );

  it.each(['a\nb', 'with space', 'x'.repeat(129), 'é'])('rejects the nonce %j by its form', async (nonce) => {
    expect(await verdict({ nonce })).toEqual(rejected('header_malformed'));
  });

  it('rejects a signature of absurd length before any RSA', async () => {
    expect(await verdict({ signature: 'A'.repeat(2000) })).toEqual(rejected('header_malformed'));
  });

  it.each([
    [-300, 'verified'],
    [300, 'verified'],
    [-301, 'rejected'],
    [301, 'rejected'],
  ])('judges a timestamp %i s from now as %s', async (offset, kind) => {
    const { platform, verifier, clock } = payStack();
    const headers = platform.headers(body, { timestamp: String(unixSeconds(clock) + offset) });
    const result = await verifier.verify(headers, body);
    expect(result.kind).toBe(kind);
    if (kind === 'rejected') expect(result).toEqual(rejected('stale_timestamp'));
  });

  it('rejects the probe WeChat sends to merchants who may not verify', async () => {
    expect(await verdict({ signature: 'WECHATPAY/SIGNTEST/abcd' })).toEqual(rejected('probe'));
  });

  it('rejects signature types it does not know', async () => {
    const other = await verdict({}, (headers) => (headers['wechatpay-signature-type'] = 'WECHATPAY2-SM2-WITH-SM3'));
    expect(other).toEqual(rejected('unsupported_signature_type'));
    const absent = await verdict({}, (headers) => delete headers['wechatpay-signature-type']);
    expect(absent).toMatchObject({ kind: 'verified' });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'PUB_KEY_ID_0', 'PUB_KEY_ID_'])(
    'knows no key called %s',
    async (serial) => {
      expect(await verdict({ serial })).toEqual(rejected('unknown_serial'));
    },
  );

  it('rejects another key under a known serial, and another body under a genuine signature', async () => {
    expect(await verdict({ signer: stranger, serial: platformPublicKey.serial })).toEqual(rejected('bad_signature'));
    const { platform, verifier } = payStack();
    expect(await verifier.verify(platform.headers(body), Buffer.from('{"a":1}'))).toEqual(rejected('bad_signature'));
  });

  it('accepts both kinds of key during a switch', async () => {
    const { platform, verifier } = payStack({ mode: 'public_key' });
    for (const signer of [platformPublicKey, platformCertificate]) {
      const headers = platform.headers(body, { signer });
      expect(await verifier.verify(headers, body)).toEqual({ kind: 'verified', serial: signer.serial });
    }
  });
});
