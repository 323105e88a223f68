import { Injectable } from '@nestjs/common';
import { addDays, businessDate, endOfBusinessDay } from '@guike/shared';
import { type Result, ok } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { CouponFacade } from '../../coupon/index.js';
import { PickupFacade } from '../../pickup/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { MALL_HOLD_DAYS } from '../mall.settings.js';
import type { RedemptionState, StoredRedemption } from './redemption.types.js';

type Wanted = Pick<StoredRedemption, 'id' | 'memberId' | 'storeId' | 'delivery' | 'item'>;

/** What a member gets for what was paid: a coupon at once, a pickup in a store, or a parcel. */
@Injectable()
export class Fulfilment {
  constructor(
    private readonly coupons: CouponFacade,
    private readonly pickups: PickupFacade,
    private readonly settings: SettingsFacade,
  ) {}

  /** Before the member's accounts are locked, as everywhere; null for what is no coupon. */
  async giveCoupon(tx: Transaction, { id, memberId, item }: Wanted): Promise<Result<number | null>> {
    if (item.couponTemplateId === null) return ok(null);
    const given = await this.coupons.issue(tx, {
      templateId: item.couponTemplateId,
      memberId,
      bizKey: `mall:${id}`,
      source: 'trigger',
    });
    if (!given.ok) return given;
    return ok(given.value[0]?.id ?? null);
  }

  /** Opens what has to be opened and says in which state the redemption is then. */
  async start(tx: Transaction, { id, memberId, storeId, delivery, item }: Wanted): Promise<RedemptionState> {
    if (delivery === 'instant') return 'issued';
    if (delivery === 'shipping') return 'placed';
    const days = await this.settings.get(MALL_HOLD_DAYS, 'chain');
    await this.pickups.openIn(tx, {
      source: 'mall',
      sourceId: id,
      memberId,
      storeId,
      title: item.name,
      items: [{ name: item.name, quantity: 1 }],
      readyAt: null,
      expiresAt: days === 0 ? null : endOfBusinessDay(addDays(businessDate(tx.now), days)),
    });
    return 'placed';
  }

  /** Nothing more will be handed over; false when it has been. */
  async stop(tx: Transaction, { id, delivery }: Wanted): Promise<boolean> {
    if (delivery !== 'pickup') return true;
    return this.pickups.cancel(tx, { source: 'mall', sourceId: id });
  }
}
