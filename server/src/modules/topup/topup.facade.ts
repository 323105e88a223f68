import { Injectable } from '@nestjs/common';
import { TopupStore } from './topup.store.js';

/** The room's front door: what other rooms may ask of it. */
@Injectable()
export class TopupFacade {
  constructor(private readonly topups: TopupStore) {}

  /** Paid by members in [from, to), over the whole chain. */
  paidBetween(from: Date, to: Date): Promise<{ count: number; paidFen: number }> {
    return this.topups.paidBetween(from, to);
  }
}
