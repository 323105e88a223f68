import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../../platform/database/columns.js';

/** When and what a member bought last, kept up from events. */
@Entity('follow_up_habit')
@Index('ix_follow_up_habit_last', ['lastPaidAt', 'memberId'])
export class HabitEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...INSTANT, name: 'last_paid_at' })
  lastPaidAt: Date;

  @Column({ ...BIGINT, name: 'last_order_id' })
  lastOrderId: number;

  @Column({ ...BIGINT, name: 'last_store_id' })
  lastStoreId: number;

  @Column({ type: 'varchar', name: 'last_product', length: 80 })
  lastProduct: string;

  /** The last business days with a purchase, oldest first, at most seven: six gaps. */
  @Column({ ...ASCII, name: 'recent_days', length: 100 })
  recentDays: string;
}

/** Orders and what was paid for them, net of returns, by month of the sale and store. */
@Entity('follow_up_visit')
@Index('ix_follow_up_visit_month', ['month', 'memberId', 'spendFen'])
export class VisitEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @PrimaryColumn({ ...ASCII, length: 7 })
  month: string;

  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ type: 'int' })
  orders: number;

  @Column({ ...BIGINT, name: 'spend_fen' })
  spendFen: number;
}

/** Pieces bought of each category. */
@Entity('follow_up_taste')
export class TasteEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @PrimaryColumn({ ...BIGINT, name: 'category_id' })
  categoryId: number;

  @Column({ type: 'int' })
  pieces: number;
}
