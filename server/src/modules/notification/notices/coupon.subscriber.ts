import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { COUPON_EXPIRING, COUPON_ISSUED, type CouponExpiring, type CouponIssued } from '../../coupon/index.js';
import { POINTS_ADJUSTED, POINTS_EXPIRING, type PointsAdjusted, type PointsExpiring } from '../../points/index.js';
import {
  couponExpiringNotice,
  couponIssuedNotice,
  pointsAdjustedNotice,
  pointsExpiringNotice,
} from './coupon-notices.rules.js';
import { NoticeService } from '../notice.service.js';

/** Tells members of coupons and points that came, and of those that will soon be gone. */
@Injectable()
export class CouponNotices {
  constructor(private readonly notices: NoticeService) {}

  @Subscribe(COUPON_ISSUED, 'notification.couponIssued')
  async issued({ payload }: DeliveredEvent<CouponIssued>, tx: Transaction): Promise<void> {
    const notice = couponIssuedNotice(payload);
    if (notice) await this.notices.notify(tx, notice);
  }

  @Subscribe(COUPON_EXPIRING, 'notification.couponExpiring')
  async expiring({ payload }: DeliveredEvent<CouponExpiring>, tx: Transaction): Promise<void> {
    const notice = couponExpiringNotice(payload);
    if (notice) await this.notices.notify(tx, notice);
  }

  @Subscribe(POINTS_EXPIRING, 'notification.pointsExpiring')
  pointsExpiring({ payload }: DeliveredEvent<PointsExpiring>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, pointsExpiringNotice(payload));
  }

  @Subscribe(POINTS_ADJUSTED, 'notification.pointsAdjusted')
  pointsAdjusted({ id, payload }: DeliveredEvent<PointsAdjusted>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, pointsAdjustedNotice(payload, id));
  }
}
