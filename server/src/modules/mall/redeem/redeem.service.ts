import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { MemberActor } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { type PayParams, PaymentFacade } from '../../payment/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { MALL_PAY_MINUTES } from '../mall.settings.js';
import type { RedeemBody, RedemptionWithPayment } from './redemption.dto.js';
import { RedemptionCreation } from './redemption-creation.js';
import { RedemptionViews } from './redemption-views.js';

interface Started {
  readonly redemptionId: number;
  readonly paymentId: number | null;
}

/** Members turning points into things. */
@Injectable()
export class RedeemService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly creation: RedemptionCreation,
    private readonly payments: PaymentFacade,
    private readonly views: RedemptionViews,
    private readonly settings: SettingsFacade,
  ) {}

  /** First everything is written, then WeChat is asked. Under the same key it goes on with the same redemption. */
  async redeem(
    command: IdempotentCommand,
    member: MemberActor,
    body: RedeemBody,
  ): Promise<Result<RedemptionWithPayment>> {
    const minutes = await this.settings.get(MALL_PAY_MINUTES, 'chain');
    const started = await this.idempotency.run<Started>(command, (tx) => this.start(tx, member, body, minutes));
    if (!started.ok) return started;
    return this.withPayment(started.value.redemptionId, started.value.paymentId);
  }

  /** What the cashier needs, once more. */
  async pay(member: MemberActor, id: number): Promise<Result<RedemptionWithPayment>> {
    const redemption = await this.views.own(member.memberId, id);
    if (!redemption) return refuse('MALL_REDEMPTION_NOT_FOUND');
    if (redemption.state !== 'awaiting_payment') return refuse('MALL_STATE_CONFLICT');
    return this.withPayment(id, redemption.paymentId);
  }

  private async start(
    tx: Transaction,
    { memberId, openid }: MemberActor,
    body: RedeemBody,
    minutes: number,
  ): Promise<Result<Started>> {
    const wish = {
      memberId,
      itemId: body.itemId,
      delivery: body.delivery,
      storeId: body.storeId ?? null,
      address: body.address ?? null,
      pay: body.pay ?? null,
    };
    const payBy = new Date(tx.now.getTime() + minutes * 60_000);
    const made = await this.creation.create(tx, wish, { payBy });
    if (!made.ok) return made;
    const { id, state, storeId, cashFen, item } = made.value;
    if (state !== 'awaiting_payment') return ok({ redemptionId: id, paymentId: null });
    const payment = await this.payments.create(tx, {
      purpose: 'mall',
      refId: id,
      memberId,
      openid,
      storeId,
      amountFen: cashFen,
      description: `积分兑换 · ${item.name}`,
      expiresAt: payBy,
    });
    await this.creation.attachPayment(tx, id, payment.id);
    return ok({ redemptionId: id, paymentId: payment.id });
  }

  private async withPayment(id: number, paymentId: number | null): Promise<Result<RedemptionWithPayment>> {
    let payment: PayParams | null = null;
    if (paymentId !== null) {
      const prepaid = await this.payments.prepay(paymentId);
      if (!prepaid.ok) return prepaid;
      payment = prepaid.value;
    }
    return ok({ redemption: await this.views.byId(id), payment });
  }
}
