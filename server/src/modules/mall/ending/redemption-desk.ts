import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import type { MemberActor } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { PaymentFacade } from '../../payment/index.js';
import type { Redemption } from '../redeem/redemption.dto.js';
import { RedemptionStore } from '../redeem/redemption.store.js';
import { RedemptionViews } from '../redeem/redemption-views.js';
import { type Cancelled, Cancellation } from './cancellation.js';

/** What members do with what they have redeemed. */
@Injectable()
export class RedemptionDesk {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly uow: UnitOfWork,
    private readonly redemptions: RedemptionStore,
    private readonly cancellation: Cancellation,
    private readonly payments: PaymentFacade,
    private readonly views: RedemptionViews,
  ) {}

  async get(member: MemberActor, id: number): Promise<Result<Redemption>> {
    const redemption = await this.views.own(member.memberId, id);
    return redemption ? ok(await this.views.of(redemption)) : refuse('MALL_REDEMPTION_NOT_FOUND');
  }

  /** Asks WeChat when we have not heard from it yet. */
  async sync(member: MemberActor, id: number): Promise<Result<Redemption>> {
    const redemption = await this.views.own(member.memberId, id);
    if (!redemption) return refuse('MALL_REDEMPTION_NOT_FOUND');
    if (redemption.paymentId !== null && redemption.state === 'awaiting_payment') {
      await this.payments.sync(redemption.paymentId);
    }
    return ok(await this.views.byId(id));
  }

  /** Before payment it is given up; after it, as long as it has neither been sent nor collected, it is given back. */
  async cancel(command: IdempotentCommand, member: MemberActor, id: number): Promise<Result<Redemption>> {
    const redemption = await this.views.own(member.memberId, id);
    if (!redemption) return refuse('MALL_REDEMPTION_NOT_FOUND');
    if (redemption.state === 'awaiting_payment' && redemption.paymentId !== null) {
      const closed = await this.payments.close(redemption.paymentId);
      if (!closed.ok && closed.refusal.code !== 'PAYMENT_ALREADY_PAID') return closed;
      // What turned out to be paid stays so: the answer tells, and the member may cancel that.
      return ok(await this.views.byId(id));
    }
    if (!(await this.cancellation.membersMay())) return refuse('MALL_NOT_CANCELLABLE');
    const done = await this.idempotency.run<Cancelled>(command, (tx) => this.cancelled(tx, member, id));
    if (!done.ok) return done;
    if (done.value.refundId !== null) await this.payments.sendRefund(done.value.refundId);
    return ok(await this.views.byId(id));
  }

  /** The parcel is here. Saying so again changes nothing. */
  async received(member: MemberActor, id: number): Promise<Result<Redemption>> {
    const redemption = await this.views.own(member.memberId, id);
    if (!redemption) return refuse('MALL_REDEMPTION_NOT_FOUND');
    const moved = await this.uow.run((tx) =>
      this.redemptions.move(tx, id, { from: ['shipped'], to: 'received', endedAt: tx.now }),
    );
    const now = await this.views.byId(id);
    return moved || now.state === 'received' ? ok(now) : refuse('MALL_STATE_CONFLICT');
  }

  private async cancelled(tx: Transaction, { memberId }: MemberActor, id: number): Promise<Result<Cancelled>> {
    const redemption = await this.redemptions.find(id);
    if (redemption?.memberId !== memberId) return refuse('MALL_REDEMPTION_NOT_FOUND');
    return this.cancellation.cancel(tx, redemption, 'member');
  }
}
