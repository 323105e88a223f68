import { formatFenShort } from '@guike/shared';
import type { WalletRefundPaid, WalletRefundRejected } from '../../wallet-refund/index.js';
import type { Notice } from '../notification.types.js';

const REFUND = '/packages/refund/detail/index';

export function refundPaidNotice(refund: WalletRefundPaid): Notice {
  const total = formatFenShort(refund.refundFen + refund.interestFen);
  const interest = refund.interestFen > 0 ? `（含利息 ${formatFenShort(refund.interestFen)}）` : '';
  const way = refund.byHand ? '已付给您' : '已原路退回您的微信';
  return {
    memberId: refund.memberId,
    kind: 'wallet',
    title: '储值已退款',
    body: `您申请退的储值 ${total}${interest}${way}，每一笔的算法都可以查看。谢谢您来过，随时欢迎回来。`,
    link: `${REFUND}?id=${refund.refundId}`,
    dedupeKey: `wallet_refund.paid:${refund.refundId}`,
  };
}

export function refundRejectedNotice(refund: WalletRefundRejected): Notice {
  return {
    memberId: refund.memberId,
    kind: 'wallet',
    title: '退款申请未通过',
    body: `${refund.reason}。您的余额已恢复，可以继续使用；有疑问请联系门店，也可以再次申请。`,
    link: `${REFUND}?id=${refund.refundId}`,
    dedupeKey: `wallet_refund.rejected:${refund.refundId}`,
  };
}
