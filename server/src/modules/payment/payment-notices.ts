import { Injectable } from '@nestjs/common';
import { Database, IdGenerator, type Transaction, isDuplicateKey } from '../../platform/database/index.js';
import type { WechatRefund, WechatTransaction } from '../../platform/wechat/index.js';
import type { NoticeOutcome } from './payment.types.js';

/** Something WeChat has said about a payment or a refund, by itself or asked by us. */
export interface Notice {
  /** WeChat's id of the notice; for answers to our questions one that stays the same for the same answer. */
  readonly noticeId: string;
  readonly kind: 'payment' | 'refund';
  readonly source: 'notification' | 'query';
  readonly tradeNo: string;
  readonly summary: Readonly<Record<string, string | number | null>>;
}

export interface KnownNotice {
  readonly id: number;
  readonly outcome: NoticeOutcome;
}

/** What has been said, each thing once. */
@Injectable()
export class PaymentNotices {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  async find(tx: Transaction, notice: Notice): Promise<KnownNotice | null> {
    const [row] = await tx.query<KnownNotice & Record<string, never>>(
      'SELECT id, outcome FROM payment_notice WHERE notice_id = ?',
      [printable(notice.noticeId, 80)],
    );
    return row ? { id: row.id, outcome: row.outcome } : null;
  }

  /** False when a twin has written it meanwhile. A notice that was put aside may come to a better end later. */
  async write(
    tx: Transaction,
    notice: Notice,
    known: KnownNotice | null,
    end: { outcome: NoticeOutcome; reason: string | null },
  ): Promise<boolean> {
    const reason = end.reason?.slice(0, 200) ?? null;
    if (known) {
      if (known.outcome === end.outcome) return true;
      const { affectedRows } = await tx.execute(
        'UPDATE payment_notice SET outcome = ?, reason = ?, received_at = ? WHERE id = ? AND outcome = ?',
        [end.outcome, reason, tx.now, known.id, known.outcome],
      );
      return affectedRows === 1;
    }
    try {
      await tx.insert('payment_notice', [
        {
          id: await this.ids.take(),
          notice_id: printable(notice.noticeId, 80),
          kind: notice.kind,
          source: notice.source,
          out_trade_no: printable(notice.tradeNo, 64),
          outcome: end.outcome,
          reason,
          summary: JSON.stringify(notice.summary),
          received_at: tx.now,
        },
      ]);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  list(outcome: NoticeOutcome | undefined, beforeId: number, limit: number): Promise<NoticeRow[]> {
    const filter = outcome === undefined ? '' : 'AND outcome = ?';
    return this.database.query<NoticeRow>(
      `SELECT id, notice_id, kind, source, out_trade_no, outcome, reason, summary, received_at FROM payment_notice
       WHERE id < ? ${filter} ORDER BY id DESC LIMIT ?`,
      outcome === undefined ? [beforeId, limit] : [beforeId, outcome, limit],
    );
  }
}

export interface NoticeRow {
  readonly id: number;
  readonly notice_id: string;
  readonly kind: 'payment' | 'refund';
  readonly source: 'notification' | 'query';
  readonly out_trade_no: string;
  readonly outcome: NoticeOutcome;
  readonly reason: string | null;
  readonly summary: unknown;
  readonly received_at: Date;
}

/** Final ends: nothing more can come of this notice. */
export function isFinal(outcome: NoticeOutcome): boolean {
  return outcome === 'settled' || outcome === 'duplicate';
}

/** Amounts, numbers and states. Who paid stays out. */
export function transactionSummary(transaction: WechatTransaction): Notice['summary'] {
  return {
    appid: transaction.appid,
    mchid: transaction.mchid,
    tradeState: transaction.tradeState,
    transactionId: transaction.paid?.transactionId ?? null,
    totalFen: transaction.paid?.totalFen ?? null,
    payerTotalFen: transaction.paid?.payerTotalFen ?? null,
    currency: transaction.paid?.currency ?? null,
    paidAt: transaction.paid?.paidAt.toISOString() ?? null,
  };
}

export function refundSummary(refund: WechatRefund): Notice['summary'] {
  return {
    outRefundNo: refund.outRefundNo,
    outTradeNo: refund.outTradeNo,
    refundId: refund.refundId,
    status: refund.status,
    totalFen: refund.totalFen,
    refundFen: refund.refundFen,
    succeededAt: refund.succeededAt?.toISOString() ?? null,
  };
}

/** Keys are ASCII columns; what can't be in them must not stop the notice from being kept. */
function printable(text: string, limit: number): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, limit);
}
