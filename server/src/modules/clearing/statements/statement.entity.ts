import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../../platform/database/columns.js';
import { MONTH } from '../lines/clearing-line.entity.js';

export const STATEMENT_STATES = ['draft', 'confirmed', 'settled'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** A month that has been or is being closed; the row is the right to close it, once. */
@Entity('clearing_month')
export class ClearingMonthEntity {
  @PrimaryColumn(MONTH)
  month: string;

  @Column({ type: 'enum', enum: ['closing', 'closed'] })
  state: 'closing' | 'closed';

  @Column({ ...INSTANT, name: 'started_at' })
  startedAt: Date;

  @Column({ ...INSTANT, name: 'closed_at', nullable: true })
  closedAt: Date | null;
}

/** What a legal entity is owed and owes at the end of a month. Only its state ever changes. */
@Entity('clearing_statement')
@Index('uq_clearing_statement_month', ['month', 'legalEntityId'], { unique: true })
@Index('ix_clearing_statement_entity', ['legalEntityId', 'month'])
@Check('ck_clearing_statement_sum', 'closing_fen = opening_fen + receivable_fen - payable_fen + payments_fen')
export class ClearingStatementEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column(MONTH)
  month: string;

  @Column({ ...BIGINT, name: 'legal_entity_id' })
  legalEntityId: number;

  /** As it was called then. */
  @Column({ type: 'varchar', name: 'entity_name', length: 80 })
  entityName: string;

  @Column({ type: 'enum', enum: STATEMENT_STATES })
  state: StatementState;

  @Column({ type: 'int', name: 'line_count' })
  lineCount: number;

  @Column({ ...BIGINT, name: 'opening_fen' })
  openingFen: number;

  @Column({ ...BIGINT, name: 'receivable_fen' })
  receivableFen: number;

  @Column({ ...BIGINT, name: 'payable_fen' })
  payableFen: number;

  @Column({ ...BIGINT, name: 'payments_fen' })
  paymentsFen: number;

  @Column({ ...BIGINT, name: 'closing_fen' })
  closingFen: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column({ ...ASCII, name: 'confirmed_by', length: 96, nullable: true })
  confirmedBy: string | null;

  @Column({ ...INSTANT, name: 'settled_at', nullable: true })
  settledAt: Date | null;
}

/** The part of a statement that is about one counterparty. `settled_fen` grows towards `closing_fen`. */
@Entity('clearing_balance')
@Index('uq_clearing_balance_pair', ['legalEntityId', 'counterpartyId', 'month'], { unique: true })
@Check(
  'ck_clearing_balance_sum',
  'closing_fen = opening_fen + receivable_principal_fen + receivable_bonus_fen + receivable_other_fen - payable_principal_fen - payable_bonus_fen - payable_other_fen + payments_fen',
)
@Check('ck_clearing_balance_settled', 'ABS(settled_fen) <= ABS(closing_fen) AND settled_fen * SIGN(closing_fen) >= 0')
export class ClearingBalanceEntity {
  @PrimaryColumn({ ...BIGINT, name: 'statement_id' })
  statementId: number;

  @PrimaryColumn({ ...BIGINT, name: 'counterparty_id' })
  counterpartyId: number;

  @Column({ type: 'varchar', name: 'counterparty_name', length: 80 })
  counterpartyName: string;

  @Column(MONTH)
  month: string;

  @Column({ ...BIGINT, name: 'legal_entity_id' })
  legalEntityId: number;

  @Column({ ...BIGINT, name: 'opening_fen' })
  openingFen: number;

  @Column({ ...BIGINT, name: 'receivable_principal_fen' })
  receivablePrincipalFen: number;

  @Column({ ...BIGINT, name: 'receivable_bonus_fen' })
  receivableBonusFen: number;

  @Column({ ...BIGINT, name: 'receivable_other_fen' })
  receivableOtherFen: number;

  @Column({ ...BIGINT, name: 'payable_principal_fen' })
  payablePrincipalFen: number;

  @Column({ ...BIGINT, name: 'payable_bonus_fen' })
  payableBonusFen: number;

  @Column({ ...BIGINT, name: 'payable_other_fen' })
  payableOtherFen: number;

  @Column({ ...BIGINT, name: 'payments_fen' })
  paymentsFen: number;

  @Column({ ...BIGINT, name: 'closing_fen' })
  closingFen: number;

  @Column({ ...BIGINT, name: 'settled_fen', default: 0 })
  settledFen: number;
}

/** Money one entity has paid another for what it owed. */
@Entity('clearing_payment')
@Index('uq_clearing_payment_reference', ['payerEntityId', 'receiverEntityId', 'bankReference'], { unique: true })
@Index('ix_clearing_payment_pair', ['payerEntityId', 'receiverEntityId', 'month'])
@Check('ck_clearing_payment_amount', 'amount_fen > 0 AND payer_entity_id <> receiver_entity_id')
export class ClearingPaymentEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column(MONTH)
  month: string;

  @Column({ ...BIGINT, name: 'payer_entity_id' })
  payerEntityId: number;

  @Column({ ...BIGINT, name: 'receiver_entity_id' })
  receiverEntityId: number;

  @Column({ ...BIGINT, name: 'amount_fen' })
  amountFen: number;

  @Column({ name: 'paid_on', type: 'date' })
  paidOn: string;

  @Column({ type: 'varchar', name: 'bank_reference', length: 64 })
  bankReference: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note: string | null;

  @Column({ ...ASCII, name: 'recorded_by', length: 96 })
  recordedBy: string;

  @Column({ ...INSTANT, name: 'recorded_at' })
  recordedAt: Date;
}
