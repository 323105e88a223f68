import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ASCII, INSTANT } from '../../platform/database/columns.js';
import { VOUCHER_PLATFORMS, type VoucherPlatform } from './voucher.types.js';

/** The access token all replicas share: the platform only honours the last two it gave out. */
@Entity('voucher_token')
export class VoucherTokenEntity {
  @PrimaryColumn({ type: 'enum', enum: VOUCHER_PLATFORMS })
  platform: VoucherPlatform;

  @Column({ ...ASCII, name: 'token_sealed', length: 1000 })
  tokenSealed: string;

  @Column({ ...INSTANT, name: 'obtained_at' })
  obtainedAt: Date;

  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;
}
