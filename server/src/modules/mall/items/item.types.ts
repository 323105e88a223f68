export const MALL_KINDS = ['goods', 'coupon', 'service', 'swap'] as const;
/** goods: a thing · coupon: one of ours · service: a coupon for a service · swap: a thing for a point and some money. */
export type MallKind = (typeof MALL_KINDS)[number];

export const MALL_DELIVERIES = ['pickup', 'shipping', 'instant'] as const;
/** instant: a coupon that is the member's at once. */
export type MallDelivery = (typeof MALL_DELIVERIES)[number];

export const LIMIT_PERIODS = ['ever', 'day', 'week', 'month'] as const;
export type LimitPeriod = (typeof LIMIT_PERIODS)[number];

export const TILE_COLOURS = ['persimmon', 'gold', 'pine', 'sea', 'ink', 'stone'] as const;
/** Ground of the tile that stands for the item; the mini-program knows the colours. */
export type TileColour = (typeof TILE_COLOURS)[number];

/** What headquarters decides about an item. */
export interface MallItemPlan {
  readonly kind: MallKind;
  readonly name: string;
  readonly subtitle: string;
  /** One or two characters on the tile. */
  readonly emblem: string;
  readonly colour: TileColour;
  /** Sentences, shown as they are. */
  readonly terms: readonly string[];
  readonly points: number;
  /** Money that is paid beside the points, in fen. */
  readonly cashFen: number;
  /** What it is worth, in fen; null when that is not said. */
  readonly valueFen: number | null;
  readonly couponTemplateId: number | null;
  readonly deliveries: readonly MallDelivery[];
  /** Stores in which it can be collected; empty: all. */
  readonly storeIds: readonly number[];
  /** Null: as many as are wanted. */
  readonly stock: number | null;
  /** Of each store that is named, within the stock in all. */
  readonly storeStock: readonly { readonly storeId: number; readonly stock: number }[];
  readonly perMember: number | null;
  readonly limitPeriod: LimitPeriod;
  readonly tierCodes: readonly string[];
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly active: boolean;
  readonly position: number;
}

export interface StockLevel {
  /** 0: in all. */
  readonly storeId: number;
  readonly stock: number | null;
  /** By redemptions that live. */
  readonly taken: number;
}

export interface MallItem extends Omit<MallItemPlan, 'stock' | 'storeStock'> {
  readonly id: number;
  readonly levels: readonly StockLevel[];
}

/** The item as it was when it was redeemed. */
export type ItemSnapshot = Pick<
  MallItemPlan,
  'kind' | 'name' | 'subtitle' | 'emblem' | 'colour' | 'terms' | 'points' | 'cashFen' | 'valueFen' | 'couponTemplateId'
>;
