import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import {
  IdGenerator,
  ReadBatch,
  type Transaction,
  WriteBatch,
  WriteConflict,
} from '../../../platform/database/index.js';
import { type Hold, type LedgerBook, LedgerFacade } from '../../ledger/index.js';
import { PointsFacade } from '../../points/index.js';
import { UNUSED_WALLET, WalletFacade, mayPay } from '../../wallet/index.js';
import {
  type RedemptionDraws,
  drawFor,
  pointsOf,
  redeemEntries,
  returnEntries,
  wechatBackEntries,
} from './redemption-posting.rules.js';
import type { StoredRedemption } from './redemption.types.js';

/** Holds are resolved with their payment; this is only the net under it. */
const HOLD_MARGIN_MS = 24 * 3_600_000;

export const redeemKey = (id: number): string => `mall:${id}:redeem`;
export const returnKey = (id: number): string => `mall:${id}:return`;

/** The ledger's book with the lots chosen that are to pay, before anything is written. */
export interface Payment {
  readonly book: LedgerBook;
  readonly draws: RedemptionDraws;
}

type Bought = Pick<StoredRedemption, 'memberId' | 'points' | 'cashFen' | 'cashMethod' | 'storeId'>;

/** What redemptions do to the ledger: a journal when they are paid, its mirror when they are given back. */
@Injectable()
export class RedemptionLedger {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly wallets: WalletFacade,
    private readonly points: PointsFacade,
    private readonly ids: IdGenerator,
  ) {}

  /** Locks the member's wallet and accounts and chooses what pays. The member's own phone has confirmed the amount. */
  async open(tx: Transaction, bought: Bought): Promise<Result<Payment>> {
    const { memberId, points, cashFen, cashMethod, storeId } = bought;
    const walletFen = cashMethod === 'wallet' ? cashFen : 0;
    const terms = walletFen > 0 ? await this.wallets.terms(storeId, 'online') : null;
    const reads = new ReadBatch();
    const wallets = this.wallets.lockIn(reads, walletFen > 0 ? [memberId] : []);
    const opened = this.ledger.openIn(reads, [memberId]);
    await tx.read(reads);
    const book = opened();
    if (terms) {
      const wallet = wallets().get(memberId) ?? UNUSED_WALLET;
      const no = mayPay(wallet, walletFen, { ...terms, confirmedFen: walletFen }, businessDate(tx.now));
      if (no) return refuse(no);
    }
    const drawn = drawFor(book.memberStates(memberId), { points, walletFen }, terms, tx.now);
    if ('short' in drawn) return refuse(drawn.short === 'points' ? 'POINTS_INSUFFICIENT' : 'WALLET_INSUFFICIENT');
    return ok({ book, draws: drawn.draws });
  }

  /** Sets the points aside until the money is there. */
  async hold(tx: Transaction, { book, draws }: Payment, { id, memberId, payBy }: StoredRedemption): Promise<void> {
    if (!payBy) throw new Error(`redemption ${id} waits for nothing`);
    const expiresAt = new Date(payBy.getTime() + HOLD_MARGIN_MS);
    await this.ledger.placeHold(tx, book, { bizKey: redeemKey(id), memberId, expiresAt, lines: draws.points });
    await this.ledger.flush(tx, book);
  }

  async pay(tx: Transaction, { book, draws }: Payment, redemption: StoredRedemption): Promise<void> {
    const { memberId, cashFen, cashMethod } = redemption;
    this.post(book, redemption, draws, tx.now);
    const batch = new WriteBatch();
    if (cashMethod === 'wallet') {
      this.wallets.spendManyIn(batch, new Map([[memberId, cashFen]]), businessDate(tx.now));
    }
    await this.ledger.flush(tx, book, batch);
  }

  /** What was held pays now; false when it was held too long and is free for others. */
  async payHeld(tx: Transaction, redemption: StoredRedemption): Promise<boolean> {
    const book = await this.ledger.open(tx, [redemption.memberId]);
    const hold = await this.holdOf(tx, redemption);
    if (hold.state !== 'pending') return false;
    if (!(await this.ledger.resolveHold(tx, book, hold, 'posted'))) throw new WriteConflict(hold.bizKey);
    this.post(book, redemption, { points: hold.lines, wallet: [] }, tx.now);
    await this.ledger.flush(tx, book);
    return true;
  }

  async release(tx: Transaction, redemption: StoredRedemption): Promise<void> {
    const book = await this.ledger.open(tx, [redemption.memberId]);
    const hold = await this.holdOf(tx, redemption);
    if (await this.ledger.resolveHold(tx, book, hold, 'voided')) await this.ledger.flush(tx, book);
  }

  /** `meanwhile`: what is written while the member's accounts are locked and the ledger's own are not yet. */
  async giveBack(tx: Transaction, redemption: StoredRedemption, meanwhile: () => Promise<void>): Promise<void> {
    const { id, memberId, storeId } = redemption;
    const opposite = await this.ledger.oppositeOf(tx, redeemKey(id));
    const redeemed = opposite.map((entry) => ({ ...entry, amount: -entry.amount }));
    const lotIds = redeemed.flatMap(({ lotId }) => lotId ?? []);
    const [{ returns }, lotId] = await Promise.all([this.points.terms(storeId), this.ids.take()]);
    const book = await this.ledger.open(tx, [memberId], { lotIds });
    await meanwhile();
    const terms = { now: tx.now, graceDays: returns.graceDays, lot: { id: lotId, originId: id } };
    book.post({
      kind: 'mall.return',
      bizKey: returnKey(id),
      reversalOf: redeemKey(id),
      at: tx.now,
      memberId,
      storeId,
      title: `兑换取消 · ${redemption.item.name}`,
      entries: returnEntries(redeemed, redemption, book.state(pointsOf(memberId)), terms),
    });
    await this.ledger.flush(tx, book);
  }

  async moneyReturned(tx: Transaction, redemption: StoredRedemption): Promise<void> {
    const book = await this.ledger.open(tx, []);
    book.post({
      kind: 'mall.refund_wechat',
      bizKey: `${returnKey(redemption.id)}:wechat`,
      reversalOf: redeemKey(redemption.id),
      at: tx.now,
      memberId: redemption.memberId,
      storeId: redemption.storeId,
      title: '微信退款',
      entries: wechatBackEntries(redemption),
    });
    await this.ledger.flush(tx, book);
  }

  private post(book: LedgerBook, redemption: StoredRedemption, draws: RedemptionDraws, at: Date): void {
    book.post({
      kind: 'mall.redeem',
      bizKey: redeemKey(redemption.id),
      at,
      memberId: redemption.memberId,
      storeId: redemption.storeId,
      title: `积分兑换 · ${redemption.item.name}`,
      entries: redeemEntries(redemption, draws),
    });
  }

  private async holdOf(tx: Transaction, { id }: StoredRedemption): Promise<Hold> {
    const hold = await this.ledger.findHold(tx, redeemKey(id));
    if (!hold) throw new Error(`redemption ${id} holds nothing`);
    return hold;
  }
}
