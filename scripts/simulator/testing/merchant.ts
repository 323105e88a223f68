import { createDecipheriv, createSign, createVerify, randomBytes, X509Certificate } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KeyMaterial } from '../keys.js';

/** A merchant written from the public protocol alone, sharing no code with the simulator, so that both can be wrong only apart. */

export interface SignedReply {
  status: number;
  text: string;
  headers: Headers;
  json: Record<string, unknown>;
}

export interface SigningOverrides {
  timestamp?: number;
  nonce?: string;
  mchid?: string;
  serial?: string;
  signature?: string;
  scheme?: string;
  signedTarget?: string;
  headers?: Record<string, string>;
}

export class Merchant {
  constructor(
    readonly url: string,
    readonly keys: KeyMaterial,
  ) {}

  authorization(method: string, target: string, body: string, overrides: SigningOverrides = {}): string {
    const timestamp = overrides.timestamp ?? Math.floor(Date.now() / 1000);
    const nonce = overrides.nonce ?? randomBytes(16).toString('hex');
    const message = `${method}\n${overrides.signedTarget ?? target}\n${timestamp}\n${nonce}\n${body}\n`;
    const signature = overrides.signature ?? this.sign(message);
    const fields = {
      mchid: overrides.mchid ?? this.keys.mchid,
      nonce_str: nonce,
      signature,
      timestamp: String(timestamp),
      serial_no: overrides.serial ?? this.keys.merchantSerial,
    };
    const list = Object.entries(fields).map(([name, value]) => `${name}="${value}"`);
    return `${overrides.scheme ?? 'WECHATPAY2-SHA256-RSA2048'} ${list.join(',')}`;
  }

  sign(message: string): string {
    return createSign('RSA-SHA256').update(message).sign(this.keys.merchantKeyPem, 'base64');
  }

  async call(method: string, target: string, body?: unknown, overrides: SigningOverrides = {}): Promise<SignedReply> {
    const raw = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${this.url}${target}`, {
      method,
      headers: {
        Accept: 'application/json',
        'User-Agent': 'guike-test/1.0',
        ...(raw && { 'Content-Type': 'application/json' }),
        Authorization: this.authorization(method, target, raw, overrides),
        ...overrides.headers,
      },
      body: raw || undefined,
    });
    const text = await response.text();
    return { status: response.status, text, headers: response.headers, json: parsed(text) };
  }

  order(outTradeNo: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      appid: this.keys.appid,
      mchid: this.keys.mchid,
      description: '储值 300 元',
      out_trade_no: outTradeNo,
      notify_url: 'http://127.0.0.1:9/notify',
      amount: { total: 30000, currency: 'CNY' },
      payer: { openid: `o${'A'.repeat(27)}` },
      ...changes,
    };
  }

  async place(outTradeNo: string, changes: Record<string, unknown> = {}): Promise<string> {
    const { status, json, text } = await this.call(
      'POST',
      '/v3/pay/transactions/jsapi',
      this.order(outTradeNo, changes),
    );
    if (status !== 200) throw new Error(text);
    return String(json.prepay_id);
  }

  query(outTradeNo: string): Promise<SignedReply> {
    const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}`;
    return this.call('GET', `${path}?mchid=${this.keys.mchid}`);
  }

  refund(outTradeNo: string, outRefundNo: string, changes: Record<string, unknown> = {}): Promise<SignedReply> {
    return this.call('POST', '/v3/refund/domestic/refunds', {
      out_trade_no: outTradeNo,
      out_refund_no: outRefundNo,
      amount: { refund: 30000, total: 30000, currency: 'CNY' },
      ...changes,
    });
  }

  /** What wx.requestPayment is given. */
  paymentParameters(prepayId: string, changes: { timeStamp?: string; paySign?: string } = {}) {
    const timeStamp = changes.timeStamp ?? String(Math.floor(Date.now() / 1000));
    const nonceStr = randomBytes(16).toString('hex');
    const packageText = `prepay_id=${prepayId}`;
    const paySign = changes.paySign ?? this.sign(`${this.keys.appid}\n${timeStamp}\n${nonceStr}\n${packageText}\n`);
    return { appId: this.keys.appid, timeStamp, nonceStr, package: packageText, signType: 'RSA', paySign };
  }

  /** Verifies with the key the serial names; false for a serial nobody gave us. */
  verifies(get: (name: string) => string | undefined, body: string): boolean {
    const serial = get('wechatpay-serial');
    const key =
      serial === this.keys.platformSerial
        ? new X509Certificate(this.keys.platformCertificatePem).publicKey
        : serial === this.keys.publicKeyId
          ? this.keys.wechatPayPublicKeyPem
          : undefined;
    if (!key) return false;
    const message = `${get('wechatpay-timestamp')}\n${get('wechatpay-nonce')}\n${body}\n`;
    return createVerify('RSA-SHA256')
      .update(message)
      .verify(key, get('wechatpay-signature') ?? '', 'base64');
  }

  verifiesReply({ headers, text }: SignedReply): boolean {
    return this.verifies((name) => headers.get(name) ?? undefined, text);
  }

  /** Throws when the GCM tag does not fit. */
  decrypt(resource: { ciphertext: string; associated_data: string; nonce: string }): Record<string, unknown> {
    const bytes = Buffer.from(resource.ciphertext, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.keys.apiV3Key, resource.nonce);
    decipher.setAuthTag(bytes.subarray(-16));
    decipher.setAAD(Buffer.from(resource.associated_data));
    const plaintext = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
    return plaintext.startsWith('{') ? parsed(plaintext) : { text: plaintext };
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export interface ReceivedNotice {
  headers: IncomingHttpHeaders;
  body: string;
  at: number;
}

export interface Envelope {
  id: string;
  event_type: string;
  resource_type: string;
  resource: { original_type: string; algorithm: string; ciphertext: string; associated_data: string; nonce: string };
}

/** The merchant's notify_url. `answers` are used up one by one, the last for all that follow; 0 never answers. */
export class NotifyEndpoint {
  readonly notices: ReceivedNotice[] = [];
  answers: number[] = [204];
  url = '';
  private server: Server | undefined;

  async start(): Promise<this> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.notices.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8'), at: Date.now() });
        const status = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
        if (status) response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/webhooks/wechat-pay/payment`;
    return this;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  envelope(index = 0): Envelope {
    const notice = this.notices[index];
    if (!notice) throw new Error(`only ${this.notices.length} notices arrived`);
    return JSON.parse(notice.body) as Envelope;
  }

  verified(merchant: Merchant, index = 0): boolean {
    const notice = this.notices[index];
    if (!notice) throw new Error(`only ${this.notices.length} notices arrived`);
    return merchant.verifies((name) => notice.headers[name]?.toString(), notice.body);
  }
}
