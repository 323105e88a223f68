import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT, TEXT } from '../../../platform/database/columns.js';

/** A person's week in a store from a day on. */
@Entity('shift_pattern')
@Index('ix_shift_pattern_store', ['storeId', 'validFrom'])
export class ShiftPatternEntity {
  @PrimaryColumn({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @PrimaryColumn({ type: 'date', name: 'valid_from' })
  validFrom: string;

  /** Spans of minutes with their weekday, 1 Monday … 7 Sunday. */
  @Column({ type: 'json' })
  week: unknown;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

/** What counts on one day instead of the week. */
@Entity('shift_exception')
@Index('ix_shift_exception_store', ['storeId', 'day'])
export class ShiftExceptionEntity {
  @PrimaryColumn({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @PrimaryColumn({ type: 'date' })
  day: string;

  /** Spans of minutes; none for a day off. */
  @Column({ type: 'json' })
  spans: unknown;

  @Column({ ...TEXT, length: 60 })
  note: string;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

/** A day on which a store takes no bookings. */
@Entity('store_closing')
export class StoreClosingEntity {
  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @PrimaryColumn({ type: 'date' })
  day: string;

  @Column({ ...TEXT, length: 60 })
  note: string;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
