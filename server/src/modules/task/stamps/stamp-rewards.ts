import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { CouponFacade } from '../../coupon/index.js';
import { PointsFacade } from '../../points/index.js';
import { TierFacade } from '../../tier/index.js';
import { STAMP_CARD_REWARDED, taskEvent } from '../task.events.js';
import { StampStore } from './stamp.store.js';
import type { StampSheet } from './stamp.types.js';

/** Gives what a full card promises, once: the sheet moves on, and every gift carries its name. */
@Injectable()
export class StampRewards {
  constructor(
    private readonly store: StampStore,
    private readonly coupons: CouponFacade,
    private readonly points: PointsFacade,
    private readonly tiers: TierFacade,
  ) {}

  /** The sheet is locked and full. Refuses, and writes nothing, when its coupon can't be given now: the card stays full. */
  async give(
    tx: Transaction,
    sheet: StampSheet,
    how: { cardName: string; automatic: boolean },
  ): Promise<Result<{ couponId: number | null }>> {
    const { id, memberId, points, growth, couponTemplateId } = sheet;
    const coupon = couponTemplateId === null ? ok(null) : await this.giveCoupon(tx, sheet, couponTemplateId);
    if (!coupon.ok) return coupon;
    await this.points.grant(tx, {
      memberId,
      points,
      growth,
      bizKey: stampKey(id),
      kind: 'stamp',
      title: `集章 · ${how.cardName}`,
    });
    if (growth > 0) await this.tiers.evaluate(tx, memberId, stampKey(id));
    await this.store.markRewarded(tx, id, coupon.value);
    const told = { memberId, sheetId: id, points, growth, couponTemplateId, ...how };
    tx.emit(taskEvent(STAMP_CARD_REWARDED, told));
    return ok({ couponId: coupon.value });
  }

  private async giveCoupon(
    tx: Transaction,
    { id, memberId }: StampSheet,
    templateId: number,
  ): Promise<Result<number | null>> {
    const issued = await this.coupons.issue(tx, { memberId, templateId, bizKey: stampKey(id), source: 'trigger' });
    return issued.ok ? ok(issued.value[0]?.id ?? null) : refuse('STAMP_REWARD_SOLD_OUT');
  }
}

export const stampKey = (sheetId: number): string => `stamp:${sheetId}`;
