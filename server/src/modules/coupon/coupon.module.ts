import { Module } from '@nestjs/common';
import { TierModule } from '../tier/index.js';
import { CouponFacade } from './coupon.facade.js';
import { CouponGifts } from './issue/coupon-gifts.js';
import { CouponIssuing } from './issue/coupon-issuing.js';
import { CouponStore } from './coupon.store.js';
import { CouponSubscriber } from './coupon.subscriber.js';
import { PackStore } from './templates/pack.store.js';
import { RuleStore } from './issue/rule.store.js';
import { TemplateStore } from './templates/template.store.js';

@Module({
  imports: [TierModule],
  providers: [
    TemplateStore,
    CouponStore,
    PackStore,
    RuleStore,
    CouponIssuing,
    CouponGifts,
    CouponFacade,
    CouponSubscriber,
  ],
  exports: [CouponFacade],
})
export class CouponModule {}
