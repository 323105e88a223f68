import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT } from '../../../platform/database/columns.js';

export const LIABILITY_BOOKS = ['principal', 'bonus', 'points'] as const;
export type LiabilityBook = (typeof LIABILITY_BOOKS)[number];

/** How much of what is outstanding will never be used, as estimated on a day. Fen, or points. */
@Entity('liability_estimate')
@Check(
  'ck_liability_estimate',
  'expected_unused BETWEEN 0 AND outstanding AND recognisable BETWEEN 0 AND expected_unused',
)
export class LiabilityEstimateEntity {
  @PrimaryColumn({ name: 'as_of', type: 'date' })
  asOf: string;

  /** 0 for points, which are the chain's. */
  @PrimaryColumn({ ...BIGINT, name: 'entity_id' })
  entityId: number;

  @PrimaryColumn({ type: 'enum', enum: LIABILITY_BOOKS })
  book: LiabilityBook;

  @Column(BIGINT)
  outstanding: number;

  @Column({ ...BIGINT, name: 'expected_unused' })
  expectedUnused: number;

  @Column(BIGINT)
  recognisable: number;

  @Column({ type: 'json' })
  inputs: unknown;

  @Column({ ...INSTANT, name: 'computed_at' })
  computedAt: Date;
}
