import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT, TEXT } from '../../platform/database/columns.js';
import { NOTICE_OUTCOMES, type NoticeOutcome } from './payment.types.js';

/** What WeChat told us about money, each statement once. */
@Entity('payment_notice')
@Index('ix_payment_notice_outcome', ['outcome', 'id'])
export class PaymentNoticeEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, name: 'notice_id', length: 80 })
  @Index('uq_payment_notice_notice', { unique: true })
  noticeId: string;

  @Column({ type: 'enum', enum: ['payment', 'refund'] })
  kind: 'payment' | 'refund';

  @Column({ type: 'enum', enum: ['notification', 'query'] })
  source: 'notification' | 'query';

  @Column({ ...ASCII, name: 'out_trade_no', length: 64 })
  @Index('ix_payment_notice_trade')
  outTradeNo: string;

  @Column({ type: 'enum', enum: NOTICE_OUTCOMES })
  outcome: NoticeOutcome;

  @Column({ ...TEXT, length: 200, nullable: true })
  reason: string | null;

  @Column({ type: 'json' })
  summary: unknown;

  @Column({ ...INSTANT, name: 'received_at' })
  receivedAt: Date;
}
