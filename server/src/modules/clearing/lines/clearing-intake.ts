import { Injectable } from '@nestjs/common';
import { addDays, businessDate } from '@guike/shared';
import { type Transaction, UnitOfWork, WriteBatch } from '../../../platform/database/index.js';
import { Job, type JobRun } from '../../../platform/jobs/job.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { type EntryDraft, LedgerFacade, type MoneyPosting, systemAccount } from '../../ledger/index.js';
import {
  ORDER_PAID,
  ORDER_REFUNDED,
  ORDER_REFUND_HANDED_OVER,
  type OrderPaid,
  type OrderRefundHandedOver,
  type OrderRefunded,
} from '../../order/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { WalletFacade } from '../../wallet/index.js';
import { HONOURING_BONUS_BP } from '../clearing.settings.js';
import { BONUS_SHARE, ClearingGaps } from './clearing-gaps.js';
import { ClearingLineStore } from './clearing-line.store.js';
import { type ClearingFact, clearOrder, honouringSide, sharesBetweenEntities } from './clearing.rules.js';

type Purchase = 'order' | 'mall';

/** News of the points mall, on the same floor as this room: only what is read of it. */
interface RedemptionFact {
  readonly redemptionId: number;
}

/** How far back to look for what was not heard of. */
const CATCH_UP_DAYS = 3;

/**
 * Hears of sales and returns and reads in the ledger what they did. Whichever event comes first clears all journals the
 * order has by then, each once, so their order doesn't matter.
 */
@Injectable()
export class ClearingIntake {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly wallet: WalletFacade,
    private readonly settings: SettingsFacade,
    private readonly lines: ClearingLineStore,
    private readonly gaps: ClearingGaps,
    private readonly uow: UnitOfWork,
  ) {}

  @Subscribe(ORDER_PAID, 'clearing.order')
  async paid({ payload }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    await this.clear(tx, 'order', payload.orderId);
  }

  @Subscribe(ORDER_REFUNDED, 'clearing.order')
  async refunded({ payload }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    await this.clear(tx, 'order', payload.orderId);
  }

  /** What no event has told of, or told too late: looked for in the ledger itself. */
  @Job({ name: 'clearing.catch-up', cron: '0 15 * * * *' })
  async catchUp(run: Pick<JobRun, 'to'>): Promise<{ orders: number }> {
    const since = addDays(businessDate(run.to), -CATCH_UP_DAYS);
    const purchases = new Map<number, Purchase>();
    for (const pair of await this.gaps.days(since)) {
      for (const { bizKey } of (await this.gaps.of(pair)).uncleared) {
        const purchase = /^(order|mall):(\d+):/.exec(bizKey);
        if (purchase) purchases.set(Number(purchase[2]), purchase[1] as Purchase);
      }
    }
    for (const [id, of] of purchases) await this.uow.run((tx) => this.clear(tx, of, id));
    return { orders: purchases.size };
  }

  @Subscribe(ORDER_REFUND_HANDED_OVER, 'clearing.order')
  async handedOver({ payload }: DeliveredEvent<OrderRefundHandedOver>, tx: Transaction): Promise<void> {
    await this.clear(tx, 'order', payload.orderId);
  }

  /** What the points mall took from a wallet, and what it gave back. */
  @Subscribe('mall.redeemed', 'clearing.redemption')
  async redeemed({ payload }: DeliveredEvent<RedemptionFact>, tx: Transaction): Promise<void> {
    await this.clear(tx, 'mall', payload.redemptionId);
  }

  @Subscribe('mall.cancelled', 'clearing.redemption')
  async redemptionCancelled({ payload }: DeliveredEvent<RedemptionFact>, tx: Transaction): Promise<void> {
    await this.clear(tx, 'mall', payload.redemptionId);
  }

  /** Ids are unique over orders and redemptions, so both queue at the same kind of row. */
  private async clear(tx: Transaction, of: Purchase, orderId: number): Promise<void> {
    const postings = await this.ledger.reports.postingsUnder(tx, `${of}:${orderId}:`);
    if (postings.length === 0) return;
    const known = await this.lines.lockOrder(tx, orderId);
    const facts = clearOrder({
      postings,
      ...known,
      issuingStores: await this.issuingStores(tx, postings),
      honouringBp: await this.honouringBp(postings),
    });
    if (facts.length === 0) return;
    const batch = new WriteBatch();
    await this.lines.addTo(batch, facts, { orderId, note: '', now: tx.now });
    const book = await this.ledger.open(tx, []);
    for (const fact of facts) this.shareBonus(book, fact);
    await this.ledger.flush(tx, book, batch);
  }

  private issuingStores(tx: Transaction, postings: readonly MoneyPosting[]): Promise<Map<number, number>> {
    const origins = new Set(postings.flatMap(({ originId }) => originId ?? []));
    return this.wallet.issuingStores(tx, [...origins]);
  }

  private honouringBp(postings: readonly MoneyPosting[]): Promise<number> {
    const storeId = honouringSide(postings)?.storeId ?? null;
    return this.settings.get(HONOURING_BONUS_BP, storeId === null ? 'chain' : { storeId });
  }

  /** The part of the bonus that the honouring entity bears: less is owed to it, and the cost becomes its own. */
  private shareBonus(book: Awaited<ReturnType<LedgerFacade['open']>>, fact: ClearingFact): void {
    const shares = sharesBetweenEntities(fact.lines);
    if (shares.length === 0) return;
    book.post({
      kind: BONUS_SHARE,
      bizKey: `clearing:${fact.journalId}:bonus`,
      at: fact.at,
      memberId: null,
      storeId: fact.lines[0]?.honouringStoreId ?? null,
      title: '跨店赠送成本分摊',
      entries: shares.flatMap(({ issuingEntityId: issuer, honouringEntityId: honourer, shareFen }): EntryDraft[] => [
        { account: systemAccount('entity', issuer, 'owes', honourer), amount: -shareFen },
        { account: systemAccount('entity', honourer, 'owed-by', issuer), amount: shareFen },
        { account: systemAccount('entity', issuer, 'bonus-cost'), amount: shareFen },
        { account: systemAccount('entity', honourer, 'bonus-cost'), amount: -shareFen },
      ]),
    });
  }
}
