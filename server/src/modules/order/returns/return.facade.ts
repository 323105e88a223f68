import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../../kernel/result.js';
import type { RequestInfo, StaffActor } from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import type { UsedPiece } from './return-guards.js';
import type { ReturnRequest } from './return-plan.js';
import type { ReturnPreview, SalesReturn } from './return.dto.js';
import { ReturnQueries } from './return.queries.js';
import { ReturnService } from './return.service.js';
import { previewOf } from './return.view.js';

/** One piece of an order that is used in part, to come back for what is left of it. */
export interface UsedReturn {
  readonly actor: StaffActor;
  readonly orderId: number;
  readonly line: number;
  /** Where it comes back. */
  readonly storeId: number;
  readonly used: UsedPiece;
}

/** For rooms that have given something for a piece: a return like any other, but for what its guard says is used up. */
@Injectable()
export class ReturnFacade {
  constructor(
    private readonly returns: ReturnService,
    private readonly queries: ReturnQueries,
  ) {}

  /** Where each part would go; writes nothing. */
  async previewUsed(wish: UsedReturn): Promise<Result<ReturnPreview>> {
    const plan = await this.returns.preview(requestOf(wish));
    return plan.ok ? ok(previewOf(plan.value)) : plan;
  }

  async returnUsed(
    command: IdempotentCommand,
    wish: UsedReturn & { readonly reason: string; readonly request: RequestInfo },
  ): Promise<Result<SalesReturn>> {
    const { actor, orderId, reason, request } = wish;
    const given = await this.returns.giveBack(command, { ...requestOf(wish), reason, request });
    return given.ok ? this.queries.one(actor, orderId, given.value.returnId) : given;
  }
}

function requestOf({ actor, orderId, line, storeId, used }: UsedReturn): ReturnRequest {
  const wanted = [{ line, quantity: 1 }];
  return { actor, orderId, storeId, orderNo: null, wanted, refundTo: 'original', used };
}
