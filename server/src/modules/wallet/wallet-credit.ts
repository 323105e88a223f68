import { Injectable } from '@nestjs/common';
import { IdGenerator, type Transaction } from '../../platform/database/index.js';
import { type EntryDraft, LedgerFacade, type NewLot, memberAccount, systemAccount } from '../ledger/index.js';
import { WalletGate } from './wallet-gate.js';
import { WalletLots } from './wallet-lots.js';
import type { TopupCredit } from './wallet.types.js';

/** How a top-up becomes money. */
@Injectable()
export class WalletCredit {
  constructor(
    private readonly gate: WalletGate,
    private readonly ledger: LedgerFacade,
    private readonly lots: WalletLots,
    private readonly ids: IdGenerator,
  ) {}

  /** Turns a reservation into money: one lot of principal, one of bonus. Once per top-up, by the journal's key. */
  async credit(tx: Transaction, credit: TopupCredit): Promise<{ totalFen: number }> {
    await this.gate.release(tx, credit.memberId, credit.paidFen + credit.bonusFen);
    const book = await this.ledger.open(tx, [credit.memberId], { books: ['principal', 'bonus'] });
    const [principalLotId, bonusLotId] = (await this.ids.takeMany(2)) as [number, number];
    book.post({
      kind: 'wallet.topup',
      bizKey: `topup:${credit.topupId}:credit`,
      at: credit.at,
      memberId: credit.memberId,
      storeId: credit.storeId,
      topupId: credit.topupId,
      title: `充值 · ${credit.planName}`,
      entries: creditEntries(credit, principalLotId, bonusLotId),
    });
    await this.ledger.flush(tx, book);
    await this.lots.recordCredit(tx, credit, {
      principalLotId,
      bonusLotId: credit.bonusFen > 0 ? bonusLotId : null,
    });
    const total = book.memberStates(credit.memberId).reduce((sum, state) => sum + state.balance, 0);
    return { totalFen: total };
  }
}

function creditEntries(credit: TopupCredit, principalLot: number, bonusLot: number): EntryDraft[] {
  const { memberId, legalEntityId: entityId, storeId, at } = credit;
  const origin = { originId: credit.topupId, availableAt: at, expiresAt: null, scope: credit.scope ?? null };
  const lot = (id: number): NewLot => ({ id, ...origin });
  const source =
    credit.source === 'wechat'
      ? systemAccount('entity', entityId, 'wechat')
      : systemAccount('store', storeId, credit.source);
  const entries: EntryDraft[] = [
    { account: memberAccount(memberId, 'principal', entityId), amount: credit.paidFen, newLot: lot(principalLot) },
    { account: source, amount: -credit.paidFen },
  ];
  if (credit.bonusFen > 0) {
    entries.push(
      { account: memberAccount(memberId, 'bonus', entityId), amount: credit.bonusFen, newLot: lot(bonusLot) },
      { account: systemAccount('entity', entityId, 'bonus-cost'), amount: -credit.bonusFen },
    );
  }
  return entries;
}
