import type { DomainEvent } from '../../platform/outbox/domain-event.js';
import type { EndReason, StoredRedemption } from './redeem/redemption.types.js';

/** Points have become something. */
export const MALL_REDEEMED = 'mall.redeemed';
/** It is on its way by post. */
export const MALL_SHIPPED = 'mall.shipped';
/** Given back: points, money and the place on the shelf. */
export const MALL_CANCELLED = 'mall.cancelled';

export interface MallFact {
  readonly redemptionId: number;
  readonly memberId: number;
  readonly itemId: number;
  readonly itemName: string;
  readonly storeId: number;
  readonly points: number;
  readonly cashFen: number;
  readonly delivery: StoredRedemption['delivery'];
}

export type MallRedeemed = MallFact;

export interface MallShipped extends MallFact {
  readonly carrier: string;
  readonly trackingNo: string;
}

export interface MallCancelled extends MallFact {
  readonly reason: EndReason;
}

interface Payloads {
  [MALL_REDEEMED]: MallRedeemed;
  [MALL_SHIPPED]: MallShipped;
  [MALL_CANCELLED]: MallCancelled;
}

export function mallEvent<T extends keyof Payloads>(type: T, payload: Payloads[T]): DomainEvent {
  return { type, subject: `member:${payload.memberId}`, payload: { ...payload } };
}

export function mallFact({
  id,
  memberId,
  itemId,
  item,
  storeId,
  points,
  cashFen,
  delivery,
}: StoredRedemption): MallFact {
  return { redemptionId: id, memberId, itemId, itemName: item.name, storeId, points, cashFen, delivery };
}
