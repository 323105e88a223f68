import { money, points } from '../../lib/format';
import type { ReturnAmounts, ReturnPayment } from '../../lib/return-types';

/** Who reads: to the member their money comes back, staff have to know what their hands must do. */
export type Reader = 'member' | 'staff';

const PLACE: Record<Reader, Record<ReturnPayment['method'], string>> = {
  member: {
    points: '退回积分',
    wallet: '退回储值账户',
    cash: '现金退还',
    card: '退回银行卡',
    wechat: '原路退回微信',
    voucher: '团购券退回平台',
  },
  staff: {
    points: '退回积分',
    wallet: '退回储值账户',
    cash: '现金，请当面退给顾客',
    card: '银行卡，请在刷卡机上退回原卡',
    wechat: '原路退回微信，到账以微信为准',
    voucher: '团购券，由平台退回',
  },
};

const STATE: Record<ReturnPayment['state'], string> = {
  refunded: '',
  refunding: '退款中',
  stuck: '微信处理中，需要协助',
  failed: '微信未能退回，门店处理中',
};

export function placeOf(payment: ReturnPayment, reader: Reader): string {
  if (payment.inCash) return '微信未能退回，已改退现金';
  return PLACE[reader][payment.method];
}

/** Which part of the wallet it was; empty when there is nothing to tell apart. */
export function splitOf({ principalFen = 0, bonusFen = 0 }: ReturnPayment): string {
  return bonusFen === 0 ? '' : `本金 ${money(principalFen)} · 赠送 ${money(bonusFen)}`;
}

export function valueOf(payment: ReturnPayment): string {
  return payment.points === undefined ? money(payment.amountFen) : `${points(payment.points)} 积分`;
}

/** Empty when there is nothing more to say about it. */
export function stateOf(payment: ReturnPayment): string {
  return STATE[payment.state];
}

/** What becomes of points, growth and coupons, each in a sentence; nothing for what does not happen. */
export function effectsOf({ points: moved, growth, coupons, deductedFen }: ReturnAmounts): string[] {
  const sentences: string[] = [];
  if (moved.backExpired > 0) sentences.push(`退回的积分里有 ${points(moved.backExpired)} 分已过有效期`);
  if (moved.earned > 0) sentences.push(`收回这些商品获得的 ${points(moved.earned)} 积分`);
  if (moved.debt > 0) sentences.push(`其中 ${points(moved.debt)} 分已经用掉，记为欠积分，下次获得时先补上`);
  if (moved.deducted > 0) sentences.push(`其中 ${points(moved.deducted)} 分已经用掉，从退款里扣 ${money(deductedFen)}`);
  if (moved.lapsed > 0) sentences.push(`其中 ${points(moved.lapsed)} 分没用就过期了，不再收回`);
  if (growth > 0) sentences.push(`收回 ${points(growth)} 成长值`);
  if (coupons.length > 0) sentences.push(`退还优惠券：${coupons.map(({ name }) => name).join('、')}`);
  return sentences;
}
