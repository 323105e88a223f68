import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Refused, type Result, ok, refuse } from '../../../kernel/result.js';
import { ReadBatch, type Transaction, UnitOfWork, WriteBatch } from '../../../platform/database/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { CouponCards } from '../coupon-cards.js';
import { COUPON_USED, couponEvent } from '../coupon.events.js';
import { missedAt } from '../coupon-place.rules.js';
import { missedNow, needsNoOrder } from '../coupon.rules.js';
import { CouponStore, type OwnCoupon } from '../coupon.store.js';
import type { CouponPlace } from '../coupon.types.js';
import { CounterDesk } from './counter-desk.js';
import type { CouponPreview, VerifiedCoupon } from './counter.dto.js';
import type { CounterActor } from './counter-desk.js';
import { readShown } from './pass.rules.js';

/** 核销: a coupon for goods or a service is handed in at the counter, without an order. Look first, then verify. */
@Injectable()
export class VerifyService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly desk: CounterDesk,
    private readonly coupons: CouponStore,
    private readonly cards: CouponCards,
    private readonly clock: Clock,
  ) {}

  preview(by: CounterActor, code: string): Promise<Result<CouponPreview>> {
    return this.desk.guarded(by, async () => {
      const found = await this.uow.run((tx) => this.find(tx, by, code));
      if (!found.ok) return found;
      const coupon = await this.coupons.find({ id: found.value });
      if (!coupon) return refuse('COUPON_CODE_INVALID');
      const place = await this.desk.place(by.storeId, coupon.memberId, this.clock.now());
      const [detail, member] = await Promise.all([this.cards.detail(coupon), this.desk.holder(coupon.memberId)]);
      const no = place.ok ? refusalFor(coupon, place.value) : place;
      const reason = no && reasonOf(no);
      return ok({ coupon: detail, member, verifiable: reason === null, reason });
    });
  }

  verify(command: IdempotentCommand, by: CounterActor, code: string): Promise<Result<VerifiedCoupon>> {
    return this.desk.guarded(by, () => this.idempotency.run(command, (tx) => this.handIn(tx, by, code)));
  }

  private async handIn(tx: Transaction, by: CounterActor, code: string): Promise<Result<VerifiedCoupon>> {
    const found = await this.find(tx, by, code);
    if (!found.ok) return found;
    const reads = new ReadBatch();
    const locked = this.coupons.lockIn(reads, [found.value]);
    await tx.read(reads);
    const [coupon] = locked();
    if (!coupon) return refuse('COUPON_CODE_INVALID');
    const place = await this.desk.place(by.storeId, coupon.memberId, tx.now);
    if (!place.ok) return place;
    const no = refusalFor(coupon, place.value);
    if (no) return no;
    const { storeId, actor } = by;
    const staffId = actor.kind === 'staff' ? actor.staffId : null;
    const use = { couponIds: [coupon.id], memberId: coupon.memberId, orderId: null, storeId, staffId };
    const batch = new WriteBatch();
    this.coupons.useIn(batch, { ...use, at: tx.now, from: 'issued' });
    await tx.write(batch);
    tx.emit(couponEvent(COUPON_USED, use));
    await this.desk.record(tx, by, {
      action: 'coupon.verify',
      subject: `coupon:${coupon.id}`,
      after: { number: coupon.code, name: coupon.name, memberId: coupon.memberId },
    });
    return ok(await this.verified(coupon, storeId, tx.now));
  }

  private async verified(coupon: OwnCoupon, storeId: number, at: Date): Promise<VerifiedCoupon> {
    const used: OwnCoupon = { ...coupon, state: 'used', usedAt: at, usedStoreId: storeId };
    const [[card], member, storeName] = await Promise.all([
      this.cards.cards([used]),
      this.desk.holder(coupon.memberId),
      this.desk.storeName(storeId),
    ]);
    return { coupon: card as VerifiedCoupon['coupon'], member, verifiedAt: at.toISOString(), storeName };
  }

  private async find(tx: Transaction, by: CounterActor, code: string): Promise<Result<number>> {
    const shown = readShown(code);
    if (!shown) return refuse('COUPON_CODE_INVALID');
    if (shown.kind !== 'number') return this.desk.seen(tx, shown, by);
    if (!(await this.desk.takesNumbers(by.storeId))) return refuse('COUPON_CODE_INVALID');
    const coupon = await this.coupons.find({ number: shown.text });
    return coupon ? ok(coupon.id) : refuse('COUPON_CODE_INVALID');
  }
}

function refusalFor(coupon: OwnCoupon, place: CouponPlace): Refused | null {
  const missed = missedNow(coupon, place.at) ?? missedAt(coupon.terms, place);
  if (missed) return refuse('COUPON_UNUSABLE', { reason: missed.reason });
  return needsNoOrder(coupon.terms) ? null : refuse('COUPON_NEEDS_ORDER');
}

function reasonOf({ refusal }: Refused): string {
  if (refusal.code === 'COUPON_NEEDS_ORDER') return '请在收银结算时使用';
  const reason = refusal.details?.['reason'];
  return typeof reason === 'string' ? reason : '当前不可用';
}
