import {
  APPID,
  MCHID,
  refundNoticeRecord,
  seal,
  transactionRecord,
  type SignatureOverrides,
} from '../../../test/support/wechat/pay-platform.js';
import { payStack, platformCertificate, platformPublicKey, stranger } from '../../../test/support/wechat/pay-stack.js';

const rejected = (reason: string) => ({ kind: 'rejected', reason });

function stack(mode: 'public_key' | 'certificate' = 'public_key') {
  const parts = payStack({ mode });
  const parse = (notice: unknown, overrides: SignatureOverrides = {}) => {
    const { rawBody, headers } = parts.platform.delivery(notice, overrides);
    return parts.parser.parseNotification(rawBody, headers);
  };
  const payment = (changes: Record<string, unknown> = {}) =>
    parts.platform.notice('TRANSACTION.SUCCESS', transactionRecord(changes));
  return { ...parts, parse, payment };
}

describe('parseNotification', () => {
  it.each(['public_key', 'certificate'] as const)('opens a payment in %s mode', async (mode) => {
    const { parse, payment } = stack(mode);
    expect(await parse(payment())).toMatchObject({
      kind: 'payment',
      id: 'EV-2026112108000000001',
      eventType: 'TRANSACTION.SUCCESS',
      transaction: {
        appid: APPID,
        mchid: MCHID,
        outTradeNo: 'TP20261121000001',
        paid: { totalFen: 30_000, currency: 'CNY', openid: 'oMember000000000000000000001' },
      },
    });
  });

  it.each(['SUCCESS', 'ABNORMAL', 'CLOSED'])('opens a refund that ended in %s', async (status) => {
    const { parse, platform } = stack();
    const record = refundNoticeRecord({ refund_status: status, success_time: status === 'SUCCESS' ? undefined : '' });
    expect(await parse(platform.notice(`REFUND.${status}`, record))).toMatchObject({
      kind: 'refund',
      eventType: `REFUND.${status}`,
      refund: { mchid: MCHID, status, refundFen: 10_000 },
    });
  });

  it('accepts certificates and public key side by side during a switch', async () => {
    const { parse, payment } = stack('public_key');
    for (const signer of [platformCertificate, platformPublicKey]) {
      expect(await parse(payment(), { signer })).toMatchObject({ kind: 'payment' });
    }
  });

  it('verifies the bytes as they came, whatever their spacing', async () => {
    const { parse, payment, platform, parser } = stack();
    expect(await parse(JSON.stringify(payment(), null, 4))).toMatchObject({ kind: 'payment' });
    const { headers } = platform.delivery(JSON.stringify(payment(), null, 4));
    const compact = Buffer.from(JSON.stringify(payment()));
    expect(await parser.parseNotification(compact, headers)).toEqual(rejected('bad_signature'));
  });

  /** Comparing with the order is the receiver's part: the notice must get there whole, to be parked with an alarm. */
  it.each([{ mchid: '1900000999' }, { appid: 'wxother' }, { amount: { total: 1, currency: 'CNY' } }])(
    'hands on a genuine notice about %j unchanged',
    async (changes) => {
      const { parse, payment } = stack();
      expect(await parse(payment(changes))).toMatchObject({ kind: 'payment' });
    },
  );
});

describe('parseNotification rejects', () => {
  it.each([
    ['a stale notice', { timestamp: '1600000000' }, 'stale_timestamp'],
    ['a signature by a stranger', { signer: stranger }, 'unknown_serial'],
    ['a stranger under a known serial', { signer: stranger, serial: platformPublicKey.serial }, 'bad_signature'],
    ['the probe', { signature: 'WECHATPAY/SIGNTEST/AAAA' }, 'probe'],
    ['__proto__ as a serial', { serial: '__proto__' }, 'unknown_serial'],
  ])('%s', async (_name, overrides, reason) => {
    const { parse, payment } = stack();
    expect(await parse(payment(), overrides)).toEqual(rejected(reason));
  });

  it('a body changed after signing', async () => {
    const { platform, payment, parser } = stack();
    const { rawBody, headers } = platform.delivery(payment());
    rawBody.writeUInt8(rawBody.readUInt8(40) ^ 1, 40);
    expect(await parser.parseNotification(rawBody, headers)).toEqual(rejected('bad_signature'));
  });

  it('a ciphertext changed inside a genuine signature, by the tag alone', async () => {
    const { parse, payment } = stack();
    const notice = payment();
    const bytes = Buffer.from(notice.resource.ciphertext, 'base64');
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
    notice.resource.ciphertext = bytes.toString('base64');
    expect(await parse(notice)).toEqual(rejected('undecryptable'));
  });

  it('a resource sealed with another key or for another purpose', async () => {
    const { parse, payment } = stack();
    const notice = payment();
    const text = JSON.stringify(transactionRecord());
    const other = { ...notice, resource: seal(text, 'transaction', Buffer.alloc(32, 9)) };
    expect(await parse(other)).toEqual(rejected('undecryptable'));
    const moved = { ...notice, resource: { ...notice.resource, associated_data: 'refund' } };
    expect(await parse(moved)).toEqual(rejected('undecryptable'));
  });

  it.each(['5', '"text"', 'null', '[]', 'true', '{}', 'not json', ''])('the plaintext %j', async (plaintext) => {
    const { parse, platform } = stack();
    expect(await parse(platform.notice('TRANSACTION.SUCCESS', plaintext))).toEqual(rejected('resource_malformed'));
    expect(await parse(platform.notice('REFUND.SUCCESS', plaintext))).toEqual(rejected('resource_malformed'));
  });

  it('an event that contradicts its resource', async () => {
    const { parse, payment, platform } = stack();
    expect(await parse(payment({ trade_state: 'REFUND' }))).toEqual(rejected('event_mismatch'));
    expect(await parse(payment({ trade_state: 'NOTPAY' }))).toEqual(rejected('event_mismatch'));
    const closed = platform.notice('REFUND.SUCCESS', refundNoticeRecord({ refund_status: 'CLOSED' }));
    expect(await parse(closed)).toEqual(rejected('event_mismatch'));
    expect(await parse(platform.notice('REFUND.SUCCESS', transactionRecord()))).toEqual(rejected('resource_malformed'));
  });

  it.each(['COUPON.USE', 'REFUND.__proto__', 'toString', 'REFUND.PROCESSING'])('the event %s', async (event) => {
    const { parse, platform } = stack();
    expect(await parse(platform.notice(event, transactionRecord()))).toEqual(rejected('event_unsupported'));
  });

  it.each([
    'not json',
    '',
    '[]',
    '5',
    '{}',
    { id: 'E', event_type: 'TRANSACTION.SUCCESS', resource_type: 'encrypt-resource' },
    { id: '', event_type: 'TRANSACTION.SUCCESS', resource_type: 'encrypt-resource', resource: seal('{}') },
    { id: 'x'.repeat(65), event_type: 'TRANSACTION.SUCCESS', resource_type: 'encrypt-resource', resource: seal('{}') },
    { id: 'E', event_type: 'TRANSACTION.SUCCESS', resource_type: 'plain', resource: seal('{}') },
    { id: 'E', event_type: 'X', resource_type: 'encrypt-resource', resource: { ...seal('{}'), algorithm: 'NONE' } },
  ])('the envelope %j', async (envelope) => {
    const { parse } = stack();
    expect(await parse(envelope)).toEqual(rejected('envelope_malformed'));
  });

  it('a body beyond all measure, before hashing it', async () => {
    const { parser, platform } = stack();
    const { rawBody, headers } = platform.delivery('x'.repeat(64 * 1024 + 1));
    expect(await parser.parseNotification(rawBody, headers)).toEqual(rejected('body_too_large'));
  });
});
