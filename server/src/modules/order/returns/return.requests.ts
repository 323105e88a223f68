import type { RequestInfo, ScopedActor } from '../../../platform/http/index.js';
import type { ReturnCommand } from './return-plan.js';

/** Everything that is left of an order, at the store that sold it. */
export function wholeReturn(
  orderId: number,
  by: { actor: ScopedActor; reason: string; request: RequestInfo },
): ReturnCommand {
  return { ...by, orderId, storeId: null, orderNo: null, wanted: 'all', refundTo: 'original' };
}
