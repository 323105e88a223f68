import { X509Certificate, createPrivateKey } from 'node:crypto';

import Pay from 'wechatpay-node-v3';

import type { Clock } from '../../kernel/clock.js';
import type { RandomSource } from '../../kernel/random.js';
import { OFFICIAL_PAY_ORIGIN } from './wechat-endpoint.js';

/** A request that is ready to go: signed over method, path and body, so none of them may change any more. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query; the host is no part of the signature. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the mini-program passes to `wx.requestPayment`. */
export interface MiniProgramPayParams {
  readonly appId: string;
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
}

export interface PayRequestsOptions {
  readonly appid: string;
  readonly mchid: string;
  readonly merchantCertificatePem: Buffer;
  readonly merchantKeyPem: Buffer;
  /** In public-key mode every request says so; WeChat then signs its replies with that key. */
  readonly publicKeyId?: string;
  readonly clock: Clock;
  readonly random: RandomSource;
}

type PrepayBody = Parameters<Pay['transactions_jsapi']>[0];
type RefundBody = Parameters<Pay['refunds']>[0];
type TransactionKey = { readonly outTradeNo: string } | { readonly transactionId: string };

const USER_AGENT = 'guike';

/**
 * Builds and signs requests with wechatpay-node-v3 and nothing more. The library hands each finished request to the
 * “HTTP service” it was given; ours only keeps the request, so the library never sees the network nor a reply.
 */
export class WechatPayRequests {
  private readonly library: SigningLibrary;

  constructor(private readonly options: PayRequestsOptions) {
    assertKeyPair(options.merchantCertificatePem, options.merchantKeyPem);
    this.library = new SigningLibrary(options);
  }

  async prepay(body: PrepayBody): Promise<SignedRequest> {
    return this.finished(await this.library.transactions_jsapi(body));
  }

  async query(key: TransactionKey): Promise<SignedRequest> {
    const library = this.library;
    return this.finished(
      'outTradeNo' in key
        ? await library.query({ out_trade_no: encodeURIComponent(key.outTradeNo) })
        : await library.query({ transaction_id: encodeURIComponent(key.transactionId) }),
    );
  }

  async close(outTradeNo: string): Promise<SignedRequest> {
    return this.finished(await this.library.close(encodeURIComponent(outTradeNo)));
  }

  async refund(body: RefundBody): Promise<SignedRequest> {
    return this.finished(await this.library.refunds(body));
  }

  async findRefund(outRefundNo: string): Promise<SignedRequest> {
    return this.finished(await this.library.find_refunds(encodeURIComponent(outRefundNo)));
  }

  async tradeBill(billDate: string): Promise<SignedRequest> {
    return this.finished(await this.library.tradebill({ bill_date: billDate, bill_type: 'ALL', tar_type: 'GZIP' }));
  }

  /** `path` with its token comes from a verified reply; where it is fetched from does not. */
  async billFile(path: string): Promise<SignedRequest> {
    return this.finished(await this.library.downloadBill(`${OFFICIAL_PAY_ORIGIN}${path}`));
  }

  /** Without the public-key header: this request asks for the certificates of the other mode. */
  certificates(): SignedRequest {
    return this.library.certificatesRequest();
  }

  payParams(prepayId: string): MiniProgramPayParams {
    const appId = this.options.appid;
    const timeStamp = unixSeconds(this.options.clock);
    const nonceStr = nonce(this.options.random);
    const packageText = `prepay_id=${prepayId}`;
    const paySign = this.library.sha256WithRsa(`${appId}\n${timeStamp}\n${nonceStr}\n${packageText}\n`);
    return { appId, timeStamp, nonceStr, package: packageText, signType: 'RSA', paySign };
  }

  private finished(output: { readonly data?: unknown }): SignedRequest {
    if (!(output.data instanceof CapturedRequest)) throw new Error('wechatpay-node-v3 did not hand over its request');
    const { method, url, headers, body } = output.data;
    const { publicKeyId } = this.options;
    if (publicKeyId) headers['Wechatpay-Serial'] = publicKeyId;
    return { method, path: pathOf(url), headers, body };
  }
}

class CapturedRequest {
  constructor(
    readonly method: 'GET' | 'POST',
    readonly url: string,
    readonly headers: Record<string, string>,
    readonly body?: string,
  ) {}
}

/** Status 0 keeps the library from post-processing: it only touches replies of status 200. */
const captureService = {
  post: async (url: string, params: Record<string, unknown>, headers: Record<string, string>) => ({
    status: 0,
    data: new CapturedRequest('POST', url, headers, JSON.stringify(params)),
  }),
  get: async (url: string, headers: Record<string, string>) => ({
    status: 0,
    data: new CapturedRequest('GET', url, headers),
  }),
  upload: async () => {
    throw new Error('uploads are not used');
  },
};

/** The library with our clock and our randomness in place of `Date` and `Math.random`. */
class SigningLibrary extends Pay {
  private readonly clock: Clock;
  private readonly random: RandomSource;

  constructor(options: PayRequestsOptions) {
    super({
      appid: options.appid,
      mchid: options.mchid,
      publicKey: options.merchantCertificatePem,
      // The library would read it itself, but in lower case; the merchant platform shows and compares upper case.
      serial_no: new X509Certificate(options.merchantCertificatePem).serialNumber,
      privateKey: options.merchantKeyPem,
      userAgent: USER_AGENT,
    });
    this.clock = options.clock;
    this.random = options.random;
    this.createHttp(captureService);
  }

  certificatesRequest(): SignedRequest {
    const path = '/v3/certificates';
    return { method: 'GET', path, headers: this.getHeaders(this.buildAuthorization('GET', path)) };
  }

  protected override buildAuthorization(method: string, url: string, params?: Record<string, unknown>): string {
    const nonceText = nonce(this.random);
    const timestamp = unixSeconds(this.clock);
    const signature = this.getSignature(method, nonceText, timestamp, pathOf(url), params);
    return this.getAuthorization(nonceText, timestamp, signature);
  }
}

function pathOf(url: string): string {
  return url.startsWith(OFFICIAL_PAY_ORIGIN) ? url.slice(OFFICIAL_PAY_ORIGIN.length) : url;
}

function unixSeconds(clock: Clock): string {
  return String(Math.floor(clock.now().getTime() / 1000));
}

function nonce(random: RandomSource): string {
  return random.bytes(16).toString('hex');
}

/** A swapped file must stop the start, not make every payment answer SIGN_ERROR. */
function assertKeyPair(certificatePem: Buffer, keyPem: Buffer): void {
  if (!new X509Certificate(certificatePem).checkPrivateKey(createPrivateKey(keyPem))) {
    throw new Error('The merchant certificate and the merchant private key do not belong together');
  }
}
