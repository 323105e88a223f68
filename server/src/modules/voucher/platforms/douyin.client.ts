import { z } from 'zod';
import type { Clock } from '../../../kernel/clock.js';
import type { HttpTransport } from '../../../platform/wechat/http-transport.js';
import type { VoucherRefusal } from '../voucher.types.js';
import type { DouyinToken } from './douyin-token.js';
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

export interface DouyinSettings {
  readonly origin: string;
  /** 来客商户根账户: whose vouchers these are. */
  readonly accountId: string;
  readonly cancelWindowMs: () => Promise<number>;
}

const TOKEN_REFUSED = new Set([2_190_002, 2_190_008]);
/** 1208 is what integrators see for a used voucher; the others are our reading: any other leaves the outcome open. */
const REFUSALS: ReadonlyMap<number, VoucherRefusal> = new Map([
  [1208, 'used'],
  [1201, 'not_found'],
  [1202, 'expired'],
  [1203, 'refunded'],
  [1204, 'not_here'],
  [1210, 'too_late'],
]);
/** Our clocks may differ from theirs by this much; theirs gives whole seconds. */
const SKEW_MS = 10_000;
const UNUSED = 1;
const USED = 2;
const REFUNDED = new Set([3, 4]);

const text = z.union([z.string(), z.number()]).transform(String);
const data = z.object({ error_code: z.coerce.number().int(), description: z.string().nullish() });
const envelope = z.object({ data: z.looseObject(data.shape) });
const prepared = z.object({
  verify_token: z.string().min(1),
  certificates: z.array(
    z.object({
      certificate_id: text,
      encrypted_code: z.string().min(1),
      expire_time: z.coerce.number().nullish(),
      sku: z.object({ sku_id: text, title: z.string() }),
      amount: z.object({ coupon_pay_amount: z.coerce.number().int().nullish() }).nullish(),
    }),
  ),
});
const results = z.object({
  verify_results: z.array(
    z.object({ result: z.coerce.number().int(), certificate_id: text.nullish(), verify_id: text.nullish() }),
  ),
});
const certificate = z.object({
  certificate: z.object({
    status: z.coerce.number().int(),
    verify: z.object({ verify_id: text, verify_time: z.coerce.number() }).nullish(),
  }),
});

type Reply =
  { readonly kind: 'ok'; readonly data: unknown } | { readonly kind: 'code'; readonly code: number } | Unreached;

interface Call {
  readonly method: 'GET' | 'POST';
  readonly action: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * 抖音生活服务: JSON under a client token, `verify_token` of the preparation making a verification repeatable, amounts
 * in fen. A code shows all usable vouchers of its order; each has an encrypted code of its own.
 */
export class DouyinClient implements VoucherPlatformClient {
  readonly platform = 'douyin' as const;

  constructor(
    private readonly settings: DouyinSettings,
    private readonly token: DouyinToken,
    private readonly transport: HttpTransport,
    private readonly clock: Clock,
  ) {}

  async prepare(shopId: string, code: string): Promise<PrepareReply> {
    const reply = await this.send({ method: 'GET', action: 'prepare', query: { ...codeQuery(code), poi_id: shopId } });
    if (reply.kind === 'unknown') return reply;
    if (reply.kind === 'code') {
      return { kind: 'refused', reason: REFUSALS.get(reply.code) ?? 'other', detail: `code_${reply.code}` };
    }
    const parsed = prepared.safeParse(reply.data);
    if (!parsed.success) return { kind: 'unknown', detail: 'malformed_reply' };
    const vouchers = parsed.data.certificates.map((each) => ({
      certificate: each.certificate_id,
      platformRef: each.encrypted_code,
      dealId: each.sku.sku_id,
      title: each.sku.title.slice(0, 120),
      soldFen: each.amount?.coupon_pay_amount ?? null,
      expiresAt: each.expire_time ? new Date(each.expire_time * 1_000).toISOString() : null,
    }));
    return { kind: 'shown', token: parsed.data.verify_token, vouchers };
  }

  /** One call for all vouchers of a scan: the token of a preparation is for one verification. */
  async verify(request: VerifyRequest): Promise<ReadonlyMap<number, VerifyReply>> {
    const reply = await this.send({
      method: 'POST',
      action: 'verify',
      body: {
        verify_token: request.scanToken,
        poi_id: request.shopId,
        encrypted_codes: request.redemptions.map(({ platformRef }) => platformRef),
      },
    });
    const parsed = reply.kind === 'ok' ? results.safeParse(reply.data) : null;
    const replies = new Map<number, VerifyReply>();
    for (const redemption of request.redemptions) {
      const mine = parsed?.data?.verify_results.find((each) => each.certificate_id === redemption.certificate);
      replies.set(redemption.id, await this.verifyReply(redemption, reply, mine));
    }
    return replies;
  }

  async look(redemption: AskedRedemption): Promise<LookReply> {
    const query = { encrypted_code: redemption.platformRef };
    const reply = await this.send({ method: 'GET', action: 'get', query });
    if (reply.kind === 'unknown') return reply;
    if (reply.kind === 'code') return refusalOf(reply.code);
    const parsed = certificate.safeParse(reply.data);
    if (!parsed.success) return { kind: 'unknown', detail: 'malformed_reply' };
    const { status, verify } = parsed.data.certificate;
    if (status === UNUSED) return { kind: 'unused' };
    if (REFUNDED.has(status)) return { kind: 'refused', reason: 'refunded', detail: `status_${status}` };
    if (status !== USED || !verify) return { kind: 'unknown', detail: `status_${status}` };
    const at = new Date(verify.verify_time * 1_000);
    // Nothing in the reply names the asker. A verification since we began to ask, of a voucher in our hands, is ours.
    const ours = redemption.firstAskedAt !== null && at.getTime() >= redemption.firstAskedAt.getTime() - SKEW_MS;
    return ours
      ? this.verified(verify.verify_id, at)
      : { kind: 'refused', reason: 'used', detail: 'used before we asked' };
  }

  async cancel(redemption: AskedRedemption & { verifyId: string }): Promise<CancelReply> {
    const reply = await this.send({
      method: 'POST',
      action: 'cancel',
      body: { verify_id: redemption.verifyId, certificate_id: redemption.certificate },
    });
    if (reply.kind === 'ok') return { kind: 'cancelled' };
    if (reply.kind === 'unknown') return reply;
    const refusal = refusalOf(reply.code);
    if (refusal.kind === 'refused' && refusal.reason === 'too_late') return refusal;
    const now = await this.look(redemption);
    if (now.kind === 'unused') return { kind: 'cancelled' };
    return now.kind === 'verified' ? refusal : now;
  }

  private async verifyReply(
    redemption: AskedRedemption,
    reply: Reply,
    mine: { result: number; verify_id?: string | null } | undefined,
  ): Promise<VerifyReply> {
    if (reply.kind === 'unknown') return reply;
    if (mine?.result === 0 && mine.verify_id) return this.verified(mine.verify_id, this.clock.now());
    const code = reply.kind === 'code' ? reply.code : (mine?.result ?? -1);
    const refusal = refusalOf(code);
    if (refusal.kind === 'refused' && refusal.reason !== 'used') return refusal;
    const now = await this.look(redemption);
    return now.kind === 'unused' ? { kind: 'unknown', detail: refusal.detail } : now;
  }

  private async verified(verifyId: string, at: Date): Promise<VerifyReply> {
    const cancelUntil = new Date(at.getTime() + (await this.settings.cancelWindowMs()));
    return { kind: 'verified', verifyId, at, cancelUntil };
  }

  /** A token that was withdrawn before its time is renewed once. */
  private async send(call: Call): Promise<Reply> {
    const token = await this.token.current();
    if (token.kind === 'unknown') return token;
    const reply = await this.sendWith(token.token, call);
    if (reply.kind !== 'code' || !TOKEN_REFUSED.has(reply.code)) return reply;
    const renewed = await this.token.current(token.token);
    if (renewed.kind === 'unknown') return renewed;
    const again = await this.sendWith(renewed.token, call);
    // Still our credentials and not the voucher: the platform has not looked at it.
    return again.kind === 'code' && TOKEN_REFUSED.has(again.code)
      ? { kind: 'unknown', detail: `code_${again.code}` }
      : again;
  }

  private async sendWith(token: string, { method, action, query, body }: Call): Promise<Reply> {
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const answer = await askPlatform(this.transport, {
      method,
      url: `${this.settings.origin}/goodlife/v1/fulfilment/certificate/${action}/${search}`,
      headers: {
        'access-token': token,
        'content-type': 'application/json',
        'rpc-transit-life-account': this.settings.accountId,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.kind === 'unknown') return answer;
    const parsed = envelope.safeParse(answer.value);
    if (!parsed.success) return { kind: 'unknown', detail: 'malformed_reply' };
    const { error_code } = parsed.data.data;
    return error_code === 0 ? { kind: 'ok', data: parsed.data.data } : { kind: 'code', code: error_code };
  }
}

/** A QR code carries an address with `object_id` or the encrypted data itself; what is typed in is digits. */
function codeQuery(code: string): { code: string } | { encrypted_data: string } {
  if (/^\d+$/.test(code)) return { code };
  const url = URL.canParse(code) ? new URL(code) : null;
  return { encrypted_data: url?.searchParams.get('object_id') ?? url?.searchParams.get('encrypted_data') ?? code };
}

function refusalOf(code: number): PlatformRefusal | Unreached {
  const reason = REFUSALS.get(code);
  return reason ? { kind: 'refused', reason, detail: `code_${code}` } : { kind: 'unknown', detail: `code_${code}` };
}
