import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

@Entity('ledger_account')
@Index('uq_ledger_account_address', ['address'], { unique: true })
@Index('ix_ledger_account_owner', ['owner', 'ownerId', 'book'])
@Index('ix_ledger_account_book', ['book', 'entityId'])
@Check('ck_ledger_account_held', 'held >= 0')
@Check('ck_ledger_account_balance', 'may_be_negative = 1 OR balance >= held')
export class LedgerAccountEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, length: 96 })
  address: string;

  @Column({ ...ASCII, length: 8 })
  owner: string;

  @Column({ ...BIGINT, name: 'owner_id' })
  ownerId: number;

  @Column({ ...ASCII, length: 24 })
  book: string;

  @Column({ ...BIGINT, name: 'entity_id' })
  entityId: number;

  @Column({ ...ASCII, length: 8 })
  unit: string;

  @Column({ name: 'may_be_negative', type: 'tinyint' })
  mayBeNegative: number;

  @Column({ ...BIGINT, default: 0 })
  balance: number;

  @Column({ ...BIGINT, default: 0 })
  held: number;

  @Column({ ...BIGINT, default: 0 })
  seq: number;
}

@Entity('ledger_lot')
@Index('ix_ledger_lot_open', ['accountId', 'isOpen'])
@Index('ix_ledger_lot_expiry', ['isOpen', 'expiresAt'])
@Check('ck_ledger_lot_bounds', 'held >= 0 AND remaining >= held AND remaining <= original')
export class LedgerLotEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'account_id' })
  accountId: number;

  @Column({ ...BIGINT, name: 'origin_id' })
  originId: number;

  @Column(BIGINT)
  original: number;

  @Column(BIGINT)
  remaining: number;

  @Column({ ...BIGINT, default: 0 })
  held: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'available_at' })
  availableAt: Date;

  @Column({ ...INSTANT, name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column({ ...ASCII, length: 24, nullable: true })
  scope: string | null;

  /** Whether anything is left: finding a member's lots must not cost more with every lot they ever had. */
  @Column({ name: 'is_open', type: 'tinyint', default: 1 })
  isOpen: number;
}

@Entity('ledger_journal')
@Index('uq_ledger_journal_biz_key', ['bizKey'], { unique: true })
@Index('ix_ledger_journal_member', ['memberId', 'id'])
@Index('ix_ledger_journal_store', ['storeId', 'businessDate'])
@Index('ix_ledger_journal_day', ['businessDate'])
export class LedgerJournalEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, length: 32 })
  kind: string;

  @Column({ ...ASCII, name: 'biz_key', length: 96 })
  bizKey: string;

  @Column({ ...ASCII, name: 'reversal_of', nullable: true, length: 96 })
  reversalOf: string | null;

  @Column({ ...BIGINT, name: 'member_id', nullable: true })
  memberId: number | null;

  @Column({ ...BIGINT, name: 'store_id', nullable: true })
  storeId: number | null;

  @Column({ ...BIGINT, name: 'order_id', nullable: true })
  orderId: number | null;

  @Column({ ...BIGINT, name: 'topup_id', nullable: true })
  topupId: number | null;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  @Column({ ...INSTANT, name: 'effective_at' })
  effectiveAt: Date;

  @Column({ name: 'business_date', type: 'date' })
  businessDate: string;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;
}

@Entity('ledger_entry')
@Index('uq_ledger_entry_seq', ['accountId', 'seq'], { unique: true })
@Index('ix_ledger_entry_lot', ['lotId'])
@Check('ck_ledger_entry_amount', 'amount <> 0')
export class LedgerEntryEntity {
  @PrimaryColumn({ ...BIGINT, name: 'journal_id' })
  journalId: number;

  @PrimaryColumn({ type: 'smallint' })
  line: number;

  @Column({ ...BIGINT, name: 'account_id' })
  accountId: number;

  @Column(BIGINT)
  amount: number;

  @Column({ ...BIGINT, name: 'lot_id', nullable: true })
  lotId: number | null;

  @Column({ ...BIGINT, nullable: true })
  seq: number | null;

  @Column({ ...BIGINT, name: 'balance_after', nullable: true })
  balanceAfter: number | null;
}
