import type { Clock } from '../../kernel/clock.js';
import type { PlatformKeys } from './platform-keys.js';
import { signedMessage, verifyRsaSha256 } from './wechat.crypto.js';

/** Headers of a reply (Map) or of a request to us (Node's record). Names in lower case. */
export type SignatureHeaders =
  ReadonlyMap<string, string> | Readonly<Record<string, string | readonly string[] | undefined>>;

export type SignatureFault =
  | 'bad_signature'
  | 'header_malformed'
  | 'header_missing'
  | 'probe'
  | 'stale_timestamp'
  | 'unknown_serial'
  | 'unsupported_signature_type';

export type Verdict =
  | { readonly kind: 'verified'; readonly serial: string }
  | { readonly kind: 'rejected'; readonly reason: SignatureFault };

export interface SignatureParts {
  readonly timestamp: string;
  readonly nonce: string;
  readonly serial: string;
  readonly signature: string;
}

/** The same five minutes as WeChat's own SDK: older messages may be replays. */
const MAX_AGE_SECONDS = 300;
const SIGNATURE_TYPE = 'WECHATPAY2-SHA256-RSA2048';
/** WeChat sends probes with this signature to find merchants who do not verify. They are to be refused. */
const PROBE_PREFIX = 'WECHATPAY/SIGNTEST/';

const TIMESTAMP = /^\d{10}$/;
/** Printable and without line breaks: a nonce with `\n` could shift the boundary between nonce and body. */
const NONCE = /^[\x21-\x7e]{1,128}$/;
const SERIAL = /^[0-9A-Za-z_]{1,64}$/;
const MAX_SIGNATURE_LENGTH = 1024;

/** Decides whether bytes really come from WeChat Pay. Used for replies and for notifications alike. */
export class WechatPayVerifier {
  constructor(
    private readonly keys: PlatformKeys,
    private readonly clock: Clock,
  ) {}

  async verify(headers: SignatureHeaders, rawBody: Buffer): Promise<Verdict> {
    const parts = readSignature(headers, this.clock.now());
    if (typeof parts === 'string') return { kind: 'rejected', reason: parts };
    const key = await this.keys.find(parts.serial);
    if (!key) return { kind: 'rejected', reason: 'unknown_serial' };
    const genuine = verifyRsaSha256(signedMessage(parts.timestamp, parts.nonce, rawBody), parts.signature, key);
    return genuine ? { kind: 'verified', serial: parts.serial } : { kind: 'rejected', reason: 'bad_signature' };
  }
}

/** The signature headers, checked for form and freshness before any key is looked up: forgeries stay cheap. */
export function readSignature(headers: SignatureHeaders, now: Date): SignatureParts | SignatureFault {
  const timestamp = header(headers, 'wechatpay-timestamp');
  const nonce = header(headers, 'wechatpay-nonce');
  const serial = header(headers, 'wechatpay-serial');
  const signature = header(headers, 'wechatpay-signature');
  if (!timestamp || !nonce || !serial || !signature) return 'header_missing';
  if (!TIMESTAMP.test(timestamp) || !NONCE.test(nonce) || !SERIAL.test(serial)) return 'header_malformed';
  if (signature.length > MAX_SIGNATURE_LENGTH) return 'header_malformed';
  const signatureType = header(headers, 'wechatpay-signature-type');
  if (signatureType && signatureType !== SIGNATURE_TYPE) return 'unsupported_signature_type';
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > MAX_AGE_SECONDS) return 'stale_timestamp';
  if (signature.startsWith(PROBE_PREFIX)) return 'probe';
  return { timestamp, nonce, serial, signature };
}

function header(headers: SignatureHeaders, name: string): string | null {
  if (headers instanceof Map) return headers.get(name) ?? null;
  const record = headers as Readonly<Record<string, unknown>>;
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  // A header given twice arrives as a list: nothing honest looks like that.
  return typeof value === 'string' ? value : null;
}
