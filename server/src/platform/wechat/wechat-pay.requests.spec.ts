import { createVerify } from 'node:crypto';

import { CountingRandom, unixSeconds } from '../../../test/support/wechat/fakes.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { APPID, certificateSigner, MCHID, pemOf } from '../../../test/support/wechat/pay-platform.js';
import { merchant, payStack, platformPublicKey } from '../../../test/support/wechat/pay-stack.js';
import { WechatPayRequests, type SignedRequest } from './wechat-pay.requests.js';

const refund = {
  out_trade_no: 'TP0001',
  out_refund_no: 'RF0001',
  amount: { refund: 1, total: 2, currency: 'CNY' },
};

/** What WeChat does with a request: take the Authorization header apart and verify the five lines. */
function authorization(request: SignedRequest) {
  const header = request.headers['Authorization'] ?? '';
  expect(header.startsWith('WECHATPAY2-SHA256-RSA2048 ')).toBe(true);
  const fields = new Map([...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? '']));
  const lines = [request.method, request.path, fields.get('timestamp'), fields.get('nonce_str'), request.body ?? ''];
  const verified = createVerify('RSA-SHA256')
    .update(`${lines.join('\n')}\n`)
    .verify(merchant.publicKey, fields.get('signature') ?? '', 'base64');
  return { fields, verified };
}

describe('WechatPayRequests', () => {
  const { requests, clock } = payStack();
  const made: [string, string, () => Promise<SignedRequest> | SignedRequest][] = [
    [
      'GET',
      '/v3/pay/transactions/out-trade-no/TP0001?mchid=1900000109',
      () => requests.query({ outTradeNo: 'TP0001' }),
    ],
    ['GET', '/v3/pay/transactions/id/4200?mchid=1900000109', () => requests.query({ transactionId: '4200' })],
    ['POST', '/v3/pay/transactions/out-trade-no/TP0001/close', () => requests.close('TP0001')],
    ['POST', '/v3/refund/domestic/refunds', () => requests.refund(refund)],
    ['GET', '/v3/refund/domestic/refunds/RF0001', () => requests.findRefund('RF0001')],
    [
      'GET',
      '/v3/bill/tradebill?bill_date=2026-11-20&bill_type=ALL&tar_type=GZIP',
      () => requests.tradeBill('2026-11-20'),
    ],
    ['GET', '/v3/billdownload/file?token=a%2Fb', () => requests.billFile('/v3/billdownload/file?token=a%2Fb')],
    ['GET', '/v3/certificates', () => requests.certificates()],
  ];

  it.each(made)('%s %s is signed with the merchant key', async (method, path, make) => {
    const request = await make();
    expect(request).toMatchObject({ method, path });
    const { fields, verified } = authorization(request);
    expect(verified).toBe(true);
    expect(fields.get('mchid')).toBe(MCHID);
    expect(fields.get('serial_no')).toBe(merchant.serial);
    expect(fields.get('timestamp')).toBe(String(unixSeconds(clock)));
  });

  it('signs exactly the body that is sent, and puts in appid and mchid', async () => {
    const request = await requests.prepay({
      description: '储值 300 元',
      out_trade_no: 'TP0001',
      notify_url: 'https://x.example/n',
      amount: { total: 30_000 },
      payer: { openid: 'oA' },
    });
    expect(authorization(request).verified).toBe(true);
    expect(JSON.parse(request.body ?? '')).toMatchObject({ appid: APPID, mchid: MCHID, amount: { total: 30_000 } });
    expect(request.headers['Content-Type']).toBe('application/json');
  });

  it('names the public key in every request but the one for certificates', async () => {
    for (const [, path, make] of made) {
      const expected = path === '/v3/certificates' ? undefined : platformPublicKey.serial;
      expect((await make()).headers['Wechatpay-Serial']).toBe(expected);
    }
    const withoutKey = payStack({ mode: 'certificate' }).requests;
    expect((await withoutKey.query({ outTradeNo: 'TP0001' })).headers['Wechatpay-Serial']).toBeUndefined();
  });

  it('signs payment parameters over the fresh time and a nonce of its own', () => {
    const params = requests.payParams('wx201');
    const text = `${params.appId}\n${params.timeStamp}\n${params.nonceStr}\n${params.package}\n`;
    expect(params).toMatchObject({ appId: APPID, package: 'prepay_id=wx201', signType: 'RSA' });
    expect(params.timeStamp).toBe(String(unixSeconds(clock)));
    expect(createVerify('RSA-SHA256').update(text).verify(merchant.publicKey, params.paySign, 'base64')).toBe(true);
    expect(requests.payParams('wx201').nonceStr).not.toBe(params.nonceStr);
  });

  it('refuses a certificate and a key that do not belong together', () => {
    const other = certificateSigner('4E1F00000000000000000000000000000000000B', new Date());
    const options = {
      appid: APPID,
      mchid: MCHID,
      merchantCertificatePem: Buffer.from(merchant.certificatePem ?? ''),
      merchantKeyPem: Buffer.from(pemOf(other.privateKey)),
      clock: new FakeClock(),
      random: new CountingRandom(),
    };
    expect(() => new WechatPayRequests(options)).toThrow('do not belong together');
  });
});
