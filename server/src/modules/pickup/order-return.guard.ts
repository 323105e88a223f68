import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Refusal, refuse } from '../../kernel/result.js';
import { type Transaction, WriteConflict } from '../../platform/database/index.js';
import { OrderFacade, type PiecesToReturn, type ReturnGuard } from '../order/index.js';
import { PickupFacade } from './pickup.facade.js';
import { PickupStore } from './pickup.store.js';

/**
 * A member takes an order back from afar only as long as it lies in the store: then it is no longer handed out from
 * the very moment their money goes back. Staff take back what lies before them.
 */
@Injectable()
export class OrderReturnGuard implements ReturnGuard, OnModuleInit {
  readonly name = 'pickup';

  constructor(
    private readonly orders: OrderFacade,
    private readonly pickups: PickupFacade,
    private readonly store: PickupStore,
  ) {}

  onModuleInit(): void {
    this.orders.registerReturnGuard(this);
  }

  async check(tx: Transaction, { orderId, by }: PiecesToReturn): Promise<Refusal | null> {
    if (by !== 'member') return null;
    const pickup = await this.store.bySource('order', orderId, tx);
    return pickup?.state === 'collected' ? refuse('ORDER_COLLECTED').refusal : null;
  }

  async takeBack(tx: Transaction, { orderId, by }: PiecesToReturn): Promise<void> {
    if (by !== 'member') return;
    const isFree = await this.pickups.cancel(tx, { source: 'order', sourceId: orderId });
    // Handed over while we looked: on a fresh transaction the check above will see it.
    if (!isFree) throw new WriteConflict(`pickup of order ${orderId}`);
  }
}
