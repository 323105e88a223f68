import { z } from 'zod';
import type { Clock } from '../../../kernel/clock.js';
import type { HttpTransport } from '../../../platform/wechat/http-transport.js';
import type { VoucherRefusal } from '../voucher.types.js';
import { meituanSign, meituanTime, parseMeituanTime } from './meituan.signature.js';
import { askPlatform } from './platform-http.js';
import type {
  AskedRedemption,
  CancelReply,
  LookReply,
  PlatformRefusal,
  PrepareReply,
  Unreached,
  VerifyReply,
  VerifyRequest,
  VoucherPlatformClient,
} from './voucher-platform.port.js';

export interface MeituanSettings {
  readonly origin: string;
  readonly appKey: string;
  readonly appSecret: string;
  /** Of the merchant's authorisation. */
  readonly session: string;
  readonly cancelWindowMs: () => Promise<number>;
}

const OK = 200;
/** Our own reading of codes the platform documents only behind its login: any other leaves the outcome open. */
const REFUSALS: ReadonlyMap<number, VoucherRefusal> = new Map([
  [1001, 'not_found'],
  [1002, 'used'],
  [1003, 'expired'],
  [1004, 'refunded'],
  [1005, 'not_here'],
  [1006, 'too_late'],
]);
const UNUSED = 1007;

const envelope = z.object({ code: z.coerce.number().int(), msg: z.string().nullish(), data: z.unknown().optional() });
const id = z.union([z.string(), z.number()]).transform(String);
const time = z.union([z.string(), z.number()]).nullish();
const shown = z.object({
  receipt_code: id.nullish(),
  deal_id: id,
  deal_title: z.string(),
  deal_price: z.coerce.number().nullish(),
  receipt_end_date: time,
});
const consumed = z.array(z.object({ receipt_code: id, order_id: id.nullish() })).min(1);
const record = z.object({ receipt_code: id.nullish(), verify_account: z.string().nullish(), verify_time: time });

type Reply =
  { readonly kind: 'ok'; readonly data: unknown } | { readonly kind: 'code'; readonly code: number } | Unreached;

/**
 * Dianping's open platform, which also sells Meituan's deals: form posts with sorted-parameter signature, `requestid`
 * making a verification repeatable, amounts in yuan. A code is one voucher.
 */
export class MeituanClient implements VoucherPlatformClient {
  readonly platform = 'meituan' as const;

  constructor(
    private readonly settings: MeituanSettings,
    private readonly transport: HttpTransport,
    private readonly clock: Clock,
  ) {}

  async prepare(shopId: string, code: string): Promise<PrepareReply> {
    const reply = await this.post('prepare', { receipt_code: code, open_shop_uuid: shopId });
    if (reply.kind === 'unknown') return reply;
    if (reply.kind === 'code') {
      const reason = REFUSALS.get(reply.code) ?? 'other';
      return { kind: 'refused', reason, detail: `code_${reply.code}` };
    }
    const voucher = shown.safeParse(reply.data);
    if (!voucher.success) return { kind: 'unknown', detail: 'malformed_reply' };
    const { deal_id, deal_title, deal_price, receipt_end_date } = voucher.data;
    return {
      kind: 'shown',
      token: null,
      vouchers: [
        {
          certificate: code,
          platformRef: code,
          dealId: deal_id,
          title: deal_title.slice(0, 120),
          soldFen: deal_price == null ? null : Math.round(deal_price * 100),
          expiresAt: parseMeituanTime(receipt_end_date)?.toISOString() ?? null,
        },
      ],
    };
  }

  async verify({ redemptions }: VerifyRequest): Promise<ReadonlyMap<number, VerifyReply>> {
    const replies = new Map<number, VerifyReply>();
    for (const redemption of redemptions) replies.set(redemption.id, await this.verifyOne(redemption));
    return replies;
  }

  async look(redemption: AskedRedemption): Promise<LookReply> {
    const reply = await this.get('getconsumed', {
      receipt_code: redemption.certificate,
      open_shop_uuid: redemption.shopId,
    });
    if (reply.kind === 'unknown') return reply;
    if (reply.kind === 'code') return reply.code === UNUSED ? { kind: 'unused' } : refusalOf(reply.code);
    const found = record.safeParse(reply.data);
    if (!found.success) return { kind: 'unknown', detail: 'malformed_reply' };
    if (found.data.verify_account !== operatorOf(redemption))
      return { kind: 'refused', reason: 'used', detail: 'used by somebody else' };
    return this.verified(redemption, parseMeituanTime(found.data.verify_time));
  }

  async cancel(redemption: AskedRedemption & { verifyId: string }): Promise<CancelReply> {
    const reply = await this.post('reverseconsume', {
      receipt_code: redemption.certificate,
      app_deal_id: redemption.dealId,
      open_shop_uuid: redemption.shopId,
      ...account(redemption),
    });
    if (reply.kind === 'ok') return { kind: 'cancelled' };
    if (reply.kind === 'unknown') return reply;
    const refusal = refusalOf(reply.code);
    if (refusal.kind === 'refused' && refusal.reason === 'too_late') return refusal;
    // A repetition finds nothing left to cancel; whatever else it says, the voucher itself knows.
    const now = await this.look(redemption);
    if (now.kind === 'unused') return { kind: 'cancelled' };
    return now.kind === 'verified' ? refusal : now;
  }

  private async verifyOne(redemption: AskedRedemption): Promise<VerifyReply> {
    const reply = await this.post('consume', {
      requestid: operatorOf(redemption),
      receipt_code: redemption.certificate,
      count: '1',
      open_shop_uuid: redemption.shopId,
      ...account(redemption),
    });
    if (reply.kind === 'unknown') return reply;
    if (reply.kind === 'ok') {
      const mine = consumed.safeParse(reply.data);
      const exact = mine.success && mine.data.some(({ receipt_code }) => receipt_code === redemption.certificate);
      return exact ? this.verified(redemption, null) : { kind: 'unknown', detail: 'malformed_reply' };
    }
    const refusal = refusalOf(reply.code);
    if (refusal.kind === 'refused' && refusal.reason !== 'used') return refusal;
    // "Used" may be us, a moment ago; an answer nobody understands may be anything.
    const now = await this.look(redemption);
    return now.kind === 'unused' ? { kind: 'unknown', detail: refusal.detail } : now;
  }

  private async verified({ certificate }: AskedRedemption, told: Date | null): Promise<VerifyReply> {
    const at = told ?? this.clock.now();
    const cancelUntil = new Date(at.getTime() + (await this.settings.cancelWindowMs()));
    return { kind: 'verified', verifyId: certificate, at, cancelUntil };
  }

  private post(action: string, parameters: Record<string, string>): Promise<Reply> {
    const body = new URLSearchParams(this.signed(parameters)).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };
    return this.send({ method: 'POST', url: this.urlOf(action), headers, body });
  }

  private get(action: string, parameters: Record<string, string>): Promise<Reply> {
    const query = new URLSearchParams(this.signed(parameters)).toString();
    return this.send({ method: 'GET', url: `${this.urlOf(action)}?${query}` });
  }

  private urlOf(action: string): string {
    return `${this.settings.origin}/router/tuangou/receipt/${action}`;
  }

  private async send(call: Parameters<typeof askPlatform>[1]): Promise<Reply> {
    const answer = await askPlatform(this.transport, call);
    if (answer.kind === 'unknown') return answer;
    const parsed = envelope.safeParse(answer.value);
    if (!parsed.success) return { kind: 'unknown', detail: 'malformed_reply' };
    return parsed.data.code === OK ? { kind: 'ok', data: parsed.data.data } : { kind: 'code', code: parsed.data.code };
  }

  private signed(parameters: Readonly<Record<string, string>>): Record<string, string> {
    const { appKey, appSecret, session } = this.settings;
    const all = {
      ...parameters,
      app_key: appKey,
      session,
      timestamp: meituanTime(this.clock.now()),
      format: 'json',
      v: '1',
      sign_method: 'MD5',
    };
    return { ...all, sign: meituanSign(all, appSecret) };
  }
}

/** The platform records who verified without checking it: by this we recognise our own verification. */
function operatorOf({ id }: AskedRedemption): string {
  return `guike-${id}`;
}

function account(redemption: AskedRedemption): { app_shop_account: string; app_shop_accountname: string } {
  return { app_shop_account: operatorOf(redemption), app_shop_accountname: 'guike' };
}

function refusalOf(code: number): PlatformRefusal | Unreached {
  const reason = REFUSALS.get(code);
  return reason ? { kind: 'refused', reason, detail: `code_${code}` } : { kind: 'unknown', detail: `code_${code}` };
}
