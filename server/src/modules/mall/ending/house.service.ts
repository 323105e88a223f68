import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { type Page, type StaffAct, cursorId } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../../audit/index.js';
import { PaymentFacade } from '../../payment/index.js';
import { MALL_SHIPPED, mallEvent, mallFact } from '../mall.events.js';
import { RedemptionStore } from '../redeem/redemption.store.js';
import { REDEMPTION_STATES, type StoredRedemption } from '../redeem/redemption.types.js';
import { RedemptionViews } from '../redeem/redemption-views.js';
import { type Cancelled, Cancellation } from './cancellation.js';
import type { HouseQuery, HouseRedemption, ShipBody } from './house.dto.js';

/** Headquarters: sends parcels, gives back what it can't deliver, and helps a refund that got stuck. */
@Injectable()
export class HouseService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly redemptions: RedemptionStore,
    private readonly views: RedemptionViews,
    private readonly cancellation: Cancellation,
    private readonly payments: PaymentFacade,
    private readonly audit: AuditFacade,
  ) {}

  async list(query: HouseQuery): Promise<Page<HouseRedemption>> {
    const { state, delivery, limit } = query;
    const rows = await this.redemptions.list({
      states: state === undefined ? REDEMPTION_STATES : [state],
      ...(delivery === undefined ? {} : { delivery }),
      beforeId: cursorId(query),
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const nextCursor = rows.length > limit && last ? String(last.id) : null;
    return { items: await this.views.forHouse(shown), nextCursor };
  }

  async ship(command: IdempotentCommand, by: StaffAct, id: number, body: ShipBody): Promise<Result<HouseRedemption>> {
    const done = await this.idempotency.run(command, async (tx): Promise<Result<{ id: number }>> => {
      const redemption = await this.redemptions.lock(tx, id);
      if (!redemption) return refuse('MALL_REDEMPTION_NOT_FOUND');
      if (redemption.delivery !== 'shipping') return refuse('MALL_STATE_CONFLICT');
      const move = { from: ['placed' as const], to: 'shipped' as const, shippedAt: tx.now, ...body };
      if (!(await this.redemptions.move(tx, id, move))) return refuse('MALL_STATE_CONFLICT');
      tx.emit(mallEvent(MALL_SHIPPED, { ...mallFact(redemption), ...body }));
      await this.record(tx, by, redemption, { action: 'mall.ship', after: body });
      return ok({ id });
    });
    return done.ok ? ok(await this.view(id)) : done;
  }

  async cancel(command: IdempotentCommand, by: StaffAct, id: number, reason: string): Promise<Result<HouseRedemption>> {
    const done = await this.idempotency.run<Cancelled>(command, async (tx) => {
      const redemption = await this.redemptions.find(id);
      if (!redemption) return refuse('MALL_REDEMPTION_NOT_FOUND');
      const cancelled = await this.cancellation.cancel(tx, redemption, 'house');
      if (cancelled.ok) await this.record(tx, by, redemption, { action: 'mall.cancel', reason });
      return cancelled;
    });
    if (!done.ok) return done;
    if (done.value.refundId !== null) await this.payments.sendRefund(done.value.refundId);
    return ok(await this.view(id));
  }

  /** Once more for money that WeChat could not pay back: under the old number, or a new one where it was closed. */
  async refundAgain(command: IdempotentCommand, by: StaffAct, id: number): Promise<Result<HouseRedemption>> {
    const done = await this.idempotency.run(command, (tx) => this.askAgain(tx, by, id));
    if (!done.ok) return done;
    await this.payments.sendRefund(done.value.refundId);
    return ok(await this.view(id));
  }

  private async askAgain(tx: Transaction, by: StaffAct, id: number): Promise<Result<{ refundId: number }>> {
    const seen = await this.redemptions.find(id);
    if (!seen) return refuse('MALL_REDEMPTION_NOT_FOUND');
    if (seen.paymentId !== null) await this.payments.refundRoom(seen.paymentId, tx);
    const redemption = await this.redemptions.lock(tx, id);
    if (!redemption || redemption.refundId === null) return refuse('MALL_STATE_CONFLICT');
    const { refundState, refundId } = redemption;
    const asked = refundState === 'failed' ? await this.cancellation.askRefund(tx, redemption) : null;
    const resent = refundState === 'stuck' && (await this.resend(tx, refundId)) ? refundId : null;
    const next = asked ?? resent;
    if (next === null) return refuse('MALL_STATE_CONFLICT');
    await this.record(tx, by, redemption, { action: 'mall.refund_again' });
    return ok({ refundId: next });
  }

  private async resend(tx: Transaction, refundId: number): Promise<boolean> {
    if (!(await this.payments.resendRefund(tx, refundId))) return false;
    return (await this.redemptions.moveRefund(tx, refundId, ['stuck'], 'refunding')) !== null;
  }

  private record(
    tx: Transaction,
    { actor, request }: StaffAct,
    { id, storeId, memberId, item }: StoredRedemption,
    line: { action: string; after?: object; reason?: string },
  ): Promise<void> {
    const after = { memberId, item: item.name, ...line.after };
    return this.audit.record(tx, { actor, request, subject: `redemption:${id}`, storeId, ...line, after });
  }

  private async view(id: number): Promise<HouseRedemption> {
    const redemption = await this.redemptions.find(id);
    if (!redemption) throw new Error(`no redemption ${id}`);
    const [view] = await this.views.forHouse([redemption]);
    return view as HouseRedemption;
  }
}
