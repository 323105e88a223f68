import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';
import { DEAL_KINDS, type DealKind, VOUCHER_PLATFORMS, type VoucherPlatform } from '../voucher.types.js';

/** What a deal sold on the platform is worth at our tills. */
@Entity('voucher_deal')
@Index('uq_voucher_deal', ['platform', 'dealId'], { unique: true })
@Check('ck_voucher_deal', "value_fen > 0 AND quantity > 0 AND (kind = 'amount' OR product_id IS NOT NULL)")
export class VoucherDealEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ type: 'enum', enum: VOUCHER_PLATFORMS })
  platform: VoucherPlatform;

  @Column({ ...ASCII, name: 'deal_id', length: 64 })
  dealId: string;

  @Column({ ...TEXT, length: 120 })
  title: string;

  @Column({ type: 'enum', enum: DEAL_KINDS })
  kind: DealKind;

  @Column({ ...BIGINT, name: 'product_id', nullable: true })
  productId: number | null;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ ...BIGINT, name: 'value_fen' })
  valueFen: number;

  @Column(FLAG)
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
