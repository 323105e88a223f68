import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../../platform/database/columns.js';
import type { ClearingLine } from './clearing.rules.js';

export const LINE_KINDS = ['spend', 'return', 'payout', 'payment'] as const;

/** `YYYY-MM`: a month of Shanghai. */
export const MONTH = { type: 'char', charset: 'ascii', collation: 'ascii_bin', length: 7 } as const;

/** Orders that have been looked at: the row that those who clear one order queue for. */
@Entity('clearing_order')
export class ClearingOrderEntity {
  @PrimaryColumn({ ...BIGINT, name: 'order_id' })
  orderId: number;

  @Column({ type: 'int' })
  facts: number;
}

/** A journal of the ledger that has been cleared, once. */
@Entity('clearing_fact')
@Index('ix_clearing_fact_order', ['orderId'])
@Index('ix_clearing_fact_effective', ['effectiveAt'])
export class ClearingFactEntity {
  @PrimaryColumn({ ...BIGINT, name: 'journal_id' })
  journalId: number;

  @Column({ ...ASCII, name: 'biz_key', length: 96 })
  bizKey: string;

  @Column({ ...BIGINT, name: 'order_id', nullable: true })
  orderId: number | null;

  @Column({ name: 'business_date', type: 'date' })
  businessDate: string;

  @Column({ ...INSTANT, name: 'effective_at' })
  effectiveAt: Date;

  @Column({ ...INSTANT, name: 'recorded_at' })
  recordedAt: Date;
}

/** Never changed, except that closing a month gives it its month. */
@Entity('clearing_line')
@Index('uq_clearing_line_journal', ['journalId', 'line'], { unique: true })
@Index('ix_clearing_line_order', ['orderId'])
@Index('ix_clearing_line_month', ['month', 'id'])
@Index('ix_clearing_line_pair', ['issuingEntityId', 'honouringEntityId', 'businessDate'])
@Check('ck_clearing_line_owed', 'owed_fen = principal_fen + bonus_fen - honouring_share_fen + other_fen')
@Check('ck_clearing_line_share', 'honouring_bp BETWEEN 0 AND 10000')
export class ClearingLineEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'journal_id' })
  journalId: number;

  @Column({ type: 'smallint' })
  line: number;

  @Column({ type: 'enum', enum: LINE_KINDS })
  kind: ClearingLine['kind'];

  @Column({ ...BIGINT, name: 'order_id', nullable: true })
  orderId: number | null;

  @Column({ ...BIGINT, name: 'issuing_entity_id' })
  issuingEntityId: number;

  @Column({ ...BIGINT, name: 'issuing_store_id', nullable: true })
  issuingStoreId: number | null;

  @Column({ ...BIGINT, name: 'honouring_entity_id' })
  honouringEntityId: number;

  @Column({ ...BIGINT, name: 'honouring_store_id', nullable: true })
  honouringStoreId: number | null;

  @Column({ ...BIGINT, name: 'principal_fen' })
  principalFen: number;

  @Column({ ...BIGINT, name: 'bonus_fen' })
  bonusFen: number;

  @Column({ type: 'int', name: 'honouring_bp' })
  honouringBp: number;

  @Column({ ...BIGINT, name: 'honouring_share_fen' })
  honouringShareFen: number;

  @Column({ ...BIGINT, name: 'other_fen' })
  otherFen: number;

  @Column({ ...BIGINT, name: 'owed_fen' })
  owedFen: number;

  @Column({ type: 'varchar', length: 100 })
  note: string;

  @Column({ name: 'business_date', type: 'date' })
  businessDate: string;

  @Column({ ...INSTANT, name: 'effective_at' })
  effectiveAt: Date;

  @Column({ ...MONTH, nullable: true })
  month: string | null;
}
