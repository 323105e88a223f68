import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import { type MemberActor, actorRef } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { PaymentFacade } from '../payment/index.js';
import { SettingsFacade } from '../settings/index.js';
import { TopupCreation, type TopupPlace } from './topup-creation.js';
import { TopupViews } from './topup-views.js';
import type { Topup, TopupWithPayment } from './topup.dto.js';
import { OPEN_TOPUP } from './topup.rules.js';
import { TOPUP_PAY_MINUTES } from './topup.settings.js';
import { type StoredTopup } from './topup.store.js';

interface Started {
  readonly topupId: number;
  readonly paymentId: number;
}

/** Members topping up by WeChat Pay. */
@Injectable()
export class TopupService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly creation: TopupCreation,
    private readonly payments: PaymentFacade,
    private readonly views: TopupViews,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  /**
   * First the top-up is written, then WeChat is asked. Repeated under the same key it goes on with the same top-up and
   * the same number at WeChat, so nothing is ever ordered twice.
   */
  async create(
    command: IdempotentCommand,
    member: MemberActor,
    wanted: { planId: number; storeId: number },
  ): Promise<Result<TopupWithPayment>> {
    const place = await this.creation.place(wanted.storeId);
    if (!place) return refuse('STORE_NOT_FOUND');
    const payMinutes = await this.settings.get(TOPUP_PAY_MINUTES, 'chain');
    const expiresAt = new Date(this.clock.now().getTime() + payMinutes * 60_000);
    const started = await this.idempotency.run<Started>(command, (tx) =>
      this.start(tx, member, { planId: wanted.planId, place, expiresAt }),
    );
    if (!started.ok) return started;
    const payment = await this.payments.prepay(started.value.paymentId);
    if (!payment.ok) return payment;
    return ok({ ...(await this.views.byId(started.value.topupId)), payment: payment.value });
  }

  async get(member: MemberActor, topupId: number): Promise<Result<Topup>> {
    const topup = await this.own(member, topupId);
    return topup ? ok(await this.views.of(topup)) : refuse('TOPUP_NOT_FOUND');
  }

  /** Asks WeChat when we have not heard from it yet. */
  async sync(member: MemberActor, topupId: number): Promise<Result<Topup>> {
    const topup = await this.own(member, topupId);
    if (!topup) return refuse('TOPUP_NOT_FOUND');
    if (topup.paymentId !== null && OPEN_TOPUP.includes(topup.state)) await this.payments.sync(topup.paymentId);
    return ok(await this.views.byId(topupId));
  }

  /** What turns out to be paid stays paid: the answer tells. */
  async cancel(member: MemberActor, topupId: number): Promise<Result<Topup>> {
    const topup = await this.own(member, topupId);
    if (!topup) return refuse('TOPUP_NOT_FOUND');
    if (topup.paymentId !== null && OPEN_TOPUP.includes(topup.state)) {
      const closed = await this.payments.close(topup.paymentId);
      if (!closed.ok && closed.refusal.code !== 'PAYMENT_ALREADY_PAID') return closed;
    }
    return ok(await this.views.byId(topupId));
  }

  private async start(
    tx: Transaction,
    member: MemberActor,
    wanted: { planId: number; place: TopupPlace; expiresAt: Date },
  ): Promise<Result<Started>> {
    const topupId = await this.creation.newId();
    const { memberId, openid } = member;
    const storeId = wanted.place.store.id;
    const asked = { topupId, memberId, place: wanted.place, planId: wanted.planId, createdBy: actorRef(member) };
    const created = await this.creation.create(tx, { ...asked, method: 'wechat' });
    if (!created.ok) return created;
    const payment = await this.payments.create(tx, {
      purpose: 'topup',
      refId: topupId,
      memberId,
      openid,
      storeId,
      amountFen: created.value.payFen,
      description: `储值 · ${created.value.plan.name}`,
      expiresAt: wanted.expiresAt,
    });
    await this.creation.attachPayment(tx, topupId, payment.id);
    return ok({ topupId, paymentId: payment.id });
  }

  private async own(member: MemberActor, topupId: number): Promise<StoredTopup | null> {
    const topup = await this.views.find(topupId);
    return topup?.memberId === member.memberId ? topup : null;
  }
}
