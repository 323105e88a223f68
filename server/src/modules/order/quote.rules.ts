import { allocate, multiplyDivideFloor } from '@guike/shared';
import type { ProductInfo } from '../catalog/index.js';
import type { AccountState } from '../ledger/index.rules.js';
import { type PointsTerms, availablePoints, usablePoints } from '../points/index.rules.js';
import type { MemberTier } from '../tier/index.js';
import { availableFen } from '../wallet/index.rules.js';

const BASE = 10_000;

/** Everything checkout decides on that doesn't need a lock. */
export interface CheckoutFacts {
  readonly lines: readonly { readonly product: ProductInfo; readonly quantity: number }[];
  /** Null for a customer who isn't a member. */
  readonly tier: MemberTier | null;
  readonly points: PointsTerms;
  readonly fenPerGrowth: number;
}

export interface QuotedLine {
  readonly productId: number;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPriceFen: number;
  readonly listFen: number;
  readonly discountFen: number;
  readonly pointsFen: number;
  readonly payFen: number;
}

export interface Quoted {
  readonly lines: readonly QuotedLine[];
  readonly listFen: number;
  readonly discountFen: number;
  readonly points: {
    readonly usable: number;
    readonly usableFen: number;
    readonly used: number;
    readonly usedFen: number;
  } | null;
  readonly payableFen: number;
  readonly wallet: { readonly availableFen: number; readonly usableFen: number } | null;
  readonly earnedPoints: number;
  readonly earnedGrowth: number;
}

/**
 * price → tier → points → what is left to pay. Each reduction is computed on the whole and shared out over the lines
 * by largest remainder, so every line knows its part and the parts sum to the whole.
 */
export function quote(facts: CheckoutFacts, accounts: readonly AccountState[], usePoints: boolean, now: Date): Quoted {
  const listed = facts.lines.map(({ product, quantity }) => product.priceFen * quantity);
  const listFen = sum(listed);
  const discountFen = facts.tier ? listFen - multiplyDivideFloor(listFen, facts.tier.discountBp, BASE) : 0;
  const discounts = allocate(discountFen, listed);
  const reduced = listed.map((fen, index) => fen - (discounts[index] ?? 0));
  const points = facts.tier ? pointsFor(facts, accounts, listFen - discountFen, usePoints, now) : null;
  const pointsFen = points?.usedFen ?? 0;
  const pointShares = allocate(pointsFen, reduced);
  const payableFen = listFen - discountFen - pointsFen;
  const available = availableFen(accounts);
  return {
    lines: facts.lines.map(({ product, quantity }, index) => ({
      productId: product.id,
      sku: product.sku,
      name: product.name,
      quantity,
      unitPriceFen: product.priceFen,
      listFen: listed[index] ?? 0,
      discountFen: discounts[index] ?? 0,
      pointsFen: pointShares[index] ?? 0,
      payFen: (reduced[index] ?? 0) - (pointShares[index] ?? 0),
    })),
    listFen,
    discountFen,
    points,
    payableFen,
    wallet: facts.tier ? { availableFen: available, usableFen: Math.min(available, payableFen) } : null,
    earnedPoints: facts.tier
      ? multiplyDivideFloor(payableFen, facts.tier.pointsMultiplierBp, facts.points.earn.fenPerPoint * BASE)
      : 0,
    earnedGrowth: facts.tier ? Math.floor(payableFen / facts.fenPerGrowth) : 0,
  };
}

function pointsFor(
  facts: CheckoutFacts,
  accounts: readonly AccountState[],
  orderFen: number,
  usePoints: boolean,
  now: Date,
): NonNullable<Quoted['points']> {
  const lots = accounts.find(({ account }) => account.book === 'points')?.lots ?? [];
  const usable = usablePoints(availablePoints(lots, now), orderFen, facts.points.spend);
  return {
    usable: usable.points,
    usableFen: usable.fen,
    used: usePoints ? usable.points : 0,
    usedFen: usePoints ? usable.fen : 0,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
