import { Injectable } from '@nestjs/common';
import type { Result } from '../../kernel/result.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import type { StaffAct } from '../../platform/http/index.js';
import { RefundDecisions } from './refund-decisions.service.js';
import { RefundPayouts } from './refund-payouts.service.js';
import { RefundRetries } from './refund-retries.service.js';
import { RefundViews } from './refund-views.js';
import type {
  RefundApprovalBody,
  RefundPayoutBody,
  RefundRejectionBody,
  RefundRetryBody,
} from './wallet-refund-input.dto.js';
import type { StaffWalletRefund } from './wallet-refund.dto.js';

/** What people in stores and at headquarters do with a refund, each answered with how it stands then. */
@Injectable()
export class RefundActs {
  constructor(
    private readonly decisions: RefundDecisions,
    private readonly payouts: RefundPayouts,
    private readonly retries: RefundRetries,
    private readonly views: RefundViews,
  ) {}

  approve(
    command: IdempotentCommand,
    by: StaffAct,
    refundId: number,
    body: RefundApprovalBody,
  ): Promise<Result<StaffWalletRefund>> {
    const deductions = new Map(
      (body.deductions ?? []).map(({ lotKey, amountFen: fen, reason }) => [lotKey, { fen, reason }]),
    );
    const approval = { refundId, cause: body.cause ?? null, deductions, note: body.note ?? null };
    return this.shown(by, this.decisions.approve(command, by, approval));
  }

  reject(
    command: IdempotentCommand,
    by: StaffAct,
    refundId: number,
    body: RefundRejectionBody,
  ): Promise<Result<StaffWalletRefund>> {
    return this.shown(by, this.decisions.reject(command, by, { refundId, reason: body.reason }));
  }

  payOut(
    command: IdempotentCommand,
    by: StaffAct,
    refundId: number,
    body: RefundPayoutBody,
  ): Promise<Result<StaffWalletRefund>> {
    return this.shown(by, this.payouts.payOut(command, by, { refundId, ...body }));
  }

  retry(
    command: IdempotentCommand,
    by: StaffAct,
    refundId: number,
    body: RefundRetryBody,
  ): Promise<Result<StaffWalletRefund>> {
    return this.shown(by, this.retries.retry(command, by, { refundId, way: body.way }));
  }

  private async shown({ actor }: StaffAct, act: Promise<Result<number>>): Promise<Result<StaffWalletRefund>> {
    const done = await act;
    return done.ok ? this.views.inScope(actor, done.value) : done;
  }
}
