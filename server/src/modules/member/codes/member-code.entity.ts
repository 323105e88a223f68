import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, HASH, INSTANT } from '../../../platform/database/columns.js';

export const CODE_PURPOSES = ['identify', 'pay'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

/** A code on a member's screen: only hashes of it are kept. */
@Entity('member_code')
@Index('uq_member_code_barcode', ['barcodeHash'], { unique: true })
@Index('uq_member_code_latest', ['memberId', 'latest'], { unique: true })
@Index('ix_member_code_expires', ['expiresAt'])
export class MemberCodeRow {
  @PrimaryColumn({ ...HASH, name: 'token_hash' })
  tokenHash: Buffer;

  @Column({ ...HASH, name: 'barcode_hash' })
  barcodeHash: Buffer;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ type: 'enum', enum: CODE_PURPOSES, name: 'purpose' })
  purpose: CodePurpose;

  /** 1 on the one code that may still be scanned, null on all others: the unique key lets a member have only one. */
  @Column({ type: 'tinyint', name: 'latest', nullable: true })
  latest: number | null;

  @Column({ ...INSTANT, name: 'issued_at' })
  issuedAt: Date;

  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...INSTANT, name: 'used_at', nullable: true })
  usedAt: Date | null;

  @Column({ ...ASCII, name: 'used_by', length: 40, nullable: true })
  usedBy: string | null;

  @Column({ ...BIGINT, name: 'used_store_id', nullable: true })
  usedStoreId: number | null;
}

/** What a scan is worth: one quote or settlement for this member, by this actor, in this store. */
@Entity('pay_grant')
@Index('ix_pay_grant_expires', ['expiresAt'])
export class PayGrant {
  @PrimaryColumn({ ...HASH, name: 'token_hash' })
  tokenHash: Buffer;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ type: 'enum', enum: CODE_PURPOSES, name: 'purpose' })
  purpose: CodePurpose;

  @Column({ ...ASCII, name: 'actor', length: 40 })
  actor: string;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...INSTANT, name: 'issued_at' })
  issuedAt: Date;

  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...INSTANT, name: 'used_at', nullable: true })
  usedAt: Date | null;
}
