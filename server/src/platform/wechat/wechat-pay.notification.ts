import { z } from 'zod';

import { parseJson } from './raw-json.js';
import {
  readRefundNotice,
  readTransaction,
  type WechatRefundNotice,
  type WechatTransaction,
} from './wechat-pay.records.js';
import type { SignatureFault, SignatureHeaders, WechatPayVerifier } from './wechat-pay.verifier.js';
import { openSealed } from './wechat.crypto.js';

const MAX_BODY_BYTES = 64 * 1024;

const envelopeSchema = z.object({
  id: z.string().min(1).max(64),
  event_type: z.string().min(1).max(64),
  resource_type: z.literal('encrypt-resource'),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    original_type: z.string().optional(),
    ciphertext: z.string().min(1),
    associated_data: z.string().default(''),
    nonce: z.string(),
  }),
});

type Envelope = z.infer<typeof envelopeSchema>;

export type PaymentEvent = 'TRANSACTION.SUCCESS';
export type RefundEvent = 'REFUND.SUCCESS' | 'REFUND.ABNORMAL' | 'REFUND.CLOSED';

export type RejectionReason =
  | SignatureFault
  | 'body_too_large'
  | 'envelope_malformed'
  | 'event_mismatch'
  | 'event_unsupported'
  | 'resource_malformed'
  | 'undecryptable';

export interface PaymentNotification {
  readonly kind: 'payment';
  /** WeChat's id of the notice: the same on every retry. */
  readonly id: string;
  readonly eventType: PaymentEvent;
  readonly transaction: WechatTransaction;
}

export interface RefundNotification {
  readonly kind: 'refund';
  readonly id: string;
  readonly eventType: RefundEvent;
  readonly refund: WechatRefundNotice;
}

export interface RejectedNotification {
  readonly kind: 'rejected';
  readonly reason: RejectionReason;
}

export type WechatPayNotification = PaymentNotification | RefundNotification | RejectedNotification;

export interface NotificationParserOptions {
  readonly verifier: WechatPayVerifier;
  readonly apiV3Key: Buffer;
}

const REFUND_EVENTS: ReadonlyMap<string, RefundEvent> = new Map([
  ['REFUND.SUCCESS', 'REFUND.SUCCESS'],
  ['REFUND.ABNORMAL', 'REFUND.ABNORMAL'],
  ['REFUND.CLOSED', 'REFUND.CLOSED'],
]);

/**
 * Opens what arrives at the notification URL, where anybody can knock. Nothing that a stranger sends makes it throw, and
 * nothing inside is read before the signature over the raw bytes holds. It keeps no memory: a replay within five minutes
 * parses again, so the receiver records `id` under a unique key.
 */
export class WechatPayNotificationParser {
  constructor(private readonly options: NotificationParserOptions) {}

  async parseNotification(rawBody: Buffer, headers: SignatureHeaders): Promise<WechatPayNotification> {
    if (rawBody.length > MAX_BODY_BYTES) return rejected('body_too_large');
    const verdict = await this.options.verifier.verify(headers, rawBody);
    if (verdict.kind === 'rejected') return verdict;
    const envelope = envelopeSchema.safeParse(parseJson(rawBody));
    if (!envelope.success) return rejected('envelope_malformed');
    return this.open(envelope.data);
  }

  private open(envelope: Envelope): WechatPayNotification {
    const refundEvent = REFUND_EVENTS.get(envelope.event_type);
    if (envelope.event_type !== 'TRANSACTION.SUCCESS' && !refundEvent) return rejected('event_unsupported');
    const { ciphertext, nonce, associated_data: associatedData } = envelope.resource;
    const plaintext = openSealed({ ciphertext, nonce, associatedData }, this.options.apiV3Key);
    if (!plaintext) return rejected('undecryptable');
    const resource = parseJson(plaintext);
    return refundEvent ? refundNotice(envelope.id, refundEvent, resource) : paymentNotice(envelope.id, resource);
  }
}

function paymentNotice(id: string, resource: unknown): WechatPayNotification {
  const transaction = readTransaction(resource);
  if (!transaction) return rejected('resource_malformed');
  if (transaction.tradeState !== 'SUCCESS') return rejected('event_mismatch');
  return { kind: 'payment', id, eventType: 'TRANSACTION.SUCCESS', transaction };
}

function refundNotice(id: string, eventType: RefundEvent, resource: unknown): WechatPayNotification {
  const refund = readRefundNotice(resource);
  if (!refund) return rejected('resource_malformed');
  if (eventType !== `REFUND.${refund.status}`) return rejected('event_mismatch');
  return { kind: 'refund', id, eventType, refund };
}

function rejected(reason: RejectionReason): RejectedNotification {
  return { kind: 'rejected', reason };
}
