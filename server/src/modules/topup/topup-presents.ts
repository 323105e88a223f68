import { Injectable, Logger } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { CouponFacade } from '../coupon/index.js';
import { PointsFacade } from '../points/index.js';
import type { LotGift } from '../wallet/index.js';
import { plannedGifts } from './topup.rules.js';
import type { StoredTopup } from './topup.store.js';
import type { PlanCoupon } from './topup.types.js';

/** What comes with a top-up beside money: coupons, points, and things handed over the counter. */
@Injectable()
export class TopupPresents {
  private readonly logger = new Logger('Topup');

  constructor(
    private readonly coupons: CouponFacade,
    private readonly points: PointsFacade,
  ) {}

  /**
   * Gives the coupons, before the money is locked, and says what comes with the top-up. A coupon that is used up must not
   * stop money that was paid: it is left out, so that a refund doesn't count what nobody got.
   */
  async giveCoupons(tx: Transaction, topup: StoredTopup): Promise<LotGift[]> {
    const given: PlanCoupon[] = [];
    for (const [index, coupon] of topup.plan.coupons.entries()) {
      if (await this.issued(tx, topup, coupon, index)) given.push(coupon);
    }
    await this.coupons.issueForTrigger(tx, 'topup', {
      memberId: topup.memberId,
      bizKey: `topup:${topup.id}`,
      storeId: topup.storeId,
      amountFen: topup.payFen,
    });
    const { spend } = await this.points.terms(topup.storeId);
    const promised = { bonusPoints: topup.bonusPoints, coupons: given, gifts: topup.plan.gifts };
    return plannedGifts(promised, spend.fenPerPoint);
  }

  async givePoints(tx: Transaction, topup: StoredTopup): Promise<void> {
    await this.points.grant(tx, {
      memberId: topup.memberId,
      points: topup.bonusPoints,
      bizKey: `topup:${topup.id}:bonus`,
      kind: 'topup_bonus',
      title: `充值赠送 · ${topup.plan.name}`,
      storeId: topup.storeId,
      topupId: topup.id,
    });
  }

  private async issued(tx: Transaction, topup: StoredTopup, coupon: PlanCoupon, index: number): Promise<boolean> {
    const { templateId, packId, quantity } = coupon;
    const gift = templateId !== null ? { templateId } : packId !== null ? { packId } : null;
    if (gift === null) return false;
    const result = await this.coupons.issue(tx, {
      ...gift,
      memberId: topup.memberId,
      bizKey: `topup:${topup.id}:coupon:${index}`,
      source: 'topup',
      quantity,
      storeId: topup.storeId,
    });
    if (!result.ok) this.logger.warn({ topupId: topup.id, coupon }, `coupon not given: ${result.refusal.code}`);
    return result.ok;
  }
}
