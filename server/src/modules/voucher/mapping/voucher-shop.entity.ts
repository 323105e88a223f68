import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, INSTANT } from '../../../platform/database/columns.js';
import { VOUCHER_PLATFORMS, type VoucherPlatform } from '../voucher.types.js';

/** Which shop of the platform is which store of ours. */
@Entity('voucher_shop')
@Index('uq_voucher_shop_store', ['platform', 'storeId'], { unique: true })
@Index('uq_voucher_shop_shop', ['platform', 'shopId'], { unique: true })
export class VoucherShopEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ type: 'enum', enum: VOUCHER_PLATFORMS })
  platform: VoucherPlatform;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...ASCII, name: 'shop_id', length: 64 })
  shopId: string;

  @Column(FLAG)
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
