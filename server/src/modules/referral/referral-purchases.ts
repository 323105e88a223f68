import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { JoinFacts } from '../member/index.js';
import { ORDER_PAID, ORDER_REFUNDED, OrderFacade, type OrderPaid, type OrderRefunded } from '../order/index.js';
import { ReferralClawBack } from './referral-claw-back.js';
import { judgePurchase, stillCounts, takesBack } from './referral.rules.js';
import { type ReferralRow, ReferralStore } from './referral.store.js';
import type { Program, ReferralRules } from './referral.types.js';

/** Follows the purchases of friends, and what of them comes back. */
@Injectable()
export class ReferralPurchases {
  constructor(
    private readonly store: ReferralStore,
    private readonly orders: OrderFacade,
    private readonly facts: JoinFacts,
    private readonly clawBack: ReferralClawBack,
  ) {}

  @Subscribe(ORDER_PAID, 'referral.purchase')
  async paid({ payload, occurredAt }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    if (payload.memberId === null) return;
    const referral = await this.store.byFriend(tx, payload.memberId);
    if (referral?.state !== 'joined') return;
    const { rules } = await this.programOf(tx, referral);
    const referrer = (await this.facts.staffAmong([referral.referrer_id], tx)).get(referral.referrer_id);
    const verdict = judgePurchase(
      {
        paidAt: occurredAt,
        buyUntil: referral.buy_until,
        payableFen: payload.payableFen,
        storeId: payload.storeId,
        staffId: payload.staffId,
        referrerStaff: referrer ? { staffId: referrer.id, storeIds: referrer.storeIds } : null,
      },
      rules,
    );
    if (verdict.kind === 'ended') await this.store.end(tx, referral, verdict.state, verdict.reason);
    if (verdict.kind !== 'counts') return;
    await this.store.bought(tx, referral.id, { id: payload.orderId, at: occurredAt, dueAt: verdict.dueAt });
    // News may overtake each other: what came back before this was heard is known to the order.
    await this.checkOrder(tx, { ...referral, state: 'bought', order_id: payload.orderId });
  }

  @Subscribe(ORDER_REFUNDED, 'referral.refund')
  async refunded({ payload, occurredAt }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    const referral = await this.store.byOrder(tx, payload.orderId);
    if (referral?.state === 'bought') await this.checkOrder(tx, referral);
    if (referral?.state === 'rewarded') await this.checkReward(tx, referral, occurredAt);
  }

  /** Whether the purchase still earns the reward; if not, that is the end of it. */
  async checkOrder(tx: Transaction, referral: ReferralRow): Promise<boolean> {
    const { rules } = await this.programOf(tx, referral);
    if (await this.orderCounts(tx, referral, rules)) return true;
    await this.store.end(tx, referral, 'void', 'RETURNED');
    return false;
  }

  /** A reward stands on a purchase that stays; after some time it stands by itself. */
  private async checkReward(tx: Transaction, referral: ReferralRow, returned: Date): Promise<void> {
    const { rewarded_at: rewarded } = referral;
    const { rules } = await this.programOf(tx, referral);
    if (!rewarded || !takesBack({ rewarded, returned }, rules)) return;
    if (!(await this.orderCounts(tx, referral, rules))) await this.clawBack.takeBack(tx, referral);
  }

  private async orderCounts(tx: Transaction, referral: ReferralRow, rules: ReferralRules): Promise<boolean> {
    const order = referral.order_id === null ? null : await this.orders.brief(referral.order_id, tx);
    return order !== null && stillCounts(order, rules);
  }

  async programOf(tx: Transaction, referral: ReferralRow): Promise<Program> {
    const program = (await this.store.programs([referral.program_version], tx)).get(referral.program_version);
    if (!program) throw new Error(`referral ${referral.id} belongs to no programme`);
    return program;
  }
}
