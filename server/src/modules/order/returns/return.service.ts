import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { PaymentFacade } from '../../payment/index.js';
import { ReturnDoor } from './return-door.js';
import type { ReturnCase, ReturnCommand, ReturnPlan, ReturnRequest } from './return-plan.js';
import { ReturnPlanner } from './return-planner.js';
import { ReturnWriter, type Written } from './return-writer.js';

/**
 * Takes sold pieces back, some or all of them, now or in several goes: everything returns to where it came from in the
 * measure in which the pieces do, and what the sale had given is taken back in the same measure.
 */
@Injectable()
export class ReturnService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly uow: UnitOfWork,
    private readonly door: ReturnDoor,
    private readonly planner: ReturnPlanner,
    private readonly writer: ReturnWriter,
    private readonly payments: PaymentFacade,
  ) {}

  /** Where each part would go. Decides as the return itself does and writes nothing. */
  async preview(request: ReturnRequest): Promise<Result<ReturnPlan>> {
    const entered = await this.door.enter(request);
    return entered.ok ? this.uow.run((tx) => this.planner.plan(tx, entered.value)) : entered;
  }

  async giveBack(command: IdempotentCommand, wish: ReturnCommand): Promise<Result<{ returnId: number }>> {
    const entered = await this.door.enter(wish);
    if (!entered.ok) return entered;
    const work = (tx: Transaction): Promise<Result<Written>> => this.giveBackIn(tx, entered.value, wish);
    const written = await this.idempotency.run(command, work, { refusesBeforeWriting: true });
    if (!written.ok) return written;
    const { returnId, refundId } = written.value;
    // Asking WeChat now is a courtesy to the waiting customer: the payment room's job would do it anyway.
    if (refundId !== null) await this.payments.sendRefund(refundId);
    return ok({ returnId });
  }

  /** In somebody else's transaction: for an order whose vouchers are given back. `write` false only judges. */
  async giveBackWithin(
    tx: Transaction,
    wish: ReturnCommand,
    write: boolean,
  ): Promise<Result<{ returnId: number } | null>> {
    const entered = await this.door.enter(wish);
    if (!entered.ok) return entered;
    const plan = await this.planner.plan(tx, entered.value);
    if (!plan.ok || !write) return plan.ok ? ok(null) : plan;
    return ok({ returnId: (await this.writer.write(tx, plan.value, wish)).returnId });
  }

  private async giveBackIn(tx: Transaction, entered: ReturnCase, wish: ReturnCommand): Promise<Result<Written>> {
    const plan = await this.planner.plan(tx, entered);
    return plan.ok ? ok(await this.writer.write(tx, plan.value, wish)) : plan;
  }
}
