import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Transaction, WriteConflict } from '../../platform/database/index.js';
import {
  type PaidAnswer,
  type PaidPayment,
  type Payment,
  PaymentFacade,
  type PaymentOutcomeHandler,
  type PaymentRefund,
} from '../payment/index.js';
import { TierFacade } from '../tier/index.js';
import { WalletFacade } from '../wallet/index.js';
import { topupCredited } from './topup.events.js';
import { TopupPresents } from './topup-presents.js';
import { OPEN_TOPUP, faceFen } from './topup.rules.js';
import { type StoredTopup, TopupStore } from './topup.store.js';

/** How top-ups become money, or don't. Runs in the transaction that says so. */
@Injectable()
export class TopupCredit implements PaymentOutcomeHandler, OnModuleInit {
  readonly purpose = 'topup';

  constructor(
    private readonly topups: TopupStore,
    private readonly payments: PaymentFacade,
    private readonly wallet: WalletFacade,
    private readonly presents: TopupPresents,
    private readonly tiers: TierFacade,
  ) {}

  onModuleInit(): void {
    this.payments.register(this);
  }

  async onPaying(tx: Transaction, payment: Payment): Promise<void> {
    await this.topups.markPaying(tx, payment.refId);
  }

  async onPaid(tx: Transaction, payment: PaidPayment): Promise<PaidAnswer> {
    const topup = await this.topups.lock(tx, payment.refId);
    if (topup.state === 'closed' && !(await this.stillPossible(tx, topup))) return 'declined';
    await this.credit(tx, topup, { transactionId: payment.transactionId, at: payment.paidAt });
    return 'accepted';
  }

  async onClosed(tx: Transaction, payment: Payment): Promise<void> {
    const topup = await this.topups.lock(tx, payment.refId);
    if (!OPEN_TOPUP.includes(topup.state) || !(await this.topups.markClosed(tx, topup.id))) return;
    await this.wallet.releaseTopupRoom(tx, topup.memberId, faceFen(topup));
  }

  onRefunded(_tx: Transaction, refund: PaymentRefund): Promise<void> {
    // This room asks for no refunds yet; one that nobody asked for must stop the line, not pass.
    throw new Error(`refund ${refund.bizKey} of a top-up that nobody asked for`);
  }

  /** Money and everything that follows from it, once: the wallet's journal and the state both refuse a second time. */
  async credit(
    tx: Transaction,
    topup: StoredTopup,
    paid: { transactionId: string | null; at: Date; staffId?: number | null },
  ): Promise<{ walletTotalFen: number }> {
    const { memberId, storeId, payFen, bonusFen, bonusPoints } = topup;
    const gifts = await this.presents.giveCoupons(tx, topup);
    const { totalFen } = await this.wallet.creditTopup(tx, {
      memberId,
      topupId: topup.id,
      storeId,
      legalEntityId: topup.legalEntityId,
      paidFen: payFen,
      bonusFen,
      planId: topup.planId,
      planName: topup.plan.name,
      termsHash: topup.termsHash,
      transactionId: paid.transactionId,
      paymentId: topup.paymentId,
      source: topup.method,
      scope: topup.plan.scope,
      gifts,
      at: paid.at,
    });
    await this.presents.givePoints(tx, topup);
    const end = { at: paid.at, walletAfterFen: totalFen };
    if (!(await this.topups.markPaid(tx, topup.id, topup.state, end))) throw new WriteConflict(`topup ${topup.id}`);
    await this.countForTier(tx, topup, paid.at);
    tx.emit(
      topupCredited({
        topupId: topup.id,
        memberId,
        storeId,
        staffId: paid.staffId ?? null,
        method: topup.method,
        planName: topup.plan.name,
        paidFen: payFen,
        bonusFen,
        bonusPoints,
        gifts: gifts.map(({ kind, title, quantity }) => ({ kind, title, quantity })),
        totalWalletFen: totalFen,
      }),
    );
    return { walletTotalFen: totalFen };
  }

  private async countForTier(tx: Transaction, { id, memberId, payFen }: StoredTopup, at: Date): Promise<void> {
    await this.tiers.record(tx, memberId, { date: businessDate(at), topupFen: payFen });
    await this.tiers.evaluate(tx, memberId, `topup:${id}`);
  }

  /** The room under the cap was given back when we closed; the first top-up may have been another one meanwhile. */
  private async stillPossible(tx: Transaction, topup: StoredTopup): Promise<boolean> {
    if (topup.plan.audience === 'first' && (await this.topups.paidCount(topup.memberId, tx)) > 0) return false;
    return (await this.wallet.reserveTopupRoom(tx, topup.memberId, faceFen(topup))).ok;
  }
}
