import { Injectable } from '@nestjs/common';
import { ReadBatch, type Transaction } from '../../../platform/database/index.js';
import { CouponFacade } from '../../coupon/index.js';
import { type LedgerBook, LedgerFacade } from '../../ledger/index.js';
import { WalletFacade } from '../../wallet/index.js';
import { settleKey } from '../ledger-posting.js';
import type { CouponShares } from './return.rules.js';
import { type SaleFacts, lotsOf, saleFacts } from './sale-facts.rules.js';

/** What a sale did to the accounts of the member, and those accounts now, locked. */
@Injectable()
export class ReturnAccounts {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly wallet: WalletFacade,
    private readonly coupons: CouponFacade,
  ) {}

  async factsOf(tx: Transaction, orderId: number): Promise<SaleFacts> {
    return saleFacts(await this.ledger.oppositeOf(tx, settleKey(orderId)));
  }

  /** In the order in which everybody takes these locks: the wallet's row, coupons, the ledger's accounts. */
  async open(
    tx: Transaction,
    of: {
      memberId: number | null;
      facts: SaleFacts;
      touchesWallet: boolean;
      coupons: readonly CouponShares[];
    },
  ): Promise<LedgerBook> {
    const reads = new ReadBatch();
    const memberIds = of.memberId === null ? [] : [of.memberId];
    if (of.touchesWallet) this.wallet.lockIn(reads, memberIds);
    if (of.coupons.length > 0) {
      this.coupons.lockIn(
        reads,
        of.coupons.map(({ id }) => id),
      );
    }
    const book = this.ledger.openIn(reads, memberIds, { lotIds: lotsOf(of.facts) });
    await tx.read(reads);
    return book();
  }
}
