import type { RefundRoom } from '../../payment/index.js';
import { interestOf } from './refund-computation.rules.js';
import type { ManualReason, RefundWay } from '../wallet-refund.types.js';

/** How the money of a lot came in. */
export interface LotSource {
  readonly source: 'wechat' | 'cash' | 'card';
  readonly paymentId: number | null;
  /** Not null when somebody else paid and gave it away. */
  readonly transferId: number | null;
}

export interface RefundPath {
  readonly way: RefundWay;
  readonly manualReason: ManualReason | null;
}

/** Back the way it came, to whoever paid; by hand when that would reach another person or WeChat can't. */
export function pathOf(lot: LotSource, memberId: number, refundFen: number, room: RefundRoom | null): RefundPath {
  const reason = obstacleTo(lot, memberId, refundFen, room);
  return reason === null ? { way: 'wechat', manualReason: null } : { way: 'manual', manualReason: reason };
}

function obstacleTo(lot: LotSource, memberId: number, refundFen: number, room: RefundRoom | null): ManualReason | null {
  if (lot.source !== 'wechat' || lot.paymentId === null || room === null) return 'not_wechat';
  if (lot.transferId !== null || room.memberId !== memberId) return 'other_payer';
  if (room.obstacle !== null) return room.obstacle;
  return refundFen > room.roomFen ? 'over_paid' : null;
}

const MANUAL_TEXT: Readonly<Record<ManualReason, string>> = {
  not_wechat: '非微信充值，由门店付现金或转账给您本人',
  other_payer: '由他人转赠而来，由门店付现金或转账给您本人',
  not_paid: '原支付已无法退回，由门店付现金或转账给您本人',
  too_old: '已超过微信 365 天退款期限，由门店付现金或转账给您本人',
  too_many_parts: '微信退款次数已用完，由门店付现金或转账给您本人',
  over_paid: '原支付可退余额不足，由门店付现金或转账给您本人',
  interest: '利息超出原支付金额，由门店付现金或转账给您本人',
};

/** Chinese, for the member. */
export function pathText({ way, manualReason }: RefundPath): string {
  return way === 'wechat' || manualReason === null ? '原路退回您的微信支付账户' : MANUAL_TEXT[manualReason];
}

/** WeChat never gives back more than was paid: interest beyond that goes by hand. */
export function splitInterest(
  refundFen: number,
  interestFen: number,
  roomFen: number,
): { inside: number; beyond: number } {
  const inside = Math.min(interestFen, Math.max(0, roomFen - refundFen));
  return { inside, beyond: interestFen - inside };
}

interface InterestFacts {
  readonly kind: 'lot' | 'interest';
  readonly lotKey: number;
  readonly refundFen: number;
  readonly interestBp: number;
  readonly interestFen: number;
}

/**
 * Interest that a line pays when its money leaves now. What a line of its own has of the same lot's interest already, is
 * not paid again; such a line's own amount is fixed.
 */
export function interestDue(line: InterestFacts, lines: readonly InterestFacts[], from: Date, now: Date): number {
  if (line.kind === 'interest') return line.interestFen;
  const apart = lines
    .filter(({ kind, lotKey }) => kind === 'interest' && lotKey === line.lotKey)
    .reduce((sum, { interestFen }) => sum + interestFen, 0);
  return Math.max(0, interestOf(line.refundFen, line.interestBp, from, now) - apart);
}
