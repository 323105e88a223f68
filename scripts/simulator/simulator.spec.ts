import Pay from 'wechatpay-node-v3';
import { createSimulator, type Simulator, type SimulatorOptions } from './index.js';
import { Merchant, NotifyEndpoint } from './testing/merchant.js';

/** wechatpay-node-v3 as its users run it; only the host is turned to the simulator, as its createHttp hook allows. */
class NodeMerchant extends Pay {
  static know(serial: string, publicKey: string): void {
    Pay.certificates[serial] = publicKey;
  }
}

function nodeMerchant({ url, keys }: Simulator): NodeMerchant {
  const pay = new NodeMerchant({
    appid: keys.appid,
    mchid: keys.mchid,
    publicKey: Buffer.from(keys.merchantCertificatePem),
    privateKey: Buffer.from(keys.merchantKeyPem),
    key: keys.apiV3Key,
  });
  const send = async (target: string, init: RequestInit) => {
    const response = await fetch(target.replace('https://api.mch.weixin.qq.com', url), init);
    const text = await response.text();
    const data: unknown = text.startsWith('{') ? JSON.parse(text) : text;
    return response.ok ? { status: response.status, data } : { status: response.status, error: text };
  };
  pay.createHttp({
    get: (target, headers) => send(target, { headers }),
    post: (target, params, headers) => send(target, { method: 'POST', body: JSON.stringify(params), headers }),
    upload: () => Promise.reject(new Error('not used')),
  });
  return pay;
}

describe.each(['cert', 'public_key'] as const)('the whole story in %s mode, told by wechatpay-node-v3', (mode) => {
  let simulator: Simulator;
  let endpoint: NotifyEndpoint;
  const options: SimulatorOptions = { mode, timeCompression: 1000, refundDelayMs: 10 };

  beforeAll(async () => {
    simulator = await createSimulator(options);
    endpoint = await new NotifyEndpoint().start();
    if (mode === 'public_key') NodeMerchant.know(simulator.keys.publicKeyId, simulator.keys.wechatPayPublicKeyPem);
  });

  afterAll(async () => {
    await simulator.close();
    await endpoint.stop();
  });

  it('orders, pays, is notified, queries, refunds and is notified again', async () => {
    const pay = nodeMerchant(simulator);
    const { openid } = simulator.control.user('小林');
    const placed = await pay.transactions_jsapi({
      description: '储值 300 元',
      out_trade_no: 'TOPUP0001',
      notify_url: endpoint.url,
      amount: { total: 30000 },
      payer: { openid },
    });
    expect(placed.status).toBe(200);

    simulator.control.pay(placed.data, { user: '小林' });
    await simulator.control.settled();
    expect(endpoint.notices).toHaveLength(1);
    expect(endpoint.verified(new Merchant(simulator.url, simulator.keys))).toBe(true);
    const { headers, body } = endpoint.notices[0]!;
    const genuine = await pay.verifySign({
      timestamp: String(headers['wechatpay-timestamp']),
      nonce: String(headers['wechatpay-nonce']),
      serial: String(headers['wechatpay-serial']),
      signature: String(headers['wechatpay-signature']),
      body,
    });
    expect(genuine).toBe(true);
    const { resource, event_type } = endpoint.envelope();
    expect(event_type).toBe('TRANSACTION.SUCCESS');
    const transaction: unknown = pay.decipher_gcm(resource.ciphertext, resource.associated_data, resource.nonce);
    expect(transaction).toMatchObject({
      appid: simulator.keys.appid,
      mchid: simulator.keys.mchid,
      out_trade_no: 'TOPUP0001',
      trade_state: 'SUCCESS',
      transaction_id: expect.stringMatching(/^4200\d{24}$/),
      payer: { openid },
      amount: { total: 30000, currency: 'CNY' },
    });

    const queried = await pay.query({ out_trade_no: 'TOPUP0001' });
    expect(queried).toMatchObject({ status: 200, data: { trade_state: 'SUCCESS', amount: { total: 30000 } } });
    expect(await pay.query({ transaction_id: queried.data.transaction_id })).toMatchObject({ status: 200 });

    const refunded = await pay.refunds({
      out_trade_no: 'TOPUP0001',
      out_refund_no: 'R1',
      notify_url: endpoint.url,
      amount: { refund: 10000, total: 30000, currency: 'CNY' },
    });
    expect(refunded).toMatchObject({ status: 200, data: { status: 'PROCESSING' } });
    await simulator.control.settled();
    expect(await pay.find_refunds('R1')).toMatchObject({ status: 200, data: { status: 'SUCCESS' } });
    expect(endpoint.envelope(1).event_type).toBe('REFUND.SUCCESS');
    expect(await pay.query({ out_trade_no: 'TOPUP0001' })).toMatchObject({ data: { trade_state: 'REFUND' } });
  });

  it('closes an order with 204', async () => {
    const pay = nodeMerchant(simulator);
    await new Merchant(simulator.url, simulator.keys).place('CLOSE0001');
    expect(await pay.close('CLOSE0001')).toMatchObject({ status: 204 });
    expect(await pay.query({ out_trade_no: 'CLOSE0001' })).toMatchObject({ data: { trade_state: 'CLOSED' } });
  });
});
