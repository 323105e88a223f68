import { Injectable } from '@nestjs/common';
import { PointsFacade } from '../points/index.js';
import { SettingsFacade } from '../settings/index.js';
import { FEN_PER_GROWTH } from './order.settings.js';
import type { CheckoutFacts } from './quote.rules.js';

/** Settings that decide a quote in a store. */
@Injectable()
export class CheckoutTerms {
  constructor(
    private readonly points: PointsFacade,
    private readonly settings: SettingsFacade,
  ) {}

  async at(storeId: number): Promise<Pick<CheckoutFacts, 'points' | 'fenPerGrowth'>> {
    const [points, fenPerGrowth] = await Promise.all([
      this.points.terms(storeId),
      this.settings.get(FEN_PER_GROWTH, { storeId }),
    ]);
    return { points, fenPerGrowth };
  }
}
