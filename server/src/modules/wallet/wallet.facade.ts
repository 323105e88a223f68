import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Database, IdGenerator, type Transaction } from '../../platform/database/index.js';
import { type EntryDraft, LedgerFacade, type NewLot, memberAccount, systemAccount } from '../ledger/index.js';
import { SettingsFacade } from '../settings/index.js';
import type { DrawPolicy } from './wallet.rules.js';
import { INTEREST_MEMBER_BP, INTEREST_OPERATOR_BP, WALLET_CAP_FEN, WALLET_DRAW_POLICY } from './wallet.settings.js';

export interface WalletBalances {
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly totalFen: number;
  readonly heldFen: number;
  readonly status: 'active' | 'frozen';
}

export interface TopupCredit {
  readonly memberId: number;
  readonly topupId: number;
  readonly storeId: number;
  readonly legalEntityId: number;
  readonly paidFen: number;
  readonly bonusFen: number;
  readonly planId: number;
  readonly planName: string;
  /** SHA-256 of the terms the member accepted. */
  readonly termsHash: string;
  readonly transactionId: string | null;
  readonly source: 'wechat' | 'cash' | 'card';
  readonly at: Date;
}

interface WalletRow {
  status: 'active' | 'frozen';
  pending_topup_fen: number;
}

/** Stored value of members. Spending is part of checkout: see `drawWallet` and `spendEntries`. */
@Injectable()
export class WalletFacade {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly settings: SettingsFacade,
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  async balances(memberId: number): Promise<WalletBalances> {
    const [{ principal, bonus, held }, row] = await Promise.all([
      this.ledger.balancesOf(memberId),
      this.database.one<WalletRow>('SELECT status, pending_topup_fen FROM wallet WHERE member_id = ?', [memberId]),
    ]);
    return {
      principalFen: principal,
      bonusFen: bonus,
      totalFen: principal + bonus,
      heldFen: held,
      status: row?.status ?? 'active',
    };
  }

  /** How much more the member may top up, pending top-ups counted. */
  async room(memberId: number): Promise<{ capFen: number; roomFen: number }> {
    const [capFen, { principal, bonus }, row] = await Promise.all([
      this.settings.get(WALLET_CAP_FEN, 'chain'),
      this.ledger.balancesOf(memberId),
      this.database.one<WalletRow>('SELECT status, pending_topup_fen FROM wallet WHERE member_id = ?', [memberId]),
    ]);
    return { capFen, roomFen: Math.max(0, capFen - principal - bonus - (row?.pending_topup_fen ?? 0)) };
  }

  drawPolicy(): Promise<DrawPolicy> {
    return this.settings.get<DrawPolicy>(WALLET_DRAW_POLICY, 'chain');
  }

  /**
   * Reserves room under the cap for a top-up of `faceFen` (paid + bonus). Everything that raises a wallet passes this
   * row first, so the balance cannot rise while it is held; the UPDATE judges the reservations again by itself.
   */
  async reserveTopupRoom(tx: Transaction, memberId: number, faceFen: number): Promise<Result<null>> {
    const capFen = await this.settings.get(WALLET_CAP_FEN, 'chain');
    await tx.execute(
      "INSERT INTO wallet (member_id, status, pending_topup_fen) VALUES (?, 'active', 0) ON DUPLICATE KEY UPDATE member_id = VALUES(member_id)",
      [memberId],
    );
    const [row] = await tx.query<WalletRow>(
      'SELECT status, pending_topup_fen FROM wallet WHERE member_id = ? FOR UPDATE',
      [memberId],
    );
    if (row?.status === 'frozen') return refuse('WALLET_FROZEN');
    const balanceFen = await this.ledger.totalOf(tx, memberId, ['principal', 'bonus']);
    const { affectedRows } = await tx.execute(
      "UPDATE wallet SET pending_topup_fen = pending_topup_fen + ? WHERE member_id = ? AND status = 'active' AND pending_topup_fen + ? <= ?",
      [faceFen, memberId, faceFen, capFen - balanceFen],
    );
    if (affectedRows === 1) return ok(null);
    return refuse('WALLET_CAP_EXCEEDED', {
      capFen,
      roomFen: Math.max(0, capFen - balanceFen - (row?.pending_topup_fen ?? 0)),
    });
  }

  async releaseTopupRoom(tx: Transaction, memberId: number, faceFen: number): Promise<void> {
    const { affectedRows } = await tx.execute(
      'UPDATE wallet SET pending_topup_fen = pending_topup_fen - ? WHERE member_id = ? AND pending_topup_fen >= ?',
      [faceFen, memberId, faceFen],
    );
    if (affectedRows !== 1) throw new Error(`wallet of member ${memberId} has no ${faceFen} fen reserved`);
  }

  /** Turns a reservation into money: one lot of principal, one of bonus. Once per top-up, by the journal's key. */
  async creditTopup(tx: Transaction, credit: TopupCredit): Promise<{ totalFen: number }> {
    await this.releaseTopupRoom(tx, credit.memberId, credit.paidFen + credit.bonusFen);
    const book = await this.ledger.open(tx, [credit.memberId], { books: ['principal', 'bonus'] });
    const [principalLot, bonusLot] = (await this.ids.takeMany(2)) as [number, number];
    book.post({
      kind: 'wallet.topup',
      bizKey: `topup:${credit.topupId}:credit`,
      at: credit.at,
      memberId: credit.memberId,
      storeId: credit.storeId,
      topupId: credit.topupId,
      title: `充值 · ${credit.planName}`,
      entries: creditEntries(credit, principalLot, bonusLot),
    });
    await this.ledger.flush(tx, book);
    await this.recordLot(tx, credit, principalLot, credit.bonusFen > 0 ? bonusLot : null);
    const total = book.memberStates(credit.memberId).reduce((sum, state) => sum + state.balance, 0);
    return { totalFen: total };
  }

  private async recordLot(
    tx: Transaction,
    credit: TopupCredit,
    principalLotId: number,
    bonusLotId: number | null,
  ): Promise<void> {
    const [operatorBp, memberBp] = await Promise.all([
      this.settings.get(INTEREST_OPERATOR_BP, 'chain'),
      this.settings.get(INTEREST_MEMBER_BP, 'chain'),
    ]);
    await tx.insert('wallet_lot', [
      {
        topup_id: credit.topupId,
        member_id: credit.memberId,
        principal_lot_id: principalLotId,
        bonus_lot_id: bonusLotId,
        paid_fen: credit.paidFen,
        bonus_fen: credit.bonusFen,
        plan_id: credit.planId,
        plan_name: credit.planName,
        terms_hash: credit.termsHash,
        legal_entity_id: credit.legalEntityId,
        store_id: credit.storeId,
        source: credit.source,
        transaction_id: credit.transactionId,
        interest_operator_bp: operatorBp,
        interest_member_bp: memberBp,
        paid_at: credit.at,
      },
    ]);
  }
}

function creditEntries(credit: TopupCredit, principalLot: number, bonusLot: number): EntryDraft[] {
  const { memberId, legalEntityId: entityId, storeId, at } = credit;
  const lot = (id: number): NewLot => ({ id, originId: credit.topupId, availableAt: at, expiresAt: null });
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
