import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BIGINT } from '../../platform/database/columns.js';

/** What one member did on one business day, as far as tiers count it. */
@Entity('tier_measure')
export class TierMeasureEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @PrimaryColumn({ type: 'date', name: 'business_date' })
  businessDate: string;

  @Column({ ...BIGINT, name: 'spend_fen', default: 0 })
  spendFen: number;

  @Column({ type: 'int', default: 0 })
  orders: number;

  @Column({ ...BIGINT, name: 'topup_fen', default: 0 })
  topupFen: number;
}
