import { createCipheriv, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

import { createCertificate } from '../../../../scripts/simulator/core/der.js';
import type { Clock } from '../../../src/kernel/clock.js';
import type { HttpOutcome } from '../../../src/platform/wechat/http-transport.js';
import { reply, unixSeconds } from './fakes.js';

export const APPID = 'wx0123456789abcdef';
export const MCHID = '1900000109';
export const API_V3_KEY = Buffer.from('0123456789abcdefghijklmnopqrstuv');
export const PUBLIC_KEY_ID = 'PUB_KEY_ID_0119000001092026112100000000000001';

export interface Signer {
  readonly serial: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Absent for 微信支付公钥. */
  readonly certificatePem?: string;
}

export interface SignatureOverrides {
  readonly signer?: Signer;
  readonly timestamp?: string;
  readonly nonce?: string;
  readonly serial?: string;
  readonly signature?: string;
}

const DAY_MS = 86_400_000;

function keyPair() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

export interface Validity {
  readonly from?: Date;
  readonly to?: Date;
}

export function certificateSigner(serial: string, around: Date, validity: Validity = {}): Signer {
  const { publicKey, privateKey } = keyPair();
  const certificatePem = createCertificate({
    serial,
    commonName: 'Tenpay.com sign',
    organization: 'Tenpay.com',
    issuerName: 'Test Root CA',
    issuerKey: privateKey,
    publicKey,
    notBefore: validity.from ?? new Date(around.getTime() - DAY_MS),
    notAfter: validity.to ?? new Date(around.getTime() + 365 * DAY_MS),
  });
  return { serial, privateKey, publicKey, certificatePem };
}

export function publicKeySigner(id = PUBLIC_KEY_ID): Signer {
  const { publicKey, privateKey } = keyPair();
  return { serial: id, publicKey, privateKey };
}

export function pemOf(key: KeyObject): string {
  return key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString();
}

export interface Sealed {
  algorithm: string;
  nonce: string;
  associated_data: string;
  ciphertext: string;
}

export function seal(plaintext: string | Buffer, associatedData = 'transaction', key: Buffer = API_V3_KEY): Sealed {
  const nonce = 'abcdef012345';
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(associatedData));
  const bytes = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    nonce,
    associated_data: associatedData,
    ciphertext: bytes.toString('base64'),
  };
}

/** Plays WeChat Pay with real keys: signs replies and notices, and can do it wrongly in any one respect. */
export class PayPlatform {
  constructor(
    readonly clock: Clock,
    readonly signer: Signer,
  ) {}

  headers(body: string | Buffer, overrides: SignatureOverrides = {}): Record<string, string> {
    const signer = overrides.signer ?? this.signer;
    const timestamp = overrides.timestamp ?? String(unixSeconds(this.clock));
    const nonce = overrides.nonce ?? 'platform-nonce-0001';
    const message = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), Buffer.from(body), Buffer.from('\n')]);
    return {
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': nonce,
      'wechatpay-serial': overrides.serial ?? signer.serial,
      'wechatpay-signature':
        overrides.signature ?? createSign('RSA-SHA256').update(message).sign(signer.privateKey, 'base64'),
      'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
    };
  }

  reply(status: number, body: unknown, overrides: SignatureOverrides = {}): HttpOutcome {
    const text = body === '' || typeof body === 'string' ? body : JSON.stringify(body);
    return reply(status, text, this.headers(text, overrides));
  }

  certificatesReply(signers: readonly Signer[], overrides: SignatureOverrides & { key?: Buffer } = {}): HttpOutcome {
    const data = signers.map(({ serial, certificatePem }) => ({
      serial_no: serial,
      effective_time: '2020-01-01T00:00:00+08:00',
      expire_time: '2049-01-01T00:00:00+08:00',
      encrypt_certificate: seal(certificatePem ?? '', 'certificate', overrides.key),
    }));
    return this.reply(200, { data }, overrides);
  }

  notice(eventType: string, resource: unknown, id = 'EV-2026112108000000001') {
    const original = eventType.startsWith('REFUND') ? 'refund' : 'transaction';
    const plaintext = typeof resource === 'string' ? resource : JSON.stringify(resource);
    return {
      id,
      create_time: '2026-11-21T16:00:00+08:00',
      resource_type: 'encrypt-resource',
      event_type: eventType,
      summary: '支付成功',
      resource: { original_type: original, ...seal(plaintext, original) },
    };
  }

  /** A notice as it arrives: the raw bytes and their signature. */
  delivery(notice: unknown, overrides: SignatureOverrides = {}) {
    const rawBody = Buffer.from(typeof notice === 'string' ? notice : JSON.stringify(notice));
    return { rawBody, headers: this.headers(rawBody, overrides) };
  }
}

export function transactionRecord(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    appid: APPID,
    mchid: MCHID,
    out_trade_no: 'TP20261121000001',
    transaction_id: '4200002000202611210000000001',
    trade_type: 'JSAPI',
    trade_state: 'SUCCESS',
    trade_state_desc: '支付成功',
    bank_type: 'OTHERS',
    attach: '',
    success_time: '2026-11-21T15:59:58+08:00',
    payer: { openid: 'oMember000000000000000000001' },
    amount: { total: 30_000, payer_total: 30_000, currency: 'CNY', payer_currency: 'CNY' },
    ...changes,
  };
}

const refundFields = {
  refund_id: '50000000382019052709732678859',
  out_refund_no: 'RF20261121000001',
  transaction_id: '4200002000202611210000000001',
  out_trade_no: 'TP20261121000001',
  user_received_account: '招商银行信用卡0403',
  success_time: '2026-11-21T15:59:59+08:00',
};

export function refundRecord(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const amount = { total: 30_000, refund: 10_000, payer_total: 30_000, payer_refund: 10_000, currency: 'CNY' };
  return { ...refundFields, channel: 'ORIGINAL', status: 'SUCCESS', amount, ...changes };
}

export function refundNoticeRecord(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const amount = { total: 30_000, refund: 10_000, payer_total: 30_000, payer_refund: 10_000 };
  return { mchid: MCHID, ...refundFields, refund_status: 'SUCCESS', amount, ...changes };
}
