import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT, TEXT } from '../../../platform/database/columns.js';
import { VOUCHER_PLATFORMS, type VoucherPlatform } from '../voucher.types.js';

/** What a platform showed for a scanned code: an order may only be paid with vouchers that were looked at first. */
@Entity('voucher_scan')
export class VoucherScanEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ type: 'enum', enum: VOUCHER_PLATFORMS })
  platform: VoucherPlatform;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...ASCII, name: 'shop_id', length: 64 })
  shopId: string;

  @Column({ ...TEXT, length: 96 })
  actor: string;

  @Column({ ...ASCII, length: 1000, nullable: true })
  token: string | null;

  @Column({ type: 'json' })
  vouchers: unknown;

  @Column({ ...INSTANT, name: 'created_at' })
  @Index('ix_voucher_scan_created')
  createdAt: Date;

  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;
}
