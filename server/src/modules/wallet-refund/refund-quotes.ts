import { Injectable } from '@nestjs/common';
import { ReadBatch, type Transaction, WriteConflict } from '../../platform/database/index.js';
import { type LedgerBook, LedgerFacade } from '../ledger/index.js';
import { PaymentFacade, type RefundRoom } from '../payment/index.js';
import { SettingsFacade } from '../settings/index.js';
import { WalletFacade, type WalletLot, type WalletState } from '../wallet/index.js';
import { basisOf, computationOf } from './rules/lot-computation.rules.js';
import { type RefundPath, pathOf } from './rules/refund-way.rules.js';
import { type RegionProfile, WALLET_REFUND_PROFILES, WALLET_REFUND_REGION } from './wallet-refund.settings.js';
import { WalletRefundStore } from './wallet-refund.store.js';
import type { LotComputation, RefundCause } from './wallet-refund.types.js';

/** One lot with what it would give back now, and how. */
export interface LotQuote {
  readonly lot: WalletLot;
  readonly computation: LotComputation;
  readonly path: RefundPath;
  readonly profile: RegionProfile;
  /** held: an order is being paid with it, or it is being refunded or given away · nothing: all of it counts as spent. */
  readonly obstacle: 'held' | 'nothing' | null;
}

export interface RefundQuestion {
  readonly memberId: number;
  readonly cause: RefundCause;
  readonly at: Date;
}

export interface LockedQuotes {
  readonly quotes: readonly LotQuote[];
  readonly book: LedgerBook;
  readonly wallet: WalletState | undefined;
}

/** What each top-up of a member would give back. */
@Injectable()
export class RefundQuotes {
  constructor(
    private readonly wallet: WalletFacade,
    private readonly ledger: LedgerFacade,
    private readonly payments: PaymentFacade,
    private readonly settings: SettingsFacade,
    private readonly store: WalletRefundStore,
  ) {}

  async preview(question: RefundQuestion): Promise<LotQuote[]> {
    const lots = openLots(await this.wallet.lotsOf(null, question.memberId));
    const rooms = new Map<number, RefundRoom>();
    for (const id of paymentsOf(lots)) rooms.set(id, await this.payments.refundRoom(id));
    return this.quote(null, question, lots, rooms);
  }

  /** The same with everything locked that decides it: payments, then the wallet, then its accounts. */
  async locked(tx: Transaction, question: RefundQuestion): Promise<LockedQuotes> {
    const { memberId } = question;
    const rooms = new Map<number, RefundRoom>();
    for (const id of paymentsOf(await this.wallet.lotsOf(tx, memberId))) {
      rooms.set(id, await this.payments.refundRoom(id, tx));
    }
    const reads = new ReadBatch();
    const states = this.wallet.lockIn(reads, [memberId]);
    const book = this.ledger.openIn(reads, [memberId], { books: ['principal', 'bonus'] });
    await tx.read(reads);
    const lots = openLots(await this.wallet.lotsOf(tx, memberId));
    if (paymentsOf(lots).some((id) => !rooms.has(id))) throw new WriteConflict(`lots of member ${memberId}`);
    const quotes = await this.quote(tx, question, lots, rooms);
    return { quotes, book: book(), wallet: states().get(memberId) };
  }

  private async quote(
    tx: Transaction | null,
    { memberId, cause, at }: RefundQuestion,
    lots: readonly WalletLot[],
    rooms: ReadonlyMap<number, RefundRoom>,
  ): Promise<LotQuote[]> {
    const earlier = await this.store.earlier(
      lots.map(({ lotKey }) => lotKey),
      tx,
    );
    const quotes: LotQuote[] = [];
    for (const lot of lots) {
      const profile = await this.profileAt(lot.storeId);
      const smallBalance = leftWith(lots, lot.legalEntityId) <= profile.smallBalanceFen;
      const before = earlier.get(lot.lotKey) ?? { faceFen: 0, refundFen: 0 };
      const basis = basisOf(lot, { fullRefundDays: profile.fullRefundDays, smallBalance }, before);
      const computation = computationOf(basis, cause, at, null);
      const room = lot.paymentId === null ? null : (rooms.get(lot.paymentId) ?? null);
      const path = pathOf(lot, memberId, computation.refundFen, room);
      quotes.push({ lot, computation, path, profile, obstacle: obstacleOf(lot, computation) });
    }
    return quotes;
  }

  private async profileAt(storeId: number): Promise<RegionProfile> {
    const [region, profiles] = await Promise.all([
      this.settings.get(WALLET_REFUND_REGION, { storeId }),
      this.settings.get(WALLET_REFUND_PROFILES, 'chain'),
    ]);
    return profiles[region];
  }
}

function openLots(lots: readonly WalletLot[]): WalletLot[] {
  return lots.filter((lot) => lot.remainingPrincipalFen + lot.remainingBonusFen > 0);
}

/** In one order for everybody who locks several. */
function paymentsOf(lots: readonly WalletLot[]): number[] {
  return [...new Set(openLots(lots).flatMap(({ paymentId }) => paymentId ?? []))].sort((a, b) => a - b);
}

function leftWith(lots: readonly WalletLot[], legalEntityId: number): number {
  return lots
    .filter((lot) => lot.legalEntityId === legalEntityId)
    .reduce((sum, lot) => sum + lot.remainingPrincipalFen + lot.remainingBonusFen, 0);
}

function obstacleOf(lot: WalletLot, { refundFen }: LotComputation): LotQuote['obstacle'] {
  if (lot.heldPrincipalFen + lot.heldBonusFen > 0) return 'held';
  return refundFen === 0 ? 'nothing' : null;
}
