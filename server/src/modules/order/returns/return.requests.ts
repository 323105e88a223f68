import type { RequestInfo, ScopedActor } from '../../../platform/http/index.js';
import type { ReturnActor, ReturnCommand, ReturnRequest } from './return-plan.js';
import type { ReturnPreviewInput } from './return.dto.js';

/** Everything that is left of an order, at the store that sold it. */
export function wholeReturn(
  orderId: number,
  by: { actor: ReturnActor; reason: string; request: RequestInfo },
): ReturnCommand {
  return { ...by, orderId, storeId: null, orderNo: null, wanted: 'all', refundTo: 'original' };
}

export function returnRequest(actor: ScopedActor, orderId: number, body: ReturnPreviewInput): ReturnRequest {
  return {
    actor,
    orderId,
    storeId: body.storeId,
    orderNo: body.orderNo ?? null,
    wanted: body.lines ?? 'all',
    refundTo: body.refundTo ?? 'original',
  };
}
