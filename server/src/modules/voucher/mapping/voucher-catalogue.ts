import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { IdGenerator } from '../../../platform/database/index.js';
import { DealStore } from './deal.store.js';

/** What choosing a voucher needs of the room. */
@Injectable()
export class VoucherCatalogue {
  constructor(
    readonly deals: DealStore,
    readonly ids: IdGenerator,
    readonly clock: Clock,
  ) {}
}
