import {
  createCipheriv,
  createPrivateKey,
  createSign,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { SimulatedClock } from '../core/clock.js';
import type { FaultParams, SignatureFault } from '../core/faults.js';
import type { KeyMaterial } from '../keys.js';

export type VerificationMode = 'cert' | 'public_key';

const STALE_SECONDS = 600;

export interface EncryptedResource {
  algorithm: 'AEAD_AES_256_GCM';
  ciphertext: string;
  associated_data: string;
  nonce: string;
}

interface SigningOptions {
  mode?: VerificationMode;
  fault?: { kind: SignatureFault; params: FaultParams };
}

/** Signs what WeChat Pay says, with the key of the platform certificate or with that of 微信支付公钥. */
export class PlatformSigner {
  private readonly keys: Record<VerificationMode, { serial: string; key: KeyObject }>;
  private strangerKey: KeyObject | undefined;

  constructor(
    private readonly material: KeyMaterial,
    private readonly clock: SimulatedClock,
    public mode: VerificationMode,
  ) {
    this.keys = {
      cert: { serial: material.platformSerial, key: createPrivateKey(material.platformKeyPem) },
      public_key: { serial: material.publicKeyId, key: createPrivateKey(material.wechatPayKeyPem) },
    };
  }

  /** The headers for exactly these bytes. An empty body is signed too: the third line is then empty. */
  headers(body: string, { mode = this.mode, fault }: SigningOptions = {}): Record<string, string> {
    if (fault?.kind === 'unsigned') return {};
    const { serial, key } = this.keys[mode];
    const timestamp = String(this.clock.epochSeconds() - ageOf(fault));
    const nonce = randomBytes(16).toString('hex');
    const stranger = fault?.kind === 'wrong_key' || fault?.kind === 'unknown_serial';
    const signature = createSign('RSA-SHA256')
      .update(`${timestamp}\n${nonce}\n${body}\n`)
      .sign(stranger ? this.stranger() : key, 'base64');
    return {
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': nonce,
      'Wechatpay-Signature': fault?.kind === 'signtest' ? `WECHATPAY/SIGNTEST/${signature}` : signature,
      'Wechatpay-Serial': fault?.kind === 'unknown_serial' ? unknownSerial(mode) : serial,
      'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    };
  }

  encrypt(plaintext: string, associatedData: string): EncryptedResource {
    const nonce = randomBytes(6).toString('hex');
    const cipher = createCipheriv('aes-256-gcm', this.material.apiV3Key, nonce);
    cipher.setAAD(Buffer.from(associatedData, 'utf8'));
    const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return {
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: ciphertext.toString('base64'),
      associated_data: associatedData,
      nonce,
    };
  }

  /** A key WeChat never had: what a forger would use. */
  private stranger(): KeyObject {
    this.strangerKey ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    return this.strangerKey;
  }
}

function ageOf(fault: SigningOptions['fault']): number {
  return fault?.kind === 'stale_timestamp' ? (fault.params.seconds ?? STALE_SECONDS) : 0;
}

function unknownSerial(mode: VerificationMode): string {
  const hex = randomBytes(20).toString('hex').toUpperCase();
  return mode === 'cert' ? hex : `PUB_KEY_ID_0${BigInt(`0x${hex}`).toString().slice(0, 30)}`;
}

/** One bit of one byte in the middle, as an attacker on the line would do it. */
export function flipByte(bytes: Buffer, position = bytes.length >> 1): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) copy.writeUInt8(copy.readUInt8(position) ^ 0x01, position);
  return copy;
}
