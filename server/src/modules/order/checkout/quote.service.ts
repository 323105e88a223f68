import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Result, ok } from '../../../kernel/result.js';
import { ReadBatch, type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { PointsFacade } from '../../points/index.js';
import { price } from '../../pricing/index.js';
import { UNUSED_WALLET, WalletFacade } from '../../wallet/index.js';
import { CheckoutService } from './checkout.service.js';
import type { PreparedCheckout } from './checkout.types.js';
import { LedgerPosting } from '../ledger-posting.js';
import type { Quote } from '../order.dto.js';
import type { QuoteRequest } from '../order.requests.js';
import { quoteView } from '../order.view.js';
import { quotedWallet } from './quote-wallet.rules.js';
import { quoteTime } from './sale-time.rules.js';

/** What a basket costs, and why. */
@Injectable()
export class QuoteService {
  constructor(
    private readonly checkout: CheckoutService,
    private readonly posting: LedgerPosting,
    private readonly points: PointsFacade,
    private readonly wallets: WalletFacade,
    private readonly uow: UnitOfWork,
  ) {}

  /** A dry run of settling: reads the same facts and applies the same rules, and writes nothing. */
  async quote(request: QuoteRequest): Promise<Result<Quote>> {
    const prepared = await this.checkout.prepare(request);
    if (!prepared.ok) return prepared;
    const { memberId, facts, couponIds, lateDays } = prepared.value;
    return this.uow.run(async (tx) => {
      const time = quoteTime(request.at, tx.now, lateDays);
      if (!time.ok) return time;
      const reads = new ReadBatch();
      const stateOf = this.wallets.statesIn(reads, memberId === null ? [] : [memberId]);
      const bookOf = this.posting.openIn(reads, memberId);
      await tx.read(reads);
      const book = bookOf();
      const earnedToday = await this.earnedOn(tx, prepared.value, time.value);
      const accounts = memberId === null ? [] : book.memberStates(memberId);
      const choices = { couponIds, usePoints: request.usePoints };
      const quoted = price({ ...facts, earnedToday }, choices, accounts, time.value);
      const state = (memberId === null ? null : stateOf().get(memberId)) ?? UNUSED_WALLET;
      const wallet = quotedWallet(quoted, state, prepared.value.wallet, businessDate(tx.now));
      return ok(quoteView(quoted, prepared.value, wallet));
    });
  }

  private async earnedOn(tx: Transaction, { memberId, facts }: PreparedCheckout, at: Date): Promise<number> {
    if (memberId === null || facts.points.earn.maxPerDay === null) return 0;
    return (await this.points.earnedOn(tx, [memberId], businessDate(at))).get(memberId) ?? 0;
  }
}
