import { createVerify, X509Certificate, type KeyObject } from 'node:crypto';
import type { SimulatedClock } from '../core/clock.js';
import { header, type HttpRequest } from '../core/http.js';
import type { KeyMaterial } from '../keys.js';
import { PayError } from './errors.js';

const SCHEME = 'WECHATPAY2-SHA256-RSA2048';
const MAX_CLOCK_DIFFERENCE_SECONDS = 300;
const FIELDS = ['mchid', 'nonce_str', 'signature', 'timestamp', 'serial_no'] as const;

type AuthorizationField = (typeof FIELDS)[number];

/** Checks that a request comes from the merchant, line by line as WeChat Pay documents it. */
export class RequestVerifier {
  private readonly merchantKey: KeyObject;
  private readonly seenNonces = new Map<string, number>();

  constructor(
    private readonly keys: KeyMaterial,
    private readonly clock: SimulatedClock,
  ) {
    this.merchantKey = new X509Certificate(keys.merchantCertificatePem).publicKey;
  }

  verify(request: HttpRequest): void {
    assertPlainHeaders(request);
    const fields = parseAuthorization(header(request, 'authorization'));
    this.assertFresh(fields.timestamp);
    if (fields.mchid !== this.keys.mchid) throw new PayError('MCH_NOT_EXISTS', `商户号${fields.mchid}不存在`);
    // Hex in either case: wechatpay-node-v3 reads the serial in lower case and is accepted by the real service.
    if (fields.serial_no.toUpperCase() !== this.keys.merchantSerial) {
      throw signError('商户证书序列号有误。请使用签名私钥匹配的证书序列号', 'serial_no');
    }
    const message = `${request.method}\n${request.target}\n${fields.timestamp}\n${fields.nonce_str}\n${request.body.toString('utf8')}\n`;
    const valid = createVerify('RSA-SHA256').update(message).verify(this.merchantKey, fields.signature, 'base64');
    if (!valid) throw signatureMismatch(request, message);
    this.rememberNonce(fields.nonce_str);
  }

  merchantSigned(message: string, signature: string): boolean {
    return createVerify('RSA-SHA256').update(message).verify(this.merchantKey, signature, 'base64');
  }

  private assertFresh(timestamp: string): void {
    const seconds = /^\d{10}$/.test(timestamp) ? Number(timestamp) : NaN;
    // Written this way round so that NaN is refused too.
    if (!(Math.abs(this.clock.epochSeconds() - seconds) <= MAX_CLOCK_DIFFERENCE_SECONDS)) {
      throw signError('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟', 'timestamp');
    }
  }

  /** After the signature, so that nobody but the merchant can fill this memory. */
  private rememberNonce(nonce: string): void {
    const now = this.clock.epochSeconds();
    if (this.seenNonces.has(nonce)) throw signError('Http头Authorization中的nonce_str重复使用', 'nonce_str');
    this.seenNonces.set(nonce, now);
    for (const [old, at] of this.seenNonces) {
      if (now - at <= 2 * MAX_CLOCK_DIFFERENCE_SECONDS) break;
      this.seenNonces.delete(old);
    }
  }
}

function assertPlainHeaders(request: HttpRequest): void {
  if (!header(request, 'accept') || !header(request, 'user-agent')) {
    throw new PayError('PARAM_ERROR', 'Http头缺少Accept或User-Agent');
  }
  if (request.body.length > 0 && !/^application\/json\b/i.test(header(request, 'content-type') ?? '')) {
    throw new PayError('PARAM_ERROR', 'Http头Content-Type必须为application/json');
  }
}

function parseAuthorization(value: string | undefined): Record<AuthorizationField, string> {
  if (!value) throw signError('Http头缺少Authorization', 'authorization');
  const [scheme, ...rest] = value.split(' ');
  if (scheme !== SCHEME) throw signError('Http头Authorization认证类型不正确', 'schema');
  const found = new Map<string, string>();
  for (const part of rest.join(' ').split(',')) {
    const match = /^\s*(\w+)="([^"]*)"\s*$/.exec(part);
    if (!match)
      throw signError('Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》', 'authorization');
    found.set(match[1] ?? '', match[2] ?? '');
  }
  const entries = FIELDS.map((field): [AuthorizationField, string] => {
    const content = found.get(field);
    if (!content) throw signError(`Http头Authorization缺少${field}`, field);
    return [field, content];
  });
  return Object.fromEntries(entries) as Record<AuthorizationField, string>;
}

function signError(message: string, field: string): PayError {
  return new PayError('SIGN_ERROR', message, { field, location: 'authorization', issue: message });
}

/** WeChat tells what it tried to verify, cut short: priceless when a query string went missing. */
function signatureMismatch(request: HttpRequest, message: string): PayError {
  return new PayError('SIGN_ERROR', '错误的签名，验签失败', {
    field: 'signature',
    issue: 'sign not match',
    location: 'authorization',
    sign_information: {
      method: request.method,
      url: request.target,
      truncated_sign_message: `${request.method}\n${request.target}\n`,
      sign_message_length: Buffer.byteLength(message),
    },
  });
}
