import { Injectable } from '@nestjs/common';
import { businessDate, daysBetween } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { OrganizationFacade } from '../organization/index.js';
import { conditionText, faceText, spanWords } from './coupon-words.rules.js';
import { CouponWords } from './coupon-words.js';
import type { CouponCard, CouponDetail, CouponStanding } from './coupon.dto.js';
import { needsNoOrder } from './coupon.rules.js';
import type { OwnCoupon } from './coupon.store.js';
import type { HeldCoupon } from './coupon.types.js';

/** How coupons look. */
@Injectable()
export class CouponCards {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly words: CouponWords,
    private readonly clock: Clock,
  ) {}

  async cards(coupons: readonly OwnCoupon[]): Promise<CouponCard[]> {
    const ids = coupons.flatMap(({ usedStoreId }) => usedStoreId ?? []);
    const stores = ids.length > 0 ? await this.organization.storesByIds([...new Set(ids)]) : new Map<number, never>();
    return coupons.map((coupon) => ({
      ...couponCard(coupon, this.clock.now()),
      usedAt: coupon.usedAt?.toISOString() ?? null,
      usedStoreName: coupon.usedStoreId === null ? null : (stores.get(coupon.usedStoreId)?.name ?? null),
    }));
  }

  async detail(coupon: OwnCoupon): Promise<CouponDetail> {
    const [[card], rules] = await Promise.all([this.cards([coupon]), this.words.of(coupon)]);
    return { ...(card as CouponCard), rules };
  }
}

/** One that has not been used. */
export function couponCard(coupon: HeldCoupon, now: Date): CouponCard {
  const lastDay = businessDate(new Date(coupon.validUntil.getTime() - 1));
  return {
    id: coupon.id,
    number: coupon.code,
    templateId: coupon.templateId,
    name: coupon.name,
    kind: coupon.terms.kind,
    standing: standingOf(coupon, now),
    faceText: faceText(coupon.terms),
    conditionText: conditionText(coupon.terms),
    validText: spanWords(coupon),
    validFrom: coupon.validFrom.toISOString(),
    validUntil: coupon.validUntil.toISOString(),
    daysLeft: Math.max(0, daysBetween(businessDate(now), lastDay) + 1),
    needsNoOrder: needsNoOrder(coupon.terms),
    usedAt: null,
    usedStoreName: null,
  };
}

function standingOf({ state, validFrom, validUntil }: HeldCoupon, now: Date): CouponStanding {
  if (state !== 'issued') return state;
  // Between the end of the day and the job that notes it down.
  if (validUntil <= now) return 'expired';
  return validFrom > now ? 'upcoming' : 'usable';
}
