import { groupBy } from '../../../kernel/group-by.js';
import type { MoneyPosting } from '../../ledger/index.js';

/**
 * Who issued the stored value that paid, who honoured it, and what the one owes the other for it. Positive: the issuing
 * side owes the honouring side. Derived from the ledger's journals and from nothing else.
 */
export interface ClearingLine {
  readonly kind: 'spend' | 'return' | 'payout' | 'payment';
  readonly issuingEntityId: number;
  /** Store of the top-up; null when the value did not come from one. */
  readonly issuingStoreId: number | null;
  readonly honouringEntityId: number;
  readonly honouringStoreId: number | null;
  readonly principalFen: number;
  readonly bonusFen: number;
  /** Share of the bonus that the honouring side bears itself, in 1/10000; as it was when the order was paid. */
  readonly honouringBp: number;
  readonly honouringShareFen: number;
  /** Owed for something else than stored value: cash that was paid out for another store's sale, or a settlement. */
  readonly otherFen: number;
  readonly owedFen: number;
}

export interface ClearingFact {
  readonly journalId: number;
  readonly bizKey: string;
  readonly at: Date;
  readonly day: string;
  readonly lines: readonly ClearingLine[];
}

/** What the lines recorded so far say about one source of value in one order. */
export interface SharedSoFar {
  readonly issuingEntityId: number;
  readonly issuingStoreId: number | null;
  readonly honouringBp: number;
  readonly bonusFen: number;
  readonly honouringShareFen: number;
}

/** The ledger's kinds of journals that record what was bought, at a till or at the points mall. */
export const SALE = 'order.settle';
const PURCHASES: readonly string[] = [SALE, 'mall.redeem'];

export interface OrderToClear {
  /** All journals of the order that moved stored value or debts between entities, oldest first. */
  readonly postings: readonly MoneyPosting[];
  /** Journals that have their lines already. */
  readonly cleared: ReadonlySet<number>;
  readonly shared: readonly SharedSoFar[];
  /** Store of the top-up by origin of the lot. */
  readonly issuingStores: ReadonlyMap<number, number>;
  /** The setting at the honouring store, for sources that no line exists of. */
  readonly honouringBp: number;
}

export interface Honouring {
  readonly entityId: number;
  readonly storeId: number | null;
}

/** Facts of an order that have no lines yet. A return is the sale's opposite, to the fen, however many returns there are. */
export function clearOrder(order: OrderToClear): ClearingFact[] {
  const journals = groupBy(order.postings, ({ journalId }) => journalId);
  const honouring = honouringSide(order.postings);
  const shares = new ShareKeeper(order.shared, order.honouringBp);
  const facts: ClearingFact[] = [];
  for (const [journalId, postings] of journals) {
    if (order.cleared.has(journalId)) continue;
    const [{ bizKey, at, day, storeId }] = postings;
    const drawn = honouring ? drawnLines(postings, honouring, order.issuingStores, shares) : [];
    const lines = [...drawn, ...payoutLines(postings, drawn, honouring, storeId)].filter(isOwedAcrossStores);
    facts.push({ journalId, bizKey, at, day, lines });
  }
  return facts;
}

/**
 * The store that sold, and its legal entity at that time: what the sale's own journal says. Without a debt between
 * entities in it, all value it drew was of the selling entity's own issue.
 */
export function honouringSide(postings: readonly MoneyPosting[]): Honouring | null {
  const sale = postings.filter(({ kind }) => PURCHASES.includes(kind));
  const [first] = sale;
  if (!first) return null;
  const debt = sale.find(({ book }) => book === 'owes');
  return { entityId: (debt ?? first).entityId, storeId: first.storeId };
}

function drawnLines(
  postings: readonly MoneyPosting[],
  honouring: Honouring,
  stores: ReadonlyMap<number, number>,
  shares: ShareKeeper,
): ClearingLine[] {
  const drawn = postings.filter(({ book }) => book !== 'owes');
  const storeOf = ({ originId }: MoneyPosting): number | null =>
    originId === null ? null : (stores.get(originId) ?? null);
  const sources = groupBy(drawn, (posting) => `${posting.entityId}/${storeOf(posting)}`);
  return [...sources.values()].map((moves) => {
    const [first] = moves;
    const sum = (book: string): number =>
      moves.filter((move) => move.book === book).reduce((total, { amount }) => total - amount, 0);
    const source = { issuingEntityId: first.entityId, issuingStoreId: storeOf(first) };
    const [principalFen, bonusFen] = [sum('principal'), sum('bonus')];
    const isOwn = source.issuingEntityId === honouring.entityId && source.issuingStoreId === honouring.storeId;
    const { honouringBp, honouringShareFen } = isOwn
      ? { honouringBp: 0, honouringShareFen: 0 }
      : shares.take(source, bonusFen);
    return {
      kind: principalFen + bonusFen < 0 ? 'return' : 'spend',
      ...source,
      honouringEntityId: honouring.entityId,
      honouringStoreId: honouring.storeId,
      principalFen,
      bonusFen,
      honouringBp,
      honouringShareFen,
      otherFen: 0,
      owedFen: principalFen + bonusFen - honouringShareFen,
    };
  });
}

/** Debts of the journal that its stored value does not explain: one store paid out what another had taken. */
function payoutLines(
  postings: readonly MoneyPosting[],
  drawn: readonly ClearingLine[],
  honouring: Honouring | null,
  paidAtStoreId: number | null,
): ClearingLine[] {
  return postings
    .filter(({ book }) => book === 'owes')
    .flatMap(({ ownerId, entityId, amount }) => {
      const explained = drawn
        .filter((line) => line.issuingEntityId === ownerId && line.honouringEntityId === entityId)
        .reduce((sum, line) => sum + line.principalFen + line.bonusFen, 0);
      const otherFen = amount - explained;
      if (otherFen === 0) return [];
      return [
        {
          kind: 'payout' as const,
          issuingEntityId: ownerId,
          issuingStoreId: honouring?.storeId ?? null,
          honouringEntityId: entityId,
          honouringStoreId: paidAtStoreId,
          principalFen: 0,
          bonusFen: 0,
          honouringBp: 0,
          honouringShareFen: 0,
          otherFen,
          owedFen: otherFen,
        },
      ];
    });
}

/** A store owes itself nothing; value of unknown store stays within its entity. */
function isOwedAcrossStores(line: ClearingLine): boolean {
  if (line.principalFen === 0 && line.bonusFen === 0 && line.otherFen === 0) return false;
  if (line.issuingEntityId !== line.honouringEntityId) return true;
  return line.issuingStoreId !== null && line.issuingStoreId !== line.honouringStoreId;
}

/**
 * The honouring side's share is a floor of what it has borne in all, so that parts that come back add up to the whole
 * that went out: no fen is lost to rounding.
 */
class ShareKeeper {
  private readonly soFar = new Map<string, { bp: number; bonus: number; share: number }>();

  constructor(
    recorded: readonly SharedSoFar[],
    private readonly bpOfNow: number,
  ) {
    for (const line of recorded) {
      this.soFar.set(keyOf(line), { bp: line.honouringBp, bonus: line.bonusFen, share: line.honouringShareFen });
    }
  }

  take(
    source: Pick<ClearingLine, 'issuingEntityId' | 'issuingStoreId'>,
    bonusFen: number,
  ): { honouringBp: number; honouringShareFen: number } {
    const before = this.soFar.get(keyOf(source)) ?? { bp: this.bpOfNow, bonus: 0, share: 0 };
    const bonus = before.bonus + bonusFen;
    const share = shareOf(bonus, before.bp);
    this.soFar.set(keyOf(source), { bp: before.bp, bonus, share });
    return { honouringBp: before.bp, honouringShareFen: share - before.share };
  }
}

function keyOf(source: Pick<ClearingLine, 'issuingEntityId' | 'issuingStoreId'>): string {
  return `${source.issuingEntityId}/${source.issuingStoreId}`;
}

/** Exact below 2^53 fen times 10,000 only with whole numbers of any size. */
function shareOf(bonusFen: number, bp: number): number {
  const share = Number((BigInt(Math.abs(bonusFen)) * BigInt(bp)) / 10_000n);
  return bonusFen < 0 ? -share : share;
}

/** What the honouring entities bear, by pair: what the ledger has to be told beyond the sale's own journal. */
export function sharesBetweenEntities(
  lines: readonly ClearingLine[],
): { issuingEntityId: number; honouringEntityId: number; shareFen: number }[] {
  const across = lines.filter((line) => line.issuingEntityId !== line.honouringEntityId);
  const pairs = groupBy(across, (line) => `${line.issuingEntityId}/${line.honouringEntityId}`);
  return [...pairs.values()].flatMap((pair) => {
    const [{ issuingEntityId, honouringEntityId }] = pair;
    const shareFen = pair.reduce((sum, line) => sum + line.honouringShareFen, 0);
    return shareFen === 0 ? [] : [{ issuingEntityId, honouringEntityId, shareFen }];
  });
}
