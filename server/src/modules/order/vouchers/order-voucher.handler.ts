import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Permission } from '@guike/shared';
import type { Transaction } from '../../../platform/database/index.js';
import type { Grants, ScopedActor } from '../../../platform/http/index.js';
import { AuthFacade } from '../../auth/index.js';
import { VoucherFacade, type VoucherOutcomeHandler } from '../../voucher/index.js';
import { OrderStore } from '../order.store.js';
import { wholeReturn } from '../returns/return.requests.js';
import { ReturnService } from '../returns/return.service.js';
import { WaitingOrders } from '../checkout/waiting-orders.js';

/** Whether somebody may return an order was judged when they asked; what is left is to do it in their name. */
const MAY_RETURN: ReadonlySet<Permission> = new Set(['order.refund', 'order.refund.large']);

/** What happens to an order when the platform has taken its vouchers, would not, or has given them back. */
@Injectable()
export class OrderVoucherHandler implements VoucherOutcomeHandler, OnModuleInit {
  constructor(
    private readonly vouchers: VoucherFacade,
    private readonly waiting: WaitingOrders,
    private readonly orders: OrderStore,
    private readonly returns: ReturnService,
    private readonly auth: AuthFacade,
  ) {}

  onModuleInit(): void {
    this.vouchers.register(this);
  }

  onVerified(tx: Transaction, orderId: number): Promise<boolean> {
    return this.waiting.complete(tx, orderId);
  }

  async onRefused(tx: Transaction, orderId: number): Promise<void> {
    await this.waiting.giveUp(tx, orderId);
  }

  async onCancelled(tx: Transaction, orderId: number, asked: { by: string; reason: string }): Promise<boolean> {
    const order = await this.orders.find(tx, orderId);
    const actor = order && (await this.actorOf(asked.by, order.store_id));
    if (!order || !actor) return false;
    const request = { requestId: `voucher:${orderId}`, ip: '', userAgent: null };
    const wish = { ...wholeReturn(orderId, { actor, reason: asked.reason, request }), vouchersBack: true as const };
    return (await this.returns.giveBackWithin(tx, wish, true)).ok;
  }

  private async actorOf(ref: string, storeId: number): Promise<ScopedActor | null> {
    const [kind, text] = ref.split(':');
    const id = Number(text);
    const grants: Grants = new Map([[storeId, MAY_RETURN]]);
    if (kind === 'machine') return { kind: 'machine', apiKeyId: id, name: ref, grants };
    const staff = kind === 'staff' ? await this.auth.staff(id) : null;
    return staff && { kind: 'staff', sessionId: 0, staffId: id, name: staff.name, grants };
  }
}
