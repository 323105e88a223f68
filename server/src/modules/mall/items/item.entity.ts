import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';
import {
  LIMIT_PERIODS,
  type LimitPeriod,
  MALL_KINDS,
  type MallKind,
  TILE_COLOURS,
  type TileColour,
} from './item.types.js';

/** Something that points buy. */
@Entity('mall_item')
@Index('ix_mall_item_shelf', ['active', 'position', 'id'])
@Check('ck_mall_item_price', 'points >= 1 AND cash_fen >= 0')
export class MallItemEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ type: 'enum', enum: MALL_KINDS })
  kind: MallKind;

  @Column({ ...TEXT, length: 40 })
  name: string;

  @Column({ ...TEXT, length: 60 })
  subtitle: string;

  @Column({ ...TEXT, length: 4 })
  emblem: string;

  @Column({ type: 'enum', enum: TILE_COLOURS })
  colour: TileColour;

  @Column({ type: 'json' })
  terms: unknown;

  @Column(BIGINT)
  points: number;

  @Column({ ...BIGINT, name: 'cash_fen' })
  cashFen: number;

  @Column({ ...BIGINT, name: 'value_fen', nullable: true })
  valueFen: number | null;

  @Column({ ...BIGINT, name: 'coupon_template_id', nullable: true })
  couponTemplateId: number | null;

  @Column({ type: 'json' })
  deliveries: unknown;

  @Column({ type: 'json', name: 'store_ids' })
  storeIds: unknown;

  @Column({ type: 'int', name: 'per_member', nullable: true })
  perMember: number | null;

  @Column({ type: 'enum', enum: LIMIT_PERIODS, name: 'limit_period' })
  limitPeriod: LimitPeriod;

  @Column({ type: 'json', name: 'tier_codes' })
  tierCodes: unknown;

  @Column({ ...INSTANT, name: 'starts_at', nullable: true })
  startsAt: Date | null;

  @Column({ ...INSTANT, name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column(FLAG)
  active: boolean;

  @Column({ type: 'int' })
  position: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

/** How many there are and how many of them are taken: in all (store 0), and of stores that have their own count. */
@Entity('mall_stock')
@Check('ck_mall_stock_taken', 'taken >= 0 AND (stock IS NULL OR taken <= stock)')
export class MallStockEntity {
  @PrimaryColumn({ ...BIGINT, name: 'item_id' })
  itemId: number;

  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, nullable: true })
  stock: number | null;

  @Column({ ...BIGINT, default: 0 })
  taken: number;
}

/** One of the times a member may redeem an item in a period: whoever has the row has the turn. */
@Entity('mall_turn')
@Index('uq_mall_turn_redemption', ['redemptionId'], { unique: true })
@Index('ix_mall_turn_member', ['memberId'])
export class MallTurnEntity {
  @PrimaryColumn({ ...BIGINT, name: 'item_id' })
  itemId: number;

  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  /** `ever`, or the day, week or month. */
  @PrimaryColumn({ ...ASCII, name: 'period_key', length: 12 })
  periodKey: string;

  @PrimaryColumn(BIGINT)
  turn: number;

  @Column({ ...BIGINT, name: 'redemption_id' })
  redemptionId: number;
}
