import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';
import { SHEET_STATES, type SheetState } from './stamp.types.js';

@Entity('stamp_card')
@Index('ix_stamp_card_active', ['active', 'position'])
export class StampCardEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 20 })
  name: string;

  @Column({ ...TEXT, length: 2 })
  emblem: string;

  @Column({ type: 'json' })
  conditions: unknown;

  @Column({ type: 'int' })
  goal: number;

  @Column({ type: 'int' })
  points: number;

  @Column({ type: 'int' })
  growth: number;

  @Column({ ...BIGINT, name: 'coupon_template_id', nullable: true })
  couponTemplateId: number | null;

  @Column(FLAG)
  automatic: boolean;

  @Column(FLAG)
  repeats: boolean;

  @Column({ type: 'date', name: 'starts_on', nullable: true })
  startsOn: string | null;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn: string | null;

  @Column(FLAG)
  active: boolean;

  @Column({ type: 'int' })
  position: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

@Entity('stamp_sheet')
@Index('uq_stamp_sheet', ['memberId', 'cardId', 'turn'], { unique: true })
@Index('ix_stamp_sheet_card', ['cardId', 'state'])
export class StampSheetEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'card_id' })
  cardId: number;

  @Column({ type: 'int' })
  turn: number;

  @Column({ type: 'int' })
  goal: number;

  @Column({ type: 'int' })
  stamps: number;

  @Column({ type: 'enum', enum: SHEET_STATES })
  state: SheetState;

  @Column({ type: 'int' })
  points: number;

  @Column({ type: 'int' })
  growth: number;

  @Column({ ...BIGINT, name: 'coupon_template_id', nullable: true })
  couponTemplateId: number | null;

  @Column({ ...BIGINT, name: 'coupon_id', nullable: true })
  couponId: number | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'rewarded_at', nullable: true })
  rewardedAt: Date | null;
}

/** One order, one stamp of a card. */
@Entity('stamp')
@Index('ix_stamp_member', ['memberId', 'givenAt'])
export class StampEntity {
  @PrimaryColumn({ ...BIGINT, name: 'card_id' })
  cardId: number;

  @PrimaryColumn({ ...BIGINT, name: 'order_id' })
  @Index('ix_stamp_order')
  orderId: number;

  @Column({ ...BIGINT, name: 'sheet_id' })
  @Index('ix_stamp_sheet')
  sheetId: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...INSTANT, name: 'given_at' })
  givenAt: Date;

  @Column({ ...INSTANT, name: 'taken_back_at', nullable: true })
  takenBackAt: Date | null;
}
