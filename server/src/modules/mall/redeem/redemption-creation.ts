import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { ItemSnapshot, MallItem } from '../items/item.types.js';
import { MALL_REDEEMED, mallEvent, mallFact } from '../mall.events.js';
import { AddressBook } from './address.js';
import { Fulfilment } from './fulfilment.js';
import { type RedeemPlan, RedeemPlanner, type RedeemRequest } from './redeem-plan.js';
import { RedemptionLedger } from './redemption-ledger.js';
import { RedemptionStore } from './redemption.store.js';
import type { StoredRedemption } from './redemption.types.js';
import { ShelfKeeper } from './shelf-keeper.js';

/**
 * Makes redemptions. Paid with points alone or with the wallet, everything happens in this transaction; with WeChat the
 * points are held and the piece is off the shelf until the money is there or will not come.
 *
 * Lock order: coupon template → wallet → the member's accounts → shelf → the ledger's system accounts → pickup.
 */
@Injectable()
export class RedemptionCreation {
  constructor(
    private readonly planner: RedeemPlanner,
    private readonly shelf: ShelfKeeper,
    private readonly ledger: RedemptionLedger,
    private readonly fulfilment: Fulfilment,
    private readonly redemptions: RedemptionStore,
    private readonly addresses: AddressBook,
  ) {}

  attachPayment(tx: Transaction, id: number, paymentId: number): Promise<void> {
    return this.redemptions.attachPayment(tx, id, paymentId);
  }

  async create(tx: Transaction, wish: RedeemRequest, { payBy }: { payBy: Date }): Promise<Result<StoredRedemption>> {
    const planned = await this.planner.plan(tx, wish);
    if (!planned.ok) return planned;
    const waits = planned.value.cashMethod === 'wechat';
    const draft = this.draft(wish, planned.value, tx.now, waits ? payBy : null);
    const coupon = waits ? ok(null) : await this.fulfilment.giveCoupon(tx, draft);
    if (!coupon.ok) return coupon;
    const payment = await this.ledger.open(tx, draft);
    if (!payment.ok) return payment;
    const taken = await this.shelf.take(tx, planned.value.item, draft);
    if (!taken.ok) return taken;
    if (waits) {
      await this.redemptions.insert(tx, draft);
      await this.ledger.hold(tx, payment.value, draft);
      return ok(draft);
    }
    const state = await this.fulfilment.start(tx, draft);
    const endedAt = state === 'issued' ? tx.now : null;
    const redemption: StoredRedemption = { ...draft, state, couponId: coupon.value, paidAt: tx.now, endedAt };
    await this.redemptions.insert(tx, redemption);
    await this.ledger.pay(tx, payment.value, redemption);
    tx.emit(mallEvent(MALL_REDEEMED, mallFact(redemption)));
    return ok(redemption);
  }

  private draft(
    { memberId, delivery, address }: RedeemRequest,
    { id, item, store, cashMethod, fromStoreStock }: RedeemPlan,
    now: Date,
    payBy: Date | null,
  ): StoredRedemption {
    return {
      id,
      memberId,
      itemId: item.id,
      storeId: store.id,
      legalEntityId: store.legalEntityId,
      delivery,
      state: 'awaiting_payment',
      item: snapshotOf(item),
      points: item.points,
      cashFen: item.cashFen,
      cashMethod,
      paymentId: null,
      refundId: null,
      refundState: 'none',
      refundAttempt: 0,
      fromStoreStock,
      addressSealed: address === null ? null : this.addresses.seal(id, address),
      carrier: null,
      trackingNo: null,
      couponId: null,
      createdAt: now,
      payBy,
      paidAt: null,
      shippedAt: null,
      endedAt: null,
      endReason: null,
    };
  }
}

function snapshotOf(item: MallItem): ItemSnapshot {
  const { kind, name, subtitle, emblem, colour, terms, points, cashFen, valueFen, couponTemplateId } = item;
  return { kind, name, subtitle, emblem, colour, terms, points, cashFen, valueFen, couponTemplateId };
}
