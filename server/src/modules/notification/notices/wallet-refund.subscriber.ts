import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import {
  WALLET_REFUND_PAID,
  WALLET_REFUND_REJECTED,
  type WalletRefundPaid,
  type WalletRefundRejected,
} from '../../wallet-refund/index.js';
import { NoticeService } from '../notice.service.js';
import { refundPaidNotice, refundRejectedNotice } from './wallet-refund-notices.rules.js';

/** Tells members what became of the stored value they asked back. */
@Injectable()
export class WalletRefundNotices {
  constructor(private readonly notices: NoticeService) {}

  @Subscribe(WALLET_REFUND_PAID, 'notification.walletRefundPaid')
  paid({ payload }: DeliveredEvent<WalletRefundPaid>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, refundPaidNotice(payload));
  }

  @Subscribe(WALLET_REFUND_REJECTED, 'notification.walletRefundRejected')
  rejected({ payload }: DeliveredEvent<WalletRefundRejected>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, refundRejectedNotice(payload));
  }
}
