import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, bigint, instant } from '../../platform/database/entity-columns.js';

@Entity('ledger_account')
@Index('uq_ledger_account_address', ['address'], { unique: true })
@Index('ix_ledger_account_owner', ['owner', 'ownerId', 'book'])
@Index('ix_ledger_account_book', ['book', 'entityId'])
@Check('ck_ledger_account_held', 'held >= 0')
@Check('ck_ledger_account_balance', 'may_be_negative = 1 OR balance >= held')
export class LedgerAccountEntity {
  @PrimaryColumn(bigint())
  id: number;

  @Column(ascii(96))
  address: string;

  @Column(ascii(8))
  owner: string;

  @Column(bigint({ name: 'owner_id' }))
  ownerId: number;

  @Column(ascii(24))
  book: string;

  @Column(bigint({ name: 'entity_id' }))
  entityId: number;

  @Column(ascii(8))
  unit: string;

  @Column({ name: 'may_be_negative', type: 'tinyint' })
  mayBeNegative: number;

  @Column(bigint({ default: 0 }))
  balance: number;

  @Column(bigint({ default: 0 }))
  held: number;

  @Column(bigint({ default: 0 }))
  seq: number;
}

@Entity('ledger_lot')
@Index('ix_ledger_lot_open', ['accountId', 'remaining'])
@Index('ix_ledger_lot_expiry', ['expiresAt', 'remaining'])
@Check('ck_ledger_lot_bounds', 'held >= 0 AND remaining >= held AND remaining <= original')
export class LedgerLotEntity {
  @PrimaryColumn(bigint())
  id: number;

  @Column(bigint({ name: 'account_id' }))
  accountId: number;

  @Column(bigint({ name: 'origin_id' }))
  originId: number;

  @Column(bigint())
  original: number;

  @Column(bigint())
  remaining: number;

  @Column(bigint({ default: 0 }))
  held: number;

  @Column(instant({ name: 'created_at' }))
  createdAt: Date;

  @Column(instant({ name: 'available_at' }))
  availableAt: Date;

  @Column(instant({ name: 'expires_at', nullable: true }))
  expiresAt: Date | null;
}

@Entity('ledger_journal')
@Index('uq_ledger_journal_biz_key', ['bizKey'], { unique: true })
@Index('ix_ledger_journal_member', ['memberId', 'id'])
@Index('ix_ledger_journal_store', ['storeId', 'businessDate'])
export class LedgerJournalEntity {
  @PrimaryColumn(bigint())
  id: number;

  @Column(ascii(32))
  kind: string;

  @Column(ascii(96, { name: 'biz_key' }))
  bizKey: string;

  @Column(ascii(96, { name: 'reversal_of', nullable: true }))
  reversalOf: string | null;

  @Column(bigint({ name: 'member_id', nullable: true }))
  memberId: number | null;

  @Column(bigint({ name: 'store_id', nullable: true }))
  storeId: number | null;

  @Column(bigint({ name: 'order_id', nullable: true }))
  orderId: number | null;

  @Column(bigint({ name: 'topup_id', nullable: true }))
  topupId: number | null;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  @Column(instant({ name: 'effective_at' }))
  effectiveAt: Date;

  @Column({ name: 'business_date', type: 'date' })
  businessDate: string;

  @Column(instant({ name: 'created_at' }))
  createdAt: Date;
}

@Entity('ledger_entry')
@Index('uq_ledger_entry_seq', ['accountId', 'seq'], { unique: true })
@Index('ix_ledger_entry_lot', ['lotId'])
@Check('ck_ledger_entry_amount', 'amount <> 0')
export class LedgerEntryEntity {
  @PrimaryColumn(bigint({ name: 'journal_id' }))
  journalId: number;

  @PrimaryColumn({ type: 'smallint' })
  line: number;

  @Column(bigint({ name: 'account_id' }))
  accountId: number;

  @Column(bigint())
  amount: number;

  @Column(bigint({ name: 'lot_id', nullable: true }))
  lotId: number | null;

  @Column(bigint({ nullable: true }))
  seq: number | null;

  @Column(bigint({ name: 'balance_after', nullable: true }))
  balanceAfter: number | null;
}
