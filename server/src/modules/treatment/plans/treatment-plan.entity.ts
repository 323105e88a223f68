import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';

/** What a product of the catalogue gives whoever buys it: so many visits, for such services, within such a time. */
@Entity('treatment_plan')
@Check('ck_treatment_plan_times', 'times > 0 AND valid_days > 0 AND (cycle_days IS NULL OR cycle_days > 0)')
export class TreatmentPlanEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'product_id' })
  @Index('uq_treatment_plan_product', { unique: true })
  productId: number;

  @Column({ ...TEXT, length: 40 })
  name: string;

  @Column({ ...TEXT, length: 200, nullable: true })
  note: string | null;

  /** Bookable services it pays for; null for all. */
  @Column({ type: 'json', name: 'service_ids', nullable: true })
  serviceIds: number[] | null;

  @Column({ type: 'int' })
  times: number;

  @Column({ type: 'int', name: 'valid_days' })
  validDays: number;

  /** What a single visit costs without a card; it counts when the rest of a card is given back. */
  @Column({ ...BIGINT, name: 'visit_fen' })
  visitFen: number;

  /** Days after a visit when the next one is best; null for whenever. */
  @Column({ type: 'int', name: 'cycle_days', nullable: true })
  cycleDays: number | null;

  @Column({ ...FLAG, default: true })
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
