import { Injectable } from '@nestjs/common';
import { PromotionStore } from './promotion.store.js';
import type { Promotion } from './promotion.types.js';

/** The room's front door: prices are made by the pure `price`, on facts that its caller brings together. */
@Injectable()
export class PricingFacade {
  constructor(private readonly store: PromotionStore) {}

  /** Of the whole chain: which of them are for a sale is for the rules. At most three seconds old. */
  promotions(): Promise<readonly Promotion[]> {
    return this.store.current();
  }
}
