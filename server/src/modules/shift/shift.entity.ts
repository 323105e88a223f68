import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

export const MOVEMENT_KINDS = ['order', 'topup', 'return', 'payout'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** One person's time at the drawer of one store. `open_key` lets them have one open at a time. */
@Entity('cash_shift')
@Index('uq_cash_shift_open', ['openKey'], { unique: true })
@Index('ix_cash_shift_store', ['storeId', 'id'])
@Index('ix_cash_shift_staff', ['staffId', 'id'])
@Check('ck_cash_shift_float', 'float_fen >= 0')
export class CashShiftEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @Column({ type: 'enum', enum: ['open', 'closed'] })
  state: 'open' | 'closed';

  /** `<store>:<staff>` while it is open. */
  @Column({ ...ASCII, name: 'open_key', length: 40, nullable: true })
  openKey: string | null;

  /** What lay in the drawer at the beginning. */
  @Column({ ...BIGINT, name: 'float_fen' })
  floatFen: number;

  /** Sum of the movements so far. */
  @Column({ ...BIGINT, name: 'moved_fen', default: 0 })
  movedFen: number;

  @Column({ ...BIGINT, name: 'counted_fen', nullable: true })
  countedFen: number | null;

  /** Counted − (float + moved). */
  @Column({ ...BIGINT, name: 'difference_fen', nullable: true })
  differenceFen: number | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note: string | null;

  @Column({ ...INSTANT, name: 'opened_at' })
  openedAt: Date;

  @Column({ ...INSTANT, name: 'closed_at', nullable: true })
  closedAt: Date | null;
}

/** Cash that went into a drawer or came out of it, once per fact. */
@Entity('cash_movement')
@Index('ix_cash_movement_shift', ['shiftId', 'movedAt'])
@Index('ix_cash_movement_store', ['storeId', 'movedAt'])
export class CashMovementEntity {
  @PrimaryColumn({ type: 'enum', enum: MOVEMENT_KINDS })
  kind: MovementKind;

  /** Order, top-up, return or payout. */
  @PrimaryColumn({ ...BIGINT, name: 'ref_id' })
  refId: number;

  /** Null when nobody had a shift open, or a machine took the money. */
  @Column({ ...BIGINT, name: 'shift_id', nullable: true })
  shiftId: number | null;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  /** Signed: positive into the drawer. */
  @Column({ ...BIGINT, name: 'amount_fen' })
  amountFen: number;

  @Column({ ...INSTANT, name: 'moved_at' })
  movedAt: Date;
}
